//! The child's and the parents' part in the choice for one need: who was told what, and when.

use crate::app::{App, Moment, from_record};
use crate::children;
use crate::error::Failure;
use crate::happened::happened;
use crate::view::ChildView;
use heimly_domain::model::Participation;
use heimly_domain::text::errors::Trouble;
use heimly_exchange::records::ParticipationRecord;
use heimly_storage::Op;
use serde::Deserialize;
use ts_rs::TS;

/// The part in a choice, to store.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveParticipation {
    /// What was told, for one need.
    pub record: ParticipationRecord,
}

/// Stores the child's and parents' part in the choice for one need.
///
/// # Errors
/// `invalid` with the path, also for a day in the future; `not_found` for a need that is not there.
pub fn save_participation(
    app: &mut App,
    moment: &Moment,
    args: SaveParticipation,
) -> Result<ChildView, Failure> {
    let part: Participation = from_record(args.record)?;
    happened(
        &[
            ("parents_told_on", part.parents_told_on),
            ("child_told_on", part.child_told_on),
            ("tillitsperson_told_on", part.tillitsperson_told_on),
        ],
        moment,
    )?;
    let need = app.register()?.needs.iter().find(|need| need.id == part.need);
    let child = need.ok_or(Failure::of(Trouble::NotFound, "need"))?.child.clone();
    app.write(moment, Op::SaveParticipation, |tx| Ok(tx.participation().save(&part)?))?;
    children::child_view(app, moment, child.as_str())
}
