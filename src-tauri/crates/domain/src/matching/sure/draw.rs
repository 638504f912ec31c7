//! Numbers drawn from a key: the same key and draw give the same number on every machine, whatever else is
//! drawn and in whatever order.

/// Where FNV-1a64 begins.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
/// What FNV-1a64 multiplies by.
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;
/// What SplitMix64 adds for each number.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// An FNV-1a64 hash that more text can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key(u64);

impl Key {
    /// The hash of nothing.
    pub(super) const EMPTY: Self = Self(FNV_OFFSET);

    /// The hash with more text at its end.
    pub(super) fn and(self, text: &str) -> Self {
        Self(text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME)))
    }

    /// The numbers of this key.
    pub(super) fn stream(self) -> Stream {
        Stream(self.0)
    }
}

/// A draw: (k+1)·γ for draw k, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Draw(u64);

impl Draw {
    /// Draw `number`, from 0.
    pub(super) fn new(number: u32) -> Self {
        Self((u64::from(number) + 1).wrapping_mul(GAMMA))
    }
}

/// The numbers of one key: number k is the SplitMix64 finaliser of the key + (k+1)·γ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stream(u64);

impl Stream {
    /// Number `draw`, from 0.
    #[inline]
    pub(super) fn number(self, draw: Draw) -> u64 {
        let seed = self.0.wrapping_add(draw.0);
        let once = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        twice ^ (twice >> 31)
    }

    /// Number `draw` as a whole number of 0 to `steps`: (u · (steps + 1)) >> 64.
    #[inline]
    pub(super) fn up_to(self, draw: Draw, steps: u8) -> u8 {
        let scaled = u128::from(self.number(draw)) * (u128::from(steps) + 1);
        // The high half is at most `steps`, so the conversion never fails.
        u8::try_from(scaled >> 64).unwrap_or(steps)
    }
}

#[cfg(test)]
mod tests {
    use super::{Draw, Key, Stream};

    /// The FNV test vectors published with the algorithm (Fowler, Noll and Vo).
    #[test]
    fn keys_are_fnv_1a_64() {
        for (text, hash) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(Key::EMPTY.and(text), Key(hash), "{text:?}");
        }
        assert_eq!(Key::EMPTY.and("foo").and("bar"), Key::EMPTY.and("foobar"));
    }

    /// The first numbers of SplitMix64 seeded with 0 and with 1234567, as published with the algorithm.
    #[test]
    fn numbers_are_split_mix_64() {
        let first = |seed: u64| [0, 1, 2].map(|draw| Stream(seed).number(Draw::new(draw)));
        assert_eq!(first(0), [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f]);
        assert_eq!(
            first(1_234_567),
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn a_number_is_scaled_by_its_high_half() {
        let draw = |number, steps| Stream(0).up_to(Draw::new(number), steps);
        // 0xe220a839… / 2^64 = 0,88331…; of 101 whole numbers that is number 89 (0,88331 · 101 = 89,2).
        assert_eq!(draw(0, 100), 89);
        // 0x6e789e6a… / 2^64 = 0,43153…; 0,43153 · 201 = 86,7.
        assert_eq!(draw(1, 200), 86);
        // The third is 0x06c45d18… / 2^64 = 0,02643…; 0,02643 · 2 = 0,05.
        assert_eq!((draw(2, 1), draw(0, 0)), (0, 0));
    }

    #[test]
    fn every_whole_number_is_drawn_about_equally_often() {
        let mut drawn = [0_u32; 5];
        for draw in 0..10_000 {
            drawn[usize::from(Key::EMPTY.and("w|b1").stream().up_to(Draw::new(draw), 4))] += 1;
        }
        // 2,000 of each are expected, with a standard deviation of 40; five of them are let pass.
        assert!(drawn.iter().all(|count| count.abs_diff(2_000) < 200), "{drawn:?}");
    }
}
