//! The nodes and ways of an unpacked block. Relations, changes and who made them are passed over.

use heimly_domain::place::Point;

use crate::fault::Fault;
use crate::wire::{Differences, Fields, Packed, unfold};

/// Most texts in one block: real ones have at most some ten thousand.
const MOST_STRINGS: usize = 1_000_000;

/// An unpacked block, its parts found but not yet read.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    strings: Vec<&'a [u8]>,
    groups: Vec<&'a [u8]>,
    granularity: i64,
    latitude_offset: i64,
    longitude_offset: i64,
}

/// A way: its tags, and the nodes it runs through.
#[derive(Clone, Copy, Debug)]
pub struct Way<'b, 'a> {
    strings: &'b [&'a [u8]],
    keys: &'a [u8],
    values: &'a [u8],
    nodes: &'a [u8],
}

impl<'a> Block<'a> {
    /// Finds the parts of a block.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut block = Self {
            strings: Vec::new(),
            groups: Vec::new(),
            granularity: 100,
            latitude_offset: 0,
            longitude_offset: 0,
        };
        for field in Fields::of(bytes) {
            match field? {
                (1, value) => block.read_strings(value.bytes()?)?,
                (2, value) => block.groups.push(value.bytes()?),
                (17, value) => block.granularity = value.number()?.cast_signed(),
                (19, value) => block.latitude_offset = value.number()?.cast_signed(),
                (20, value) => block.longitude_offset = value.number()?.cast_signed(),
                _ => {}
            }
        }
        Ok(block)
    }

    fn read_strings(&mut self, table: &'a [u8]) -> Result<(), Fault> {
        for field in Fields::of(table) {
            let (1, value) = field? else { continue };
            if self.strings.len() >= MOST_STRINGS {
                return Err(Fault::Damaged);
            }
            self.strings.push(value.bytes()?);
        }
        Ok(())
    }

    /// Whether there may be a node in the block.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn has_nodes(&self) -> Result<bool, Fault> {
        for group in &self.groups {
            if let Some(field) = Fields::of(group).next() {
                let (kind, _) = field?;
                // A group holds elements of one kind only, so the first tells; 1 and 2 are nodes.
                if kind == 1 || kind == 2 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Each way of the block, in order.
    ///
    /// # Errors
    /// `Damaged`, and what `each` answers.
    pub fn ways(&self, each: &mut dyn FnMut(Way<'_, 'a>) -> Result<(), Fault>) -> Result<(), Fault> {
        for group in &self.groups {
            for field in Fields::of(group) {
                let (kind, value) = field?;
                if kind == 3 {
                    each(Way::read(&self.strings, value.bytes()?)?)?;
                } else if kind <= 2 {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Each node of the block: its number, and its point unless that is none on the earth.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn nodes(&self, each: &mut dyn FnMut(i64, Option<Point>)) -> Result<(), Fault> {
        for group in &self.groups {
            for field in Fields::of(group) {
                match field? {
                    (1, value) => self.node(value.bytes()?, each)?,
                    (2, value) => self.dense_nodes(value.bytes()?, each)?,
                    _ => break,
                }
            }
        }
        Ok(())
    }

    fn node(&self, message: &[u8], each: &mut dyn FnMut(i64, Option<Point>)) -> Result<(), Fault> {
        let (mut number, mut latitude, mut longitude) = (None, None, None);
        for field in Fields::of(message) {
            match field? {
                (1, value) => number = Some(unfold(value.number()?)),
                (8, value) => latitude = Some(unfold(value.number()?)),
                (9, value) => longitude = Some(unfold(value.number()?)),
                _ => {}
            }
        }
        let ((number, latitude), longitude) = number.zip(latitude).zip(longitude).ok_or(Fault::Damaged)?;
        each(number, self.point(latitude, longitude));
        Ok(())
    }

    fn dense_nodes(&self, message: &[u8], each: &mut dyn FnMut(i64, Option<Point>)) -> Result<(), Fault> {
        let (mut numbers, mut latitudes, mut longitudes): (&[u8], &[u8], &[u8]) = (&[], &[], &[]);
        for field in Fields::of(message) {
            match field? {
                (1, value) => numbers = value.bytes()?,
                (8, value) => latitudes = value.bytes()?,
                (9, value) => longitudes = value.bytes()?,
                _ => {}
            }
        }
        let mut latitudes = Differences::of(latitudes);
        let mut longitudes = Differences::of(longitudes);
        for number in Differences::of(numbers) {
            let latitude = latitudes.next().ok_or(Fault::Damaged)??;
            let longitude = longitudes.next().ok_or(Fault::Damaged)??;
            each(number?, self.point(latitude, longitude));
        }
        Ok(())
    }

    /// A point from the block's own steps: billionths of a degree are offset + granularity · step.
    fn point(&self, latitude: i64, longitude: i64) -> Option<Point> {
        let micro = |offset: i64, step: i64| {
            let billionths = self.granularity.checked_mul(step)?.checked_add(offset)?;
            i32::try_from(billionths.checked_add(500)?.div_euclid(1_000)).ok()
        };
        let latitude = micro(self.latitude_offset, latitude)?;
        Point::from_micro_degrees(latitude, micro(self.longitude_offset, longitude)?)
    }
}

impl<'b, 'a> Way<'b, 'a> {
    fn read(strings: &'b [&'a [u8]], message: &'a [u8]) -> Result<Self, Fault> {
        let mut way = Self { strings, keys: &[], values: &[], nodes: &[] };
        for field in Fields::of(message) {
            match field? {
                (2, value) => way.keys = value.bytes()?,
                (3, value) => way.values = value.bytes()?,
                (8, value) => way.nodes = value.bytes()?,
                _ => {}
            }
        }
        Ok(way)
    }

    /// Puts the way's tags into `tags`, in place of what is there. A tag that is no text is left out.
    ///
    /// # Errors
    /// `Damaged`: a tag that is in no table.
    pub fn tags(&self, tags: &mut Vec<(&'a str, &'a str)>) -> Result<(), Fault> {
        tags.clear();
        let mut values = Packed::of(self.values);
        for key in Packed::of(self.keys) {
            let key = self.string(key?)?;
            let value = self.string(values.next().ok_or(Fault::Damaged)??)?;
            if let (Ok(key), Ok(value)) = (std::str::from_utf8(key), std::str::from_utf8(value)) {
                tags.push((key, value));
            }
        }
        Ok(())
    }

    /// The numbers of the nodes it runs through, in order.
    pub fn nodes(&self) -> Differences<'a> {
        Differences::of(self.nodes)
    }

    fn string(&self, number: u64) -> Result<&'a [u8], Fault> {
        let place = usize::try_from(number).map_err(|_| Fault::Damaged)?;
        self.strings.get(place).copied().ok_or(Fault::Damaged)
    }
}
