//! Ready letters for what a choice of home asks the office to say to others.
//!
//! No full name of a child is stored, so it is written in by hand on a blank. What the receiver must not
//! know is never in the letter: where anybody is protected or an address is hidden, parents are told
//! neither who the home is nor where; where a place is protected it stands in no letter at all. What is not
//! registered says so. Nothing is sent from here.

mod may;
#[cfg(test)]
mod tests;

pub use may::{LetterRefused, may_write};

use super::guard::{Guard, protection};
use super::write::{cite, date_value};
use crate::document::{Absence, Block, Document, Fact, Notice, Signer, Value};
use crate::law::{Law, LawRef};
use crate::model::{Child, Home, MemberRole, PairDuties, ProtectionGrade, Register, YesNo};
use crate::place::Places;
use crate::text::Lang;
use crate::text::format::{list, quoted};
use crate::text::letters::{BLANK, Filled, Label, Part, greeting, label, parts, protected, title};
use crate::text::letters_refused::hidden_from_named;
use crate::text::papers::{Phrase, Shared};
use chrono::NaiveDate;
use may::{approved, kommune_of, lives};

crate::codes! {
    /// The letters that can be made.
    pub enum LetterKind {
        /// To the fosterhjemskommune: what does it know of the home (fosterhjemsforskriften § 5).
        KommuneAsked = "kommune_spor",
        /// To the fosterhjemskommune: the home is approved for a child (§ 6).
        KommuneToldApproval = "kommune_godkjenning",
        /// To the fosterhjemskommune: a child has moved in (§ 6).
        KommuneToldMove = "kommune_innflytting",
        /// To the child about tilsyn (§ 16).
        TilsynChild = "tilsyn_barn",
        /// To the foster parents about tilsyn (§ 16).
        TilsynFosterParents = "tilsyn_fosterforeldre",
        /// To the parents about tilsyn (§ 16).
        TilsynParents = "tilsyn_foreldre",
        /// To the parents about the possible choice and their right to a view (§ 5).
        ParentsTold = "foreldre_valg",
        /// To the child before it gives its view (barnevernsloven § 1-4).
        ChildTold = "barn_valg",
        /// To the child about a tillitsperson (medvirkningsforskriften).
        TillitspersonChild = "barn_tillitsperson",
    }
}

/// What a letter is made from.
#[derive(Clone, Copy)]
pub struct LetterInput<'a> {
    /// The child.
    pub child: &'a Child,
    /// The home the letter is about; without one it has blanks.
    pub home: Option<&'a Home>,
    /// The whole office.
    pub register: &'a Register,
    /// The law, for how provisions are cited.
    pub law: &'a Law,
    /// Names of places.
    pub places: &'a dyn Places,
    /// The name of who signs; `None` leaves the line open.
    pub signer: Option<&'a str>,
    /// Today: the date of the letter.
    pub today: NaiveDate,
}

/// A letter, ready to be filled in and signed.
pub fn letter(input: &LetterInput<'_>, kind: LetterKind, lang: Lang) -> Document {
    let sheet = Sheet::new(input, lang);
    let mut blocks = vec![Block::Paragraph(greeting(kind, sheet.to(kind).as_deref(), lang))];
    blocks.extend(sheet.body(kind));
    blocks.push(Block::Signatures(vec![Signer {
        name: input.signer.unwrap_or_default().to_owned(),
        role: Shared::Adviser.say(lang),
    }]));
    Document {
        language: lang,
        title: title(kind, lang),
        subtitle: String::new(),
        reference: sheet.reference(),
        office: input.register.office.name.clone(),
        author: input.signer.unwrap_or_default().to_owned(),
        date: input.today,
        notices: sheet.notices(kind),
        blocks,
    }
}

/// Whom a letter is to, as far as it decides what may stand in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Receiver {
    Kommune,
    Child,
    FosterParents,
    Parents,
}

impl LetterKind {
    fn receiver(self) -> Receiver {
        match self {
            Self::KommuneAsked | Self::KommuneToldApproval | Self::KommuneToldMove => Receiver::Kommune,
            Self::TilsynChild | Self::ChildTold | Self::TillitspersonChild => Receiver::Child,
            Self::TilsynFosterParents => Receiver::FosterParents,
            Self::TilsynParents | Self::ParentsTold => Receiver::Parents,
        }
    }

    fn provisions(self) -> &'static [LawRef] {
        match self {
            Self::KommuneAsked => &[LawRef::HomeKommuneAsked],
            Self::KommuneToldApproval | Self::KommuneToldMove => &[LawRef::HomeKommuneTold],
            Self::TilsynChild | Self::TilsynFosterParents | Self::TilsynParents => &[LawRef::SupervisionTold],
            Self::ParentsTold => &[LawRef::ParentsView],
            Self::ChildTold => &[LawRef::Participation, LawRef::ChildInformed],
            Self::TillitspersonChild => &[LawRef::Tillitsperson],
        }
    }
}

struct Sheet<'a> {
    input: &'a LetterInput<'a>,
    guard: Guard,
    /// The highest grade of the child and of anyone in the home or on the way to it.
    grade: ProtectionGrade,
    duties: Option<&'a PairDuties>,
    lang: Lang,
}

impl<'a> Sheet<'a> {
    fn new(input: &'a LetterInput<'a>, lang: Lang) -> Self {
        let of_home = input.home.map(|home| protection(home, input.register, input.today));
        let grade = input.child.protection.grade.max(of_home.unwrap_or(ProtectionGrade::None));
        let named: Vec<_> = input.home.iter().map(|home| &home.id).collect();
        let guard = Guard::new(input.register, &named, Some(&input.child.id), lang);
        let guard = match input.home {
            Some(home) if grade != ProtectionGrade::None => guard.hiding(home, input.places),
            Some(_) | None => guard,
        };
        let duties = input.home.and_then(|home| {
            let pairs = &input.register.pairs;
            pairs.iter().find(|pair| pair.home == home.id && pair.child == input.child.id)
        });
        Self { input, guard, grade, duties, lang }
    }

    /// The case's reference; the pseudonym where none is registered.
    fn reference(&self) -> String {
        let child = self.input.child;
        child.case_reference.clone().unwrap_or_else(|| quoted(&child.pseudonym))
    }

    fn notices(&self, kind: LetterKind) -> Vec<Notice> {
        let example = match self.input.register.office.example {
            YesNo::Yes => Some(Notice::ExampleOffice),
            YesNo::No => None,
        };
        let mut notices: Vec<Notice> = example.into_iter().collect();
        match kind.receiver() {
            Receiver::Kommune | Receiver::FosterParents => {
                notices.push(Notice::Confidential);
                match self.grade {
                    ProtectionGrade::None => {}
                    ProtectionGrade::HiddenFromNamed => {
                        notices.push(Notice::Other(hidden_from_named(self.lang)));
                    }
                    ProtectionGrade::Confidential | ProtectionGrade::StrictlyConfidential => {
                        notices.push(Notice::Other(protected(self.lang)));
                    }
                }
            }
            // A mark of protection would itself tell parents something; children get a plain letter.
            Receiver::Parents => notices.push(Notice::Confidential),
            Receiver::Child => {}
        }
        notices
    }

    /// The receiver; `None` where the name is written in by hand.
    fn to(&self, kind: LetterKind) -> Option<String> {
        match kind.receiver() {
            Receiver::Kommune => self.kommune(),
            Receiver::FosterParents => {
                let home = self.input.home.filter(|_| !self.grade.hides_location())?;
                Some(home.family_name.clone())
            }
            Receiver::Child | Receiver::Parents => None,
        }
    }

    fn body(&self, kind: LetterKind) -> Vec<Block> {
        let cited: Vec<&str> =
            kind.provisions().iter().map(|each| cite(self.input.law, *each, self.lang)).collect();
        let (cited, kommune, who) = (list(&cited), self.kommune(), self.tilsynsperson());
        let home = self.home_for_parents();
        let filled = Filled {
            cited: &cited,
            responsible: cite(self.input.law, LawRef::SupervisionResponsible, self.lang),
            kommune: kommune.as_deref().unwrap_or(BLANK),
            tilsynsperson: who.as_deref().unwrap_or(BLANK),
            home: home.as_deref(),
        };
        let block = |part| match part {
            Part::Say(text) => Block::Paragraph(text),
            Part::List(items) => Block::Bullets(items),
            Part::Facts => Block::Facts(self.facts(kind)),
        };
        parts(kind, &filled, self.lang).into_iter().map(block).collect()
    }

    /// The home as parents may know it: its name and kommune, and nothing at all where anybody is protected
    /// or an address is hidden from somebody. Without a home there is a blank.
    fn home_for_parents(&self) -> Option<String> {
        match (self.grade, self.input.home) {
            (
                ProtectionGrade::HiddenFromNamed
                | ProtectionGrade::Confidential
                | ProtectionGrade::StrictlyConfidential,
                _,
            ) => None,
            (ProtectionGrade::None, None) => Some(BLANK.to_owned()),
            (ProtectionGrade::None, Some(home)) => {
                let kommune = self.kommune().unwrap_or_else(|| BLANK.to_owned());
                Some(format!("{}, {kommune}", home.family_name))
            }
        }
    }

    /// The name of the kommune where the home lies; `None` where it is protected or not known.
    fn kommune(&self) -> Option<String> {
        let home = self.input.home.filter(|_| !self.grade.hides_location())?;
        let kommune = kommune_of(self.input, home)?;
        self.input.places.kommune_name(kommune).map(str::to_owned)
    }

    fn tilsynsperson(&self) -> Option<String> {
        let name = self.duties.and_then(|duties| duties.tilsynsperson.as_deref())?;
        self.guard.text(name).filter(|name| !name.trim().is_empty())
    }

    fn fact(&self, name: Label, value: Value) -> Fact {
        Fact::new(label(name, self.lang), value)
    }

    /// The facts of a letter. Only the two kommuner are told who and where the home is.
    fn facts(&self, kind: LetterKind) -> Vec<Fact> {
        let mut facts = vec![
            self.fact(Label::Child, Value::text(BLANK)),
            self.fact(Label::Reference, Value::from(self.input.child.case_reference.clone())),
        ];
        match kind {
            LetterKind::KommuneAsked => facts.extend(self.home_facts()),
            LetterKind::KommuneToldApproval => {
                facts.extend(self.home_facts());
                facts.push(
                    self.fact(
                        Label::ApprovedOn,
                        date_value(approved(self.input).map(|approval| approval.on)),
                    ),
                );
            }
            LetterKind::KommuneToldMove => {
                facts.extend(self.home_facts());
                facts.push(
                    self.fact(Label::MovedOn, date_value(lives(self.input).map(|stay| stay.period.from()))),
                );
            }
            LetterKind::TilsynChild
            | LetterKind::TilsynFosterParents
            | LetterKind::TilsynParents
            | LetterKind::ParentsTold
            | LetterKind::ChildTold
            | LetterKind::TillitspersonChild => {}
        }
        facts
    }

    fn home_facts(&self) -> Vec<Fact> {
        let Some(home) = self.input.home else {
            let blank = |name| self.fact(name, Value::text(BLANK));
            return [Label::Home, Label::FosterParents, Label::Address].map(blank).into();
        };
        let parents: Vec<&str> = home
            .household
            .members
            .iter()
            .filter(|member| member.role == MemberRole::FosterParent)
            .map(|member| member.name.as_str())
            .collect();
        let known = [
            (Label::Home, Some(home.family_name.clone())),
            (Label::FosterParents, Some(list(&parents))),
            (Label::Address, self.address(home)),
            (Label::Kommune, self.kommune()),
        ];
        let hidden = self.grade.hides_location();
        let value = |known: Option<String>| {
            if hidden { Value::Absent(Absence::Withheld) } else { Value::from(known) }
        };
        known.map(|(name, text)| self.fact(name, value(text))).into()
    }

    fn address(&self, home: &Home) -> Option<String> {
        let dwelling = &home.dwelling;
        let post = dwelling.postnummer.map(|postnummer| {
            let poststed = self.input.places.postnummer(postnummer).map(|facts| facts.poststed);
            [Some(postnummer.to_string()), poststed].into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        let parts: Vec<String> = [dwelling.address.clone(), post].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
