//! An `.osm.pbf` as a row of blocks, each found, measured and unpacked with a limit.
//!
//! The whole file is walked once from block to block without reading what is in them, so that a file that is
//! something else or ends too early is refused within milliseconds, before anything is set aside for it.
//!
//! Heimly has its own reader because a message library sets aside far more memory than the file holds for
//! elements of no content (two bytes each in the file, some hundred in memory), and an extract is a file from
//! outside; and because skipping what is not asked for makes reading several times as fast.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use flate2::read::ZlibDecoder;

use crate::area::Bounds;
use crate::fault::Fault;
use crate::wire::{Fields, unfold};

/// Longest head of a block in bytes; the format's own limit.
const LONGEST_HEAD: u32 = 64 * 1024;

/// Longest block in bytes, packed and unpacked; the format's own limit.
const LONGEST_BLOCK: u64 = 32 * 1024 * 1024;

/// What reading the blocks of a file may require and is known here.
const KNOWN_FEATURES: [&[u8]; 2] = [b"OsmSchema-V0.6", b"DenseNodes"];

/// Most threads that unpack blocks: more than this and the disk is what is waited for.
const MOST_WORKERS: usize = 4;

#[derive(Clone, Copy, Debug)]
struct BlockAt {
    start: u64,
    bytes: u64,
}

/// An extract that has been found whole, and what its head says.
#[derive(Clone, Debug)]
pub struct Extract {
    path: PathBuf,
    blocks: Vec<BlockAt>,
    /// The box the extract says it covers.
    pub bounds: Option<Bounds>,
    /// When the data were current, in seconds since 1970.
    pub current: Option<i64>,
}

impl Extract {
    /// Walks the file from block to block and reads its head.
    ///
    /// # Errors
    /// `CannotRead`, `Empty`, `NotAnExtract`, `Truncated`, `Damaged`, `UnknownFeature`, `UnknownCompression`.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let file = File::open(path).map_err(|_| Fault::CannotRead)?;
        let length = file.metadata().map_err(|_| Fault::CannotRead)?.len();
        if length == 0 {
            return Err(Fault::Empty);
        }
        let mut reader = BufReader::new(file);
        let mut at = 0;
        let (kind, head_block) = block_head(&mut reader, &mut at, length).map_err(first_fault)?;
        if kind != Kind::Head {
            return Err(Fault::NotAnExtract);
        }
        let mut blocks = Vec::new();
        while at < length {
            let (kind, block) = block_head(&mut reader, &mut at, length)?;
            match kind {
                Kind::Data => blocks.push(block),
                // A second head is where two files were put after each other; the rest may be passed over.
                Kind::Head | Kind::Other => {}
            }
        }
        let mut extract = Self { path: path.to_path_buf(), blocks, bounds: None, current: None };
        let head = unpack(&extract.packed(&mut reader, head_block)?)?;
        extract.read_head(&head)?;
        Ok(extract)
    }

    /// How many blocks of data there are.
    pub fn blocks(&self) -> usize {
        self.blocks.len()
    }

    fn read_head(&mut self, head: &[u8]) -> Result<(), Fault> {
        for field in Fields::of(head) {
            match field? {
                (1, value) => self.bounds = read_bounds(value.bytes()?)?,
                (4, value) if KNOWN_FEATURES.contains(&value.bytes()?) => {}
                (4, _) => return Err(Fault::UnknownFeature),
                (32, value) => self.current = Some(value.number()?.cast_signed()),
                _ => {}
            }
        }
        Ok(())
    }

    fn packed(&self, reader: &mut (impl Read + Seek), block: BlockAt) -> Result<Vec<u8>, Fault> {
        reader.seek(SeekFrom::Start(block.start)).map_err(|_| Fault::CannotRead)?;
        let mut packed = Vec::new();
        let read = reader.take(block.bytes).read_to_end(&mut packed).map_err(|_| Fault::CannotRead)?;
        // The file was whole when it was walked: somebody is changing it.
        if u64::try_from(read).is_ok_and(|read| read == block.bytes) {
            Ok(packed)
        } else {
            Err(Fault::Truncated)
        }
    }

    /// Unpacks the blocks for which `wanted` says so on several threads, lets `read` take from each what is
    /// needed, and hands it to `take` here, in the order of the file.
    ///
    /// Never more than a few blocks are in memory at a time.
    ///
    /// # Errors
    /// What `read` or `take` answer first in the order of the file, and the faults of unpacking.
    pub fn each_block<T: Send>(
        &self,
        wanted: &(dyn Fn(usize) -> bool + Sync),
        read: &(dyn Fn(&[u8]) -> Result<T, Fault> + Sync),
        take: &mut dyn FnMut(usize, T) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let next = AtomicUsize::new(0);
        let workers = std::thread::available_parallelism().map_or(1, |found| found.get().min(MOST_WORKERS));
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(workers);
            for _ in 0..workers {
                let (sender, next) = (sender.clone(), &next);
                scope.spawn(move || {
                    let mut file = File::open(&self.path);
                    while let Some((number, block)) = self.next_block(next, wanted) {
                        let found = match &mut file {
                            Ok(file) => {
                                self.packed(file, block).and_then(|it| unpack(&it)).and_then(|it| read(&it))
                            }
                            Err(_) => Err(Fault::CannotRead),
                        };
                        // The one who takes has stopped: nothing more is wanted.
                        if sender.send((number, found)).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(sender);
            let mut waiting = BTreeMap::new();
            let mut numbers = (0..self.blocks.len()).filter(|number| wanted(*number));
            let mut due = numbers.next();
            for (number, found) in receiver {
                waiting.insert(number, found);
                while let Some(found) = due.and_then(|number| waiting.remove(&number)) {
                    take(due.unwrap_or_default(), found?)?;
                    due = numbers.next();
                }
            }
            Ok(())
        })
    }

    fn next_block(&self, next: &AtomicUsize, wanted: &dyn Fn(usize) -> bool) -> Option<(usize, BlockAt)> {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let block = *self.blocks.get(number)?;
            if wanted(number) {
                return Some((number, block));
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Head,
    Data,
    Other,
}

/// The head of the block at `at`, which is moved to the next; the block itself is passed over.
fn block_head(reader: &mut BufReader<File>, at: &mut u64, length: u64) -> Result<(Kind, BlockAt), Fault> {
    let mut size = [0; 4];
    if length.saturating_sub(*at) < 4 {
        return Err(Fault::Truncated);
    }
    reader.read_exact(&mut size).map_err(|_| Fault::CannotRead)?;
    let size = u32::from_be_bytes(size);
    if size == 0 || size > LONGEST_HEAD {
        return Err(Fault::Damaged);
    }
    if length.saturating_sub(*at) < 4 + u64::from(size) {
        return Err(Fault::Truncated);
    }
    let mut head = Vec::new();
    reader.take(u64::from(size)).read_to_end(&mut head).map_err(|_| Fault::CannotRead)?;
    let (mut kind, mut bytes) = (None, None);
    for field in Fields::of(&head) {
        match field? {
            (1, value) => {
                kind = Some(match value.bytes()? {
                    b"OSMHeader" => Kind::Head,
                    b"OSMData" => Kind::Data,
                    _ => Kind::Other,
                });
            }
            (3, value) => bytes = Some(value.number()?),
            _ => {}
        }
    }
    let (kind, bytes) = kind.zip(bytes).ok_or(Fault::Damaged)?;
    if bytes > LONGEST_BLOCK {
        return Err(Fault::Damaged);
    }
    let start = at.saturating_add(4).saturating_add(u64::from(size));
    *at = start.saturating_add(bytes);
    if *at > length {
        return Err(Fault::Truncated);
    }
    let ahead = i64::try_from(bytes).map_err(|_| Fault::Damaged)?;
    reader.seek_relative(ahead).map_err(|_| Fault::CannotRead)?;
    Ok((kind, BlockAt { start, bytes }))
}

/// What a fault in the very first block means: a file that does not even begin as an extract is none. Only a
/// file that begins as one can be told to be cut short.
fn first_fault(fault: Fault) -> Fault {
    if fault == Fault::Damaged { Fault::NotAnExtract } else { fault }
}

fn unpack(blob: &[u8]) -> Result<Vec<u8>, Fault> {
    for field in Fields::of(blob) {
        match field? {
            (1, value) => return Ok(value.bytes()?.to_vec()),
            (3, value) => {
                let mut unpacked = Vec::new();
                let packed = ZlibDecoder::new(value.bytes()?);
                packed.take(LONGEST_BLOCK + 1).read_to_end(&mut unpacked).map_err(|_| Fault::Damaged)?;
                // Something small that swells without end is no map.
                let fits = u64::try_from(unpacked.len()).is_ok_and(|size| size <= LONGEST_BLOCK);
                return if fits { Ok(unpacked) } else { Err(Fault::Damaged) };
            }
            (4..=7, _) => return Err(Fault::UnknownCompression),
            _ => {}
        }
    }
    Err(Fault::Damaged)
}

/// The head's box: left, right, top, bottom in billionths of a degree.
fn read_bounds(message: &[u8]) -> Result<Option<Bounds>, Fault> {
    let mut sides = [None; 4];
    for field in Fields::of(message) {
        let (number, value) = field?;
        let place = usize::try_from(number.saturating_sub(1)).map_err(|_| Fault::Damaged)?;
        if let Some(side) = sides.get_mut(place) {
            *side = i32::try_from(unfold(value.number()?) / 1_000).ok();
        }
    }
    let [Some(west), Some(east), Some(north), Some(south)] = sides else { return Ok(None) };
    Ok(Some(Bounds { south, west, north, east }))
}
