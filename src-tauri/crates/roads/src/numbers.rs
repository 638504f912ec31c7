//! Between numbers of junctions and places in lists. Every network is refused beforehand when its numbers do not
//! fit 32 bits, so the fallbacks are never seen.

/// The place in a list.
#[inline]
pub(crate) fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The number of a place in a list.
#[inline]
pub(crate) fn count(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
