//! Results on stdout, messages on stderr.

use heimly_api::error::Failure;
use heimly_api::lang_of;
use heimly_api::view::{ImportView, RankingView, ReasonLine, ReasonView};
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
    let error = failure.in_words(lang_of(lang));
    match error.field {
        Some(field) => message(&format!("{} ({})", error.message, called(&field))),
        None => message(&error.message),
    }
}

/// What a field of a command is called; the path of a record is said as it is.
fn called(field: &str) -> &str {
    match field {
        "path" => "filen",
        "passphrase" | "new_passphrase" => "passfrasen",
        "name" => "navnet",
        "kommune" => "kommunenummeret",
        "child" => "barnet",
        "home" => "hjemmet",
        "weights" => "vektsettet",
        "threshold" => "grensen",
        "days" => "dagene",
        "children" | "locks" => "barnet eller hjemmet",
        "format" => "filen må slutte på .pdf eller .docx",
        other => other,
    }
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
