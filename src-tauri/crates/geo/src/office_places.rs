//! The places as an office knows them: the place data, and the neighbours across water it has confirmed.

use std::collections::BTreeSet;

use heimly_domain::model::WaterNeighbour;
use heimly_domain::place::{KommuneNo, KommuneRelation, Places, Postnummer, PostnummerFacts};

use crate::place_data::PlaceData;

/// Place data, where two kommuner that an office counts as neighbours across water are neighbours.
#[derive(Clone, Debug)]
pub struct OfficePlaces<'a> {
    places: &'a PlaceData,
    confirmed: BTreeSet<(KommuneNo, KommuneNo)>,
}

impl<'a> OfficePlaces<'a> {
    /// The place data with these pairs as neighbours, whichever way a pair is written.
    pub fn new(places: &'a PlaceData, confirmed: &[WaterNeighbour]) -> Self {
        let both_ways = |pair: &WaterNeighbour| [(pair.one, pair.other), (pair.other, pair.one)];
        Self { places, confirmed: confirmed.iter().flat_map(both_ways).collect() }
    }
}

impl Places for OfficePlaces<'_> {
    fn postnummer(&self, postnummer: Postnummer) -> Option<PostnummerFacts> {
        self.places.postnummer(postnummer)
    }

    fn kommune_name(&self, kommune: KommuneNo) -> Option<&str> {
        self.places.kommune_name(kommune)
    }

    fn relation(&self, one: KommuneNo, other: KommuneNo) -> KommuneRelation {
        let by_land = self.places.relation(one, other);
        match by_land {
            KommuneRelation::Same | KommuneRelation::Neighbour => by_land,
            KommuneRelation::SameFylke | KommuneRelation::Elsewhere => {
                if self.confirmed.contains(&(one, other)) { KommuneRelation::Neighbour } else { by_land }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::bundled;

    #[test]
    fn a_confirmed_pair_is_a_neighbour_both_ways_and_nobody_else_is() {
        let kommune = |number: &str| KommuneNo::new(number).unwrap();
        let (froya, hitra, orland) = (kommune("5014"), kommune("5056"), kommune("5057"));
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        let places = bundled::place_data().unwrap();
        let office = OfficePlaces::new(places, &[WaterNeighbour { one: froya, other: hitra, on }]);
        assert_eq!(places.relation(froya, hitra), KommuneRelation::SameFylke);
        assert_eq!(office.relation(froya, hitra), KommuneRelation::Neighbour);
        assert_eq!(office.relation(hitra, froya), KommuneRelation::Neighbour);
        assert_eq!(office.relation(froya, froya), KommuneRelation::Same);
        assert_eq!(office.relation(froya, orland), KommuneRelation::SameFylke);
        assert_eq!(office.kommune_name(froya), Some("Frøya"));
    }
}
