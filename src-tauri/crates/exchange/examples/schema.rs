//! Prints the JSON Schema of the office export, for `assets/office-export.schema.json`.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    io::stdout().write_all(heimly_exchange::office::schema().as_bytes())
}
