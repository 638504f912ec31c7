//! Travel, reach, the road network, place data and rounds as text. Every sentence comes ready from the call.

use crate::words;
use heimly_api::Lang;
use heimly_api::view::{JaNei, PlaceDataView, PlanView, ReachRow, ReachView, RoadsView, TravelBetweenView};
use serde_json::Value;

/// The way between two places, the time that is used first.
pub(crate) fn travel(view: &TravelBetweenView) -> String {
    let mut text = format!("{} – {}\n", view.from.label, view.to.label);
    for way in &view.ways {
        let ferries = by(&way.ferries);
        let km = way.km.map_or_else(String::new, |km| format!(", {km} km"));
        text.push_str(&format!("  {}  {}{ferries}{km}\n", way.time, way.method_word));
        for leg in &way.legs {
            let name = leg.name.as_ref().map_or_else(String::new, |name| format!(" {name}"));
            text.push_str(&format!("      {}{name}: {} ({})\n", leg.kind_word, leg.minutes_text, leg.basis));
        }
    }
    // That no time is known is said as the failure it is.
    if let Some(sentence) = &view.uncertain {
        text.push_str(&format!("! {sentence}\n"));
    }
    text
}

fn by(ferries: &[String]) -> String {
    if ferries.is_empty() { String::new() } else { format!(", {}", ferries.join(", ")) }
}

/// The bands, nearest first.
pub(crate) fn reach(view: &ReachView, lang: Lang) -> String {
    let mut text = format!("{}\n", view.at.label);
    for band in &view.bands {
        text.push_str(&format!("\n{} ({})\n", band.words, band.homes.len()));
        text.extend(band.homes.iter().map(|home| row(home, lang)));
    }
    if !view.beyond.is_empty() {
        let limit = view.bands.last().map_or(0, |band| band.minutes);
        text.push_str(&format!("\n{} ({})\n", words::beyond(limit, lang), view.beyond.len()));
        text.extend(view.beyond.iter().map(|home| row(home, lang)));
    }
    for home in &view.unknown {
        text.push_str(&format!("  ? {} {}  {}\n", home.name, home.code, home.why));
    }
    if let Some(sentence) = &view.hidden_sentence {
        text.push_str(&format!("\n{sentence}\n"));
    }
    text.push_str(&format!("{}\n", view.method_words));
    text
}

fn row(home: &ReachRow, lang: Lang) -> String {
    let ferries = by(&home.ferries);
    let uncertain = match home.certain {
        JaNei::Ja => String::new(),
        JaNei::Nei => format!(" · {}", words::uncertain(lang)),
    };
    format!(
        "    {} {}  {}  {} ({}{ferries}){uncertain}\n",
        home.name, home.code, home.place, home.time, home.method_word
    )
}

/// How the road network stands. What is wrong with it is said as the failure it is.
pub(crate) fn roads(view: &RoadsView) -> String {
    let mut text = format!("{}\n", view.sentence);
    if let Some(summary) = &view.summary {
        text.push_str(&format!(
            "{}, {} → {}\n{} km, {}\n{}\n",
            summary.file,
            summary.extract_date_words,
            summary.imported_words,
            summary.kilometres,
            summary.box_words,
            summary.dropped_words
        ));
    }
    text
}

/// Where the place data are from.
pub(crate) fn place_data(view: &PlaceDataView) -> String {
    let mut text = format!("{}\n{}\n", view.from, view.source);
    if let Some(fault) = &view.fault {
        text.push_str(&format!("! {fault}\n"));
    }
    for notice in &view.notices {
        text.push_str(&format!("{notice}\n"));
    }
    text
}

/// What an import of place data did.
pub(crate) fn place_import(view: &Value) -> String {
    let mut text = format!("{}\n", field(view, "kind_word"));
    let rows = view.get("refused").and_then(Value::as_array);
    for row in rows.into_iter().flatten() {
        let line = row.get("line").and_then(Value::as_u64).unwrap_or_default();
        text.push_str(&format!("{line}: {}\n", field(row, "sentence")));
    }
    text.push_str(&format!("{}\n", field(view, "sentence")));
    text
}

/// One text of an answer.
pub(crate) fn field(view: &Value, name: &str) -> String {
    view.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A planned round, day by day.
pub(crate) fn plan(view: &PlanView) -> String {
    let mut text = format!("{}\n", view.total_words);
    for day in &view.days {
        text.push_str(&format!("\n{}\n", day.day_words));
        for (at, leg) in day.legs.iter().enumerate() {
            let ferries = by(&leg.ferries);
            text.push_str(&format!(
                "  {}–{}  {} → {}  {} ({}{ferries})\n",
                leg.leaves, leg.arrives, leg.from, leg.to, leg.time, leg.method_word
            ));
            if let Some(stop) = day.stops.get(at) {
                text.push_str(&format!(
                    "  {}–{}  {}, {}\n",
                    stop.arrives, stop.leaves, stop.label, stop.place
                ));
                for sentence in [&stop.waits, &stop.late].into_iter().flatten() {
                    text.push_str(&format!("      ! {sentence}\n"));
                }
            }
        }
        text.push_str(&format!("  {}  {}\n", day.back, day.driving_words));
        if let Some(sentence) = &day.home_by_kept {
            text.push_str(&format!("  {sentence}\n"));
        }
    }
    for sentence in view.unknown_legs.iter().chain(&view.warnings) {
        text.push_str(&format!("! {sentence}\n"));
    }
    text
}
