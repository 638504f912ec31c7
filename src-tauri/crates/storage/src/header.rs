//! The first 8 KiB of an office file: the key slots.
//!
//! An office file is one file, so that copying it is enough: this header, then an SQLCipher database (see
//! `vfs`). The header must be readable before anything can be decrypted, and holds nothing personal.
//!
//! It stands twice, 4 KiB each, with a generation number and a checksum. A change writes only the older
//! copy and syncs it, so a power cut leaves at least one whole copy; a reader takes the newest whole one.
//!
//! Each slot wraps the same random data key with XChaCha20-Poly1305 under a key that Argon2id derives from
//! a passphrase or recovery key. Everything the slot says about itself is authenticated with it, so that
//! nobody can move a slot to another file or lower its cost.
//!
//! Losing both copies of the header loses the file: the data key is nowhere else. That is what the backups
//! are for.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};

use crate::error::{OpenError, StoreError};
use crate::secret::{DataKey, Secret, blake2b, random_bytes};
use crate::slot::{Fields, KeyCost, Slot, SlotKind};
use crate::time::Timestamp;

/// Bytes before the database begins.
pub(crate) const HEADER_BYTES: usize = 2 * COPY_BYTES;
const COPY_BYTES: usize = 4096;
const SECOND_COPY_AT: u64 = 4096;
const CHECKSUM_BYTES: usize = 32;
/// The line end shows a file that was carried as text.
const MAGIC: &[u8; 8] = b"HEIMLY\r\n";
/// Newest layout of the header this program reads.
const FORMAT: u16 = 1;
const SLOTS_MAX: usize = 16;

/// Attempts to open the file that failed since it was last opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FailedUnlocks {
    /// How many.
    pub count: u32,
    /// When the last one was.
    pub last: Option<Timestamp>,
}

/// The header of one office file.
#[derive(Clone)]
pub(crate) struct Header {
    file_id: [u8; 16],
    generation: u64,
    slots: Vec<Slot>,
    pub(crate) failed: FailedUnlocks,
    /// Whether one of the two copies was damaged when the header was read.
    pub(crate) half_damaged: bool,
    /// A disk that takes this many more writes of a copy, and then none.
    #[cfg(test)]
    pub(crate) writes_left: Option<u32>,
}

impl Header {
    /// A header without slots for a new file.
    pub(crate) fn new() -> Result<Self, StoreError> {
        Ok(Self {
            file_id: random_bytes()?,
            generation: 0,
            slots: Vec::new(),
            failed: FailedUnlocks::default(),
            half_damaged: false,
            #[cfg(test)]
            writes_left: None,
        })
    }

    fn bytes(file: &File) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut from_start = file;
        from_start.seek(SeekFrom::Start(0))?;
        from_start.take(2 * SECOND_COPY_AT).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Whether a file has the mark of an office file in one of the two places, sound or not.
    pub(crate) fn stands_in(file: &File) -> std::io::Result<bool> {
        Ok(Self::bytes(file)?.chunks(COPY_BYTES).any(|copy| copy.starts_with(MAGIC)))
    }

    /// Reads the newest whole copy.
    pub(crate) fn read(file: &File) -> Result<Self, OpenError> {
        let bytes = Self::bytes(file)?;
        let copies: Vec<&[u8]> = bytes.chunks(COPY_BYTES).collect();
        if !copies.iter().any(|copy| copy.starts_with(MAGIC)) {
            return Err(OpenError::NotAnOfficeFile);
        }
        let read: Vec<Result<Self, OpenError>> = copies.iter().map(|copy| Self::decode(copy)).collect();
        let whole = read.iter().filter(|copy| copy.is_ok()).count();
        let newer = read.iter().find_map(|copy| match copy {
            Err(error @ OpenError::Newer { .. }) => Some(*error),
            Ok(_) | Err(_) => None,
        });
        if let Some(newer) = newer {
            return Err(newer);
        }
        let newest = read.into_iter().flatten().max_by_key(|copy| copy.generation);
        newest.map(|copy| Self { half_damaged: whole < 2, ..copy }).ok_or(OpenError::Damaged)
    }

    /// Writes the header over the older copy and waits until it is on disk.
    pub(crate) fn write(&mut self, file: &File) -> Result<(), StoreError> {
        #[cfg(test)]
        if let Some(left) = &mut self.writes_left {
            *left = left.checked_sub(1).ok_or(StoreError::DiskFull)?;
        }
        let next = self.generation.saturating_add(1);
        let bytes = Self { generation: next, ..self.clone() }.encode()?;
        let mut at = file;
        at.seek(SeekFrom::Start(if next.is_multiple_of(2) { 0 } else { SECOND_COPY_AT }))?;
        at.write_all(&bytes)?;
        file.sync_all()?;
        self.generation = next;
        Ok(())
    }

    /// Writes both copies: for a new file, and to mend one where a copy was damaged.
    pub(crate) fn write_both(&mut self, file: &File) -> Result<(), StoreError> {
        self.write(file)?;
        self.write(file)?;
        self.half_damaged = false;
        Ok(())
    }

    /// Makes `secret` open the file, and no other secret of its kind.
    pub(crate) fn set(&mut self, secret: &Secret, key: &DataKey, cost: KeyCost) -> Result<(), StoreError> {
        let slot = Slot::wrap(secret, key, cost, &self.context())?;
        self.slots.retain(|each| each.kind != slot.kind);
        self.slots.push(slot);
        Ok(())
    }

    /// The data key, when `secret` opens one of the slots.
    pub(crate) fn unlock(&self, secret: &Secret) -> Result<DataKey, StoreError> {
        for slot in self.slots.iter().filter(|slot| slot.kind == SlotKind::of(secret)) {
            if let Some(key) = slot.unwrap_key(secret, &self.context())? {
                return Ok(key);
            }
        }
        Err(StoreError::WrongSecret)
    }

    /// What a slot is bound to beside itself: the layout and this file.
    fn context(&self) -> Vec<u8> {
        [&MAGIC[..], &FORMAT.to_le_bytes(), &self.file_id].concat()
    }

    /// Kinds and costs of the slots.
    #[cfg(test)]
    pub(crate) fn slots(&self) -> Vec<(SlotKind, KeyCost)> {
        self.slots.iter().map(|slot| (slot.kind, slot.cost)).collect()
    }
}

impl Header {
    fn encode(&self) -> Result<[u8; COPY_BYTES], StoreError> {
        let mut bytes = Vec::with_capacity(COPY_BYTES);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&self.generation.to_le_bytes());
        bytes.extend_from_slice(&self.file_id);
        bytes.extend_from_slice(&self.failed.count.to_le_bytes());
        let last = self.failed.last.as_ref().map_or("", Timestamp::as_str);
        bytes.extend_from_slice(format!("{last:>20}").as_bytes());
        bytes.push(u8::try_from(self.slots.len()).map_err(|_| StoreError::Internal)?);
        for slot in &self.slots {
            slot.encode(&mut bytes);
        }
        bytes.resize(COPY_BYTES - CHECKSUM_BYTES, 0);
        let checksum = blake2b(&[b"heimly header", &bytes]);
        bytes.extend_from_slice(&checksum);
        bytes.try_into().map_err(|_| StoreError::Internal)
    }

    fn decode(copy: &[u8]) -> Result<Self, OpenError> {
        let (body, checksum) =
            copy.split_at_checked(COPY_BYTES - CHECKSUM_BYTES).ok_or(OpenError::Damaged)?;
        if blake2b(&[b"heimly header", body]).as_slice() != checksum {
            return Err(OpenError::Damaged);
        }
        let mut fields = Fields(body);
        if fields.take::<8>()? != *MAGIC {
            return Err(OpenError::Damaged);
        }
        let format = u16::from_le_bytes(fields.take()?);
        if format > FORMAT {
            return Err(OpenError::Newer { file: format.into(), program: FORMAT.into() });
        }
        let generation = u64::from_le_bytes(fields.take()?);
        let file_id = fields.take()?;
        let count = u32::from_le_bytes(fields.take()?);
        let last = fields.take::<20>()?;
        let last = std::str::from_utf8(&last).ok().and_then(Timestamp::new);
        let [slot_count] = fields.take()?;
        if usize::from(slot_count) > SLOTS_MAX {
            return Err(OpenError::Damaged);
        }
        let slots = (0..slot_count).map(|_| Slot::decode(&mut fields)).collect::<Result<Vec<_>, _>>()?;
        let failed = FailedUnlocks { count, last };
        Ok(Self {
            file_id,
            generation,
            slots,
            failed,
            half_damaged: false,
            #[cfg(test)]
            writes_left: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::{Passphrase, RecoveryKey};

    fn passphrase(text: &str) -> Secret {
        Secret::Passphrase(Passphrase::typed(text))
    }

    fn filled() -> (Header, DataKey) {
        let mut header = Header::new().unwrap();
        let key = DataKey::random().unwrap();
        header.set(&passphrase("riktig passord"), &key, KeyCost::cheap()).unwrap();
        let recovery = Secret::Recovery(RecoveryKey::random().unwrap());
        header.set(&recovery, &key, KeyCost::cheap()).unwrap();
        (header, key)
    }

    #[test]
    fn only_the_right_passphrase_gives_the_key() {
        let (header, key) = filled();
        assert_eq!(header.unlock(&passphrase("riktig passord")).unwrap().bytes(), key.bytes());
        assert_eq!(header.unlock(&passphrase("feil passord")).err(), Some(StoreError::WrongSecret));
    }

    #[test]
    fn every_changed_byte_of_a_copy_is_noticed() {
        let (header, _) = filled();
        let bytes = header.encode().unwrap();
        assert!(Header::decode(&bytes).is_ok());
        for position in 0..COPY_BYTES {
            let mut changed = bytes;
            changed[position] ^= 0x10;
            assert_eq!(Header::decode(&changed).err(), Some(OpenError::Damaged), "byte {position}");
        }
    }

    #[test]
    fn one_damaged_copy_leaves_the_other() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("h");
        let file = File::options().read(true).write(true).create_new(true).open(&path).unwrap();
        let (mut header, key) = filled();
        header.write_both(&file).unwrap();
        for position in [5_u64, 5000] {
            let mut at = &file;
            at.seek(SeekFrom::Start(position)).unwrap();
            at.write_all(b"?").unwrap();
            let read = Header::read(&file).unwrap();
            assert!(read.half_damaged);
            assert_eq!(read.unlock(&passphrase("riktig passord")).unwrap().bytes(), key.bytes());
            header.write_both(&file).unwrap();
        }
    }

    #[test]
    fn a_newer_header_is_told_apart() {
        let (header, _) = filled();
        let mut bytes = header.encode().unwrap();
        bytes[8] = 2;
        let (body, _) = bytes.split_at(COPY_BYTES - CHECKSUM_BYTES);
        let checksum = blake2b(&[b"heimly header", body]);
        bytes[COPY_BYTES - CHECKSUM_BYTES..].copy_from_slice(&checksum);
        assert_eq!(Header::decode(&bytes).err(), Some(OpenError::Newer { file: 2, program: 1 }));
    }
}
