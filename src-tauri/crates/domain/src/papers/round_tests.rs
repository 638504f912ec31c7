//! A printed round and its calendar, on an invented office.

use super::*;
use crate::matching::testing::{TestPlaces, World, day, home, home_id, member};
use crate::model::{MemberRole, RoundDay, RoundStop};
use crate::papers::round_calendar;
use crate::papers::testing::{everything, forbidden};
use crate::place::{CrossingNo, Crossings, NoTime, Postnummer, Spot, Towards, TravelMethod};
use crate::rounds::{Matrix, plan, request};
use crate::text::plain::plain_text;

/// 60 to 91 minutes by ferry for every journey.
struct Ferry;

impl Travel for Ferry {
    fn towards<'a>(&'a self, _: Spot) -> Box<dyn Towards + 'a> {
        Box::new(Self)
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        (crossing.number == 40).then_some("Gutvik–Skei")
    }
}

impl Towards for Ferry {
    fn from(&self, _: Spot) -> Result<TravelTime, NoTime> {
        let ferry = CrossingNo { method: TravelMethod::Estimate, number: 40 };
        Ok(TravelTime::new(60, 91, TravelMethod::Estimate).by(Crossings::from_iter([ferry])))
    }
}

fn register() -> Register {
    let mut register = World::new().register;
    register.office.postnummer = Postnummer::new("9600");
    let mut open = home("h-1");
    open.code = "H-001".into();
    open.family_name = "Havglimt".into();
    let mut hidden = home("h-2");
    hidden.code = "H-002".into();
    hidden.family_name = "Skjultmerke".into();
    hidden.dwelling.address = Some("Hemmeligveien 1".into());
    hidden.household.members = vec![member("p-1", MemberRole::FosterParent)];
    hidden.household.members[0].protection.grade = ProtectionGrade::Confidential;
    let mut third = home("h-3");
    third.code = "H-003".into();
    third.family_name = "Utenformerke".into();
    register.homes = vec![open, hidden, third];
    register
}

fn round_record() -> Round {
    let stop = |id: &str, agreed_at, purpose: &str| RoundStop {
        at: RoundStopAt::Home(home_id(id)),
        minutes: 60,
        agreed_at,
        day: None,
        purpose: Some(purpose.into()),
    };
    Round {
        id: crate::ids::RoundId::new("runde-1").unwrap(),
        name: "Kysten".into(),
        first_day: day("2026-11-24"),
        last: RoundDay::First,
        leave_at: 480,
        home_by: Some(660),
        start: None,
        overnight: None,
        adviser: None,
        stops: vec![
            stop("h-1", Some(550), "Oppfølging, hilsen fra Utenformerke"),
            stop("h-2", None, "Oppfølging"),
        ],
    }
}

fn with<T>(made: impl FnOnce(&RoundInput<'_>) -> T) -> T {
    let (register, round) = (register(), round_record());
    let today = day("2026-11-22");
    let request = request(&round, &register, &TestPlaces, today).unwrap();
    let plan = plan(&request, &Matrix::of(&request, &Ferry)).unwrap();
    made(&RoundInput {
        round: &round,
        request: &request,
        plan: &plan,
        register: &register,
        places: &TestPlaces,
        travel: &Ferry,
        today,
    })
}

fn document(lang: Lang) -> Document {
    with(|input| round(input, lang))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_day_is_a_table_of_where_one_is_when() {
    let document = document(Lang::Nb);
    let day = |block: &&Block| matches!(block, Block::Table(_));
    let Some(Block::Table(table)) = document.blocks.iter().find(day) else { panic!("no table") };
    let rows: Vec<Vec<String>> =
        table.rows().iter().map(|row| row.iter().map(|cell| plain(&text(cell))).collect()).collect();
    // 60 to 91 minutes, the middle 76: there 09.16, at the latest 09.31; agreed 09.10, so 6 minutes late.
    // 09.16 + 60 + 76 = 11.32; at the latest 09.31 + 60 + 91 = 12.02.
    assert_eq!(
        rows,
        [
            ["08.00", "Kontoret, 9600 Sted", "–", "–", "Avreise"],
            [
                "09.16 (senest 09.31), avtalt 09.10",
                "Havglimt (H-001), 9518 Sted",
                "60–91 min, anslag, ferge Gutvik–Skei",
                "60 min",
                "Oppfølging, hilsen fra [H-003]",
            ],
            [
                "11.32 (senest 12.02)",
                "Kontoret, 9600 Sted",
                "60–91 min, anslag, ferge Gutvik–Skei",
                "–",
                "Framme",
            ],
        ]
    );
}

fn text(value: &Value) -> String {
    match value {
        Value::Known(text) => text.clone(),
        Value::Absent(why) => format!("{why:?}"),
    }
}

#[test]
fn what_cannot_be_kept_and_what_is_left_out_is_said() {
    let said = plain(&plain_text(&document(Lang::Nb)));
    for sentence in [
        "H-001: 6 min etter avtalt tid kl. 09.10. Avtal en ny tid.",
        "Tilbake 32 min etter kl. 11.00.",
        "Sjekk fergetabellen.",
        "H-002 er ikke med: adressen er beskyttet. Sted: spør leder.",
        "Reisetidene er anslag.",
        "1 besøk, 2 t 32 (2 t–3 t 02) kjøring, 2 ferger",
    ] {
        assert!(said.contains(sentence), "{sentence} is missing in {said}");
    }
}

#[test]
fn a_protected_home_is_its_code_alone_everywhere() {
    let calendar = with(|input| format!("{:?}", round_calendar(input, Lang::Nb)));
    for said in [everything(&document(Lang::Nb)), everything(&document(Lang::Nn)), calendar] {
        for secret in ["Skjultmerke", "Hemmeligveien", "Person Prøve", "Utenformerke"] {
            assert!(!said.contains(secret), "{secret} stands in {said}");
        }
    }
}

#[test]
fn both_languages_use_the_words_of_the_field() {
    for lang in [Lang::Nb, Lang::Nn] {
        assert!(forbidden(&document(lang)).is_empty());
    }
}

#[test]
fn a_calendar_has_codes_and_no_names() {
    let entries = with(|input| round_calendar(input, Lang::Nn));
    let [only] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!(only.uid, "runde-1-1-2026-11-24@heimly");
    assert_eq!(only.title, "Heimebesøk H-001");
    assert_eq!(only.place.as_deref(), Some("9518 Sted"));
    assert_eq!(only.starts.to_string(), "2026-11-24 09:16:00");
    assert_eq!(only.ends.to_string(), "2026-11-24 10:16:00");
    assert!(!format!("{entries:?}").contains("Havglimt"));
}
