//! Rounds of visits: who could be visited, the plan of a round, and the rounds that are kept.
//!
//! The order is decided in [`heimly_domain::rounds`]; here it is read for, worded and stored. A plan is never
//! stored: it is made anew from what is known today.

use crate::app::{App, Moment, from_record};
use crate::draft::{self, Sent};
use crate::error::{Closer, Failure};
use crate::map::{Drawing, Focus, Marked};
use crate::reading::Reading;
use crate::reports::stamp;
use crate::session::{Id, NoArgs};
use crate::transfer::{refuse_office, write_file};
use crate::view::{
    DueStanding, JaNei, MapPointKind, MapShape, MapView, PlanDay, PlanLeg, PlanStop, PlanView,
    RoundCandidate, RoundDue, RoundRow, RoundView, RoundsView, WrittenView,
};
use heimly_domain::document::Notice;
use heimly_domain::due::About;
use heimly_domain::ids::{ChildId, RoundId};
use heimly_domain::model::{
    Home, HomeStatus, Placement, ProtectionGrade, Round, RoundDay, RoundPlace, RoundStopAt, StayAt,
};
use heimly_domain::papers::{RoundInput, round, round_calendar};
use heimly_domain::place::{Travel, spot_of};
use heimly_domain::rounds::{
    Called, DayPlan, Drive, End, Matrix, Plan, PlannedVisit, Refused, Request, VisitAt, called, date_of,
    fits, of_place, plan, poststed, request,
};
use heimly_domain::text::codes::Words;
use heimly_domain::text::criteria::ask_leader;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::{format, rounds as words};
use heimly_exchange::records::{RoundRecord, Wire};
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use serde_json::Value;
use std::cmp::Reverse;
use std::path::Path;
use ts_rs::TS;

/// A round, to plan or to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundArgs {
    /// The round. An empty id makes a new one.
    #[ts(as = "RoundRecord")]
    pub round: Value,
}

/// Where a round is to be written.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteRound {
    /// Which round.
    pub id: String,
    /// The file.
    pub path: String,
    /// `pdf`, `docx` or `ics`.
    pub kind: String,
}

/// A round that is not kept, and where it is to be written.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteRoundOf {
    /// The round.
    #[ts(as = "RoundRecord")]
    pub round: Value,
    /// The file.
    pub path: String,
    /// `pdf`, `docx` or `ics`.
    pub kind: String,
}

/// A round with its places found and its order proved.
struct Planned<'a> {
    reading: &'a Reading<'a>,
    round: &'a Round,
    request: Request,
    plan: Plan,
    stops: Vec<Called>,
    labels: Vec<String>,
}

/// The rounds there are, the newest first.
///
/// # Errors
/// `locked`.
pub fn list_rounds(app: &mut App, moment: &Moment, _: NoArgs) -> Result<RoundsView, Failure> {
    let reading = app.reading(moment)?;
    let mut rounds: Vec<&Round> = reading.register.rounds.iter().collect();
    rounds.sort_by_key(|round| (Reverse(round.first_day), &round.name, &round.id));
    let office = &reading.register.office;
    Ok(RoundsView {
        rows: rounds.iter().map(|round| reading.round_row(round)).collect(),
        office_placed: JaNei::of(spot_of(reading.places, office.postnummer, office.point).is_some()),
    })
}

/// The homes that could be visited: those something is due for first, the most pressing first, then the others
/// by name.
///
/// # Errors
/// `locked`.
pub fn round_candidates(app: &mut App, moment: &Moment, _: NoArgs) -> Result<Vec<RoundCandidate>, Failure> {
    let reading = app.reading(moment)?;
    let open = reading.register.homes.iter().filter(|home| is_open(home.status));
    let mut found: Vec<(usize, RoundCandidate)> = open.map(|home| reading.round_candidate(home)).collect();
    found.sort_by(|(one, a), (other, b)| (one, &a.name, &a.code).cmp(&(other, &b.name, &b.code)));
    Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
}

/// Plans a round without storing anything.
///
/// # Errors
/// `invalid` with the path; `no_round` with why it cannot be planned.
pub fn plan_round(app: &mut App, moment: &Moment, args: RoundArgs) -> Result<PlanView, Failure> {
    let (record, _): (RoundRecord, Sent) = draft::read(args.round, &[])?;
    let round = from_record(record)?;
    let reading = app.reading(moment)?;
    reading.round_plan(&round).map(|planned| planned.view())
}

/// Stores a round.
///
/// # Errors
/// `invalid` with the path; `no_round` for more visits than can be planned; `not_found` for a home that is not
/// there or a round that was deleted.
pub fn save_round(app: &mut App, moment: &Moment, args: RoundArgs) -> Result<RoundView, Failure> {
    let (record, sent): (RoundRecord, Sent) = draft::read(args.round, &[])?;
    let mut round = from_record(record)?;
    app.reading(moment)?.keep_unshown(&mut round);
    let reading = app.reading(moment)?;
    let register = reading.register;
    if sent == Sent::Stored && !register.rounds.iter().any(|each| each.id == round.id) {
        return Err(Failure::new(Trouble::NotFound));
    }
    for (at, stop) in round.stops.iter().enumerate() {
        let RoundStopAt::Home(id) = &stop.at else { continue };
        let field = format!("stops[{at}].at");
        let home = register.homes.iter().find(|home| home.id == *id);
        let home = home.ok_or(Failure::of(Trouble::NotFound, &field))?;
        // Of a home under strengt fortrolig nothing is stored that says when somebody goes there.
        if reading.known.protection(home) == ProtectionGrade::StrictlyConfidential {
            return Err(Failure::of(Trouble::AddressHidden, &field));
        }
    }
    if let Err(why @ (Refused::TooMany { .. } | Refused::SecondDayMissing { .. })) = fits(&round) {
        return Err(reading.no_round(&round, why));
    }
    app.write(moment, Op::SaveRound, |tx| Ok(tx.rounds().save(&round)?))?;
    get_round(app, moment, Id { id: round.id.to_string() })
}

/// One round, with its plan as of today.
///
/// # Errors
/// `not_found`.
pub fn get_round(app: &mut App, moment: &Moment, args: Id) -> Result<RoundView, Failure> {
    let reading = app.reading(moment)?;
    let round = reading.round(&args.id)?;
    let (plan, fault) = match reading.round_plan(round) {
        Ok(planned) => (Some(planned.view()), None),
        Err(failure) => (None, Some(failure.in_words(reading.lang).message)),
    };
    Ok(RoundView { record: RoundRecord::from_domain(&reading.round_shown(round)), plan, fault })
}

/// Deletes a round.
///
/// # Errors
/// `not_found`.
pub fn delete_round(app: &mut App, moment: &Moment, args: Id) -> Result<RoundsView, Failure> {
    let id = app.reading(moment)?.round(&args.id)?.id.clone();
    app.write(moment, Op::DeleteRound, |tx| Ok(tx.rounds().remove(&id)?))?;
    list_rounds(app, moment, NoArgs {})
}

/// Writes a round as PDF, Word or calendar file. That it was written is logged before the file is.
///
/// # Errors
/// `not_found`; `no_round`; `wrong_usage` for another kind; `target_is_office`, and what disks can say.
pub fn write_round(app: &mut App, moment: &Moment, args: WriteRound) -> Result<WrittenView, Failure> {
    let round = app.reading(moment)?.round(&args.id)?.clone();
    write(app, moment, &round, args.path, &args.kind)
}

/// Writes a round that is not kept. That it was written is logged before the file is.
///
/// # Errors
/// As [`write_round`], and `invalid` with the path.
pub fn write_round_of(app: &mut App, moment: &Moment, args: WriteRoundOf) -> Result<WrittenView, Failure> {
    let (record, _): (RoundRecord, Sent) = draft::read(args.round, &[])?;
    let round = from_record(record)?;
    write(app, moment, &round, args.path, &args.kind)
}

fn write(
    app: &mut App,
    moment: &Moment,
    written: &Round,
    path: String,
    kind: &str,
) -> Result<WrittenView, Failure> {
    refuse_office(app, Path::new(&path))?;
    let stamp = stamp(app, moment)?;
    let reading = app.reading(moment)?;
    let lang = reading.lang;
    let written = &reading.round_shown(written);
    let planned = reading.round_plan(written)?;
    let input = planned.input();
    let document = round(&input, lang);
    let bytes = match kind {
        "pdf" => heimly_reports::pdf(&document, &stamp)?,
        "docx" => heimly_reports::docx(&document, &stamp)?,
        "ics" => heimly_reports::calendar(&round_calendar(&input, lang), &stamp)?,
        _ => return Err(Failure::of(Trouble::WrongUsage, "kind")),
    };
    let notes = document.notices.iter().filter_map(|notice| match notice {
        Notice::Other(sentence) => Some(sentence.clone()),
        Notice::ExampleOffice | Notice::Draft | Notice::Confidential => None,
    });
    let notes = notes.collect();
    app.log(moment, Op::Export, Some((RecordKind::Round, written.id.as_str())))?;
    write_file(app, Path::new(&path), &bytes)?;
    Ok(WrittenView { path, notes })
}

/// Whether somebody may be visited there.
fn is_open(status: HomeStatus) -> bool {
    match status {
        HomeStatus::UnderAssessment | HomeStatus::Recommended => true,
        HomeStatus::Ended | HomeStatus::NotRecommended => false,
    }
}

impl Reading<'_> {
    fn round(&self, id: &str) -> Result<&Round, Failure> {
        let id = RoundId::new(id).ok_or(Failure::new(Trouble::NotFound))?;
        self.register.rounds.iter().find(|round| round.id == id).ok_or(Failure::new(Trouble::NotFound))
    }

    fn goes_to_hidden_home(&self, round: &Round) -> bool {
        round.stops.iter().any(|stop| match &stop.at {
            RoundStopAt::Home(home) => self.known.is_hidden_home(home),
            RoundStopAt::Place(_) => false,
        })
    }

    /// A round's name as it may be shown: it is called after the places it goes to.
    fn round_name(&self, round: &Round) -> String {
        if self.goes_to_hidden_home(round) { words::silent_name(round.first_day) } else { round.name.clone() }
    }

    /// A round as it may be shown: its name and why one goes to a protected home are free text, and may say
    /// where it lies.
    fn round_shown(&self, round: &Round) -> Round {
        let mut shown = Round { name: self.round_name(round), ..round.clone() };
        for stop in &mut shown.stops {
            if let RoundStopAt::Home(home) = &stop.at
                && self.known.is_hidden_home(home)
            {
                stop.purpose = None;
            }
        }
        shown
    }

    /// What was not shown stands as it was. A name that was not shown stands only while the round still goes to a
    /// protected home, as it would be shown again.
    fn keep_unshown(&self, round: &mut Round) {
        let Some(stored) = self.register.rounds.iter().find(|each| each.id == round.id) else { return };
        if self.goes_to_hidden_home(round) && round.name == self.round_name(stored) {
            round.name.clone_from(&stored.name);
        }
        for stop in &mut round.stops {
            if let RoundStopAt::Home(home) = &stop.at
                && self.known.is_hidden_home(home)
                && stop.purpose.is_none()
            {
                let before = stored.stops.iter().find(|each| each.at == stop.at);
                stop.purpose = before.and_then(|each| each.purpose.clone());
            }
        }
    }

    fn round_row(&self, round: &Round) -> RoundRow {
        RoundRow {
            id: round.id.to_string(),
            name: self.round_name(round),
            first_day_words: format::date(round.first_day),
            days: match round.last {
                RoundDay::First => 1,
                RoundDay::Second => 2,
            },
            stops: u32::try_from(round.stops.len()).unwrap_or(u32::MAX),
            adviser_name: round.adviser.as_ref().and_then(|id| self.known.adviser_name(id)),
        }
    }

    /// A home, and how pressing what is due for it is: the place of its first duty among all, or after them all.
    fn round_candidate(&self, home: &Home) -> (usize, RoundCandidate) {
        let today = self.known.today();
        let lives_here = |stay: &Placement| stay.at == StayAt::Home(home.id.clone());
        let stays = self.register.placements.iter().filter(|stay| stay.period.contains(today));
        let children: Vec<&ChildId> = stays.filter(|stay| lives_here(stay)).map(|stay| &stay.child).collect();
        let here = |about: &About| match about.home() {
            Some(at) => *at == home.id,
            None => about.child().is_some_and(|child| children.contains(&child)),
        };
        let first = self.due.iter().position(|due| here(&due.about)).unwrap_or(self.due.len());
        let due = self.due_rows(|due| here(&due.about)).into_iter().map(|row| RoundDue {
            sentence: row.text,
            on_words: row.days,
            overdue: JaNei::of(row.standing == DueStanding::Over),
        });
        let hidden = self.known.protection(home).hides_location();
        let unplaced = spot_of(self.places, home.dwelling.postnummer, home.dwelling.point).is_none();
        let why_not = match (hidden, unplaced) {
            (true, _) => Some(format!("{}.", ask_leader(self.lang))),
            (false, true) => Some(words::unplaced(self.lang)),
            (false, false) => None,
        };
        let candidate = RoundCandidate {
            home: home.id.to_string(),
            code: home.code.clone(),
            name: self.known.home_name(home),
            place: self.known.place(home),
            due: due.collect(),
            hidden: JaNei::of(hidden),
            why_not,
        };
        (first, candidate)
    }

    fn labels(&self, round: &Round) -> (Vec<Called>, Vec<String>) {
        let stops = called(round, self.register, self.places, self.known.today());
        let labels = stops.iter().map(|stop| stop.short.clone()).collect();
        (stops, labels)
    }

    fn no_round(&self, round: &Round, why: Refused) -> Failure {
        let (_, labels) = self.labels(round);
        let sentence = words::refused(why, &labels, self.lang);
        Failure { trouble: Trouble::NoRound, field: None, closer: Some(Closer::Said(sentence)) }
    }

    fn round_plan<'s>(&'s self, round: &'s Round) -> Result<Planned<'s>, Failure> {
        let refused = |why| self.no_round(round, why);
        let today = self.known.today();
        let request = request(round, self.register, self.places, today).map_err(refused)?;
        fits(round).map_err(refused)?;
        let matrix = Matrix::of(&request, self.travel);
        let plan = plan(&request, &matrix).map_err(refused)?;
        let (stops, labels) = self.labels(round);
        Ok(Planned { reading: self, round, request, plan, stops, labels })
    }
}

impl Planned<'_> {
    fn input(&self) -> RoundInput<'_> {
        let reading = self.reading;
        RoundInput {
            round: self.round,
            request: &self.request,
            plan: &self.plan,
            register: reading.register,
            places: reading.places,
            travel: reading.travel,
            today: reading.known.today(),
        }
    }

    fn view(&self) -> PlanView {
        let lang = self.reading.lang;
        let left = self.plan.left_out.iter().map(|left| {
            let label = self.labels.get(left.visit).map_or("", String::as_str);
            words::left_out(label, left.why, lang)
        });
        let mut warnings = words::warnings(&self.request, &self.plan, &self.labels, lang);
        let days: Vec<PlanDay> = self.plan.days.iter().map(|day| self.day(day)).collect();
        // Whether one is back in time stands at its day.
        let at_its_day = |said: &String| {
            days.iter().filter_map(|day| day.home_by_kept.as_ref()).any(|each| said.ends_with(each))
        };
        warnings.retain(|said| !at_its_day(said));
        warnings.push(words::methods(&self.plan, lang));
        PlanView {
            days,
            total_words: words::total(&self.plan, lang),
            proven: JaNei::Ja,
            unknown_legs: left.collect(),
            warnings,
            map: self.map(),
        }
    }

    /// The map: where one starts, where one sleeps, and the stops by their number in the order that was found.
    fn map(&self) -> Option<MapView> {
        let mut drawing = Drawing::new(self.reading);
        let start =
            Marked::new(self.request.start, MapPointKind::Kontor, MapShape::Firkant, self.end(End::Start));
        drawing.mark(start);
        if let Some(spot) = self.request.overnight {
            let label = self.end(End::Overnight);
            drawing.mark(Marked::new(spot, MapPointKind::Sted, MapShape::Rombe, label));
        }
        let visits = self.plan.days.iter().flat_map(|day| &day.visits);
        for (number, visit) in (1..).zip(visits) {
            let at = self.request.visits.get(visit.visit).map(|visit| visit.at);
            let Some(VisitAt::Spot(spot)) = at else { continue };
            let stop = self.stop(visit);
            let marked = Marked::new(spot, MapPointKind::Stopp, MapShape::Sirkel, stop.label);
            drawing.mark(Marked { rank: Some(number), home: stop.home, place: stop.place, ..marked });
        }
        drawing.view(Focus::Everything).ok()
    }

    fn day(&self, day: &DayPlan) -> PlanDay {
        let lang = self.reading.lang;
        let on = date_of(self.round, day.day);
        let mut ferries: Vec<String> = Vec::new();
        for name in day.drives.iter().flat_map(|drive| self.ferries(drive)) {
            if !ferries.contains(&name) {
                ferries.push(name);
            }
        }
        PlanDay {
            day_words: words::day_title(day.day, self.round.last, on, lang),
            leave: words::clock(day.leaves, lang),
            back: words::about(day.back, lang),
            driving_words: words::lengths(day.driving()),
            km: None,
            ferries,
            legs: day.drives.iter().map(|drive| self.leg(drive)).collect(),
            stops: day.visits.iter().map(|visit| self.stop(visit)).collect(),
            home_by_kept: day
                .home_by
                .zip(self.round.home_by)
                .map(|(found, wanted)| words::home_by(found, wanted, lang)),
        }
    }

    fn ferries(&self, drive: &Drive) -> Vec<String> {
        let crossings = drive.time.crossings();
        crossings.named().filter_map(|each| self.reading.travel.crossing(each)).map(str::to_owned).collect()
    }

    fn leg(&self, drive: &Drive) -> PlanLeg {
        let lang = self.reading.lang;
        PlanLeg {
            from: self.end(drive.from),
            to: self.end(drive.to),
            time: format::travel_time(drive.time),
            low: drive.time.low(),
            high: drive.time.high(),
            method_word: drive.time.method().word(lang).to_owned(),
            ferries: self.ferries(drive),
            leaves: words::clock(drive.leaves.planned, lang),
            arrives: words::clock(drive.arrives.planned, lang),
            arrives_latest: words::clock(drive.arrives.latest, lang),
        }
    }

    fn end(&self, end: End) -> String {
        let (places, lang) = (self.reading.places, self.reading.lang);
        let place = |place: &Option<RoundPlace>| place.as_ref().map(|place| of_place(place, places).full);
        let start = || place(&self.round.start).unwrap_or_else(|| words::office(lang).to_owned());
        match end {
            End::Start => start(),
            End::Overnight => place(&self.round.overnight).unwrap_or_else(start),
            End::Visit(visit) => self.stops.get(visit).map(|stop| stop.full.clone()).unwrap_or_default(),
        }
    }

    fn stop(&self, visit: &PlannedVisit) -> PlanStop {
        let (places, lang) = (self.reading.places, self.reading.lang);
        let stop = self.round.stops.get(visit.visit);
        let unknown = || Called { short: String::new(), full: String::new(), at: poststed(None, places) };
        let named = self.stops.get(visit.visit).cloned().unwrap_or_else(unknown);
        PlanStop {
            label: named.full,
            place: words::place(&named.at, lang),
            home: stop.and_then(|stop| match &stop.at {
                RoundStopAt::Home(home) => Some(home.to_string()),
                RoundStopAt::Place(_) => None,
            }),
            arrives: words::clock(visit.arrives.planned, lang),
            leaves: words::clock(visit.leaves.planned, lang),
            visit_minutes: stop.map_or(0, |stop| stop.minutes),
            agreed: visit.agreed.map(|agreed| words::clock(u32::from(agreed.at), lang)),
            waits: visit.agreed.and_then(|agreed| words::waits(agreed, lang)),
            late: visit.agreed.and_then(|agreed| words::late(agreed, lang)),
            purpose: stop.and_then(|stop| stop.purpose.clone()),
        }
    }
}
