//! The properties that must hold for every ranking (`matching.md`), over small random offices.

use super::criteria::{Assessment, MissingFact};
use super::rank::{Ranking, rank};
use super::testing::{TestPlaces, child_id, day, home, law, member, need, now, stay};
use super::{AnsweredBy, Context, PointsOf, Reasons, SearchStanding, Sum, parts};
use crate::codes::Code;
use crate::ids::TieId;
use crate::model::{
    Background, BackgroundSupport, Birth, Closeness, Contact, ContactAttitude, ContactPlan, Home, HomeKind,
    HomePurpose, Language, LanguageLevel, LanguageSkill, Length, Level, MemberRole, NeedCode, NeedItem,
    NeedPurpose, NeedStage, Place, ProtectionGrade, Register, SamiLanguage, SamiLevel, SamiSupport,
    SchoolToKeep, Severity, SiblingTogether, SiblingWish, Support, Tie, TieKind, TieTo, Weight, WeightKey,
    WeightSet, YesNo, YesPerhapsNo,
};
use crate::place::{CrossingNo, NoTime, Postnummer, Spot, Towards, Travel, TravelMethod, TravelTime};
use crate::text::Lang;
use crate::text::criteria::{Told, sentence};
use crate::text::questions::{child_question, question};
use crate::text::reasons::short;
use crate::text::sums::{bar, read_aloud};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Minutes from the distance between the test's three places.
struct ByDistance;

impl Travel for ByDistance {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        Box::new(DistanceTo(to))
    }

    fn crossing(&self, _crossing: CrossingNo) -> Option<&str> {
        None
    }
}

struct DistanceTo(Spot);

impl Towards for DistanceTo {
    fn from(&self, from: Spot) -> Result<TravelTime, NoTime> {
        let apart = from.point.latitude().abs_diff(self.0.point.latitude());
        let low = u16::try_from(apart / 10_000).unwrap();
        Ok(TravelTime::new(low, low + low / 4 + 5, TravelMethod::Estimate))
    }
}

/// One answer for each question, as a number; 0 is not asked, the others are the answers in order.
#[derive(Clone, Debug)]
struct Answers(Vec<u8>);

impl Answers {
    fn of<T: Clone>(&self, question: usize, answers: &[T]) -> Option<T> {
        let answer = usize::from(self.0[question]) % (answers.len() + 1);
        answer.checked_sub(1).map(|index| answers[index].clone())
    }
}

/// How many questions a home is asked.
const OF_HOME: usize = 20;
/// How many questions are asked about the child.
const OF_CHILD: usize = 16;

const WILL: [YesPerhapsNo; 3] = [YesPerhapsNo::Yes, YesPerhapsNo::Perhaps, YesPerhapsNo::No];
const YES_NO: [YesNo; 2] = [YesNo::Yes, YesNo::No];

fn answered_home(id: usize, answers: &Answers) -> Home {
    let mut made = home(&format!("h-{id}"));
    let levels = [0, 1, 2, 3].map(|level| Level::new(level).unwrap());
    for (at, competence) in [NeedCode::Attachment, NeedCode::Sleep].into_iter().enumerate() {
        made.competence.retain(|known| known.need != competence);
        made.competence.push(crate::model::Competence {
            need: competence,
            level: answers.of(at * 2, &levels).map(now),
            basis: None,
            willingness: answers.of(at * 2 + 1, &WILL).map(now),
        });
    }
    made.household.hours_a_week = answers.of(4, &[0_u16, 3, 5, 9]).map(now);
    made.household.contact_attitude = answers.of(5, ContactAttitude::ALL).map(now);
    made.frame.own_kommune = answers.of(6, &WILL).map(now);
    made.dwelling.postnummer = answers.of(7, &["9510", "9518", "9600"]).and_then(Postnummer::new);
    let purposes = [vec![HomePurpose::Acute], vec![HomePurpose::Planned], HomePurpose::ALL.to_vec()];
    made.frame.purposes = answers.of(8, &purposes).map(BTreeSet::from_iter);
    let lengths = [vec![Length::Short], vec![Length::Long], Length::ALL.to_vec()];
    made.frame.lengths = answers.of(9, &lengths).map(BTreeSet::from_iter);
    let under_way = crate::model::Training { finished_on: None, ..made.training.clone().unwrap().remove(0) };
    made.training = answers.of(10, &[vec![], vec![under_way], made.training.unwrap()]);
    let births =
        [Birth::Date(day("2017-03-01")), Birth::Date(day("2010-03-01")), Birth::Year(2015), Birth::Unknown];
    let mut own = member(&format!("h-{id}-own"), MemberRole::OwnChild);
    if let Some(birth) = answers.of(11, &births) {
        own.birth = birth;
        made.household.members.push(own);
    }
    made.dwelling.own_room = answers.of(12, &YES_NO);
    made.household.own_network = answers.of(13, &YES_NO).map(now);
    let kurdish = |level| vec![LanguageSkill { language: Language::Kurdish, level }];
    let languages = [vec![], kurdish(LanguageLevel::Learning), kurdish(LanguageLevel::Spoken)];
    made.household.languages = answers.of(14, &languages);
    made.household.backgrounds = answers
        .of(15, Support::ALL)
        .map(|support| BackgroundSupport { background: "kvensk".into(), support: now(support) })
        .into_iter()
        .collect();
    made.household.sami = answers
        .of(16, SamiLevel::ALL)
        .map(|level| SamiSupport { language: SamiLanguage::North, level: now(level) })
        .into_iter()
        .collect();
    let kinds = [HomeKind::Ordinary, HomeKind::Ordinary, HomeKind::Beredskapshjem, HomeKind::FamilyNetwork];
    made.kind = answers.of(17, &kinds);
    made.frame.places = answers.of(18, &[1, 2, 3]);
    if answers.0[19] == 1 {
        made.household.members[0].protection.grade = ProtectionGrade::Confidential;
    }
    made
}

fn office(homes: &[Answers], answers: &Answers) -> Register {
    let mut register = super::testing::World::new().register;
    register.homes = homes.iter().enumerate().map(|(id, answers)| answered_home(id, answers)).collect();
    let child = &mut register.children[0];
    child.ties_complete = answers.of(0, &YES_NO).unwrap_or(YesNo::No);
    if let Some(together) = answers.of(1, SiblingTogether::ALL) {
        child.siblings.push(SiblingWish { sibling: child_id("linerle"), together });
    }
    let asked = &mut register.needs[0];
    let severity = |severity: u8| Severity::new(severity).unwrap();
    asked.items = vec![
        NeedItem { code: NeedCode::Attachment, severity: severity(1 + answers.0[2] % 3), words: None },
        NeedItem { code: NeedCode::Sleep, severity: severity(1 + answers.0[3] % 3), words: None },
    ];
    asked.load_hours = answers.of(4, &[0, 4, 8]);
    let place = || Place {
        label: "Talvik".into(),
        postnummer: Postnummer::new("9600"),
        point: None,
        longest_minutes: None,
    };
    let plan = ContactPlan {
        with: "mor".into(),
        place: place(),
        visits_a_year: 24,
        overnight: None,
        who_travels: None,
    };
    asked.contact =
        answers.of(5, &[Contact::None, Contact::Planned(vec![plan])]).unwrap_or(Contact::NotDecided);
    asked.school =
        answers.of(6, &[SchoolToKeep::None, SchoolToKeep::Keep(place())]).unwrap_or(SchoolToKeep::NotAsked);
    asked.nearby.postnummer = answers.of(7, &["9510", "9600"]).and_then(Postnummer::new);
    asked.length = answers.of(8, Length::ALL);
    asked.first_language = answers.of(9, &[Language::Norwegian, Language::Kurdish, Language::NorthSami]);
    let background = Background { words: "Kvensk".into(), raised_by: None };
    asked.backgrounds = answers.of(10, &[vec![], vec![background]]);
    asked.sami = answers.of(11, &[vec![], vec![SamiLanguage::North]]);
    asked.purpose = answers.of(12, NeedPurpose::ALL).unwrap_or(NeedPurpose::Care);
    asked.stage = answers.of(13, NeedStage::ALL).unwrap_or(NeedStage::Needs);
    register.children.push(super::testing::child("linerle"));
    match answers.of(14, &[0, 1]) {
        None => {}
        Some(0) => register.needs.push(need("n-2", &child_id("linerle"))),
        Some(_) => register.placements.push(stay("s-1", "linerle", "h-0", "2024-01-01", None)),
    }
    if let Some(closeness) = answers.of(15, Closeness::ALL) {
        register.ties.push(Tie {
            id: TieId::new("t-1").unwrap(),
            child: child_id("spurv"),
            to: TieTo::Home(register.homes[0].id.clone()),
            kind: TieKind::Friend,
            closeness,
            period: None,
            words: None,
        });
    }
    register.children.push(super::testing::child("annen"));
    register
}

fn standard() -> WeightSet {
    super::standard_weights()
}

fn with_ranking<T>(register: &Register, weights: &WeightSet, look: impl FnOnce(&Ranking<'_>) -> T) -> T {
    let law = law();
    let context = Context {
        register,
        places: &TestPlaces,
        travel: &ByDistance,
        weights,
        law: &law,
        today: day(super::testing::TODAY),
    };
    look(&rank(&context, &register.needs[0].id).unwrap())
}

/// Everything that is shown of a ranking, one line for each home.
fn lines(ranking: &Ranking<'_>) -> Vec<String> {
    let suggested = ranking.groups.iter().flat_map(|group| {
        group.candidates.iter().map(move |candidate| {
            let values: Vec<_> = candidate
                .assessments
                .iter()
                .map(|each| (each.criterion.to_string(), each.value, each.because, each.missing))
                .collect();
            format!(
                "{:?} {} {:?} {values:?} {:?}",
                group.group,
                candidate.home().code,
                candidate.sum,
                candidate.verdict
            )
        })
    });
    let excluded = ranking.excluded.iter().map(|each| format!("{} {:?}", each.home().code, each.verdict));
    suggested.chain(excluded).collect()
}

fn answers(questions: usize) -> impl Strategy<Value = Answers> {
    prop::collection::vec(0_u8..12, questions).prop_map(Answers)
}

fn homes() -> impl Strategy<Value = Vec<Answers>> {
    prop::collection::vec(answers(OF_HOME), 1..5)
}

/// Every suggested home's code and sum.
fn sums(register: &Register) -> Vec<(String, Sum)> {
    with_ranking(register, &standard(), |ranking| {
        ranking
            .candidates()
            .filter_map(|candidate| candidate.sum.map(|sum| (candidate.home().code.clone(), sum)))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_input_never_matters(homes in homes(), child in answers(OF_CHILD)) {
        let register = office(&homes, &child);
        let mut turned = register.clone();
        turned.homes.reverse();
        turned.children[1..].reverse();
        turned.needs[1..].reverse();
        turned.placements.reverse();
        turned.ties.reverse();
        turned.needs[0].items.reverse();
        for home in &mut turned.homes {
            home.competence.reverse();
            home.household.members.reverse();
        }
        let weights = standard();
        prop_assert_eq!(with_ranking(&register, &weights, lines), with_ranking(&turned, &weights, lines));
    }

    #[test]
    fn a_criterion_that_does_not_apply_changes_nothing(homes in homes(), child in answers(OF_CHILD)) {
        let register = office(&homes, &child);
        let weights = standard();
        let applied: Vec<WeightKey> = with_ranking(&register, &weights, |ranking| {
            ranking.asked.applied().iter().filter_map(|each| WeightKey::from_code(each.criterion.row_key())).collect()
        });
        let mut others = weights.clone();
        for (key, weight) in &mut others.weights {
            if !applied.contains(key) && !key.code().starts_with("a1") {
                *weight = Weight::new(if weight.get() == 0 { 5 } else { 0 }).unwrap();
            }
        }
        prop_assert_eq!(with_ranking(&register, &weights, lines), with_ranking(&register, &others, lines));
    }

    #[test]
    fn every_home_stands_once_with_the_same_criteria_and_the_excluded_have_reasons(
        homes in homes(),
        child in answers(OF_CHILD),
    ) {
        let register = office(&homes, &child);
        with_ranking(&register, &standard(), |ranking| {
            let mut codes: Vec<&str> = ranking.candidates().map(|candidate| candidate.home().code.as_str()).collect();
            for candidate in ranking.candidates() {
                prop_assert!(!candidate.verdict.is_excluded());
                let own: Vec<_> = candidate.assessments.iter().map(|each| (each.criterion, each.weight)).collect();
                let all: Vec<_> = ranking.asked.applied().iter().map(|each| (each.criterion, each.weight)).collect();
                prop_assert_eq!(own, all);
            }
            for excluded in &ranking.excluded {
                prop_assert!(excluded.verdict.exclusions().next().is_some());
                codes.push(&excluded.home().code);
            }
            codes.sort_unstable();
            let mut all: Vec<&str> = register.homes.iter().map(|home| home.code.as_str()).collect();
            all.sort_unstable();
            prop_assert_eq!(codes, all);
            Ok(())
        })?;
    }

    #[test]
    fn points_and_parts_add_up_exactly(homes in homes(), child in answers(OF_CHILD)) {
        let register = office(&homes, &child);
        with_ranking(&register, &standard(), |ranking| {
            for candidate in ranking.candidates() {
                let sum = candidate.sum.unwrap();
                let mut most = 0;
                for each in &candidate.assessments {
                    let points = PointsOf::of(each);
                    prop_assert_eq!(points.won + points.lost + points.open, u64::from(each.weight.get()) * 100);
                    most += u64::from(each.weight.get()) * 100;
                    prop_assert!(each.missing.is_empty() || each.value.low() < each.value.high());
                }
                let parts = parts(&candidate.assessments);
                prop_assert_eq!(parts.iter().map(|part| part.low).sum::<u64>(), sum.documented.part());
                prop_assert_eq!(parts.iter().map(|part| part.high).sum::<u64>(), sum.possible.part());
                prop_assert_eq!(parts.iter().map(|part| part.most).sum::<u64>(), most);
                prop_assert_eq!(sum.documented.whole() * 100, most);
                prop_assert!(sum.documented <= sum.possible);
            }
            Ok(())
        })?;
    }

    #[test]
    fn in_the_short_list_a_criterion_stands_once(homes in homes(), child in answers(OF_CHILD)) {
        let register = office(&homes, &child);
        with_ranking(&register, &standard(), |ranking| {
            for candidate in ranking.candidates() {
                let reasons = Reasons::of(&candidate.assessments);
                prop_assert!(reasons.supporting.len() <= 3);
                let all = reasons.supporting.iter().chain(&reasons.opposing).chain(&reasons.questions);
                let mut keys: Vec<String> = all.map(|each| each.assessment.criterion.to_string()).collect();
                let count = keys.len();
                keys.sort();
                keys.dedup();
                prop_assert_eq!(keys.len(), count);
            }
            Ok(())
        })?;
    }

    #[test]
    fn learning_an_unknown_never_widens_and_a_better_answer_never_lowers(
        homes in homes(),
        child in answers(OF_CHILD),
        question in 0..19_usize,
        answer in 1_u8..12,
    ) {
        // The questions where 0 is "not asked"; 11 adds a child to the household and 17 makes it another
        // kind of home, which are no answers.
        prop_assume!(question != 11 && question != 17);
        let mut before = homes;
        before[0].0[question] = 0;
        let mut after = before.clone();
        after[0].0[question] = answer;
        let (before, after) = (sums(&office(&before, &child)), sums(&office(&after, &child)));
        let of = |sums: &[(String, Sum)]| sums.iter().find(|(code, _)| code == "H-0").map(|(_, sum)| *sum);
        if let (Some(before), Some(after)) = (of(&before), of(&after)) {
            prop_assert!(before.documented <= after.documented, "documented {before:?} {after:?}");
            prop_assert!(after.possible <= before.possible, "possible {before:?} {after:?}");
            prop_assert!(before.coverage <= after.coverage, "coverage {before:?} {after:?}");
        }
    }

    #[test]
    fn improving_one_value_never_lowers_the_sum(homes in homes(), child in answers(OF_CHILD), which in 0..20_usize) {
        let register = office(&homes, &child);
        with_ranking(&register, &standard(), |ranking| {
            for candidate in ranking.candidates() {
                let before = candidate.sum.unwrap();
                let mut better: Vec<Assessment<'_>> = candidate.assessments.clone();
                let at = which % better.len();
                let full = super::criteria::Points::FULL;
                better[at].value = super::criteria::Interval::new(better[at].value.high(), full);
                let after = Sum::of(&better).unwrap();
                prop_assert!(after.documented >= before.documented && after.possible >= before.possible);
            }
            Ok(())
        })?;
    }

    #[test]
    fn everything_said_is_a_sentence_without_the_words_we_do_not_use(homes in homes(), child in answers(OF_CHILD)) {
        let register = office(&homes, &child);
        with_ranking(&register, &standard(), |ranking| {
            let mut said: Vec<String> = Vec::new();
            for lang in Lang::ALL {
                for missing in &ranking.need_questions {
                    prop_assert_eq!(missing.answered_by(), AnsweredBy::Child);
                    said.push(child_question(*missing, *lang));
                }
                for candidate in ranking.candidates() {
                    let told = Told { asked: &ranking.asked, situation: &candidate.situation, lang: *lang };
                    said.extend(candidate.sum.iter().map(|sum| bar(sum, *lang)));
                    for each in &candidate.assessments {
                        said.push(stop(short(told, each)));
                        said.push(sentence(told, each));
                        said.push(read_aloud(told, each));
                        for missing in each.missing.iter() {
                            let words = question(told, each.criterion, missing);
                            let leader = words.contains("spør lei") || words.contains("spør leder");
                            prop_assert_eq!(leader, missing == MissingFact::ProtectedLocation);
                            said.push(stop(words));
                        }
                    }
                }
            }
            for words in said {
                let lower = words.to_lowercase();
                for never in ["match", "treff", "score", "risiko", "plassering", "  ", ".."] {
                    prop_assert!(!lower.contains(never), "{words:?} says {never:?}");
                }
                prop_assert!(words.len() > 2 && words.ends_with(['.', '?']), "{words:?} is no sentence");
            }
            Ok(())
        })?;
    }
}

fn stop(words: String) -> String {
    if words.ends_with(['.', '?']) { words } else { format!("{words}.") }
}

#[test]
fn an_office_without_homes_has_a_ranking_too() {
    let register = office(&[], &Answers(vec![0; OF_CHILD]));
    with_ranking(&register, &standard(), |ranking| {
        assert!(ranking.first().is_none());
        assert_eq!(ranking.search.standing, SearchStanding::NotBegun);
    });
}
