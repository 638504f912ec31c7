//! Time and length in one number that can be added and compared at once.

/// What a way weighs: its time in tenths of seconds, then its length in metres. Ordered by time, then length.
///
/// Both stand in one 64-bit number, the time in the upper half. A length that would not fit stays at the greatest
/// length; a time that would not fit is no way at all. Adding therefore never turns the order around, which is
/// what the shortest ways rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Weight(u64);

const HALF: u32 = 32;
const LOWER: u64 = 0xFFFF_FFFF;

impl Weight {
    /// No way at all: heavier than any way, and stays so whatever is added.
    pub(crate) const NEVER: Self = Self(u64::MAX);
    /// Where one already is.
    pub(crate) const ZERO: Self = Self(0);

    /// The weight of a time in tenths of seconds and a length in metres.
    pub(crate) fn new(deciseconds: u32, metres: u32) -> Self {
        if deciseconds == u32::MAX {
            return Self::NEVER;
        }
        Self((u64::from(deciseconds) << HALF) | u64::from(metres))
    }

    /// One way after the other.
    #[inline]
    pub(crate) fn plus(self, other: Self) -> Self {
        let time = (self.0 >> HALF) + (other.0 >> HALF);
        if time >= LOWER {
            return Self::NEVER;
        }
        let metres = ((self.0 & LOWER) + (other.0 & LOWER)).min(LOWER);
        Self((time << HALF) | metres)
    }

    /// The time in tenths of seconds.
    pub(crate) fn deciseconds(self) -> u32 {
        u32::try_from(self.0 >> HALF).unwrap_or(u32::MAX)
    }

    /// The length in metres.
    pub(crate) fn metres(self) -> u32 {
        u32::try_from(self.0 & LOWER).unwrap_or(u32::MAX)
    }

    /// The number itself, for storing.
    pub(crate) fn bits(self) -> u64 {
        self.0
    }

    /// A stored number.
    pub(crate) fn from_bits(bits: u64) -> Self {
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_counts_before_length() {
        assert!(Weight::new(10, 999) < Weight::new(11, 0));
        assert!(Weight::new(10, 1) < Weight::new(10, 2));
        let sum = Weight::new(10, 7).plus(Weight::new(5, 8));
        assert_eq!((sum.deciseconds(), sum.metres()), (15, 15));
    }

    #[test]
    fn a_sum_that_does_not_fit_never_becomes_small() {
        assert_eq!(Weight::new(u32::MAX - 1, 0).plus(Weight::new(1, 0)), Weight::NEVER);
        assert_eq!(Weight::NEVER.plus(Weight::ZERO), Weight::NEVER);
        assert_eq!(Weight::NEVER.plus(Weight::NEVER), Weight::NEVER);
        let long = Weight::new(1, u32::MAX).plus(Weight::new(1, 5));
        assert_eq!((long.deciseconds(), long.metres()), (2, u32::MAX));
    }
}
