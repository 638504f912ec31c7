//! A moment, as it is written in the log.

use std::fmt;

/// A moment in UTC, to the second: `2026-11-22T08:15:00Z`. It always comes from outside; nothing in this
/// crate reads a clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(Box<str>);

impl Timestamp {
    /// A moment written `yyyy-mm-ddThh:mm:ssZ`; `None` for anything else, and for days and hours that do
    /// not exist.
    pub fn new(text: &str) -> Option<Self> {
        let whole = text.len() == 20 && text.ends_with('Z');
        let parsed = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ");
        (whole && parsed.is_ok()).then(|| Self(text.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn only_whole_moments_in_utc() {
        assert!(Timestamp::new("2026-11-22T08:15:00Z").is_some());
        for bad in
            ["", "2026-11-22", "2026-02-30T08:15:00Z", "2026-11-22T25:00:00Z", "2026-11-22T08:15:00+01"]
        {
            assert!(Timestamp::new(bad).is_none(), "{bad}");
        }
    }
}
