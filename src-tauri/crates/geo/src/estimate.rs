//! A one-way travel time guessed from the distance as the crow flies, until something better is known.
//!
//! It knows no roads, fjords, bridges, ferries, winters or timetables, and says so by answering with an
//! interval that is about three times as long at its upper end as at its lower. It must be shown as an
//! estimate, with both ends.

use heimly_domain::place::{
    CrossingNo, NoTime, Point, PointQuality, Spot, Towards, Travel, TravelMethod, TravelTime,
};

use crate::distance::great_circle_metres;

/// Millionths of a minute by car for each metre as the crow flies, on a straight and fast road: 1.1 times the
/// straight line, at 80 km/h on average. 1.1 / 80 km/h = 0.825 minutes a kilometre.
const FAST_MICROMINUTES_A_METRE: u64 = 825;

/// The same on a winding road, round a fjord or with a ferry: road 1.6 times the straight line, at 40 km/h
/// on average. 1.6 / 40 km/h = 2.4 minutes a kilometre.
const SLOW_MICROMINUTES_A_METRE: u64 = 2_400;

/// How far from a certain point the door may be. Measured on the shipped postnummer points of certain
/// quality against Erik Bolstad's points (30,881 pairs under 120 km): the distance between two places
/// changes by 3 km or less for 85 % when one of them is moved to its true point.
const CERTAIN_METRES: u32 = 3_000;

/// How far from an uncertain point the door may be. Measured as above on the uncertain points (median error
/// 9.7 km, 15,478 pairs): 15 km or less for 89 %.
const UNCERTAIN_METRES: u32 = 15_000;

const MICROMINUTES_A_MINUTE: u64 = 1_000_000;

/// Travel times from great-circle distance.
///
/// low = (distance − allowance of both ends) · 0.825 min/km, rounded down, never under 0;
/// high = (distance + allowance of both ends) · 2.4 min/km, rounded up.
/// The allowance is 3 km for a certain and 15 km for an uncertain point, so two certain points at the same
/// place give 0–15 minutes: within a postnummer nobody knows better.
///
/// Road factors 1.3 (international default) to 1.51 (Bryggja–Oslo) have been measured, and a single factor of
/// 1.35 min/km has a mean error of 23 % and a 90th percentile of 45 %; hence an interval on both sides of it.
///
/// Measured against published times: 5 of 6 driving times between towns in the reference table (the sixth,
/// Fillan–Årnes with a ferry, 210 minutes, is above 191), and 6 of 6 long driving times computed on OSM roads
/// or by Google; together 11 of 12 (92 %). Of the table's other rows, which are no driving times (buses with
/// stops, kommune means from the year 2000, many with a ferry), 30 of 40 are inside and the other 10 are
/// longer than the estimate, never shorter. **Across a fjord or to an island the true time can be far
/// longer** (Hasvik–Hammerfest: 44–158 against a published 387).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GreatCircleEstimate;

impl Travel for GreatCircleEstimate {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(AsTheCrowFlies { to })
    }

    fn crossing(&self, _crossing: CrossingNo) -> Option<&str> {
        None
    }
}

/// Estimates to one place.
struct AsTheCrowFlies {
    to: Spot,
}

impl Towards for AsTheCrowFlies {
    /// An estimate for any two points on or near the mainland; none where no road can be assumed
    /// (Svalbard, Jan Mayen, other continents).
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        let to = self.to;
        if !(has_roads(from.point) && has_roads(to.point)) {
            return Err(NoTime::OutsideMap);
        }
        let distance = great_circle_metres(from.point, to.point);
        let allowance = allowance_metres(from.quality).saturating_add(allowance_metres(to.quality));
        let nearest = u64::from(distance.saturating_sub(allowance));
        let farthest = u64::from(distance.saturating_add(allowance));
        let low = nearest.saturating_mul(FAST_MICROMINUTES_A_METRE) / MICROMINUTES_A_MINUTE;
        let high = farthest.saturating_mul(SLOW_MICROMINUTES_A_METRE).div_ceil(MICROMINUTES_A_MINUTE);
        let whole = |minutes: u64| u16::try_from(minutes).map_err(|_| NoTime::OutsideMap);
        Ok(TravelTime::new(whole(low)?, whole(high)?, TravelMethod::Estimate))
    }
}

/// Whether a point lies where a road can be assumed: the Norwegian mainland and the countries a car reaches
/// from it, 55–71.5° north and 4–32° east. The rest is open sea, Svalbard and Jan Mayen.
pub(crate) fn has_roads(point: Point) -> bool {
    (55_000_000..=71_500_000).contains(&point.latitude())
        && (4_000_000..=32_000_000).contains(&point.longitude())
}

/// How far from a point the door may be, in metres.
pub(crate) fn allowance_metres(quality: PointQuality) -> u32 {
    match quality {
        PointQuality::Certain => CERTAIN_METRES,
        PointQuality::Uncertain => UNCERTAIN_METRES,
    }
}

/// Two sources of travel times, the better one first: what it does not know, the other is asked.
///
/// This is how entered times and a road network are put before the estimate.
#[derive(Clone, Copy, Debug)]
pub struct FirstOf<Better, Otherwise> {
    /// Asked first.
    pub better: Better,
    /// Asked when the better source does not know.
    pub otherwise: Otherwise,
}

impl<Better: Travel, Otherwise: Travel> Travel for FirstOf<Better, Otherwise> {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(FirstOfTwo { better: self.better.towards(to), otherwise: self.otherwise.towards(to) })
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        self.better.crossing(crossing).or_else(|| self.otherwise.crossing(crossing))
    }
}

struct FirstOfTwo<'a> {
    better: Box<dyn Towards + 'a>,
    otherwise: Box<dyn Towards + 'a>,
}

impl Towards for FirstOfTwo<'_> {
    /// Where neither knows, the second says why: it is the one that should know every place.
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        self.better.from(from).or_else(|_| self.otherwise.from(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(latitude: i32, longitude: i32, quality: PointQuality) -> Spot {
        Spot {
            point: Point::from_micro_degrees(latitude, longitude).unwrap(),
            quality,
            postnummer: None,
            from: heimly_domain::place::PointFrom::Hand,
        }
    }

    fn certain(latitude: i32, longitude: i32) -> Spot {
        spot(latitude, longitude, PointQuality::Certain)
    }

    fn minutes(from: Spot, to: Spot) -> (u16, u16) {
        let time = GreatCircleEstimate.one_way(from, to).unwrap();
        (time.low(), time.high())
    }

    #[test]
    fn the_same_point_is_not_said_to_be_no_way_at_all() {
        let alta = certain(69_970_600, 23_286_600);
        // (0 + 3 + 3) km · 2.4 min/km = 14.4, up to 15.
        assert_eq!(minutes(alta, alta), (0, 15));
        // (0 + 15 + 15) km · 2.4 min/km = 72.
        let guessed = spot(69_970_600, 23_286_600, PointQuality::Uncertain);
        assert_eq!(minutes(guessed, guessed), (0, 72));
    }

    #[test]
    fn one_degree_north_by_hand() {
        // 111.195 km. Certain ends: (111.195 − 6) · 0.825 = 86.8, down to 86; (111.195 + 6) · 2.4 = 281.3, up.
        let (south, north) = (certain(60_000_000, 10_000_000), certain(61_000_000, 10_000_000));
        assert_eq!(minutes(south, north), (86, 282));
        // One uncertain end: (111.195 − 18) · 0.825 = 76.9; (111.195 + 18) · 2.4 = 310.1.
        let guessed = spot(61_000_000, 10_000_000, PointQuality::Uncertain);
        assert_eq!(minutes(south, guessed), (76, 311));
        assert_eq!(minutes(guessed, south), (76, 311), "the same both ways");
    }

    #[test]
    fn nothing_is_said_about_a_journey_without_a_road() {
        let longyearbyen = certain(78_223_000, 15_647_000);
        let jan_mayen = certain(70_980_000, -8_670_000);
        let alta = certain(69_970_600, 23_286_600);
        assert_eq!(GreatCircleEstimate.one_way(longyearbyen, alta), Err(NoTime::OutsideMap));
        assert_eq!(GreatCircleEstimate.one_way(alta, longyearbyen), Err(NoTime::OutsideMap));
        assert_eq!(GreatCircleEstimate.one_way(jan_mayen, alta), Err(NoTime::OutsideMap));
    }

    struct OnlyFromAlta;

    impl Travel for OnlyFromAlta {
        fn towards<'a>(&'a self, _to: Spot) -> Box<dyn Towards + 'a> {
            Box::new(Self)
        }

        fn crossing(&self, _crossing: CrossingNo) -> Option<&str> {
            None
        }
    }

    impl Towards for OnlyFromAlta {
        fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
            (from == certain(69_970_600, 23_286_600))
                .then(|| TravelTime::new(105, 105, TravelMethod::Entered))
                .ok_or(NoTime::Unplaced)
        }
    }

    #[test]
    fn a_better_source_answers_for_what_it_knows_and_hands_on_the_rest() {
        let travel = FirstOf { better: OnlyFromAlta, otherwise: GreatCircleEstimate };
        let (alta, kautokeino) = (certain(69_970_600, 23_286_600), certain(69_012_500, 23_041_200));
        assert_eq!(travel.one_way(alta, kautokeino).map(|time| time.method()), Ok(TravelMethod::Entered));
        assert_eq!(travel.one_way(kautokeino, alta).map(|time| time.method()), Ok(TravelMethod::Estimate));
    }
}
