//! Every record as it is sent: to the office export, and to and from the window.
//!
//! A record here is its core record with the same field names. What is decided about a record is decided
//! in the core; here are only the form, the limits and the faults of form. References between records are
//! checked in [`crate::office`].

pub mod wire;

/// A record whose fields are the core record's, each in its wire form.
macro_rules! record {
    ($(#[$meta:meta])* $record:ident of $domain:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
        )]
        #[serde(deny_unknown_fields)]
        pub struct $record { $($(#[$fmeta])* pub $field: $ty),+ }

        impl $crate::records::wire::Wire for $record {
            type Domain = $domain;
            fn from_domain(domain: &$domain) -> Self {
                Self { $($field: $crate::records::wire::Wire::from_domain(&domain.$field)),+ }
            }
            fn into_domain(self, check: &mut $crate::problem::Check) -> Option<$domain> {
                // Every field is read before any answer, so that every fault is named.
                $(let $field = check.field(stringify!($field), |inner| {
                    $crate::records::wire::Wire::into_domain(self.$field, inner)
                });)+
                Some($domain { $($field: $field?),+ })
            }
        }

        impl From<&$domain> for $record {
            fn from(domain: &$domain) -> Self { $crate::records::wire::Wire::from_domain(domain) }
        }

        impl TryFrom<$record> for $domain {
            type Error = $crate::problem::Problems;
            fn try_from(record: $record) -> Result<$domain, $crate::problem::Problems> {
                $crate::records::read(record)
            }
        }
    };
}

mod asked;
mod child;
mod choosing;
mod home;
mod household;
mod inquiry;
mod need;
mod network;
mod office;
mod placement;
mod rounds;
mod shared;
mod tagged;
mod travelling;
mod vetting;

pub use asked::*;
pub use child::*;
pub use choosing::*;
pub use home::*;
pub use household::*;
pub use inquiry::*;
pub use need::*;
pub use network::*;
pub use office::*;
pub use placement::*;
pub use rounds::*;
pub use shared::*;
pub use tagged::*;
pub use travelling::*;
pub use vetting::*;
pub use wire::{Clock, Coded, Content, Day, Key, MinuteOfDay, Name, Scale, Set, Wire, Words};

use crate::problem::{Check, Problem, Problems};
use heimly_domain::text::import::Fault;

/// A record as the core knows it.
///
/// # Errors
/// Every fault of form, with its path inside the record.
pub fn read<W: Wire>(record: W) -> Result<W::Domain, Problems> {
    let mut check = Check::new();
    let domain = record.into_domain(&mut check);
    match domain {
        Some(domain) if check.is_clean() => Ok(domain),
        Some(_) | None => {
            let mut problems = check.into_problems();
            if problems.is_empty() {
                problems.push(Problem::new("", Fault::WrongValue));
            }
            Err(Problems(problems))
        }
    }
}
