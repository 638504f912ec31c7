//! From records to what is planned.

use super::super::{End, Matrix, Refused, VisitAt, request};
use super::at;
use crate::ids::{HomeId, RoundId};
use crate::matching::testing::{TestPlaces, World, home, member};
use crate::model::{
    MemberRole, ProtectionGrade, Register, Round, RoundDay, RoundPlace, RoundStop, RoundStopAt,
};
use crate::place::{CrossingNo, NoTime, Point, Spot, Towards, Travel, TravelMethod, TravelTime};

fn stop(at: RoundStopAt) -> RoundStop {
    RoundStop { at, minutes: 60, agreed_at: None, day: None, purpose: None }
}

fn place(point: Option<Point>) -> RoundPlace {
    RoundPlace { label: "Et sted".to_owned(), postnummer: None, point }
}

fn point(north: i32) -> Option<Point> {
    Point::from_micro_degrees(north, 12_000_000)
}

fn round(stops: Vec<RoundStop>) -> Round {
    Round {
        id: RoundId::new("runde").unwrap(),
        name: "Runde".to_owned(),
        first_day: "2026-11-24".parse().unwrap(),
        last: RoundDay::First,
        leave_at: at(8, 0),
        home_by: None,
        start: None,
        overnight: None,
        adviser: None,
        stops,
    }
}

fn register() -> Register {
    let mut register = World::new().register;
    register.office.postnummer = None;
    register.office.point = point(65_000_000);
    let mut open = home("open");
    open.dwelling.point = point(65_100_000);
    let mut hidden = home("hidden");
    hidden.dwelling.point = point(65_200_000);
    hidden.household.members = vec![member("p-1", MemberRole::FosterParent)];
    hidden.household.members[0].protection.grade = ProtectionGrade::Confidential;
    let mut nowhere = home("nowhere");
    (nowhere.dwelling.point, nowhere.dwelling.postnummer) = (None, None);
    register.homes = vec![open, hidden, nowhere];
    register
}

fn at_home(id: &str) -> RoundStopAt {
    RoundStopAt::Home(HomeId::new(id).unwrap())
}

#[test]
fn a_protected_home_has_no_place_in_a_round() {
    let today = "2026-11-22".parse().unwrap();
    let stops = ["open", "hidden", "nowhere"].map(|id| stop(at_home(id))).to_vec();
    let asked = request(&round(stops), &register(), &TestPlaces, today).unwrap();
    let at: Vec<VisitAt> = asked.visits.iter().map(|visit| visit.at).collect();
    assert!(matches!(at[0], VisitAt::Spot(spot) if Some(spot.point) == point(65_100_000)));
    assert_eq!(at[1..], [VisitAt::Protected, VisitAt::Unplaced]);
}

#[test]
fn a_round_must_start_and_sleep_somewhere() {
    let today = "2026-11-22".parse().unwrap();
    let mut register = register();
    register.office.point = None;
    let mut asked = round(Vec::new());
    assert_eq!(request(&asked, &register, &TestPlaces, today), Err(Refused::StartUnplaced));
    asked.start = Some(place(point(66_000_000)));
    assert!(request(&asked, &register, &TestPlaces, today).is_ok());
    (asked.last, asked.overnight) = (RoundDay::Second, Some(place(None)));
    assert_eq!(request(&asked, &register, &TestPlaces, today), Err(Refused::OvernightUnplaced));
}

/// A minute for each hundredth of a degree northwards, two southwards.
struct North;

struct To(Spot);

impl Travel for North {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(To(to))
    }

    fn crossing(&self, _: CrossingNo) -> Option<&str> {
        None
    }
}

impl Towards for To {
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        let north = (self.0.point.latitude() - from.point.latitude()) / 10_000;
        let minutes = u16::try_from(if north < 0 { -2 * north } else { north }).unwrap();
        Ok(TravelTime::new(minutes, minutes, TravelMethod::Estimate))
    }
}

#[test]
fn the_times_are_asked_in_both_directions() {
    let today = "2026-11-22".parse().unwrap();
    let stops = vec![stop(at_home("open")), stop(at_home("nowhere"))];
    let asked = request(&round(stops), &register(), &TestPlaces, today).unwrap();
    let matrix = Matrix::of(&asked, &North);
    // From 65.0 to 65.1 is ten hundredths: 10 minutes there, 20 back.
    assert_eq!(matrix.time(End::Start, End::Visit(0)).unwrap().low(), 10);
    assert_eq!(matrix.time(End::Visit(0), End::Start).unwrap().low(), 20);
    assert_eq!(matrix.time(End::Start, End::Visit(1)), Err(NoTime::Unplaced));
    // Nobody sleeps elsewhere: that is where it starts.
    assert_eq!(matrix.time(End::Overnight, End::Visit(0)).unwrap().low(), 10);
}
