//! What lies within so many minutes of a place: homes and settlements, by their longest time.
//!
//! A protected home is in no band and not among the unknown: it is only counted.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::map::{Drawing, Focus, Marked};
use crate::office_travel::coarse;
use crate::reading::Reading;
use crate::view::{JaNei, MapPointKind, MapShape, ReachBand, ReachRow, ReachUnknown, ReachView};
use crate::whereabouts::{At, WhereArg, home_spot, said};
use heimly_domain::model::Home;
use heimly_domain::place::{NoTime, PointQuality, Spot, Towards, Travel, TravelTime};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{format, map as words, ranking, travel as travel_words};
use serde::Deserialize;
use ts_rs::TS;

/// What is within reach of a place.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// The place.
    pub at: WhereArg,
    /// One to three numbers of minutes, rising; 30, 60 and 90 if none.
    #[serde(default = "usual")]
    #[ts(optional, as = "Option<Vec<u32>>")]
    pub minutes: Vec<u32>,
}

/// The minutes that are used where none are given.
pub const USUAL: [u32; 3] = [30, 60, 90];

fn usual() -> Vec<u32> {
    USUAL.to_vec()
}

/// The most settlements that are drawn: the nearest. All of them are counted.
const SETTLEMENTS_DRAWN: usize = 300;

/// A home and the time from it to the place.
struct Timed<'a> {
    home: &'a Home,
    spot: Spot,
    time: TravelTime,
}

/// What lies within so many minutes of a place.
///
/// # Errors
/// As places are found; `address_hidden` for a protected home, `not_placed`, `invalid` for minutes that cannot be.
pub fn reach(app: &mut App, moment: &Moment, args: Reach) -> Result<ReachView, Failure> {
    let lang = app.lang;
    let limits =
        limits(&args.minutes).ok_or_else(|| said(Trouble::Invalid, "minutes", words::reach_minutes(lang)))?;
    let reading = app.reading(moment)?;
    let at = reading.find_where(&args.at, "at")?;
    let spot = match at.at {
        At::Spot(spot) => spot,
        At::Hidden => return Err(Failure::of(Trouble::AddressHidden, "at")),
        At::Nowhere(why) => {
            return Err(said(Trouble::NotPlaced, "at", travel_words::why_no_time(why, lang)));
        }
    };
    let towards = reading.travel.towards(spot);
    let mut drawing = Drawing::new(&reading);
    drawing.mark(Marked::new(spot, MapPointKind::Sted, MapShape::Rombe, at.view.label.clone()));
    let settlements = reading.settlements(&mut drawing, &*towards, &limits)?;
    let found = reading.timed(&mut drawing, &*towards, &limits);
    let rows = |band: Option<usize>| {
        let here = found.homes.iter().filter(|each| band_of(each.time, &limits) == band);
        here.map(|each| reading.reach_row(each, least(band, &limits))).collect::<Vec<_>>()
    };
    let bands = limits.iter().enumerate().zip(settlements).map(|((band, minutes), settlements)| ReachBand {
        minutes: *minutes,
        words: words::band(least(Some(band), &limits), *minutes, lang),
        homes: rows(Some(band)),
        settlements,
    });
    let bands = bands.collect();
    let beyond = rows(None);
    Ok(ReachView {
        bands,
        beyond,
        unknown: found.unknown.iter().map(|(home, why)| reading.reach_unknown(home, *why)).collect(),
        hidden: u32::try_from(found.hidden).unwrap_or(u32::MAX),
        hidden_sentence: words::hidden(found.hidden, lang),
        method_words: words::reach_method(lang),
        at: at.view,
        map: drawing.view(Focus::Everything)?,
    })
}

/// One to three numbers of minutes, rising, within a day and a night.
fn limits(minutes: &[u32]) -> Option<Vec<u16>> {
    let limits: Option<Vec<u16>> = minutes
        .iter()
        .map(|minutes| {
            u16::try_from(*minutes).ok().filter(|each| (1..=travel_words::MINUTES_MAX).contains(each))
        })
        .collect();
    let rising = |limits: &Vec<u16>| limits.windows(2).all(|pair| pair.first() < pair.last());
    limits.filter(|limits| (1..=3).contains(&limits.len()) && rising(limits))
}

/// The band of the longest time; none beyond the last.
fn band_of(time: TravelTime, limits: &[u16]) -> Option<usize> {
    limits.iter().position(|limit| time.high() <= *limit)
}

/// Where a band begins: beyond this many minutes.
fn least(band: Option<usize>, limits: &[u16]) -> Option<u16> {
    match band {
        Some(band) => limits.get(band.checked_sub(1)?).copied(),
        None => limits.last().copied(),
    }
}

/// Homes with their times, those without one, and how many are protected.
struct FoundHomes<'a> {
    homes: Vec<Timed<'a>>,
    unknown: Vec<(&'a Home, NoTime)>,
    hidden: usize,
}

impl<'a> Reading<'a> {
    /// The time from every home that may be measured, nearest first.
    fn timed(&self, drawing: &mut Drawing<'_>, towards: &dyn Towards, limits: &[u16]) -> FoundHomes<'a> {
        let mut found = FoundHomes { homes: Vec::new(), unknown: Vec::new(), hidden: 0 };
        for home in self.open_homes() {
            if self.known.protection(home).hides_location() {
                found.hidden = found.hidden.saturating_add(1);
                drawing.hide(home.id.as_str());
                continue;
            }
            let spot = home_spot(home, self.places);
            match spot.map(|spot| (spot, towards.from(spot))) {
                Some((spot, Ok(time))) => found.homes.push(Timed { home, spot, time }),
                Some((_, Err(why))) => found.unknown.push((home, why)),
                None => found.unknown.push((home, NoTime::Unplaced)),
            }
        }
        found.homes.sort_by_key(|each| (each.time.high(), each.time.low(), each.home.code.clone()));
        for each in &found.homes {
            let band = band_of(each.time, limits).and_then(|band| u16::try_from(band).ok());
            self.mark_home(drawing, each.home, |marked| Marked { band, spot: each.spot, ..marked });
        }
        for (home, _) in &found.unknown {
            self.mark_home(drawing, home, |marked| marked);
        }
        found
    }

    /// How many settlements lie in each band; the nearest are drawn.
    fn settlements(
        &self,
        drawing: &mut Drawing<'_>,
        towards: &dyn Towards,
        limits: &[u16],
    ) -> Result<Vec<u32>, Failure> {
        let mut counts = vec![0_u32; limits.len()];
        let mut near = Vec::new();
        for each in coarse()?.settlements() {
            let spot = Spot {
                point: each.point,
                quality: PointQuality::Certain,
                postnummer: None,
                from: heimly_domain::place::PointFrom::Postnummer,
            };
            let Ok(time) = towards.from(spot) else { continue };
            let Some(band) = band_of(time, limits) else { continue };
            if let Some(count) = counts.get_mut(band) {
                *count = count.saturating_add(1);
            }
            near.push((time, band, each));
        }
        near.sort_by_key(|(time, _, each)| (time.high(), time.low(), each.point));
        near.truncate(SETTLEMENTS_DRAWN);
        for (time, band, each) in near {
            let say = |name: &str, _| format!("{name}, {}", format::travel_time(time));
            drawing.settlement(each, u16::try_from(band).ok(), say);
        }
        Ok(counts)
    }

    fn reach_row(&self, each: &Timed<'_>, least: Option<u16>) -> ReachRow {
        let (home, time) = (each.home, each.time);
        let crossings = time.crossings();
        ReachRow {
            home: home.id.to_string(),
            code: home.code.clone(),
            name: self.known.home_name(home),
            place: self.known.place(home),
            time: format::travel_time(time),
            low: time.low(),
            high: time.high(),
            method_word: ranking::method(time.method(), self.lang),
            ferries: crossings
                .named()
                .filter_map(|crossing| self.travel.crossing(crossing))
                .map(ToOwned::to_owned)
                .collect(),
            certain: JaNei::of(least.is_none_or(|least| time.low() > least)),
        }
    }

    fn reach_unknown(&self, home: &Home, why: NoTime) -> ReachUnknown {
        ReachUnknown {
            home: home.id.to_string(),
            code: home.code.clone(),
            name: self.known.home_name(home),
            place: self.known.place(home),
            why: travel_words::why_no_time(why, self.lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use heimly_domain::place::TravelMethod;

    #[test]
    fn one_to_three_rising_numbers_of_minutes_are_taken() {
        assert_eq!(limits(&[30, 60, 90]), Some(vec![30, 60, 90]));
        for bad in [&[][..], &[0], &[60, 30], &[30, 30], &[1_441], &[70_000], &[1, 2, 3, 4]] {
            assert_eq!(limits(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_home_is_in_the_band_of_its_longest_time() {
        let band = |low, high| band_of(TravelTime::new(low, high, TravelMethod::Estimate), &[30, 60, 90]);
        assert_eq!(band(10, 30), Some(0));
        assert_eq!(band(10, 31), Some(1), "it may be nearer, but nobody promises it");
        assert_eq!(band(80, 91), None);
        assert_eq!(least(Some(0), &[30, 60, 90]), None);
        assert_eq!(least(Some(2), &[30, 60, 90]), Some(60));
        assert_eq!(least(None, &[30, 60, 90]), Some(90));
    }
}
