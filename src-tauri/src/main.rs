//! The shell: one window, one session, file dialogs and the idle lock. It decides nothing.
//!
//! With words on the command line the program answers there and opens no window. Inside the window the page
//! has one command, `call`, which hands on to the list of calls. There is no network, no update check and no
//! other command.

#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

use heimly_api::app::{App, Moment};
use heimly_api::calls::call as answer;
use heimly_api::error::{Failure, UiError};
use heimly_api::{Trouble, lang_of};
use heimly_cli::{Opening, Wish, edge};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, State};

/// How long the window may be left alone before it locks.
const IDLE: Duration = Duration::from_secs(15 * 60);

/// The one session of this program.
struct Session {
    app: Mutex<App>,
    /// Told at every call, so that the idle lock starts over.
    alive: Mutex<Sender<()>>,
}

impl Session {
    fn app(&self) -> std::sync::MutexGuard<'_, App> {
        // A call that failed half-way wrote nothing, so what is there can be used.
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stir(&self) {
        // Without a listener the window is closing, and nothing needs to be told.
        let _ = self.alive.lock().unwrap_or_else(PoisonError::into_inner).send(());
    }
}

/// Every call of the page.
#[tauri::command(async)]
fn call(session: State<'_, Session>, name: &str, args: serde_json::Value) -> Result<Response, UiError> {
    session.stir();
    let mut app = session.app();
    let moment = edge::window_moment().ok_or_else(|| internal(&app))?;
    answer(&mut app, &moment, name, &args.to_string()).map(Response::new)
}

fn internal(app: &App) -> UiError {
    Failure::new(Trouble::Internal).in_words(app.lang())
}

/// Locks the office when nobody has called for a while. Waiting ends when the program does.
fn lock_when_idle(handle: &AppHandle, calls: &Receiver<()>) {
    loop {
        match calls.recv_timeout(IDLE) {
            Ok(()) => {}
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                handle.state::<Session>().app().lock_now();
                // A page that is gone needs no telling.
                let _ = handle.emit("locked", ());
            }
        }
    }
}

fn window(opening: Opening) -> Result<(), Failure> {
    let mut app = App::new(edge::window_surroundings())?;
    app.set_lang(lang_of("nb"));
    if opening == Opening::Example {
        let moment: Moment = edge::window_moment().ok_or(Failure::new(Trouble::Internal))?;
        heimly_api::session::open_example(&mut app, &moment, heimly_api::session::NoArgs {})?;
    }
    let (alive, calls) = channel();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Session { app: Mutex::new(app), alive: Mutex::new(alive) })
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |tauri| {
            let handle = tauri.handle().clone();
            std::thread::spawn(move || lock_when_idle(&handle, &calls));
            Ok(())
        })
        .run(tauri::generate_context!())
        .map_err(|_| Failure::new(Trouble::Internal))
}

/// On Linux a window needs a display; elsewhere there always is one.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn main() -> ExitCode {
    // A library may panic on a broken file and be caught; what it would print is its own English, and could
    // hold a value from the file.
    std::panic::set_hook(Box::new(|_| {}));
    match heimly_cli::run(std::env::args_os()) {
        Wish::Done(code) => code,
        Wish::Window(_) if !has_display() => {
            heimly_cli::tell(
                "Det er ingen skjerm her, så vinduet kan ikke åpnes. Se «heimly --help» for kommandoene.",
            );
            ExitCode::FAILURE
        }
        Wish::Window(opening) => match window(opening) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => heimly_cli::say(&failure),
        },
    }
}
