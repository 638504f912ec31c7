//! One function for each command: ask for what is missing, make the calls, print.

use crate::args::{Args, Assign, Command, Pair};
use crate::edge;
use crate::{passphrase, print, print_joint, where_commands};
use heimly_api::app::{App, Moment};
use heimly_api::calls::{CALLS, call};
use heimly_api::error::{Closer, Failure};
use heimly_api::{
    Trouble, choosing, demo, joint, lang_of, lookup, overview, register, reports, session, transfer,
};
use serde_json::json;
use std::path::Path;

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let moment = edge::now(args.on).ok_or(Failure::new(Trouble::Internal))?;
    let mut app = App::new(edge::surroundings(None))?;
    app.set_lang(lang_of(args.lang()));
    if let Some(file) = &args.db {
        app.use_office_file(file);
    }
    let Some(command) = &args.command else { return Ok(()) };
    match command {
        Command::Vindu { .. } => Ok(()),
        Command::Demo { out } => show_demo(args, &mut app, &moment, out),
        Command::Init { office, kommune } => init(&mut app, &moment, office, kommune),
        Command::Import { file, dry_run, as_new } => {
            import(args, &mut app, &moment, file, if *dry_run { Run::Dry } else { Run::Real(as_new) })
        }
        Command::Template { out } => {
            let wish = transfer::WriteTemplate { path: text(out) };
            written(&transfer::write_template(&mut app, &moment, wish)?)
        }
        Command::Export { out, plain } => export(&mut app, &moment, out, if *plain { "yes" } else { "no" }),
        Command::Rank { child, weights } => {
            unlock(&mut app, &moment)?;
            let child = lookup::child(&mut app, child)?;
            let wish = choosing::RankHomes { child, on: None, weights: weights.clone() };
            let view = choosing::rank_homes(&mut app, &moment, wish)?;
            show(args, &view, print::ranking)
        }
        Command::Assign(wish) => assign(args, &mut app, &moment, wish),
        Command::Due { days } => due(args, &mut app, &moment, *days),
        Command::Travel { from, to } => where_commands::travel(args, &mut app, &moment, from, to),
        Command::Reach { place, minutes } => where_commands::near(args, &mut app, &moment, place, minutes),
        Command::Roads { wish } => where_commands::network(args, &mut app, &moment, wish),
        Command::Places { wish } => where_commands::places(args, &mut app, &moment, wish),
        Command::Round(wish) => where_commands::round(args, &mut app, &moment, wish),
        Command::Report { kind, of, out } => {
            unlock(&mut app, &moment)?;
            let of = match kind {
                crate::args::Report::Matchingnotat => lookup::child(&mut app, of)?,
                crate::args::Report::Sosialrapport => lookup::home(&mut app, of)?,
            };
            let format =
                out.extension().map(|each| each.to_string_lossy().to_lowercase()).unwrap_or_default();
            let wish = reports::WriteReport { kind: kind.code().to_owned(), of, format, path: text(out) };
            written(&reports::write_report(&mut app, &moment, wish)?)
        }
        Command::Search { words } => {
            unlock(&mut app, &moment)?;
            let found = register::search(&mut app, &moment, register::Search { words: words.join(" ") })?;
            show(args, &found, |found| {
                found.iter().map(|hit| format!("{}  {}  [{}]\n", hit.title, hit.detail, hit.open)).collect()
            })
        }
        Command::Call { name: None, .. } => {
            for each in CALLS {
                print::out(&format!("{:<18}{}", each.name, each.about));
            }
            Ok(())
        }
        Command::Call { name: Some(name), fields } => any_call(&mut app, &moment, name, fields),
    }
}

/// Whether an import is only looked through, or done, with what comes in as new all the same.
enum Run<'a> {
    Dry,
    Real(&'a [String]),
}

fn import(args: &Args, app: &mut App, moment: &Moment, file: &Path, run: Run<'_>) -> Result<(), Failure> {
    unlock(app, moment)?;
    let (path, passphrase) = (text(file), sealed(file)?);
    let view = match run {
        Run::Dry => transfer::preview_import(app, moment, transfer::PreviewImport { path, passphrase }),
        Run::Real(as_new) => {
            let wish = transfer::ApplyImport { path, passphrase, import_as_new: as_new.to_vec() };
            transfer::apply_import(app, moment, wish)
        }
    };
    show_import(args, &view?)
}

fn assign(args: &Args, app: &mut App, moment: &Moment, wish: &Assign) -> Result<(), Failure> {
    unlock(app, moment)?;
    let siblings_together =
        if wish.only_must { joint::SiblingsTogether::Must } else { joint::SiblingsTogether::MustAndShould };
    let asked = joint::JointArgs {
        on: None,
        weights: wish.weights.clone(),
        children: children(app, &wish.child)?,
        // A threshold is given in whole points and sent in tenths.
        threshold: wish.threshold * 10,
        siblings_together,
        locks: locks(app, &wish.lock, &wish.none)?,
        not_network: Vec::new(),
    };
    let view = joint::joint_choice(app, moment, asked)?;
    show(args, &view, |view| print_joint::joint(view, lang_of(args.lang())))?;
    if view.solved { Ok(()) } else { Err(Failure::new(Trouble::NoPlan)) }
}

/// What is due: everything that is over or to be done now, and what comes within `days`.
fn due(args: &Args, app: &mut App, moment: &Moment, days: u16) -> Result<(), Failure> {
    unlock(app, moment)?;
    let rows = overview::due_within(app, moment, days)?;
    show(args, &rows, |rows| {
        rows.iter().map(|row| format!("{}  {}\n      {}\n", row.days, row.text, row.detail)).collect()
    })
}

/// The children that are named; `None` when none is.
fn children(app: &mut App, named: &[String]) -> Result<Option<Vec<String>>, Failure> {
    if named.is_empty() {
        return Ok(None);
    }
    let found: Result<Vec<String>, Failure> = named.iter().map(|child| lookup::child(app, child)).collect();
    Ok(Some(found?))
}

fn locks(app: &mut App, pairs: &[Pair], none: &[String]) -> Result<Vec<joint::JointLock>, Failure> {
    let mut locks = Vec::new();
    for pair in pairs {
        let child = lookup::child(app, &pair.child)?;
        locks.push(joint::JointLock { child, home: Some(lookup::home(app, &pair.home)?) });
    }
    for child in none {
        locks.push(joint::JointLock { child: lookup::child(app, child)?, home: None });
    }
    Ok(locks)
}

pub(crate) fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

pub(crate) fn show<T: serde::Serialize>(
    args: &Args,
    view: &T,
    words: impl Fn(&T) -> String,
) -> Result<(), Failure> {
    let text = if args.json {
        serde_json::to_string_pretty(view).map_err(|_| Failure::new(Trouble::Internal))?
    } else {
        words(view)
    };
    print::out(&text);
    Ok(())
}

pub(crate) fn written(view: &heimly_api::view::WrittenView) -> Result<(), Failure> {
    print::out(&view.path);
    for note in &view.notes {
        print::message(note);
    }
    Ok(())
}

pub(crate) fn unlock(app: &mut App, moment: &Moment) -> Result<(), Failure> {
    app.needs_office_file()?;
    let passphrase = passphrase::ask("Passfrase: ")?;
    session::unlock(app, moment, session::Unlock { passphrase })?;
    Ok(())
}

/// An encrypted export carries a passphrase of its own, whatever the file is called.
fn sealed(file: &Path) -> Result<Option<zeroize::Zeroizing<String>>, Failure> {
    let sealed = transfer::is_sealed(file);
    if sealed { passphrase::ask("Passfrasen til eksporten: ").map(Some) } else { Ok(None) }
}

fn init(app: &mut App, moment: &Moment, office: &str, kommune: &str) -> Result<(), Failure> {
    app.needs_no_office_file()?;
    let passphrase = passphrase::choose()?;
    let wish = session::CreateOffice { name: office.to_owned(), kommune: kommune.to_owned(), passphrase };
    let made = session::create_office(app, moment, wish)?;
    print::message("Kontoret er opprettet. Skriv ned gjenopprettingsnøkkelen; den vises bare nå:");
    print::out(&made.recovery_key);
    Ok(())
}

fn show_import(args: &Args, view: &heimly_api::view::ImportView) -> Result<(), Failure> {
    show(args, view, print::import)?;
    if view.problems.is_empty() { Ok(()) } else { Err(Failure::new(Trouble::ImportProblems)) }
}

fn export(app: &mut App, moment: &Moment, out: &Path, plain: &str) -> Result<(), Failure> {
    unlock(app, moment)?;
    let passphrase = passphrase::ask("Passfrase for eksporten: ")?;
    let wish = transfer::WriteExport { path: text(out), passphrase, plain: plain.to_owned() };
    written(&transfer::write_export(app, moment, wish)?)
}

fn show_demo(args: &Args, app: &mut App, moment: &Moment, out: &Path) -> Result<(), Failure> {
    let chosen = passphrase::from_file()?;
    let printed = chosen.is_none();
    let made = demo::make(app, moment, out, chosen)?;
    if args.json {
        return show(args, &made.ranking, |_| String::new());
    }
    print::out(&print::ranking(&made.ranking));
    for path in &made.paths {
        print::out(path);
    }
    if printed {
        print::out(&format!("Passfrase til eksempelkontoret: {}", made.passphrase.as_str()));
    }
    Ok(())
}

fn any_call(app: &mut App, moment: &Moment, name: &str, fields: &str) -> Result<(), Failure> {
    let info = CALLS.iter().find(|each| each.name == name);
    let info = info.ok_or(Failure::of(Trouble::WrongUsage, "name"))?;
    if info.needs_office() {
        unlock(app, moment)?;
    }
    match call(app, moment, info.name, fields) {
        Ok(answer) => {
            print::out(&answer);
            Ok(())
        }
        Err(error) => {
            print::out(&json!({ "error": error }).to_string());
            let closer = Some(Closer::Said(error.message));
            Err(Failure { trouble: heimly_api::trouble_of(&error.code), field: error.field, closer })
        }
    }
}
