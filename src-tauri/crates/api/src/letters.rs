//! Ready letters about a child and a home: shown, and written to a file.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::reading::Reading;
use crate::reports::stamp;
use crate::transfer::{refuse_office, write_file};
use crate::view::{LetterView, WrittenView};
use crate::{children, homes};
use heimly_domain::codes::Code;
use heimly_domain::document::{Document, Notice};
use heimly_domain::papers::{LetterInput, LetterKind, letter as written};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::plain::plain_text;
use heimly_storage::{Op, RecordKind};
use serde::Deserialize;
use std::path::Path;
use ts_rs::TS;

/// Which letter.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Which, a code of `LetterKind`.
    pub kind: String,
    /// The child.
    pub child: String,
    /// The home, where the letter is about one.
    pub home: Option<String>,
}

/// A letter to write.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteLetter {
    /// Which, a code of `LetterKind`.
    pub kind: String,
    /// The child.
    pub child: String,
    /// The home, where the letter is about one.
    pub home: Option<String>,
    /// `pdf`, `docx` or `txt`.
    pub format: String,
    /// The file to write.
    pub path: String,
}

/// A letter as text.
///
/// # Errors
/// `wrong_usage` for a letter that is not there; `not_found`.
pub fn letter(app: &mut App, moment: &Moment, args: Letter) -> Result<LetterView, Failure> {
    let document = document(app, moment, &args)?;
    Ok(LetterView { title: document.title.clone(), text: plain_text(&document), notes: notes(&document) })
}

/// Writes a letter to a file. That it was written is logged before the file is.
///
/// # Errors
/// `wrong_usage`, `not_found`, `target_is_office`, and what disks can say.
pub fn write_letter(app: &mut App, moment: &Moment, args: WriteLetter) -> Result<WrittenView, Failure> {
    refuse_office(app, Path::new(&args.path))?;
    let wish = Letter { kind: args.kind, child: args.child, home: args.home };
    let document = document(app, moment, &wish)?;
    let bytes = match args.format.as_str() {
        "pdf" => heimly_reports::pdf(&document, &stamp(app, moment)?)?,
        "docx" => heimly_reports::docx(&document, &stamp(app, moment)?)?,
        "txt" => plain_text(&document).into_bytes(),
        _ => return Err(Failure::of(Trouble::WrongUsage, "format")),
    };
    app.log(moment, Op::Export, Some((RecordKind::Child, &wish.child)))?;
    write_file(app, Path::new(&args.path), &bytes)?;
    Ok(WrittenView { path: args.path, notes: notes(&document) })
}

fn document(app: &mut App, moment: &Moment, args: &Letter) -> Result<Document, Failure> {
    let kind = LetterKind::from_code(&args.kind).ok_or(Failure::of(Trouble::WrongUsage, "kind"))?;
    let reading = app.reading(moment)?;
    let child = children::find(reading.register, &args.child)?;
    let home = match &args.home {
        Some(home) => Some(homes::find(reading.register, home)?),
        None => None,
    };
    let signer = reading.me.and_then(|me| reading.known.adviser_name(me));
    let Reading { register, known, places, law, lang, .. } = &reading;
    let input = LetterInput {
        child,
        home,
        register,
        law,
        places: *places,
        signer: signer.as_deref(),
        today: known.today(),
    };
    Ok(written(&input, kind, *lang))
}

/// What to know before the letter is sent. That everything is invented stands on the letter itself.
fn notes(document: &Document) -> Vec<String> {
    let sentence = |notice: &Notice| match notice {
        Notice::Other(sentence) => Some(sentence.clone()),
        Notice::ExampleOffice | Notice::Draft | Notice::Confidential => None,
    };
    document.notices.iter().filter_map(sentence).collect()
}
