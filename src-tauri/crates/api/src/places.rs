//! Postnummer, kommuner and code lists: what the form fields are filled from.

use crate::app::{App, Moment};
use crate::error::Failure;
use crate::session::NoArgs;
use crate::view::{CodeListsView, CodeWord, NoticeView, PostnummerView};
use heimly_domain::place::{Places, PointQuality, Postnummer};
use heimly_domain::text::codes;
use heimly_domain::text::errors::Trouble;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A postnummer to look up.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostnummerArgs {
    /// Four digits.
    pub postnummer: String,
}

/// Every code list with its words.
///
/// # Errors
/// None of its own.
pub fn code_lists(app: &mut App, _: &Moment, _: NoArgs) -> Result<CodeListsView, Failure> {
    let lists = codes::all_lists(app.lang)
        .into_iter()
        .map(|(list, codes)| {
            let words = codes
                .into_iter()
                .map(|(code, word)| CodeWord { code: code.to_owned(), word: word.to_string() })
                .collect();
            (list.to_owned(), words)
        })
        .collect::<BTreeMap<_, _>>();
    let kommuner = app
        .geo
        .places
        .kommuner()
        .map(|kommune| CodeWord { code: kommune.number.to_string(), word: kommune.name.clone() })
        .collect();
    Ok(CodeListsView { lists, kommuner })
}

/// What a postnummer is; nothing when it is not in the register.
///
/// # Errors
/// `invalid` when it is not four digits.
pub fn postnummer(
    app: &mut App,
    _: &Moment,
    args: PostnummerArgs,
) -> Result<Option<PostnummerView>, Failure> {
    let number =
        Postnummer::new(args.postnummer.trim()).ok_or(Failure::of(Trouble::Invalid, "postnummer"))?;
    Ok(app.geo.places.postnummer(number).map(|facts| PostnummerView {
        kommune: facts.kommune.to_string(),
        kommune_name: app.geo.places.kommune_name(facts.kommune).unwrap_or_default().to_owned(),
        poststed: facts.poststed,
        uncertain: facts.spot.is_none_or(|spot| spot.quality == PointQuality::Uncertain),
    }))
}

/// The notices of everything Heimly is made with.
///
/// # Errors
/// None of its own.
pub fn notices(_: &mut App, _: &Moment, _: NoArgs) -> Result<Vec<NoticeView>, Failure> {
    Ok(crate::notices::all())
}
