//! Who stands where in the whole example office: one line for each home and each child with an open need.
//!
//! The snapshots are reviewed as a diff when a rule or a criterion changes: they show who moves, and why. That
//! the figures are right in the first place is for `arithmetic`.

use crate::office::{Desk, items, text, waiting_children};
use serde_json::{Value, json};

#[test]
fn every_home_for_every_child_with_an_open_need() {
    let mut desk = Desk::with_example();
    let children = waiting_children(&mut desk);
    assert!(children.len() >= 8, "{children:?}");
    let homes = desk.ask("list_homes", json!({})).as_array().unwrap().len();
    assert!(homes >= 45, "{homes}");
    for child in children {
        let lines = lines(&mut desk, &child);
        assert_eq!(lines.len(), homes, "every home once");
        insta::assert_snapshot!(child.as_str(), lines.join("\n"));
    }
}

/// `H-044 familie_nettverk 68,4–83,5 89 % [a1.sovn 3×100, …] avklar(…)`, in the order of the screen.
fn lines(desk: &mut Desk, child: &str) -> Vec<String> {
    let ranking = desk.ask("rank_homes", json!({ "child": child }));
    let mut lines = Vec::new();
    for group in items(&ranking, "/groups") {
        for row in items(group, "/candidates") {
            let home = text(row, "/home");
            let whole = desk.ask("explain_home", json!({ "child": child, "home": home }));
            let clarify = codes(items(row, "/clarify"), "avklar");
            let (code, group) = (text(row, "/code"), text(group, "/code"));
            lines.push(format!("{code} {group} {} [{}]{clarify}", sum(row), criteria(&whole)));
        }
    }
    for row in items(&ranking, "/excluded") {
        let why = codes(items(row, "/reasons"), "utelukket");
        lines.push(format!("{}{why}", text(row, "/code")));
    }
    lines
}

fn sum(row: &Value) -> String {
    let Some(sum) = row["sum"].as_object() else { return "ingen sum".to_owned() };
    let tenths = |of: &str| sum[of]["tenths"].as_u64().unwrap();
    let shown = |of: &str| format!("{},{}", tenths(of) / 10, tenths(of) % 10);
    let (part, whole) =
        (sum["coverage"]["numerator"].as_u64().unwrap(), sum["coverage"]["denominator"].as_u64().unwrap());
    let percent = (part * 200 + whole) / (whole * 2);
    format!("{}–{} {percent} %", shown("documented"), shown("possible"))
}

fn criteria(whole: &Value) -> String {
    let criteria = items(whole, "/parts").iter().flat_map(|part| items(part, "/criteria"));
    let shown = criteria.map(|each| {
        let (low, high) = (&each["low"], &each["high"]);
        let value = if low == high { low.to_string() } else { format!("{low}–{high}") };
        format!("{} {}×{value}", text(each, "/key"), each["weight"])
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn codes(reasons: &[Value], what: &str) -> String {
    if reasons.is_empty() {
        return String::new();
    }
    let codes: Vec<&str> = reasons.iter().map(|reason| text(reason, "/code")).collect();
    format!(" {what}({})", codes.join(", "))
}
