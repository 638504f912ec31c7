//! One function for each call: read, decide, write.
//!
//! Here records become views and requests become writes. Nothing is decided here that `domain` could
//! decide, there is no SQL, and nothing knows of a window.

pub mod view;
