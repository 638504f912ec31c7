//! The main job from beginning to end on the example office: for machines without a display, and for tests.

use crate::app::{App, Moment, Open};
use crate::choosing::{self, DecisionDraft, RankHomes, SaveDecision};
use crate::error::Failure;
use crate::reports::{self, WriteReport};
use crate::{example, view};
use heimly_domain::text::errors::Trouble;
use heimly_storage::Passphrase;
use std::path::Path;
use zeroize::Zeroizing;

/// What the demo made.
pub struct Made {
    /// The ranking of the example child, before the choice.
    pub ranking: view::RankingView,
    /// The files that were written.
    pub paths: Vec<String>,
    /// What opens the office file.
    pub passphrase: Zeroizing<String>,
}

/// The child of the example office that the demo is about.
pub const CHILD: &str = "barn-tjeld";

/// Makes an example office in `out`, ranks its example child, chooses the first home and writes the
/// matching note and the home's sosialrapport, each as PDF and DOCX. Only `out` is written to.
///
/// # Errors
/// What disks can say; `weak_passphrase`.
pub fn make(
    app: &mut App,
    moment: &Moment,
    out: &Path,
    passphrase: Option<Zeroizing<String>>,
) -> Result<Made, Failure> {
    std::fs::create_dir_all(out).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    let passphrase = passphrase.unwrap_or_else(|| Zeroizing::new(example::PASSPHRASE.to_owned()));
    let file = out.join("demo.heimly");
    if file.exists() {
        std::fs::remove_file(&file).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    }
    let chosen = Passphrase::chosen(&passphrase).ok_or(Failure::of(Trouble::WeakPassphrase, "passphrase"))?;
    let store = example::make(&file, chosen, app.surroundings.cost, &example::register(moment)?, moment)?;
    app.open = Some(Open::new(store));
    let ranking =
        choosing::rank_homes(app, moment, RankHomes { child: CHILD.to_owned(), on: None, weights: None })?;
    let home = ranking.first.clone().ok_or(Failure::new(Trouble::NotFound))?;
    decide(app, moment, &home)?;
    let mut paths = vec![file.to_string_lossy().into_owned()];
    for (kind, of) in [("matchingnotat", CHILD), ("sosialrapport", home.as_str())] {
        for format in ["pdf", "docx"] {
            let path = out.join(format!("{kind}.{format}")).to_string_lossy().into_owned();
            let wish =
                WriteReport { kind: kind.to_owned(), of: of.to_owned(), format: format.to_owned(), path };
            paths.push(reports::write_report(app, moment, wish)?.path);
        }
    }
    Ok(Made { ranking, paths, passphrase })
}

fn decide(app: &mut App, moment: &Moment, home: &str) -> Result<(), Failure> {
    let draft = DecisionDraft { child: CHILD.to_owned(), home: home.to_owned(), weights: None };
    let draft = choosing::decision_draft(app, moment, draft)?;
    let [a, b, c, d, e] = <[view::DecisionReason; 5]>::try_from(draft.reasons)
        .map_err(|_| Failure::new(Trouble::Internal))?
        .map(|reason| reason.text);
    let decision = SaveDecision {
        child: CHILD.to_owned(),
        home: home.to_owned(),
        reasons: [a, b, c, d, e],
        child_view: draft.child_view,
        parents_view: Some(draft.parents_view).filter(|view| !view.is_empty()),
        concerns: None,
        alternatives: draft.alternatives,
        presented: vec![home.to_owned()],
        why_not_first: None,
        why_before_search: draft.needs_why_before_search,
        weights: None,
    };
    choosing::save_decision(app, moment, decision)?;
    Ok(())
}
