//! The encrypted form of an export: an ordinary `age` file with a passphrase, so that it can also be
//! opened without Heimly.

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor};
use heimly_domain::text::import::FileFault;
use std::io::{self, Read, Write};
use std::iter;

/// scrypt's cost when sealing, as a power of two: 256 MB and about a second.
const WORK_FACTOR: u8 = 18;
/// The most that is spent on a file from outside; each step doubles the memory.
const WORK_FACTOR_MAX: u8 = 18;
const MAGIC: &[u8] = b"age-encryption.org/";

/// Whether the bytes begin as an `age` file does.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Seals bytes with a passphrase.
///
/// # Errors
/// When memory cannot be written to, which does not happen in practice.
pub fn seal(bytes: &[u8], passphrase: &str) -> io::Result<Vec<u8>> {
    seal_with(bytes, passphrase, WORK_FACTOR)
}

pub(super) fn seal_with(bytes: &[u8], passphrase: &str, work_factor: u8) -> io::Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work_factor);
    let recipient: &dyn age::Recipient = &recipient;
    let encryptor = age::Encryptor::with_recipients(iter::once(recipient))
        .map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    let mut sealed = Vec::with_capacity(bytes.len().saturating_add(1024));
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

/// Opens what [`seal`] made.
///
/// # Errors
/// Not sealed, sealed otherwise than with a passphrase of bearable cost, wrong passphrase, damaged, or
/// larger than `bytes_max` when opened.
pub fn open(sealed: &[u8], passphrase: &str, bytes_max: u64) -> Result<Vec<u8>, FileFault> {
    if !is_sealed(sealed) {
        return Err(FileFault::NotExport);
    }
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| fault(&error))?;
    if !decryptor.is_scrypt() {
        return Err(FileFault::OtherSeal);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let identity: &dyn age::Identity = &identity;
    let reader = decryptor.decrypt(iter::once(identity)).map_err(|error| fault(&error))?;
    let mut bytes = Vec::new();
    reader.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| FileFault::DamagedSeal)?;
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= bytes_max => Ok(bytes),
        Ok(_) | Err(_) => Err(FileFault::TooLarge),
    }
}

fn fault(error: &DecryptError) -> FileFault {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            FileFault::WrongPassphrase
        }
        DecryptError::ExcessiveWork { .. } | DecryptError::UnknownFormat => FileFault::OtherSeal,
        DecryptError::InvalidHeader | DecryptError::InvalidMac | DecryptError::Io(_) => {
            FileFault::DamagedSeal
        }
        // The library may learn new ways to seal; none of them is ours.
        _ => FileFault::OtherSeal,
    }
}
