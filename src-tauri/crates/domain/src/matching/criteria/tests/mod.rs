//! Every criterion against values worked out by hand from `matching.md`'s table.

mod childs_side;
mod homes_side;

use super::care::{load_value, need_value};
use super::closeness::{nearby_value, school_value};
use super::everyday::{Mapped, apart_value, load_value as home_load_value, years_apart};
use super::purpose::purpose_value;
use super::*;
use crate::codes::Code;
use crate::ids::TieId;
use crate::matching::sibling_places::SiblingPlaces;
use crate::matching::testing::{
    World, child, child_id, day, home, home_id, member, now, period, person_id, stay,
};
use crate::matching::{PlaceTravel, PlaceUse};
use crate::model::{
    Background, BackgroundSupport, Birth, Closeness, Confirmed, Contact, ContactAttitude, ContactPlan,
    HomeKind, HomePurpose, Language, LanguageLevel, LanguageSkill, Length, MemberRole, NeedCode, NeedPurpose,
    OtherKommunePlacement, Place, ProtectionGrade, SamiLanguage, SamiLevel, SamiSupport, SchoolToKeep,
    Severity, SiblingTogether, SiblingWish, Support, Tie, TieKind, TieTo, Training, TrainingProgramme,
    YesPerhapsNo,
};
use crate::place::{KommuneRelation, NoTime, Postnummer, TravelMethod, TravelTime};
use std::collections::BTreeSet;

type Value = (u8, u8, Vec<&'static str>);

fn plain(value: Interval, missing: MissingFacts) -> Value {
    (value.low().get(), value.high().get(), missing.iter().map(Code::code).collect())
}

fn minutes(low: u16, high: u16) -> TravelTime {
    TravelTime::new(low, high, TravelMethod::Estimate)
}

/// Every criterion that applies, by key, with the given one-way times to the places of the need.
fn assessed(world: &World, times: &[(PlaceUse<'_>, TravelTime)]) -> Vec<(String, Value)> {
    world.look(|prepared, situation| {
        let asked = Asked::new(prepared);
        let mut situation = situation.clone();
        for travel in &mut situation.travel {
            let known = times.iter().find(|(place, _)| *place == travel.place);
            *travel =
                PlaceTravel { time: known.map(|(_, time)| *time).ok_or(NoTime::Unplaced), ..travel.clone() };
        }
        let siblings = SiblingPlaces::new(prepared, &asked).here(&asked, &situation);
        asked
            .assess(Here { situation: &situation, siblings: &siblings })
            .iter()
            .map(|each| (each.criterion.to_string(), plain(each.value, each.missing)))
            .collect()
    })
}

/// One criterion; `None` when it does not apply.
fn one(world: &World, key: &str) -> Option<Value> {
    one_by(world, key, &[])
}

fn one_by(world: &World, key: &str, times: &[(PlaceUse<'_>, TravelTime)]) -> Option<Value> {
    assessed(world, times).into_iter().find(|(found, _)| found == key).map(|(_, value)| value)
}

fn known(points: u8) -> Option<Value> {
    Some((points, points, vec![]))
}

fn between(low: u8, high: u8, missing: &[&'static str]) -> Option<Value> {
    Some((low, high, missing.to_vec()))
}

fn place(label: &str) -> Place {
    Place { label: label.into(), postnummer: Postnummer::new("9600"), point: None, longest_minutes: None }
}

fn plan(with: &str, visits_a_year: u16) -> ContactPlan {
    ContactPlan { with: with.into(), place: place(with), visits_a_year, overnight: None, who_travels: None }
}

fn wish(world: &mut World, id: &str, together: SiblingTogether) {
    world.child().siblings.push(SiblingWish { sibling: child_id(id), together });
}
