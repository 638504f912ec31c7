//! In and out: office export, spreadsheets and the template. All or nothing, and nothing without being told.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::merged;
use crate::view::WrittenView;
use heimly_domain::model::Register;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::transfer as words;
use heimly_exchange::office;
use heimly_storage::{Actor, Op, Store, Tx};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;
use zeroize::Zeroizing;

mod incoming;
mod outgoing;

pub(crate) use outgoing::{refuse_office, with_suffix, write_file};

pub use incoming::{ApplyImport, PreviewImport, apply_import, is_sealed, preview_import};

/// The Excel template.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteTemplate {
    /// The file to write.
    pub path: String,
}

/// The whole office.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteExport {
    /// The file to write.
    pub path: String,
    /// The passphrase that will open the export; for a plain one, the office's own passphrase again.
    #[ts(type = "string")]
    pub passphrase: Zeroizing<String>,
    /// `yes` for readable JSON.
    #[ts(type = "\"yes\" | \"no\"")]
    pub plain: String,
}

/// Writes the Excel template.
///
/// # Errors
/// `target_is_office`, and what disks can say.
pub fn write_template(app: &mut App, _: &Moment, args: WriteTemplate) -> Result<WrittenView, Failure> {
    let bytes = heimly_exchange::sheet::template(app.lang).map_err(|_| Failure::new(Trouble::Internal))?;
    write_file(app, Path::new(&args.path), &bytes)?;
    Ok(WrittenView { path: args.path, notes: Vec::new() })
}

/// Writes the whole office: encrypted with a passphrase, or plain when the office's own passphrase is given
/// again. That it was exported is logged before the file is written.
///
/// # Errors
/// `target_is_office`, `wrong_passphrase`, `weak_passphrase`, and what disks can say.
pub fn write_export(app: &mut App, moment: &Moment, args: WriteExport) -> Result<WrittenView, Failure> {
    let lang = app.lang;
    // Found out before the export is logged: what is refused has not left.
    app.open_office()?;
    refuse_office(app, Path::new(&args.path))?;
    let (bytes, notes) = match args.plain.as_str() {
        "yes" => {
            app.open_office()?.store.verify_passphrase(&args.passphrase)?;
            let mut whole = app.open_office()?.store.whole_register()?;
            for saved in &mut whole.rankings {
                saved.content = merged::shown(app, moment, &saved.content)?;
            }
            let (text, left_out) = office::plain_json(&whole, moment.today);
            let codes: Vec<String> = left_out.homes.into_iter().chain(left_out.children).collect();
            let notes = if codes.is_empty() { Vec::new() } else { vec![words::left_out(&codes, lang)] };
            (text.into_bytes(), notes)
        }
        "no" => {
            if args.passphrase.chars().count() < SEAL_LENGTH_MIN {
                return Err(Failure::of(Trouble::WeakPassphrase, "passphrase"));
            }
            let text = Zeroizing::new(office::to_json(&app.open_office()?.store.whole_register()?));
            let sealed = office::seal(text.as_bytes(), &args.passphrase);
            (sealed.map_err(|_| Failure::new(Trouble::Internal))?, Vec::new())
        }
        _ => return Err(Failure::of(Trouble::WrongUsage, "plain")),
    };
    app.log(moment, Op::Export, None)?;
    write_file(app, Path::new(&args.path), &bytes)?;
    Ok(WrittenView { path: args.path, notes })
}

/// The fewest characters of a passphrase for an export, as for the office itself.
const SEAL_LENGTH_MIN: usize = 12;

pub(crate) fn trouble_of_disk(error: &std::io::Error) -> Trouble {
    use std::io::ErrorKind;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the list of kinds is the standard library's, and open"
    )]
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly,
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::Unreadable,
        _ => Trouble::Unreadable,
    }
}

/// What surrounds choosing, after the homes, children and needs it speaks of.
fn store_choosing(tx: &mut Tx<'_>, register: &Register) -> Result<(), Failure> {
    register.inquiries.iter().try_for_each(|each| tx.inquiries().save(each))?;
    register.bufetat.iter().try_for_each(|each| tx.bufetat().save(each))?;
    register.asked.iter().try_for_each(|each| tx.asked().save(each))?;
    register.ringeliste.iter().try_for_each(|each| tx.ringeliste().save(each))?;
    register.assessments.iter().try_for_each(|each| tx.assessments().save(each))?;
    register.pairs.iter().try_for_each(|each| tx.pairs().save(each))?;
    register.participation.iter().try_for_each(|each| tx.participation().save(each))?;
    register.habilitet.iter().try_for_each(|each| tx.habilitet().save(each))?;
    Ok(())
}

/// Stores a whole register in one write. The office's own record is replaced, its id and all.
pub(crate) fn store_all(
    store: &mut Store,
    op: Op,
    register: &Register,
    moment: &Moment,
) -> Result<(), Failure> {
    let before = store.office().all()?;
    store.write(op, &Actor::Holder, &moment.at, |tx| {
        for office in before.iter().filter(|office| office.id != register.office.id) {
            tx.office().remove(&office.id)?;
        }
        tx.office().save(&register.office)?;
        register.advisers.iter().try_for_each(|each| tx.advisers().save(each))?;
        register.homes.iter().try_for_each(|each| tx.homes().save(each))?;
        register.children.iter().try_for_each(|each| tx.children().save(each))?;
        register.needs.iter().try_for_each(|each| tx.needs().save(each))?;
        register.placements.iter().try_for_each(|each| tx.placements().save(each))?;
        register.ties.iter().try_for_each(|each| tx.ties().save(each))?;
        register.searches.iter().try_for_each(|each| tx.searches().save(each))?;
        register.approvals.iter().try_for_each(|each| tx.approvals().save(each))?;
        register.rankings.iter().try_for_each(|each| tx.rankings().save(each))?;
        register.decisions.iter().try_for_each(|each| tx.decisions().save(each))?;
        register.weights.iter().try_for_each(|each| tx.weights().save(each))?;
        register.travel.iter().try_for_each(|each| tx.travel().save(each))?;
        register.links.iter().try_for_each(|each| tx.links().save(each))?;
        register.water_neighbours.iter().try_for_each(|each| tx.water_neighbours().save(each))?;
        register.rounds.iter().try_for_each(|each| tx.rounds().save(each))?;
        store_choosing(tx, register)?;
        Ok::<(), Failure>(())
    })
}
