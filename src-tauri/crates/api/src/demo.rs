//! The main job from beginning to end on the example office: for machines without a display, and for tests.

use crate::app::{App, Moment, Open};
use crate::choosing::{self, RankHomes};
use crate::deciding::{self, DecisionDraft, SaveDecision};
use crate::error::Failure;
use crate::reports::{self, WriteReport};
use crate::{children, example, view};
use heimly_domain::codes::Code;
use heimly_domain::model::{Register, YesNo};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::transfer as words;
use heimly_storage::{Op, OpenError, Passphrase, Secret, Store};
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
/// `weak_passphrase`; `office_exists` when `demo.heimly` is there and is not an untouched demo; `in_use`; and
/// what disks can say.
pub fn make(
    app: &mut App,
    moment: &Moment,
    out: &Path,
    passphrase: Option<Zeroizing<String>>,
) -> Result<Made, Failure> {
    std::fs::create_dir_all(out).map_err(|_| Failure::new(Trouble::ReadOnly))?;
    let passphrase = passphrase.unwrap_or_else(|| Zeroizing::new(example::PASSPHRASE.to_owned()));
    let file = out.join("demo.heimly");
    let chosen = Passphrase::chosen(&passphrase).ok_or(Failure::of(Trouble::WeakPassphrase, "passphrase"))?;
    let register = example::register(moment)?;
    // The demo may be run again over its own office while this app still has it open.
    app.lock_now();
    remove_own(&file, &passphrase, &register, moment)?;
    let store = example::make(&file, chosen, app.surroundings.cost, &register, moment)?;
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

/// Removes what an earlier demo made, and nothing else: an office that opens with the demo's passphrase, has
/// the example's id and holds only what the demo itself wrote.
fn remove_own(file: &Path, passphrase: &str, example: &Register, moment: &Moment) -> Result<(), Failure> {
    let exists = Failure::of(Trouble::OfficeExists, "path");
    match Store::open(file, &Secret::Passphrase(Passphrase::typed(passphrase)), &moment.at) {
        Ok(store) => {
            if store.register()?.office.id != example.office.id || was_edited(&store)? {
                return Err(exists);
            }
            drop(store);
            std::fs::remove_file(file).map_err(|_| Failure::of(Trouble::ReadOnly, "path"))
        }
        Err(OpenError::NotFound) => Ok(()),
        Err(
            OpenError::AlreadyExists
            | OpenError::NotAnOfficeFile
            | OpenError::WrongSecret
            | OpenError::Damaged
            | OpenError::Newer { .. },
        ) => Err(exists),
        Err(
            other @ (OpenError::AlreadyOpen
            | OpenError::NoPermission
            | OpenError::DiskFull
            | OpenError::Unreadable
            | OpenError::NoKeyMaterial),
        ) => Err(Failure::of(Failure::from(other).trouble, "path")),
    }
}

/// Whether somebody has done more to an office than the demo does: made it, made one choice and looked.
fn was_edited(store: &Store) -> Result<bool, Failure> {
    let choices = store.undo_steps()?.iter().filter(|step| step.op == Op::SaveDecision).count();
    Ok(choices > 1 || store.log_rows(u32::MAX)?.iter().any(|row| !is_the_demos(row.op)))
}

fn is_the_demos(op: Op) -> bool {
    match op {
        Op::Create
        | Op::Unlock
        | Op::FailedUnlock
        | Op::Read
        | Op::Export
        | Op::Backup
        | Op::SaveDecision
        | Op::Erase => true,
        Op::ChangePassphrase
        | Op::NewRecoveryKey
        | Op::Import
        | Op::SaveOffice
        | Op::AddHome
        | Op::SaveHome
        | Op::RemoveHome
        | Op::AddChild
        | Op::SaveChild
        | Op::RemoveChild
        | Op::SaveNeed
        | Op::SaveNetwork
        | Op::NetworkPersonToHome
        | Op::SavePlacement
        | Op::SaveTie
        | Op::SaveApproval
        | Op::SaveRanking
        | Op::SaveWeights
        | Op::SaveTravel
        | Op::DeleteTravel
        | Op::SaveLink
        | Op::ClearLink
        | Op::SaveWaterNeighbour
        | Op::SaveRound
        | Op::DeleteRound
        | Op::PlaceHome
        | Op::SaveInquiry
        | Op::InquiryToHome
        | Op::SaveBufetat
        | Op::SaveAsked
        | Op::SaveRingeliste
        | Op::SaveAssessment
        | Op::SavePair
        | Op::SaveParticipation
        | Op::SaveHabilitet
        | Op::MergeHomes
        | Op::MergePersons
        | Op::Undo
        | Op::Redo => false,
    }
}

fn decide(app: &mut App, moment: &Moment, home: &str) -> Result<(), Failure> {
    let draft = DecisionDraft { child: CHILD.to_owned(), home: home.to_owned(), weights: None };
    let draft = deciding::decision_draft(app, moment, draft)?;
    let [a, b, c, d, e] = <[view::DecisionReason; 5]>::try_from(draft.reasons)
        .map_err(|_| Failure::new(Trouble::Internal))?
        .map(|reason| reason.text);
    let responsible = children::find(app.register()?, CHILD)?.responsible.clone();
    let by = responsible.map(|adviser| adviser.to_string());
    let decision = SaveDecision {
        child: CHILD.to_owned(),
        home: home.to_owned(),
        reasons: [a, b, c, d, e],
        child_view: draft.child_view,
        parents_view: Some(draft.parents_view).filter(|view| !view.is_empty()),
        concerns: Some(words::demo_choice(app.lang)),
        alternatives: draft.alternatives,
        presented: vec![home.to_owned()],
        why_not_first: None,
        why_before_search: draft.needs_why_before_search,
        foster_parents_view: Some(draft.foster_parents_view).filter(|view| !view.is_empty()),
        by,
        why_changed: None,
        habil: Some(YesNo::Yes.code().to_owned()),
        habil_words: None,
        weights: None,
    };
    deciding::save_decision(app, moment, decision)?;
    Ok(())
}
