//! Words for merging two records: what differs, what each says, and what to know.

use super::Lang;
use super::codes::{Words, all_lists, home_kind};
use super::format::{date, pick, quoted};
use crate::codes::Code;
use crate::merge::{About, Answer, Field, MergeNote};
use crate::model::HomeKind;

/// What the field is called.
pub fn field(field: Field, lang: Lang) -> &'static str {
    let (bokmal, nynorsk) = field_words(field);
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

#[expect(clippy::too_many_lines, reason = "one table: a word in each language for every field")]
fn field_words(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::FamilyName => ("Familienavn", "Familienamn"),
        Field::Kind => ("Type fosterhjem", "Type fosterheim"),
        Field::Status => ("Status", "Status"),
        Field::StatusOn => ("Status fra", "Status frå"),
        Field::StatusReason => ("Grunn til status", "Grunn til status"),
        Field::ObtainedThrough => ("Hvordan hjemmet ble funnet", "Korleis heimen vart funnen"),
        Field::PrivateProvider => ("Avtale med privat leverandør", "Avtale med privat leverandør"),
        Field::Responsible => ("Ansvarlig rådgiver", "Ansvarleg rådgivar"),
        Field::Deputy => ("Stedfortreder", "Stadfortredar"),
        Field::Location => ("Adresse og sted", "Adresse og stad"),
        Field::StepFree => ("Trinnfri adkomst", "Trinnfri tilkomst"),
        Field::OwnRoom => ("Eget rom", "Eige rom"),
        Field::Places => ("Antall plasser", "Talet på plassar"),
        Field::Ages => ("Alder hjemmet kan ta imot", "Alder heimen kan ta imot"),
        Field::Sexes => ("Kjønn hjemmet kan ta imot", "Kjønn heimen kan ta imot"),
        Field::SiblingGroup => ("Største søskengruppe", "Største søskengruppe"),
        Field::Purposes => ("Akutt eller planlagt", "Akutt eller planlagt"),
        Field::Lengths => ("Kort eller lang tid", "Kort eller lang tid"),
        Field::OwnKommune => ("Barn fra egen kommune", "Barn frå eigen kommune"),
        Field::OtherRestrictions => ("Andre begrensninger", "Andre avgrensingar"),
        Field::FreeFrom => ("Ledig fra", "Ledig frå"),
        Field::Pause => ("Pause", "Pause"),
        Field::Animals => ("Dyr", "Dyr"),
        Field::Smoking => ("Røyking", "Røyking"),
        Field::Hours => ("Timer i uka til et barn", "Timar i veka til eit barn"),
        Field::ContactAttitude => ("Syn på samvær", "Syn på samvær"),
        Field::OwnNetwork => ("Nettverk rundt familien", "Nettverk rundt familien"),
        Field::NetworkWords => ("Nettverket med ord", "Nettverket med ord"),
        Field::Health => ("Helseopplysninger innhentet", "Helseopplysningar henta inn"),
        Field::Notes => ("Notater", "Notat"),
        Field::Level => ("Nivå", "Nivå"),
        Field::Basis => ("Hva nivået bygger på", "Kva nivået byggjer på"),
        Field::Willingness => ("Vilje", "Vilje"),
        Field::Support => ("Hva hjemmet vil gjøre", "Kva heimen vil gjere"),
        Field::Facts => ("Fakta", "Fakta"),
        Field::Source => ("Kilde", "Kjelde"),
        Field::Assessment => ("Vurdering", "Vurdering"),
        Field::Name => ("Navn", "Namn"),
        Field::Role => ("Rolle i hjemmet", "Rolle i heimen"),
        Field::Birth => ("Født", "Fødd"),
        Field::PlacedBy => ("Kommune og periode", "Kommune og periode"),
        Field::Work => ("Arbeid", "Arbeid"),
        Field::Phone => ("Telefon", "Telefon"),
        Field::Email => ("E-post", "E-post"),
        Field::ProtectionBy => ("Hvem som bestemte adressebeskyttelsen", "Kven som bestemte adressevernet"),
        Field::ProtectionFrom => ("Adressebeskyttelse fra", "Adressevern frå"),
        Field::ProtectionTo => ("Adressebeskyttelse til", "Adressevern til"),
        Field::HiddenFrom => ("Hvem adressen er skjult for", "Kven adressa er skjult for"),
        Field::Politiattest => ("Politiattest", "Politiattest"),
        Field::Exception => ("Unntak fra godkjenning før flytting", "Unntak frå godkjenning før flytting"),
        Field::ExceptionWords => {
            ("Hvorfor godkjenning først ikke var mulig", "Kvifor godkjenning først ikkje var mogleg")
        }
        Field::GeneralWords => ("Vurdering av de generelle kravene", "Vurdering av dei generelle krava"),
        Field::ChildWords => ("Vurdering av barnets behov", "Vurdering av behova til barnet"),
        Field::KommuneAsked => ("Fosterhjemskommunen spurt", "Fosterheimskommunen spurd"),
        Field::KommuneAnswered => ("Fosterhjemskommunen svarte", "Fosterheimskommunen svarte"),
        Field::KommuneAnswer => ("Svaret fra fosterhjemskommunen", "Svaret frå fosterheimskommunen"),
        Field::KommuneToldApproval => (
            "Fosterhjemskommunen orientert om godkjenningen",
            "Fosterheimskommunen orientert om godkjenninga",
        ),
        Field::KommuneToldPlacement => {
            ("Fosterhjemskommunen orientert om flyttingen", "Fosterheimskommunen orientert om flyttinga")
        }
        Field::TilsynChild => ("Barnet orientert om tilsyn", "Barnet orientert om tilsyn"),
        Field::TilsynFosterParents => {
            ("Fosterforeldrene orientert om tilsyn", "Fosterforeldra orienterte om tilsyn")
        }
        Field::TilsynParents => ("Foreldrene orientert om tilsyn", "Foreldra orienterte om tilsyn"),
        Field::Tilsynsperson => ("Tilsynsperson", "Tilsynsperson"),
        Field::ReconsiderOn => ("Vurderes på nytt", "Blir vurdert på nytt"),
        Field::RejectedWords => ("Hvorfor det ble nei", "Kvifor det vart nei"),
        Field::Relation => ("Relasjon til barnet", "Relasjon til barnet"),
        Field::NetworkSide => ("Del av nettverket", "Del av nettverket"),
        Field::Closeness => ("Hvor nær", "Kor nær"),
        Field::ContactedHow => ("Hvordan kontakt ble tatt", "Korleis kontakt vart teken"),
        Field::AnswerGiven => ("Svar", "Svar"),
        Field::Assessed => ("Vurdert som", "Vurdert som"),
        Field::Reason => ("Begrunnelse", "Grunngiving"),
        Field::Postnummer => ("Postnummer", "Postnummer"),
        Field::InquirySource => ("Hvordan de kom til å spørre", "Korleis dei kom til å spørje"),
        Field::Stage => ("Hvor henvendelsen står", "Kvar førespurnaden står"),
        Field::NextStep => ("Neste steg", "Neste steg"),
        Field::EndedReason => ("Hvorfor den ble avsluttet", "Kvifor han vart avslutta"),
    }
}

/// What a conflict is about; `name` is the member's name or the child's pseudonym, where it is about one.
pub fn about(about: &About, name: Option<&str>, lang: Lang) -> String {
    match about {
        About::Home => pick(lang, "Hjemmet", "Heimen"),
        About::Member(_) => name.map_or_else(|| pick(lang, "Personen", "Personen"), str::to_owned),
        About::Need(need) => need.word(lang).to_owned(),
        About::Language(language) => language.word(lang).to_owned(),
        About::Sami(language) => language.word(lang).to_owned(),
        About::Background(words) => words.clone(),
        About::Heading(heading) => heading.word(lang).to_owned(),
        About::Pair(_) => {
            let child = name.map_or_else(String::new, quoted);
            pick(lang, format!("Godkjenning for {child}"), format!("Godkjenning for {child}"))
        }
        About::NetworkPerson => pick(lang, "Personen", "Personen"),
        About::Inquiry => pick(lang, "Henvendelsen", "Førespurnaden"),
    }
}

/// What stands instead of what may not be shown.
pub fn hidden(lang: Lang) -> String {
    pick(lang, "Skjult", "Skjult")
}

/// An answer of a home whose address is protected, as it is shown beside the other: what somebody wrote may
/// tell who they are and where, and is not shown.
pub fn answer_of_hidden(given: &Answer, lang: Lang) -> String {
    match given {
        Answer::Words(_) => hidden(lang),
        Answer::Several(answers) if !answers.is_empty() => {
            let words: Vec<String> = answers.iter().map(|each| answer_of_hidden(each, lang)).collect();
            words.join(" · ")
        }
        Answer::Day(_)
        | Answer::Number(_)
        | Answer::Coded(..)
        | Answer::Period(_)
        | Answer::Ages(_)
        | Answer::Level(_)
        | Answer::Hidden
        | Answer::Several(_) => answer(given, lang),
    }
}

/// An answer as it is shown beside the other.
pub fn answer(given: &Answer, lang: Lang) -> String {
    match given {
        Answer::Words(words) => words.clone(),
        Answer::Day(day) => date(*day),
        Answer::Number(number) => number.to_string(),
        Answer::Coded(list, code) => coded(list, code, lang),
        Answer::Period(period) => match period.to() {
            Some(to) => format!("{}–{}", date(period.from()), date(to.pred_opt().unwrap_or(to))),
            None => {
                pick(lang, format!("fra {}", date(period.from())), format!("frå {}", date(period.from())))
            }
        },
        Answer::Ages(ages) => format!("{}–{}\u{a0}år", ages.youngest(), ages.oldest()),
        Answer::Level(level) => pick(lang, format!("nivå {}", level.get()), format!("nivå {}", level.get())),
        Answer::Hidden => super::overview::hidden_place(lang),
        Answer::Several(answers) => {
            let words: Vec<String> = answers.iter().map(|each| answer(each, lang)).collect();
            if words.is_empty() { pick(lang, "Ingen", "Ingen") } else { words.join(" · ") }
        }
    }
}

/// The word of a code, from the list it belongs to. The kind of a home has its number in the register too.
fn coded(list: &str, code: &str, lang: Lang) -> String {
    if list == HomeKind::LIST
        && let Some(kind) = HomeKind::from_code(code)
    {
        return home_kind(kind, lang);
    }
    let lists = all_lists(lang);
    let words = lists.iter().find(|(name, _)| *name == list).map(|(_, words)| words);
    let word = words.and_then(|words| words.iter().find(|(each, _)| *each == code));
    word.map_or_else(|| code.to_owned(), |(_, word)| (*word).to_owned())
}

/// What whoever merges should know; `child` is the child's pseudonym, where it is about one.
pub fn note(note: &MergeNote, child: Option<&str>, lang: Lang) -> String {
    let child = child.map_or_else(String::new, quoted);
    match note {
        MergeNote::CodeGone(code) => pick(
            lang,
            format!("Koden {code} går ut. Lagrede vurderinger og gamle notater nevner den fortsatt."),
            format!("Koden {code} går ut. Lagra vurderingar og gamle notat nemner han framleis."),
        ),
        MergeNote::OverlappingStays(_) => pick(
            lang,
            format!("{child} har opphold i begge hjemmene som overlapper. Sjekk om det er samme opphold."),
            format!("{child} har opphald i begge heimane som overlappar. Sjekk om det er same opphaldet."),
        ),
        MergeNote::TwoApprovals(_) => pick(
            lang,
            format!("{child} har en godkjenning for hvert av hjemmene. Begge blir stående."),
            format!("{child} har ei godkjenning for kvar av heimane. Begge blir ståande."),
        ),
        MergeNote::NoLocation => pick(
            lang,
            "Noen i hjemmet har strengt fortrolig adresse. Adresse og sted slettes fra begge, også i historikken.",
            "Nokon i heimen har strengt fortruleg adresse. Adresse og stad blir sletta frå begge, også i historikken.",
        ),
        MergeNote::LaterInquiry(on) => pick(
            lang,
            format!("Den andre henvendelsen kom {}. Den eldste datoen gjelder.", date(*on)),
            format!("Den andre førespurnaden kom {}. Den eldste datoen gjeld.", date(*on)),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Period;

    #[test]
    fn answers_are_shown_as_people_write_them() {
        let day = |text: &str| -> chrono::NaiveDate { text.parse().unwrap() };
        let period = |from, to: Option<&str>| Answer::Period(Period::new(day(from), to.map(day)).unwrap());
        // A period is shown with its first and last day, both included.
        assert_eq!(answer(&period("2026-01-01", Some("2026-02-01")), Lang::Nb), "01.01.2026–31.01.2026");
        assert_eq!(answer(&period("2026-01-01", None), Lang::Nn), "frå 01.01.2026");
        assert_eq!(answer(&Answer::Coded("Smoking", "ute"), Lang::Nb), "Bare ute");
        assert_eq!(answer(&Answer::Hidden, Lang::Nb), "Adressen er skjult");
        assert_eq!(answer(&Answer::Several(Vec::new()), Lang::Nb), "Ingen");
        let kind = Answer::Coded(HomeKind::LIST, "2.5");
        assert!(answer(&kind, Lang::Nb).ends_with("(2.5)"));
    }
}
