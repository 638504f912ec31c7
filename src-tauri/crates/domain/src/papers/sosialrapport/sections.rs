//! The sections of a sosialrapport that have fields of their own.

use super::{Open, Page};
use crate::document::{Absence, Block, Fact, Signer, Value};
use crate::model::MemberRole;
use crate::papers::write::{answer, date_value, is_stale, or_not_asked, phrase, source, word, words};
use crate::text::codes::{home_kind, inside};
use crate::text::format::date;
use crate::text::papers::{Phrase, Report, Shared};

impl Page<'_> {
    /// 1: what the home is assessed as, for whom, and whether it is free.
    pub(super) fn assignment(&self) -> Vec<Fact> {
        let (home, lang) = (self.home, self.lang);
        let kind = home.kind.map(|kind| {
            let kind = home_kind(kind, lang);
            match home.kind_word.as_deref().and_then(|word| self.guard.text(word)) {
                Some(word) => format!("{kind}: {word}"),
                None => kind,
            }
        });
        let provider = home.private_provider.as_ref().map(|provider| word(provider.agreement, lang));
        let mut facts = vec![
            self.fact(Report::Kind, kind.into()),
            self.fact(Report::Assignments, Value::text(words(home.other_assignments.iter().copied(), lang))),
            self.status(),
            self.fact(Report::StatusReason, self.guard.value(home.status_reason.as_deref())),
            self.fact(Report::Obtained, home.obtained_through.map(|through| word(through, lang)).into()),
            self.fact(Report::Provider, or_not_asked(provider)),
            self.fact(Report::Responsible, self.adviser().into()),
        ];
        facts.extend(self.frame());
        facts.extend(self.availability());
        facts
    }

    fn status(&self) -> Fact {
        let fact = self.fact(Report::Status, Value::text(word(self.home.status, self.lang)));
        match self.home.status_on {
            Some(on) => fact.from_source(date(on)),
            None => fact,
        }
    }

    fn frame(&self) -> Vec<Fact> {
        let (frame, lang) = (&self.home.frame, self.lang);
        let months = self.input.register.office.freshness.willingness_months;
        let ages = frame
            .ages
            .map(|ages| format!("{}–{} {}", ages.youngest(), ages.oldest(), Shared::Years.text(lang)));
        let sexes = frame.sexes.as_ref().map(|sexes| words(sexes.iter().copied(), lang));
        let purposes = frame.purposes.as_ref().map(|purposes| words(purposes.iter().copied(), lang));
        let lengths = frame.lengths.as_ref().map(|lengths| words(lengths.iter().copied(), lang));
        vec![
            self.fact(Report::Places, frame.places.map(|places| places.to_string()).into()),
            self.fact(Report::Ages, ages.map_or(Value::Absent(Absence::NotStated), Value::text)),
            self.fact(Report::Sexes, sexes.map_or(Value::Absent(Absence::NotStated), Value::text)),
            self.fact(Report::SiblingGroup, frame.sibling_group.map(|size| size.to_string()).into()),
            self.fact(Report::Purposes, or_not_asked(purposes)),
            self.fact(Report::Lengths, or_not_asked(lengths)),
            answer(
                Report::OwnKommune.text(lang),
                frame.own_kommune.as_ref(),
                |answer| word(*answer, lang),
                months,
                self.input.today,
                lang,
            ),
            self.fact(Report::Restrictions, self.guard.value(frame.other_restrictions.as_deref())),
        ]
    }

    fn availability(&self) -> Vec<Fact> {
        let available = &self.home.availability;
        let months = self.input.register.office.freshness.availability_months;
        let stale = is_stale(available.confirmed_on, months, self.input.today);
        let from =
            source(Shared::Confirmed, Shared::ConfirmedNoDate, available.confirmed_on, stale, self.lang);
        let pause = available.pause.map(|pause| match pause.to().and_then(|to| to.pred_opt()) {
            Some(last) => format!("{}–{}", date(pause.from()), date(last)),
            None => format!("{}–", date(pause.from())),
        });
        vec![
            self.fact(Report::FreeFrom, date_value(available.free_from)).from_source(from.clone()),
            self.fact(Report::Pause, pause.into()).from_source(from),
        ]
    }

    /// 3: the adults' work.
    pub(super) fn work(&self) -> Vec<Fact> {
        let adults = self.home.household.members.iter().filter(|member| is_adult(member.role));
        let mut facts: Vec<Fact> = adults
            .map(|member| {
                let label = match self.place {
                    Open::Yes => format!("{}, {}", Report::Work.text(self.lang), member.name),
                    Open::No => {
                        format!("{}, {}", Report::Work.text(self.lang), inside(&word(member.role, self.lang)))
                    }
                };
                Fact::new(label, self.near_place(member.work.as_deref())).from_source(self.household_source())
            })
            .collect();
        if facts.is_empty() {
            facts.push(self.fact(Report::Work, Value::Absent(Absence::NotRegistered)));
        }
        facts
    }

    /// 4: that information on health was obtained, and when; never what it says.
    pub(super) fn health(&self) -> Vec<Block> {
        let on = self.home.household.health_obtained_on;
        vec![
            Block::Facts(vec![self.fact(Report::HealthObtained, date_value(on))]),
            Block::Paragraph(Report::HealthContent.say(self.lang)),
        ]
    }

    /// 6: the house and where it lies.
    pub(super) fn dwelling(&self) -> Vec<Fact> {
        let (home, lang) = (self.home, self.lang);
        let dwelling = &home.dwelling;
        let animals = home.household.animals.as_ref().map(|kinds| words(kinds.iter().copied(), lang));
        let mut facts = match self.place {
            Open::Yes => self.location(),
            Open::No => vec![self.fact(Report::Address, Value::Absent(Absence::Withheld))],
        };
        facts.extend([
            self.household_fact(
                Report::StepFree,
                or_not_asked(dwelling.step_free.map(|answer| word(answer, lang))),
            ),
            self.household_fact(
                Report::OwnRoom,
                or_not_asked(dwelling.own_room.map(|answer| word(answer, lang))),
            ),
            self.household_fact(Report::Animals, or_not_asked(animals)),
            self.household_fact(
                Report::Smoking,
                or_not_asked(home.household.smoking.map(|smoking| word(smoking, lang))),
            ),
        ]);
        facts
    }

    fn location(&self) -> Vec<Fact> {
        let (dwelling, places) = (&self.home.dwelling, self.input.places);
        let by_postnummer = dwelling.postnummer.and_then(|postnummer| places.postnummer(postnummer));
        let kommune = by_postnummer.as_ref().map(|facts| facts.kommune).or(dwelling.kommune);
        let postnummer = dwelling.postnummer.map(|postnummer| match &by_postnummer {
            Some(facts) => format!("{postnummer} {}", facts.poststed),
            None => postnummer.to_string(),
        });
        let kommune =
            kommune.map(|kommune| places.kommune_name(kommune).unwrap_or(kommune.as_str()).to_owned());
        vec![
            self.fact(Report::Address, self.guard.value(dwelling.address.as_deref())),
            self.fact(Report::Postnummer, postnummer.into()),
            self.fact(Report::Kommune, kommune.into()),
        ]
    }

    /// 7: who stands around the family.
    pub(super) fn network(&self) -> Vec<Fact> {
        let household = &self.home.household;
        vec![
            answer(
                Report::OwnNetwork.text(self.lang),
                household.own_network.as_ref(),
                |answer| word(*answer, self.lang),
                self.input.register.office.freshness.household_months,
                self.input.today,
                self.lang,
            ),
            self.household_fact(Report::NetworkWords, self.near_place(household.network_words.as_deref())),
        ]
    }

    /// 8: hours a week for a child.
    pub(super) fn hours(&self) -> Fact {
        answer(
            Report::Hours.text(self.lang),
            self.home.household.hours_a_week.as_ref(),
            u16::to_string,
            self.input.register.office.freshness.household_months,
            self.input.today,
            self.lang,
        )
    }

    /// 11: attitude to samvær.
    pub(super) fn attitude(&self) -> Fact {
        answer(
            Report::Attitude.text(self.lang),
            self.home.household.contact_attitude.as_ref(),
            |attitude| word(*attitude, self.lang),
            self.input.register.office.freshness.willingness_months,
            self.input.today,
            self.lang,
        )
    }

    /// 12: languages, and what the family itself says it will do for a background.
    pub(super) fn culture(&self) -> Vec<Fact> {
        let (household, lang) = (&self.home.household, self.lang);
        let months = self.input.register.office.freshness.household_months;
        let languages = household.languages.as_ref().map(|skills| {
            let skills = skills.iter().map(|skill| {
                format!("{} ({})", word(skill.language, lang), inside(&word(skill.level, lang)))
            });
            phrase(&skills.collect::<Vec<_>>(), lang)
        });
        let mut facts = vec![self.household_fact(Report::Languages, or_not_asked(languages))];
        facts.extend(household.backgrounds.iter().map(|background| {
            let label =
                self.guard.text(&background.background).unwrap_or_else(|| Report::Backgrounds.say(lang));
            answer(
                &label,
                Some(&background.support),
                |support| word(*support, lang),
                months,
                self.input.today,
                lang,
            )
        }));
        if household.backgrounds.is_empty() {
            facts.push(self.fact(Report::Backgrounds, Value::Absent(Absence::NotRegistered)));
        }
        facts.extend(household.sami.iter().map(|sami| {
            let label = word(sami.language, lang);
            answer(&label, Some(&sami.level), |level| word(*level, lang), months, self.input.today, lang)
        }));
        if household.sami.is_empty() {
            facts.push(self.fact(Report::Sami, Value::Absent(Absence::NotRegistered)));
        }
        facts
    }

    /// 20: who signs.
    pub(super) fn signatures(&self) -> Block {
        let signer = |role: Shared, name: String| Signer { name, role: role.say(self.lang) };
        Block::Signatures(vec![
            signer(Shared::Adviser, self.adviser().unwrap_or_default()),
            signer(Shared::Leader, String::new()),
        ])
    }

    /// The responsible adviser's name.
    pub(super) fn adviser(&self) -> Option<String> {
        let id = self.home.responsible.as_ref()?;
        let adviser = self.input.register.advisers.iter().find(|adviser| adviser.id == *id);
        adviser.map(|adviser| adviser.name.clone())
    }
}

pub(super) fn is_adult(role: MemberRole) -> bool {
    match role {
        MemberRole::FosterParent | MemberRole::OtherAdult => true,
        MemberRole::OwnChild | MemberRole::OtherKommunesFosterChild => false,
    }
}
