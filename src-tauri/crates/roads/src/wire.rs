//! Protocol buffer messages, read in place: nothing is copied, and nothing is set aside for what a length or a
//! count in the data claims. A few damaged bytes can therefore never cost more memory than the bytes themselves.

use crate::fault::Fault;

/// The value of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A whole number, as it stands (not unfolded from zigzag).
    Number(u64),
    /// A text, a message or packed numbers.
    Bytes(&'a [u8]),
    /// A fixed number; the format read here has none that matter.
    Fixed,
}

impl<'a> Value<'a> {
    /// The bytes of a text, message or packed numbers.
    pub fn bytes(self) -> Result<&'a [u8], Fault> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::Number(_) | Self::Fixed => Err(Fault::Damaged),
        }
    }

    /// A whole number.
    pub fn number(self) -> Result<u64, Fault> {
        match self {
            Self::Number(number) => Ok(number),
            Self::Bytes(_) | Self::Fixed => Err(Fault::Damaged),
        }
    }
}

/// The fields of a message, one after another. Ends after the first that cannot be read.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    /// The fields of the message that these bytes are.
    pub fn of(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    fn field(&mut self) -> Result<(u64, Value<'a>), Fault> {
        let key = varint(&mut self.rest)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut self.rest)?),
            1 => {
                take(&mut self.rest, 8)?;
                Value::Fixed
            }
            2 => {
                let length = varint(&mut self.rest)?;
                Value::Bytes(take(&mut self.rest, length)?)
            }
            5 => {
                take(&mut self.rest, 4)?;
                Value::Fixed
            }
            _ => return Err(Fault::Damaged),
        };
        Ok((key >> 3, value))
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<(u64, Value<'a>), Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let field = self.field();
        if field.is_err() {
            self.rest = &[];
        }
        Some(field)
    }
}

/// Packed whole numbers, one after another. Ends after the first that cannot be read.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a> {
    rest: &'a [u8],
}

impl<'a> Packed<'a> {
    /// The numbers packed in these bytes.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }
}

impl Iterator for Packed<'_> {
    type Item = Result<u64, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let number = varint(&mut self.rest);
        if number.is_err() {
            self.rest = &[];
        }
        Some(number)
    }
}

/// Numbers that are each given as the difference from the one before, packed and folded (zigzag).
#[derive(Clone, Copy, Debug)]
pub struct Differences<'a> {
    packed: Packed<'a>,
    last: i64,
}

impl<'a> Differences<'a> {
    /// The numbers packed in these bytes.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { packed: Packed::of(bytes), last: 0 }
    }
}

impl Iterator for Differences<'_> {
    type Item = Result<i64, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        let step = match self.packed.next()? {
            Ok(folded) => unfold(folded),
            Err(fault) => return Some(Err(fault)),
        };
        match self.last.checked_add(step) {
            Some(number) => {
                self.last = number;
                Some(Ok(number))
            }
            None => Some(Err(Fault::Damaged)),
        }
    }
}

/// A signed number unfolded from zigzag: 0, 1, 2, 3 are 0, −1, 1, −2.
pub fn unfold(folded: u64) -> i64 {
    let magnitude = (folded >> 1).cast_signed();
    if folded & 1 == 0 { magnitude } else { !magnitude }
}

fn varint(rest: &mut &[u8]) -> Result<u64, Fault> {
    let mut number = 0_u64;
    for place in 0..10_u32 {
        let (byte, after) = rest.split_first().ok_or(Fault::Damaged)?;
        *rest = after;
        number |= u64::from(byte & 0x7f).checked_shl(place * 7).unwrap_or(0);
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(Fault::Damaged)
}

fn take<'a>(rest: &mut &'a [u8], length: u64) -> Result<&'a [u8], Fault> {
    let length = usize::try_from(length).map_err(|_| Fault::Damaged)?;
    let (taken, after) = rest.split_at_checked(length).ok_or(Fault::Damaged)?;
    *rest = after;
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_format_says() {
        // From the format's own description: 150 is 96 01, and 300 is ac 02.
        assert_eq!(Packed::of(&[0x96, 0x01, 0xac, 0x02]).collect::<Vec<_>>(), [Ok(150), Ok(300)]);
        assert_eq!([0, 1, 2, 3, u64::MAX].map(unfold), [0, -1, 1, -2, i64::MIN]);
        // 5, then two fewer, then ten more.
        assert_eq!(Differences::of(&[10, 3, 20]).collect::<Vec<_>>(), [Ok(5), Ok(3), Ok(13)]);
    }

    #[test]
    fn fields_come_with_their_numbers() {
        // Field 1 is 150, field 2 is the two bytes 'hi', field 3 is a fixed number of four bytes.
        let message = [0x08, 0x96, 0x01, 0x12, 0x02, b'h', b'i', 0x1d, 0, 0, 0, 0];
        assert_eq!(
            Fields::of(&message).collect::<Vec<_>>(),
            [Ok((1, Value::Number(150))), Ok((2, Value::Bytes(b"hi"))), Ok((3, Value::Fixed))]
        );
    }

    #[test]
    fn what_cannot_be_read_is_a_fault_and_the_end() {
        // A length past the end, a number without an end, a group (given up long ago), an overlong number.
        for bad in [
            &[0x12, 0x05, 1][..],
            &[0x08, 0x80],
            &[0x0b],
            &[0x08, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
        ] {
            assert_eq!(Fields::of(bad).collect::<Vec<_>>(), [Err(Fault::Damaged)], "{bad:?}");
        }
        let over = [
            Packed::of(&[0xff; 11]).next(),
            Differences::of(&[0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 2])
                .nth(1)
                .map(|it| it.map(i64::cast_unsigned)),
        ];
        assert_eq!(over, [Some(Err(Fault::Damaged)), Some(Err(Fault::Damaged))]);
    }
}
