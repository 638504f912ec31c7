//! Reports: the paper is made in the core, the file in `reports`, and that it left the program is logged.

use crate::app::{App, Moment};
use crate::choosing::{Weighed, Wish, with_ranking};
use crate::error::Failure;
use crate::transfer::{refuse_office, write_file};
use crate::view::WrittenView;
use crate::{children, homes};
use chrono::NaiveDateTime;
use heimly_domain::document::{Document, Notice};
use heimly_domain::papers::{NoteInput, ReportInput, matchingnotat, sosialrapport};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::ranking::rules_version;
use heimly_domain::text::transfer::changed_since_choice;
use heimly_reports::{Stamp, Writer, docx, pdf};
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;

/// A report to write.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteReport {
    /// `matchingnotat` or `sosialrapport`.
    #[ts(type = "\"matchingnotat\" | \"sosialrapport\"")]
    pub kind: String,
    /// The child for a matchingnotat, the home for a sosialrapport.
    pub of: String,
    /// `pdf` or `docx`.
    #[ts(type = "\"pdf\" | \"docx\"")]
    pub format: String,
    /// The file to write.
    pub path: String,
}

/// Writes a report. That it was written is logged before the file is.
///
/// # Errors
/// `wrong_usage`, `not_found`, `no_decision`, and what disks can say.
pub fn write_report(app: &mut App, moment: &Moment, args: WriteReport) -> Result<WrittenView, Failure> {
    let writer: Writer = match args.format.as_str() {
        "pdf" => pdf,
        "docx" => docx,
        _ => return Err(Failure::of(Trouble::WrongUsage, "format")),
    };
    refuse_office(app, Path::new(&args.path))?;
    let (document, record, notes) = match args.kind.as_str() {
        "sosialrapport" => (social_report(app, moment, &args.of)?, RecordKind::Home, Vec::new()),
        "matchingnotat" => {
            let (document, notes) = matching_note(app, moment, &args.of)?;
            (document, RecordKind::Child, notes)
        }
        _ => return Err(Failure::of(Trouble::WrongUsage, "kind")),
    };
    let bytes = writer(&document, &stamp(app, moment)?)?;
    app.log(moment, Op::Export, Some((record, &args.of)))?;
    write_file(app, Path::new(&args.path), &bytes)?;
    Ok(WrittenView { path: args.path, notes })
}

pub(crate) fn stamp(app: &App, moment: &Moment) -> Result<Stamp, Failure> {
    let made_at = NaiveDateTime::parse_from_str(moment.at.as_str(), "%Y-%m-%dT%H:%M:%SZ");
    Ok(Stamp {
        made_at: made_at.map_err(|_| Failure::new(Trouble::Internal))?,
        program: format!("Heimly {}", env!("CARGO_PKG_VERSION")),
        basis: rules_version(&app.law, app.lang),
    })
}

fn social_report(app: &mut App, moment: &Moment, of: &str) -> Result<Document, Failure> {
    app.register()?;
    let open = app.open.as_ref().ok_or(Failure::new(Trouble::Locked))?;
    let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
    let home = homes::find(register, of)?;
    let input = ReportInput { home, register, law: &app.law, places: &*app.geo.places, today: moment.today };
    Ok(sosialrapport(&input, app.lang))
}

/// The note is made from the need, day and weights of the decision. What was saved then stays as it was; where
/// the records have changed since, the note says so.
fn matching_note(app: &mut App, moment: &Moment, of: &str) -> Result<(Document, Vec<String>), Failure> {
    let register = app.register()?;
    let child = children::find(register, of)?;
    let decision = register.decisions.iter().filter(|each| each.child == child.id).max_by_key(|each| each.on);
    let decision = decision.cloned().ok_or(Failure::new(Trouble::NoDecision))?;
    let saved = app.open_office()?.store.rankings().get(&decision.ranking)?;
    let weights = saved.as_ref().map_or(Weighed::Now(None), Weighed::as_saved);
    let wish = Wish {
        child: of.to_owned(),
        need: Some(decision.need.clone()),
        on: Some(decision.on.to_string()),
        weights,
    };
    let today = moment.today;
    with_ranking(app, moment, &wish, |shown| {
        let register = shown.register;
        let home = homes::find(register, decision.home.as_str())?;
        let input = NoteInput {
            register,
            child: shown.ranked.asked.child,
            need: shown.ranked.asked.need,
            decision: &decision,
            home,
            ranking: shown.ranked,
            places: shown.places,
            law: shown.law,
            today,
        };
        let mut document = matchingnotat(&input, shown.lang);
        let mut notes = Vec::new();
        if !saved.as_ref().is_some_and(|saved| shown.is_as_saved(saved)) {
            let sentence = changed_since_choice(decision.on, shown.lang);
            document.notices.push(Notice::Other(sentence.clone()));
            notes.push(sentence);
        }
        Ok((document, notes))
    })
}
