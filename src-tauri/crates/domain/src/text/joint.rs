//! Several children at once in words: who gets what and why, what is lost, and what to know about the plan.
//!
//! Nothing is decided here. Children stand by pseudonym in «guillemets», homes by code.

mod notes;
mod refused;
#[cfg(test)]
mod tests;

pub use notes::note;
pub use refused::{left_out, obstacle, refusal};

use super::Lang;
use super::format::{list, pick, places, quoted};
use crate::ids::{ChildId, HomeId};
use crate::matching::joint::{
    Assigned, AssignedTo, Hundredths, Lost, NotForAll, OwnBest, Plan, SiblingsAsOne, TogetherBecause,
    WhyHome, WhyNoHome,
};
use crate::model::Register;

/// A heading and what it means, both whole sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The heading.
    pub title: String,
    /// What it means, and what to do where something can be done.
    pub text: String,
}

/// What children and homes are called.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    register: &'a Register,
}

impl<'a> Names<'a> {
    /// From the register.
    pub fn new(register: &'a Register) -> Self {
        Self { register }
    }

    /// «Tjeld».
    pub fn child(&self, id: &ChildId) -> String {
        let child = self.register.children.iter().find(|child| child.id == *id);
        quoted(child.map_or(id.as_str(), |child| child.pseudonym.as_str()))
    }

    /// «Tjeld» og «Linerle».
    pub fn children(&self, ids: &[ChildId]) -> String {
        list(&ids.iter().map(|id| self.child(id)).collect::<Vec<_>>())
    }

    /// H-012.
    pub fn home(&self, id: &HomeId) -> String {
        let home = self.register.homes.iter().find(|home| home.id == *id);
        home.map_or_else(|| id.as_str().to_owned(), |home| home.code.clone())
    }
}

/// One decimal, half up: «313,9»; two where one would say nothing: «0,03».
pub fn decimal(sum: Hundredths) -> String {
    let sum = sum.get();
    if (1..10).contains(&sum) {
        return format!("0,{sum:02}");
    }
    let tenths = sum.saturating_add(5) / 10;
    format!("{},{}", tenths / 10, tenths % 10)
}

/// «313,9 til sammen, nest beste 309,0».
pub fn total(plan: &Plan, lang: Lang) -> String {
    let sum = decimal(plan.total);
    match plan.next_best {
        Some(next) if next == plan.total => pick(
            lang,
            format!("{sum} til sammen, nest beste er like høy"),
            format!("{sum} til saman, nest beste er like høg"),
        ),
        Some(next) => pick(
            lang,
            format!("{sum} til sammen, nest beste {}", decimal(next)),
            format!("{sum} til saman, nest beste {}", decimal(next)),
        ),
        None => pick(
            lang,
            format!("{sum} til sammen, ingen annen fordeling følger reglene"),
            format!("{sum} til saman, inga anna fordeling følgjer reglane"),
        ),
    }
}

/// «Forslag: 313,9 til sammen, nest beste 309,0».
pub fn proposal(total: &str, next_best: Option<&str>, lang: Lang) -> String {
    let together = pick(lang, "til sammen", "til saman");
    let next = next_best.map_or_else(String::new, |next| format!(", nest beste {next}"));
    format!("{}: {total} {together}{next}", pick(lang, "Forslag", "Framlegg"))
}

/// «låst», of a child whose home is decided beforehand.
pub fn locked(lang: Lang) -> String {
    pick(lang, "låst", "låst")
}

/// «Tap −0,1».
pub fn lost_words(loss: &str, lang: Lang) -> String {
    pick(lang, format!("Tap {loss}"), format!("Tap {loss}"))
}

/// «−0,1», «0», or «–» where there is nothing to lose.
pub fn loss(assigned: &Assigned) -> String {
    match assigned.loss {
        None => "–".to_owned(),
        Some(loss) if loss.get() == 0 => "0".to_owned(),
        Some(loss) => format!("−{}", decimal(loss)),
    }
}

/// «mot H-012», «eget beste»; empty where there is nothing to lose.
pub fn loss_against(assigned: &Assigned, best: Option<&OwnBest>, names: &Names<'_>, lang: Lang) -> String {
    if let AssignedTo::Home { why: WhyHome::InsteadOf { best, .. }, .. } = &assigned.to {
        let home = names.home(&best.home);
        return pick(lang, format!("mot {home}"), format!("mot {home}"));
    }
    match (assigned.loss, best) {
        (Some(loss), _) if loss.get() == 0 => pick(lang, "eget beste", "eige beste"),
        (Some(_), Some(best)) => {
            let home = names.home(&best.home);
            pick(lang, format!("mot {home}"), format!("mot {home}"))
        }
        (Some(_) | None, _) => String::new(),
    }
}

/// Why a child gets this home, or none.
pub fn assigned(assigned: &Assigned, names: &Names<'_>, lang: Lang) -> Paragraph {
    let child = names.child(&assigned.child);
    match &assigned.to {
        AssignedTo::Home { home, why, .. } => {
            let code = names.home(home);
            let title = match why {
                WhyHome::InsteadOf { best, .. } => {
                    let best = names.home(&best.home);
                    pick(
                        lang,
                        format!("{child} får {code}, ikke {best}."),
                        format!("{child} får {code}, ikkje {best}."),
                    )
                }
                WhyHome::Locked
                | WhyHome::LockedWith { .. }
                | WhyHome::Network
                | WhyHome::NetworkOf { .. }
                | WhyHome::OwnBest => format!("{child} får {code}."),
            };
            Paragraph { title, text: why_home(why, assigned.loss, names, lang) }
        }
        AssignedTo::NoHome(why) => Paragraph {
            title: pick(
                lang,
                format!("{child} får ikke noe hjem."),
                format!("{child} får ikkje nokon heim."),
            ),
            text: why_no_home(why, names, lang),
        },
    }
}

fn why_home(why: &WhyHome, loss: Option<Hundredths>, names: &Names<'_>, lang: Lang) -> String {
    match why {
        WhyHome::Locked => pick(lang, "Hjemmet er låst for barnet.", "Heimen er låst for barnet."),
        WhyHome::LockedWith { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!("Søsknene går sammen, og hjemmet er låst for {sibling}."),
                format!("Syskena går saman, og heimen er låst for {sibling}."),
            )
        }
        WhyHome::Network => pick(
            lang,
            "Hjemmet er i barnets familie eller nettverk og kommer først.",
            "Heimen er i familien eller nettverket til barnet og kjem først.",
        ),
        WhyHome::NetworkOf { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!(
                    "Søsknene går sammen, og hjemmet er i familien eller nettverket til {sibling} og kommer først."
                ),
                format!(
                    "Syskena går saman, og heimen er i familien eller nettverket til {sibling} og kjem først."
                ),
            )
        }
        WhyHome::OwnBest => pick(lang, "Det er best for barnet selv.", "Det er best for barnet sjølv."),
        WhyHome::InsteadOf { best, lost } => {
            let why = self::lost(lost, best, names, lang);
            let loss = loss.map_or_else(|| "0".to_owned(), decimal);
            pick(lang, format!("{why} Tapet er {loss}."), format!("{why} Tapet er {loss}."))
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each reason; the table is read as a whole")]
fn why_no_home(why: &WhyNoHome, names: &Names<'_>, lang: Lang) -> String {
    match why {
        WhyNoHome::Locked => pick(
            lang,
            "«Ingen egnet» er låst. Ta bort låsen for å regne med barnet.",
            "«Ingen eigna» er låst. Ta bort låsen for å rekne med barnet.",
        ),
        WhyNoHome::LockedWith { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!(
                    "Søsknene går sammen, og «ingen egnet» er låst for {sibling}. Ta bort låsen for å regne med dem."
                ),
                format!(
                    "Syskena går saman, og «ingen eigna» er låst for {sibling}. Ta bort låsen for å rekne med dei."
                ),
            )
        }
        WhyNoHome::AllExcluded { homes } => {
            let count = super::ranking::homes(*homes, lang);
            pick(
                lang,
                format!(
                    "Alle er utelukket ({count}). Se grunnene i barnets egen liste, og hva som måtte endres."
                ),
                format!(
                    "Alle er utelukka ({count}). Sjå grunnane i lista til barnet, og kva som måtte endrast."
                ),
            )
        }
        WhyNoHome::BelowThreshold { best } => {
            let (home, worth) = (names.home(&best.home), decimal(best.worth));
            pick(
                lang,
                format!(
                    "Ingen hjem når grensen. Mest dokumentert har {home} med {worth}. Avklar det som må spørres om, eller senk grensen."
                ),
                format!(
                    "Ingen heimar når grensa. Mest dokumentert har {home} med {worth}. Avklar det som må spørjast om, eller senk grensa."
                ),
            )
        }
        WhyNoHome::TurnedDown { home } => {
            let home = names.home(home);
            pick(
                lang,
                format!(
                    "Det er skrevet hvorfor hjemmene i nettverket ikke er aktuelle ({home}), og ingen andre kan brukes. Vurder dem på nytt, eller spør flere hjem."
                ),
                format!(
                    "Det er skrive kvifor heimane i nettverket ikkje er aktuelle ({home}), og ingen andre kan brukast. Vurder dei på nytt, eller spør fleire heimar."
                ),
            )
        }
        WhyNoHome::Siblings { obstacle } => refused::obstacle(obstacle, names, lang),
        WhyNoHome::Lost { best, lost } => {
            let why = self::lost(lost, best, names, lang);
            pick(
                lang,
                format!(
                    "{why} Andre hjem barnet kan få, er også brukt. Spør flere hjem, eller be Bufetat om hjem."
                ),
                format!(
                    "{why} Andre heimar barnet kan få, er òg brukte. Spør fleire heimar, eller be Bufetat om heim."
                ),
            )
        }
    }
}

/// Why a child does not get its own best.
fn lost(lost: &Lost, best: &OwnBest, names: &Names<'_>, lang: Lang) -> String {
    let home = names.home(&best.home);
    match lost {
        Lost::NotForAll(why) => not_for_all(why, &home, names, lang),
        Lost::SiblingsBetter { gain: Some(gain) } => {
            let (nb, nn) = higher(*gain);
            pick(
                lang,
                format!("Søsknene går sammen, og summen {nb} her enn i {home}."),
                format!("Syskena går saman, og summen {nn} her enn i {home}."),
            )
        }
        Lost::SiblingsBetter { gain: None } => pick(
            lang,
            "Søsknene går sammen, og familie og nettverk kommer først.",
            "Syskena går saman, og familie og nettverk kjem først.",
        ),
        Lost::Taken { by, gain } => {
            let (by, (nb, nn)) = (names.children(by), higher(*gain));
            pick(
                lang,
                format!("{home} er gitt til {by} fordi summen da {nb}."),
                format!("{home} er gitt til {by} fordi summen då {nn}."),
            )
        }
        Lost::TakenByNetwork { by } => {
            let by = names.children(by);
            pick(
                lang,
                format!("{home} er gitt til {by}, fordi familie og nettverk kommer først."),
                format!("{home} er gitt til {by}, fordi familie og nettverk kjem først."),
            )
        }
        Lost::TakenByLocked { by } => {
            let by = names.children(by);
            pick(lang, format!("{home} er låst for {by}."), format!("{home} er låst for {by}."))
        }
        Lost::Apart { from, gain, .. } => {
            let (from, (nb, nn)) = (names.child(from), higher(*gain));
            pick(
                lang,
                format!("{home} er gitt til {from}, og de to skal ikke bo sammen. Summen {nb} slik."),
                format!("{home} er gitt til {from}, og dei to skal ikkje bu saman. Summen {nn} slik."),
            )
        }
    }
}

/// «blir 12,3 høyere», or that it is no lower.
fn higher(gain: Hundredths) -> (String, String) {
    if gain.get() == 0 {
        return ("ikke blir lavere".to_owned(), "ikkje blir lågare".to_owned());
    }
    let gain = decimal(gain);
    (format!("blir {gain} høyere"), format!("blir {gain} høgare"))
}

/// Why a home cannot take all siblings who go as one.
pub(super) fn not_for_all(why: &NotForAll, home: &str, names: &Names<'_>, lang: Lang) -> String {
    let together = pick(lang, "søsknene går sammen", "syskena går saman");
    match why {
        NotForAll::Excluded { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!("{home} er utelukket for {sibling}, og {together}."),
                format!("{home} er utelukka for {sibling}, og {together}."),
            )
        }
        NotForAll::BelowThreshold { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!("{home} når ikke grensen for {sibling}, og {together}."),
                format!("{home} når ikkje grensa for {sibling}, og {together}."),
            )
        }
        NotForAll::TurnedDown { sibling } => {
            let sibling = names.child(sibling);
            pick(
                lang,
                format!("Det er skrevet hvorfor {home} ikke er aktuelt for {sibling}, og {together}."),
                format!("Det er skrive kvifor {home} ikkje er aktuell for {sibling}, og {together}."),
            )
        }
        NotForAll::Places { needed, free } => {
            let count = |number: u64| places(i32::try_from(number).unwrap_or(i32::MAX), lang);
            pick(
                lang,
                format!("{home} har {} ledig, og søsknene trenger {}.", count(*free), count(*needed)),
                format!("{home} har {} ledig, og syskena treng {}.", count(*free), count(*needed)),
            )
        }
        NotForAll::GroupSize { size, largest } => pick(
            lang,
            format!("{home} tar {largest} søsken sammen, og de er {size}."),
            format!("{home} tek {largest} sysken saman, og dei er {size}."),
        ),
    }
}

/// «må bo sammen», «bør bo sammen».
pub fn together(siblings: &SiblingsAsOne, lang: Lang) -> String {
    match siblings.because {
        TogetherBecause::Must => pick(lang, "må bo sammen", "må bu saman"),
        TogetherBecause::ShouldAsMust => pick(lang, "bør bo sammen", "bør bu saman"),
    }
}
