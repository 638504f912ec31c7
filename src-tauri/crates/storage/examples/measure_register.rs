//! How long it takes to store and read a large office: `cargo run --release -p heimly-storage --example
//! measure_register [homes]`. Prints milliseconds; judges nothing.

use std::error::Error;
use std::time::Instant;

use heimly_domain::codes::Code;
use heimly_domain::ids::{HomeId, OfficeId, PersonId};
use heimly_domain::model::*;
use heimly_domain::place::{KommuneNo, Postnummer};
use heimly_storage::{Actor, KeyCost, Op, Passphrase, Secret, Store, StoreError, Timestamp};

fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(10_000), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("stor.heimly");
    let at = Timestamp::new("2026-11-22T08:00:00Z").ok_or("time")?;
    let passphrase = Passphrase::chosen("et langt passord").ok_or("passphrase")?;
    let (mut store, _) = Store::create(&path, passphrase, KeyCost::standard(), &office()?, &at)?;
    let homes: Vec<Home> = (0..count).map(home).collect::<Result<_, _>>()?;

    let started = Instant::now();
    store.write(Op::Import, &Actor::Holder, &at, |tx| {
        homes.iter().try_for_each(|home| tx.homes().save(home))?;
        Ok::<_, StoreError>(())
    })?;
    println!("save {count} homes: {} ms, {} MB", started.elapsed().as_millis(), store.size()? / 1_000_000);
    drop(store);

    let started = Instant::now();
    let secret = Secret::Passphrase(Passphrase::typed("et langt passord"));
    let mut store = Store::open(&path, &secret, &at)?;
    println!("open: {} ms", started.elapsed().as_millis());
    for round in ["cold", "warm", "warm"] {
        let started = Instant::now();
        let register = store.register()?;
        println!("register, {round}: {} ms, {} homes", started.elapsed().as_millis(), register.homes.len());
    }
    let mut one = homes.into_iter().nth(count / 2).ok_or("no homes")?;
    let started = Instant::now();
    for round in 0..20 {
        one.family_name = format!("Navn {round}");
        store.write(Op::SaveHome, &Actor::Holder, &at, |tx| tx.homes().save(&one))?;
    }
    println!("save one changed home: {} ms each", started.elapsed().as_millis() / 20);
    let started = Instant::now();
    let findings = store.check()?;
    println!("check: {} ms, {} findings", started.elapsed().as_millis(), findings.len());
    Ok(())
}

fn office() -> Result<Office, &'static str> {
    Ok(Office {
        id: OfficeId::new("kontor").ok_or("id")?,
        name: "Målekontoret".into(),
        kommune: KommuneNo::new("5601").ok_or("kommune")?,
        postnummer: Postnummer::new("9510"),
        point: None,
        example: YesNo::Yes,
        freshness: Freshness::standard(),
        limits: ChoosingLimits::standard(),
    })
}

fn home(number: usize) -> Result<Home, &'static str> {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 10, 1);
    let competence = NeedCode::ALL.iter().take(10).map(|need| Competence {
        need: *need,
        level: Level::new(2).map(|value| Confirmed { value, on: date }),
        basis: Some("tidligere fosterbarn".into()),
        willingness: Some(Confirmed { value: YesPerhapsNo::Yes, on: date }),
    });
    Ok(Home {
        id: HomeId::new(&format!("6f1c2a30-0000-4000-8000-{number:012}")).ok_or("id")?,
        code: format!("H-{number:05}"),
        family_name: format!("Familien Målesen {number}"),
        kind: Some(HomeKind::Ordinary),
        kind_word: None,
        other_assignments: [OtherAssignment::Besokshjem].into(),
        status: HomeStatus::Recommended,
        status_on: date,
        status_reason: None,
        obtained_through: Some(ObtainedThrough::OwnRecruitment),
        private_provider: None,
        responsible: None,
        deputy: None,
        reservations: Vec::new(),
        household: household(number)?,
        dwelling: Dwelling {
            address: Some(format!("Måleveien {number}")),
            postnummer: Postnummer::new("9510"),
            kommune: KommuneNo::new("5601"),
            point: None,
            point_quality: None,
            step_free: Some(YesNo::No),
            own_room: Some(YesNo::Yes),
        },
        frame: HomeFrame {
            places: Some(2),
            ages: AgeRange::new(0, 17),
            sexes: None,
            sibling_group: Some(2),
            purposes: Some(HomePurpose::all().iter().copied().collect()),
            lengths: Some(Length::all().iter().copied().collect()),
            own_kommune: Some(Confirmed { value: YesPerhapsNo::Yes, on: date }),
            other_restrictions: None,
        },
        competence: competence.collect(),
        training: Some(vec![Training {
            programme: TrainingProgramme::Solid,
            word: None,
            finished_on: date,
            who: Some("begge".into()),
        }]),
        availability: Availability { confirmed_on: date, free_from: None, pause: None },
        narrative: Vec::new(),
        notes: None,
    })
}

fn household(number: usize) -> Result<Household, &'static str> {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 10, 1);
    let members = (0..4).map(|which| member(number, which)).collect::<Result<_, _>>()?;
    Ok(Household {
        members,
        confirmed_on: date,
        animals: Some([Allergen::Dog].into()),
        smoking: Some(Smoking::None),
        languages: Some(vec![LanguageSkill { language: Language::Norwegian, level: LanguageLevel::Spoken }]),
        backgrounds: Vec::new(),
        sami: Vec::new(),
        hours_a_week: Some(Confirmed { value: 20, on: date }),
        contact_attitude: Some(Confirmed { value: ContactAttitude::Positive, on: date }),
        own_network: Some(Confirmed { value: YesNo::Yes, on: date }),
        network_words: None,
        health_obtained_on: date,
    })
}

fn member(home: usize, which: usize) -> Result<Member, &'static str> {
    let adult = which < 2;
    Ok(Member {
        id: PersonId::new(&format!("7a2c2a3{which}-0000-4000-8000-{home:012}")).ok_or("id")?,
        name: format!("Person {which} Målesen {home}"),
        role: if adult { MemberRole::FosterParent } else { MemberRole::OwnChild },
        birth: Birth::Year(if adult { 1980 } else { 2015 }),
        placed_by: None,
        work: adult.then(|| "lærer".into()),
        phone: adult.then(|| "00000000".into()),
        email: adult.then(|| format!("person{which}.{home}@example.no")),
        protection: Protection::none(),
        politiattest: None,
    })
}
