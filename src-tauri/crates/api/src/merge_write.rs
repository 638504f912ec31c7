//! Writing a merge: every record that changes and every record that goes, in one step.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::redact;
use heimly_domain::ids::HomeId;
use heimly_domain::merge::MergePlan;
use heimly_domain::model::SavedRanking;
use heimly_storage::{Op, RecordKind, Tx};

/// Carries a plan out. What goes is removed first, because members move from one home to the other. A home
/// that goes and whose address may not be kept any longer leaves nothing in the history, in undo steps or in
/// saved rankings.
pub(crate) fn write_plan(app: &mut App, moment: &Moment, op: Op, plan: &MergePlan) -> Result<(), Failure> {
    let told = match plan.erase_location.as_slice() {
        [] => Vec::new(),
        homes => redacted(&app.open_office()?.store.rankings().all()?, homes),
    };
    app.write(moment, op, |tx| {
        plan.removed_pairs.iter().try_for_each(|id| tx.pairs().remove(id))?;
        plan.removed_inquiries.iter().try_for_each(|id| tx.inquiries().remove(id))?;
        plan.removed_homes.iter().try_for_each(|id| tx.homes().remove(id))?;
        save_records(tx, plan)?;
        for ranking in &told {
            tx.rankings().save(ranking)?;
            tx.erase_history_of(RecordKind::Ranking, ranking.id.as_str());
        }
        for home in &plan.erase_location {
            tx.erase_history_of(RecordKind::Home, home.as_str());
        }
        Ok(())
    })
}

fn save_records(tx: &mut Tx<'_>, plan: &MergePlan) -> Result<(), Failure> {
    plan.homes.iter().try_for_each(|each| tx.homes().save(each))?;
    plan.children.iter().try_for_each(|each| tx.children().save(each))?;
    plan.needs.iter().try_for_each(|each| tx.needs().save(each))?;
    plan.placements.iter().try_for_each(|each| tx.placements().save(each))?;
    plan.ties.iter().try_for_each(|each| tx.ties().save(each))?;
    plan.searches.iter().try_for_each(|each| tx.searches().save(each))?;
    plan.approvals.iter().try_for_each(|each| tx.approvals().save(each))?;
    plan.decisions.iter().try_for_each(|each| tx.decisions().save(each))?;
    plan.inquiries.iter().try_for_each(|each| tx.inquiries().save(each))?;
    plan.bufetat.iter().try_for_each(|each| tx.bufetat().save(each))?;
    plan.asked.iter().try_for_each(|each| tx.asked().save(each))?;
    plan.ringeliste.iter().try_for_each(|each| tx.ringeliste().save(each))?;
    plan.assessments.iter().try_for_each(|each| tx.assessments().save(each))?;
    plan.pairs.iter().try_for_each(|each| tx.pairs().save(each))?;
    plan.habilitet.iter().try_for_each(|each| tx.habilitet().save(each))?;
    plan.rounds.iter().try_for_each(|each| tx.rounds().save(each))?;
    Ok(())
}

/// The saved rankings that tell where one of the homes lies, without that.
fn redacted(rankings: &[SavedRanking], homes: &[HomeId]) -> Vec<SavedRanking> {
    let without = |saved: &SavedRanking| {
        let content = redact::without_all(&saved.content, homes);
        (content != saved.content).then(|| SavedRanking { content, ..saved.clone() })
    };
    rankings.iter().filter_map(without).collect()
}
