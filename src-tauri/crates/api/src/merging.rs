//! Records that may be the same: listed with why, looked through before they are merged, and merged in one
//! step that one undo takes back.
//!
//! Whether two records are the same is never decided here; a person does.

use crate::app::{App, Moment};
use crate::error::{Closer, Failure};
use crate::inquiries;
use crate::merge_write::write_plan;
use crate::reading::Reading;
use crate::session::NoArgs;
use crate::view::{
    ChildView, DuplicateKind, DuplicatePairRow, DuplicatePersons, HomeView, InquiriesView, MergeConflict,
    MergeView,
};
use crate::{children, homes};
use heimly_domain::duplicates::{Among, Pair, Who, likely_duplicates, same_members};
use heimly_domain::ids::{ChildId, HomeId, InquiryId, NetworkPersonId, PersonId};
use heimly_domain::merge::{
    About, Answer, Choices, Conflict, MergeNote, MergePlan, MergeRefused, Side, merge_homes as homes_merged,
    merge_inquiries as inquiries_merged, merge_members as members_merged, merge_network_persons,
};
use heimly_domain::model::Home;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::office_life::{self, Follows};
use heimly_domain::text::{duplicates as why_words, merge as words};
use heimly_storage::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Whose answer holds, for one field that differs.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeChoice {
    /// The field, as the conflict names it.
    pub field: String,
    /// Whose answer holds.
    pub take: Take,
}

/// One of two records that become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The one that is kept.
    Keep,
    /// The one that goes.
    Drop,
}

/// Two homes.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TwoHomes {
    /// The one to keep.
    pub keep: String,
    /// The one that goes.
    pub drop: String,
}

/// Two homes, or two inquiries, to merge.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The one to keep.
    pub keep: String,
    /// The one that goes.
    pub drop: String,
    /// Whose answers hold where they differ.
    #[serde(default)]
    pub choices: Vec<MergeChoice>,
}

/// Two members of a home to merge.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeMembers {
    /// The home.
    pub home: String,
    /// The one to keep.
    pub keep: String,
    /// The one that goes.
    pub drop: String,
    /// Whose answers hold where they differ.
    #[serde(default)]
    pub choices: Vec<MergeChoice>,
}

/// Two persons of a child's network to merge.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeNetworkPersons {
    /// The child.
    pub child: String,
    /// The one to keep.
    pub keep: String,
    /// The one that goes.
    pub drop: String,
    /// Whose answers hold where they differ.
    #[serde(default)]
    pub choices: Vec<MergeChoice>,
}

/// Homes and inquiries that look like the same, the most alike first.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_duplicates(app: &mut App, moment: &Moment, _: NoArgs) -> Result<Vec<DuplicatePairRow>, Failure> {
    Ok(app.reading(moment)?.duplicate_rows(Among::Everything))
}

/// What merging two homes would do; nothing is stored.
///
/// # Errors
/// `merge_same`, `not_found`.
pub fn preview_merge_homes(app: &mut App, moment: &Moment, args: TwoHomes) -> Result<MergeView, Failure> {
    let reading = app.reading(moment)?;
    let keep = homes::find(reading.register, &args.keep)?;
    let drop = homes::find(reading.register, &args.drop)?;
    let today = reading.known.today();
    let mut choices = Choices { same_members: same_members(keep, drop), ..Choices::default() };
    let mut conflicts = reading.same_person_conflicts(&choices, keep, drop);
    let mut planned = homes_merged(reading.register, &keep.id, &drop.id, &choices, today);
    if let Err(MergeRefused::Undecided(undecided)) = &planned {
        conflicts
            .extend(undecided.iter().map(|each| reading.conflict(each, &[keep.id.clone(), drop.id.clone()])));
        choices.answers = undecided.iter().map(|each| (each.path.clone(), Side::Keep)).collect();
        planned = homes_merged(reading.register, &keep.id, &drop.id, &choices, today);
    }
    let plan = planned.map_err(|refused| reading.refusal(&refused))?;
    let both = [&keep.id, &drop.id];
    let alike = likely_duplicates(reading.register, Among::Home(&keep.id), today);
    let why = alike.iter().find(|pair| match &pair.who {
        Who::Homes(one, other) => both.contains(&one) && both.contains(&other),
        Who::Members(..)
        | Who::NetworkPersons { .. }
        | Who::NetworkPersonAndHome { .. }
        | Who::Inquiries(..)
        | Who::InquiryAndHome { .. } => false,
    });
    Ok(MergeView {
        keep_name: reading.home_label(&keep.id),
        drop_name: reading.home_label(&drop.id),
        why: why.map(|pair| reading.why(pair)),
        moves: reading.moves(&plan),
        conflicts,
    })
}

/// Merges two homes: everything about the one follows along to the other.
///
/// # Errors
/// `merge_conflict` naming the fields that differ and that nobody has chosen for; `merge_same`, `not_found`.
pub fn merge_homes(app: &mut App, moment: &Moment, args: Merge) -> Result<HomeView, Failure> {
    let reading = app.reading(moment)?;
    let keep = homes::find(reading.register, &args.keep)?;
    let drop = homes::find(reading.register, &args.drop)?;
    if keep.id == drop.id {
        return Err(reading.refusal(&MergeRefused::Same));
    }
    let mut choices = chosen(&args.choices);
    let mut unsaid = Vec::new();
    for (gone, kept) in same_members(keep, drop) {
        match choices.answers.get(&same_path(&gone)) {
            Some(Side::Keep) => {
                choices.same_members.insert(gone, kept);
            }
            Some(Side::Drop) => {}
            None => unsaid.push(gone),
        }
    }
    if !unsaid.is_empty() {
        let paths: Vec<String> = unsaid.iter().map(same_path).collect();
        let labels: Vec<String> = unsaid.iter().map(|person| reading.person_name(&drop.id, person)).collect();
        return Err(reading.undecided(&paths, &labels));
    }
    let plan = homes_merged(reading.register, &keep.id, &drop.id, &choices, reading.known.today());
    let plan = plan.map_err(|refused| reading.refusal(&refused))?;
    write_plan(app, moment, Op::MergeHomes, &plan)?;
    homes::home_view(app, moment, &args.keep)
}

/// Merges two members of a home who are one person.
///
/// # Errors
/// As [`merge_homes`].
pub fn merge_members(app: &mut App, moment: &Moment, args: MergeMembers) -> Result<HomeView, Failure> {
    let reading = app.reading(moment)?;
    let home = homes::find(reading.register, &args.home)?;
    let (keep, drop) = (id(PersonId::new(&args.keep))?, id(PersonId::new(&args.drop))?);
    let plan = members_merged(reading.register, &home.id, &keep, &drop, &chosen(&args.choices));
    let plan = plan.map_err(|refused| reading.refusal(&refused))?;
    write_plan(app, moment, Op::MergePersons, &plan)?;
    homes::home_view(app, moment, &args.home)
}

/// Merges two persons of a child's network who are one.
///
/// # Errors
/// As [`merge_homes`]; `merge_two_homes` where each has become a home.
pub fn merge_network(
    app: &mut App,
    moment: &Moment,
    args: MergeNetworkPersons,
) -> Result<ChildView, Failure> {
    let reading = app.reading(moment)?;
    let child = children::find(reading.register, &args.child)?;
    let (keep, drop) = (id(NetworkPersonId::new(&args.keep))?, id(NetworkPersonId::new(&args.drop))?);
    let plan = merge_network_persons(reading.register, &child.id, &keep, &drop, &chosen(&args.choices));
    let plan = plan.map_err(|refused| reading.refusal(&refused))?;
    write_plan(app, moment, Op::MergePersons, &plan)?;
    children::child_view(app, moment, &args.child)
}

/// Merges two inquiries from the same people.
///
/// # Errors
/// As [`merge_homes`]; `merge_two_homes` where each has become a home.
pub fn merge_inquiries(app: &mut App, moment: &Moment, args: Merge) -> Result<InquiriesView, Failure> {
    let reading = app.reading(moment)?;
    let (keep, drop) = (id(InquiryId::new(&args.keep))?, id(InquiryId::new(&args.drop))?);
    let plan = inquiries_merged(reading.register, &keep, &drop, &chosen(&args.choices));
    let plan = plan.map_err(|refused| reading.refusal(&refused))?;
    write_plan(app, moment, Op::MergePersons, &plan)?;
    inquiries::list_inquiries(app, moment, NoArgs {})
}

fn id<T>(id: Option<T>) -> Result<T, Failure> {
    id.ok_or(Failure::new(Trouble::NotFound))
}

fn chosen(choices: &[MergeChoice]) -> Choices {
    let side = |take: Take| match take {
        Take::Keep => Side::Keep,
        Take::Drop => Side::Drop,
    };
    let answers = choices.iter().map(|choice| (choice.field.clone(), side(choice.take))).collect();
    Choices { answers, ..Choices::default() }
}

/// What the choice between one person and two is made by.
fn same_path(gone: &PersonId) -> String {
    format!("same/{gone}")
}

impl Reading<'_> {
    /// The pairs of homes and inquiries that look alike.
    pub(crate) fn duplicate_rows(&self, among: Among<'_>) -> Vec<DuplicatePairRow> {
        let pairs = likely_duplicates(self.register, among, self.known.today());
        pairs.iter().filter_map(|pair| self.duplicate_row(pair)).collect()
    }

    fn duplicate_row(&self, pair: &Pair) -> Option<DuplicatePairRow> {
        let inquiry = |id: &InquiryId| {
            let found = self.register.inquiries.iter().find(|each| each.id == *id);
            (id.to_string(), found.map(|each| self.known.inquiry_name(each)).unwrap_or_default())
        };
        let home = |id: &HomeId| (id.to_string(), self.home_label(id));
        let (kind, (keep, keep_name), (drop, drop_name)) = match &pair.who {
            Who::Homes(one, other) => (DuplicateKind::Home, home(one), home(other)),
            Who::Inquiries(one, other) => (DuplicateKind::Inquiry, inquiry(one), inquiry(other)),
            Who::InquiryAndHome { inquiry: asked, home: is } => {
                (DuplicateKind::InquiryHome, home(is), inquiry(asked))
            }
            Who::Members(..) | Who::NetworkPersons { .. } | Who::NetworkPersonAndHome { .. } => return None,
        };
        Some(DuplicatePairRow { kind, keep, drop, keep_name, drop_name, why: self.why(pair) })
    }

    /// Persons of the child's network that look alike.
    pub(crate) fn duplicate_persons(&self, of: &ChildId) -> Vec<DuplicatePersons> {
        let search = self.register.searches.iter().find(|search| search.child == *of);
        let name = |id: &NetworkPersonId| {
            let person = search.and_then(|search| search.persons.iter().find(|person| person.id == *id));
            person.map(|person| person.name.clone()).unwrap_or_default()
        };
        let row = |pair: &Pair| match &pair.who {
            Who::NetworkPersons { child, one, other } if child == of => Some(DuplicatePersons {
                keep: one.to_string(),
                drop: other.to_string(),
                keep_name: name(one),
                drop_name: name(other),
                why: self.why(pair),
            }),
            Who::NetworkPersons { .. }
            | Who::Homes(..)
            | Who::Members(..)
            | Who::NetworkPersonAndHome { .. }
            | Who::Inquiries(..)
            | Who::InquiryAndHome { .. } => None,
        };
        likely_duplicates(self.register, Among::Child(of), self.known.today())
            .iter()
            .filter_map(row)
            .collect()
    }

    fn why(&self, pair: &Pair) -> String {
        let reasons: Vec<String> =
            pair.reasons.iter().map(|reason| why_words::reason(*reason, self.lang)).collect();
        reasons.join(" ")
    }

    /// A home's name and code; the code alone where the address is protected.
    pub(crate) fn home_label(&self, id: &HomeId) -> String {
        let Some(home) = self.known.home(id) else { return String::new() };
        let name = self.known.home_name(home);
        if name == home.code { name } else { format!("{name} {}", home.code) }
    }

    /// The name of a member; that of a protected home is not said.
    fn person_name(&self, home: &HomeId, person: &PersonId) -> String {
        let Some(home) = self.known.home(home) else { return String::new() };
        if self.known.protection(home).hides_location() {
            return words::about(&About::Member(person.clone()), None, self.lang);
        }
        let member = home.household.members.iter().find(|member| member.id == *person);
        member.map(|member| member.name.clone()).unwrap_or_default()
    }

    fn same_person_conflicts(&self, choices: &Choices, keep: &Home, drop: &Home) -> Vec<MergeConflict> {
        let hidden = self.known.is_hidden_home(&keep.id);
        let conflict = |gone: &PersonId| {
            let name = if hidden {
                words::about(&About::Member(gone.clone()), None, self.lang)
            } else {
                self.person_name(&drop.id, gone)
            };
            let [label, keep, drop] = office_life::same_person(&name, self.lang);
            MergeConflict { field: same_path(gone), label, keep, drop }
        };
        choices.same_members.keys().map(conflict).collect()
    }

    fn conflict(&self, conflict: &Conflict, homes: &[HomeId]) -> MergeConflict {
        // The other's answer tells as much as that of the protected home: they are one family.
        let hidden = homes.iter().any(|home| self.known.is_hidden_home(home));
        let answer = |given: &Answer| {
            if hidden { words::answer_of_hidden(given, self.lang) } else { words::answer(given, self.lang) }
        };
        MergeConflict {
            field: conflict.path.clone(),
            label: self.conflict_label(conflict, homes),
            keep: answer(&conflict.keep),
            drop: answer(&conflict.drop),
        }
    }

    fn conflict_label(&self, conflict: &Conflict, homes: &[HomeId]) -> String {
        let field = words::field(conflict.field, self.lang);
        let name = match &conflict.about {
            About::Member(person) => {
                let names = homes.iter().map(|home| self.person_name(home, person));
                names.into_iter().find(|name| !name.is_empty())
            }
            About::Pair(child) => self.known.child(child).map(|child| child.pseudonym.clone()),
            About::Home
            | About::Need(_)
            | About::Language(_)
            | About::Sami(_)
            | About::Background(_)
            | About::Heading(_)
            | About::NetworkPerson
            | About::Inquiry => None,
        };
        format!("{}: {field}", words::about(&conflict.about, name.as_deref(), self.lang))
    }

    /// What follows along, and what to know.
    fn moves(&self, plan: &MergePlan) -> Vec<String> {
        let counts = [
            (Follows::Placements, plan.placements.len()),
            (Follows::Ties, plan.ties.len()),
            (Follows::Searches, plan.searches.len()),
            (Follows::Approvals, plan.approvals.len()),
            (Follows::Decisions, plan.decisions.len()),
            (Follows::Inquiries, plan.inquiries.len()),
            (Follows::Bufetat, plan.bufetat.len()),
            (Follows::Asked, plan.asked.len()),
            (Follows::Assessments, plan.assessments.len()),
            (Follows::Pairs, plan.pairs.len()),
            (Follows::Habilitet, plan.habilitet.len()),
            (Follows::Rounds, plan.rounds.len()),
            (Follows::Needs, plan.needs.len()),
            (Follows::Children, plan.children.len()),
        ];
        let moved = counts.into_iter().filter(|(_, count)| *count > 0);
        let moved = moved.map(|(what, count)| office_life::follows(what, count, self.lang));
        let ringing = plan.ringeliste.as_ref().map(|_| office_life::ringeliste_follows(self.lang));
        let notes = plan.notes.iter().map(|note| {
            let child = match note {
                MergeNote::OverlappingStays(child) | MergeNote::TwoApprovals(child) => {
                    self.known.child(child).map(|child| child.pseudonym.as_str())
                }
                MergeNote::CodeGone(_) | MergeNote::NoLocation | MergeNote::LaterInquiry(_) => None,
            };
            words::note(note, child, self.lang)
        });
        moved.chain(ringing).chain(notes).collect()
    }

    /// A refusal; where answers differ it names every field that somebody must choose for.
    fn refusal(&self, refused: &MergeRefused) -> Failure {
        match refused {
            MergeRefused::Undecided(conflicts) => {
                let paths: Vec<String> = conflicts.iter().map(|each| each.path.clone()).collect();
                let labels: Vec<String> =
                    conflicts.iter().map(|each| self.conflict_label(each, &[])).collect();
                self.undecided(&paths, &labels)
            }
            MergeRefused::Same
            | MergeRefused::NotFound(_)
            | MergeRefused::MemberNotFound(_)
            | MergeRefused::MemberTwice(_)
            | MergeRefused::TwoHomes => Failure::new(refused.trouble()),
        }
    }

    fn undecided(&self, paths: &[String], labels: &[String]) -> Failure {
        Failure {
            trouble: Trouble::MergeConflict,
            field: Some(paths.join(" ")),
            closer: Some(Closer::Said(office_life::undecided(labels, self.lang))),
        }
    }
}
