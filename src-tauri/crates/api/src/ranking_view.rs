//! From a ranking to what is shown: facts become sentences here, and nothing is decided.

use crate::choosing::{before_search, weights_label};
use crate::rows::{Known, quoted};
use crate::view::{
    CandidateRow, ChildHeader, ChildWords, CriterionView, DecisionDraftView, DecisionReason, ExcludedRow,
    ExplanationView, FractionView, FrameChip, FrameKind, GroupView, Mark, MarkKind, NeedChip,
    NetworkPersonRow, PartView, RankingView, ReasonLine, ReasonView, SumView, TravelRow,
};
use heimly_domain::codes::Code;
use heimly_domain::ids::HomeId;
use heimly_domain::law::Law;
use heimly_domain::matching::{
    Assessment, Candidate, ExcludedHome, Letter, Location, PlaceTravel, PointsOf, RankedGroup, Ranking,
    Ratio, Reason, Reasons, SearchStanding, Sum, Verdict, parts, possible_order,
};
use heimly_domain::model::{Child, ChildView as Said, HomeStatus, Register, ViewAbout};
use heimly_domain::overview::days_open;
use heimly_domain::place::Places;
use heimly_domain::text::codes::Words;
use heimly_domain::text::criteria::{self, Told};
use heimly_domain::text::need::{self as need_words, Chip, ChipKind};
use heimly_domain::text::{Lang, format, overview, questions, ranking as words, reasons, rules, sums};
use heimly_geo::PlaceData;
use std::collections::HashMap;

/// A ranking and what is needed to put it into words.
pub(crate) struct Shown<'a> {
    pub(crate) register: &'a Register,
    pub(crate) places: &'a PlaceData,
    pub(crate) law: &'a Law,
    pub(crate) lang: Lang,
    pub(crate) ranked: &'a Ranking<'a>,
}

impl Shown<'_> {
    pub(crate) fn ranking(&self) -> RankingView {
        let ranked = self.ranked;
        let known = Known::new(self.register, self.places, ranked.ranked_for.today, self.lang);
        let registered = self.register.homes.len();
        let any = ranked.first().is_some();
        RankingView {
            child: self.header(),
            today: ranked.ranked_for.today.to_string(),
            judged_on: ranked.ranked_for.judged_on.to_string(),
            assessed: words::assessed(registered, ranked.ranked_for.today, &ranked.weights, self.lang),
            weights: weights_label(&ranked.weights),
            rules: words::rules_version(self.law, self.lang),
            search_open: !matches!(ranked.search.standing, SearchStanding::Concluded(_)),
            search_sentence: words::search(&ranked.search, self.law, self.lang),
            network_persons: ranked
                .search
                .not_homes
                .iter()
                .map(|person| NetworkPersonRow {
                    id: person.id.to_string(),
                    name: format!("{} ({})", person.name, person.relation),
                    state: words::network_person(person, self.lang),
                })
                .collect(),
            need_questions: ranked
                .need_questions
                .iter()
                .map(|fact| questions::child_question(*fact, self.lang))
                .collect(),
            groups: ranked.groups.iter().map(|group| self.group(group, &known)).collect(),
            excluded: ranked.excluded.iter().map(|home| self.excluded(home, &known)).collect(),
            first: ranked.first().map(|first| first.home().id.to_string()),
            empty_sentence: (!any).then(|| words::no_home(registered, self.lang)),
        }
    }

    fn told<'s>(&'s self, candidate: &'s Candidate<'s>) -> Told<'s, 's> {
        Told { asked: &self.ranked.asked, situation: &candidate.situation, lang: self.lang }
    }

    fn header(&self) -> ChildHeader {
        let (child, need) = (self.ranked.asked.child, self.ranked.asked.need);
        let today = self.ranked.ranked_for.today;
        let kommune = self.places.kommune_name(child.omsorgskommune).unwrap_or(child.omsorgskommune.as_str());
        let line: Vec<String> = [
            child.case_reference.clone(),
            Some(need_words::omsorgskommune(kommune)),
            Some(need_words::wished(need, self.lang)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let chips = |chips: Vec<Chip>| chips.into_iter().map(frame_chip).collect();
        ChildHeader {
            id: child.id.to_string(),
            need: need.id.to_string(),
            name: quoted(&child.pseudonym),
            age: overview::age(child.birth, today, self.lang),
            line: line.join(" · "),
            waiting: Some(overview::waiting(days_open(need, today), self.lang)),
            needs: self.needs(),
            load: need.load_hours.filter(|hours| *hours > 0).map(|hours| need_words::load(hours, self.lang)),
            frame: chips(need_words::frame(child, need, self.register, today, self.lang)),
            places: chips(need_words::places(need, self.places, self.lang)),
            words: newest(child, |about| *about == ViewAbout::Moving).map(|said| self.child_words(said)),
            not_heard: child.not_heard_reason.clone(),
        }
    }

    fn needs(&self) -> Vec<NeedChip> {
        let asked = &self.ranked.asked;
        asked
            .gravest
            .iter()
            .chain(&asked.others)
            .map(|item| NeedChip {
                name: item.code.word(self.lang).to_owned(),
                severity: item.severity.get(),
                words: item.words.clone(),
            })
            .collect()
    }

    fn child_words(&self, said: &Said) -> ChildWords {
        ChildWords { words: said.words.clone(), said: need_words::said(said.on, said.agreed, self.lang) }
    }

    fn group(&self, group: &RankedGroup<'_>, known: &Known<'_>) -> GroupView {
        let mut by_possible: Vec<&Candidate<'_>> = group.candidates.iter().collect();
        by_possible.sort_by(|one, other| possible_order(one, other));
        let positions: HashMap<&HomeId, u32> =
            (1..).zip(by_possible).map(|(at, candidate)| (&candidate.home().id, at)).collect();
        let candidates = (1..).zip(&group.candidates).map(|(rank, candidate)| {
            let by_possible = positions.get(&candidate.home().id).copied().unwrap_or(rank);
            self.candidate(candidate, rank, by_possible, known)
        });
        GroupView {
            code: group.group.code().to_owned(),
            name: words::group(group.group, self.lang),
            count: words::homes(group.candidates.len(), self.lang),
            sentence: words::group_sentence(group, self.law, self.lang),
            candidates: candidates.collect(),
        }
    }

    fn candidate(
        &self,
        candidate: &Candidate<'_>,
        rank: u32,
        rank_by_possible: u32,
        known: &Known<'_>,
    ) -> CandidateRow {
        let home = candidate.home();
        let short = Reasons::of(&candidate.assessments);
        let told = self.told(candidate);
        let lines = |reasons: &[Reason<'_, '_>]| -> Vec<ReasonLine> {
            let line = |reason: &Reason<'_, '_>| ReasonLine {
                criterion: reason.assessment.criterion.to_string(),
                text: reasons::short(told, reason.assessment),
                points: small(reason.points),
            };
            reasons.iter().map(line).collect()
        };
        CandidateRow {
            home: home.id.to_string(),
            code: home.code.clone(),
            name: known.home_name(home),
            kind: known.kind(home),
            place: known.place(home),
            confirmed: known.confirmed(home),
            marks: self.marks(candidate, known),
            rank,
            rank_by_possible,
            sum: candidate.sum.as_ref().map(|sum| self.sum(sum)),
            clarify: self.clarify(&candidate.verdict),
            travel: candidate.situation.travel.iter().map(|to| self.travel(candidate, to)).collect(),
            for_reasons: lines(&short.supporting),
            against: lines(&short.opposing),
            questions: lines(&short.questions),
            child_words: newest(self.ranked.asked.child, |about| about_home(about, &home.id))
                .map(|said| self.child_words(said)),
        }
    }

    fn marks(&self, candidate: &Candidate<'_>, known: &Known<'_>) -> Vec<Mark> {
        let home = candidate.home();
        let child = &self.ranked.ranked_for.child;
        let approved =
            self.register.approvals.iter().any(|each| each.home == home.id && each.child == *child);
        let mut marks = Vec::new();
        let clarify = candidate.verdict.clarifications().count();
        if clarify > 0 {
            marks.push(Mark { kind: MarkKind::Clarify, text: overview::clarify(clarify, self.lang) });
        }
        if !approved {
            marks.push(Mark { kind: MarkKind::NotApproved, text: overview::not_approved(self.lang) });
        }
        marks.extend(known.marks(home));
        let old = candidate.assessments.iter().any(|each| each.stale.is_some());
        if old && !marks.iter().any(|mark| mark.kind == MarkKind::Stale) {
            marks.push(Mark { kind: MarkKind::Stale, text: overview::stale(self.lang) });
        }
        marks
    }

    fn sum(&self, sum: &Sum) -> SumView {
        SumView {
            documented: fraction(&sum.documented, 1),
            possible: fraction(&sum.possible, 1),
            // A share of 1 is shown as a share of 100.
            coverage: fraction(&sum.coverage, 100),
            bar: sums::bar(sum, self.lang),
        }
    }

    fn clarify(&self, verdict: &Verdict<'_>) -> Vec<ReasonView> {
        verdict
            .clarifications()
            .map(|reason| {
                let said = rules::clarify(reason, self.law, self.lang);
                ReasonView {
                    code: reason.code().code().to_owned(),
                    sentence: said.says,
                    change: said.to_change,
                }
            })
            .collect()
    }

    fn excluded(&self, home: &ExcludedHome<'_>, known: &Known<'_>) -> ExcludedRow {
        let record = home.home();
        ExcludedRow {
            home: record.id.to_string(),
            code: record.code.clone(),
            name: known.home_name(record),
            kind: known.kind(record),
            place: known.place(record),
            reasons: home
                .verdict
                .exclusions()
                .map(|reason| {
                    let said = rules::exclusion(reason, self.law, self.lang);
                    ReasonView {
                        code: reason.code().code().to_owned(),
                        sentence: said.says,
                        change: said.to_change,
                    }
                })
                .collect(),
            clarify: self.clarify(&home.verdict),
            ended: match record.status {
                HomeStatus::Ended | HomeStatus::NotRecommended => true,
                HomeStatus::UnderAssessment | HomeStatus::Recommended => false,
            },
        }
    }

    fn travel(&self, candidate: &Candidate<'_>, to: &PlaceTravel<'_>) -> TravelRow {
        let hidden = candidate.situation.location == Location::Hidden;
        let time = to.time.filter(|_| !hidden);
        TravelRow {
            place: need_words::place_name(to.place, self.ranked.asked.need, self.register, self.lang),
            time: match time {
                Some(time) => format::travel_time(time),
                None if hidden => words::hidden(self.lang),
                None => words::unknown(self.lang),
            },
            low: time.map(|time| time.low()),
            high: time.map(|time| time.high()),
            method: time.map(|time| words::method(time.method(), self.lang)),
        }
    }

    /// The whole sum of one home.
    pub(crate) fn explanation(&self, candidate: &Candidate<'_>) -> ExplanationView {
        let summed = parts(&candidate.assessments);
        let line = |pick: fn(&Sum) -> Ratio,
                    words: fn(&[heimly_domain::matching::Part], &Ratio, Lang) -> String| {
            candidate.sum.as_ref().map(|sum| words(&summed, &pick(sum), self.lang)).unwrap_or_default()
        };
        let documented_line = line(|sum| sum.documented, words::documented_line);
        let possible_line = line(|sum| sum.possible, words::possible_line);
        ExplanationView {
            home: candidate.home().id.to_string(),
            parts: summed
                .iter()
                .map(|part| PartView {
                    letter: part.letter.code().to_owned(),
                    name: words::letter(part.letter, self.lang),
                    low: small(part.low),
                    high: small(part.high),
                    max: small(part.most),
                    criteria: candidate
                        .assessments
                        .iter()
                        .filter(|each| each.criterion.letter() == part.letter)
                        .map(|each| self.criterion(candidate, each))
                        .collect(),
                })
                .collect(),
            documented_line,
            possible_line,
            clarify: self.clarify(&candidate.verdict),
            further_needs: self
                .ranked
                .asked
                .others
                .iter()
                .map(|item| item.code.word(self.lang).to_owned())
                .collect(),
        }
    }

    fn criterion(&self, candidate: &Candidate<'_>, assessment: &Assessment<'_>) -> CriterionView {
        let points = PointsOf::of(assessment);
        CriterionView {
            key: assessment.criterion.to_string(),
            name: criteria::name(assessment.criterion, self.lang).to_owned(),
            fact: criteria::sentence(self.told(candidate), assessment),
            weight: assessment.weight.get(),
            low: assessment.value.low().get(),
            high: assessment.value.high().get(),
            points_low: small(points.won),
            points_high: small(points.won.saturating_add(points.open)),
            max: small(u64::from(assessment.weight.get()) * 100),
        }
    }

    /// What a decision starts from.
    pub(crate) fn decision_draft(&self, candidate: &Candidate<'_>) -> DecisionDraftView {
        let home = candidate.home();
        let known = Known::new(self.register, self.places, self.ranked.ranked_for.today, self.lang);
        let child = self.ranked.asked.child;
        let first = self.ranked.first().filter(|first| first.home().id != home.id);
        let heard = newest(child, |about| *about == ViewAbout::Moving || about_home(about, &home.id));
        DecisionDraftView {
            home: home.id.to_string(),
            home_name: format!("{} {}", known.home_name(home), home.code),
            reasons: [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E]
                .into_iter()
                .map(|letter| DecisionReason {
                    letter: letter.code().to_owned(),
                    heading: words::ground(letter, self.lang),
                    text: self.facts_under(candidate, letter),
                })
                .collect(),
            child_view: heard
                .map(|said| format!("«{}» {}", said.words, need_words::said(said.on, said.agreed, self.lang)))
                .or_else(|| child.not_heard_reason.clone())
                .unwrap_or_default(),
            parents_view: child.parents_view.clone().unwrap_or_default(),
            alternatives: self.alternatives(&home.id),
            needs_why_not_first: first.map(|first| words::why_not_first(&first.home().code, self.lang)),
            needs_why_before_search: before_search(self.ranked)
                .then(|| words::search(&self.ranked.search, self.law, self.lang)),
            clarify: self.clarify(&candidate.verdict),
        }
    }

    fn facts_under(&self, candidate: &Candidate<'_>, letter: Letter) -> String {
        let facts: Vec<String> = candidate
            .assessments
            .iter()
            .filter(|each| each.criterion.letter() == letter)
            .map(|each| {
                let name = criteria::name(each.criterion, self.lang);
                format!("{name}: {}", criteria::sentence(self.told(candidate), each))
            })
            .collect();
        if facts.is_empty() { words::nothing_under(self.lang) } else { facts.join("\n") }
    }

    /// The next homes in line by code, which the matching note may print.
    fn alternatives(&self, chosen: &HomeId) -> String {
        let codes: Vec<&str> = self
            .ranked
            .candidates()
            .map(Candidate::home)
            .filter(|home| home.id != *chosen)
            .take(ALTERNATIVES)
            .map(|home| home.code.as_str())
            .collect();
        words::alternatives(&codes, self.lang)
    }
}

/// How many homes stand in the first text about alternatives.
const ALTERNATIVES: usize = 3;

/// The newest thing the child has said about something.
fn newest(child: &Child, about: impl Fn(&ViewAbout) -> bool) -> Option<&Said> {
    child.views.iter().filter(|said| about(&said.about)).max_by_key(|said| said.on)
}

fn about_home(about: &ViewAbout, home: &HomeId) -> bool {
    match about {
        ViewAbout::Home { home: each, .. } => each == home,
        ViewAbout::Moving => false,
    }
}

/// A fraction, shown as `times` its value with one decimal.
fn fraction(ratio: &Ratio, times: u64) -> FractionView {
    let shown = Ratio::new(ratio.part().saturating_mul(times), ratio.whole()).unwrap_or(*ratio);
    FractionView { numerator: ratio.part(), denominator: ratio.whole(), tenths: small(shown.tenths()) }
}

/// Points are at most 500 for a criterion, so they always fit.
fn small(points: u64) -> u32 {
    u32::try_from(points).unwrap_or(u32::MAX)
}

fn frame_chip(chip: Chip) -> FrameChip {
    let kind = match chip.kind {
        ChipKind::Siblings => FrameKind::Siblings,
        ChipKind::Language => FrameKind::Language,
        ChipKind::Health => FrameKind::Health,
        ChipKind::Contact => FrameKind::Contact,
        ChipKind::School => FrameKind::School,
        ChipKind::Place => FrameKind::Place,
        ChipKind::StayAway => FrameKind::StayAway,
        ChipKind::Children => FrameKind::Children,
        ChipKind::Purpose => FrameKind::Purpose,
    };
    FrameChip { kind, text: chip.text }
}
