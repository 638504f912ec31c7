//! One key slot: the data key, wrapped under what somebody knows.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{OpenError, StoreError};
use crate::secret::{DataKey, Secret, random_bytes};

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

    pub(crate) fn of(secret: &Secret) -> Self {
        match secret {
            Secret::Passphrase(_) => Self::Passphrase,
            Secret::Recovery(_) => Self::Recovery,
        }
    }
}

/// One slot. What it says about itself is authenticated together with the file it belongs to.
#[derive(Clone)]
pub(crate) struct Slot {
    pub(crate) kind: SlotKind,
    id: [u8; 16],
    pub(crate) cost: KeyCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    wrapped: [u8; 48],
}

impl Slot {
    /// Wraps the key so that `secret` opens it, in the file that `context` names.
    pub(crate) fn wrap(
        secret: &Secret,
        key: &DataKey,
        cost: KeyCost,
        context: &[u8],
    ) -> Result<Self, StoreError> {
        let mut slot = Self {
            kind: SlotKind::of(secret),
            id: random_bytes()?,
            cost,
            salt: random_bytes()?,
            nonce: random_bytes()?,
            wrapped: [0; 48],
        };
        let cipher = slot.cipher(secret)?;
        let payload = Payload { msg: key.bytes(), aad: &slot.authenticated(context) };
        let wrapped = cipher.encrypt(XNonce::from_slice(&slot.nonce), payload);
        let wrapped = wrapped.map_err(|_| StoreError::NoKeyMaterial)?;
        slot.wrapped = wrapped.as_slice().try_into().map_err(|_| StoreError::Internal)?;
        Ok(slot)
    }

    /// The key, when `secret` opens the slot in the file that `context` names.
    pub(crate) fn unwrap_key(&self, secret: &Secret, context: &[u8]) -> Result<Option<DataKey>, StoreError> {
        let cipher = self.cipher(secret)?;
        let payload = Payload { msg: self.wrapped.as_slice(), aad: &self.authenticated(context) };
        match cipher.decrypt(XNonce::from_slice(&self.nonce), payload) {
            Ok(key) => DataKey::from_bytes(&Zeroizing::new(key)).map(Some).ok_or(StoreError::Internal),
            Err(_) => Ok(None),
        }
    }

    fn authenticated(&self, context: &[u8]) -> Vec<u8> {
        let mut bytes = context.to_vec();
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

    /// Appends the slot as it is stored.
    pub(crate) fn encode(&self, bytes: &mut Vec<u8>) {
        self.describe(bytes);
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.wrapped);
    }

    /// Reads a slot; one that asks for an absurd cost is refused before any memory is taken for it.
    pub(crate) fn decode(fields: &mut Fields<'_>) -> Result<Self, OpenError> {
        let kind = match fields.take()? {
            [1, ARGON2ID] => SlotKind::Passphrase,
            [2, ARGON2ID] => SlotKind::Recovery,
            _ => return Err(OpenError::Damaged),
        };
        let id = fields.take()?;
        let cost = KeyCost {
            memory_kib: u32::from_le_bytes(fields.take()?),
            passes: u32::from_le_bytes(fields.take()?),
            lanes: u32::from_le_bytes(fields.take()?),
        };
        if !cost.is_sane() {
            return Err(OpenError::Damaged);
        }
        Ok(Self { kind, id, cost, salt: fields.take()?, nonce: fields.take()?, wrapped: fields.take()? })
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

/// What is left to read of stored bytes.
pub(crate) struct Fields<'a>(pub(crate) &'a [u8]);

impl Fields<'_> {
    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N], OpenError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(OpenError::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Passphrase;

    fn secret(text: &str) -> Secret {
        Secret::Passphrase(Passphrase::typed(text))
    }

    /// The bar of the design: at least 64 MiB and three passes.
    #[test]
    fn the_standard_cost_is_at_least_64_mib_and_three_passes() {
        assert!(KeyCost::standard().memory_kib() >= 65_536);
        assert!(KeyCost::standard().passes() >= 3);
    }

    #[test]
    fn a_slot_opens_in_no_other_file_and_at_no_other_cost() {
        let key = DataKey::random().unwrap();
        let mut slot = Slot::wrap(&secret("passordet"), &key, KeyCost::cheap(), b"fil 1").unwrap();
        let opened = slot.unwrap_key(&secret("passordet"), b"fil 1").unwrap().unwrap();
        assert_eq!(opened.bytes(), key.bytes());
        assert!(slot.unwrap_key(&secret("passordet"), b"fil 2").unwrap().is_none());
        assert!(slot.unwrap_key(&secret("feil"), b"fil 1").unwrap().is_none());
        slot.cost.passes = 2;
        assert!(slot.unwrap_key(&secret("passordet"), b"fil 1").unwrap().is_none());
    }

    #[test]
    fn an_absurd_cost_is_refused_before_any_memory_is_taken() {
        let key = DataKey::random().unwrap();
        let mut slot = Slot::wrap(&secret("passordet"), &key, KeyCost::cheap(), b"").unwrap();
        slot.cost.memory_kib = MEMORY_KIB_MAX + 1;
        let mut bytes = Vec::new();
        slot.encode(&mut bytes);
        assert!(matches!(Slot::decode(&mut Fields(&bytes)), Err(OpenError::Damaged)));
    }
}
