//! From a ranking to what is shown: facts become sentences here, and nothing is decided.

use crate::asking;
use crate::choosing::weights_label;
use crate::rows::{Known, quoted};
use crate::view::{
    AskedRow, CandidateRow, ChildHeader, ChildWords, CriterionView, ExcludedRow, ExplanationView,
    FractionView, FrameChip, FrameKind, GroupView, Live, Mark, MarkKind, NeedChip, NetworkPersonRow,
    PartView, RankingView, ReasonLine, ReasonView, SumView, TravelRow,
};
use heimly_domain::asking::{latest, open_asked};
use heimly_domain::codes::Code;
use heimly_domain::ids::HomeId;
use heimly_domain::law::Law;
use heimly_domain::matching::{
    Assessment, Candidate, ExcludedHome, Location, PlaceTravel, PlaceUse, PointsOf, RankedGroup, Ranking,
    Ratio, Reason, Reasons, SearchStanding, Situation, Sum, Verdict, parts, possible_order,
};
use heimly_domain::model::{Child, ChildView as Said, HomeStatus, Register, ViewAbout};
use heimly_domain::overview::days_open;
use heimly_domain::place::Places;
use heimly_domain::text::codes::Words;
use heimly_domain::text::criteria::{self, Told};
use heimly_domain::text::need::{self as need_words, Chip, ChipKind};
use heimly_domain::text::{
    Lang, asked as asked_words, format, overview, questions, ranking as words, reasons, rules, sums, travel,
};
use heimly_domain::vetting::approval_of;
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
        let open = open_asked(self.register, &ranked.ranked_for.child).len();
        let limit = self.register.office.limits.asked_at_once;
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
            asked_line: Live::Now(asked_words::line(open, limit, self.lang)),
            asked_open: Live::Now(small(u64::try_from(open).unwrap_or(u64::MAX))),
            asked_limit: Live::Now(limit),
            asked: Live::Now(asking::rows_of_child(self.register, &known, &ranked.ranked_for.child)),
        }
    }

    pub(crate) fn told<'s>(&'s self, candidate: &'s Candidate<'s>) -> Told<'s, 's> {
        Told { asked: &self.ranked.asked, situation: &candidate.situation, lang: self.lang }
    }

    pub(crate) fn header(&self) -> ChildHeader {
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

    pub(crate) fn child_words(&self, said: &Said) -> ChildWords {
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
            travel: self.travel(&candidate.situation),
            for_reasons: lines(&short.supporting),
            against: lines(&short.opposing),
            questions: lines(&short.questions),
            child_words: newest(self.ranked.asked.child, |about| about_home(about, &home.id))
                .map(|said| self.child_words(said)),
            asked: Live::Now(self.asked_of(&home.id, known)),
        }
    }

    /// The latest time a home was asked about the child.
    pub(crate) fn asked_of(&self, home: &HomeId, known: &Known<'_>) -> Option<AskedRow> {
        latest(self.register, &self.ranked.ranked_for.child, home).map(|asked| asking::row(known, asked))
    }

    pub(crate) fn marks(&self, candidate: &Candidate<'_>, known: &Known<'_>) -> Vec<Mark> {
        let home = candidate.home();
        let child = &self.ranked.ranked_for.child;
        let approved = approval_of(self.register, &home.id, child, self.ranked.ranked_for.today).is_some();
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

    pub(crate) fn sum(&self, sum: &Sum) -> SumView {
        SumView {
            documented: fraction(&sum.documented, 1),
            possible: fraction(&sum.possible, 1),
            // A share of 1 is shown as a share of 100.
            coverage: fraction(&sum.coverage, 100),
            bar: sums::bar(sum, self.lang),
        }
    }

    pub(crate) fn clarify(&self, verdict: &Verdict<'_>) -> Vec<ReasonView> {
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

    pub(crate) fn exclusions(&self, verdict: &Verdict<'_>) -> Vec<ReasonView> {
        verdict
            .exclusions()
            .map(|reason| {
                let said = rules::exclusion(reason, self.law, self.lang);
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
            reasons: self.exclusions(&home.verdict),
            clarify: self.clarify(&home.verdict),
            ended: match record.status {
                HomeStatus::Ended | HomeStatus::NotRecommended => true,
                HomeStatus::UnderAssessment | HomeStatus::Recommended => false,
            },
        }
    }

    /// The way to each place that matters.
    pub(crate) fn travel(&self, situation: &Situation<'_>) -> Vec<TravelRow> {
        situation.travel.iter().map(|to| self.way(situation, to)).collect()
    }

    fn way(&self, situation: &Situation<'_>, to: &PlaceTravel<'_>) -> TravelRow {
        let hidden = situation.location == Location::Hidden;
        let time = to.time.ok().filter(|_| !hidden);
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
            ferries: time
                .map_or_else(Vec::new, |_| to.ferries.iter().map(|name| (*name).to_owned()).collect()),
            no_time: to.time.err().filter(|_| !hidden).map(|why| travel::why_no_time(why, self.lang)),
            limit_words: travel::limit(to.limit, self.lang),
            which: Some(which_place(to.place)).filter(|_| !hidden),
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
}

/// The newest thing the child has said about something.
pub(crate) fn newest(child: &Child, about: impl Fn(&ViewAbout) -> bool) -> Option<&Said> {
    child.views.iter().filter(|said| about(&said.about)).max_by_key(|said| said.on)
}

pub(crate) fn about_home(about: &ViewAbout, home: &HomeId) -> bool {
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
pub(crate) fn small(points: u64) -> u32 {
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

/// A place of a need by a short code without whereabouts: «samvar-0», «skole», «sosken-barn-tjeld».
pub(crate) fn which_place(place: PlaceUse<'_>) -> String {
    match place {
        PlaceUse::Contact(index) => format!("samvar-{index}"),
        PlaceUse::School => "skole".to_owned(),
        PlaceUse::Other(index) => format!("sted-{index}"),
        PlaceUse::Avoid(index) => format!("unna-{index}"),
        PlaceUse::SiblingsHome(child) => format!("sosken-{child}"),
    }
}
