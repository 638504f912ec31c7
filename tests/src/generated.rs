//! An invented office of any size, for measuring. The same number of homes gives the same office.
//!
//! It is wide rather than lifelike: every home has a household of four and an answer for ten needs, every
//! fourth has a foster child, and the child's need asks for all twenty criteria. Names are put together from
//! syllables, so that ten thousand homes have forty thousand different ones to search.

use chrono::{Days, NaiveDate};
use heimly_domain::ids::{ChildId, HomeId, NeedId, OfficeId, PersonId, PlacementId};
use heimly_domain::model::*;
use heimly_domain::place::{KommuneNo, Postnummer};
use heimly_domain::time::Period;
use std::collections::BTreeSet;

/// The id of the child whose need asks for every criterion.
pub const CHILD: &str = "barn-0";

/// Where the homes lie: Alta, Loppa, Hasvik, Kautokeino and Kvænangen.
const POSTNUMMER: [&str; 10] =
    ["9510", "9511", "9513", "9514", "9517", "9518", "9540", "9550", "9161", "9520"];
const SYLLABLES: [&str; 24] = [
    "bjør", "ås", "fjel", "myr", "li", "nes", "vik", "dal", "stein", "gran", "sol", "vind", "rim", "tind",
    "hav", "elv", "skar", "berg", "lyng", "rein", "øy", "foss", "kjær", "lund",
];

/// An office with so many homes; `None` only if the generator itself is wrong.
pub fn office(homes: u32, today: NaiveDate) -> Option<Register> {
    let mut draw = Draw(1);
    let kommune = KommuneNo::new("5601")?;
    let empty = Register::empty(Office {
        id: OfficeId::new("malt-kontor")?,
        name: "Kontor for måling (oppdiktet)".to_owned(),
        kommune,
        postnummer: None,
        point: None,
        example: YesNo::Yes,
        freshness: Freshness::standard(),
        limits: ChoosingLimits::standard(),
    });
    let mut register = Register {
        homes: (0..homes).map(|number| home(number, today, &mut draw)).collect::<Option<_>>()?,
        children: vec![asking_child(kommune)?, child("barn-sosken", "«Søsken»", kommune)?],
        needs: vec![need(today)?],
        ..empty
    };
    for number in (0..homes).step_by(4) {
        let id = format!("barn-i-{number}");
        register.children.push(child(&id, &format!("Oppdiktet {number}"), kommune)?);
        register.placements.push(stay(&id, number, today, &mut draw)?);
    }
    register.placements.push(stay("barn-sosken", 1, today, &mut draw)?);
    Some(register)
}

/// A reproducible stream of numbers: SplitMix64.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let end = u64::try_from(from.len()).ok()?;
        from.get(usize::try_from(self.below(end)).ok()?).copied()
    }

    fn day_before(&mut self, today: NaiveDate, days: u64) -> NaiveDate {
        today.checked_sub_days(Days::new(self.below(days))).unwrap_or(today)
    }

    fn word(&mut self, syllables: u32) -> String {
        (0..syllables).filter_map(|_| self.pick(&SYLLABLES)).collect()
    }

    fn name(&mut self) -> String {
        let first = self.word(2);
        let last = self.word(3);
        format!("{first} {last}")
    }

    fn answer<T: Copy>(&mut self, from: &[T], today: NaiveDate) -> Option<Confirmed<T>> {
        // One in ten has not been asked.
        if self.below(10) == 0 {
            return None;
        }
        Some(Confirmed { value: self.pick(from)?, on: Some(self.day_before(today, 400)) })
    }
}

fn home(number: u32, today: NaiveDate, draw: &mut Draw) -> Option<Home> {
    let id = HomeId::new(&format!("hjem-{number}"))?;
    let mut home = Home::unknown(id, format!("H-{number:05}"), draw.word(3));
    home.kind = draw.pick(&[HomeKind::Ordinary, HomeKind::Ordinary, HomeKind::FamilyNetwork]);
    home.status = HomeStatus::Recommended;
    home.private_provider = Some(PrivateProvider { agreement: ProviderAgreement::None, period: None });
    home.household = household(number, today, draw)?;
    home.dwelling.postnummer = Postnummer::new(draw.pick(&POSTNUMMER)?);
    home.dwelling.step_free = draw.pick(&[Some(YesNo::Yes), Some(YesNo::No), None])?;
    home.dwelling.own_room = draw.pick(&[Some(YesNo::Yes), Some(YesNo::No), None])?;
    home.frame.places = draw.pick(&[Some(1), Some(2), Some(3)])?;
    home.frame.ages = AgeRange::new(0, 17);
    home.frame.sibling_group = Some(2);
    home.frame.purposes = Some(BTreeSet::from([HomePurpose::Planned]));
    home.frame.lengths = Some(BTreeSet::from([draw.pick(&[Length::Short, Length::Long])?]));
    home.frame.own_kommune = draw.answer(&[YesPerhapsNo::Yes, YesPerhapsNo::Perhaps], today);
    for need in NeedCode::ALL.iter().take(10) {
        home.competence.push(Competence {
            need: *need,
            level: draw.answer(&[Level::new(1)?, Level::new(2)?, Level::new(3)?], today),
            basis: Some("Erfaring fra eget arbeid (oppdiktet)".to_owned()),
            willingness: draw.answer(&[YesPerhapsNo::Yes, YesPerhapsNo::Perhaps], today),
        });
    }
    home.training = Some(vec![Training {
        programme: TrainingProgramme::Solid,
        word: None,
        finished_on: Some(draw.day_before(today, 3000)),
        who: None,
    }]);
    home.availability.confirmed_on = Some(draw.day_before(today, 300));
    Some(home)
}

fn household(number: u32, today: NaiveDate, draw: &mut Draw) -> Option<Household> {
    let mut household = Home::unknown(HomeId::new("h")?, String::new(), String::new()).household;
    for (at, role) in
        [MemberRole::FosterParent, MemberRole::FosterParent, MemberRole::OwnChild, MemberRole::OwnChild]
            .into_iter()
            .enumerate()
    {
        let years = if role == MemberRole::OwnChild { 1 + draw.below(17) } else { 30 + draw.below(30) };
        household.members.push(Member {
            id: PersonId::new(&format!("person-{number}-{at}"))?,
            name: draw.name(),
            role,
            birth: Birth::Date(today.checked_sub_days(Days::new(years * 365 + draw.below(365)))?),
            placed_by: None,
            work: Some("Lærer".to_owned()),
            phone: Some("00 00 00 00".to_owned()),
            email: None,
            protection: Protection::none(),
            politiattest: Some(Politiattest {
                issued_on: today.checked_sub_days(Days::new(60))?,
                seen_on: today.checked_sub_days(Days::new(30))?,
                seen_by: None,
                conclusion: AttestConclusion::Ok,
            }),
        });
    }
    household.confirmed_on = Some(draw.day_before(today, 400));
    household.animals = Some(BTreeSet::from([draw.pick(&[Allergen::Dog, Allergen::Cat])?]));
    household.smoking = Some(Smoking::None);
    household.languages = Some(vec![LanguageSkill {
        language: draw.pick(&[Language::Polish, Language::English])?,
        level: LanguageLevel::Spoken,
    }]);
    if let Some(support) = draw.answer(&[Support::Practises, Support::Open], today) {
        household.backgrounds.push(BackgroundSupport { background: "polsk kultur".to_owned(), support });
    }
    if let Some(level) = draw.answer(&[SamiLevel::SpokenDaily, SamiLevel::No], today) {
        household.sami.push(SamiSupport { language: SamiLanguage::North, level });
    }
    household.hours_a_week = draw.answer(&[4, 8, 12], today);
    household.contact_attitude =
        draw.answer(&[ContactAttitude::Positive, ContactAttitude::Reservations], today);
    household.own_network = draw.answer(&[YesNo::Yes, YesNo::No], today);
    household.health_obtained_on = Some(draw.day_before(today, 400));
    Some(household)
}

fn stay(child: &str, home: u32, today: NaiveDate, draw: &mut Draw) -> Option<Placement> {
    Some(Placement {
        id: PlacementId::new(&format!("opphold-{home}-{}", child.len()))?,
        child: ChildId::new(child)?,
        at: StayAt::Home(HomeId::new(&format!("hjem-{home}"))?),
        period: Period::new(draw.day_before(today, 1500), None)?,
        duration: Some(StayDuration::Lasting),
        manner: Some(StayManner::Planned),
        purpose: Some(NeedPurpose::Care),
        expected_to: None,
        end: None,
    })
}

fn child(id: &str, pseudonym: &str, kommune: KommuneNo) -> Option<Child> {
    let birth = NaiveDate::from_ymd_opt(2015, 3, 4)?;
    Some(Child::unknown(ChildId::new(id)?, pseudonym.to_owned(), birth, kommune))
}

fn asking_child(kommune: KommuneNo) -> Option<Child> {
    let mut asking = child(CHILD, "Måling", kommune)?;
    asking.siblings =
        vec![SiblingWish { sibling: ChildId::new("barn-sosken")?, together: SiblingTogether::Should }];
    Some(asking)
}

/// A need that asks for every criterion: five needs and the fifteen others.
fn need(today: NaiveDate) -> Option<Need> {
    let id = NeedId::new("behov-0")?;
    let mut need = Need::unknown(id, ChildId::new(CHILD)?, NeedStage::Needs, NeedPurpose::Care, today);
    need.length = Some(Length::Long);
    for (code, severity) in NeedCode::ALL.iter().zip([3, 3, 2, 2, 1]) {
        need.items.push(NeedItem { code: *code, severity: Severity::new(severity)?, words: None });
    }
    let place = |label: &str, postnummer: &str| Place {
        label: label.to_owned(),
        postnummer: Postnummer::new(postnummer),
        point: None,
        longest_minutes: None,
    };
    need.load_hours = Some(8);
    need.allergies = Some(vec![Allergen::Horse]);
    need.smoke_free = Some(YesNo::Yes);
    need.step_free = Some(YesNo::No);
    need.first_language = Some(Language::Polish);
    need.backgrounds = Some(vec![Background { words: "polsk kultur".to_owned(), raised_by: None }]);
    need.sami = Some(vec![SamiLanguage::North]);
    need.nearby.postnummer = Postnummer::new("9513");
    need.school = SchoolToKeep::Keep(place("Skolen", "9510"));
    need.contact = Contact::Planned(vec![ContactPlan {
        with: "mor".to_owned(),
        place: place("Hos mor", "9550"),
        visits_a_year: 24,
        overnight: None,
        who_travels: None,
    }]);
    Some(need)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_office() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let (one, other) = (office(20, today).unwrap(), office(20, today).unwrap());
        assert_eq!(one, other);
        assert_eq!(
            (one.homes.len(), one.placements.len()),
            (20, 6),
            "a child in every fourth, and the sister"
        );
        assert!(
            one.homes.iter().all(|home| home.household.members.len() == 4 && home.competence.len() == 10)
        );
    }
}
