//! Travel times an adviser has entered, as a source of travel.
//!
//! They win over everything computed. A time for one house counts for that house alone; a time for a
//! postnummer counts for everything in it, because a time somebody has driven is better than any estimate.

use crate::model::{EnteredTravel, TravelDirection, TravelEnd};
use crate::place::{CrossingNo, Crossings, NoTime, Spot, Towards, Travel, TravelMethod, TravelTime};
use std::collections::HashMap;

/// The entered times of one office.
#[derive(Clone, Debug)]
pub struct EnteredTimes {
    times: HashMap<(TravelEnd, TravelEnd), TravelTime>,
    ferries: Vec<String>,
}

impl EnteredTimes {
    /// Of two times for the same journey the one entered for that way wins over one for both ways, and else
    /// the longer, whatever order they stand in.
    pub fn of(entered: &[EnteredTravel]) -> Self {
        let mut all = Self { times: HashMap::new(), ferries: Vec::new() };
        let mut there: HashMap<(TravelEnd, TravelEnd), TravelTime> = HashMap::new();
        for time in entered {
            let way = all.time(time);
            let longest = |times: &mut HashMap<_, TravelTime>, from, to| {
                let kept = times.entry((from, to)).or_insert(way);
                if way.low() > kept.low() {
                    *kept = way;
                }
            };
            match time.direction {
                TravelDirection::OneWay => longest(&mut there, time.from, time.to),
                TravelDirection::BothWays => {
                    longest(&mut all.times, time.from, time.to);
                    longest(&mut all.times, time.to, time.from);
                }
            }
        }
        all.times.extend(there);
        all
    }

    fn time(&mut self, entered: &EnteredTravel) -> TravelTime {
        let time = TravelTime::new(entered.minutes, entered.minutes, TravelMethod::Entered);
        let name = entered.by_ferry.as_deref().map(str::trim).filter(|name| !name.is_empty());
        match (name, u16::try_from(self.ferries.len())) {
            (Some(name), Ok(number)) => {
                self.ferries.push(name.to_owned());
                time.by(Crossings::from_iter([CrossingNo { method: TravelMethod::Entered, number }]))
            }
            (None, _) | (_, Err(_)) => time,
        }
    }
}

/// The ends a spot can be found under: the very house first.
fn ends(spot: Spot) -> impl Iterator<Item = TravelEnd> {
    let own = spot.postnummer.map(|postnummer| TravelEnd { postnummer, point: Some(spot.point) });
    let whole = spot.postnummer.map(|postnummer| TravelEnd { postnummer, point: None });
    own.into_iter().chain(whole)
}

impl Travel for EnteredTimes {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(EnteredTo { times: &self.times, to })
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        match crossing.method {
            TravelMethod::Entered => self.ferries.get(usize::from(crossing.number)).map(String::as_str),
            TravelMethod::RoadNetwork | TravelMethod::Estimate => None,
        }
    }
}

struct EnteredTo<'a> {
    times: &'a HashMap<(TravelEnd, TravelEnd), TravelTime>,
    to: Spot,
}

impl Towards for EnteredTo<'_> {
    /// The pair of houses first, then a house and a postnummer, then the two postnummer.
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        let pairs = ends(from).flat_map(|from| ends(self.to).map(move |to| (from, to)));
        pairs.filter_map(|pair| self.times.get(&pair).copied()).next().ok_or(NoTime::Unplaced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Point, PointQuality, Postnummer};

    fn number(text: &str) -> Postnummer {
        Postnummer::new(text).unwrap()
    }

    fn point(latitude: i32) -> Point {
        Point::from_micro_degrees(latitude, 23_270_000).unwrap()
    }

    fn spot(postnummer: &str, latitude: i32) -> Spot {
        Spot {
            point: point(latitude),
            quality: PointQuality::Certain,
            postnummer: Some(number(postnummer)),
            from: crate::place::PointFrom::Hand,
        }
    }

    fn end(postnummer: &str, house: Option<i32>) -> TravelEnd {
        TravelEnd { postnummer: number(postnummer), point: house.map(point) }
    }

    fn entered(from: TravelEnd, to: TravelEnd, minutes: u16, direction: TravelDirection) -> EnteredTravel {
        EnteredTravel { from, to, minutes, direction, by_ferry: None, words: None, on: None, by: None }
    }

    fn minutes(all: &[EnteredTravel], from: Spot, to: Spot) -> Option<u16> {
        EnteredTimes::of(all).one_way(from, to).ok().map(|time| time.low())
    }

    #[test]
    fn a_time_counts_both_ways_or_one_and_the_longer_of_two() {
        use TravelDirection::{BothWays, OneWay};
        let (alta, talvik) = (spot("9510", 69_970_000), spot("9540", 70_045_000));
        let (a, t) = (end("9510", None), end("9540", None));
        for mut all in [
            vec![entered(a, t, 35, BothWays), entered(t, a, 40, BothWays)],
            vec![entered(t, a, 40, BothWays), entered(a, t, 35, BothWays)],
        ] {
            assert_eq!(minutes(&all, alta, talvik), Some(40), "the longer of two");
            assert_eq!(minutes(&all, talvik, alta), Some(40));
            all.push(entered(a, t, 30, OneWay));
            assert_eq!(minutes(&all, alta, talvik), Some(30), "what was said of this very way");
            assert_eq!(minutes(&all, talvik, alta), Some(40));
        }
        assert_eq!(minutes(&[entered(a, t, 30, OneWay)], talvik, alta), None);
    }

    #[test]
    fn a_house_wins_over_its_postnummer_and_counts_for_nobody_else() {
        use TravelDirection::BothWays;
        let (house, other, school) =
            (spot("9540", 70_050_000), spot("9540", 70_001_000), spot("9510", 69_970_000));
        let all = [
            entered(end("9540", None), end("9510", None), 40, BothWays),
            entered(end("9540", Some(70_050_000)), end("9510", None), 55, BothWays),
        ];
        assert_eq!(minutes(&all, house, school), Some(55));
        assert_eq!(minutes(&all, school, house), Some(55));
        assert_eq!(minutes(&all, other, school), Some(40));
        let nowhere = Spot { postnummer: None, ..house };
        assert_eq!(minutes(&all, nowhere, school), None);
    }

    #[test]
    fn the_ferry_an_adviser_names_is_told() {
        let (a, t) = (end("9510", None), end("9590", None));
        let mut time = entered(a, t, 240, TravelDirection::BothWays);
        time.by_ferry = Some(" Øksfjord–Hasvik ".into());
        let all = [time];
        let times = EnteredTimes::of(&all);
        let way = times.one_way(spot("9590", 70_485_000), spot("9510", 69_970_000)).unwrap();
        let names: Vec<_> = way.crossings().named().filter_map(|each| times.crossing(each)).collect();
        assert_eq!(names, ["Øksfjord–Hasvik"]);
    }
}
