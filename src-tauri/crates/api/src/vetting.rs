//! Assessments of homes, and a home and a child together: the approval, and what surrounds it.

use crate::app::{App, Moment, from_record};
use crate::children::{self, new_id};
use crate::draft::{self, Sent};
use crate::error::{Closer, Failure};
use crate::happened::{happened, refused};
use crate::homes;
use crate::reading::Reading;
use crate::shown::keep_unshown;
use crate::view::{
    AssessmentStepView, AssessmentTopicView, AssessmentView, BlankOrStored, HomeView, LetterRow,
    OtherKommune, PairView,
};
use heimly_domain::codes::Code;
use heimly_domain::due::About;
use heimly_domain::ids::{ApprovalId, AssessmentId, ChildId, HomeId, PairId};
use heimly_domain::model::{Approval, AssessmentTemplate, Child, Home, HomeAssessment, PairDuties, Register};
use heimly_domain::papers::LetterKind;
use heimly_domain::place::Places;
use heimly_domain::protection::home_of;
use heimly_domain::text::Lang;
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::Fault;
use heimly_domain::text::office_life::{self as words, KommuneSaid};
use heimly_domain::text::vetting as vetting_words;
use heimly_domain::vetting::{self, AssessmentGap, Conclusion};
use heimly_exchange::records::{
    ApprovalRecord, Coded, Day, HomeAssessmentRecord, Name, PairDutiesRecord, Wire,
};
use heimly_storage::Op;
use serde::Deserialize;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A new assessment.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewAssessment {
    /// The home.
    pub home: String,
    /// Which template it follows.
    pub template: Coded<AssessmentTemplate>,
    /// The child it is made for; always one for family and network.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub child: Option<String>,
}

/// An assessment to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAssessment {
    /// The assessment.
    pub record: HomeAssessmentRecord,
}

/// A home and a child.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PairArgs {
    /// The home.
    pub home: String,
    /// The child.
    pub child: String,
}

/// What surrounds an approval, to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePair {
    /// What is done. An empty id makes a new one.
    #[ts(as = "PairDutiesRecord")]
    pub record: Value,
}

/// An approval to store, or one to remove.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveApproval {
    /// The home.
    pub home: String,
    /// The child.
    pub child: String,
    /// The approval to store; `null` where one is removed.
    pub approval: Option<ApprovalWritten>,
    /// The id of one that was entered by mistake, to remove.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub remove: Option<String>,
}

/// An approval as it is written.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApprovalWritten {
    /// Which of the pair's approvals this changes; a new one if none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
    /// The day.
    pub on: Day,
    /// Decided by.
    pub by: Option<Name>,
}

/// A new assessment of a home.
///
/// # Errors
/// `not_found`; `invalid` for one in family and network without its child.
pub fn new_assessment(app: &mut App, moment: &Moment, args: NewAssessment) -> Result<HomeView, Failure> {
    let reading = app.reading(moment)?;
    let home = homes::find(reading.register, &args.home)?.id.clone();
    let child = match &args.child {
        Some(child) => Some(children::find(reading.register, child)?.id.clone()),
        None => None,
    };
    let Coded(template) = args.template;
    if template == AssessmentTemplate::FamilyNetwork && child.is_none() {
        return Err(refused("child", Fault::Empty));
    }
    let assessment = HomeAssessment {
        id: AssessmentId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?,
        home,
        template,
        child,
        started_on: moment.today,
        finished_on: None,
        by: reading.me.and_then(|me| reading.known.adviser_name(me)),
        steps: Vec::new(),
        sections: Vec::new(),
        conclusion: None,
        conclusion_words: None,
    };
    app.write(moment, Op::SaveAssessment, |tx| Ok(tx.assessments().save(&assessment)?))?;
    homes::home_view(app, moment, &args.home)
}

/// Stores an assessment.
///
/// # Errors
/// `invalid` with the path, also for a day in the future; `not_found`, also for one that is another home's;
/// `invalid` for a conclusion that recommends before nothing is lacking, `reason_required` without reasons.
pub fn save_assessment(app: &mut App, moment: &Moment, args: SaveAssessment) -> Result<HomeView, Failure> {
    let assessment: HomeAssessment = from_record(args.record)?;
    happened(
        &[("started_on", Some(assessment.started_on)), ("finished_on", assessment.finished_on)],
        moment,
    )?;
    for (at, step) in assessment.steps.iter().enumerate() {
        happened(&[(&format!("steps[{at}].on"), Some(step.on))], moment)?;
    }
    let register = app.register()?;
    let before = register.assessments.iter().find(|each| each.id == assessment.id);
    if before.is_none_or(|before| before.home != assessment.home) {
        return Err(Failure::new(Trouble::NotFound));
    }
    match &assessment.child {
        Some(child) => children::find(register, child.as_str()).map(|_| ())?,
        None if assessment.template == AssessmentTemplate::FamilyNetwork => {
            return Err(refused("child", Fault::Empty));
        }
        None => {}
    }
    if assessment.finished_on.is_some_and(|on| on < assessment.started_on) {
        return Err(refused("finished_on", Fault::EndsBeforeStart));
    }
    concluded(&assessment, app.lang())?;
    app.write(moment, Op::SaveAssessment, |tx| Ok(tx.assessments().save(&assessment)?))?;
    homes::home_view(app, moment, assessment.home.as_str())
}

/// Refuses a conclusion without its reasons, and one that recommends a home about which something is lacking.
fn concluded(assessment: &HomeAssessment, lang: Lang) -> Result<(), Failure> {
    let Some(conclusion) = assessment.conclusion else { return Ok(()) };
    if !vetting::can_conclude(assessment, conclusion) {
        let said = vetting_words::cannot_conclude(&vetting::gaps(assessment), lang);
        let closer = Some(Closer::Said(said));
        return Err(Failure { trouble: Trouble::Invalid, field: Some("conclusion".to_owned()), closer });
    }
    if vetting::gaps(assessment).contains(&AssessmentGap::ConclusionWithoutReasons) {
        return Err(Failure::of(Trouble::ReasonRequired, "conclusion_words"));
    }
    Ok(())
}

/// A home and a child together.
///
/// # Errors
/// `not_found`.
pub fn get_pair(app: &mut App, moment: &Moment, args: PairArgs) -> Result<PairView, Failure> {
    let reading = app.reading(moment)?;
    let home = homes::find(reading.register, &args.home)?;
    let child = children::find(reading.register, &args.child)?;
    reading.pair_view(home, child)
}

/// Stores what surrounds an approval. A home and a child have one record.
///
/// # Errors
/// `wrong_usage` and `invalid` with the path, also for a day in the future and for a second record;
/// `not_found` for a home or child that is not there, and for a stored record that is another pair's.
pub fn save_pair(app: &mut App, moment: &Moment, args: SavePair) -> Result<PairView, Failure> {
    let (record, sent): (PairDutiesRecord, Sent) = draft::read(args.record, &[])?;
    let mut duties: PairDuties = from_record(record)?;
    happened(&done(&duties), moment)?;
    let register = app.register()?;
    homes::find(register, duties.home.as_str())?;
    children::find(register, duties.child.as_str())?;
    let same = |each: &&PairDuties| each.home == duties.home && each.child == duties.child;
    let stored = register.pairs.iter().find(same);
    match (sent, stored) {
        (Sent::New, Some(_)) => return Err(refused("id", Fault::DuplicateRecord)),
        (Sent::Stored, stored) if stored.is_none_or(|stored| stored.id != duties.id) => {
            return Err(Failure::new(Trouble::NotFound));
        }
        (Sent::New | Sent::Stored, _) => {}
    }
    if let Some(stored) = stored {
        keep_unshown(&mut duties, stored, register, moment.today)?;
    }
    app.write(moment, Op::SavePair, |tx| Ok(tx.pairs().save(&duties)?))?;
    let pair = PairArgs { home: duties.home.to_string(), child: duties.child.to_string() };
    get_pair(app, moment, pair)
}

/// The days on which something was done. The day to think again lies ahead, and is not one of them.
fn done(duties: &PairDuties) -> [(&'static str, Option<chrono::NaiveDate>); 8] {
    [
        ("exception_on", duties.exception_on),
        ("kommune_asked_on", duties.kommune_asked_on),
        ("kommune_answered_on", duties.kommune_answered_on),
        ("kommune_told_approval_on", duties.kommune_told_approval_on),
        ("kommune_told_placement_on", duties.kommune_told_placement_on),
        ("tilsyn_told_child_on", duties.tilsyn_told_child_on),
        ("tilsyn_told_foster_parents_on", duties.tilsyn_told_foster_parents_on),
        ("tilsyn_told_parents_on", duties.tilsyn_told_parents_on),
    ]
}

/// Stores an approval of a home for a child, by the kommune that has the care: a new one, or a change of the
/// one with the id. Or removes one that was entered by mistake. Every other approval stays as it is.
///
/// # Errors
/// `not_found`, also for an approval of another home or child; `invalid` with the field, also for a day in
/// the future; `wrong_usage` where one is both stored and removed, or neither.
pub fn save_approval(app: &mut App, moment: &Moment, args: SaveApproval) -> Result<PairView, Failure> {
    let register = app.register()?;
    let home = homes::find(register, &args.home)?.id.clone();
    let child = children::find(register, &args.child)?;
    let of_pair = approvals(register, &home, &child.id);
    let stored = |id: &str| {
        let found = of_pair.iter().copied().find(|each| each.id.as_str() == id);
        found.ok_or(Failure::new(Trouble::NotFound))
    };
    match (args.approval, args.remove) {
        (None, Some(id)) => {
            let id = stored(&id)?.id.clone();
            app.write(moment, Op::SaveApproval, |tx| Ok(tx.approvals().remove(&id)?))?;
        }
        (Some(written), None) => {
            let before = written.id.as_deref().map(stored).transpose()?;
            let id = match before {
                Some(before) => before.id.clone(),
                None => ApprovalId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?,
            };
            let Day(on) = written.on;
            let kommune = before.map_or(child.omsorgskommune, |before| before.kommune);
            let approval = Approval { id, home, child: child.id.clone(), kommune, on, by: None };
            let record = ApprovalRecord { by: written.by, ..ApprovalRecord::from_domain(&approval) };
            let approval: Approval = from_record(record)?;
            happened(&[("on", Some(approval.on))], moment)?;
            app.write(moment, Op::SaveApproval, |tx| Ok(tx.approvals().save(&approval)?))?;
        }
        (Some(_), Some(_)) => return Err(Failure::of(Trouble::WrongUsage, "remove")),
        (None, None) => return Err(Failure::of(Trouble::WrongUsage, "approval")),
    }
    get_pair(app, moment, PairArgs { home: args.home, child: args.child })
}

/// The approvals of a home for a child, newest first.
fn approvals<'a>(register: &'a Register, home: &HomeId, child: &ChildId) -> Vec<&'a Approval> {
    let of = |approval: &&Approval| approval.home == *home && approval.child == *child;
    let mut found: Vec<&Approval> = register.approvals.iter().filter(of).collect();
    found.sort_by(|one, other| (other.on, &other.id).cmp(&(one.on, &one.id)));
    found
}

/// An approval in words, or that there is none.
fn approved(approval: Option<&Approval>, lang: Lang) -> String {
    let by = approval.and_then(|approval| approval.by.as_deref());
    words::approval(approval.map(|approval| approval.on), by, lang)
}

impl Reading<'_> {
    /// The assessments of a home, newest first.
    pub(crate) fn assessments(&self, home: &HomeId) -> Vec<AssessmentView> {
        let mut all: Vec<&HomeAssessment> =
            self.register.assessments.iter().filter(|each| each.home == *home).collect();
        all.sort_by_key(|each| (Reverse(each.started_on), each.id.clone()));
        all.into_iter().map(|each| self.assessment(each)).collect()
    }

    fn assessment(&self, assessment: &HomeAssessment) -> AssessmentView {
        let (template, lang) = (assessment.template, self.lang);
        let steps = vetting::steps(template).iter().map(|step| AssessmentStepView {
            code: step.code().to_owned(),
            word: step.word(lang).to_owned(),
            done: assessment.steps.iter().any(|done| done.step == *step),
        });
        let topics = vetting::topics(template).iter().map(|topic| AssessmentTopicView {
            code: topic.code().to_owned(),
            word: topic.word(lang).to_owned(),
            hint: vetting_words::hint(*topic, lang).to_owned(),
        });
        let gaps = vetting::gaps(assessment);
        AssessmentView {
            record: HomeAssessmentRecord::from_domain(assessment),
            template: template.word(lang).to_owned(),
            steps: steps.collect(),
            topics: topics.collect(),
            missing: gaps.into_iter().map(|gap| vetting_words::gap(gap, lang)).collect(),
            child_name: assessment.child.as_ref().map(|id| self.known.child_name(id)),
            can_conclude: vetting::conclusion(assessment) == Conclusion::Ready,
        }
    }

    /// Every home that is chosen for a child, that it lives or has lived in, or that something is recorded
    /// about with it: where it lives first, then by code.
    pub(crate) fn pairs_of_child(&self, child: &Child) -> Result<Vec<PairView>, Failure> {
        let register = self.register;
        let today = self.known.today();
        let stays = register.placements.iter().filter(|stay| stay.child == child.id);
        let lives: BTreeSet<&HomeId> =
            stays.clone().filter(|stay| stay.period.contains(today)).filter_map(home_of).collect();
        let chosen = register.decisions.iter().filter(|each| each.child == child.id).map(|each| &each.home);
        let recorded = register.pairs.iter().filter(|each| each.child == child.id).map(|each| &each.home);
        let approved = register.approvals.iter().filter(|each| each.child == child.id).map(|each| &each.home);
        let all: BTreeSet<&HomeId> =
            stays.filter_map(home_of).chain(chosen).chain(recorded).chain(approved).collect();
        let mut homes: Vec<&Home> = all.into_iter().filter_map(|id| self.known.home(id)).collect();
        homes.sort_by_key(|home| (!lives.contains(&home.id), home.code.clone()));
        homes.into_iter().map(|home| self.pair_view(home, child)).collect()
    }

    /// The same of a home: the children who live there first, then by pseudonym.
    pub(crate) fn pairs_of_home(&self, home: &Home) -> Result<Vec<PairView>, Failure> {
        let register = self.register;
        let today = self.known.today();
        let stays = register.placements.iter().filter(|stay| home_of(stay) == Some(&home.id));
        let lives: BTreeSet<&ChildId> =
            stays.clone().filter(|stay| stay.period.contains(today)).map(|stay| &stay.child).collect();
        let chosen = register.decisions.iter().filter(|each| each.home == home.id).map(|each| &each.child);
        let recorded = register.pairs.iter().filter(|each| each.home == home.id).map(|each| &each.child);
        let approved = register.approvals.iter().filter(|each| each.home == home.id).map(|each| &each.child);
        let all: BTreeSet<&ChildId> =
            stays.map(|stay| &stay.child).chain(chosen).chain(recorded).chain(approved).collect();
        let mut children: Vec<&Child> = all.into_iter().filter_map(|id| self.known.child(id)).collect();
        children.sort_by_key(|child| (!lives.contains(&child.id), child.pseudonym.clone(), child.id.clone()));
        children.into_iter().map(|child| self.pair_view(home, child)).collect()
    }

    fn pair_view(&self, home: &Home, child: &Child) -> Result<PairView, Failure> {
        let register = self.register;
        let stored = register.pairs.iter().find(|each| each.home == home.id && each.child == child.id);
        let record = match stored {
            Some(stored) => {
                BlankOrStored::Stored(Box::new(PairDutiesRecord::from_domain(&self.known.shown(stored))))
            }
            None => {
                let id = PairId::new(&new_id()).ok_or(Failure::new(Trouble::Internal))?;
                let blank = PairDuties::none_done(id, home.id.clone(), child.id.clone());
                BlankOrStored::Blank(Box::new(PairDutiesRecord::from_domain(&blank)))
            }
        };
        let approval = vetting::approval_of(register, &home.id, &child.id, self.known.today());
        let others = approvals(register, &home.id, &child.id).into_iter();
        let others = others.filter(|each| approval.is_none_or(|approval| approval.id != each.id));
        let (other_kommune, kommune_words) = self.other_kommune(home, child);
        let about = About::Pair(child.id.clone(), home.id.clone());
        Ok(PairView {
            home: home.id.to_string(),
            home_name: self.known.home_name(home),
            child: child.id.to_string(),
            child_name: self.known.child_name(&child.id),
            record,
            approval: approval.map(ApprovalRecord::from_domain),
            approved: approved(approval, self.lang),
            earlier_approvals: others.map(|each| approved(Some(each), self.lang)).collect(),
            other_kommune,
            kommune_words,
            due: self.due_rows(|due| due.about == about),
            letters: self.letter_rows(home, child),
        })
    }

    fn letter_rows(&self, home: &Home, child: &Child) -> Vec<LetterRow> {
        let needed = |kind: LetterKind| {
            self.due.iter().any(|due| {
                due.kind.letter() == Some(kind)
                    && due.about.child() == Some(&child.id)
                    && due.about.home().is_none_or(|id| *id == home.id)
            })
        };
        let row = |kind: &LetterKind| LetterRow {
            kind: kind.code().to_owned(),
            name: kind.word(self.lang).to_owned(),
            needed: needed(*kind),
        };
        self.letters_of(home, child).map(|kind| row(&kind)).collect()
    }

    /// Whether the home lies in another kommune than the one that has the care.
    fn other_kommune(&self, home: &Home, child: &Child) -> (OtherKommune, String) {
        let said = |said| words::kommune(said, self.lang);
        if self.known.protection(home).hides_location() {
            return (OtherKommune::Hidden, said(KommuneSaid::Hidden));
        }
        let dwelling = &home.dwelling;
        let facts = dwelling.postnummer.and_then(|number| self.places.postnummer(number));
        match facts.map(|facts| facts.kommune).or(dwelling.kommune) {
            None => (OtherKommune::Unknown, said(KommuneSaid::Unknown)),
            Some(kommune) => {
                let name = self.places.kommune_name(kommune).unwrap_or(kommune.as_str());
                if kommune == child.omsorgskommune {
                    (OtherKommune::No, said(KommuneSaid::Same(name)))
                } else {
                    (OtherKommune::Yes, said(KommuneSaid::Other(name)))
                }
            }
        }
    }
}
