//! Opens a file: as it is, or the one file of a kind we read inside a `.zip`; and says which kind it is.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use super::ImportFault;
use super::lines::Lines;

/// The largest file that is read, unpacked: the country's addresses are under 1.5 GB.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;

/// A text of coordinates packs to about a tenth; a hundredth is no such text.
const MOST_PACKED: u64 = 200;

/// The most files in a `.zip`.
const MOST_FILES: usize = 1_000;

/// A file whose first bytes have told its kind.
pub(super) enum Opened<'a> {
    Addresses(Lines<&'a mut dyn BufRead>),
    PostRegister(Lines<&'a mut dyn BufRead>),
    Json(&'a mut dyn BufRead),
}

/// Opens the file and hands it to the reader of its kind.
pub(super) fn open<T>(
    mut file: impl Read + Seek,
    read: impl FnOnce(Opened<'_>) -> Result<T, ImportFault>,
) -> Result<T, ImportFault> {
    let mut first = [0_u8; 4];
    let length = fill(&mut file, &mut first).map_err(|_| ImportFault::Unreadable)?;
    file.seek(SeekFrom::Start(0)).map_err(|_| ImportFault::Unreadable)?;
    if length == 0 {
        return Err(ImportFault::Empty);
    }
    if first.starts_with(b"PK") {
        let mut archive = ZipArchive::new(file).map_err(|_| ImportFault::DamagedZip)?;
        let at = the_one_file(&mut archive)?;
        let member = archive.by_index(at).map_err(|error| {
            // Encrypted, or packed in a way that is not read: to the user there is no file of ours in it.
            let other = matches!(error, ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword);
            if other { ImportFault::NoFileInZip } else { ImportFault::DamagedZip }
        })?;
        let most = member.compressed_size().saturating_mul(MOST_PACKED).clamp(1024 * 1024, LARGEST);
        told_apart(
            &mut BufReader::new(Bounded { reader: member, left: most, beyond: ImportFault::ZipBomb }),
            read,
        )
    } else {
        told_apart(
            &mut BufReader::new(Bounded { reader: file, left: LARGEST, beyond: ImportFault::TooLarge }),
            read,
        )
    }
}

/// As many bytes as there are, up to the buffer's length.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = buffer.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => length = length.saturating_add(more),
        }
    }
    Ok(length)
}

/// The only file in the archive that can be one of ours, by its ending.
fn the_one_file<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<usize, ImportFault> {
    if archive.len() > MOST_FILES {
        return Err(ImportFault::NoFileInZip);
    }
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let Ok(member) = archive.by_index_raw(at) else { return Err(ImportFault::DamagedZip) };
        let name = member.name().to_lowercase();
        let ours = [".csv", ".geojson", ".json", ".txt"].iter().any(|ending| name.ends_with(ending));
        // Kartverket's archives come with a text about the licence beside the data.
        let beside = name.contains("lisens") || name.contains("licen") || name.contains("readme");
        if ours && !beside {
            if member.size() > LARGEST || member.size() / MOST_PACKED > member.compressed_size().max(1024) {
                return Err(ImportFault::ZipBomb);
            }
            found.push(at);
        }
    }
    match found.as_slice() {
        [one] => Ok(*one),
        _ => Err(ImportFault::NoFileInZip),
    }
}

/// Looks at the beginning without taking it.
fn told_apart<R: BufRead, T>(
    reader: &mut R,
    read: impl FnOnce(Opened<'_>) -> Result<T, ImportFault>,
) -> Result<T, ImportFault> {
    let start = reader.fill_buf().map_err(|error| fault(&error))?;
    if start.is_empty() {
        return Err(ImportFault::Empty);
    }
    if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
        return Err(ImportFault::Encoding);
    }
    let text = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    let marked = start.len() > text.len();
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let [json, addresses, register] =
        [looks_like_json(text), looks_like_addresses(first), looks_like_register(first)];
    if json {
        if marked {
            reader.consume("\u{feff}".len());
        }
        read(Opened::Json(reader))
    } else if addresses {
        read(Opened::Addresses(Lines::new(reader)))
    } else if register {
        read(Opened::PostRegister(Lines::new(reader)))
    } else {
        Err(ImportFault::NotPlaceData)
    }
}

fn looks_like_json(text: &[u8]) -> bool {
    text.trim_ascii_start().starts_with(b"{")
}

/// The heading names the columns, in whatever order.
fn looks_like_addresses(first: &[u8]) -> bool {
    let heading = String::from_utf8_lossy(first).to_lowercase();
    heading.contains(';') && ["kommunenummer", "postnummer", "nord"].iter().all(|name| heading.contains(name))
}

/// No heading: `0001`, tab, `OSLO`, tab, `0301`, tab, `OSLO`, tab, `P`.
fn looks_like_register(first: &[u8]) -> bool {
    let mut columns = first.split(|byte| *byte == b'\t');
    let number = |column: Option<&[u8]>| {
        column.is_some_and(|text| text.len() == 4 && text.iter().all(u8::is_ascii_digit))
    };
    number(columns.next()) && columns.next().is_some() && number(columns.next())
}

/// What stops a reader that gives more than it should.
#[derive(Debug)]
struct Beyond(ImportFault);

impl std::fmt::Display for Beyond {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("more than allowed")
    }
}

impl std::error::Error for Beyond {}

struct Bounded<R> {
    reader: R,
    left: u64,
    /// What it is when there is more.
    beyond: ImportFault,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.reader.read(buffer)?;
        self.left = u64::try_from(length)
            .ok()
            .and_then(|length| self.left.checked_sub(length))
            .ok_or_else(|| beyond(self.beyond))?;
        Ok(length)
    }
}

/// The error that says what there is too much of.
pub(super) fn beyond(fault: ImportFault) -> io::Error {
    io::Error::other(Beyond(fault))
}

/// What an error while reading means.
pub(super) fn fault(error: &io::Error) -> ImportFault {
    if let Some(Beyond(fault)) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return *fault;
    }
    // A broken stream inside an archive has these kinds; everything else is the disk.
    let kind = error.kind();
    if kind == io::ErrorKind::UnexpectedEof {
        ImportFault::Truncated
    } else if matches!(kind, io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput) {
        ImportFault::DamagedZip
    } else {
        ImportFault::Unreadable
    }
}
