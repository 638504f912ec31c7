//! What the ready letters say, in both languages. A letter to a child is short and plain.
//!
//! Which facts a letter may hold is decided where it is put together; here they are only given. Provisions
//! come from the law file.

use super::Lang;
use super::format::pick;
use crate::papers::LetterKind;

/// A line to write on by hand.
pub(crate) const BLANK: &str = "________________";

/// What a letter is filled with. Everything is ready to print; what is not known is a blank.
pub(crate) struct Filled<'a> {
    /// The provision or provisions the letter rests on.
    pub(crate) cited: &'a str,
    /// Who has the responsibility for tilsyn, as a provision.
    pub(crate) responsible: &'a str,
    /// The kommune where the home lies, or a blank.
    pub(crate) kommune: &'a str,
    /// Who does tilsyn, or a blank.
    pub(crate) tilsynsperson: &'a str,
    /// The home as the parents may know it; `None` where nothing of it may stand.
    pub(crate) home: Option<&'a str>,
}

/// One part of a letter.
pub(crate) enum Part {
    /// A paragraph.
    Say(String),
    /// A list.
    List(Vec<String>),
    /// Here the facts stand.
    Facts,
}

/// A letter's name, as its title.
pub(crate) fn title(kind: LetterKind, lang: Lang) -> String {
    let (nb, nn) = match kind {
        LetterKind::KommuneAsked => ("Spørsmål om et fosterhjem", "Spørsmål om ein fosterheim"),
        LetterKind::KommuneToldApproval => {
            ("Melding om godkjent fosterhjem", "Melding om godkjend fosterheim")
        }
        LetterKind::KommuneToldMove => {
            ("Melding om at et barn har flyttet inn", "Melding om at eit barn har flytta inn")
        }
        LetterKind::TilsynChild => ("En voksen som ser til deg", "Ein vaksen som ser til deg"),
        LetterKind::TilsynFosterParents => ("Om tilsyn i fosterhjemmet", "Om tilsyn i fosterheimen"),
        LetterKind::TilsynParents => ("Om tilsyn med barnet deres", "Om tilsyn med barnet dykkar"),
        LetterKind::ParentsTold => {
            ("Hva mener dere om hvor barnet skal bo?", "Kva meiner de om kor barnet skal bu?")
        }
        LetterKind::ChildTold => ("Hva mener du?", "Kva meiner du?"),
        LetterKind::TillitspersonChild => ("En voksen du stoler på", "Ein vaksen du stoler på"),
    };
    pick(lang, nb, nn)
}

/// How the letter begins. `to` is the receiver, where it may be printed.
pub(crate) fn greeting(kind: LetterKind, to: Option<&str>, lang: Lang) -> String {
    let to = to.unwrap_or(BLANK);
    match kind {
        LetterKind::TilsynChild | LetterKind::ChildTold | LetterKind::TillitspersonChild => {
            pick(lang, format!("Hei, {to}"), format!("Hei, {to}"))
        }
        LetterKind::KommuneAsked | LetterKind::KommuneToldApproval | LetterKind::KommuneToldMove => {
            pick(lang, format!("Til barnevernstjenesten i {to}"), format!("Til barnevernstenesta i {to}"))
        }
        LetterKind::TilsynFosterParents | LetterKind::TilsynParents | LetterKind::ParentsTold => {
            pick(lang, format!("Til {to}"), format!("Til {to}"))
        }
    }
}

/// What the letter says.
pub(crate) fn parts(kind: LetterKind, filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    match kind {
        LetterKind::KommuneAsked => kommune_asked(filled, lang),
        LetterKind::KommuneToldApproval => kommune_told_approval(filled, lang),
        LetterKind::KommuneToldMove => kommune_told_move(filled, lang),
        LetterKind::TilsynChild => tilsyn_child(filled, lang),
        LetterKind::TilsynFosterParents => tilsyn_foster_parents(filled, lang),
        LetterKind::TilsynParents => tilsyn_parents(filled, lang),
        LetterKind::ParentsTold => parents_told(filled, lang),
        LetterKind::ChildTold => child_told(filled, lang),
        LetterKind::TillitspersonChild => tillitsperson(filled, lang),
    }
}

fn say(lang: Lang, nb: impl Into<String>, nn: impl Into<String>) -> Part {
    Part::Say(pick(lang, nb, nn))
}

fn list(lang: Lang, items: &[(&str, &str)]) -> Part {
    Part::List(items.iter().map(|(nb, nn)| pick(lang, *nb, *nn)).collect())
}

fn questions(lang: Lang) -> Part {
    say(
        lang,
        format!("Har dere spørsmål, kan dere ta kontakt med oss: {BLANK}"),
        format!("Har de spørsmål, kan de ta kontakt med oss: {BLANK}"),
    )
}

fn you_can_ask(lang: Lang) -> Part {
    say(
        lang,
        format!("Lurer du på noe, kan du ringe eller skrive til oss: {BLANK}"),
        format!("Lurer du på noko, kan du ringje eller skrive til oss: {BLANK}"),
    )
}

fn stands_in(filled: &Filled<'_>, lang: Lang) -> Part {
    let cited = filled.cited;
    say(lang, format!("Dette står i {cited}."), format!("Dette står i {cited}."))
}

fn kommune_asked(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let cited = filled.cited;
    vec![
        say(
            lang,
            "Vi vurderer et fosterhjem i kommunen deres for et barn som vi har ansvaret for.",
            "Vi vurderer ein fosterheim i kommunen dykkar for eit barn som vi har ansvaret for.",
        ),
        Part::Facts,
        say(
            lang,
            format!("Etter {cited} spør vi hva dere vet om hjemmet:"),
            format!("Etter {cited} spør vi kva de veit om heimen:"),
        ),
        list(
            lang,
            &[
                (
                    "Har dere opplysninger om hjemmet som vi bør kjenne til før vi velger?",
                    "Har de opplysningar om heimen som vi bør kjenne til før vi vel?",
                ),
                (
                    "Har hjemmet, eller har det hatt, oppdrag for kommunen deres?",
                    "Har heimen, eller har han hatt, oppdrag for kommunen dykkar?",
                ),
                ("Hvem hos dere kan vi snakke med?", "Kven hos dykk kan vi snakke med?"),
            ],
        ),
        say(
            lang,
            format!("Vi ber om svar til {BLANK} så snart dere kan."),
            format!("Vi ber om svar til {BLANK} så snart de kan."),
        ),
    ]
}

fn kommune_told_approval(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let cited = filled.cited;
    vec![
        say(
            lang,
            format!(
                "Etter {cited} melder vi fra om at vi har godkjent et hjem i kommunen deres som fosterhjem for et barn."
            ),
            format!(
                "Etter {cited} melder vi frå om at vi har godkjent ein heim i kommunen dykkar som fosterheim for eit barn."
            ),
        ),
        Part::Facts,
        responsible(filled, lang),
    ]
}

fn kommune_told_move(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let cited = filled.cited;
    vec![
        say(
            lang,
            format!(
                "Etter {cited} melder vi fra om at et barn har flyttet inn i et fosterhjem i kommunen deres."
            ),
            format!(
                "Etter {cited} melder vi frå om at eit barn har flytta inn i ein fosterheim i kommunen dykkar."
            ),
        ),
        Part::Facts,
        responsible(filled, lang),
        say(
            lang,
            format!(
                "Si fra til oss hvem som skal føre tilsyn, slik at barnet, fosterforeldrene og foreldrene kan få vite det: {BLANK}"
            ),
            format!(
                "Sei frå til oss kven som skal føre tilsyn, slik at barnet, fosterforeldra og foreldra kan få vite det: {BLANK}"
            ),
        ),
    ]
}

fn responsible(filled: &Filled<'_>, lang: Lang) -> Part {
    let law = filled.responsible;
    say(
        lang,
        format!(
            "Kommunen der hjemmet ligger, har ansvaret for tilsynet fra barnet flytter inn, om ikke kommunene skriftlig har avtalt noe annet ({law})."
        ),
        format!(
            "Kommunen der heimen ligg, har ansvaret for tilsynet frå barnet flyttar inn, om ikkje kommunane skriftleg har avtalt noko anna ({law})."
        ),
    )
}

fn tilsyn_child(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let who = filled.tilsynsperson;
    vec![
        say(
            lang,
            "Du bor i fosterhjem. En voksen skal besøke deg der og se om du har det bra. Det heter tilsyn.",
            "Du bur i fosterheim. Ein vaksen skal besøkje deg der og sjå om du har det bra. Det heiter tilsyn.",
        ),
        say(
            lang,
            format!("Den som kommer til deg, heter: {who}"),
            format!("Den som kjem til deg, heiter: {who}"),
        ),
        list(
            lang,
            &[
                (
                    "Den voksne jobber ikke hos oss og hører ikke til fosterhjemmet.",
                    "Den vaksne jobbar ikkje hos oss og høyrer ikkje til fosterheimen.",
                ),
                (
                    "Du kan si hvordan du har det, både det som er bra og det som ikke er bra.",
                    "Du kan seie korleis du har det, både det som er bra og det som ikkje er bra.",
                ),
                ("Du bestemmer selv hva du vil fortelle.", "Du bestemmer sjølv kva du vil fortelje."),
                (
                    "Etter besøket skriver den voksne ned hvordan du har det.",
                    "Etter besøket skriv den vaksne ned korleis du har det.",
                ),
            ],
        ),
        you_can_ask(lang),
        stands_in(filled, lang),
    ]
}

fn tilsyn_foster_parents(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let (cited, law) = (filled.cited, filled.responsible);
    let (kommune, who) = (filled.kommune, filled.tilsynsperson);
    vec![
        say(
            lang,
            format!("Etter {cited} skal dere få vite om tilsynet og hvem som fører det."),
            format!("Etter {cited} skal de få vite om tilsynet og kven som fører det."),
        ),
        Part::Facts,
        say(
            lang,
            format!(
                "Ansvaret for tilsynet har kommunen der hjemmet ligger, {kommune}, om ikke kommunene skriftlig har avtalt noe annet ({law})."
            ),
            format!(
                "Ansvaret for tilsynet har kommunen der heimen ligg, {kommune}, om ikkje kommunane skriftleg har avtalt noko anna ({law})."
            ),
        ),
        say(lang, format!("Den som fører tilsyn: {who}"), format!("Den som fører tilsyn: {who}")),
        list(
            lang,
            &[
                (
                    "Tilsynet begynner når barnet flytter inn og varer til barnet er myndig.",
                    "Tilsynet byrjar når barnet flyttar inn og varer til barnet er myndig.",
                ),
                (
                    "Den som fører tilsyn, er uavhengig av barnevernstjenesten og av fosterhjemmet.",
                    "Den som fører tilsyn, er uavhengig av barnevernstenesta og av fosterheimen.",
                ),
                (
                    "Besøkene er hos dere, og barnet skal få si hvordan det har det. Det skrives rapport etter hvert besøk.",
                    "Besøka er hos dykk, og barnet skal få seie korleis det har det. Det blir skrive rapport etter kvart besøk.",
                ),
                (
                    "Tilsyn er noe annet enn oppfølgingen dere og barnet får fra oss.",
                    "Tilsyn er noko anna enn oppfølginga de og barnet får frå oss.",
                ),
            ],
        ),
        questions(lang),
    ]
}

fn tilsyn_parents(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let cited = filled.cited;
    let mut parts = vec![
        say(
            lang,
            format!(
                "Barnet deres bor i fosterhjem. Etter {cited} skal dere få vite om tilsynet og hvem som fører det."
            ),
            format!(
                "Barnet dykkar bur i fosterheim. Etter {cited} skal de få vite om tilsynet og kven som fører det."
            ),
        ),
        Part::Facts,
    ];
    parts.push(match filled.home {
        Some(_) => {
            let who = filled.tilsynsperson;
            say(lang, format!("Den som fører tilsyn: {who}"), format!("Den som fører tilsyn: {who}"))
        }
        None => say(
            lang,
            "Ta kontakt med oss om hvem som fører tilsynet.",
            "Ta kontakt med oss om kven som fører tilsynet.",
        ),
    });
    parts.extend([
        list(
            lang,
            &[
                (
                    "Den som fører tilsyn, besøker fosterhjemmet og ser om barnet har det bra.",
                    "Den som fører tilsyn, besøkjer fosterheimen og ser om barnet har det bra.",
                ),
                (
                    "Den som fører tilsyn, er uavhengig av barnevernstjenesten og av fosterhjemmet.",
                    "Den som fører tilsyn, er uavhengig av barnevernstenesta og av fosterheimen.",
                ),
                ("Det skrives rapport etter hvert besøk.", "Det blir skrive rapport etter kvart besøk."),
            ],
        ),
        questions(lang),
    ]);
    parts
}

fn parents_told(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    let cited = filled.cited;
    let home = match filled.home {
        Some(home) => {
            say(lang, format!("Hjemmet vi vurderer: {home}"), format!("Heimen vi vurderer: {home}"))
        }
        None => say(
            lang,
            "Dette brevet sier ikke hvem fosterhjemmet er eller hvor det ligger. Spør oss om det vi kan fortelle.",
            "Dette brevet seier ikkje kven fosterheimen er eller kor han ligg. Spør oss om det vi kan fortelje.",
        ),
    };
    vec![
        say(
            lang,
            "Vi vurderer hvor barnet deres kan bo, og vil vite hva dere mener før vi velger.",
            "Vi vurderer kor barnet dykkar kan bu, og vil vite kva de meiner før vi vel.",
        ),
        Part::Facts,
        home,
        say(
            lang,
            format!(
                "Dere har rett til å si hva dere mener ({cited}). Det dere sier, blir med i vurderingen. Vi ser først etter noen i familien og nettverket."
            ),
            format!(
                "De har rett til å seie kva de meiner ({cited}). Det de seier, blir med i vurderinga. Vi ser først etter nokon i familien og nettverket."
            ),
        ),
        list(
            lang,
            &[
                (
                    "Er det noen i familien eller nettverket vi bør snakke med?",
                    "Er det nokon i familien eller nettverket vi bør snakke med?",
                ),
                ("Hva er viktig for barnet der det skal bo?", "Kva er viktig for barnet der det skal bu?"),
                ("Hva mener dere om det vi vurderer?", "Kva meiner de om det vi vurderer?"),
            ],
        ),
        say(
            lang,
            format!("Dere kan ringe, skrive eller møte oss innen {BLANK}."),
            format!("De kan ringje, skrive eller møte oss innan {BLANK}."),
        ),
        questions(lang),
    ]
}

fn child_told(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    vec![
        say(
            lang,
            "Vi skal finne ut hvor du kan bo. Før vi bestemmer, vil vi høre hva du mener.",
            "Vi skal finne ut kor du kan bu. Før vi bestemmer, vil vi høyre kva du meiner.",
        ),
        list(
            lang,
            &[
                (
                    "Du har rett til å si hva du mener. Du kan også la være.",
                    "Du har rett til å seie kva du meiner. Du kan òg la vere.",
                ),
                (
                    "Du kan si hvem du vil bo hos, og hva som er viktig for deg.",
                    "Du kan seie kven du vil bu hos, og kva som er viktig for deg.",
                ),
                (
                    "Vi skriver ned det du sier, og du får si om vi har skrevet det riktig.",
                    "Vi skriv ned det du seier, og du får seie om vi har skrive det rett.",
                ),
                (
                    "Det du sier, er viktig når vi bestemmer. Det er likevel de voksne som bestemmer.",
                    "Det du seier, er viktig når vi bestemmer. Det er likevel dei vaksne som bestemmer.",
                ),
                ("Du kan ha med deg en voksen du stoler på.", "Du kan ha med deg ein vaksen du stoler på."),
                (
                    "Vi forteller deg hva det ble til, og hvorfor.",
                    "Vi fortel deg kva det vart til, og kvifor.",
                ),
            ],
        ),
        you_can_ask(lang),
        stands_in(filled, lang),
    ]
}

fn tillitsperson(filled: &Filled<'_>, lang: Lang) -> Vec<Part> {
    vec![
        say(
            lang,
            "Når du snakker med oss, kan du ha med deg en voksen du stoler på. Det heter en tillitsperson.",
            "Når du snakkar med oss, kan du ha med deg ein vaksen du stoler på. Det heiter ein tillitsperson.",
        ),
        list(
            lang,
            &[
                ("Du velger selv hvem du vil spørre.", "Du vel sjølv kven du vil spørje."),
                (
                    "Det må være en voksen, og det kan ikke være mamma eller pappa.",
                    "Det må vere ein vaksen, og det kan ikkje vere mamma eller pappa.",
                ),
                (
                    "Den voksne må love å ikke fortelle videre det dere snakker om, og vise oss en politiattest.",
                    "Den vaksne må love å ikkje fortelje vidare det de snakkar om, og vise oss ein politiattest.",
                ),
                ("Du kan si nei nå og ja senere.", "Du kan seie nei no og ja seinare."),
            ],
        ),
        say(
            lang,
            format!("Vil du ha en tillitsperson?   Ja ____   Nei ____   Hvem: {BLANK}"),
            format!("Vil du ha ein tillitsperson?   Ja ____   Nei ____   Kven: {BLANK}"),
        ),
        you_can_ask(lang),
        stands_in(filled, lang),
    ]
}

/// Names of facts in the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The child, whose name is written in by hand.
    Child,
    /// Case reference.
    Reference,
    /// The home's name.
    Home,
    /// The foster parents.
    FosterParents,
    /// The home's address.
    Address,
    /// The kommune where the home lies.
    Kommune,
    /// Approved on.
    ApprovedOn,
    /// Moved in on.
    MovedOn,
}

/// The name of a fact.
pub(crate) fn label(label: Label, lang: Lang) -> String {
    let (nb, nn) = match label {
        Label::Child => ("Barnet (navnet skrives inn for hånd)", "Barnet (namnet blir skrive inn for hand)"),
        Label::Reference => ("Saksreferanse", "Saksreferanse"),
        Label::Home => ("Fosterhjemmet", "Fosterheimen"),
        Label::FosterParents => ("Fosterforeldre", "Fosterforeldre"),
        Label::Address => ("Adresse", "Adresse"),
        Label::Kommune => ("Kommune", "Kommune"),
        Label::ApprovedOn => ("Godkjent", "Godkjend"),
        Label::MovedOn => ("Flyttet inn", "Flytta inn"),
    };
    pick(lang, nb, nn)
}

/// That blanks are to be filled in by hand, because the address is protected.
pub(crate) fn protected(lang: Lang) -> String {
    pick(
        lang,
        "Adressen er beskyttet. Navn og sted står ikke her: spør leder hvordan brevet skal sendes.",
        "Adressa er verna. Namn og stad står ikkje her: spør leiar korleis brevet skal sendast.",
    )
}
