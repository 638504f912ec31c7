//! Each rule: what triggers it, what does not, and that what is not known is asked about.

mod children;
mod location;
mod stated;
mod vetting;

use crate::codes::Code;
use crate::law::{LawNumber, LawRef};
use crate::matching::rules::{ClarifyCode, ExclusionCode, is_stale};
use crate::matching::testing::{World, day, law};
use crate::text::Lang;

#[test]
fn a_home_where_everything_is_known_and_fits_is_eligible() {
    World::new().finds(&[], &[]);
}

#[test]
fn all_reasons_are_kept_in_the_tables_order() {
    let mut world = World::new();
    world.home().status = crate::model::HomeStatus::Ended;
    world.home().frame.places = Some(0);
    world.home().private_provider = None;
    world.home().household.health_obtained_on = None;
    world.finds(&["avsluttet", "ingen_ledig_plass"], &["leverandor_ikke_spurt", "helse_ikke_innhentet"]);
}

#[test]
fn an_answer_is_stale_after_the_day_it_reaches_the_limit() {
    // 22 May + 6 calendar months = 22 November.
    assert!(!is_stale(Some(day("2026-05-22")), 6, day("2026-11-22")));
    assert!(is_stale(Some(day("2026-05-21")), 6, day("2026-11-22")));
    assert!(is_stale(None, 6, day("2026-11-22")), "an answer without a date is stale");
}

#[test]
fn the_law_file_has_every_provision_and_number_once() {
    let file = include_str!("../../../../../../../assets/law.toml");
    let ids = LawRef::ALL.iter().map(|each| each.code()).chain(LawNumber::ALL.iter().map(|each| each.code()));
    let mut known = 0;
    for id in ids {
        known += 1;
        assert_eq!(file.matches(&format!("\nid = \"{id}\"\n")).count(), 1, "{id}");
    }
    assert_eq!(file.matches("\nid = ").count(), known, "an entry nobody knows");
    assert_eq!(file.matches("\nmark = ").count(), known, "an entry without a mark");
    assert_eq!(file.matches("\nsource = ").count(), known, "an entry without a source");
}

#[test]
fn codes_are_never_used_twice() {
    let mut codes: Vec<&str> = ExclusionCode::ALL.iter().map(|each| each.code()).collect();
    codes.extend(ClarifyCode::ALL.iter().map(|each| each.code()));
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}

/// Every sentence of a world's verdict, both languages: ended with a full stop, nothing left to fill in.
#[track_caller]
fn sentences_are_whole(world: &World) {
    world.look(|prepared, situation| {
        let verdict = super::judge(prepared, situation);
        let law = law();
        for lang in [Lang::Nb, Lang::Nn] {
            let excluded =
                verdict.exclusions().map(|reason| crate::text::rules::exclusion(reason, &law, lang));
            let asked =
                verdict.clarifications().map(|reason| crate::text::rules::clarify(reason, &law, lang));
            for said in excluded.chain(asked) {
                for sentence in [&said.says, &said.to_change] {
                    assert!(sentence.ends_with('.'), "{sentence}");
                    assert!(!sentence.contains("  ") && !sentence.contains(" ."), "{sentence}");
                }
            }
        }
    });
}
