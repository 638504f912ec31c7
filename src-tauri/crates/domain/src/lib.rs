//! What Heimly decides, as pure functions over plain data.
//!
//! Nothing here reads a file, a clock or a random source; `today` is always an argument. Nothing here
//! knows how a record is stored or sent: there is no serde, no SQL and no window. The same input gives
//! the same output on every machine.

pub mod asking;
pub mod beredskap;
pub mod codes;
pub mod decision;
pub mod document;
pub mod due;
pub mod duplicates;
pub mod entered;
pub mod ids;
pub mod inquiries;
pub mod law;
pub mod limits;
pub mod matching;
pub mod merge;
pub mod model;
pub mod names;
pub mod occupancy;
pub mod overview;
pub mod papers;
pub mod place;
pub mod promotion;
pub mod protection;
pub mod ringing;
pub mod rounds;
pub mod text;
pub mod time;
pub mod today;
pub mod vetting;
pub mod waiting;
