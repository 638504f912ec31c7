//! What is wrong with data from outside, and where; the words stand in the core's text.

use heimly_domain::text::Lang;
use heimly_domain::text::import::{Fault, fault_sentence};
use std::fmt;

/// Most faults that are listed; a file with more of them is broken in some other way.
pub const PROBLEMS_MAX: usize = 1_000;

/// One fault at one place. The value itself is never repeated: it may be personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where ("homes[3].household.members[1].birth"); empty for the whole record or file.
    pub path: String,
    /// What.
    pub fault: Fault,
}

impl Problem {
    /// A fault at a path.
    pub fn new(path: impl Into<String>, fault: Fault) -> Self {
        Self { path: path.into(), fault }
    }

    /// What is wrong and what to do, in one sentence.
    pub fn sentence(&self, lang: Lang) -> &'static str {
        fault_sentence(self.fault, lang)
    }
}

/// Everything wrong with a record, in the order it was read; never empty when it is an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().enumerate() {
            let gap = if at == 0 { "" } else { "\n" };
            write!(f, "{gap}{}: {}", problem.path, problem.sentence(Lang::Nb))?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// Collects faults while a record is read, and knows where in the record it is.
#[derive(Debug, Default)]
pub struct Check {
    path: Vec<Step>,
    problems: Vec<Problem>,
}

#[derive(Clone, Debug)]
enum Step {
    Field(&'static str),
    Index(usize),
}

impl Check {
    /// Nothing found yet, at the root.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads something inside a field.
    pub fn field<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(Step::Field(name), read)
    }

    /// Reads something inside an element of a list, counted from 0.
    pub fn index<T>(&mut self, at: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(Step::Index(at), read)
    }

    fn inside<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = read(self);
        self.path.pop();
        result
    }

    /// Notes a fault here.
    pub fn fault(&mut self, fault: Fault) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(Problem::new(self.here(), fault));
        }
    }

    /// Notes a fault found elsewhere, below here.
    pub fn below(&mut self, path: &str, fault: Fault) {
        if self.problems.len() < PROBLEMS_MAX {
            let here = self.here();
            let gap = if here.is_empty() || path.is_empty() || path.starts_with('[') { "" } else { "." };
            self.problems.push(Problem::new(format!("{here}{gap}{path}"), fault));
        }
    }

    /// Notes a fault here and gives no value.
    pub fn refuse<T>(&mut self, fault: Fault) -> Option<T> {
        self.fault(fault);
        None
    }

    /// Whether nothing was found.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// Everything found.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn here(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) if text.is_empty() => text.push_str(name),
                Step::Field(name) => {
                    text.push('.');
                    text.push_str(name);
                }
                Step::Index(at) => text.push_str(&format!("[{at}]")),
            }
        }
        text
    }
}
