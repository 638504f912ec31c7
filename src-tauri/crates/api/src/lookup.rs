//! Finding one child or home by what a person writes: id, code or pseudonym.

use crate::app::App;
use crate::error::Failure;
use heimly_domain::names::fold;
use heimly_domain::text::errors::Trouble;

/// The id of the child with this id, pseudonym or case reference.
///
/// # Errors
/// `not_found` when there is none, or more than one.
pub fn child(app: &mut App, written: &str) -> Result<String, Failure> {
    let register = app.register()?;
    if let Some(child) = register.children.iter().find(|child| child.id.as_str() == written) {
        return Ok(child.id.to_string());
    }
    let wanted = fold(written);
    let mut found = register.children.iter().filter(|child| {
        fold(&child.pseudonym) == wanted || child.case_reference.as_deref().map(fold) == Some(wanted.clone())
    });
    match (found.next(), found.next()) {
        (Some(child), None) => Ok(child.id.to_string()),
        (_, _) => Err(Failure::of(Trouble::NotFound, "child")),
    }
}

/// The id of the home with this id, code or family name.
///
/// # Errors
/// `not_found` when there is none, or more than one.
pub fn home(app: &mut App, written: &str) -> Result<String, Failure> {
    let register = app.register()?;
    let exact = register.homes.iter().find(|home| home.id.as_str() == written || home.code == written);
    if let Some(home) = exact {
        return Ok(home.id.to_string());
    }
    let wanted = fold(written);
    let mut found = register.homes.iter().filter(|home| fold(&home.family_name) == wanted);
    match (found.next(), found.next()) {
        (Some(home), None) => Ok(home.id.to_string()),
        (_, _) => Err(Failure::of(Trouble::NotFound, "home")),
    }
}
