//! What could not be met, and what to do about it.

use super::{Names, Paragraph, not_for_all};
use crate::matching::joint::{Apart, LeftOut, Refusal, SiblingsObstacle, WhyLeftOut};
use crate::model::AvoidChildren;
use crate::text::Lang;
use crate::text::format::{pick, places};

/// Why a child could not take part.
pub fn left_out(left: &LeftOut, names: &Names<'_>, lang: Lang) -> Paragraph {
    let child = names.child(&left.child);
    let title = pick(lang, format!("{child} er ikke med."), format!("{child} er ikkje med."));
    let text = match &left.why {
        WhyLeftOut::NotInRegister => pick(
            lang,
            "Barnet finnes ikke i kontoret. Velg et barn fra listen.",
            "Barnet finst ikkje i kontoret. Vel eit barn frå lista.",
        ),
        WhyLeftOut::Settled { home } => {
            let home = names.home(home);
            pick(
                lang,
                format!(
                    "Barnet bor i {home} og har ikke noe åpent behov. Det flyttes aldri for andres skyld. Registrer et nytt behov hvis barnet trenger et annet hjem."
                ),
                format!(
                    "Barnet bur i {home} og har ikkje noko ope behov. Det blir aldri flytta for andre si skuld. Registrer eit nytt behov om barnet treng ein annan heim."
                ),
            )
        }
        WhyLeftOut::NoOpenNeed => pick(
            lang,
            "Barnet har ikke noe åpent behov. Registrer et behov først.",
            "Barnet har ikkje noko ope behov. Registrer eit behov først.",
        ),
    };
    Paragraph { title, text }
}

/// Why no home can be given siblings who go as one.
pub fn obstacle(obstacle: &SiblingsObstacle, names: &Names<'_>, lang: Lang) -> String {
    match obstacle {
        SiblingsObstacle::Contradiction { one, other, why } => {
            let (one, other) = (names.child(one), names.child(other));
            let (nb, nn) = apart(*why);
            pick(
                lang,
                format!(
                    "{one} og {other} hører til søsken som går sammen, men skal ikke bo sammen: {nb}. Rett ønskene, eller slå av at «bør» regnes som «må»."
                ),
                format!(
                    "{one} og {other} høyrer til sysken som går saman, men skal ikkje bu saman: {nn}. Rett ønska, eller slå av at «bør» blir rekna som «må»."
                ),
            )
        }
        SiblingsObstacle::TooMany { size, most } => pick(
            lang,
            format!(
                "Søsknene er {size}, og ingen hjem tar flere enn {most} av dem. Spør hjem om flere plasser, eller vurder om søsknene kan bo hver for seg."
            ),
            format!(
                "Syskena er {size}, og ingen heimar tek fleire enn {most} av dei. Spør heimar om fleire plassar, eller vurder om syskena kan bu kvar for seg."
            ),
        ),
        SiblingsObstacle::NoHomeForAll { size } => pick(
            lang,
            format!(
                "Søsknene er {size}, og ingen hjem kan brukes for alle. Se grunnene i hvert barns liste, eller vurder om søsknene kan bo hver for seg."
            ),
            format!(
                "Syskena er {size}, og ingen heimar kan brukast for alle. Sjå grunnane i lista til kvart barn, eller vurder om syskena kan bu kvar for seg."
            ),
        ),
    }
}

fn apart(why: Apart) -> (&'static str, &'static str) {
    match why {
        Apart::Siblings => ("det er et ønske om søsken", "det er eit ønske om sysken"),
        Apart::Avoids(AvoidChildren::Younger) => {
            ("et av dem skal ikke bo med yngre barn", "eitt av dei skal ikkje bu med yngre barn")
        }
        Apart::Avoids(AvoidChildren::Older) => {
            ("et av dem skal ikke bo med eldre barn", "eitt av dei skal ikkje bu med eldre barn")
        }
        Apart::Avoids(AvoidChildren::Any) => {
            ("et av dem skal ikke bo med andre barn", "eitt av dei skal ikkje bu med andre barn")
        }
    }
}

/// Why there is no plan, and what to do.
pub fn refusal(refusal: &Refusal, names: &Names<'_>, lang: Lang) -> Paragraph {
    match refusal {
        Refusal::NoChildren => Paragraph {
            title: pick(lang, "Ingen barn venter på hjem.", "Ingen barn ventar på heim."),
            text: pick(
                lang,
                "Ingen av barna har et åpent behov. Registrer et behov, eller velg andre barn.",
                "Ingen av barna har eit ope behov. Registrer eit behov, eller vel andre barn.",
            ),
        },
        Refusal::NoHomes => Paragraph {
            title: pick(lang, "Kontoret har ingen hjem ennå.", "Kontoret har ingen heimar enno."),
            text: pick(
                lang,
                "Hent inn regnearket, eller legg til et hjem.",
                "Hent inn reknearket, eller legg til ein heim.",
            ),
        },
        Refusal::NotSolved => Paragraph {
            title: pick(lang, "Heimly fant ikke fordelingen.", "Heimly fann ikkje fordelinga."),
            text: pick(
                lang,
                "Dette er en feil i Heimly, ikke hos deg. Prøv med færre barn, og meld fra.",
                "Dette er ein feil i Heimly, ikkje hos deg. Prøv med færre barn, og meld frå.",
            ),
        },
        Refusal::LockedChildNotThere { .. }
        | Refusal::LockedHomeUnknown { .. }
        | Refusal::LockedExcluded { .. }
        | Refusal::LockedTwice { .. }
        | Refusal::LockedSiblingsApart { .. }
        | Refusal::LockedNotForAll { .. }
        | Refusal::LockedContradiction { .. }
        | Refusal::LockedTooMany { .. }
        | Refusal::LockedTogether { .. } => Paragraph {
            title: pick(lang, "Låsen kan ikke stå.", "Låsen kan ikkje stå."),
            text: locked(refusal, names, lang),
        },
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each lock; the table is read as a whole")]
fn locked(refusal: &Refusal, names: &Names<'_>, lang: Lang) -> String {
    let unlock = pick(lang, "Ta bort låsen.", "Ta bort låsen.");
    let unlock_one = pick(lang, "Ta bort en av låsene.", "Ta bort ein av låsane.");
    match refusal {
        Refusal::LockedChildNotThere { child } => {
            let child = names.child(child);
            let nb = format!("{child} er låst, men er ikke med. {unlock}");
            pick(lang, nb, format!("{child} er låst, men er ikkje med. {unlock}"))
        }
        Refusal::LockedHomeUnknown { child, home } => {
            let (child, home) = (names.child(child), names.home(home));
            let nb = format!("Hjemmet {child} er låst til ({home}), finnes ikke. {unlock}");
            pick(lang, nb, format!("Heimen {child} er låst til ({home}), finst ikkje. {unlock}"))
        }
        Refusal::LockedExcluded { child, home } => {
            let (child, home) = (names.child(child), names.home(home));
            let nb = format!("{home} er låst for {child}, men er utelukket. {unlock}");
            pick(lang, nb, format!("{home} er låst for {child}, men er utelukka. {unlock}"))
        }
        Refusal::LockedTwice { child } => {
            let child = names.child(child);
            let nb = format!("{child} er låst to ganger. {unlock_one}");
            pick(lang, nb, format!("{child} er låst to gonger. {unlock_one}"))
        }
        Refusal::LockedSiblingsApart { one, other } => {
            let (one, other) = (names.child(one), names.child(other));
            let nb = format!("{one} og {other} går sammen, men er låst hver for seg. {unlock_one}");
            pick(lang, nb, format!("{one} og {other} går saman, men er låste kvar for seg. {unlock_one}"))
        }
        Refusal::LockedNotForAll { child, home, why } => {
            let (child, home) = (names.child(child), names.home(home));
            let why = not_for_all(why, &home, names, lang);
            let nb = format!("{home} er låst for {child}. {why} {unlock}");
            pick(lang, nb.clone(), nb)
        }
        Refusal::LockedContradiction { child, one, other } => {
            let (child, one, other) = (names.child(child), names.child(one), names.child(other));
            let nb = format!(
                "{child} er låst til et hjem, men {one} og {other} går sammen og skal ikke bo sammen. {unlock}"
            );
            pick(
                lang,
                nb,
                format!(
                    "{child} er låst til ein heim, men {one} og {other} går saman og skal ikkje bu saman. {unlock}"
                ),
            )
        }
        Refusal::LockedTooMany { home, children, free } => {
            let (home, children) = (names.home(home), names.children(children));
            let free = free.map_or_else(
                || pick(lang, "et ukjent antall plasser", "eit ukjent tal på plassar"),
                |free| places(i32::try_from(free).unwrap_or(i32::MAX), lang),
            );
            let nb = format!("{children} er låst til {home}, som har {free} ledig. {unlock_one}");
            pick(lang, nb, format!("{children} er låste til {home}, som har {free} ledig. {unlock_one}"))
        }
        Refusal::LockedTogether { home, one, other, why } => {
            let (home, one, other) = (names.home(home), names.child(one), names.child(other));
            let (why_nb, why_nn) = apart(*why);
            let nb = format!(
                "{one} og {other} er låst til {home}, men skal ikke bo sammen: {why_nb}. {unlock_one}"
            );
            pick(
                lang,
                nb,
                format!(
                    "{one} og {other} er låste til {home}, men skal ikkje bu saman: {why_nn}. {unlock_one}"
                ),
            )
        }
        Refusal::NoChildren | Refusal::NoHomes | Refusal::NotSolved => String::new(),
    }
}
