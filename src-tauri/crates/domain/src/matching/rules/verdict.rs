//! What the hard rules conclude, with every reason and the facts it was made from.
//!
//! No words stand here; `text::rules` makes the sentences.

use super::{Clarify, Exclusion};

/// A list that is never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmpty<T> {
    first: T,
    rest: Vec<T>,
}

impl<T> NonEmpty<T> {
    /// A list of one.
    pub fn one(item: T) -> Self {
        Self { first: item, rest: Vec::new() }
    }

    /// `None` for an empty list.
    pub fn new(items: Vec<T>) -> Option<Self> {
        let mut items = items.into_iter();
        items.next().map(|first| Self { first, rest: items.collect() })
    }

    /// The first.
    pub fn first(&self) -> &T {
        &self.first
    }

    /// All, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

/// What the hard rules say about one home for one child on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// Nothing stands in the way.
    Eligible,
    /// Nothing is known to stand in the way, but something must be cleared up.
    Clarify(NonEmpty<Clarify<'a>>),
    /// Something stands in the way.
    Excluded {
        /// What.
        reasons: NonEmpty<Exclusion<'a>>,
        /// What would have to be cleared up besides.
        clarify: Vec<Clarify<'a>>,
    },
}

impl<'a> Verdict<'a> {
    /// Everything that excludes, in the rules' order; empty unless excluded.
    pub fn exclusions(&self) -> impl Iterator<Item = &Exclusion<'a>> {
        let reasons = match self {
            Self::Eligible | Self::Clarify(_) => None,
            Self::Excluded { reasons, .. } => Some(reasons),
        };
        reasons.into_iter().flat_map(NonEmpty::iter)
    }

    /// Everything that must be cleared up, in the rules' order.
    pub fn clarifications(&self) -> impl Iterator<Item = &Clarify<'a>> {
        let (alone, besides): (Option<&NonEmpty<Clarify<'a>>>, &[Clarify<'a>]) = match self {
            Self::Eligible => (None, &[]),
            Self::Clarify(reasons) => (Some(reasons), &[]),
            Self::Excluded { clarify, .. } => (None, clarify),
        };
        alone.into_iter().flat_map(NonEmpty::iter).chain(besides)
    }

    /// The same, with one more thing to clear up, as the last.
    pub(in crate::matching) fn and_clarify(self, reason: Clarify<'a>) -> Self {
        match self {
            Self::Eligible => Self::Clarify(NonEmpty { first: reason, rest: Vec::new() }),
            Self::Clarify(mut reasons) => {
                reasons.rest.push(reason);
                Self::Clarify(reasons)
            }
            Self::Excluded { reasons, mut clarify } => {
                clarify.push(reason);
                Self::Excluded { reasons, clarify }
            }
        }
    }

    /// Whether the home may be suggested.
    pub fn is_excluded(&self) -> bool {
        match self {
            Self::Excluded { .. } => true,
            Self::Eligible | Self::Clarify(_) => false,
        }
    }
}

/// Declares the reasons of one kind: the reason with its facts, and the closed code list that counts,
/// stores and exchanges them.
macro_rules! reasons {
    (
        $(#[$emeta:meta])* $name:ident, $(#[$cmeta:meta])* $codes:ident {
            $($(#[$meta:meta])* $variant:ident $({ $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? })? = $code:literal),+ $(,)?
        }
    ) => {
        crate::codes! {
            $(#[$cmeta])*
            pub enum $codes { $($(#[$meta])* $variant = $code),+ }
        }

        $(#[$emeta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name<'a> {
            $($(#[$meta])* $variant $({ $($(#[$fmeta])* $field: $type),+ })?),+
        }

        impl $name<'_> {
            /// The reason without its facts.
            pub fn code(&self) -> $codes {
                match self { $(Self::$variant $({ $($field: _),+ })? => $codes::$variant),+ }
            }
        }
    };
}

pub(super) use reasons;
