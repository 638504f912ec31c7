//! Protected addresses in what surrounds a home: inquiries, likenesses, questions, approvals, Bufetat and the
//! decision. What is not shown is not lost when the record is sent back.

use crate::office::{Desk, TODAY, items, text};
use serde_json::{Value, json};

/// Both grades that hide a location.
const GRADES: [&str; 2] = ["fortrolig", "strengt_fortrolig"];
/// A word that stands only where a test has written it.
const WORD: &str = "Merkefossen";

fn raise(desk: &mut Desk, code: &str, grade: &str) {
    let mut home = desk.home(code);
    home["household"]["members"][0]["protection"]["grade"] = json!(grade);
    desk.ask("save_home", json!({ "record": home }));
}

fn inquiry(desk: &mut Desk, id: &str) -> Value {
    let view = desk.ask("list_inquiries", json!({}));
    items(&view, "/rows").iter().find(|row| row["id"] == id).unwrap().clone()
}

#[test]
fn an_inquiry_that_became_a_protected_home_tells_neither_who_nor_where() {
    // Henvendelse-10 became H-023.
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let mut before = inquiry(&mut desk, "henvendelse-10")["record"].clone();
        before["email"] = json!("lerkesang@eksempel.no");
        before["notes"] = json!(format!("Bor ved {WORD}."));
        before["steps"] = json!([{ "on": "2026-01-12", "words": format!("Besøk ved {WORD}."), "by": null }]);
        before["stage"] = json!("i_kontakt");
        before["next_step"] = json!("Ringe");
        before["next_step_by"] = json!("2026-11-01");
        desk.ask("save_inquiry", json!({ "record": before }));
        let before = inquiry(&mut desk, "henvendelse-10")["record"].clone();
        let telling = ["Lerkesang", "lerkesang", "00 00 20 10", "9516", WORD];
        let told = desk.ask("list_inquiries", json!({})).to_string();
        assert!(telling.iter().all(|word| told.contains(word)), "{told}");
        assert!(desk.ask("overview", json!({})).to_string().contains("Lerkesang"), "it is due");

        raise(&mut desk, "H-023", grade);
        let row = inquiry(&mut desk, "henvendelse-10");
        for word in telling {
            assert!(!row.to_string().contains(word), "{word}: {row}");
        }
        assert!(!desk.ask("overview", json!({})).to_string().contains("Lerkesang"));
        assert_eq!((text(&row, "/name"), text(&row, "/place")), ("H-023", "Adressen er skjult"));

        // Sent back as it was shown, with one answer changed.
        let mut sent = row["record"].clone();
        sent["next_step"] = json!("Ringe igjen");
        desk.ask("save_inquiry", json!({ "record": sent }));
        sent["home"] = Value::Null;
        let refused = desk.refused("save_inquiry", json!({ "record": sent }));
        assert_eq!(refused, ("invalid".to_owned(), Some("home".to_owned())));
        raise(&mut desk, "H-023", "ingen");
        let mut wanted = before;
        wanted["next_step"] = json!("Ringe igjen");
        if grade == "strengt_fortrolig" {
            wanted["postnummer"] = Value::Null;
        }
        assert_eq!(inquiry(&mut desk, "henvendelse-10")["record"], wanted);
    }
}

/// A second record of H-008 with another name, phone number and number of places.
fn twin(desk: &mut Desk) -> String {
    let first = desk.home("H-008");
    let made = desk.ask("new_home", json!({ "family_name": first["family_name"] }));
    let mut home = made["record"].clone();
    home["household"]["members"] = json!([first["household"]["members"][0].clone()]);
    home["household"]["members"][0]["id"] = json!("tvilling-1");
    home["household"]["members"][0]["phone"] = json!("00 00 99 99");
    home["frame"]["places"] = json!(7);
    desk.ask("save_home", json!({ "record": home }));
    text(&home, "/id").to_owned()
}

#[test]
fn no_likeness_names_who_is_behind_a_protected_home() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let twin = twin(&mut desk);
        let found = |desk: &mut Desk| {
            let rows = desk.ask("list_duplicates", json!({})).to_string();
            let home = desk.get("get_home", &twin)["duplicates"].to_string();
            let asked = desk.ask("list_inquiries", json!({}))["duplicates"].to_string();
            [rows, home, asked].concat()
        };
        assert!(found(&mut desk).contains("hjem-008"));
        raise(&mut desk, "H-008", grade);
        assert!(!found(&mut desk).contains("hjem-008"));
    }
}

#[test]
fn looking_through_a_merge_with_a_protected_home_writes_out_no_name_or_number() {
    let mut desk = Desk::with_example();
    let twin = twin(&mut desk);
    let mut home = desk.home("H-008");
    home["household"]["members"][0]["phone"] = json!("00 00 88 88");
    desk.ask("save_home", json!({ "record": home }));
    let mut other = desk.get("get_home", &twin)["record"].clone();
    other["family_name"] = json!(format!("Stillevåg {WORD}"));
    desk.ask("save_home", json!({ "record": other }));
    let both = json!({ "keep": "hjem-008", "drop": twin });
    let open = desk.ask("preview_merge_homes", both.clone())["conflicts"].to_string();
    assert!(open.contains(WORD) && open.contains("99 99") && open.contains("88 88"), "{open}");
    for grade in GRADES {
        raise(&mut desk, "H-008", grade);
        let preview = desk.ask("preview_merge_homes", both.clone());
        let hidden = preview["conflicts"].to_string();
        for word in [WORD, "Stillevåg", "99 99", "88 88"] {
            assert!(!hidden.contains(word), "{word}: {hidden}");
        }
        let places = items(&preview, "/conflicts").iter().find(|each| each["field"] == "home/places");
        assert_eq!(places.unwrap()["drop"], "7", "what tells nothing is still shown");
        let name = items(&preview, "/conflicts").iter().find(|each| each["field"] == "home/family_name");
        assert_eq!(name.unwrap()["keep"], "Skjult");
    }
}

/// Every screen of the child and of the home.
fn screens(desk: &mut Desk, child: &str, home: &str) -> String {
    let pair = desk.ask("get_pair", json!({ "home": home, "child": child }));
    let ranking = desk.ask("rank_homes", json!({ "child": child }));
    let mut opened = desk.get("get_home", home);
    // The home's own record is read by whoever opens the home.
    opened["record"] = Value::Null;
    [desk.get("get_child", child), opened, pair, ranking, desk.ask("list_inquiries", json!({}))]
        .map(|view| view.to_string())
        .concat()
}

#[test]
fn who_does_tilsyn_and_what_the_kommune_answered_are_not_shown_and_not_lost() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let pair = json!({ "home": "hjem-051", "child": "barn-linerle" });
        let mut record = desk.ask("get_pair", pair.clone())["record"].clone();
        record["kommune_answer"] = json!(format!("{WORD} kommune vet ikke noe."));
        desk.ask("save_pair", json!({ "record": record }));
        let shown = screens(&mut desk, "barn-linerle", "hjem-051");
        assert!(shown.contains("Furumo") && shown.contains(WORD));
        raise(&mut desk, "H-051", grade);
        let shown = screens(&mut desk, "barn-linerle", "hjem-051");
        assert!(!shown.contains("Furumo") && !shown.contains(WORD));
        let mut sent = desk.ask("get_pair", pair.clone())["record"].clone();
        sent["kommune_asked_on"] = json!(TODAY);
        desk.ask("save_pair", json!({ "record": sent }));
        raise(&mut desk, "H-051", "ingen");
        let stored = desk.ask("get_pair", pair)["record"].clone();
        record["kommune_asked_on"] = json!(TODAY);
        if grade == "strengt_fortrolig" {
            for field in
                ["kommune_answer", "tilsynsperson", "exception_words", "general_words", "child_words"]
            {
                record[field] = Value::Null;
            }
        }
        assert_eq!(stored, record);
    }
}

#[test]
fn what_a_protected_home_answered_is_not_shown_and_not_lost() {
    // Spurt-01 is about H-020 and Tjeld.
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let asked = |desk: &mut Desk| {
            let child = desk.get("get_child", "barn-tjeld");
            items(&child, "/asked").iter().find(|row| row["id"] == "spurt-01").unwrap().clone()
        };
        let mut record = asked(&mut desk)["record"].clone();
        record["reason"] = json!(format!("Bor for langt fra {WORD}."));
        record["told"] = json!(format!("Kjører forbi {WORD}."));
        desk.ask("save_asked", json!({ "record": record }));
        assert!(screens(&mut desk, "barn-tjeld", "hjem-020").contains(WORD));
        raise(&mut desk, "H-020", grade);
        assert!(!screens(&mut desk, "barn-tjeld", "hjem-020").contains(WORD));
        let mut sent = asked(&mut desk)["record"].clone();
        sent["how"] = json!("telefon igjen");
        let rows = desk.ask("save_asked", json!({ "record": sent }));
        assert!(!rows.to_string().contains(WORD));
        raise(&mut desk, "H-020", "ingen");
        record["how"] = json!("telefon igjen");
        if grade == "strengt_fortrolig" {
            record["reason"] = Value::Null;
            record["told"] = Value::Null;
        }
        assert_eq!(asked(&mut desk)["record"], record);
    }
}

#[test]
fn the_beredskap_log_does_not_say_what_a_protected_home_answered() {
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let call = json!({ "home": "hjem-050", "answer": "nei", "reason": format!("Er ved {WORD}.") });
        assert!(desk.ask("log_call", call).to_string().contains(WORD));
        raise(&mut desk, "H-050", grade);
        assert!(!desk.ask("beredskap", json!({})).to_string().contains(WORD));
    }
}

#[test]
fn what_bufetat_offered_is_not_shown_of_a_protected_home_and_not_lost() {
    // Bufetat-tjeld-1 offers H-032.
    for grade in GRADES {
        let mut desk = Desk::with_example();
        let request = |desk: &mut Desk| {
            let child = desk.get("get_child", "barn-tjeld");
            items(&child, "/bufetat").iter().find(|row| row["id"] == "bufetat-tjeld-1").unwrap().clone()
        };
        let mut record = request(&mut desk)["record"].clone();
        record["not_taken_reason"] = json!(format!("For langt fra {WORD}."));
        desk.ask("save_bufetat", json!({ "record": record }));
        let shown = screens(&mut desk, "barn-tjeld", "hjem-032");
        assert!(shown.contains("plass til begge") && shown.contains(WORD));
        raise(&mut desk, "H-032", grade);
        let shown = screens(&mut desk, "barn-tjeld", "hjem-032");
        assert!(!shown.contains("plass til begge") && !shown.contains(WORD));
        let mut sent = request(&mut desk)["record"].clone();
        sent["words"] = json!("Purret.");
        desk.ask("save_bufetat", json!({ "record": sent }));
        sent["home"] = Value::Null;
        let refused = desk.refused("save_bufetat", json!({ "record": sent }));
        assert_eq!(refused, ("invalid".to_owned(), Some("home".to_owned())));
        raise(&mut desk, "H-032", "ingen");
        record["words"] = json!("Purret.");
        if grade == "strengt_fortrolig" {
            record["answer_words"] = Value::Null;
            record["not_taken_reason"] = Value::Null;
        }
        assert_eq!(request(&mut desk)["record"], record);
    }
}

#[test]
fn what_foster_parents_of_a_protected_home_said_stands_unshown_in_the_decision() {
    let mut desk = Desk::with_example();
    let said = format!("Vi bor ved {WORD}.");
    let mut decision = json!({
        "child": "barn-tjeld", "home": "hjem-022", "reasons": ["a", "b", "c", "d", "e"],
        "child_view": "Vil.", "parents_view": "Enige.", "concerns": null, "alternatives": "Vurdert.",
        "presented": [], "why_not_first": "Søsken.", "why_before_search": "Haster.", "habil": "ja", "by": "radgiver-2", "why_changed": "Endret.",
        "foster_parents_view": said, "by": "radgiver-1",
    });
    desk.ask("save_decision", decision.clone());
    let view = |desk: &mut Desk| desk.get("get_child", "barn-tjeld")["decision"].clone();
    assert_eq!(
        (text(&view(&mut desk), "/foster_parents_view"), text(&view(&mut desk), "/on")),
        (said.as_str(), TODAY)
    );
    raise(&mut desk, "H-022", "fortrolig");
    assert_eq!(view(&mut desk)["foster_parents_view"], Value::Null);
    decision["foster_parents_view"] = Value::Null;
    desk.ask("save_decision", decision);
    raise(&mut desk, "H-022", "ingen");
    assert_eq!(view(&mut desk)["foster_parents_view"], said);
}
