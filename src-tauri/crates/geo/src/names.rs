//! Official Sami and Kven names of kommuner, beside the Norwegian ones.
//!
//! Names of smaller places are not here: no open list of them was found that may be used.

use heimly_domain::place::KommuneNo;

/// The language of a kommune's other name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameLanguage {
    /// Nordsamisk.
    NorthSami,
    /// Lulesamisk.
    LuleSami,
    /// Sørsamisk.
    SouthSami,
    /// Kvensk.
    Kven,
    /// No name of its own, but how Posten's register writes two or three names in one ("Unjargga Nesseby"):
    /// to search by, not to show.
    PostRegister,
}

impl NameLanguage {
    /// From the code of the file: ISO 639-3, as Kartverket writes it, or `post`.
    pub(crate) fn read(code: &str) -> Option<Self> {
        match code {
            "sme" => Some(Self::NorthSami),
            "smj" => Some(Self::LuleSami),
            "sma" => Some(Self::SouthSami),
            "fkv" => Some(Self::Kven),
            "post" => Some(Self::PostRegister),
            _ => None,
        }
    }

    /// The code of the file.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::NorthSami => "sme",
            Self::LuleSami => "smj",
            Self::SouthSami => "sma",
            Self::Kven => "fkv",
            Self::PostRegister => "post",
        }
    }
}

/// A kommune's name in another language than Norwegian.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OtherName {
    /// Whose name.
    pub kommune: KommuneNo,
    /// In which language.
    pub language: NameLanguage,
    /// The name, without the word for kommune.
    pub name: String,
    /// Where it is published.
    pub source: String,
}

/// A row `kommunenr;språk;navn;kilde`.
pub(crate) fn read(fields: [&str; 4]) -> Option<OtherName> {
    let [kommune, language, name, source] = fields;
    let named = !name.trim().is_empty();
    let (kommune, language) = (KommuneNo::new(kommune)?, NameLanguage::read(language)?);
    named.then(|| OtherName { kommune, language, name: name.to_owned(), source: source.to_owned() })
}
