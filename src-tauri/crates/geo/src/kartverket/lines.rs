//! Lines of a text file, one at a time and never longer than a real one.

use std::io::{BufRead, Read};

use encoding_rs::WINDOWS_1252;

use super::ImportFault;

/// The longest line that is read: a real address line is some 400 bytes.
const LONGEST: u64 = 64 * 1024;

/// The most lines: the country has some 2.6 million addresses.
const MOST: u64 = 20_000_000;

/// A reader of lines.
pub(super) struct Lines<R> {
    reader: R,
    number: u64,
    buffer: Vec<u8>,
}

/// A line, and whether it is the last and has no line end.
pub(super) struct Line {
    pub number: u64,
    pub text: String,
    pub cut: Cut,
}

/// Whether a line was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// By a line end.
    Ended,
    /// By the end of the file.
    AtTheEnd,
}

impl<R: BufRead> Lines<R> {
    pub fn new(reader: R) -> Self {
        Self { reader, number: 0, buffer: Vec::new() }
    }

    /// The next line without its line end; `None` at the end of the file.
    pub fn next(&mut self) -> Result<Option<Line>, ImportFault> {
        self.buffer.clear();
        let limit = LONGEST.saturating_add(1);
        let mut bounded = Read::by_ref(&mut self.reader).take(limit);
        let length =
            bounded.read_until(b'\n', &mut self.buffer).map_err(|error| super::source::fault(&error))?;
        if length == 0 {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        if u64::try_from(length).map_or(true, |length| length > LONGEST) || self.number > MOST {
            return Err(ImportFault::TooLarge);
        }
        let cut = if self.buffer.last() == Some(&b'\n') { Cut::Ended } else { Cut::AtTheEnd };
        if self.buffer.contains(&0) {
            return Err(ImportFault::Encoding);
        }
        let bytes = self.buffer.strip_suffix(b"\n").unwrap_or(&self.buffer);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        // Windows-1252 is what is not UTF-8: a text in it with Norwegian letters is never valid UTF-8.
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        };
        Ok(Some(Line { number: self.number, text, cut }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Result<Vec<String>, ImportFault> {
        let mut lines = Lines::new(bytes);
        let mut found = Vec::new();
        while let Some(line) = lines.next()? {
            found.push(line.text);
        }
        Ok(found)
    }

    #[test]
    fn lines_are_read_in_either_encoding_and_without_a_mark() {
        assert_eq!(all("\u{feff}Øst;Nord\r\nå;\r\n".as_bytes()).unwrap(), ["Øst;Nord", "å;"]);
        assert_eq!(all(b"9590\tHASV\xc5G\t\t\r\nlast").unwrap(), ["9590\tHASVÅG\t\t", "last"]);
        assert_eq!(all(b"\xff\xfeO\0s\0").err(), Some(ImportFault::Encoding));
    }

    #[test]
    fn a_line_longer_than_any_real_one_stops_the_reading() {
        assert_eq!(all(&vec![b'x'; 70_000]).err(), Some(ImportFault::TooLarge));
        assert_eq!(all(&vec![b'x'; 60_000]).unwrap().len(), 1);
    }
}
