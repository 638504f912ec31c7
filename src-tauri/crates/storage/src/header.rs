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

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{OpenError, StoreError};
use crate::secret::{DataKey, Secret, blake2b, random_bytes};
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
const ARGON2ID: u8 = 1;
/// Most memory a slot may ask for: 1 GiB. A file that asks for more is damaged or hostile.
const MEMORY_KIB_MAX: u32 = 1024 * 1024;
const PASSES_MAX: u32 = 64;
const LANES_MAX: u32 = 16;

/// What it costs to try one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KeyCost {
    /// Argon2id with 64 MiB, 3 passes and 1 lane: about a tenth of a second on an office machine.
    pub const fn standard() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }

    /// For this crate's own tests only; nothing outside them can reach it.
    #[cfg(test)]
    pub(crate) const fn cheap() -> Self {
        Self { memory_kib: 8, passes: 1, lanes: 1 }
    }

    /// Memory in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub fn passes(self) -> u32 {
        self.passes
    }

    fn is_sane(self) -> bool {
        (8..=MEMORY_KIB_MAX).contains(&self.memory_kib)
            && (1..=PASSES_MAX).contains(&self.passes)
            && (1..=LANES_MAX).contains(&self.lanes)
    }
}

/// What a slot is opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase.
    Passphrase,
    /// The recovery key.
    Recovery,
}

impl SlotKind {
    fn byte(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
        }
    }

    fn of(secret: &Secret) -> Self {
        match secret {
            Secret::Passphrase(_) => Self::Passphrase,
            Secret::Recovery(_) => Self::Recovery,
        }
    }
}

#[derive(Clone)]
struct Slot {
    kind: SlotKind,
    id: [u8; 16],
    cost: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    wrapped: [u8; 48],
}

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
        })
    }

    /// Reads the newest whole copy.
    pub(crate) fn read(file: &File) -> Result<Self, OpenError> {
        let mut bytes = Vec::new();
        let mut from_start = file;
        from_start.seek(SeekFrom::Start(0))?;
        let limit = u64::try_from(HEADER_BYTES).map_err(|_| OpenError::Damaged)?;
        from_start.take(limit).read_to_end(&mut bytes)?;
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

    /// Adds a slot, or replaces the slots of the same kind, so that `secret` opens the file.
    pub(crate) fn set(&mut self, secret: &Secret, key: &DataKey, cost: KeyCost) -> Result<(), StoreError> {
        let kind = SlotKind::of(secret);
        let mut slot = Slot {
            kind,
            id: random_bytes()?,
            cost,
            salt: random_bytes()?,
            nonce: random_bytes()?,
            wrapped: [0; 48],
        };
        let cipher = slot.cipher(secret)?;
        let payload = Payload { msg: key.bytes(), aad: &slot.authenticated(&self.file_id) };
        let wrapped = cipher.encrypt(XNonce::from_slice(&slot.nonce), payload);
        let wrapped = wrapped.map_err(|_| StoreError::NoKeyMaterial)?;
        slot.wrapped = wrapped.as_slice().try_into().map_err(|_| StoreError::Internal)?;
        self.slots.retain(|each| each.kind != kind);
        self.slots.push(slot);
        Ok(())
    }

    /// The data key, when `secret` opens one of the slots.
    pub(crate) fn unlock(&self, secret: &Secret) -> Result<DataKey, StoreError> {
        let kind = SlotKind::of(secret);
        for slot in self.slots.iter().filter(|slot| slot.kind == kind) {
            let cipher = slot.cipher(secret)?;
            let payload = Payload { msg: slot.wrapped.as_slice(), aad: &slot.authenticated(&self.file_id) };
            if let Ok(key) = cipher.decrypt(XNonce::from_slice(&slot.nonce), payload) {
                return DataKey::from_bytes(&Zeroizing::new(key)).ok_or(StoreError::Internal);
            }
        }
        Err(StoreError::WrongSecret)
    }

    /// Kinds and costs of the slots.
    #[cfg(test)]
    pub(crate) fn slots(&self) -> Vec<(SlotKind, KeyCost)> {
        self.slots.iter().map(|slot| (slot.kind, slot.cost)).collect()
    }
}

impl Slot {
    /// Everything the slot says about itself, and the file it belongs to.
    fn authenticated(&self, file_id: &[u8; 16]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(80);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(file_id);
        self.describe(&mut bytes);
        bytes
    }

    fn describe(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&[self.kind.byte(), ARGON2ID]);
        bytes.extend_from_slice(&self.id);
        for part in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            bytes.extend_from_slice(&part.to_le_bytes());
        }
        bytes.extend_from_slice(&self.salt);
    }

    fn cipher(&self, secret: &Secret) -> Result<XChaCha20Poly1305, StoreError> {
        if !self.cost.is_sane() {
            return Err(StoreError::Damaged);
        }
        let params = Params::new(self.cost.memory_kib, self.cost.passes, self.cost.lanes, Some(32));
        let argon =
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params.map_err(|_| StoreError::Damaged)?);
        let secret = match secret {
            Secret::Passphrase(passphrase) => passphrase.bytes(),
            Secret::Recovery(key) => key.bytes(),
        };
        let mut key = Zeroizing::new([0_u8; 32]);
        argon
            .hash_password_into(secret, &self.salt, key.as_mut_slice())
            .map_err(|_| StoreError::NoKeyMaterial)?;
        Ok(XChaCha20Poly1305::new(key.as_slice().into()))
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
            slot.describe(&mut bytes);
            bytes.extend_from_slice(&slot.nonce);
            bytes.extend_from_slice(&slot.wrapped);
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
        let slots = (0..slot_count).map(|_| fields.slot()).collect::<Result<Vec<_>, _>>()?;
        let failed = FailedUnlocks { count, last };
        Ok(Self { file_id, generation, slots, failed, half_damaged: false })
    }
}

/// What is left to read of a copy.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], OpenError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(OpenError::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn slot(&mut self) -> Result<Slot, OpenError> {
        let kind = match self.take()? {
            [1, ARGON2ID] => SlotKind::Passphrase,
            [2, ARGON2ID] => SlotKind::Recovery,
            _ => return Err(OpenError::Damaged),
        };
        let id = self.take()?;
        let cost = KeyCost {
            memory_kib: u32::from_le_bytes(self.take()?),
            passes: u32::from_le_bytes(self.take()?),
            lanes: u32::from_le_bytes(self.take()?),
        };
        if !cost.is_sane() {
            return Err(OpenError::Damaged);
        }
        Ok(Slot { kind, id, cost, salt: self.take()?, nonce: self.take()?, wrapped: self.take()? })
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

    /// OWASP and RFC 9106 ask for Argon2id with at least 64 MiB and three passes for a lane.
    #[test]
    fn the_standard_cost_is_at_least_64_mib_and_three_passes() {
        assert!(KeyCost::standard().memory_kib() >= 65_536);
        assert!(KeyCost::standard().passes() >= 3);
    }

    #[test]
    fn only_the_right_passphrase_gives_the_key() {
        let (header, key) = filled();
        assert_eq!(header.unlock(&passphrase("riktig passord")).unwrap().bytes(), key.bytes());
        assert_eq!(header.unlock(&passphrase("feil passord")).err(), Some(StoreError::WrongSecret));
    }

    #[test]
    fn a_slot_opens_in_no_other_file_and_at_no_other_cost() {
        let (header, _) = filled();
        let elsewhere = Header { file_id: [9; 16], ..header.clone() };
        assert_eq!(elsewhere.unlock(&passphrase("riktig passord")).err(), Some(StoreError::WrongSecret));
        let mut cheaper = header;
        cheaper.slots[0].cost.passes = 2;
        assert_eq!(cheaper.unlock(&passphrase("riktig passord")).err(), Some(StoreError::WrongSecret));
    }

    #[test]
    fn a_header_with_an_absurd_cost_is_refused_before_any_memory_is_taken() {
        let (mut header, _) = filled();
        header.slots[0].cost.memory_kib = MEMORY_KIB_MAX + 1;
        let bytes = header.encode().unwrap();
        assert_eq!(Header::decode(&bytes).err(), Some(OpenError::Damaged));
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
