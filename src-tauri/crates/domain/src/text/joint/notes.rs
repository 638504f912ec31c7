//! What must be known about a plan, in words.

use super::{Names, decimal, lost};
use crate::matching::joint::Note;
use crate::text::Lang;
use crate::text::format::{date, pick, places};

/// Something that must be known about the plan.
#[expect(clippy::too_many_lines, reason = "one arm for each note; the table is read as a whole")]
pub fn note(note: &Note, names: &Names<'_>, lang: Lang) -> String {
    match note {
        Note::CountedFromToday { home, children } => {
            let (home, children) = (names.home(home), names.children(children));
            pick(
                lang,
                format!(
                    "{children} får samme hjem ({home}). Oppfølging, andre barn og belastning i hjemmet er regnet slik det er i dag, uten de andre som flytter inn."
                ),
                format!(
                    "{children} får same heim ({home}). Oppfølging, andre barn og belastning i heimen er rekna slik det er i dag, utan dei andre som flyttar inn."
                ),
            )
        }
        Note::NetworkPassedOver { child, home } => {
            let (child, home) = (names.child(child), names.home(home));
            pick(
                lang,
                format!(
                    "{child} har {home} i familie eller nettverk, men låsen går foran. Skriv hvorfor det ikke er valgt."
                ),
                format!(
                    "{child} har {home} i familie eller nettverk, men låsen går føre. Skriv kvifor det ikkje er valt."
                ),
            )
        }
        Note::NetworkNotUsed { child, home, why } => {
            let why = lost(why, home, names, lang);
            let (child, home) = (names.child(child), names.home(&home.home));
            pick(
                lang,
                format!("{child} har {home} i familie eller nettverk, og får det ikke. {why}"),
                format!("{child} har {home} i familie eller nettverk, og får det ikkje. {why}"),
            )
        }
        Note::LockedBelowThreshold { child, home, worth } => {
            let (child, home, worth) = (names.child(child), names.home(home), decimal(*worth));
            pick(
                lang,
                format!("{home} er låst for {child} og ligger under grensen: {worth} dokumentert."),
                format!("{home} er låst for {child} og ligg under grensa: {worth} dokumentert."),
            )
        }
        Note::LockedTurnedDown { child, home } => {
            let (child, home) = (names.child(child), names.home(home));
            pick(
                lang,
                format!("{home} er låst for {child}, men det er skrevet hvorfor hjemmet ikke er aktuelt."),
                format!("{home} er låst for {child}, men det er skrive kvifor heimen ikkje er aktuell."),
            )
        }
        Note::PlaceKeptForSibling { child, sibling } => {
            let (child, sibling) = (names.child(child), names.child(sibling));
            pick(
                lang,
                format!(
                    "{child} må bo sammen med {sibling}, som også venter. En plass holdes av. Ta med {sibling} for å regne på begge."
                ),
                format!(
                    "{child} må bu saman med {sibling}, som òg ventar. Ein plass blir halden av. Ta med {sibling} for å rekne på begge."
                ),
            )
        }
        Note::SiblingOutside { child, sibling } => {
            let (child, sibling) = (names.child(child), names.child(sibling));
            pick(
                lang,
                format!(
                    "{child} bør bo sammen med {sibling}, som også venter. Ta med {sibling} for at de skal gå sammen."
                ),
                format!(
                    "{child} bør bu saman med {sibling}, som òg ventar. Ta med {sibling} for at dei skal gå saman."
                ),
            )
        }
        Note::PlacesNotRecorded { home, .. } => {
            let home = names.home(home);
            pick(
                lang,
                format!("Antall plasser i {home} er ikke registrert. Spør hjemmet før det velges."),
                format!("Talet på plassar i {home} er ikkje registrert. Spør heimen før han blir vald."),
            )
        }
        Note::LaterShortage { home, from, free, needed } => {
            let (home, day, free) = (names.home(home), date(*from), places(*free, lang));
            pick(
                lang,
                format!(
                    "{home} har bare {free} til dem fra {day}, og de trenger {needed}. Avklar det før hjemmet velges."
                ),
                format!(
                    "{home} har berre {free} til dei frå {day}, og dei treng {needed}. Avklar det før heimen blir vald."
                ),
            )
        }
    }
}
