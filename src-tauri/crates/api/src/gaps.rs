//! Which field each missing fact is asked in, so that the window can lead there.

use heimly_domain::overview::{ChildGap, HomeGap};

/// The field's path in the home's record.
pub(crate) fn field_of_home(gap: HomeGap) -> &'static str {
    match gap {
        HomeGap::Kind => "kind",
        HomeGap::Places => "frame.places",
        HomeGap::Location => "dwelling.postnummer",
        HomeGap::Members | HomeGap::Politiattest => "household.members",
        HomeGap::Ages => "frame.ages",
        HomeGap::Purposes => "frame.purposes",
        HomeGap::OwnKommune => "frame.own_kommune",
        HomeGap::Competence => "competence",
        HomeGap::Training => "training",
        HomeGap::PrivateProvider => "private_provider",
        HomeGap::Health => "household.health_obtained_on",
        HomeGap::Hours => "household.hours_a_week",
        HomeGap::ContactAttitude => "household.contact_attitude",
        HomeGap::Languages => "household.languages",
        HomeGap::Animals => "household.animals",
        HomeGap::Smoking => "household.smoking",
        HomeGap::StepFree => "dwelling.step_free",
        HomeGap::OwnRoom => "dwelling.own_room",
        HomeGap::Network => "household.own_network",
    }
}

/// The field's path in the child's record; in the open need's record behind `need.`.
pub(crate) fn field_of_child(gap: ChildGap) -> &'static str {
    match gap {
        ChildGap::View => "views",
        ChildGap::Ties => "ties_complete",
        ChildGap::Items => "need.items",
        ChildGap::Load => "need.load_hours",
        ChildGap::Length => "need.length",
        ChildGap::Nearby => "need.nearby",
        ChildGap::School => "need.school",
        ChildGap::Contact => "need.contact",
        ChildGap::Allergies => "need.allergies",
        ChildGap::FirstLanguage => "need.first_language",
        ChildGap::Background => "need.backgrounds",
        ChildGap::Sami => "need.sami",
        ChildGap::ParentsView => "parents_view",
    }
}
