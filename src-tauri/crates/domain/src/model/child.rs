//! A child, its ties and its own words.

use super::{Protection, Sex, YesNo};
use crate::ids::{AdviserId, ChildId, HomeId, PersonId, TieId};
use crate::place::KommuneNo;
use crate::time::Period;
use chrono::NaiveDate;

/// A child, under a pseudonym. No fødselsnummer is stored. Whether the child waits, lives somewhere or has
/// moved on is derived from needs and stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// Stable id.
    pub id: ChildId,
    /// Pseudonym, shown in «guillemets».
    pub pseudonym: String,
    /// The case's reference in the fagsystem.
    pub case_reference: Option<String>,
    /// Birth date.
    pub birth: NaiveDate,
    /// Sex, if wanted.
    pub sex: Option<Sex>,
    /// The kommune that has the care.
    pub omsorgskommune: KommuneNo,
    /// Legal basis.
    pub legal_basis: Option<LegalBasis>,
    /// Responsible adviser.
    pub responsible: Option<AdviserId>,
    /// Deputy.
    pub deputy: Option<AdviserId>,
    /// Address protection.
    pub protection: Protection,
    /// Whether the map of the child's ties is complete: then a home without a tie has none.
    pub ties_complete: YesNo,
    /// What the child says, newest last.
    pub views: Vec<ChildView>,
    /// Why the child has not been heard, if not.
    pub not_heard_reason: Option<String>,
    /// Parents' view.
    pub parents_view: Option<String>,
    /// The siblings in the register, and how they should live.
    pub siblings: Vec<SiblingWish>,
    /// Free notes.
    pub notes: Option<String>,
}

crate::codes! {
    /// Legal basis of a stay, a dated code list; words and sources stand in `assets/law.toml`.
    pub enum LegalBasis {
        /// Frivillig, § 3-2.
        Voluntary = "3-2",
        /// Akutt, § 4-1.
        AcuteHelp = "4-1",
        /// Akutt omsorg, § 4-2.
        AcuteCare = "4-2",
        /// Omsorgsovertakelse, § 5-1.
        CareOrder = "5-1",
        /// Akutt atferd, § 4-4.
        AcuteBehaviour = "4-4",
        /// Atferd uten samtykke, § 6-2.
        BehaviourWithoutConsent = "6-2",
        /// Atferd med samtykke, § 6-1.
        BehaviourWithConsent = "6-1",
        /// Ettervern, § 3-6.
        AfterCare = "3-6",
    }
}

crate::codes! {
    /// How siblings should live.
    pub enum SiblingTogether {
        /// Must live together.
        Must = "ma",
        /// Should live together.
        Should = "bor",
        /// No wish recorded either way.
        NoWish = "ingen",
        /// Should live apart.
        ShouldApart = "bor_ikke",
        /// Must not live together.
        MustNot = "ma_ikke",
    }
}

/// A sibling in the register. The strongest of the two children's wishes decides; it is stored on one or
/// both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiblingWish {
    /// The sibling.
    pub sibling: ChildId,
    /// How they should live.
    pub together: SiblingTogether,
}

/// What the child said, in the child's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildView {
    /// The day.
    pub on: NaiveDate,
    /// What it was about.
    pub about: ViewAbout,
    /// The child's words.
    pub words: String,
    /// Who asked.
    pub asked_by: Option<String>,
    /// Whether the child agreed with how it was written.
    pub agreed: Option<YesNo>,
    /// The weight given, in words.
    pub weight: Option<String>,
}

/// What a view was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewAbout {
    /// Moving at all.
    Moving,
    /// One home that was presented, and whether the child wants it.
    Home {
        /// Which.
        home: HomeId,
        /// Whether the child wants it; `None`: did not say.
        wants: Option<YesNo>,
    },
}

/// A tie between a child and somebody: the reason a home can be known to the child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Stable id.
    pub id: TieId,
    /// The child.
    pub child: ChildId,
    /// Whom the tie is to.
    pub to: TieTo,
    /// What kind.
    pub kind: TieKind,
    /// How close.
    pub closeness: Closeness,
    /// When.
    pub period: Option<Period>,
    /// In words.
    pub words: Option<String>,
}

/// Whom a tie is to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieTo {
    /// A home.
    Home(HomeId),
    /// A member of a household.
    Person(PersonId),
    /// Another child.
    Child(ChildId),
}

crate::codes! {
    /// What kind of tie.
    pub enum TieKind {
        /// Besøkshjem.
        Besokshjem = "besokshjem",
        /// Støttekontakt.
        Stottekontakt = "stottekontakt",
        /// Avlastning.
        Avlastning = "avlastning",
        /// Earlier home.
        EarlierHome = "tidligere_hjem",
        /// Relative.
        Relative = "slekt",
        /// Friend or neighbour.
        Friend = "venn_nabo",
        /// School, barnehage or free time.
        SchoolLeisure = "skole_fritid",
        /// Other.
        Other = "annet",
    }
}

crate::codes! {
    /// How close a tie is, weakest first.
    pub enum Closeness {
        /// Knows.
        Knows = "kjenner",
        /// Close.
        Close = "naer",
    }
}
