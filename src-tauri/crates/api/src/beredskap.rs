//! When it is urgent: the ringeliste, who has answered, and the beredskapshjem.
//!
//! It works without a child, and with one whose network search nobody has begun.

use crate::app::{App, Moment};
use crate::asking::{row as asked_row, time_of};
use crate::choosing::Over;
use crate::error::Failure;
use crate::ranking_view::Shown;
use crate::reading::Reading;
use crate::rows::Known;
use crate::view::{
    BeredskapView, BoardPlace, BoardRow, ChildHeader, LoggedCall, NamedChild, NamedHome, RingRow,
};
use crate::{children, homes};
use heimly_domain::beredskap::{BoardHome, Length, Lives, WhyOnBoard, board, ringeliste};
use heimly_domain::codes::Code;
use heimly_domain::ids::{AskedId, ChildId, HomeId};
use heimly_domain::matching::standard_weights;
use heimly_domain::model::{AskedAnswer, Home, HomeAsked, Member, MemberRole, Register, Ringeliste};
use heimly_domain::ringing::{
    calls_on, can_be_called, free_in_beredskapshjem, in_emergency, is_repair, next_to_call, urgent,
};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{beredskap as board_words, ringing as words};
use heimly_geo::OfficePlaces;
use heimly_storage::Op;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The beredskap screen.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeredskapArgs {
    /// The child; none is needed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub child: Option<String>,
}

/// A call that was made.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogCall {
    /// The home.
    pub home: String,
    /// The child, where it is registered.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub child: Option<String>,
    /// What the home answered.
    pub answer: String,
    /// Why, in the home's words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
}

/// The ringeliste, to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRingeliste {
    /// The homes in the order they are called.
    pub homes: Vec<String>,
}

/// Everything needed when a child must have a bed tonight.
///
/// # Errors
/// `not_found` for a child that is not there.
pub fn beredskap(app: &mut App, moment: &Moment, args: BeredskapArgs) -> Result<BeredskapView, Failure> {
    let reading = app.reading(moment)?;
    let child = match &args.child {
        Some(id) => Some(children::find(reading.register, id)?.id.clone()),
        None => None,
    };
    let need = child.as_ref().and_then(|child| children::open_need(reading.register, child));
    let Some(need) = need.map(|need| need.id.clone()) else {
        return Ok(Screen::new(&reading, child.as_ref(), Chances::unknown()).view());
    };
    let over = Over {
        register: reading.register,
        places: reading.places,
        neighbours: OfficePlaces::new(reading.places, &reading.register.water_neighbours),
        travel: reading.travel,
        law: reading.law,
        lang: reading.lang,
        today: moment.today,
    };
    over.rank(&need, &standard_weights(), |shown| {
        Ok(Screen::new(&reading, child.as_ref(), Chances::of(shown)).view())
    })
}

/// Stores what a home that was called answered, with the time of day, and answers the board as it is then.
///
/// # Errors
/// `not_found`, and `wrong_usage` for an answer that is none.
pub fn log_call(app: &mut App, moment: &Moment, args: LogCall) -> Result<BeredskapView, Failure> {
    let answer = AskedAnswer::from_code(&args.answer).ok_or(Failure::of(Trouble::WrongUsage, "answer"))?;
    let (me, lang) = (app.me(), app.lang);
    let register = app.register()?;
    let child = match &args.child {
        Some(id) => Some(children::find(register, id)?.id.clone()),
        None => None,
    };
    let adviser = register.advisers.iter().find(|adviser| Some(&adviser.id) == me.as_ref());
    let asked = HomeAsked {
        id: AskedId::new(&children::new_id()).ok_or(Failure::new(Trouble::Internal))?,
        home: homes::find(register, &args.home)?.id.clone(),
        child,
        on: moment.today,
        at: time_of(moment),
        how: Some(words::by_phone(lang)),
        by: adviser.map(|adviser| adviser.name.clone()),
        told: None,
        answer: Some(answer),
        answered_on: Some(moment.today),
        reason: args.reason.map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty()),
        presented: None,
    };
    app.write(moment, Op::SaveAsked, |tx| Ok(tx.asked().save(&asked)?))?;
    beredskap(app, moment, BeredskapArgs { child: args.child })
}

/// Stores in which order homes are called.
///
/// # Errors
/// `not_found` for a home that is not there, `invalid` for one that stands twice.
pub fn save_ringeliste(
    app: &mut App,
    moment: &Moment,
    args: SaveRingeliste,
) -> Result<BeredskapView, Failure> {
    let register = app.register()?;
    let mut order: Vec<HomeId> = Vec::new();
    for id in &args.homes {
        let home = homes::find(register, id)?.id.clone();
        if order.contains(&home) {
            return Err(Failure::of(Trouble::Invalid, "homes"));
        }
        order.push(home);
    }
    let list = Ringeliste { office: register.office.id.clone(), homes: order };
    app.write(moment, Op::SaveRingeliste, |tx| Ok(tx.ringeliste().save(&list)?))?;
    beredskap(app, moment, BeredskapArgs { child: None })
}

/// What choosing says about each home for the child.
struct Chances {
    header: Option<ChildHeader>,
    /// Why each home that is excluded cannot take the child; `None` when no child is ranked.
    excluded: Option<BTreeMap<HomeId, String>>,
    /// The way to the child's places, and what it must know about, by home.
    said: BTreeMap<HomeId, (Option<String>, Vec<String>)>,
}

impl Chances {
    fn unknown() -> Self {
        Self { header: None, excluded: None, said: BTreeMap::new() }
    }

    fn of(shown: &Shown<'_>) -> Self {
        let reasons = shown.ranked.excluded.iter().map(|each| {
            let said: Vec<String> =
                shown.exclusions(&each.verdict).into_iter().map(|reason| reason.sentence).collect();
            (each.home().id.clone(), said.join(" "))
        });
        let suggested = shown.ranked.candidates().map(|each| &each.situation);
        let situations = suggested.chain(shown.ranked.excluded.iter().map(|each| &each.situation));
        let said = situations.map(|situation| {
            let mut known: Vec<_> =
                shown.travel(situation).into_iter().filter(|way| way.high.is_some()).collect();
            known.sort_by_key(|way| (way.high, way.low));
            let ways: Vec<String> =
                known.into_iter().take(WAYS).map(|way| format!("{} {}", way.place, way.time)).collect();
            let way = (!ways.is_empty()).then(|| ways.join(" · "));
            let must_know = words::must_know(situation.home, shown.ranked.asked.need, shown.lang);
            (situation.home.id.clone(), (way, must_know))
        });
        Self { header: Some(shown.header()), excluded: Some(reasons.collect()), said: said.collect() }
    }
}

/// How many ways stand in a row.
const WAYS: usize = 2;

/// The screen for one child, or for none.
struct Screen<'s> {
    reading: &'s Reading<'s>,
    chances: Chances,
    board: Vec<BoardHome>,
    calls: Vec<&'s HomeAsked>,
}

impl<'s> Screen<'s> {
    fn new(reading: &'s Reading<'s>, child: Option<&ChildId>, chances: Chances) -> Self {
        let today = reading.known.today();
        Self {
            reading,
            chances,
            board: board(reading.register, today),
            calls: calls_on(reading.register, child, today),
        }
    }

    fn known(&self) -> &'s Known<'s> {
        &self.reading.known
    }

    fn view(self) -> BeredskapView {
        let (register, lang) = (self.reading.register, self.reading.lang);
        let today = self.known().today();
        let (can, cannot) = self.rings();
        let children = in_emergency(register, today);
        BeredskapView {
            line: words::line(today, free_in_beredskapshjem(&self.board), lang),
            ringeliste: can,
            cannot,
            boards: board_rows(register, self.known()),
            log: self.calls.iter().map(|call| self.logged(call)).collect(),
            long_stays: self.long_stays(),
            not_on_list: ringeliste(register, today)
                .could_be
                .iter()
                .filter_map(|id| self.known().home(id))
                .map(|home| NamedHome { home: home.id.to_string(), name: named(self.known(), home) })
                .collect(),
            children: urgent(register)
                .into_iter()
                .map(|id| NamedChild { id: id.to_string(), name: self.known().child_name(id) })
                .collect(),
            repairs: self.reading.due_rows(|due| is_repair(register, due, &children, today)),
            child: self.chances.header,
        }
    }

    /// The ringeliste, and apart from it those on it that cannot take the child.
    fn rings(&self) -> (Vec<RingRow>, Vec<RingRow>) {
        let ringing: Vec<(usize, &BoardHome)> =
            self.board.iter().filter_map(|home| home.ring.map(|at| (at, home))).collect();
        let can: Vec<&HomeId> = ringing
            .iter()
            .filter(|(_, home)| self.why_not(home).is_none())
            .map(|(_, home)| &home.home)
            .collect();
        let next = next_to_call(&can, &self.calls);
        let rows = ringing.iter().filter_map(|(at, home)| self.ring(*at, home, next));
        rows.partition(|row| row.why_not.is_none())
    }

    /// Why a home cannot take the child; without a child, why it cannot take any.
    fn why_not(&self, home: &BoardHome) -> Option<String> {
        let lang = self.reading.lang;
        match &self.chances.excluded {
            Some(excluded) => excluded.get(&home.home).cloned(),
            None if can_be_called(home) => None,
            None => {
                let closed: Vec<String> =
                    home.closed.iter().map(|closed| board_words::closed(*closed, lang)).collect();
                Some(if closed.is_empty() { words::full(home.places, lang) } else { closed.join(" · ") })
            }
        }
    }

    fn ring(&self, at: usize, on_board: &BoardHome, next: Option<&HomeId>) -> Option<RingRow> {
        let (known, lang) = (self.known(), self.reading.lang);
        let home = known.home(&on_board.home)?;
        let said = self.chances.said.get(&home.id);
        let must_know = said.map(|(_, must_know)| must_know.clone()).unwrap_or_default();
        let fits = [words::ages(&on_board.target, lang), words::free(on_board.free, lang)];
        let hidden = known.protection(home).hides_location();
        Some(RingRow {
            position: u32::try_from(at).unwrap_or(u32::MAX),
            home: home.id.to_string(),
            code: home.code.clone(),
            name: known.home_name(home),
            place: known.place(home),
            travel: said.and_then(|(way, _)| way.clone()),
            fits: fits.into_iter().chain(must_know).collect::<Vec<_>>().join(", "),
            // A number leads to an address as surely as a name does.
            phones: if hidden { Vec::new() } else { phones(home) },
            call: self.calls.iter().find(|call| call.home == home.id).map(|call| asked_row(known, call)),
            current: next == Some(&home.id),
            why_not: self.why_not(on_board),
        })
    }

    fn logged(&self, call: &HomeAsked) -> LoggedCall {
        let lang = self.reading.lang;
        let home = self.known().home(&call.home);
        let name = home.map_or_else(|| call.home.to_string(), |home| named(self.known(), home));
        LoggedCall {
            time: call.at.map_or_else(|| words::no_time(lang), heimly_domain::text::asked::clock),
            text: words::called(&name, call.answer, self.known().shown(call).reason.as_deref(), lang),
        }
    }

    fn long_stays(&self) -> Vec<String> {
        let (known, lang) = (self.known(), self.reading.lang);
        let limit = self.reading.register.office.limits.beredskap_days;
        let each = self.board.iter().flat_map(|home| home.living.iter().map(move |lives| (home, lives)));
        let long = each.filter(|(_, lives)| is_long(lives));
        long.filter_map(|(home, lives)| {
            let name = named(known, known.home(&home.home)?);
            Some(words::long_stay(&known.child_name(&lives.child), &name, lives, limit, lang))
        })
        .collect()
    }
}

/// Every beredskapshjem with who lives there, in the board's order.
pub(crate) fn board_rows(register: &Register, known: &Known<'_>) -> Vec<BoardRow> {
    let homes = board(register, known.today());
    let beredskapshjem = homes.iter().filter(|home| match home.why {
        WhyOnBoard::Beredskapshjem => true,
        WhyOnBoard::SaysAcute | WhyOnBoard::OnRingeliste => false,
    });
    beredskapshjem
        .filter_map(|on_board| Some(board_row(known, known.home(&on_board.home)?, on_board)))
        .collect()
}

fn board_row(known: &Known<'_>, home: &Home, on_board: &BoardHome) -> BoardRow {
    let lang = known.lang();
    let closed: Vec<String> =
        on_board.closed.iter().map(|closed| board_words::closed(*closed, lang)).collect();
    let unknown = on_board.places.is_none().then(|| words::places_unknown(lang));
    let said: Vec<String> = closed.into_iter().chain(unknown).collect();
    BoardRow {
        home: home.id.to_string(),
        code: home.code.clone(),
        name: known.home_name(home),
        about: format!("{} · {}", known.place(home), words::ages(&on_board.target, lang)),
        places: board_places(known, on_board),
        words: (!said.is_empty()).then(|| said.join(" · ")),
        free: on_board.free,
    }
}

/// Taken places first, then kept ones, then free ones.
fn board_places(known: &Known<'_>, home: &BoardHome) -> Vec<BoardPlace> {
    let lang = known.lang();
    let taken = home.living.iter().map(|lives| BoardPlace {
        free: false,
        child: Some(lives.child.to_string()),
        child_name: Some(known.child_name(&lives.child)),
        words: words::days(lives.days, lang),
        long: is_long(lives),
        expected: words::expected(lives.expected_to, lang),
    });
    let place = |free: bool, words: String| BoardPlace {
        free,
        child: None,
        child_name: None,
        words,
        long: false,
        expected: None,
    };
    let free = home.free.and_then(|free| usize::try_from(free).ok()).unwrap_or(0);
    let all = home.places.map_or(0, usize::from);
    let kept = all.saturating_sub(free).saturating_sub(home.living.len());
    let kept = std::iter::repeat_with(|| place(false, words::kept(lang))).take(kept);
    let open = std::iter::repeat_with(|| place(true, words::is_free(lang))).take(free);
    taken.chain(kept).chain(open).collect()
}

fn is_long(lives: &Lives) -> bool {
    match lives.long {
        Length::Long(_) => true,
        Length::Within(_) | Length::NoLimit => false,
    }
}

/// «Havglimt H-002»; the code alone where the address is protected.
fn named(known: &Known<'_>, home: &Home) -> String {
    let name = known.home_name(home);
    if name == home.code { name } else { format!("{name} {}", home.code) }
}

fn phones(home: &Home) -> Vec<String> {
    let adult = |member: &&Member| match member.role {
        MemberRole::FosterParent | MemberRole::OtherAdult => true,
        MemberRole::OwnChild | MemberRole::OtherKommunesFosterChild => false,
    };
    home.household.members.iter().filter(adult).filter_map(|member| member.phone.clone()).collect()
}
