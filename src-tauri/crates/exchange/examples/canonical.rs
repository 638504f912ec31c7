//! Reads an office export and writes it as the program would, for `assets/example-office.json` after an
//! edit by hand. The argument is the day that decides who is not born yet.

use heimly_exchange::office::{from_json, to_json};
use std::error::Error;
use std::io::{self, Read, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let day = std::env::args().nth(1).ok_or("give a day: canonical 2026-11-22 < export")?;
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    let register = from_json(&bytes, day.parse()?).map_err(|fault| format!("{fault:?}"))?;
    io::stdout().write_all(to_json(&register).as_bytes())?;
    Ok(())
}
