//! The ranking in words: groups, the network search, counts and plain arithmetic.

use super::Lang;
use super::format::date;
use crate::law::{Law, LawRef};
use crate::matching::{Group, Letter, Part, RankedGroup, Ratio, Safer, SearchStanding, SearchState};
use crate::model::{NetworkAnswer, NetworkAssessment, NetworkMeetingKind, NetworkPerson, WeightSet};
use chrono::NaiveDate;

fn pick(lang: Lang, bokmal: impl Into<String>, nynorsk: impl Into<String>) -> String {
    match lang {
        Lang::Nb => bokmal.into(),
        Lang::Nn => nynorsk.into(),
    }
}

fn cite(law: &Law, provision: LawRef, lang: Lang) -> &str {
    let citation = law.cite(provision);
    match lang {
        Lang::Nb => &citation.nb,
        Lang::Nn => &citation.nn,
    }
}

/// What a group is called.
pub fn group(group: Group, lang: Lang) -> String {
    super::codes::Words::word(group, lang).to_owned()
}

/// «12 hjem».
pub fn homes(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, Lang::Nb) => "ingen hjem".to_owned(),
        (0, Lang::Nn) => "ingen heimar".to_owned(),
        (count, Lang::Nb) => format!("{count} hjem"),
        (1, Lang::Nn) => "1 heim".to_owned(),
        (count, Lang::Nn) => format!("{count} heimar"),
    }
}

/// One sentence about a group: why it stands where it does, or how safe its first place is.
pub fn group_sentence(ranked: &RankedGroup<'_>, law: &Law, lang: Lang) -> String {
    if ranked.candidates.is_empty() {
        return match ranked.group {
            Group::FamilyNetwork => pick(
                lang,
                "Ingen i nettverket er registrert som hjem.",
                "Ingen i nettverket er registrerte som heim.",
            ),
            Group::Known => {
                pick(lang, "Ingen hjem er kjent for barnet.", "Ingen heimar er kjende for barnet.")
            }
            Group::Other | Group::Excluded => {
                pick(lang, "Ingen andre hjem kan ta imot barnet.", "Ingen andre heimar kan ta imot barnet.")
            }
        };
    }
    let first = match ranked.group {
        Group::FamilyNetwork => {
            let law = cite(law, LawRef::NetworkFirst, lang);
            Some(pick(lang, format!("Vurderes først ({law})."), format!("Skal vurderast først ({law}).")))
        }
        Group::Known | Group::Other | Group::Excluded => None,
    };
    let safer = ranked.safer().map(|safer| safer_sentence(&safer, lang));
    [first, safer].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// «H-008 er tryggere dokumentert enn H-031: 70,1 mot mulig 68,4.»
pub fn safer_sentence(safer: &Safer<'_>, lang: Lang) -> String {
    let (one, other) = (&safer.home.code, &safer.than.code);
    let (low, high) = (decimal(&safer.documented), decimal(&safer.possible));
    pick(
        lang,
        format!("{one} er tryggere dokumentert enn {other}: {low} mot mulig {high}."),
        format!("{one} er tryggare dokumentert enn {other}: {low} mot mogleg {high}."),
    )
}

/// One decimal, half up: «69,6».
pub fn decimal(ratio: &Ratio) -> String {
    let tenths = ratio.tenths();
    format!("{},{}", tenths / 10, tenths % 10)
}

/// «38 hjem er vurdert per 24.11.2026 med vektene Standard 1».
pub fn assessed(count: usize, today: NaiveDate, weights: &WeightSet, lang: Lang) -> String {
    let (count, day, name) = (homes(count, lang), date(today), &weights.name);
    pick(
        lang,
        format!("{} er vurdert per {day} med vektene {name}", super::codes::capital(&count)),
        format!("{} er vurderte per {day} med vektene {name}", super::codes::capital(&count)),
    )
}

/// The sentence about the network search.
pub fn search(state: &SearchState<'_>, law: &Law, lang: Lang) -> String {
    let provision = cite(law, LawRef::NetworkFirst, lang);
    let counts = format!("{} av {}", state.assessed, state.persons);
    let meeting = state.next_meeting.map_or_else(String::new, |meeting| {
        let kind = match meeting.kind {
            NetworkMeetingKind::Familierad => pick(lang, "familieråd", "familieråd"),
            NetworkMeetingKind::Nettverksmote => pick(lang, "nettverksmøte", "nettverksmøte"),
        };
        format!(", {kind} {}", date(meeting.on))
    });
    match state.standing {
        SearchStanding::NotBegun => pick(
            lang,
            format!(
                "Søket i familie og nettverk er ikke begynt. Velger du et hjem nå, skriver du hvorfor ({provision})."
            ),
            format!(
                "Søket i familie og nettverk er ikkje byrja. Vel du ein heim no, skriv du kvifor ({provision})."
            ),
        ),
        SearchStanding::Open => pick(
            lang,
            format!(
                "Søket i familie og nettverk er ikke avsluttet. {counts} er vurdert{meeting}. Velger du et hjem nå, skriver du hvorfor ({provision})."
            ),
            format!(
                "Søket i familie og nettverk er ikkje avslutta. {counts} er vurderte{meeting}. Vel du ein heim no, skriv du kvifor ({provision})."
            ),
        ),
        SearchStanding::Concluded(conclusion) => pick(
            lang,
            format!("Søket i familie og nettverk er avsluttet {}.", date(conclusion.on)),
            format!("Søket i familie og nettverk er avslutta {}.", date(conclusion.on)),
        ),
    }
}

/// Where a network person stands.
pub fn network_person(person: &NetworkPerson, lang: Lang) -> String {
    let assessed = person.assessed.map(|assessed| match assessed {
        NetworkAssessment::AsHome => pick(lang, "kan bli hjem", "kan bli heim"),
        NetworkAssessment::AsSupport => pick(lang, "støtte rundt barnet", "støtte rundt barnet"),
        NetworkAssessment::NotSuitable => pick(lang, "ikke aktuelt", "ikkje aktuelt"),
    });
    let answer = person.answer.map(|answer| match answer {
        NetworkAnswer::Yes => pick(lang, "sa ja", "sa ja"),
        NetworkAnswer::Perhaps => pick(lang, "sa kanskje", "sa kanskje"),
        NetworkAnswer::No => pick(lang, "sa nei", "sa nei"),
        NetworkAnswer::NoAnswer => pick(lang, "har ikke svart", "har ikkje svart"),
    });
    let asked = match person.contacted_on {
        Some(day) => {
            answer.unwrap_or_else(|| format!("{} {}", pick(lang, "kontaktet", "kontakta"), date(day)))
        }
        None => answer.unwrap_or_else(|| pick(lang, "ikke spurt", "ikkje spurd")),
    };
    [Some(asked), assessed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What to say where there is no home to choose.
pub fn no_home(registered: usize, lang: Lang) -> String {
    if registered == 0 {
        return pick(
            lang,
            "Kontoret har ingen hjem ennå. Hent inn regnearket, eller legg til et hjem.",
            "Kontoret har ingen heimar enno. Hent inn reknearket, eller legg til ein heim.",
        );
    }
    pick(
        lang,
        "Alle hjemmene er utelukket. Se grunnene under, og hva som måtte endres.",
        "Alle heimane er utelukka. Sjå grunnane under, og kva som måtte endrast.",
    )
}

/// What a letter of the sum is called.
pub fn letter(letter: Letter, lang: Lang) -> String {
    match letter {
        Letter::A => pick(lang, "Omsorgsbehov", "Omsorgsbehov"),
        Letter::B => pick(lang, "Nærhet og søsken", "Nærleik og sysken"),
        Letter::C => pick(lang, "Formål", "Føremål"),
        Letter::D => pick(lang, "Samarbeid", "Samarbeid"),
        Letter::E => pick(lang, "Hverdag", "Kvardag"),
        Letter::F => pick(lang, "Bakgrunn", "Bakgrunn"),
        Letter::G => pick(lang, "Barnet", "Barnet"),
    }
}

/// What a letter asks in fosterhjemsforskriften (second paragraph a-e), for the decision.
pub fn ground(which: Letter, lang: Lang) -> String {
    let (bokmal, nynorsk) = match which {
        Letter::A => ("Barnets omsorgs- og oppfølgingsbehov", "Barnet sitt omsorgs- og oppfølgingsbehov"),
        Letter::B => {
            ("Kontakt med familie, nettverk og nærmiljø", "Kontakt med familie, nettverk og nærmiljø")
        }
        Letter::C => ("Formål og forventet varighet", "Føremål og forventa varigheit"),
        Letter::D => (
            "Fosterforeldrenes omsorgs- og samarbeidskompetanse",
            "Fosterforeldra sin omsorgs- og samarbeidskompetanse",
        ),
        Letter::E => (
            "Familie- og livssituasjon: alder, helse, økonomi, bolig og sosialt nettverk",
            "Familie- og livssituasjon: alder, helse, økonomi, bustad og sosialt nettverk",
        ),
        Letter::F => ("Bakgrunn", "Bakgrunn"),
        Letter::G => ("Barnets bånd til hjemmet", "Barnet sitt band til heimen"),
    };
    pick(lang, bokmal, nynorsk)
}

/// Where no criterion under a letter applies.
pub fn nothing_under(lang: Lang) -> String {
    pick(lang, "Behovet sier ikke noe om dette.", "Behovet seier ikkje noko om dette.")
}

/// Why a reason is asked for when another home is first.
pub fn why_not_first(code: &str, lang: Lang) -> String {
    pick(
        lang,
        format!("{code} står først i listen. Skriv hvorfor du velger et annet hjem."),
        format!("{code} står først i lista. Skriv kvifor du vel ein annan heim."),
    )
}

/// A first text about alternatives: the next homes in line, by code.
pub fn alternatives(codes: &[&str], lang: Lang) -> String {
    if codes.is_empty() {
        return pick(lang, "Ingen andre hjem kunne velges.", "Ingen andre heimar kunne veljast.");
    }
    let codes = super::format::list(codes);
    pick(lang, format!("Vurdert: {codes}."), format!("Vurdert: {codes}."))
}

/// Whole numbers with a hard space between thousands.
pub fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

/// «Dokumentert: 1 100 + 558 = 1 658 av 2 800 poeng = 59,2».
pub fn documented_line(parts: &[Part], sum: &Ratio, lang: Lang) -> String {
    let label = pick(lang, "Dokumentert", "Dokumentert");
    arithmetic(&label, parts.iter().map(|part| part.low), sum, lang)
}

/// «Mulig: 1 500 + 1 036 = …».
pub fn possible_line(parts: &[Part], sum: &Ratio, lang: Lang) -> String {
    let label = pick(lang, "Mulig", "Mogleg");
    arithmetic(&label, parts.iter().map(|part| part.high), sum, lang)
}

fn arithmetic(label: &str, points: impl Iterator<Item = u64>, sum: &Ratio, lang: Lang) -> String {
    let parts: Vec<String> = points.map(whole).collect();
    let most = sum.whole().saturating_mul(100);
    let unit = pick(lang, "poeng", "poeng");
    format!(
        "{label}: {} = {} av {} {unit} = {}",
        parts.join(" + "),
        whole(sum.part()),
        whole(most),
        decimal(sum)
    )
}

/// «Regler per 02.07.2026».
pub fn rules_version(law: &Law, lang: Lang) -> String {
    let day = law.version.parse::<NaiveDate>().map_or_else(|_| law.version.clone(), date);
    pick(lang, format!("Regler per {day}"), format!("Reglar per {day}"))
}

/// «skjult», where a place may not be said.
pub fn hidden(lang: Lang) -> String {
    pick(lang, "skjult", "skjult")
}

/// «ukjent».
pub fn unknown(lang: Lang) -> String {
    pick(lang, "ukjent", "ukjent")
}

/// «anslag», «oppgitt» or «veinett».
pub fn method(method: crate::place::TravelMethod, lang: Lang) -> String {
    super::codes::inside(super::codes::Words::word(method, lang))
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn thousands_are_parted_by_a_hard_space() {
        assert_eq!(whole(0), "0");
        assert_eq!(whole(999), "999");
        assert_eq!(whole(1_000), "1\u{a0}000");
        assert_eq!(whole(1_234_567), "1\u{a0}234\u{a0}567");
    }
}
