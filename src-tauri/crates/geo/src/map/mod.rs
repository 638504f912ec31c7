//! Maps: outlines of kommuner as drawing paths, and what lies at a point.
//!
//! Every map of the program has the same projection ([`project`]), so that a place has the same coordinates
//! on all of them: kilometres east of UTM zone 33's false origin, and kilometres south (north is negative,
//! because y grows downwards on a screen). Nothing here decides what is drawn or for whom; it answers with
//! paths and kommunenummer. Addresses get their kommune from their postnummer, not from here: the border
//! between Ålesund and Haram is approximate.
#![expect(
    clippy::float_arithmetic,
    reason = "a map is drawn in fractions of a kilometre; what leaves here is a drawing or a yes/no about a \
              place, never a sum that is compared between machines"
)]

mod abroad;
mod decode;
mod ground;
mod outlines;
mod paths;
mod projection;

pub use decode::OutlineFault;
pub use outlines::Outlines;
pub use paths::{Borders, Land, Neighbouring};
pub use projection::{MapPlace, ViewBox, project, unproject};

#[cfg(test)]
mod tests;
