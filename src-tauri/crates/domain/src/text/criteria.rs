//! The criteria in words: their names, and the sentence of the fact each value was made from.
//!
//! Nothing is judged or weighed here, and no number stands here that is not in the fact.

use super::Lang;
use super::codes::{Words, capital, inside};
use super::format::{date, list, pick, quoted, travel_time};
use super::need::visits;
use super::reasons::short;
use super::travel::{found_by, no_time};
use crate::matching::criteria::{
    Assessment, Criterion, Fact, Fit, Location, NearbyFact, Reach, Recent, SiblingCount, Stale, TrainingFact,
    background_support, sami_support,
};
use crate::matching::{Asked, PlaceTravel, PlaceUse, Situation};
use crate::model::{
    Contact, ContactPlan, Level, NeedItem, SamiLanguage, SamiLevel, SchoolToKeep, WeightKey, YesNo,
    YesPerhapsNo,
};
use crate::names::fold;

/// What a sentence about one home is told from.
#[derive(Clone, Copy, Debug)]
pub struct Told<'r, 'a> {
    /// What the need asks.
    pub asked: &'r Asked<'a>,
    /// The home on the judged day.
    pub situation: &'r Situation<'a>,
    /// The written language.
    pub lang: Lang,
}

/// The one sentence for everything about a protected place.
pub fn ask_leader(lang: Lang) -> String {
    pick(lang, "Sted: spør leder", "Stad: spør leiar")
}

/// A criterion's name: the need by itself, the others as their weight is called.
pub fn name(criterion: Criterion, lang: Lang) -> &'static str {
    let key = match criterion {
        Criterion::Need(code) => return code.word(lang),
        Criterion::Load => WeightKey::Load,
        Criterion::Contact => WeightKey::Contact,
        Criterion::School => WeightKey::School,
        Criterion::Nearby => WeightKey::Nearby,
        Criterion::Siblings => WeightKey::Siblings,
        Criterion::Purpose => WeightKey::Purpose,
        Criterion::Training => WeightKey::Training,
        Criterion::ContactAttitude => WeightKey::ContactAttitude,
        Criterion::OtherChildren => WeightKey::OtherChildren,
        Criterion::HomeLoad => WeightKey::HomeLoad,
        Criterion::RoomSupport => WeightKey::RoomSupport,
        Criterion::FirstLanguage => WeightKey::FirstLanguage,
        Criterion::Background => WeightKey::Background,
        Criterion::Sami => WeightKey::Sami,
        Criterion::Tie => WeightKey::Tie,
    };
    key.word(lang)
}

/// What is known for one criterion, as whole sentences; a stale answer is said to be so.
pub fn sentence(told: Told<'_, '_>, assessment: &Assessment<'_>) -> String {
    let lang = told.lang;
    let fact = match assessment.because {
        Fact::Need { item, level, basis, willingness } => need(item, level, basis, willingness, lang),
        Fact::Contact(Location::Open) => contact(told),
        Fact::School(Reach::Known(_)) => school(told),
        Fact::Nearby(NearbyFact::Known { relation, own_kommune }) => {
            let own = own_kommune.map_or_else(String::new, |answer| own_kommune_words(answer, lang));
            format!("{}.{own}", relation.word(lang))
        }
        Fact::Siblings(count) => siblings(told, count),
        Fact::Purpose { purpose, length } => purpose_words(purpose, length, lang),
        Fact::Training(TrainingFact::NotAsked) => {
            pick(lang, "Hjemmet er ikke spurt om opplæring.", "Heimen er ikkje spurd om opplæring.")
        }
        Fact::HomeLoad { foster_children, recent } => home_load(foster_children, recent, lang),
        Fact::Tie { tie: Some(tie), .. } => {
            let words = tie.words.as_deref().map_or_else(String::new, |words| format!(" {}", stop(words)));
            format!("{}: {}.{words}", short(told, assessment), inside(tie.kind.word(lang)))
        }
        Fact::ChildNotAsked(missing) => super::questions::child_question(missing, lang),
        Fact::Load { .. }
        | Fact::Contact(Location::Hidden)
        | Fact::School(Reach::Hidden | Reach::Unknown)
        | Fact::Nearby(NearbyFact::Hidden | NearbyFact::Unknown)
        | Fact::Training(TrainingFact::None | TrainingFact::UnderWay(_) | TrainingFact::Finished(..))
        | Fact::ContactAttitude(_)
        | Fact::OtherChildren { .. }
        | Fact::RoomSupport { .. }
        | Fact::FirstLanguage { .. }
        | Fact::Background
        | Fact::Sami
        | Fact::Tie { tie: None, .. } => stop(&short(told, assessment)),
    };
    let stale = assessment.stale.map(|stale| stale_words(stale, lang));
    stale.map_or(fact.clone(), |stale| format!("{fact} {stale}"))
}

fn stop(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '!', '?']) { words.to_owned() } else { format!("{words}.") }
}

fn stale_words(stale: Stale, lang: Lang) -> String {
    match stale.confirmed_on {
        Some(day) => pick(
            lang,
            format!("Sist bekreftet {}; må bekreftes på nytt.", date(day)),
            format!("Sist stadfesta {}; må stadfestast på nytt.", date(day)),
        ),
        None => pick(
            lang,
            "Uten dato for når det ble bekreftet; må bekreftes på nytt.",
            "Utan dato for når det vart stadfesta; må stadfestast på nytt.",
        ),
    }
}

fn need(
    item: &NeedItem,
    level: Option<Level>,
    basis: Option<&str>,
    willingness: Option<YesPerhapsNo>,
    lang: Lang,
) -> String {
    let severity = item.severity.get();
    let known = level.map_or_else(
        || pick(lang, "Nivået er ikke kartlagt.", "Nivået er ikkje kartlagt."),
        |level| {
            let level = level.get();
            pick(
                lang,
                format!("Nivå {level} mot behov {severity}."),
                format!("Nivå {level} mot behov {severity}."),
            )
        },
    );
    let will = match willingness {
        Some(YesPerhapsNo::Yes) => pick(lang, "Hjemmet vil.", "Heimen vil."),
        Some(YesPerhapsNo::Perhaps) => pick(lang, "Hjemmet sier «kanskje».", "Heimen seier «kanskje»."),
        Some(YesPerhapsNo::No) => pick(lang, "Hjemmet vil ikke.", "Heimen vil ikkje."),
        None => pick(lang, "Ikke spurt om vilje.", "Ikkje spurd om vilje."),
    };
    let basis = basis.map(str::trim).filter(|basis| !basis.is_empty()).map(stop);
    [Some(known), basis, Some(will)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// «12–18 min», with how it was found; or that it is not known.
fn one_way(way: Option<&PlaceTravel<'_>>, lang: Lang) -> String {
    match way.map(|way| (way, way.time)) {
        None => pick(lang, "reisetiden er ukjent", "reisetida er ukjend"),
        Some((_, Err(why))) => no_time(why, lang),
        Some((way, Ok(time))) => {
            let found = found_by(time.method(), &way.ferries, time.crossings().left_out(), lang);
            pick(
                lang,
                format!("{} én vei ({found})", travel_time(time)),
                format!("{} éin veg ({found})", travel_time(time)),
            )
        }
    }
}

fn contact(told: Told<'_, '_>) -> String {
    let plans = match &told.asked.need.contact {
        Contact::Planned(plans) => plans.as_slice(),
        Contact::NotDecided | Contact::None => &[],
    };
    let each = plans.iter().enumerate().map(|(index, plan)| {
        let way = way_to(told.situation, PlaceUse::Contact(index));
        let often = visits(plan.visits_a_year, told.lang);
        let place = named_place(plan);
        format!("{}{place} {often} {}.", capital(plan.with.trim()), one_way(way, told.lang))
    });
    each.collect::<Vec<_>>().join(" ")
}

/// « (Alta)», where the place has a name of its own.
fn named_place(plan: &ContactPlan) -> String {
    let label = plan.place.label.trim();
    let same = label.is_empty() || fold(label) == fold(&plan.with);
    if same { String::new() } else { format!(" ({label})") }
}

/// The way to a place.
pub(super) fn way_to<'s, 'a>(
    situation: &'s Situation<'a>,
    place: PlaceUse<'_>,
) -> Option<&'s PlaceTravel<'a>> {
    situation.travel.iter().find(|travel| travel.place == place)
}

/// What the school or barnehage to keep is called.
pub(super) fn school_name(told: Told<'_, '_>) -> String {
    let label = match &told.asked.need.school {
        SchoolToKeep::Keep(place) => place.label.trim(),
        SchoolToKeep::NotAsked | SchoolToKeep::None => "",
    };
    if label.is_empty() { pick(told.lang, "Skolen", "Skulen") } else { label.to_owned() }
}

fn school(told: Told<'_, '_>) -> String {
    format!("{}: {}.", school_name(told), one_way(way_to(told.situation, PlaceUse::School), told.lang))
}

fn own_kommune_words(answer: YesPerhapsNo, lang: Lang) -> String {
    match answer {
        YesPerhapsNo::Yes => {
            pick(lang, " Hjemmet vil ta barn fra egen kommune.", " Heimen vil ta barn frå eigen kommune.")
        }
        YesPerhapsNo::Perhaps => pick(
            lang,
            " Hjemmet sier «kanskje» til egen kommune.",
            " Heimen seier «kanskje» til eigen kommune.",
        ),
        YesPerhapsNo::No => {
            pick(lang, " Hjemmet sier nei til egen kommune.", " Heimen seier nei til eigen kommune.")
        }
    }
}

/// The siblings who should or must live with the child, as they are called on screen.
pub(super) fn sibling_names(told: Told<'_, '_>) -> Vec<String> {
    told.asked
        .together
        .iter()
        .map(|together| {
            let child = together.sibling.child;
            child.map_or_else(|| together.sibling.id.to_string(), |child| quoted(&child.pseudonym))
        })
        .collect()
}

fn siblings(told: Told<'_, '_>, count: SiblingCount) -> String {
    let lang = told.lang;
    let of = |number: usize, nb: &str, nn: &str| {
        (number > 0).then(|| pick(lang, format!("{number} {nb}"), format!("{number} {nn}")))
    };
    let parts: Vec<String> = [
        of(count.here, "bor her", "bur her"),
        of(count.place, "har plass her", "har plass her"),
        of(count.perhaps, "er det uklart om har plass her", "er det uklart om har plass her"),
        of(count.elsewhere, "har ikke plass her", "har ikkje plass her"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let apart: Vec<String> = told
        .asked
        .together
        .iter()
        .zip(sibling_names(told))
        .filter_map(|(together, name)| {
            let way = way_to(told.situation, PlaceUse::SiblingsHome(together.sibling.id))?;
            way.time.ok().map(|_| format!("Til {name} er det {}.", one_way(Some(way), lang)))
        })
        .collect();
    let who = list(&sibling_names(told));
    let first = pick(
        lang,
        format!("Av søsken ({who}): {}.", list(&parts)),
        format!("Av sysken ({who}): {}.", list(&parts)),
    );
    std::iter::once(first).chain(apart).collect::<Vec<_>>().join(" ")
}

fn purpose_words(purpose: Fit, length: Fit, lang: Lang) -> String {
    let purpose = match purpose {
        Fit::Same => pick(lang, "Hjemmet er for samme formål.", "Heimen er for same formål."),
        Fit::Other => pick(lang, "Hjemmet er for et annet formål.", "Heimen er for eit anna formål."),
        Fit::HomeNotAsked | Fit::ChildNotDecided => {
            pick(lang, "Hjemmet er ikke spurt om formål.", "Heimen er ikkje spurd om formål.")
        }
    };
    let length = match length {
        Fit::Same => pick(lang, "Lengden er den samme.", "Lengda er den same."),
        Fit::Other => pick(lang, "Hjemmet er for en annen lengde.", "Heimen er for ei anna lengd."),
        Fit::HomeNotAsked => {
            pick(lang, "Hjemmet er ikke spurt om lengde.", "Heimen er ikkje spurd om lengd.")
        }
        Fit::ChildNotDecided => pick(
            lang,
            "Hvor lenge barnet trenger hjemmet, er ikke bestemt.",
            "Kor lenge barnet treng heimen, er ikkje bestemt.",
        ),
    };
    format!("{purpose} {length}")
}

fn home_load(foster_children: usize, recent: Recent, lang: Lang) -> String {
    let count = super::reasons::foster_children(foster_children, lang);
    let moved = match recent {
        Recent::Yes => pick(
            lang,
            " Noen flyttet inn for under seks måneder siden.",
            " Nokon flytta inn for under seks månader sidan.",
        ),
        Recent::Unknown => {
            pick(lang, " Når de flyttet inn, er ikke oppgitt.", " Når dei flytta inn, er ikkje oppgitt.")
        }
        Recent::No => String::new(),
    };
    format!("{count}.{moved}")
}

/// «Kvensk kultur: støtter aktivt» for each background of the need.
pub(super) fn backgrounds(told: Told<'_, '_>) -> String {
    let lang = told.lang;
    let mut said: Vec<String> = Vec::new();
    for background in told.asked.need.backgrounds.iter().flatten() {
        let support = background_support(told.situation.home, &fold(&background.words));
        let will = support.map_or_else(
            || pick(lang, "ikke spurt", "ikkje spurd"),
            |known| inside(known.support.value.word(lang)),
        );
        let line = format!("{}: {will}", capital(background.words.trim()));
        if !said.contains(&line) {
            said.push(line);
        }
    }
    said.join("; ")
}

/// «Nordsamisk: snakkes daglig» for each Sami language of the need.
pub(super) fn sami(told: Told<'_, '_>) -> String {
    let lang = told.lang;
    let each = |language: &SamiLanguage| {
        let will = match sami_support(told.situation.home, *language).map(|known| known.level.value) {
            None => pick(lang, "ikke spurt", "ikkje spurd"),
            Some(SamiLevel::No) => pick(lang, "støttes ikke", "blir ikkje støtta"),
            Some(level @ (SamiLevel::SpokenDaily | SamiLevel::SupportedWithPlan)) => inside(level.word(lang)),
        };
        format!("{}: {will}", language.word(lang))
    };
    told.asked.need.sami.iter().flatten().map(each).collect::<Vec<_>>().join("; ")
}

/// «Eget rom, støtte rundt familien: ikke spurt».
pub(super) fn room_support(room: Option<YesNo>, support: Option<YesNo>, lang: Lang) -> String {
    let room = match room {
        Some(YesNo::Yes) => pick(lang, "Eget rom", "Eige rom"),
        Some(YesNo::No) => pick(lang, "Ikke eget rom", "Ikkje eige rom"),
        None => pick(lang, "Eget rom: ikke spurt", "Eige rom: ikkje spurd"),
    };
    let support = match support {
        Some(YesNo::Yes) => pick(lang, "støtte rundt familien", "støtte rundt familien"),
        Some(YesNo::No) => pick(lang, "ikke støtte rundt familien", "ikkje støtte rundt familien"),
        None => pick(lang, "støtte rundt familien: ikke spurt", "støtte rundt familien: ikkje spurd"),
    };
    format!("{room}, {support}")
}
