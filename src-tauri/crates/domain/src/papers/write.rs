//! Small pieces every paper is put together from: dates, sources, facts and headings.

use crate::document::{Absence, Block, Document, Fact, Level, Value};
use crate::law::{Law, LawRef};
use crate::model::Confirmed;
use crate::text::Lang;
use crate::text::codes::{Words, inside, listed};
use crate::text::format::date;
use crate::text::papers::{Phrase, Shared};
use crate::time::sub_months;
use chrono::NaiveDate;

/// A date, or that there is none.
pub(crate) fn date_value(day: Option<NaiveDate>) -> Value {
    day.map(date).into()
}

/// How a provision is cited.
pub(crate) fn cite(law: &Law, provision: LawRef, lang: Lang) -> &str {
    let citation = law.cite(provision);
    match lang {
        Lang::Nb => &citation.nb,
        Lang::Nn => &citation.nn,
    }
}

/// A main heading.
pub(crate) fn heading(text: impl Into<String>) -> Block {
    Block::Heading(Level::One, text.into())
}

/// A heading under a main heading.
pub(crate) fn part(text: impl Into<String>) -> Block {
    Block::Heading(Level::Two, text.into())
}

/// A value that is not there because nobody has asked.
pub(crate) fn or_not_asked(text: Option<String>) -> Value {
    text.map_or(Value::Absent(Absence::NotAsked), Value::text)
}

/// A code's word.
pub(crate) fn word<C: Words>(code: C, lang: Lang) -> String {
    code.word(lang).to_owned()
}

/// Codes as one phrase: «Hund, katt og hest»; the word for none when the list is empty.
pub(crate) fn words<C: Words>(codes: impl IntoIterator<Item = C>, lang: Lang) -> String {
    let words: Vec<String> = codes.into_iter().map(|code| code.word(lang).to_owned()).collect();
    phrase(&words, lang)
}

/// Words as one phrase with one capital: «Hund, katt og hest»; the word for none when there are none.
pub(crate) fn phrase(words: &[String], lang: Lang) -> String {
    match words {
        [] => Shared::None.say(lang),
        [first, rest @ ..] => {
            let rest = rest.iter().map(|word| inside(word));
            listed(&std::iter::once(first.clone()).chain(rest).collect::<Vec<_>>())
        }
    }
}

/// Whether something confirmed on `on` must be confirmed again: it has no date, or its date lies more than
/// `months` calendar months back.
pub(crate) fn is_stale(on: Option<NaiveDate>, months: u8, today: NaiveDate) -> bool {
    on.is_none_or(|on| on < sub_months(today, u32::from(months)))
}

/// Where an answer comes from and how old it is; a stale one says that it must be confirmed again.
pub(crate) fn source(
    dated: Shared,
    undated: Shared,
    on: Option<NaiveDate>,
    stale: bool,
    lang: Lang,
) -> String {
    let from = on.map_or_else(|| undated.say(lang), |on| format!("{} {}", dated.text(lang), date(on)));
    if stale { format!("{from} – {}", Shared::MustConfirm.text(lang)) } else { from }
}

/// An answer of the home with its date, or that nobody has asked.
pub(crate) fn answer<T>(
    label: &str,
    answer: Option<&Confirmed<T>>,
    say: impl Fn(&T) -> String,
    months: u8,
    today: NaiveDate,
    lang: Lang,
) -> Fact {
    let Some(answer) = answer else { return Fact::new(label, Value::Absent(Absence::NotAsked)) };
    let stale = is_stale(answer.on, months, today);
    Fact::new(label, Value::text(say(&answer.value))).from_source(source(
        Shared::Confirmed,
        Shared::ConfirmedNoDate,
        answer.on,
        stale,
        lang,
    ))
}

/// Every source named in a document, each once, in the order they stand.
pub(crate) fn sources(document: &Document) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for block in &document.blocks {
        let Block::Facts(facts) = block else { continue };
        for source in facts.iter().filter_map(|fact| fact.source.as_ref()) {
            if !seen.contains(source) {
                seen.push(source.clone());
            }
        }
    }
    seen
}
