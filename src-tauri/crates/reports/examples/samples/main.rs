//! Writes the sample documents as PDF and Word into the folder given, to be looked at and validated.

mod documents;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use heimly_domain::document::Document;
use heimly_reports::{Stamp, Writer};

const WRITERS: [(&str, Writer); 2] = [("pdf", heimly_reports::pdf), ("docx", heimly_reports::docx)];

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: samples FOLDER");
        return ExitCode::from(2);
    };
    let stamp = Stamp {
        made_at: documents::made_at(),
        program: "Heimly 0.1.0".to_owned(),
        basis: "Regler per 01.07.2026".to_owned(),
    };
    for (name, document) in documents::all() {
        for (ending, writer) in WRITERS {
            if let Err(problem) = write(&folder.join(format!("{name}.{ending}")), &document, &stamp, writer) {
                eprintln!("{name}.{ending}: {problem}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// Writes one file and says how long it took to make.
fn write(
    path: &Path,
    document: &Document,
    stamp: &Stamp,
    writer: Writer,
) -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let bytes = writer(document, stamp)?;
    println!("{} {} bytes {} ms", path.display(), bytes.len(), start.elapsed().as_millis());
    std::fs::write(path, bytes)?;
    Ok(())
}
