//! Records about which nothing but the required fields is known, and confirming that all is as before.
//!
//! Nothing is filled in by default: what nobody has answered stays unanswered.

use super::{
    Availability, Child, Contact, Dwelling, Home, HomeFrame, HomeStatus, Household, Nearby, Need,
    NeedPurpose, NeedStage, NetworkPerson, NetworkSearch, Office, PairDuties, Participation, Protection,
    Register, SchoolToKeep, YesNo,
};
use crate::ids::{ChildId, HomeId, NeedId, NetworkPersonId, PairId};
use crate::place::KommuneNo;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Home {
    /// A home under assessment of which only the name is known.
    pub fn unknown(id: HomeId, code: String, family_name: String) -> Self {
        Self {
            id,
            code,
            family_name,
            kind: None,
            kind_word: None,
            other_assignments: BTreeSet::new(),
            status: HomeStatus::UnderAssessment,
            status_on: None,
            status_reason: None,
            obtained_through: None,
            private_provider: None,
            responsible: None,
            deputy: None,
            reservations: Vec::new(),
            household: Household::unknown(),
            dwelling: Dwelling {
                address: None,
                postnummer: None,
                kommune: None,
                point: None,
                point_quality: None,
                step_free: None,
                own_room: None,
            },
            frame: HomeFrame {
                places: None,
                ages: None,
                sexes: None,
                sibling_group: None,
                purposes: None,
                lengths: None,
                own_kommune: None,
                other_restrictions: None,
            },
            competence: Vec::new(),
            training: None,
            availability: Availability { confirmed_on: None, free_from: None, pause: None },
            narrative: Vec::new(),
            notes: None,
        }
    }

    /// Confirms on `today` that every dated answer is as before. What was never asked stays unasked.
    pub fn confirm_all(&mut self, today: NaiveDate) {
        let household = &mut self.household;
        household.confirmed_on = Some(today);
        self.availability.confirmed_on = Some(today);
        let dates = [
            household.hours_a_week.as_mut().map(|answer| &mut answer.on),
            household.contact_attitude.as_mut().map(|answer| &mut answer.on),
            household.own_network.as_mut().map(|answer| &mut answer.on),
            self.frame.own_kommune.as_mut().map(|answer| &mut answer.on),
        ];
        let supports = household.backgrounds.iter_mut().map(|each| &mut each.support.on);
        let sami = household.sami.iter_mut().map(|each| &mut each.level.on);
        for date in dates.into_iter().flatten().chain(supports).chain(sami) {
            *date = Some(today);
        }
        for competence in &mut self.competence {
            let level = competence.level.as_mut().map(|answer| &mut answer.on);
            let willingness = competence.willingness.as_mut().map(|answer| &mut answer.on);
            for date in level.into_iter().chain(willingness) {
                *date = Some(today);
            }
        }
    }
}

impl Household {
    fn unknown() -> Self {
        Self {
            members: Vec::new(),
            confirmed_on: None,
            animals: None,
            smoking: None,
            languages: None,
            backgrounds: Vec::new(),
            sami: Vec::new(),
            hours_a_week: None,
            contact_attitude: None,
            own_network: None,
            network_words: None,
            health_obtained_on: None,
        }
    }
}

impl Child {
    /// A child of which only pseudonym, birth date and omsorgskommune are known.
    pub fn unknown(id: ChildId, pseudonym: String, birth: NaiveDate, omsorgskommune: KommuneNo) -> Self {
        Self {
            id,
            pseudonym,
            case_reference: None,
            birth,
            sex: None,
            omsorgskommune,
            legal_basis: None,
            responsible: None,
            deputy: None,
            protection: Protection::none(),
            ties_complete: YesNo::No,
            views: Vec::new(),
            not_heard_reason: None,
            parents_view: None,
            siblings: Vec::new(),
            notes: None,
        }
    }
}

impl Need {
    /// A need registered on `today`, of which only stage and purpose are known.
    pub fn unknown(
        id: NeedId,
        child: ChildId,
        stage: NeedStage,
        purpose: NeedPurpose,
        today: NaiveDate,
    ) -> Self {
        Self {
            id,
            child,
            stage,
            registered_on: today,
            decided_on: None,
            wished_on: None,
            told_on: None,
            closed_on: None,
            purpose,
            length: None,
            expected_months: None,
            items: Vec::new(),
            load_hours: None,
            avoid_children: Vec::new(),
            avoid_areas: Vec::new(),
            avoid_places: Vec::new(),
            avoid_persons: Vec::new(),
            allergies: None,
            smoke_free: None,
            step_free: None,
            first_language: None,
            backgrounds: None,
            sami: None,
            nearby: Nearby { postnummer: None, live_elsewhere: YesNo::No },
            school: SchoolToKeep::NotAsked,
            contact: Contact::NotDecided,
            other_places: Vec::new(),
            summary: None,
        }
    }
}

impl NetworkSearch {
    /// A search that is begun and in which nobody is found yet.
    pub fn begun(child: ChildId) -> Self {
        Self {
            child,
            persons: Vec::new(),
            contacts: Vec::new(),
            meetings: Vec::new(),
            tools: None,
            tools_not_used_reason: None,
            conclusion: None,
        }
    }
}

impl NetworkPerson {
    /// A person of whom only the name and the relation to the child are known.
    pub fn named(id: NetworkPersonId, name: String, relation: String) -> Self {
        Self {
            id,
            name,
            relation,
            side: None,
            closeness: None,
            contacted_on: None,
            contacted_how: None,
            answer: None,
            assessed: None,
            reason: None,
            reconsider_on: None,
            home: None,
        }
    }
}

impl PairDuties {
    /// Of a home and a child around whom nothing is done yet.
    pub fn none_done(id: PairId, home: HomeId, child: ChildId) -> Self {
        Self {
            id,
            home,
            child,
            exception: None,
            exception_on: None,
            exception_words: None,
            general_words: None,
            child_words: None,
            kommune_asked_on: None,
            kommune_answered_on: None,
            kommune_answer: None,
            kommune_told_approval_on: None,
            kommune_told_placement_on: None,
            tilsyn_told_child_on: None,
            tilsyn_told_foster_parents_on: None,
            tilsyn_told_parents_on: None,
            tilsynsperson: None,
            reconsider_on: None,
            rejected_words: None,
        }
    }
}

impl Participation {
    /// In a choice where nobody has been told anything yet.
    pub fn none_yet(need: NeedId) -> Self {
        Self {
            need,
            parents_told_on: None,
            parents_told_words: None,
            parents_not_told_reason: None,
            child_told_on: None,
            child_told_words: None,
            tillitsperson_told_on: None,
            tillitsperson_wanted: None,
            tillitsperson: None,
        }
    }
}

impl Register {
    /// An office that keeps nothing yet.
    pub fn empty(office: Office) -> Self {
        Self {
            office,
            advisers: Vec::new(),
            homes: Vec::new(),
            children: Vec::new(),
            needs: Vec::new(),
            placements: Vec::new(),
            ties: Vec::new(),
            searches: Vec::new(),
            approvals: Vec::new(),
            decisions: Vec::new(),
            rankings: Vec::new(),
            weights: Vec::new(),
            travel: Vec::new(),
            links: Vec::new(),
            water_neighbours: Vec::new(),
            rounds: Vec::new(),
            inquiries: Vec::new(),
            bufetat: Vec::new(),
            asked: Vec::new(),
            ringeliste: None,
            assessments: Vec::new(),
            pairs: Vec::new(),
            participation: Vec::new(),
            habilitet: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Confirmed;

    #[test]
    fn confirming_dates_every_answer_and_invents_none() {
        let mut home = Home::unknown(HomeId::new("h").unwrap(), "H-1".into(), "Li".into());
        home.household.hours_a_week = Some(Confirmed { value: 4, on: None });
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        home.confirm_all(today);
        assert_eq!(home.household.hours_a_week, Some(Confirmed { value: 4, on: Some(today) }));
        assert_eq!(home.availability.confirmed_on, Some(today));
        assert_eq!(home.household.contact_attitude, None, "nobody asked, so nothing is confirmed");
    }
}
