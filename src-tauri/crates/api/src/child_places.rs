//! The places that matter to a child, as travel and maps find them: samvær, school, other places, places to live
//! some way from, and where siblings live.

use crate::children;
use crate::reading::Reading;
use heimly_domain::ids::ChildId;
use heimly_domain::matching::PlaceUse;
use heimly_domain::model::{Child, Contact, Home, Need, SchoolToKeep, StayAt};
use heimly_domain::place::{Point, Postnummer};
use heimly_domain::text::map as words;
use heimly_domain::text::need::place_name;
use std::collections::BTreeSet;

/// A place that matters to a child.
pub(crate) struct ChildPlace<'a> {
    /// Which, as `which_place` calls it; none for the nærmiljø, which has no travel time of its own.
    pub(crate) which: Option<String>,
    /// What it is called.
    pub(crate) label: String,
    /// Where it is.
    pub(crate) at: ChildPlaceAt<'a>,
}

/// Where a place that matters to a child is.
pub(crate) enum ChildPlaceAt<'a> {
    /// At a home of the register, where a sibling lives.
    Home(&'a Home),
    /// At a postnummer or a point.
    Place(Option<Postnummer>, Option<Point>),
}

impl<'a> Reading<'a> {
    /// Every place of a child's open need, in the order of the need; siblings' homes last.
    pub(crate) fn child_places(&self, child: &'a Child) -> Vec<ChildPlace<'a>> {
        let Some(need) = children::open_need(self.register, &child.id) else {
            return self.siblings_homes(child, None);
        };
        let mut found = Vec::new();
        let mut add = |place: PlaceUse<'_>, postnummer, point| {
            found.push(ChildPlace {
                which: Some(crate::ranking_view::which_place(place)),
                label: place_name(place, need, self.register, self.lang),
                at: ChildPlaceAt::Place(postnummer, point),
            });
        };
        if let Contact::Planned(plans) = &need.contact {
            for (at, plan) in plans.iter().enumerate() {
                add(PlaceUse::Contact(at), plan.place.postnummer, plan.place.point);
            }
        }
        if let SchoolToKeep::Keep(place) = &need.school {
            add(PlaceUse::School, place.postnummer, place.point);
        }
        for (at, place) in need.other_places.iter().enumerate() {
            add(PlaceUse::Other(at), place.postnummer, place.point);
        }
        for (at, place) in need.avoid_places.iter().enumerate() {
            add(PlaceUse::Avoid(at), place.postnummer, place.point);
        }
        if let Some(nearby) = need.nearby.postnummer {
            let at = ChildPlaceAt::Place(Some(nearby), None);
            found.push(ChildPlace { which: None, label: words::nearby(self.lang), at });
        }
        found.extend(self.siblings_homes(child, Some(need)));
        found
    }

    fn siblings_homes(&self, child: &'a Child, need: Option<&Need>) -> Vec<ChildPlace<'a>> {
        let own = child.siblings.iter().map(|wish| &wish.sibling);
        let others = self
            .register
            .children
            .iter()
            .filter(|other| other.siblings.iter().any(|wish| wish.sibling == child.id));
        let siblings: BTreeSet<&ChildId> = own.chain(others.map(|other| &other.id)).collect();
        let home = |sibling: &&ChildId| {
            let here = self.register.placements.iter().filter(|stay| stay.child == **sibling);
            let running = here.filter(|stay| stay.period.contains(self.known.today()));
            running
                .filter_map(|stay| match &stay.at {
                    StayAt::Home(home) => self.known.home(home),
                    StayAt::Institution(_) | StayAt::Parents | StayAt::OwnDwelling | StayAt::Elsewhere(_) => {
                        None
                    }
                })
                .next()
        };
        siblings
            .iter()
            .filter_map(|sibling| {
                let place = PlaceUse::SiblingsHome(sibling);
                let home = home(sibling)?;
                let label = need.map(|need| place_name(place, need, self.register, self.lang));
                Some(ChildPlace {
                    which: Some(crate::ranking_view::which_place(place)),
                    label: label.unwrap_or_else(|| self.known.child_name(sibling)),
                    at: ChildPlaceAt::Home(home),
                })
            })
            .collect()
    }
}
