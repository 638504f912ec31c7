//! Weighing two answers: only one, the same, put together, or for a person to decide.

use super::answer::{About, Answer, Field, Shown};
use super::{Choices, Conflict, MergeRefused, Side};
use crate::ids::AdviserId;
use crate::model::{Confirmed, Register};

/// The longest text two texts are put together to, in characters: the longest a stored text may be.
const TOGETHER_MAX: usize = 20_000;

/// The answers of two records, one after the other.
pub(super) struct Weighing<'c> {
    choices: &'c Choices,
    undecided: Vec<Conflict>,
}

/// The answers about one thing.
pub(super) struct At<'w, 'c> {
    weighing: &'w mut Weighing<'c>,
    about: About,
}

impl<'c> Weighing<'c> {
    pub(super) fn new(choices: &'c Choices) -> Self {
        Self { choices, undecided: Vec::new() }
    }

    pub(super) fn about(&mut self, about: About) -> At<'_, 'c> {
        At { weighing: self, about }
    }

    /// # Errors
    /// [`MergeRefused::Undecided`].
    pub(super) fn decided(self) -> Result<(), MergeRefused> {
        if self.undecided.is_empty() { Ok(()) } else { Err(MergeRefused::Undecided(self.undecided)) }
    }
}

impl At<'_, '_> {
    /// Whose answer holds, where they differ. Until a person has decided it is the kept one's, and the merge
    /// is refused in the end.
    pub(super) fn whose(&mut self, field: Field, keep: Answer, drop: Answer) -> Side {
        let path = self.about.path(field);
        if let Some(side) = self.weighing.choices.answers.get(&path) {
            return *side;
        }
        self.weighing.undecided.push(Conflict { path, about: self.about.clone(), field, keep, drop });
        Side::Keep
    }

    /// Two answers that both have; `same` says whether they mean the same, and then the kept one's stands.
    pub(super) fn both<T: Clone + Shown>(
        &mut self,
        field: Field,
        (keep, drop): (&T, &T),
        same: impl Fn(&T, &T) -> bool,
    ) -> T {
        if same(keep, drop) {
            return keep.clone();
        }
        match self.whose(field, keep.shown(), drop.shown()) {
            Side::Keep => keep.clone(),
            Side::Drop => drop.clone(),
        }
    }

    /// An answer that every record has.
    pub(super) fn required<T: Clone + PartialEq + Shown>(&mut self, field: Field, keep: &T, drop: &T) -> T {
        self.both(field, (keep, drop), T::eq)
    }

    /// An answer that may be missing.
    pub(super) fn answer<T: Clone + PartialEq + Shown>(
        &mut self,
        field: Field,
        keep: &Option<T>,
        drop: &Option<T>,
    ) -> Option<T> {
        self.answer_by(field, keep, drop, T::eq)
    }

    /// An answer that may be missing, and that can be written in more ways than one.
    pub(super) fn answer_by<T: Clone + Shown>(
        &mut self,
        field: Field,
        keep: &Option<T>,
        drop: &Option<T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Option<T> {
        match (keep, drop) {
            (None, None) => None,
            (Some(only), None) | (None, Some(only)) => Some(only.clone()),
            (Some(keep), Some(drop)) => Some(self.both(field, (keep, drop), same)),
        }
    }

    /// A dated answer: where both say the same it was last confirmed on the later day.
    pub(super) fn confirmed<T: Clone + PartialEq + Shown>(
        &mut self,
        field: Field,
        keep: &Option<Confirmed<T>>,
        drop: &Option<Confirmed<T>>,
    ) -> Option<Confirmed<T>> {
        match (keep, drop) {
            (None, None) => None,
            (Some(only), None) | (None, Some(only)) => Some(only.clone()),
            (Some(keep), Some(drop)) => Some(self.confirmed_both(field, keep, drop)),
        }
    }

    /// A dated answer that both have.
    pub(super) fn confirmed_both<T: Clone + PartialEq + Shown>(
        &mut self,
        field: Field,
        keep: &Confirmed<T>,
        drop: &Confirmed<T>,
    ) -> Confirmed<T> {
        if keep.value == drop.value {
            return Confirmed { value: keep.value.clone(), on: keep.on.max(drop.on) };
        }
        self.both(field, (keep, drop), |_, _| false)
    }

    /// Words that are put together: the kept one's first, each once. Two texts too long to stand together are
    /// for a person to decide.
    pub(super) fn words(
        &mut self,
        field: Field,
        keep: &Option<String>,
        drop: &Option<String>,
    ) -> Option<String> {
        let (keep, drop) = match (keep, drop) {
            (None, None) => return None,
            (Some(only), None) | (None, Some(only)) => return Some(only.clone()),
            (Some(keep), Some(drop)) => (keep, drop),
        };
        if keep.contains(drop.trim()) {
            return Some(keep.clone());
        }
        if drop.contains(keep.trim()) {
            return Some(drop.clone());
        }
        let together = format!("{}\n\n{}", keep.trim_end(), drop.trim_start());
        if together.chars().count() <= TOGETHER_MAX {
            return Some(together);
        }
        Some(self.both(field, (keep, drop), |_, _| false))
    }
}

/// The earlier of two days, where both are known.
pub(super) fn earlier<T: Ord + Copy>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (Some(only), None) | (None, Some(only)) => Some(only),
        (None, None) => None,
    }
}

/// The first list and what only the second has.
pub(super) fn united<T: Clone + PartialEq>(keep: &[T], drop: &[T]) -> Vec<T> {
    let mut all = keep.to_vec();
    for each in drop {
        if !keep.contains(each) {
            all.push(each.clone());
        }
    }
    all
}

/// Two lists in which each entry is about one thing: entries about the same are merged, all others stand.
pub(super) fn united_by<T: Clone>(
    keep: &[T],
    drop: &[T],
    same: impl Fn(&T, &T) -> bool,
    mut merge: impl FnMut(&T, &T) -> T,
) -> Vec<T> {
    let mut all = keep.to_vec();
    for each in drop {
        match all.iter_mut().take(keep.len()).find(|known| same(known, each)) {
            Some(known) => *known = merge(known, each),
            None => all.push(each.clone()),
        }
    }
    all
}

/// An adviser, shown by name.
pub(super) fn adviser(
    at: &mut At<'_, '_>,
    field: Field,
    register: &Register,
    keep: Option<&AdviserId>,
    drop: Option<&AdviserId>,
) -> Option<AdviserId> {
    let name = |id: &AdviserId| {
        let known = register.advisers.iter().find(|adviser| adviser.id == *id);
        Answer::Words(known.map_or_else(|| id.to_string(), |adviser| adviser.name.clone()))
    };
    match (keep, drop) {
        (Some(one), Some(other)) if one != other => match at.whose(field, name(one), name(other)) {
            Side::Keep => keep.cloned(),
            Side::Drop => drop.cloned(),
        },
        (Some(_) | None, Some(_) | None) => keep.or(drop).cloned(),
    }
}
