//! How many tests ran, read from what each runner itself prints at its end.
//!
//! The closing line of `cargo xtask test` is made of these numbers only; a line that is not understood
//! counts as nothing, so the sum can be too small but never invented.

use std::fmt;

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    passed: u32,
    failed: u32,
}

impl Counts {
    /// Adds what another runner told.
    pub fn add(&mut self, other: Self) {
        self.passed = self.passed.saturating_add(other.passed);
        self.failed = self.failed.saturating_add(other.failed);
    }

    /// True when no test ran.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// True when at least one test ran and failed.
    pub fn has_failures(self) -> bool {
        self.failed > 0
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Whose closing line to read.
#[derive(Clone, Copy, Debug)]
pub enum Reading {
    /// `test result: ok. 5 passed; 0 failed; 0 ignored; …`, once per test binary.
    Cargo,
    /// ` Tests  1 failed | 12 passed (13)`
    Vitest,
    /// `ℹ pass 5` and `ℹ fail 0` (spec reporter), `# pass 5` (tap).
    Node,
}

impl Reading {
    /// What one line of output tells.
    pub fn read(self, line: &str) -> Counts {
        let line = line.trim();
        match self {
            Self::Cargo => line.strip_prefix("test result:").map_or_else(Counts::default, words),
            Self::Vitest => line
                .strip_prefix("Tests ")
                .and_then(|rest| rest.split('(').next())
                .map_or_else(Counts::default, words),
            Self::Node => node(line),
        }
    }
}

/// Reads every "N passed" and "N failed" of a line.
fn words(line: &str) -> Counts {
    let mut counts = Counts::default();
    let mut number = None;
    for word in line.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match (word, number) {
            ("passed", Some(passed)) => counts.add(Counts { passed, failed: 0 }),
            ("failed", Some(failed)) => counts.add(Counts { passed: 0, failed }),
            _ => {}
        }
        number = word.parse::<u32>().ok();
    }
    counts
}

fn node(line: &str) -> Counts {
    let mut parts = line.split(' ');
    match (parts.next(), parts.next(), parts.next().and_then(|text| text.parse().ok()), parts.next()) {
        (Some("#" | "ℹ"), Some("pass"), Some(passed), None) => Counts { passed, failed: 0 },
        (Some("#" | "ℹ"), Some("fail"), Some(failed), None) => Counts { passed: 0, failed },
        _ => Counts::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn cargo_closes_each_binary_with_its_result() {
        let line = "test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        assert_eq!(Reading::Cargo.read(line), counts(5, 2));
        assert_eq!(Reading::Cargo.read("test 5 passed ... ok"), counts(0, 0));
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        assert_eq!(Reading::Vitest.read("      Tests  12 passed (12)"), counts(12, 0));
        assert_eq!(Reading::Vitest.read("      Tests  1 failed | 12 passed (13)"), counts(12, 1));
        assert_eq!(Reading::Vitest.read(" Test Files  3 passed (3)"), counts(0, 0));
    }

    #[test]
    fn node_tells_passed_and_failed_on_two_lines() {
        let mut sum = Reading::Node.read("ℹ pass 7");
        sum.add(Reading::Node.read("ℹ fail 1"));
        sum.add(Reading::Node.read("# pass 2"));
        sum.add(Reading::Node.read("ℹ pass through 3"));
        assert_eq!(sum, counts(9, 1));
    }

    #[test]
    fn the_closing_line_is_plain() {
        assert_eq!(counts(41, 0).to_string(), "41 passed, 0 failed");
    }
}
