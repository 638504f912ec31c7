//! What a file is, before any library reads it, and whether it is safe to unpack.

use heimly_domain::text::import::FileFault;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// What the first bytes say.
pub(super) enum Kind {
    /// A zip file, which an `.xlsx` is.
    Zip,
    /// Text.
    Text,
    /// Something Heimly does not read.
    Refused(FileFault),
}

/// The most a workbook may unpack to.
const UNPACKED_MAX: u64 = 200 * 1024 * 1024;
/// A part that unpacks to more than this must not be packed tighter than any real sheet is.
const PART_SUSPECT: u64 = 10 * 1024 * 1024;
/// How many times its size a real sheet unpacks to, at most.
const RATIO_MAX: u64 = 200;
/// Most files inside a workbook.
const PARTS_MAX: usize = 2_000;
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Decides what to do with a file from its first bytes.
pub(super) fn kind(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Kind::Zip
    } else if bytes.starts_with(OLE) {
        Kind::Refused(ole_fault(bytes))
    } else if is_binary(bytes) {
        Kind::Refused(FileFault::NotSpreadsheet)
    } else {
        Kind::Text
    }
}

/// A workbook with a password is wrapped in the old container, with this stream in it.
fn ole_fault(bytes: &[u8]) -> FileFault {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let directory = bytes.get(..bytes.len().min(4 * 1024 * 1024)).unwrap_or(bytes);
    let end = bytes.get(bytes.len().saturating_sub(64 * 1024)..).unwrap_or_default();
    let found = |part: &[u8]| part.windows(stream.len()).any(|window| window == stream);
    if found(directory) || found(end) { FileFault::PasswordProtected } else { FileFault::OldExcel }
}

/// Text has no null and hardly any other control characters; UTF-16 says so with its first two bytes.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return false;
    }
    let start = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or(bytes);
    let controls =
        start.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    bytes.starts_with(b"%PDF") || bytes.contains(&0) || controls.saturating_mul(100) > start.len()
}

/// Whether a zip file is a workbook that can be unpacked within bounds. Sizes in the directory are only
/// claims, so everything is unpacked once and counted.
///
/// # Errors
/// Why it is refused.
pub(super) fn admit_zip(bytes: &[u8]) -> Result<(), FileFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::DamagedSpreadsheet)?;
    let names: Vec<String> = archive.file_names().map(str::to_ascii_lowercase).collect();
    refuse_by_names(&names)?;
    let mut total: u64 = 0;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| {
            let locked = matches!(error, zip::result::ZipError::UnsupportedArchive(_));
            if locked { FileFault::PasswordProtected } else { FileFault::DamagedSpreadsheet }
        })?;
        let packed = part.compressed_size().max(1);
        bounded(total.saturating_add(part.size()), part.size(), packed)?;
        let mut unpacked = (&mut part).take(UNPACKED_MAX.saturating_sub(total).saturating_add(1));
        let counted = io::copy(&mut unpacked, &mut io::sink()).map_err(|_| FileFault::DamagedSpreadsheet)?;
        total = total.saturating_add(counted);
        bounded(total, counted, packed)?;
    }
    Ok(())
}

fn bounded(total: u64, part: u64, packed: u64) -> Result<(), FileFault> {
    if part > PART_SUSPECT && part / packed > RATIO_MAX {
        Err(FileFault::ZipBomb)
    } else if total > UNPACKED_MAX {
        Err(FileFault::TooLarge)
    } else {
        Ok(())
    }
}

fn refuse_by_names(names: &[String]) -> Result<(), FileFault> {
    let has = |name: &str| names.iter().any(|each| each == name);
    if names.len() > PARTS_MAX {
        Err(FileFault::TooLarge)
    } else if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        Err(FileFault::Macros)
    } else if has("xl/workbook.xml") {
        Ok(())
    } else if has("xl/workbook.bin") || has("content.xml") {
        Err(FileFault::OtherSpreadsheet)
    } else {
        Err(FileFault::NotSpreadsheet)
    }
}
