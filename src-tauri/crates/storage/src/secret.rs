//! The passphrase, the recovery key and the data key.
//!
//! None of them can be printed or compared by accident: they have no `Debug`, no `Display` and no `Eq`,
//! and their memory is wiped when they go. Only [`RecoveryKey::printed`] gives the text out, once, for
//! paper.

use blake2::{Blake2b, Digest, digest::consts::U32};
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;

/// Fewest characters a new passphrase may have.
pub const PASSPHRASE_LENGTH_MIN: usize = 12;

/// Crockford's base 32: no I, L, O or U, so that nothing is misread from paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECOVERY_BYTES: usize = 16;
/// 128 bits of key and 12 of checksum are 140 bits: exactly 28 characters.
const RECOVERY_CHARACTERS: usize = 28;
const CHECK_BITS: u32 = 12;
const GROUP: usize = 4;

/// A passphrase as a person typed it.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase typed to open a file: taken as it is.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// A new passphrase; `None` when it has fewer than [`PASSPHRASE_LENGTH_MIN`] characters.
    pub fn chosen(text: &str) -> Option<Self> {
        (text.chars().count() >= PASSPHRASE_LENGTH_MIN).then(|| Self::typed(text))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The recovery key: 128 random bits, printed once as seven groups of four characters.
pub struct RecoveryKey(Zeroizing<[u8; RECOVERY_BYTES]>);

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(random_bytes()?)))
    }

    /// The text to print: `ABCD-EFGH-…`, seven groups, the last two and a half characters a checksum.
    pub fn printed(&self) -> Zeroizing<String> {
        let mut bits = (u128::from_be_bytes(*self.0), checksum(&self.0));
        let mut characters = Zeroizing::new(Vec::with_capacity(RECOVERY_CHARACTERS));
        for index in 0..RECOVERY_CHARACTERS {
            let left = 5 * (RECOVERY_CHARACTERS - 1 - index);
            let digit = if left >= 12 {
                (bits.0 >> (left - 12)) & 31
            } else {
                let low = ((bits.0 & 0xff) << CHECK_BITS) | u128::from(bits.1);
                (low >> left) & 31
            };
            let letter = usize::try_from(digit).ok().and_then(|digit| ALPHABET.get(digit));
            characters.push(char::from(*letter.unwrap_or(&b'0')));
        }
        bits.0.zeroize();
        let mut text = Zeroizing::new(String::with_capacity(RECOVERY_CHARACTERS + 6));
        for (index, character) in characters.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                text.push('-');
            }
            text.push(*character);
        }
        text
    }

    /// The key a person typed from paper. Case, spaces and hyphens do not count; O is read as 0, I and L
    /// as 1. `None` when characters are missing or the checksum tells of a slip.
    pub fn typed(text: &str) -> Option<Self> {
        let mut key: u128 = 0;
        let mut check: u16 = 0;
        let mut count = 0_usize;
        for character in text.chars().filter(|each| !each.is_whitespace() && *each != '-') {
            let digit = digit_of(character)?;
            if count < 25 {
                key = (key << 5) | u128::from(digit);
            } else if count == 25 {
                // 25 characters hold 125 bits; the next gives the last three, and two of the checksum.
                key = (key << 3) | u128::from(digit >> 2);
                check = u16::from(digit & 3);
            } else {
                check = (check << 5) | u16::from(digit);
            }
            count += 1;
            if count > RECOVERY_CHARACTERS {
                return None;
            }
        }
        let bytes = Zeroizing::new(key.to_be_bytes());
        key.zeroize();
        (count == RECOVERY_CHARACTERS && check == checksum(&bytes)).then(|| Self(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

fn digit_of(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let position = ALPHABET.iter().position(|each| char::from(*each) == upper)?;
    u8::try_from(position).ok()
}

/// The first twelve bits of BLAKE2b-256 over the key.
fn checksum(key: &[u8; RECOVERY_BYTES]) -> u16 {
    let digest = blake2b(&[b"heimly recovery", key]);
    match digest {
        [first, second, ..] => (u16::from(first) << 4) | u16::from(second >> 4),
    }
}

/// BLAKE2b-256 over the parts, one after another.
pub(crate) fn blake2b(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Blake2b::<U32>::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Random bytes from the operating system.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoKeyMaterial)?;
    Ok(bytes)
}

/// What a person opens the file with.
pub enum Secret {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery key.
    Recovery(RecoveryKey),
}

/// The random key the database is encrypted with; never typed, never shown.
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(random_bytes()?)))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The statement that hands the key to SQLCipher as it is, without any derivation of SQLCipher's own.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(90));
        text.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from(*HEX.get(usize::from(nibble)).unwrap_or(&b'0')));
            }
        }
        text.push_str("'\"");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_recovery_key_reads_back_however_it_is_typed() {
        for seed in 0..=255_u8 {
            let mut bytes = [seed; RECOVERY_BYTES];
            for (index, byte) in (0_u8..).zip(bytes.iter_mut()) {
                *byte = byte.wrapping_mul(31).wrapping_add(index.wrapping_mul(seed));
            }
            let key = RecoveryKey(Zeroizing::new(bytes));
            let printed = key.printed();
            assert_eq!(printed.len(), 34, "seven groups of four and six hyphens");
            assert_eq!(*RecoveryKey::typed(&printed).unwrap().0, bytes);
            let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert_eq!(*RecoveryKey::typed(&sloppy).unwrap().0, bytes);
        }
    }

    #[test]
    fn a_slip_in_the_recovery_key_is_noticed() {
        let printed = RecoveryKey(Zeroizing::new([7; RECOVERY_BYTES])).printed();
        assert!(RecoveryKey::typed(printed.get(..33).unwrap()).is_none(), "a character short");
        assert!(RecoveryKey::typed(&format!("{}0", *printed)).is_none(), "a character more");
        assert!(RecoveryKey::typed(&printed.replace('-', "U")).is_none(), "U is no digit");
        // A checksum of 12 bits misses about one slip in 4096; these are fixed, so the test is too.
        for position in [0, 6, 13, 20, 33] {
            let mut slip: Vec<char> = printed.chars().collect();
            slip[position] = if slip[position] == '7' { '8' } else { '7' };
            assert!(RecoveryKey::typed(&slip.iter().collect::<String>()).is_none(), "slip at {position}");
        }
    }

    #[test]
    fn a_new_passphrase_has_twelve_characters() {
        assert!(Passphrase::chosen("elleve tegn").is_none());
        assert!(Passphrase::chosen("blåbær på øy").is_some(), "characters are counted, not bytes");
    }
}
