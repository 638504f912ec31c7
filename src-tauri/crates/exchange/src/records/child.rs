//! A child, its ties and its own words, as they are sent.

use super::wire::{Coded, Day, Key, Name, Words};
use super::{PeriodRecord, ProtectionRecord, TieToRecord, ViewAboutRecord};
use heimly_domain::ids::{AdviserId, ChildId, TieId};
use heimly_domain::model::{
    Child, ChildView, Closeness, LegalBasis, Sex, SiblingTogether, SiblingWish, Tie, TieKind, YesNo,
};
use heimly_domain::place::KommuneNo;

record! {
    /// A child, under a pseudonym. No fødselsnummer is stored. Whether the child waits, lives somewhere or has
    /// moved on is derived from needs and stays.
    ChildRecord of Child {
        /// Stable id.
        id: Key<ChildId>,
        /// Pseudonym, shown in «guillemets».
        pseudonym: Name,
        /// The case's reference in the fagsystem.
        case_reference: Option<Name>,
        /// Birth date.
        birth: Day,
        /// Sex, if wanted.
        sex: Option<Coded<Sex>>,
        /// The kommune that has the care.
        omsorgskommune: Key<KommuneNo>,
        /// Legal basis.
        legal_basis: Option<Coded<LegalBasis>>,
        /// Responsible adviser.
        responsible: Option<Key<AdviserId>>,
        /// Deputy.
        deputy: Option<Key<AdviserId>>,
        /// Address protection.
        protection: ProtectionRecord,
        /// Whether the map of the child's ties is complete: then a home without a tie has none.
        ties_complete: Coded<YesNo>,
        /// What the child says, newest last.
        views: Vec<ChildViewRecord>,
        /// Why the child has not been heard, if not.
        not_heard_reason: Option<Words>,
        /// Parents' view.
        parents_view: Option<Words>,
        /// The siblings in the register, and how they should live.
        siblings: Vec<SiblingWishRecord>,
        /// Free notes.
        notes: Option<Words>,
    }
}

record! {
    /// A sibling in the register. The strongest of the two children's wishes decides; it is stored on one or
    /// both.
    SiblingWishRecord of SiblingWish {
        /// The sibling.
        sibling: Key<ChildId>,
        /// How they should live.
        together: Coded<SiblingTogether>,
    }
}

record! {
    /// What the child said, in the child's words.
    ChildViewRecord of ChildView {
        /// The day.
        on: Day,
        /// What it was about.
        about: ViewAboutRecord,
        /// The child's words.
        words: Words,
        /// Who asked.
        asked_by: Option<Name>,
        /// Whether the child agreed with how it was written.
        agreed: Option<Coded<YesNo>>,
        /// The weight given, in words.
        weight: Option<Words>,
    }
}

record! {
    /// A tie between a child and somebody: the reason a home can be known to the child.
    TieRecord of Tie {
        /// Stable id.
        id: Key<TieId>,
        /// The child.
        child: Key<ChildId>,
        /// Whom the tie is to.
        to: TieToRecord,
        /// What kind.
        kind: Coded<TieKind>,
        /// How close.
        closeness: Coded<Closeness>,
        /// When.
        period: Option<PeriodRecord>,
        /// In words.
        words: Option<Words>,
    }
}
