//! Reads `tauri.conf.json`, the capabilities and the icons into the program at compile time.

fn main() {
    tauri_build::build();
}
