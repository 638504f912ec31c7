//! The command line: the same calls as the window, for people without a display, scripts and tests.
//!
//! Results go to stdout, messages to stderr. Nothing is decided here, no passphrase is ever an argument, and
//! no message holds a record's values.

mod args;
mod commands;
pub mod edge;
mod passphrase;
mod print;
mod print_joint;
mod print_where;
mod where_commands;
mod words;

use args::{Args, Command};
use clap::Parser;
use clap::error::ErrorKind;
use heimly_api::Trouble;
use heimly_api::error::Failure;
use std::process::ExitCode;

/// What the command line asks the program to do.
pub enum Wish {
    /// Open the window.
    Window(Opening),
    /// Everything is done.
    Done(ExitCode),
}

/// What the window opens on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The user's own office, locked.
    Own,
    /// The example office, open.
    Example,
}

/// Says a sentence on stderr.
pub fn tell(sentence: &str) {
    print::message(sentence);
}

/// Says a failure on stderr, and the exit code it means.
pub fn say(failure: &Failure) -> ExitCode {
    print::failure(failure, "nb");
    ExitCode::from(exit_code(failure))
}

/// Reads the command line and does what it says.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Wish {
    match Args::try_parse_from(arguments) {
        Ok(Args { command: None, .. } | Args { command: Some(Command::Vindu { eksempel: false }), .. }) => {
            Wish::Window(Opening::Own)
        }
        Ok(Args { command: Some(Command::Vindu { eksempel: true }), .. }) => Wish::Window(Opening::Example),
        Ok(args) => Wish::Done(done(&args)),
        Err(error) => Wish::Done(usage(&error)),
    }
}

fn done(args: &Args) -> ExitCode {
    match commands::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            print::failure(&failure, args.lang());
            ExitCode::from(exit_code(&failure))
        }
    }
}

/// Help and version are answers; everything else is a wrong command line, said in one Norwegian sentence.
fn usage(error: &clap::Error) -> ExitCode {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list of kinds is the library's, and open")]
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print::out(&error.to_string());
            ExitCode::SUCCESS
        }
        _ => {
            print::message("Kommandoen er skrevet feil. Se «heimly --help», eller «heimly KOMMANDO --help».");
            ExitCode::from(2)
        }
    }
}

/// 1: cannot be met. 2: wrong usage. 3: not a sound office file. 4: locked.
fn exit_code(failure: &Failure) -> u8 {
    match failure.trouble {
        Trouble::Damaged | Trouble::Newer | Trouble::NotOffice => 3,
        Trouble::Locked | Trouble::WrongPassphrase | Trouble::BadRecoveryKey => 4,
        Trouble::WrongUsage => 2,
        Trouble::WeakPassphrase
        | Trouble::NoOffice
        | Trouble::OfficeExists
        | Trouble::InUse
        | Trouble::ReadOnly
        | Trouble::TargetIsOffice
        | Trouble::DiskFull
        | Trouble::Unreadable
        | Trouble::NotFound
        | Trouble::Invalid
        | Trouble::CodeTaken
        | Trouble::Referenced
        | Trouble::NothingToUndo
        | Trouble::NothingToRedo
        | Trouble::UndoConflict
        | Trouble::NoOpenNeed
        | Trouble::OpenNeedExists
        | Trouble::HomeExcluded
        | Trouble::ReasonRequired
        | Trouble::NoDecision
        | Trouble::TooManyAsked
        | Trouble::AlreadyAsked
        | Trouble::Inhabil
        | Trouble::MergeConflict
        | Trouble::MergeSame
        | Trouble::MergeTwoHomes
        | Trouble::AlreadyHome
        | Trouble::OfficeNotEmpty
        | Trouble::ImportProblems
        | Trouble::UnknownWeights
        | Trouble::StandardWeightsFixed
        | Trouble::NoPlan
        | Trouble::UnknownPostnummer
        | Trouble::PointInSea
        | Trouble::PointOutside
        | Trouble::AddressHidden
        | Trouble::NotPlaced
        | Trouble::SamePlace
        | Trouble::RoadsBusy
        | Trouble::RoadsRefused
        | Trouble::PlacesRefused
        | Trouble::NoRound
        | Trouble::Internal => 1,
    }
}
