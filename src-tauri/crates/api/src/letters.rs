//! Ready letters about a child and a home: shown, and written to a file.

use crate::app::{App, Moment};
use crate::error::{Closer, Failure};
use crate::reading::Reading;
use crate::reports::stamp;
use crate::transfer::{refuse_office, write_file};
use crate::view::{LetterView, WrittenView};
use crate::{children, homes};
use heimly_domain::codes::Code;
use heimly_domain::document::{Document, Notice};
use heimly_domain::model::{Child, Home};
use heimly_domain::papers::{LetterInput, LetterKind, letter as written, may_write};
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::letters_refused::refused;
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
/// `wrong_usage` for a letter that is not there; `not_found`; `invalid` with `kind` for a letter that would
/// say what is not registered.
pub fn letter(app: &mut App, moment: &Moment, args: Letter) -> Result<LetterView, Failure> {
    let document = document(app, moment, &args)?;
    Ok(LetterView { title: document.title.clone(), text: plain_text(&document), notes: notes(&document) })
}

/// Writes a letter to a file. That it was written is logged before the file is.
///
/// # Errors
/// As [`letter`]; `target_is_office`, and what disks can say.
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
    let input = reading.letter_input(child, home, signer.as_deref());
    may_write(&input, kind).map_err(|why| Failure {
        trouble: Trouble::Invalid,
        field: Some("kind".to_owned()),
        closer: Some(Closer::Said(refused(why, reading.lang))),
    })?;
    Ok(written(&input, kind, reading.lang))
}

impl Reading<'_> {
    fn letter_input<'i>(
        &'i self,
        child: &'i Child,
        home: Option<&'i Home>,
        signer: Option<&'i str>,
    ) -> LetterInput<'i> {
        LetterInput {
            child,
            home,
            register: self.register,
            law: self.law,
            places: self.places,
            signer,
            today: self.known.today(),
        }
    }

    /// The letters about a home and a child that say what is registered, in the order they are used.
    pub(crate) fn letters_of<'i>(
        &'i self,
        home: &'i Home,
        child: &'i Child,
    ) -> impl Iterator<Item = LetterKind> + 'i {
        let input = self.letter_input(child, Some(home), None);
        LetterKind::all().iter().copied().filter(move |kind| may_write(&input, *kind).is_ok())
    }
}

/// What to know before the letter is sent. That everything is invented stands on the letter itself.
fn notes(document: &Document) -> Vec<String> {
    let sentence = |notice: &Notice| match notice {
        Notice::Other(sentence) => Some(sentence.clone()),
        Notice::ExampleOffice | Notice::Draft | Notice::Confidential => None,
    };
    document.notices.iter().filter_map(sentence).collect()
}
