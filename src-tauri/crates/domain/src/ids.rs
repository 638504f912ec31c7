//! One type for each kind of id, so that a child can never be looked up as a home.

/// Longest id that is accepted, in characters.
pub const ID_LENGTH_MAX: usize = 40;

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= ID_LENGTH_MAX
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// An id of 1 to 40 lower-case ASCII letters, digits and hyphens; `None` for anything else.
            pub fn new(text: &str) -> Option<Self> { is_id(text).then(|| Self(text.into())) }
            /// The id as text.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }
    )+ };
}

ids! {
    /// A home: one household with at least one assignment.
    HomeId,
    /// A member of a home's household.
    PersonId,
    /// A child.
    ChildId,
    /// One need of one child.
    NeedId,
    /// A stay.
    PlacementId,
    /// A tie between a child and a home or person.
    TieId,
    /// A person in a child's network search.
    NetworkPersonId,
    /// An approval of a home for a child.
    ApprovalId,
    /// A decision.
    DecisionId,
    /// A ranking as it was saved.
    RankingId,
    /// An adviser in the office.
    AdviserId,
    /// An inquiry.
    InquiryId,
    /// A request to Bufetat.
    BufetatRequestId,
    /// A home that was asked, or called.
    AskedId,
    /// An assessment of a home.
    AssessmentId,
    /// What surrounds the approval of one home for one child.
    PairId,
    /// That an adviser is inhabil.
    HabilitetId,
    /// A round of visits.
    RoundId,
    /// A ferry, tunnel, bridge or place without a road, as the place data call it.
    LinkId,
    /// The office itself.
    OfficeId,
}

#[cfg(test)]
mod tests {
    use super::HomeId;

    #[test]
    fn an_id_is_short_lower_case_ascii() {
        assert!(HomeId::new("home-031").is_some());
        for bad in ["", "Home", "å", "a b", &"x".repeat(41)] {
            assert!(HomeId::new(bad).is_none(), "{bad:?} must be refused");
        }
    }
}
