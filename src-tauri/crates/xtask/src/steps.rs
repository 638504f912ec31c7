//! Headings and times, so that a long run tells where it is and where the minutes went.

use std::time::{Duration, Instant};

use crate::process::Failure;

/// A run of numbered steps; the first failure ends it.
pub struct Steps {
    started: Instant,
    taken: Vec<(String, Duration)>,
}

impl Steps {
    /// Starts the clock.
    pub fn start() -> Self {
        Self { started: Instant::now(), taken: Vec::new() }
    }

    /// Runs one step under its heading.
    ///
    /// # Errors
    /// The step's own.
    pub fn step(&mut self, heading: &str, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
        println!("\n== {}. {heading}", self.taken.len().saturating_add(1));
        let begun = Instant::now();
        let result = work();
        let time = begun.elapsed();
        println!("-- {heading}: {}", seconds(time));
        self.taken.push((heading.to_owned(), time));
        result
    }

    /// Prints what each step took.
    pub fn summary(&self) {
        println!("\n== Times");
        for (heading, time) in &self.taken {
            println!("{:>9}  {heading}", seconds(*time));
        }
        println!("{:>9}  in all", seconds(self.started.elapsed()));
    }
}

fn seconds(time: Duration) -> String {
    format!("{}.{} s", time.as_secs(), time.subsec_millis().div_euclid(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_seconds_with_one_decimal() {
        assert_eq!(seconds(Duration::from_millis(61_250)), "61.2 s");
    }

    #[test]
    fn a_failing_step_is_passed_on_and_still_timed() {
        let mut steps = Steps::start();
        assert!(steps.step("first", || Err(Failure::new("no"))).is_err());
        assert_eq!(steps.taken.len(), 1);
    }
}
