//! What to ask: one sentence for each fact that a criterion lacks.
//!
//! Who can answer is decided in `matching::criteria`; here are only the words.

use super::Lang;
use super::codes::inside;
use super::criteria::{Told, ask_leader, name, sibling_names};
use super::format::{list, pick};
use crate::matching::criteria::{Criterion, MissingFact};

/// What to ask for one missing fact, said to whoever asks. `criterion` says which need it is about.
#[expect(clippy::too_many_lines, reason = "one arm for each fact; the table is read as a whole")]
pub fn question(told: Told<'_, '_>, criterion: Criterion, missing: MissingFact) -> String {
    let lang = told.lang;
    let about = name(criterion, lang);
    let who = || list(&sibling_names(told));
    let (nb, nn) = match missing {
        MissingFact::Level => (
            format!("Spør hjemmet: Hva har dere av erfaring og opplæring om «{}»?", inside(about)),
            format!("Spør heimen: Kva har de av erfaring og opplæring om «{}»?", inside(about)),
        ),
        MissingFact::Willingness => (
            format!("Spør hjemmet: Vil dere ta imot et barn som trenger hjelp med «{}»?", inside(about)),
            format!("Spør heimen: Vil de ta imot eit barn som treng hjelp med «{}»?", inside(about)),
        ),
        MissingFact::Hours => say(
            "Spør hjemmet: Hvor mange timer i uka har dere til barnet?",
            "Spør heimen: Kor mange timar i veka har de til barnet?",
        ),
        MissingFact::Travel => say(
            "Finn ut hvor lang reisen er, og legg den inn.",
            "Finn ut kor lang reisa er, og legg henne inn.",
        ),
        MissingFact::ProtectedLocation => return ask_leader(lang),
        MissingFact::HomeKommune => say("Registrer hvor hjemmet ligger.", "Registrer kvar heimen ligg."),
        MissingFact::OwnKommune => say(
            "Spør hjemmet: Kan dere ta imot et barn fra egen kommune?",
            "Spør heimen: Kan de ta imot eit barn frå eigen kommune?",
        ),
        MissingFact::SiblingPlace => (
            format!("Spør hjemmet: Har dere plass til {} også?", who()),
            format!("Spør heimen: Har de plass til {} òg?", who()),
        ),
        MissingFact::SiblingTravel => (
            format!("Finn ut hvor langt det er til {}.", who()),
            format!("Finn ut kor langt det er til {}.", who()),
        ),
        MissingFact::Purposes => say(
            "Spør hjemmet: Er dere for akutte eller planlagte opphold?",
            "Spør heimen: Er de for akutte eller planlagde opphald?",
        ),
        MissingFact::Lengths => say(
            "Spør hjemmet: Er dere for korte eller lange opphold?",
            "Spør heimen: Er de for korte eller lange opphald?",
        ),
        MissingFact::Training => {
            say("Spør hjemmet: Hvilken opplæring har dere tatt?", "Spør heimen: Kva opplæring har de teke?")
        }
        MissingFact::ContactAttitude => say(
            "Spør hjemmet: Hva tenker dere om samværet som er planlagt?",
            "Spør heimen: Kva tenkjer de om samværet som er planlagt?",
        ),
        MissingFact::ResidentBirth => {
            say("Spør hjemmet: Når er barna i hjemmet født?", "Spør heimen: Når er barna i heimen fødde?")
        }
        MissingFact::Household => say("Spør hjemmet: Hvem bor i hjemmet?", "Spør heimen: Kven bur i heimen?"),
        MissingFact::MovedIn => say(
            "Finn ut når fosterbarna i hjemmet flyttet inn.",
            "Finn ut når fosterbarna i heimen flytta inn.",
        ),
        MissingFact::Room => say("Spør hjemmet: Får barnet eget rom?", "Spør heimen: Får barnet eige rom?"),
        MissingFact::SupportNetwork => {
            say("Spør hjemmet: Hvem støtter familien?", "Spør heimen: Kven støttar familien?")
        }
        MissingFact::Languages => {
            say("Spør hjemmet: Hvilke språk snakker dere?", "Spør heimen: Kva språk snakkar de?")
        }
        MissingFact::BackgroundSupport => say(
            "Spør hjemmet: Hva kan dere gjøre for at barnet får føre bakgrunnen sin videre?",
            "Spør heimen: Kva kan de gjere for at barnet får føre bakgrunnen sin vidare?",
        ),
        MissingFact::SamiSupport => say(
            "Spør hjemmet: Hva kan dere gjøre for det samiske språket til barnet?",
            "Spør heimen: Kva kan de gjere for det samiske språket til barnet?",
        ),
        MissingFact::NeedLoad
        | MissingFact::NeedContact
        | MissingFact::NeedSchool
        | MissingFact::NeedNearby
        | MissingFact::NeedLength
        | MissingFact::NeedFirstLanguage
        | MissingFact::NeedBackgrounds
        | MissingFact::NeedSami
        | MissingFact::TieMap => return child_question(missing, lang),
    };
    pick(lang, nb, nn)
}

fn say(nb: &str, nn: &str) -> (String, String) {
    (nb.to_owned(), nn.to_owned())
}

/// What is not known about the child itself: asked once, above the list. Empty for what a home answers.
#[expect(clippy::too_many_lines, reason = "one arm for each fact; the table is read as a whole")]
pub fn child_question(missing: MissingFact, lang: Lang) -> String {
    match missing {
        MissingFact::NeedLoad => pick(
            lang,
            "Hvor mange timer oppfølging barnet trenger i uka, er ikke kartlagt.",
            "Kor mange timar oppfølging barnet treng i veka, er ikkje kartlagt.",
        ),
        MissingFact::NeedContact => pick(lang, "Samvær er ikke bestemt.", "Samvær er ikkje bestemt."),
        MissingFact::NeedSchool => pick(
            lang,
            "Det er ikke spurt om barnet har en skole eller barnehage å beholde.",
            "Det er ikkje spurt om barnet har ein skule eller barnehage å halde på.",
        ),
        MissingFact::NeedNearby => pick(
            lang,
            "Hvor barnet hører til, er ikke registrert.",
            "Kvar barnet høyrer til, er ikkje registrert.",
        ),
        MissingFact::NeedLength => pick(
            lang,
            "Hvor lenge barnet trenger hjemmet, er ikke bestemt.",
            "Kor lenge barnet treng heimen, er ikkje bestemt.",
        ),
        MissingFact::NeedFirstLanguage => pick(
            lang,
            "Det er ikke spurt om barnets førstespråk.",
            "Det er ikkje spurt om førstespråket til barnet.",
        ),
        MissingFact::NeedBackgrounds => pick(
            lang,
            "Det er ikke spurt om barnet har en bakgrunn å føre videre.",
            "Det er ikkje spurt om barnet har ein bakgrunn å føre vidare.",
        ),
        MissingFact::NeedSami => pick(
            lang,
            "Det er ikke spurt om barnet har et samisk språk.",
            "Det er ikkje spurt om barnet har eit samisk språk.",
        ),
        MissingFact::TieMap => pick(
            lang,
            "Kartet over hvem barnet kjenner, er ikke merket som ferdig.",
            "Kartet over kven barnet kjenner, er ikkje merkt som ferdig.",
        ),
        MissingFact::Level
        | MissingFact::Willingness
        | MissingFact::Hours
        | MissingFact::Travel
        | MissingFact::ProtectedLocation
        | MissingFact::HomeKommune
        | MissingFact::OwnKommune
        | MissingFact::SiblingPlace
        | MissingFact::SiblingTravel
        | MissingFact::Purposes
        | MissingFact::Lengths
        | MissingFact::Training
        | MissingFact::ContactAttitude
        | MissingFact::ResidentBirth
        | MissingFact::Household
        | MissingFact::MovedIn
        | MissingFact::Room
        | MissingFact::SupportNetwork
        | MissingFact::Languages
        | MissingFact::BackgroundSupport
        | MissingFact::SamiSupport => String::new(),
    }
}
