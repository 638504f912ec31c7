//! A program that is killed outright while it writes, again and again.
//!
//! A binary of its own: starting a process beside tests that open and close files would lend it their
//! locks for a moment.

#[cfg(test)]
mod killed {
    use std::io::{BufRead, BufReader};
    use std::path::Path;
    use std::process::{Command, Stdio};

    use heimly_domain::ids::{AdviserId, OfficeId};
    use heimly_domain::model::{Adviser, ChoosingLimits, Freshness, Office, YesNo};
    use heimly_domain::place::KommuneNo;
    use heimly_storage::{Actor, KeyCost, Op, Passphrase, Secret, Store, StoreError, Timestamp};

    const FILE: &str = "HEIMLY_TEST_WRITES_TO";
    const KILLS: usize = 25;
    const PASSPHRASE: &str = "et langt passord";

    fn at() -> Timestamp {
        Timestamp::new("2026-11-22T08:00:00Z").unwrap()
    }

    fn open(path: &Path) -> Store {
        Store::open(path, &Secret::Passphrase(Passphrase::typed(PASSPHRASE)), &at()).unwrap()
    }

    /// One write that touches many pages: the number stands in every one of a hundred rows.
    fn write(store: &mut Store, number: usize) {
        let rows = (0..100).map(|row| Adviser {
            id: AdviserId::new(&format!("radgiver-{row}")).unwrap(),
            name: format!("{number} {}", "navn ".repeat(number % 97)),
        });
        store
            .write(Op::SaveOffice, &Actor::Holder, &at(), |tx| {
                rows.into_iter().try_for_each(|row| tx.advisers().save(&row))?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }

    /// The number every row has; `None` when they differ.
    fn number(store: &Store) -> Option<usize> {
        let names: Vec<String> = store.advisers().all().unwrap().into_iter().map(|row| row.name).collect();
        let first = names.first()?;
        names.iter().all(|name| name == first).then(|| first.split(' ').next()?.parse().ok())?
    }

    /// Runs only in the other process: writes for ever, and tells each number once its write is done.
    #[test]
    fn writer() {
        let Some(path) = std::env::var_os(FILE) else { return };
        let mut store = open(Path::new(&path));
        for next in number(&store).unwrap() + 1.. {
            write(&mut store, next);
            println!("written {next}");
        }
    }

    #[test]
    fn every_write_that_was_told_is_there_after_a_kill() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kontor.heimly");
        let office = Office {
            id: OfficeId::new("kontor").unwrap(),
            name: "Prøvekontoret".into(),
            kommune: KommuneNo::new("5601").unwrap(),
            postnummer: None,
            point: None,
            example: YesNo::Yes,
            freshness: Freshness::standard(),
            limits: ChoosingLimits::standard(),
        };
        let passphrase = Passphrase::chosen(PASSPHRASE).unwrap();
        let (mut store, _) = Store::create(&path, passphrase, KeyCost::standard(), &office, &at()).unwrap();
        write(&mut store, 0);
        drop(store);
        for round in 0..KILLS {
            let mut other = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "killed::writer", "--nocapture"])
                .env(FILE, &path)
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let lines = BufReader::new(other.stdout.take().unwrap()).lines();
            let told = lines.map(|line| line.unwrap()).filter_map(|line| {
                let (_, told) = line.split_once("written ")?;
                told.parse::<usize>().ok()
            });
            // Killed after a different number of writes each time, at whatever the next write is doing then.
            let last = told.take(1 + round % 7).last().unwrap();
            other.kill().unwrap();
            other.wait().unwrap();
            let store = open(&path);
            assert_eq!(store.check().unwrap(), [], "round {round}");
            let found = number(&store).expect("all of a write or none of it");
            assert!(found >= last, "round {round}: {last} was told, {found} found");
        }
    }
}
