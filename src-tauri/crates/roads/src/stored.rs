//! A hierarchy as bytes for the file it is kept in, and back.
//!
//! All numbers are little-endian: the junctions' numbers, the sequences of ferries, then for each direction where
//! every junction's arcs begin and the arcs. Lists begin with their length. Reading trusts nothing: bytes from which
//! a query could go astray are no hierarchy. Versions and checksums are the file's matter.

use crate::graph::{FerryNo, FerrySequence, FerrySequences};
use crate::hierarchy::{Arcs, Hierarchy};
use crate::numbers::{at, count};
use crate::remaining::Arc;
use crate::weight::Weight;

/// Bytes of a stored arc: head, ferries, weight.
const ARC: usize = 16;

impl Hierarchy {
    /// The prepared network as bytes, for the file it is kept in.
    pub fn to_bytes(&self) -> Vec<u8> {
        let numbers = self.numbers.len() + self.out.starts.len() + self.into.starts.len() + 8;
        let mut bytes = Vec::with_capacity(numbers * 4 + self.arcs() * ARC);
        put_numbers(&mut bytes, &self.numbers);
        bytes.extend(count(self.sequences.all().len()).to_le_bytes());
        for sequence in self.sequences.all() {
            let ferries: Vec<u32> = sequence.iter().map(|ferry| ferry.0).collect();
            put_numbers(&mut bytes, &ferries);
        }
        for arcs in [&self.out, &self.into] {
            put_numbers(&mut bytes, &arcs.starts);
            for arc in &arcs.arcs {
                bytes.extend(arc.head.to_le_bytes());
                bytes.extend(arc.ferries.0.to_le_bytes());
                bytes.extend(arc.weight.bits().to_le_bytes());
            }
        }
        bytes
    }

    /// The prepared network from [`Hierarchy::to_bytes`]; `None` when the bytes are not such a network.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut left = bytes;
        let numbers = take_numbers(&mut left)?;
        let junctions = count(numbers.len());
        let sequences = take_sequences(&mut left)?;
        let out = take_arcs(&mut left, junctions, &sequences)?;
        let into = take_arcs(&mut left, junctions, &sequences)?;
        let whole = left.is_empty() && numbers.iter().all(|number| *number < junctions);
        whole.then_some(Self { numbers, out, into, sequences })
    }
}

fn put_numbers(bytes: &mut Vec<u8>, numbers: &[u32]) {
    bytes.extend(count(numbers.len()).to_le_bytes());
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn take<'a>(left: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = left.split_at_checked(length)?;
    *left = rest;
    Some(taken)
}

fn take_number(left: &mut &[u8]) -> Option<u32> {
    let (number, rest) = left.split_first_chunk::<4>()?;
    *left = rest;
    Some(u32::from_le_bytes(*number))
}

fn take_numbers(left: &mut &[u8]) -> Option<Vec<u32>> {
    let length = at(take_number(left)?).checked_mul(4)?;
    let (numbers, _) = take(left, length)?.as_chunks::<4>();
    Some(numbers.iter().map(|number| u32::from_le_bytes(*number)).collect())
}

fn take_sequences(left: &mut &[u8]) -> Option<FerrySequences> {
    let mut sequences = FerrySequences::default();
    for expected in 0..take_number(left)? {
        let ferries: Vec<FerryNo> = take_numbers(left)?.into_iter().map(FerryNo).collect();
        // A sequence that stands twice, or a first one that is not empty, gets another number than its own.
        if sequences.number(&ferries)? != FerrySequence(expected) {
            return None;
        }
    }
    Some(sequences)
}

fn take_arcs(left: &mut &[u8], junctions: u32, sequences: &FerrySequences) -> Option<Arcs> {
    let starts = take_numbers(left)?;
    let whole = *starts.last()?;
    let right =
        starts.first() == Some(&0) && starts.len() == at(junctions).checked_add(1)? && starts.is_sorted();
    let (stored, _) = take(left, at(whole).checked_mul(ARC)?)?.as_chunks::<ARC>();
    let arcs = Arcs { starts, arcs: stored.iter().map(arc).collect() };
    let known = count(sequences.all().len());
    // An arc that does not lead to a smaller number could be followed for ever.
    let upwards = |node: u32| arcs.of(node).iter().all(|arc| arc.head < node && arc.ferries.0 < known);
    (right && (0..junctions).all(upwards)).then_some(arcs)
}

fn arc(stored: &[u8; ARC]) -> Arc {
    let [h0, h1, h2, h3, f0, f1, f2, f3, weight @ ..] = *stored;
    Arc {
        head: u32::from_le_bytes([h0, h1, h2, h3]),
        ferries: FerrySequence(u32::from_le_bytes([f0, f1, f2, f3])),
        weight: Weight::from_bits(u64::from_le_bytes(weight)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hierarchy::tests::{Patient, fjord};

    fn stored() -> (Hierarchy, Vec<u8>) {
        let hierarchy = Hierarchy::prepare(&fjord(), &Patient).unwrap();
        let bytes = hierarchy.to_bytes();
        (hierarchy, bytes)
    }

    #[test]
    fn what_is_stored_comes_back() {
        let (hierarchy, bytes) = stored();
        assert_eq!(Hierarchy::from_bytes(&bytes), Some(hierarchy));
    }

    #[test]
    fn a_part_or_more_than_the_whole_is_refused() {
        let (_, bytes) = stored();
        for length in 0..bytes.len() {
            assert_eq!(Hierarchy::from_bytes(&bytes[..length]), None, "{length} bytes");
        }
        assert_eq!(Hierarchy::from_bytes(&[bytes, vec![0]].concat()), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn changed_bytes_never_lead_astray(changes in prop::collection::vec((0_usize..1_000, any::<u8>()), 1..4)) {
            let (_, mut bytes) = stored();
            for (place, value) in changes {
                let length = bytes.len();
                bytes[place % length] = value;
            }
            // Whatever is still taken for a network answers, and comes to an end.
            if let Some(hierarchy) = Hierarchy::from_bytes(&bytes) {
                let seed = |node| crate::Seed { node: crate::NodeNo(node), deciseconds: 0, metres: 0 };
                for from in 0..hierarchy.junctions() {
                    let towards = hierarchy.towards(&[seed(from)]);
                    for to in 0..hierarchy.junctions() {
                        hierarchy.one_way(&[seed(from)], &[seed(to)]);
                        towards.way(&[seed(to)]);
                    }
                }
            }
        }
    }
}
