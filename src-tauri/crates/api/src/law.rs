//! Reads `assets/law.toml` into the core's [`Law`]. No number and no provision stands here.

use crate::error::Failure;
use heimly_domain::codes::Code;
use heimly_domain::law::{Citation, Citations, Law, LawNumbers, LawRef, Provenance, Statutory};
use heimly_domain::text::errors::Trouble;
use serde::Deserialize;

const FILE: &str = include_str!("../../../../assets/law.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    version: String,
    sign: String,
    provision: Vec<Provision>,
    number: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Provision {
    id: String,
    #[serde(rename = "about")]
    _about: String,
    nb: String,
    nn: String,
    source: String,
    mark: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    id: String,
    #[serde(rename = "about")]
    _about: String,
    value: u32,
    provision: String,
    source: String,
    mark: String,
}

/// The law that ships with the program.
///
/// # Errors
/// `internal` when the file lacks a provision or number the core asks for; a test rules it out.
pub(crate) fn bundled() -> Result<Law, Failure> {
    read(FILE).ok_or(Failure::new(Trouble::Internal))
}

fn read(text: &str) -> Option<Law> {
    let file: LawFile = toml::from_str(text).ok()?;
    let citations = Citations::collect(|key| {
        let found = file.provision.iter().find(|each| each.id == key.code()).ok_or(())?;
        let provenance = Provenance { source: found.source.clone(), mark: found.mark.clone() };
        Ok::<_, ()>(Citation { nb: found.nb.clone(), nn: found.nn.clone(), provenance })
    })
    .ok()?;
    let numbers = LawNumbers::collect(|key| {
        let found = file.number.iter().find(|each| each.id == key.code()).ok_or(())?;
        Ok::<_, ()>(Statutory {
            value: found.value,
            provision: LawRef::from_code(&found.provision).ok_or(())?,
            provenance: Provenance { source: found.source.clone(), mark: found.mark.clone() },
        })
    })
    .ok()?;
    Some(Law { version: file.version, sign: file.sign, citations, numbers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use heimly_domain::law::LawNumber;

    #[test]
    fn the_file_has_everything_the_core_asks_for() {
        let law = read(FILE).expect("every provision and number must be there");
        assert_eq!(law.number(LawNumber::PolitiattestMonths), 3, "politiattestforskriften: three months");
        assert_eq!(law.number(LawNumber::FollowUpVisits), 4, "fosterhjemsforskriften: four visits a year");
    }

    #[test]
    fn a_file_with_a_hole_is_refused() {
        let without = FILE.replacen("id = \"nettverk_forst\"", "id = \"noe_annet\"", 1);
        assert!(read(&without).is_none());
    }
}
