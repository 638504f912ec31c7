//! The file of a prepared network: one header, the parts one after another, all under one hash.
//!
//! The file is written beside its place under another name and takes its place only when it is whole, so that
//! the old network stays in use until then, whatever happens.

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use blake2::{Blake2b, Digest, digest::consts::U32};

use crate::fault::Fault;

/// What the file begins with.
const MARK: [u8; 8] = *b"HEIMLYVN";

/// The version of what follows; raised whenever the parts change.
const VERSION: u32 = 1;

/// How many parts there are.
const PARTS: usize = 4;

/// Mark, version, hash, and the length of each part.
const HEADER_BYTES: usize = 8 + 4 + 32 + 8 * PARTS;

/// The parts of the file, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// What was read.
    pub summary: Vec<u8>,
    /// The hierarchy.
    pub hierarchy: Vec<u8>,
    /// The roads and their shapes.
    pub roads: Vec<u8>,
    /// The ferries and what may have to be waited for them.
    pub ferries: Vec<u8>,
}

impl Prepared {
    fn parts(&self) -> [&[u8]; PARTS] {
        [&self.summary, &self.hierarchy, &self.roads, &self.ferries]
    }

    /// Writes the file beside `path` and puts it there when it is whole. `stopped` is asked before each part
    /// and before the end; whenever the file does not take its place, nothing of it is left.
    ///
    /// # Errors
    /// `CannotWrite`, `Stopped`.
    pub fn write(&self, path: &Path, stopped: &dyn Fn() -> bool) -> Result<(), Fault> {
        let beside = Beside(name_beside(path));
        self.write_all(&beside.0, stopped)?;
        if stopped() {
            return Err(Fault::Stopped);
        }
        std::fs::rename(&beside.0, path).map_err(|_| Fault::CannotWrite)
    }

    fn write_all(&self, path: &Path, stopped: &dyn Fn() -> bool) -> Result<(), Fault> {
        let cannot = |_| Fault::CannotWrite;
        let mut file = BufWriter::new(File::create(path).map_err(cannot)?);
        file.write_all(&self.header()).map_err(cannot)?;
        for part in self.parts() {
            if stopped() {
                return Err(Fault::Stopped);
            }
            file.write_all(part).map_err(cannot)?;
        }
        let file = file.into_inner().map_err(|_| Fault::CannotWrite)?;
        file.sync_all().map_err(cannot)
    }

    fn header(&self) -> Vec<u8> {
        let mut header = MARK.to_vec();
        header.extend(VERSION.to_le_bytes());
        header.extend(self.hash());
        for part in self.parts() {
            header.extend(length_of(part).to_le_bytes());
        }
        header
    }

    fn hash(&self) -> Vec<u8> {
        let mut hasher = Blake2b::<U32>::new();
        for part in self.parts() {
            hasher.update(length_of(part).to_le_bytes());
            hasher.update(part);
        }
        hasher.finalize().to_vec()
    }

    /// Reads the file. Nothing is set aside before the lengths are known to agree with the file's own.
    ///
    /// # Errors
    /// `NotPrepared` when there is none, `CannotRead`, `OtherVersion`, `PreparedDamaged`.
    pub fn read(path: &Path) -> Result<Self, Fault> {
        let mut file = File::open(path).map_err(|error| {
            if error.kind() == std::io::ErrorKind::NotFound { Fault::NotPrepared } else { Fault::CannotRead }
        })?;
        let length = file.metadata().map_err(|_| Fault::CannotRead)?.len();
        let mut header = [0; HEADER_BYTES];
        file.read_exact(&mut header).map_err(|_| Fault::PreparedDamaged)?;
        let mut header = Taker(&header);
        if header.bytes::<8>() != Some(MARK) {
            return Err(Fault::PreparedDamaged);
        }
        if header.u32() != Some(VERSION) {
            return Err(Fault::OtherVersion);
        }
        let hash = header.bytes::<32>().ok_or(Fault::PreparedDamaged)?;
        let mut lengths = [0_u64; PARTS];
        for part in &mut lengths {
            *part = header.bytes().map(u64::from_le_bytes).ok_or(Fault::PreparedDamaged)?;
        }
        let whole =
            lengths.iter().try_fold(length_of(&[0; HEADER_BYTES]), |sum, part| sum.checked_add(*part));
        if whole != Some(length) {
            return Err(Fault::PreparedDamaged);
        }
        let mut parts = lengths.map(|length| {
            let mut part = Vec::new();
            (&mut file).take(length).read_to_end(&mut part).ok().map(|_| part)
        });
        let mut next = parts.iter_mut().map(|part| part.take().ok_or(Fault::CannotRead));
        let mut part = || next.next().unwrap_or(Err(Fault::CannotRead));
        let found = Self { summary: part()?, hierarchy: part()?, roads: part()?, ferries: part()? };
        if found.hash() == hash { Ok(found) } else { Err(Fault::PreparedDamaged) }
    }
}

/// A file that is on its way: removed unless it has been moved to its place.
struct Beside(PathBuf);

impl Drop for Beside {
    fn drop(&mut self) {
        // After the move there is nothing here, and when it cannot be removed nobody can do more about it.
        let _gone = std::fs::remove_file(&self.0);
    }
}

fn name_beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".ny");
    path.with_file_name(name)
}

fn length_of(part: &[u8]) -> u64 {
    u64::try_from(part.len()).unwrap_or(u64::MAX)
}

/// Takes numbers and texts from the front of a part; `None` when it ends too early.
#[derive(Clone, Copy, Debug)]
pub struct Taker<'a>(pub &'a [u8]);

impl<'a> Taker<'a> {
    /// A fixed number of bytes.
    pub fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    /// A number of 32 bits.
    pub fn u32(&mut self) -> Option<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    /// A signed number of 32 bits.
    pub fn i32(&mut self) -> Option<i32> {
        self.bytes().map(i32::from_le_bytes)
    }

    /// A signed number of 64 bits.
    pub fn i64(&mut self) -> Option<i64> {
        self.bytes().map(i64::from_le_bytes)
    }

    /// As many values as a number in front says, each read by `read`. Nothing is set aside for the number.
    pub fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.u32()?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(read(self)?);
        }
        list.shrink_to_fit();
        Some(list)
    }

    /// A text with its length in front.
    pub fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.u32()?).ok()?;
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        String::from_utf8(taken.to_vec()).ok()
    }

    /// Whether everything has been taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Puts a text with its length in front.
pub fn put_text(part: &mut Vec<u8>, text: &str) {
    put_count(part, text.len());
    part.extend(text.as_bytes());
}

/// Puts how many of something follow.
pub fn put_count(part: &mut Vec<u8>, count: usize) {
    part.extend(crate::numbers::count(count).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Prepared {
        Prepared { summary: vec![1, 2], hierarchy: vec![3; 1_000], roads: Vec::new(), ferries: vec![4] }
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veinett");
        assert_eq!(Prepared::read(&path), Err(Fault::NotPrepared));
        example().write(&path, &|| false).unwrap();
        assert_eq!(Prepared::read(&path), Ok(example()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing beside it");
    }

    #[test]
    fn every_changed_byte_and_every_missing_end_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veinett");
        example().write(&path, &|| false).unwrap();
        let whole = std::fs::read(&path).unwrap();
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            std::fs::write(&path, &changed).unwrap();
            let expected =
                if (8..12).contains(&place) { Fault::OtherVersion } else { Fault::PreparedDamaged };
            assert_eq!(Prepared::read(&path), Err(expected), "byte {place}");
            std::fs::write(&path, &whole[..place]).unwrap();
            assert_eq!(Prepared::read(&path), Err(Fault::PreparedDamaged), "{place} bytes");
        }
    }

    #[test]
    fn the_old_one_stays_when_the_new_one_is_stopped_or_has_no_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veinett");
        example().write(&path, &|| false).unwrap();
        assert_eq!(Prepared::default().write(&path, &|| true), Err(Fault::Stopped));
        assert_eq!(Prepared::read(&path), Ok(example()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        let nowhere = folder.path().join("finnes-ikke").join("veinett");
        assert_eq!(example().write(&nowhere, &|| false), Err(Fault::CannotWrite));
    }
}
