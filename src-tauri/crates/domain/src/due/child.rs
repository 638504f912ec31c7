//! What is due to the child and its parents: the search in family and network, the child's and the parents'
//! part in the choice, and the day to think again about somebody.

use super::pair::{Pair, is_acute, open_need, pairs};
use super::{About, DueKind, Limit, List, Look, OfficeLimit};
use crate::ids::ChildId;
use crate::law::LawRef;
use crate::model::{
    Child, Need, NetworkAssessment, NetworkPerson, NetworkSearch, Placement, StayDuration, ViewAbout,
};
use crate::overview::stage;
use crate::protection::home_of;
use chrono::NaiveDate;

pub(super) fn add(look: &Look<'_>, list: &mut List) {
    let pairs = pairs(look);
    for child in &look.register.children {
        let own: Vec<&Pair<'_>> = pairs.iter().filter(|pair| pair.child.id == child.id).collect();
        let of_child = OfChild::new(look, child, &own);
        of_child.search(list);
        of_child.heard(list);
        of_child.told(list);
        of_child.think_again(list);
    }
}

/// Whether the child may still come to another home: it has an open need, or it lives somewhere that nobody
/// has called lasting. A settled child is not brought up again.
pub(super) fn may_move(look: &Look<'_>, child: &ChildId) -> bool {
    open_need(look, child).is_some()
        || look.register.placements.iter().any(|stay| {
            stay.child == *child
                && stay.period.contains(look.today)
                && stay.duration != Some(StayDuration::Lasting)
        })
}

struct OfChild<'a, 'p> {
    look: &'p Look<'a>,
    child: &'a Child,
    /// The need the child's part is asked about: the open one, or the one whose choice led to where the
    /// child lives now, or, where no choice is registered, the newest one of a child who lives in a home.
    need: Option<&'a Need>,
    /// The acute stay that runs today.
    acute: Option<&'a Placement>,
    /// The homes the child lives in, is to move into or is chosen for.
    pairs: &'p [&'p Pair<'a>],
}

impl<'a, 'p> OfChild<'a, 'p> {
    fn new(look: &'p Look<'a>, child: &'a Child, pairs: &'p [&'p Pair<'a>]) -> Self {
        let open = open_need(look, &child.id);
        let chosen =
            pairs.iter().filter_map(|pair| pair.decision).max_by_key(|chosen| (chosen.on, &chosen.id));
        let of_choice =
            chosen.and_then(|chosen| look.register.needs.iter().find(|need| need.id == chosen.need));
        let stays = look.register.placements.iter().filter(|stay| stay.child == child.id);
        let lives = stage(child, open, stays, look.today).lives;
        let newest = lives.and_then(home_of).and_then(|_| newest_need(look, &child.id));
        let need = open.or(of_choice).or(newest);
        Self { look, child, need, acute: lives.filter(|stay| is_acute(stay)), pairs }
    }

    fn about(&self) -> About {
        About::Child(self.child.id.clone())
    }

    /// The law, with the office's own days where an emergency came first.
    fn limit(&self, provision: LawRef) -> Limit {
        match self.acute {
            Some(_) => {
                Limit::LawWithin(provision, OfficeLimit::Repair, self.look.register.office.limits.repair_days)
            }
            None => Limit::AsSoonAsPossible(provision),
        }
    }

    /// The day this child's items are counted from; `None` when nothing is asked for now.
    fn from(&self) -> Option<NaiveDate> {
        let acute = self.acute.map(|stay| stay.period.from());
        acute.or(self.need.map(|need| need.registered_on))
    }

    /// Whether the child has given a view in this case: what it said before the need was registered, or the
    /// emergency began, was about something else.
    fn has_said_anything(&self) -> bool {
        let need = self.need.map(|need| need.registered_on);
        let since = need.into_iter().chain(self.acute.map(|stay| stay.period.from())).min();
        self.child.views.iter().any(|view| since.is_none_or(|since| since <= view.on))
    }

    fn search(&self, list: &mut List) {
        let Some(from) = self.from() else { return };
        let search = self.look.register.searches.iter().find(|search| search.child == self.child.id);
        let kind = match search {
            Some(search) if search.conclusion.is_some() => return,
            Some(search) if is_begun(search) => DueKind::SearchOpen {
                found: search.persons.len(),
                not_assessed: search.persons.iter().filter(|person| person.assessed.is_none()).count(),
            },
            Some(_) | None => DueKind::SearchNotBegun,
        };
        list.add(kind, self.about(), from, self.limit(LawRef::NetworkFirst));
    }

    fn heard(&self, list: &mut List) {
        let reason = written(self.child.not_heard_reason.as_deref());
        if reason {
            return;
        }
        let moved = self.pairs.iter().filter(|pair| pair.has_moved(self.look.today));
        let from = self.from().or(moved.filter_map(|pair| pair.moving_day()).min());
        if let Some(from) = from.filter(|_| !self.has_said_anything()) {
            list.add(DueKind::ChildNotHeard, self.about(), from, self.limit(LawRef::Participation));
            return;
        }
        for pair in self.pairs {
            let Some(decision) = pair.decision else { continue };
            let heard = self.child.views.iter().any(|view| match &view.about {
                ViewAbout::Home { home, .. } => *home == pair.home.id,
                ViewAbout::Moving => false,
            });
            if !heard {
                let about = About::Pair(self.child.id.clone(), pair.home.id.clone());
                let limit = match (self.acute, pair.moving_day()) {
                    (None, Some(day)) => Limit::Before(LawRef::Participation, day),
                    (Some(_), _) | (None, None) => self.limit(LawRef::Participation),
                };
                list.add(DueKind::ChildNotHeardOfHome, about, decision.on, limit);
            }
        }
    }

    /// What is told before a choice; asked for while a need is open, and afterwards as long as the child
    /// lives in the home that was chosen, so that closing a need hides nothing.
    fn told(&self, list: &mut List) {
        let Some(need) = self.need else { return };
        let part = self.look.register.participation.iter().find(|part| part.need == need.id);
        let from = need.registered_on;
        if part.is_none_or(|part| part.child_told_on.is_none()) {
            // The child is to be told before it gives its view; a view given untold is already too late.
            let viewed = self.child.views.iter().map(|view| view.on).filter(|on| *on >= from).min();
            let limit = viewed.map_or(Limit::AsSoonAsPossible(LawRef::ChildInformed), |day| {
                Limit::Before(LawRef::ChildInformed, day)
            });
            list.add(DueKind::ChildNotTold, self.about(), from, limit);
        }
        if part.is_none_or(|part| part.tillitsperson_told_on.is_none()) {
            let limit = Limit::AsSoonAsPossible(LawRef::Tillitsperson);
            list.add(DueKind::TillitspersonNotTold, self.about(), from, limit);
        }
        let parents = part.is_some_and(|part| {
            part.parents_told_on.is_some() || written(part.parents_not_told_reason.as_deref())
        });
        if !parents {
            let limit = Limit::AsSoonAsPossible(LawRef::ParentsView);
            list.add(DueKind::ParentsNotTold, self.about(), from, limit);
        }
    }

    fn think_again(&self, list: &mut List) {
        if !may_move(self.look, &self.child.id) {
            return;
        }
        let of_child = self.look.register.searches.iter().filter(|search| search.child == self.child.id);
        for person in of_child.flat_map(|search| &search.persons) {
            if let Some(day) = person.reconsider_on.filter(|_| !may_be_home(person)) {
                let kind = DueKind::ThinkAgainPerson(person.id.clone());
                list.add(kind, self.about(), day, Limit::Agreed(Some(day)));
            }
        }
    }
}

/// The need of a child that was registered last.
fn newest_need<'a>(look: &Look<'a>, child: &ChildId) -> Option<&'a Need> {
    let of_child = look.register.needs.iter().filter(|need| need.child == *child);
    of_child.max_by_key(|need| (need.registered_on, &need.id))
}

/// A search is begun when anything at all is written in it.
fn is_begun(search: &NetworkSearch) -> bool {
    !search.persons.is_empty()
        || !search.contacts.is_empty()
        || !search.meetings.is_empty()
        || written(search.tools.as_deref())
        || written(search.tools_not_used_reason.as_deref())
}

/// Whether somebody has already thought again: the person may become the home, or is one.
fn may_be_home(person: &NetworkPerson) -> bool {
    person.home.is_some()
        || match person.assessed {
            Some(NetworkAssessment::AsHome) => true,
            Some(NetworkAssessment::AsSupport | NetworkAssessment::NotSuitable) | None => false,
        }
}

fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
