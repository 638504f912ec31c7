//! Results on stdout, messages on stderr.

use crate::words::pick;
use heimly_api::error::Failure;
use heimly_api::view::{ImportView, RankingView, ReasonLine, ReasonView};
use heimly_api::{Lang, lang_of};
use std::io::Write;

/// A result. A reader that has gone away is not an error of ours.
pub(crate) fn out(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
}

/// A message.
pub(crate) fn message(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A failure: its sentence, and the field it is about.
pub(crate) fn failure(failure: &Failure, lang: &str) {
    let lang = lang_of(lang);
    let error = failure.in_words(lang);
    match error.field {
        Some(field) => message(&format!("{} ({})", error.message, called(&field, lang))),
        None => message(&error.message),
    }
}

/// What a field of a command is called, and which visit of a round; the path of a record is said as it is.
fn called(field: &str, lang: Lang) -> String {
    let visit = field.strip_prefix("stops[").and_then(|rest| rest.split_once(']'));
    if let Some((number, _)) = visit
        && let Ok(number) = number.parse::<u32>()
    {
        return format!("{} {}", pick(lang, "besøk", "besøk"), number.saturating_add(1));
    }
    let word = match field {
        "path" | "file" => pick(lang, "filen", "fila"),
        "passphrase" | "new_passphrase" => pick(lang, "passfrasen", "passfrasen"),
        "name" => pick(lang, "navnet", "namnet"),
        "kommune" => pick(lang, "kommunenummeret", "kommunenummeret"),
        "child" => pick(lang, "barnet", "barnet"),
        "home" => pick(lang, "hjemmet", "heimen"),
        "weights" => pick(lang, "vektsettet", "vektsettet"),
        "threshold" => pick(lang, "grensen", "grensa"),
        "days" => pick(lang, "dagene", "dagane"),
        "children" | "locks" => pick(lang, "barnet eller hjemmet", "barnet eller heimen"),
        "format" => pick(lang, "filen må slutte på .pdf eller .docx", "fila må slutte på .pdf eller .docx"),
        "from" => pick(lang, "fra", "frå"),
        "to" => pick(lang, "til", "til"),
        "at" => pick(lang, "stedet", "staden"),
        "minutes" => pick(lang, "minuttene", "minutta"),
        "kind" => pick(lang, "filtypen", "filtypen"),
        "point" => pick(lang, "punktet", "punktet"),
        "stops" => pick(lang, "besøkene", "besøka"),
        "postnummer" | "start.postnummer" => pick(lang, "postnummeret", "postnummeret"),
        other => other,
    };
    word.to_owned()
}

fn reasons(mark: &str, sign: &str, lines: &[ReasonLine]) -> String {
    lines.iter().map(|line| format!("      {mark} {}  {sign}{}\n", line.text, line.points)).collect()
}

fn sentences(reasons: &[ReasonView]) -> String {
    reasons.iter().map(|reason| format!("      ! {} {}\n", reason.sentence, reason.change)).collect()
}

pub(crate) fn tenths(value: u32) -> String {
    format!("{},{}", value / 10, value % 10)
}

/// A ranking as text: the child, the search, every group, everything excluded.
pub(crate) fn ranking(view: &RankingView) -> String {
    let child = &view.child;
    let mut text = format!("{} {} – {}\n{}\n", child.name, child.age, child.line, view.assessed);
    if let Some(words) = &child.words {
        text.push_str(&format!("«{}» {}\n", words.words, words.said));
    }
    text.push_str(&format!("{}\n", view.search_sentence));
    for question in &view.need_questions {
        text.push_str(&format!("? {question}\n"));
    }
    for group in &view.groups {
        text.push_str(&format!("\n{} ({})  {}\n", group.name, group.count, group.sentence));
        for home in &group.candidates {
            let sum = home.sum.as_ref().map_or_else(String::new, |sum| {
                let (low, high) = (tenths(sum.documented.tenths), tenths(sum.possible.tenths));
                format!("{low} til {high}, {} % avklart", (sum.coverage.tenths + 5) / 10)
            });
            text.push_str(&format!("{:>4}. {} {} – {}\n", home.rank, home.name, home.code, sum));
            text.push_str(&format!("      {} · {} · {}\n", home.kind, home.place, home.confirmed));
            text.push_str(&reasons("+", "+", &home.for_reasons));
            text.push_str(&reasons("-", "−", &home.against));
            text.push_str(&reasons("?", "+", &home.questions));
            text.push_str(&sentences(&home.clarify));
        }
    }
    let excluded: Vec<_> = view.excluded.iter().filter(|home| !home.ended).collect();
    text.push_str(&format!("\nUtelukket ({})\n", excluded.len()));
    for home in excluded {
        text.push_str(&format!("      {} {} – {} · {}\n", home.name, home.code, home.kind, home.place));
        text.push_str(&sentences(&home.reasons));
    }
    let ended: Vec<&str> =
        view.excluded.iter().filter(|home| home.ended).map(|home| home.code.as_str()).collect();
    if !ended.is_empty() {
        text.push_str(&format!("\nAvsluttet eller ikke anbefalt ({}): {}\n", ended.len(), ended.join(", ")));
    }
    if let Some(sentence) = &view.empty_sentence {
        text.push_str(&format!("\n{sentence}\n"));
    }
    text
}

/// An import as text. Whether anything was stored is said last.
pub(crate) fn import(view: &ImportView) -> String {
    let mut text = String::new();
    for count in &view.counts {
        text.push_str(&format!("{count}\n"));
    }
    for problem in &view.problems {
        let row = problem.row.map_or_else(String::new, |row| format!(", rad {row}"));
        let column = problem.column.as_ref().map_or_else(String::new, |column| format!(", «{column}»"));
        text.push_str(&format!("{}{row}{column}: {}\n", problem.place, problem.sentence));
    }
    for duplicate in &view.duplicates {
        text.push_str(&format!(
            "Mulig dublett {}: {} ligner {}. {}\n",
            duplicate.key, duplicate.incoming, duplicate.existing, duplicate.why
        ));
    }
    for note in &view.notes {
        text.push_str(&format!("{note}\n"));
    }
    let told = if view.stored { "Hentet inn." } else { "Ingenting er lagret." };
    text.push_str(&format!("{told}\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_called_what_people_call_it() {
        assert_eq!(called("from", Lang::Nb), "fra");
        assert_eq!(called("at", Lang::Nn), "staden");
        // Visits are counted from one.
        assert_eq!(called("stops[2].minutes", Lang::Nb), "besøk 3");
        assert_eq!(called("record.on", Lang::Nb), "record.on");
    }
}
