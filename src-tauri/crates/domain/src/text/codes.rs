//! The word for every member of every closed code list, in both written languages.
//!
//! A word stands alone in a form or a table, so it starts with a capital; [`inside`] gives it as it stands
//! inside a sentence. No number of a provision stands here: where a word needs one, the caller adds it
//! ([`legal_basis`]).

use super::Lang;
use crate::codes::Code;
use crate::matching::Group;
use crate::model::{
    Allergen, AttestConclusion, AvoidChildren, Closeness, ContactAttitude, EndManner, EndReason, HomeKind,
    HomePurpose, HomeStatus, Language, LanguageLevel, LegalBasis, Length, MemberRole, MovedTo,
    NarrativeHeading, NeedCode, NeedPurpose, NeedStage, NetworkAnswer, NetworkAssessment, NetworkMeetingKind,
    ObtainedThrough, OtherAssignment, ProtectionGrade, ProviderAgreement, SamiLanguage, SamiLevel, Sex,
    SiblingTogether, Smoking, StayDuration, StayManner, Support, TieKind, TrainingProgramme, WeightKey,
    YesNo, YesPerhapsNo,
};
use crate::place::{KommuneRelation, PointQuality, TravelMethod};

/// A code list with words.
pub trait Words: Code {
    /// The word, with a capital first letter.
    fn word(self, lang: Lang) -> &'static str;
}

/// A list's name and its codes with their words, in declared order.
pub type List = (&'static str, Vec<(&'static str, &'static str)>);

pub(super) fn list<C: Words>(lang: Lang) -> List {
    (C::LIST, C::all().iter().map(|each| (each.code(), each.word(lang))).collect())
}

/// The word as it stands inside a sentence: without its capital.
pub fn inside(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The word with a capital first letter.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words as one part of a sentence, the same in both languages: «hund, katt og hest».
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}

/// The legal basis with its provision: «Omsorgsovertakelse (barnevernsloven … 5-1)». `sign` is the sign of
/// a provision as the law file writes it; the code itself is the provision's number.
pub fn legal_basis(basis: LegalBasis, sign: &str, lang: Lang) -> String {
    let act = match lang {
        Lang::Nb => "barnevernsloven",
        Lang::Nn => "barnevernslova",
    };
    format!("{} ({act} {sign}\u{a0}{})", basis.word(lang), basis.code())
}

/// The kind of a home with its number in the national register: «Fosterhjem utenfor familie og nære
/// nettverk (2.2)».
pub fn home_kind(kind: HomeKind, lang: Lang) -> String {
    format!("{} ({})", kind.word(lang), kind.code())
}

macro_rules! words {
    ($($list:ident { $($variant:ident: $nb:literal / $nn:literal,)+ })+) => {
        $(
            impl Words for $list {
                fn word(self, lang: Lang) -> &'static str {
                    let (bokmal, nynorsk) = match self { $(Self::$variant => ($nb, $nn)),+ };
                    match lang {
                        Lang::Nb => bokmal,
                        Lang::Nn => nynorsk,
                    }
                }
            }
        )+

        /// The code lists of this module with their words.
        pub(super) fn lists(lang: Lang) -> Vec<List> {
            vec![$(list::<$list>(lang)),+]
        }
    };
}
pub(super) use words;

/// Every code list with its words, for form fields.
pub fn all_lists(lang: Lang) -> Vec<List> {
    let mut all = lists(lang);
    all.extend(super::codes_choosing::lists(lang));
    all.extend(super::codes_where::lists(lang));
    all.extend(super::due::lists(lang));
    all.extend(super::waiting::lists(lang));
    all
}

words! {
    YesNo {
        Yes: "Ja" / "Ja",
        No: "Nei" / "Nei",
    }
    YesPerhapsNo {
        Yes: "Ja" / "Ja",
        Perhaps: "Kanskje" / "Kanskje",
        No: "Nei" / "Nei",
    }
    Sex {
        Girl: "Jente" / "Jente",
        Boy: "Gutt" / "Gut",
    }
    Language {
        Norwegian: "Norsk" / "Norsk",
        NorthSami: "Nordsamisk" / "Nordsamisk",
        LuleSami: "Lulesamisk" / "Lulesamisk",
        SouthSami: "Sørsamisk" / "Sørsamisk",
        Kven: "Kvensk" / "Kvensk",
        SignLanguage: "Norsk tegnspråk" / "Norsk teiknspråk",
        Finnish: "Finsk" / "Finsk",
        Swedish: "Svensk" / "Svensk",
        English: "Engelsk" / "Engelsk",
        Polish: "Polsk" / "Polsk",
        Lithuanian: "Litauisk" / "Litauisk",
        Russian: "Russisk" / "Russisk",
        Ukrainian: "Ukrainsk" / "Ukrainsk",
        Arabic: "Arabisk" / "Arabisk",
        Somali: "Somali" / "Somali",
        Tigrinya: "Tigrinja" / "Tigrinja",
        Dari: "Dari" / "Dari",
        Pashto: "Pashto" / "Pashto",
        Farsi: "Farsi" / "Farsi",
        Kurdish: "Kurdisk" / "Kurdisk",
        Turkish: "Tyrkisk" / "Tyrkisk",
        Urdu: "Urdu" / "Urdu",
        Thai: "Thai" / "Thai",
        Vietnamese: "Vietnamesisk" / "Vietnamesisk",
        Spanish: "Spansk" / "Spansk",
        Romani: "Romani eller romanes" / "Romani eller romanes",
    }
    SamiLanguage {
        North: "Nordsamisk" / "Nordsamisk",
        Lule: "Lulesamisk" / "Lulesamisk",
        South: "Sørsamisk" / "Sørsamisk",
    }
    Allergen {
        Dog: "Hund" / "Hund",
        Cat: "Katt" / "Katt",
        Horse: "Hest" / "Hest",
        Rodent: "Gnager eller kanin" / "Gnagar eller kanin",
        Bird: "Fugl" / "Fugl",
        Livestock: "Storfe, sau, geit eller rein" / "Storfe, sau, geit eller rein",
    }
    ProtectionGrade {
        None: "Ingen" / "Ingen",
        HiddenFromNamed: "Skjult for bestemte personer" / "Skjult for bestemte personar",
        Confidential: "Fortrolig" / "Fortruleg",
        StrictlyConfidential: "Strengt fortrolig" / "Strengt fortruleg",
    }
    HomeKind {
        FamilyNetwork: "Fosterhjem i familie og nære nettverk" / "Fosterheim i familie og nære nettverk",
        Ordinary: "Ordinært fosterhjem" / "Ordinær fosterheim",
        Specialised: "Spesialisert fosterhjem" / "Spesialisert fosterheim",
        SpecialConditions: "Fosterhjem med særlige forutsetninger" / "Fosterheim med særlege føresetnader",
        Beredskapshjem: "Beredskapshjem" / "Beredskapsheim",
        TemporaryNetwork: "Midlertidig hjem i familie og nære nettverk" / "Mellombels heim i familie og nære nettverk",
        Other: "Annet fosterhjem" / "Annan fosterheim",
    }
    OtherAssignment {
        Besokshjem: "Besøkshjem" / "Besøksheim",
        Avlastning: "Avlastning" / "Avlasting",
        Stottekontakt: "Støttekontakt" / "Støttekontakt",
    }
    HomeStatus {
        UnderAssessment: "Under vurdering" / "Under vurdering",
        Recommended: "Anbefalt" / "Tilrådd",
        Ended: "Avsluttet" / "Avslutta",
        NotRecommended: "Ikke anbefalt" / "Ikkje tilrådd",
    }
    ObtainedThrough {
        OwnRecruitment: "Egen rekruttering" / "Eiga rekruttering",
        FamilyNetwork: "Familie eller nettverk" / "Familie eller nettverk",
        Bufetat: "Bufetat" / "Bufetat",
        PrivateSupplier: "Privat leverandør" / "Privat leverandør",
        TakenOver: "Overtatt" / "Overteken",
    }
    ProviderAgreement {
        None: "Ingen avtale" / "Ingen avtale",
        Agreement: "Avtale med privat leverandør" / "Avtale med privat leverandør",
        BufetatA: "Tilbudt av Bufetat (akutt og beredskap)" / "Tilboden av Bufetat (akutt og beredskap)",
        BufetatC: "Tilbudt av Bufetat (spesialisert)" / "Tilboden av Bufetat (spesialisert)",
    }
    HomePurpose {
        Acute: "Akutt" / "Akutt",
        Planned: "Planlagt" / "Planlagt",
    }
    Length {
        Short: "Kort" / "Kort",
        Long: "Lang" / "Lang",
    }
    NarrativeHeading {
        Background: "Bakgrunn og oppdrag" / "Bakgrunn og oppdrag",
        Family: "Familien" / "Familien",
        Upbringing: "Oppvekst, utdanning og arbeid" / "Oppvekst, utdanning og arbeid",
        Economy: "Økonomi" / "Økonomi",
        Dwelling: "Bolig og nærmiljø" / "Bustad og nærmiljø",
        Network: "Nettverk" / "Nettverk",
        LifeSituation: "Samliv og livssituasjon" / "Samliv og livssituasjon",
        Motivation: "Motivasjon" / "Motivasjon",
        Experience: "Erfaring med barn og omsorgskompetanse" / "Erfaring med barn og omsorgskompetanse",
        Cooperation: "Samarbeid" / "Samarbeid",
        Culture: "Kultur, språk, religion og samisk bakgrunn" / "Kultur, språk, religion og samisk bakgrunn",
        References: "Opplysninger fra kommune og referanser" / "Opplysningar frå kommune og referansar",
        AgainstNeeds: "Vurdering mot barnets behov" / "Vurdering mot behova til barnet",
        Support: "Behov for forsterkning og veiledning" / "Behov for forsterking og rettleiing",
        Conclusion: "Konklusjon og tilråding" / "Konklusjon og tilråding",
    }
    MemberRole {
        FosterParent: "Fosterforelder" / "Fosterforelder",
        OtherAdult: "Annen voksen" / "Annan vaksen",
        OwnChild: "Eget barn" / "Eige barn",
        OtherKommunesFosterChild: "Fosterbarn fra en annen kommune" / "Fosterbarn frå ein annan kommune",
    }
    AttestConclusion {
        Ok: "Ok" / "Ok",
        NotOk: "Ikke ok" / "Ikkje ok",
        UnderAssessment: "Under vurdering" / "Under vurdering",
    }
    Smoking {
        None: "Ingen røyker" / "Ingen røykjer",
        Outside: "Bare ute" / "Berre ute",
        Inside: "Inne" / "Inne",
    }
    LanguageLevel {
        Spoken: "Snakker" / "Snakkar",
        Understood: "Forstår" / "Forstår",
        Learning: "Lærer" / "Lærer",
    }
    Support {
        Practises: "Praktiserer selv" / "Praktiserer sjølv",
        ActivelySupports: "Støtter aktivt" / "Støttar aktivt",
        Open: "Åpen for det" / "Open for det",
        Cannot: "Kan ikke" / "Kan ikkje",
    }
    SamiLevel {
        SpokenDaily: "Snakkes daglig" / "Blir snakka dagleg",
        SupportedWithPlan: "Støttes aktivt, med plan" / "Blir støtta aktivt, med plan",
        No: "Nei" / "Nei",
    }
    ContactAttitude {
        Positive: "Positiv" / "Positiv",
        Reservations: "Forbehold" / "Atterhald",
        Negative: "Negativ" / "Negativ",
    }
    TrainingProgramme {
        Solid: "Solid" / "Solid",
        SolidFamily: "Solid for familie og nettverk" / "Solid for familie og nettverk",
        Pride: "PRIDE" / "PRIDE",
        TryggBase: "Trygg Base" / "Trygg Base",
        TraumaAware: "Traumebevisst omsorg" / "Traumemedviten omsorg",
        Other: "Annet" / "Anna",
    }
    LegalBasis {
        Voluntary: "Frivillig" / "Frivillig",
        AcuteHelp: "Akutt hjelp" / "Akutt hjelp",
        AcuteCare: "Akutt omsorg" / "Akutt omsorg",
        CareOrder: "Omsorgsovertakelse" / "Omsorgsovertaking",
        AcuteBehaviour: "Akutt på grunn av atferd" / "Akutt på grunn av åtferd",
        BehaviourWithoutConsent: "Atferd uten samtykke" / "Åtferd utan samtykke",
        BehaviourWithConsent: "Atferd med samtykke" / "Åtferd med samtykke",
        AfterCare: "Ettervern" / "Ettervern",
    }
    SiblingTogether {
        Must: "Må bo sammen" / "Må bu saman",
        Should: "Bør bo sammen" / "Bør bu saman",
        NoWish: "Ikke noe ønske registrert" / "Ikkje noko ønske registrert",
        ShouldApart: "Bør bo hver for seg" / "Bør bu kvar for seg",
        MustNot: "Må ikke bo sammen" / "Må ikkje bu saman",
    }
    TieKind {
        Besokshjem: "Besøkshjem" / "Besøksheim",
        Stottekontakt: "Støttekontakt" / "Støttekontakt",
        Avlastning: "Avlastning" / "Avlasting",
        EarlierHome: "Tidligere hjem" / "Tidlegare heim",
        Relative: "Slekt" / "Slekt",
        Friend: "Venn eller nabo" / "Ven eller nabo",
        SchoolLeisure: "Skole, barnehage eller fritid" / "Skule, barnehage eller fritid",
        Other: "Annet" / "Anna",
    }
    Closeness {
        Knows: "Kjenner" / "Kjenner",
        Close: "Nær" / "Nær",
    }
    NeedStage {
        May: "Kan komme til å trenge et hjem" / "Kan kome til å trenge ein heim",
        Needs: "Trenger hjem" / "Treng heim",
        Emergency: "Det haster" / "Det hastar",
    }
    NeedPurpose {
        Acute: "Akutt" / "Akutt",
        Waiting: "Venter på hjem" / "Ventar på heim",
        Care: "Omsorg" / "Omsorg",
    }
    NeedCode {
        Attachment: "Tilknytning og trygghet" / "Tilknyting og tryggleik",
        Loss: "Tap, sorg og savn" / "Tap, sorg og sakn",
        Trauma: "Traumer og vonde opplevelser" / "Traume og vonde opplevingar",
        Behaviour: "Atferd og grenser" / "Åtferd og grenser",
        Emotions: "Følelser og uro" / "Kjensler og uro",
        SelfHarm: "Selvskading eller fare for eget liv" / "Sjølvskading eller fare for eige liv",
        SexualisedBehaviour: "Seksualisert atferd" / "Seksualisert åtferd",
        Development: "Utvikling og læring" / "Utvikling og læring",
        Reading: "Språk og lesing" / "Språk og lesing",
        School: "Skole og barnehage" / "Skule og barnehage",
        Health: "Fysisk helse og oppfølging" / "Fysisk helse og oppfølging",
        Disability: "Funksjonsnedsettelse" / "Funksjonsnedsetjing",
        Sleep: "Søvn" / "Søvn",
        Food: "Mat og måltider" / "Mat og måltid",
        Routines: "Hverdag og rutiner" / "Kvardag og rutinar",
        Friends: "Venner og fritid" / "Vener og fritid",
        Substance: "Rus" / "Rus",
        Crime: "Kriminalitet" / "Kriminalitet",
        RunningAway: "Rømming" / "Rømming",
        Refuge: "Flukt og eksil" / "Flukt og eksil",
    }
    AvoidChildren {
        Younger: "Yngre" / "Yngre",
        Older: "Eldre" / "Eldre",
        Any: "Alle" / "Alle",
    }
    NetworkAnswer {
        Yes: "Ja" / "Ja",
        Perhaps: "Kanskje" / "Kanskje",
        No: "Nei" / "Nei",
        NoAnswer: "Har ikke svart" / "Har ikkje svart",
    }
    NetworkAssessment {
        AsHome: "Kan bli barnets hjem" / "Kan bli heimen til barnet",
        AsSupport: "Kan være støtte rundt barnet" / "Kan vere støtte rundt barnet",
        NotSuitable: "Ikke aktuell" / "Ikkje aktuell",
    }
    NetworkMeetingKind {
        Familierad: "Familieråd" / "Familieråd",
        Nettverksmote: "Nettverksmøte" / "Nettverksmøte",
    }
    StayDuration {
        Temporary: "Midlertidig" / "Mellombels",
        Lasting: "Varig" / "Varig",
    }
    StayManner {
        Acute: "Akutt" / "Akutt",
        Planned: "Planlagt" / "Planlagt",
    }
    EndManner {
        Planned: "Planlagt" / "Planlagt",
        Unplanned: "Ikke planlagt" / "Ikkje planlagt",
    }
    EndReason {
        CareEnds: "Omsorgen opphørte" / "Omsorga tok slutt",
        OfAge: "Barnet ble myndig" / "Barnet vart myndig",
        NeedsNotMet: "Fosterforeldrene dekket ikke behovet" / "Fosterforeldra dekte ikkje behovet",
        OtherPlaceNeeded: "Barnet trengte et annet sted å bo" / "Barnet trong ein annan stad å bu",
        OtherByService: "Barnevernstjenesten avsluttet av andre grunner" / "Barnevernstenesta avslutta av andre grunnar",
        NeedsBeyondHome: "Barnet hadde behov fosterforeldrene ikke kunne dekke" / "Barnet hadde behov fosterforeldra ikkje kunne dekkje",
        LifeSituation: "Fosterforeldrenes livssituasjon endret seg" / "Livssituasjonen til fosterforeldra endra seg",
        OtherByHome: "Fosterforeldrene avsluttet av andre grunner" / "Fosterforeldra avslutta av andre grunnar",
        MovesWithHome: "Barnet flyttet sammen med fosterforeldrene" / "Barnet flytta saman med fosterforeldra",
    }
    MovedTo {
        FamilyNetwork: "Fosterhjem i familie og nettverk" / "Fosterheim i familie og nettverk",
        OutsideNetwork: "Fosterhjem utenfor familie og nettverk" / "Fosterheim utanfor familie og nettverk",
        Beredskapshjem: "Beredskapshjem" / "Beredskapsheim",
        Institution: "Institusjon" / "Institusjon",
        FollowedDwelling: "Bolig med oppfølging" / "Bustad med oppfølging",
        Parents: "Foreldre" / "Foreldre",
        OwnDwelling: "Egen bolig" / "Eigen bustad",
        Other: "Annet" / "Anna",
        AddressOnly: "Bare ny adresse" / "Berre ny adresse",
    }
    WeightKey {
        NeedSeverity1: "Behov med alvorlighet 1" / "Behov med alvor 1",
        NeedSeverity2: "Behov med alvorlighet 2" / "Behov med alvor 2",
        NeedSeverity3: "Behov med alvorlighet 3" / "Behov med alvor 3",
        Load: "Tid til oppfølging" / "Tid til oppfølging",
        Contact: "Reise til samvær" / "Reise til samvær",
        School: "Reise til skole eller barnehage" / "Reise til skule eller barnehage",
        Nearby: "Nærmiljø" / "Nærmiljø",
        Siblings: "Søsken" / "Sysken",
        Purpose: "Formål og lengde" / "Formål og lengd",
        Training: "Opplæring" / "Opplæring",
        ContactAttitude: "Holdning til samvær" / "Haldning til samvær",
        OtherChildren: "Andre barn i hjemmet" / "Andre barn i heimen",
        HomeLoad: "Belastning i hjemmet nå" / "Belastning i heimen no",
        RoomSupport: "Rom og støtte rundt familien" / "Rom og støtte rundt familien",
        FirstLanguage: "Førstespråk" / "Førstespråk",
        Background: "Bakgrunn som skal føres videre" / "Bakgrunn som skal førast vidare",
        Sami: "Samisk språk" / "Samisk språk",
        Tie: "Bånd til husstanden" / "Band til husstanden",
    }
    Group {
        FamilyNetwork: "Familie og nettverk" / "Familie og nettverk",
        Known: "Kjent for barnet" / "Kjent for barnet",
        Other: "Andre fosterhjem" / "Andre fosterheimar",
        Excluded: "Utelukket" / "Utelukka",
    }
    PointQuality {
        Certain: "Sikker" / "Sikker",
        Uncertain: "Usikker" / "Usikker",
    }
    KommuneRelation {
        Same: "Samme kommune" / "Same kommune",
        Neighbour: "Nabokommune" / "Nabokommune",
        SameFylke: "Samme fylke" / "Same fylke",
        Elsewhere: "Et annet fylke" / "Eit anna fylke",
    }
    TravelMethod {
        Entered: "Oppgitt av rådgiver" / "Oppgitt av rådgivar",
        RoadNetwork: "Beregnet på veinett" / "Berekna på vegnett",
        Estimate: "Anslag" / "Overslag",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_starts_with_a_capital_and_is_used_once_in_its_list() {
        for lang in [Lang::Nb, Lang::Nn] {
            let lists = all_lists(lang);
            // 40 lists of the records, the groups of a ranking and three lists about places; 12 lists of
            // choosing in depth, the letters, five lists about what is due, two about waiting and three about travel.
            assert_eq!(lists.len(), 40 + 1 + 3 + 12 + 1 + 5 + 2 + 3);
            for (name, words) in lists {
                let mut seen: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
                seen.sort_unstable();
                seen.dedup();
                assert_eq!(seen.len(), words.len(), "{name} must not say two things with one word");
                assert!(
                    words.iter().all(|(_, word)| word.starts_with(char::is_uppercase)),
                    "{name} in {lang:?}"
                );
            }
        }
    }

    #[test]
    fn words_that_people_must_not_meet_are_not_there() {
        for lang in [Lang::Nb, Lang::Nn] {
            for (name, words) in all_lists(lang) {
                for (_, word) in words {
                    for bad in ["match", "treff", "score", "risiko", "plassering"] {
                        assert!(!word.to_lowercase().contains(bad), "{name}: {word}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_provision_is_shown_with_the_sign_the_law_file_writes() {
        assert_eq!(
            legal_basis(LegalBasis::CareOrder, "SIGN", Lang::Nb),
            "Omsorgsovertakelse (barnevernsloven SIGN\u{a0}5-1)"
        );
        assert_eq!(home_kind(HomeKind::Ordinary, Lang::Nn), "Ordinær fosterheim (2.2)");
    }

    #[test]
    fn a_word_loses_its_capital_inside_a_sentence() {
        assert_eq!(inside("Økonomi"), "økonomi");
        assert_eq!(inside(""), "");
        let words = ["hund".to_owned(), "katt".to_owned(), "hest".to_owned()];
        assert_eq!(listed(&words), "hund, katt og hest");
        assert_eq!(listed(&[]), "");
    }
}
