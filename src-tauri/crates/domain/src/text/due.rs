//! Words for what choosing leaves to be done: what, since when, why, and how it stands.
//!
//! No name of a child, a home or a place is said here: the caller adds who it is about, as far as that may
//! be shown. Provisions are cited from the law file.

use super::Lang;
use super::codes::{List, Words, inside, list, words};
use super::format::{date, pick};
use crate::due::{
    AttestFault, Basis, Due, DueKind, DueStanding, DueTopic, MovedIn, OfficeLimit, TilsynReceiver,
};
use crate::law::{Law, LawRef};
use chrono::NaiveDate;

words! {
    DueStanding {
        Over: "Over fristen" / "Over fristen",
        Now: "Nå" / "No",
        Soon: "Snart" / "Snart",
    }
    DueTopic {
        Approval: "Godkjenning og politiattest" / "Godkjenning og politiattest",
        Network: "Familie og nettverk" / "Familie og nettverk",
        Child: "Barnets medvirkning" / "Medverknaden til barnet",
        Parents: "Foreldrene" / "Foreldra",
        Kommune: "Kommunen der hjemmet ligger" / "Kommunen der heimen ligg",
        Tilsyn: "Tilsyn" / "Tilsyn",
        Answers: "Svar vi venter på" / "Svar vi ventar på",
        Inquiries: "Henvendelser" / "Førespurnader",
        Stays: "Opphold og flytting" / "Opphald og flytting",
    }
    OfficeLimit {
        Repair: "Etter en akutt flytting" / "Etter ei akutt flytting",
        Inquiry: "Svar på henvendelse" / "Svar på førespurnad",
        Bufetat: "Svar fra Bufetat" / "Svar frå Bufetat",
        Asked: "Svar fra et hjem som er spurt" / "Svar frå ein heim som er spurd",
        Beredskap: "Opphold i beredskapshjem" / "Opphald i beredskapsheim",
    }
    AttestFault {
        NotSeen: "Ikke sett" / "Ikkje sett",
        NotConcluded: "Ikke konkludert" / "Ikkje konkludert",
        NotOk: "Ikke ok" / "Ikkje ok",
        TooOld: "For gammel da den ble sett" / "For gammal då han vart sett",
    }
    TilsynReceiver {
        Child: "Barnet" / "Barnet",
        FosterParents: "Fosterforeldrene" / "Fosterforeldra",
        Parents: "Foreldrene" / "Foreldra",
    }
}

/// What is to be done, in one sentence without names.
#[expect(clippy::too_many_lines, reason = "one table: a sentence in each language for everything due")]
pub fn title(kind: &DueKind, lang: Lang) -> String {
    let (nb, nn) = match kind {
        DueKind::ApprovalMissing(moved) => return approval(*moved, lang),
        DueKind::Attest(_, fault) => attest(*fault),
        DueKind::SearchOpen { found, not_assessed } => return search_open(*found, *not_assessed, lang),
        DueKind::TilsynNotTold(receiver) => tilsyn(*receiver),
        DueKind::NoFosterParent => (
            "Ingen fosterforelder er registrert i hjemmet, så politiattest kan ikke ses",
            "Ingen fosterforelder er registrert i heimen, så politiattest kan ikkje sjåast",
        ),
        DueKind::SearchNotBegun => {
            ("Søket i familie og nettverk er ikke begynt", "Søket i familie og nettverk er ikkje byrja")
        }
        DueKind::ThinkAgainPerson(_) => (
            "Tenk på nytt om en person i nettverket som det ble sagt nei til",
            "Tenk på nytt om ein person i nettverket som det vart sagt nei til",
        ),
        DueKind::ThinkAgainHome => (
            "Tenk på nytt om et hjem i nettverket som det ble sagt nei til",
            "Tenk på nytt om ein heim i nettverket som det vart sagt nei til",
        ),
        DueKind::ChildNotTold => (
            "Barnet har ikke fått vite det det trenger for å si hva det mener",
            "Barnet har ikkje fått vite det det treng for å seie kva det meiner",
        ),
        DueKind::ChildNotHeard => (
            "Barnet er ikke hørt, og grunnen er ikke skrevet",
            "Barnet er ikkje høyrt, og grunnen er ikkje skriven",
        ),
        DueKind::ChildNotHeardOfHome => {
            ("Barnet er ikke hørt om hjemmet som er valgt", "Barnet er ikkje høyrt om heimen som er vald")
        }
        DueKind::TillitspersonNotTold => (
            "Barnet har ikke fått vite at det kan ha en tillitsperson",
            "Barnet har ikkje fått vite at det kan ha ein tillitsperson",
        ),
        DueKind::ParentsNotTold => (
            "Foreldrene har ikke fått vite om det mulige valget, og grunnen er ikke skrevet",
            "Foreldra har ikkje fått vite om det moglege valet, og grunnen er ikkje skriven",
        ),
        DueKind::KommuneUnknown => (
            "Ikke kjent hvilken kommune hjemmet ligger i. Ligger det i en annen kommune, skal den spørres",
            "Ikkje kjent kva kommune heimen ligg i. Ligg han i ein annan kommune, skal kommunen spørjast",
        ),
        DueKind::KommuneProtected => (
            "Sted: spør leder. Ligger hjemmet i en annen kommune, skal den spørres. Når leder har svart, fyll inn datoen «Svarte» ved godkjenningen",
            "Stad: spør leiar. Ligg heimen i ein annan kommune, skal kommunen spørjast. Når leiar har svara, fyll inn datoen «Svara» ved godkjenninga",
        ),
        DueKind::KommuneNotAsked => (
            "Kommunen der hjemmet ligger, er ikke spurt om hva den vet om hjemmet",
            "Kommunen der heimen ligg, er ikkje spurd om kva han veit om heimen",
        ),
        DueKind::KommuneNotAnswered => (
            "Kommunen der hjemmet ligger, er spurt og har ikke svart",
            "Kommunen der heimen ligg, er spurd og har ikkje svara",
        ),
        DueKind::KommuneNotToldApproval => (
            "Kommunen der hjemmet ligger, har ikke fått melding om godkjenningen",
            "Kommunen der heimen ligg, har ikkje fått melding om godkjenninga",
        ),
        DueKind::KommuneNotToldMove => (
            "Kommunen der hjemmet ligger, har ikke fått melding om at barnet har flyttet inn",
            "Kommunen der heimen ligg, har ikkje fått melding om at barnet har flytta inn",
        ),
        DueKind::ChosenNotMoved => (
            "Hjemmet er valgt, og flyttingen er ikke registrert",
            "Heimen er vald, og flyttinga er ikkje registrert",
        ),
        DueKind::NeedStillOpen => (
            "Barnet har flyttet til hjemmet som ble valgt, og behovet står fortsatt åpent",
            "Barnet har flytta til heimen som vart vald, og behovet står framleis ope",
        ),
        DueKind::BeredskapLong => {
            ("Barnet har bodd lenge i beredskapshjem", "Barnet har budd lenge i beredskapsheim")
        }
        DueKind::StayExpectedEnd => {
            ("Dagen oppholdet var ventet å slutte", "Dagen opphaldet var venta å slutte")
        }
        DueKind::HomeNotAnswered => {
            ("Hjemmet er spurt og har ikke gitt svar", "Heimen er spurd og har ikkje gitt svar")
        }
        DueKind::BufetatNotAnswered => {
            ("Bufetat er spurt og har ikke svart", "Bufetat er spurd og har ikkje svara")
        }
        DueKind::BufetatOfferOpen => (
            "Bufetat har gitt et tilbud som ingen har avgjort",
            "Bufetat har gitt eit tilbod som ingen har avgjort",
        ),
        DueKind::BufetatAnswerNotRecorded => {
            ("Bufetat har svart, og svaret er ikke ført", "Bufetat har svara, og svaret er ikkje ført")
        }
        DueKind::InquiryNotAnswered => ("Henvendelsen er ikke besvart", "Førespurnaden er ikkje svara på"),
        DueKind::InquiryNextStep => {
            ("Avtalt neste steg med henvendelsen", "Avtalt neste steg med førespurnaden")
        }
        DueKind::InquiryNoNextStep => (
            "Henvendelsen er åpen, og ingenting er avtalt videre",
            "Førespurnaden er open, og ingenting er avtalt vidare",
        ),
    };
    pick(lang, nb, nn)
}

/// That the list reaches no further ahead than `most` days.
pub fn no_further(most: u16, lang: Lang) -> String {
    pick(
        lang,
        format!("Listen går høyst {most} dager fram. Skriv {most} eller mindre."),
        format!("Lista går høgst {most} dagar fram. Skriv {most} eller mindre."),
    )
}

type Both = (&'static str, &'static str);

fn approval(moved: MovedIn, lang: Lang) -> String {
    match moved {
        MovedIn::Planned => pick(
            lang,
            "Barnet bor i hjemmet, og hjemmet er ikke godkjent for barnet",
            "Barnet bur i heimen, og heimen er ikkje godkjend for barnet",
        ),
        MovedIn::Acute(None) => pick(
            lang,
            "Barnet flyttet inn akutt, og hjemmet er ikke godkjent for barnet. Skriv hvilket unntak som er brukt",
            "Barnet flytta inn akutt, og heimen er ikkje godkjend for barnet. Skriv kva unntak som er brukt",
        ),
        MovedIn::Acute(Some(exception)) => {
            let used = inside(exception.word(lang));
            pick(
                lang,
                format!("Barnet flyttet inn akutt, og hjemmet er ikke godkjent for barnet (unntak: {used})"),
                format!("Barnet flytta inn akutt, og heimen er ikkje godkjend for barnet (unntak: {used})"),
            )
        }
        MovedIn::NotYet => pick(
            lang,
            "Hjemmet må godkjennes for barnet før barnet flytter inn",
            "Heimen må godkjennast for barnet før barnet flyttar inn",
        ),
    }
}

fn attest(fault: AttestFault) -> Both {
    match fault {
        AttestFault::NotSeen => (
            "Politiattesten til en fosterforelder er ikke sett",
            "Politiattesten til ein fosterforelder er ikkje sett",
        ),
        AttestFault::NotConcluded => (
            "Politiattesten til en fosterforelder er ikke konkludert",
            "Politiattesten til ein fosterforelder er ikkje konkludert",
        ),
        AttestFault::NotOk => (
            "Politiattesten til en fosterforelder har konklusjonen «ikke ok»",
            "Politiattesten til ein fosterforelder har konklusjonen «ikkje ok»",
        ),
        AttestFault::TooOld => (
            "Politiattesten til en fosterforelder var for gammel da den ble sett. Be om en ny",
            "Politiattesten til ein fosterforelder var for gammal då han vart sett. Be om ein ny",
        ),
    }
}

fn search_open(found: usize, not_assessed: usize, lang: Lang) -> String {
    let (nb, nn) = match (found, not_assessed) {
        (0, _) => ("ingen personer er funnet".to_owned(), "ingen personar er funne".to_owned()),
        (found, 0) => (format!("{found} funnet, alle vurdert"), format!("{found} funne, alle vurderte")),
        (found, waiting) => (
            format!("{found} funnet, {waiting} ikke vurdert"),
            format!("{found} funne, {waiting} ikkje vurderte"),
        ),
    };
    pick(
        lang,
        format!("Søket i familie og nettverk mangler konklusjon ({nb})"),
        format!("Søket i familie og nettverk manglar konklusjon ({nn})"),
    )
}

fn tilsyn(receiver: TilsynReceiver) -> Both {
    match receiver {
        TilsynReceiver::Child => (
            "Barnet har ikke fått vite om tilsynet og hvem som fører det",
            "Barnet har ikkje fått vite om tilsynet og kven som fører det",
        ),
        TilsynReceiver::FosterParents => (
            "Fosterforeldrene har ikke fått vite om tilsynet og hvem som fører det",
            "Fosterforeldra har ikkje fått vite om tilsynet og kven som fører det",
        ),
        TilsynReceiver::Parents => (
            "Foreldrene har ikke fått vite om tilsynet og hvem som fører det",
            "Foreldra har ikkje fått vite om tilsynet og kven som fører det",
        ),
    }
}

/// Since when, and by when: «Regnet fra 01.10.2026. Frist 15.10.2026.»
pub fn dates(due: &Due, lang: Lang) -> String {
    let from = pick(
        lang,
        format!("Regnet fra {}.", date(due.counted_from)),
        format!("Rekna frå {}.", date(due.counted_from)),
    );
    let by = match (due.by, due.basis) {
        (None, _) => return from,
        (Some(day), Basis::Law(_)) => pick(
            lang,
            format!("Skal være gjort før {}.", date(day)),
            format!("Skal vere gjort før {}.", date(day)),
        ),
        (Some(day), Basis::LawWithOfficeLimit(..) | Basis::Office(..)) => pick(
            lang,
            format!("Kontorets frist {}.", date(day)),
            format!("Fristen til kontoret {}.", date(day)),
        ),
        (Some(day), Basis::Agreed) => {
            pick(lang, format!("Dato {}.", date(day)), format!("Dato {}.", date(day)))
        }
    };
    format!("{from} {by}")
}

/// Why it is due: the provision, and whose the number of days is.
pub fn basis(basis: Basis, law: &Law, lang: Lang) -> String {
    match basis {
        Basis::Law(provision) => cited(law, provision, lang),
        Basis::LawWithOfficeLimit(provision, _, days) => {
            let cited = cited(law, provision, lang);
            pick(
                lang,
                format!(
                    "{cited}, som ikke gir noe antall dager. Kontorets egen frist er {}",
                    dager(days, lang)
                ),
                format!(
                    "{cited}, som ikkje gir noko tal på dagar. Kontorets eigen frist er {}",
                    dager(days, lang)
                ),
            )
        }
        Basis::Office(_, days) => pick(
            lang,
            format!("Kontorets egen frist på {}; ingen lov gir den", dager(days, lang)),
            format!("Kontorets eigen frist på {}; inga lov gir han", dager(days, lang)),
        ),
        Basis::Agreed => pick(lang, "Avtalt eller skrevet på kontoret", "Avtalt eller skrive på kontoret"),
    }
}

fn cited(law: &Law, provision: LawRef, lang: Lang) -> String {
    let citation = law.cite(provision);
    match lang {
        Lang::Nb => citation.nb.clone(),
        Lang::Nn => citation.nn.clone(),
    }
}

fn dager(days: u16, lang: Lang) -> String {
    match days {
        1 => pick(lang, "1 dag", "1 dag"),
        _ => pick(lang, format!("{days} dager"), format!("{days} dagar")),
    }
}

/// How it stands: «12 dager over fristen», «nå», «om 3 dager».
pub fn standing(due: &Due, today: NaiveDate, lang: Lang) -> String {
    let days = due.by.map_or(0, |by| (by - today).num_days().unsigned_abs());
    let days = dager(u16::try_from(days).unwrap_or(u16::MAX), lang);
    match due.standing {
        DueStanding::Over => pick(lang, format!("{days} over fristen"), format!("{days} over fristen")),
        DueStanding::Now if due.by.is_none() => pick(lang, "så snart som mulig", "så snart som mogleg"),
        DueStanding::Now => pick(lang, "i dag", "i dag"),
        DueStanding::Soon => pick(lang, format!("om {days}"), format!("om {days}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::due::About;
    use crate::ids::ChildId;
    use crate::matching::testing::law;
    use crate::model::ApprovalException;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn item(by: Option<&str>, standing: DueStanding, basis: Basis) -> Due {
        Due {
            kind: DueKind::SearchNotBegun,
            about: About::Child(ChildId::new("a").unwrap()),
            counted_from: day("2026-11-01"),
            by: by.map(day),
            standing,
            basis,
        }
    }

    #[test]
    fn the_offices_days_are_never_said_to_be_the_laws() {
        let both = Basis::LawWithOfficeLimit(LawRef::ApprovalBefore, OfficeLimit::Repair, 14);
        assert_eq!(
            basis(both, &law(), Lang::Nb),
            "[godkjenning_for_innflytting], som ikke gir noe antall dager. Kontorets egen frist er 14 dager"
        );
        assert_eq!(
            basis(Basis::Office(OfficeLimit::Asked, 1), &law(), Lang::Nn),
            "Kontorets eigen frist på 1 dag; inga lov gir han"
        );
        let over = item(Some("2026-11-15"), DueStanding::Over, both);
        assert_eq!(dates(&over, Lang::Nb), "Regnet fra 01.11.2026. Kontorets frist 15.11.2026.");
        assert_eq!(standing(&over, day("2026-11-22"), Lang::Nb), "7 dager over fristen");
        let open = item(None, DueStanding::Now, Basis::Law(LawRef::NetworkFirst));
        assert_eq!(dates(&open, Lang::Nn), "Rekna frå 01.11.2026.");
        assert_eq!(standing(&open, day("2026-11-22"), Lang::Nn), "så snart som mogleg");
    }

    #[test]
    fn a_title_says_what_is_lacking() {
        let acute = DueKind::ApprovalMissing(MovedIn::Acute(Some(ApprovalException::AcuteDecision)));
        assert_eq!(
            title(&acute, Lang::Nb),
            "Barnet flyttet inn akutt, og hjemmet er ikke godkjent for barnet (unntak: akuttvedtak)"
        );
        assert_eq!(
            title(&DueKind::SearchOpen { found: 3, not_assessed: 1 }, Lang::Nn),
            "Søket i familie og nettverk manglar konklusjon (3 funne, 1 ikkje vurderte)"
        );
        assert!(title(&DueKind::KommuneProtected, Lang::Nb).starts_with("Sted: spør leder"));
    }
}
