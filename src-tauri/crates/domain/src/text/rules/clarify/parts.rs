//! Parts of sentences: when a fact was confirmed, smoking, lists of needs and criteria.

use crate::matching::criteria::Criterion;
use crate::model::{NeedCode, Smoking};
use crate::text::Lang;
use crate::text::codes::{Words, inside};
use crate::text::criteria;
use crate::text::format::{date, list, quoted};
use chrono::NaiveDate;

pub(super) fn confirmed_nb(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "ikke bekreftet".to_owned(), |on| format!("sist bekreftet {}", date(on)))
}

pub(super) fn confirmed_nn(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "ikkje stadfesta".to_owned(), |on| format!("sist stadfesta {}", date(on)))
}

pub(super) fn smoking_nb(smoking: Option<Smoking>) -> &'static str {
    match smoking {
        Some(Smoking::None) => "ingen røyker",
        Some(Smoking::Outside) => "noen røyker ute",
        Some(Smoking::Inside) => "noen røyker inne",
        None => "hjemmet er ikke spurt om røyking",
    }
}

pub(super) fn smoking_nn(smoking: Option<Smoking>) -> &'static str {
    match smoking {
        Some(Smoking::None) => "ingen røykjer",
        Some(Smoking::Outside) => "nokon røykjer ute",
        Some(Smoking::Inside) => "nokon røykjer inne",
        None => "heimen er ikkje spurd om røyking",
    }
}

pub(super) fn need_words(needs: &[NeedCode], lang: Lang) -> String {
    let words: Vec<String> = needs.iter().map(|need| quoted(&inside(need.word(lang)))).collect();
    list(&words)
}

pub(super) fn criteria_words(criteria: &[Criterion], lang: Lang) -> String {
    let words: Vec<String> =
        criteria.iter().map(|each| quoted(&inside(criteria::name(*each, lang)))).collect();
    list(&words)
}

pub(super) fn in_brackets(name: Option<&str>) -> String {
    name.map(|name| format!(" ({name})")).unwrap_or_default()
}

pub(super) fn parents(number: usize) -> String {
    if number == 1 { "1 fosterforelder".to_owned() } else { format!("{number} fosterforeldre") }
}
