//! f: first language, background and Sami language (barnevernsloven §§ 1-8, 5-3).
//!
//! What counts is what the home says it will do, never what the family is.

use super::{
    Asked, Fact, Found, Here, Interval, Kept, MissingFact, MissingFacts, Points, Spoken, Stale, stale_answer,
};
use crate::model::{
    BackgroundSupport, Home, Language, LanguageLevel, Need, SamiLanguage, SamiLevel, SamiSupport, Support,
};
use crate::names::fold;

/// Whether f1 leaves a language alone: Norwegian, and a Sami language that f3 values.
pub(super) fn not_valued_by_first_language(language: Language, need: &Need) -> bool {
    let valued = |sami: SamiLanguage| need.sami.as_ref().is_some_and(|languages| languages.contains(&sami));
    match language {
        Language::Norwegian => true,
        Language::NorthSami => valued(SamiLanguage::North),
        Language::LuleSami => valued(SamiLanguage::Lule),
        Language::SouthSami => valued(SamiLanguage::South),
        Language::Kven
        | Language::SignLanguage
        | Language::Finnish
        | Language::Swedish
        | Language::English
        | Language::Polish
        | Language::Lithuanian
        | Language::Russian
        | Language::Ukrainian
        | Language::Arabic
        | Language::Somali
        | Language::Tigrinya
        | Language::Dari
        | Language::Pashto
        | Language::Farsi
        | Language::Kurdish
        | Language::Turkish
        | Language::Urdu
        | Language::Thai
        | Language::Vietnamese
        | Language::Spanish
        | Language::Romani => false,
    }
}

/// f1: spoken 100, learning 50, no 0. A language that is only understood counts as one being learnt.
pub(super) fn first_language<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let language = asked.need.first_language.unwrap_or(Language::Norwegian);
    let spoken = match &here.situation.home.household.languages {
        None => Spoken::NotAsked,
        Some(skills) => skills
            .iter()
            .filter(|skill| skill.language == language)
            .map(|skill| skill.level)
            .min()
            .map_or(Spoken::No, Spoken::Level),
    };
    let because = Fact::FirstLanguage { language, spoken };
    let points = match spoken {
        Spoken::NotAsked => return Found::unknown(because, MissingFact::Languages),
        Spoken::No => 0,
        Spoken::Level(LanguageLevel::Spoken) => 100,
        Spoken::Level(LanguageLevel::Understood | LanguageLevel::Learning) => 50,
    };
    Found::known(Points::share(points, 100), because)
}

/// What the home will do for a background given as folded words; the best where it is recorded twice.
pub fn background_support<'a>(home: &'a Home, folded: &str) -> Option<&'a BackgroundSupport> {
    home.household
        .backgrounds
        .iter()
        .filter(|support| fold(&support.background) == folded)
        .min_by_key(|support| support.support.value)
}

/// f2: practises or actively supports 100, open 60, cannot 0; the mean over several.
pub(super) fn background<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let mut mean = Mean::default();
    for folded in &asked.backgrounds {
        let support = background_support(here.situation.home, folded).map(|known| &known.support);
        let points = support.map(|known| match known.value {
            Support::Practises | Support::ActivelySupports => 100,
            Support::Open => 60,
            Support::Cannot => 0,
        });
        mean.add(points, stale_answer(support, Kept::Household, asked.freshness, asked.today));
    }
    mean.found(Fact::Background, MissingFact::BackgroundSupport)
}

/// What the home will do for a Sami language; the best where it is recorded twice.
pub fn sami_support(home: &Home, language: SamiLanguage) -> Option<&SamiSupport> {
    home.household
        .sami
        .iter()
        .filter(|support| support.language == language)
        .min_by_key(|support| support.level.value)
}

/// f3: spoken daily 100, actively supported with a plan 50, not 0; the mean over several.
pub(super) fn sami<'a>(asked: &Asked<'a>, here: Here<'_, 'a>) -> Found<'a> {
    let mut mean = Mean::default();
    let mut seen: Vec<SamiLanguage> = Vec::with_capacity(SamiLanguage::ALL.len());
    for language in asked.need.sami.iter().flatten() {
        if seen.contains(language) {
            continue;
        }
        seen.push(*language);
        let support = sami_support(here.situation.home, *language).map(|known| &known.level);
        let points = support.map(|known| match known.value {
            SamiLevel::SpokenDaily => 100,
            SamiLevel::SupportedWithPlan => 50,
            SamiLevel::No => 0,
        });
        mean.add(points, stale_answer(support, Kept::Household, asked.freshness, asked.today));
    }
    mean.found(Fact::Sami, MissingFact::SamiSupport)
}

/// A mean of values of which some are not known.
#[derive(Default)]
struct Mean {
    known: u64,
    unknown: u64,
    count: u64,
    stale: Option<Stale>,
}

impl Mean {
    fn add(&mut self, points: Option<u64>, stale: Option<Stale>) {
        match points {
            Some(points) => self.known += points,
            None => self.unknown += 100,
        }
        self.count += 1;
        self.stale = self.stale.or(stale);
    }

    fn found<'a>(self, because: Fact<'a>, lacks: MissingFact) -> Found<'a> {
        let whole = self.count * 100;
        let value =
            Interval::new(Points::share(self.known, whole), Points::share(self.known + self.unknown, whole));
        let missing = if self.unknown > 0 { MissingFacts::one(lacks) } else { MissingFacts::NONE };
        Found::between(value, because, missing).resting_on(self.stale)
    }
}
