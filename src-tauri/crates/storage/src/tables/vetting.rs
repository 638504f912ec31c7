//! Assessments of homes, what surrounds an approval, participation and habilitet.

use heimly_domain::ids::{AdviserId, AssessmentId, ChildId, HabilitetId, HomeId, NeedId, PairId};
use heimly_domain::model::{
    AssessmentSection, AssessmentStep, Habilitet, HabilitetAbout, HomeAssessment, PairDuties, Participation,
};

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table};
use crate::error::StoreError;

static ASSESSMENT: Table = Table {
    name: "home_assessment",
    columns: &[
        "id",
        "home",
        "template",
        "child",
        "started_on",
        "finished_on",
        "assessed_by",
        "conclusion",
        "conclusion_words",
    ],
    keys: 1,
    order: Order::Key,
};

static STEP: Table = Table {
    name: "assessment_step",
    columns: &["assessment", "position", "step", "day", "words"],
    keys: 2,
    order: Order::Key,
};

static SECTION: Table = Table {
    name: "assessment_section",
    columns: &["assessment", "topic", "position", "facts", "source", "assessed"],
    keys: 2,
    order: Order::Position,
};

static PAIR: Table = Table {
    name: "pair_duties",
    columns: &[
        "id",
        "home",
        "child",
        "exception",
        "exception_on",
        "exception_words",
        "general_words",
        "child_words",
        "kommune_asked_on",
        "kommune_answered_on",
        "kommune_answer",
        "kommune_told_approval_on",
        "kommune_told_placement_on",
        "tilsyn_told_child_on",
        "tilsyn_told_foster_parents_on",
        "tilsyn_told_parents_on",
        "tilsynsperson",
        "reconsider_on",
        "rejected_words",
    ],
    keys: 1,
    order: Order::Key,
};

static PARTICIPATION: Table = Table {
    name: "participation",
    columns: &[
        "need",
        "parents_told_on",
        "parents_told_words",
        "parents_not_told_reason",
        "child_told_on",
        "child_told_words",
        "tillitsperson_told_on",
        "tillitsperson_wanted",
        "tillitsperson",
    ],
    keys: 1,
    order: Order::Key,
};

static HABILITET: Table = Table {
    name: "habilitet",
    columns: &["id", "adviser", "child", "home", "since", "to_day", "words"],
    keys: 1,
    order: Order::Key,
};

impl Mapped for HomeAssessment {
    type Id = AssessmentId;
    const ROOT: &'static Table = &ASSESSMENT;
    const CHILDREN: &'static [&'static Table] = &[&STEP, &SECTION];

    fn key(id: &AssessmentId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&ASSESSMENT)
            .text(key)
            .text(self.home.as_str())
            .code(self.template)
            .opt_text(self.child.as_ref().map(ChildId::as_str))
            .date(self.started_on)
            .opt_date(self.finished_on)
            .opt_text(self.by.as_deref())
            .opt_code(self.conclusion)
            .opt_text(self.conclusion_words.as_deref())
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let step = |(at, one): (usize, &AssessmentStep)| {
            let row = Row::of(&STEP).text(key).position(at).code(one.step);
            row.date(one.on).opt_text(one.words.as_deref())
        };
        let section = |(at, one): (usize, &AssessmentSection)| {
            Row::of(&SECTION)
                .text(key)
                .code(one.topic)
                .position(at)
                .opt_text(one.facts.as_deref())
                .opt_text(one.source.as_deref())
                .opt_text(one.assessment.as_deref())
        };
        vec![
            self.steps.iter().enumerate().map(step).collect(),
            self.sections.iter().enumerate().map(section).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(AssessmentId::new)?,
            home: root.id(HomeId::new)?,
            template: root.code()?,
            child: root.opt_id(ChildId::new)?,
            started_on: root.date()?,
            finished_on: root.opt_date()?,
            by: root.opt_text()?,
            conclusion: root.opt_code()?,
            conclusion_words: root.opt_text()?,
            steps: lists.next(|cells| {
                cells.skip_place();
                Ok(AssessmentStep { step: cells.code()?, on: cells.date()?, words: cells.opt_text()? })
            })?,
            sections: lists.next(read_section)?,
        })
    }
}

fn read_section(cells: &Cells<'_>) -> Result<AssessmentSection, StoreError> {
    cells.skip(1);
    let topic = cells.code()?;
    cells.skip(1);
    Ok(AssessmentSection {
        topic,
        facts: cells.opt_text()?,
        source: cells.opt_text()?,
        assessment: cells.opt_text()?,
    })
}

impl Mapped for PairDuties {
    type Id = PairId;
    const ROOT: &'static Table = &PAIR;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &PairId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&PAIR)
            .text(key)
            .text(self.home.as_str())
            .text(self.child.as_str())
            .opt_code(self.exception)
            .opt_date(self.exception_on)
            .opt_text(self.exception_words.as_deref())
            .opt_text(self.general_words.as_deref())
            .opt_text(self.child_words.as_deref())
            .opt_date(self.kommune_asked_on)
            .opt_date(self.kommune_answered_on)
            .opt_text(self.kommune_answer.as_deref())
            .opt_date(self.kommune_told_approval_on)
            .opt_date(self.kommune_told_placement_on)
            .opt_date(self.tilsyn_told_child_on)
            .opt_date(self.tilsyn_told_foster_parents_on)
            .opt_date(self.tilsyn_told_parents_on)
            .opt_text(self.tilsynsperson.as_deref())
            .opt_date(self.reconsider_on)
            .opt_text(self.rejected_words.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(PairId::new)?,
            home: root.id(HomeId::new)?,
            child: root.id(ChildId::new)?,
            exception: root.opt_code()?,
            exception_on: root.opt_date()?,
            exception_words: root.opt_text()?,
            general_words: root.opt_text()?,
            child_words: root.opt_text()?,
            kommune_asked_on: root.opt_date()?,
            kommune_answered_on: root.opt_date()?,
            kommune_answer: root.opt_text()?,
            kommune_told_approval_on: root.opt_date()?,
            kommune_told_placement_on: root.opt_date()?,
            tilsyn_told_child_on: root.opt_date()?,
            tilsyn_told_foster_parents_on: root.opt_date()?,
            tilsyn_told_parents_on: root.opt_date()?,
            tilsynsperson: root.opt_text()?,
            reconsider_on: root.opt_date()?,
            rejected_words: root.opt_text()?,
        })
    }
}

impl Mapped for Participation {
    type Id = NeedId;
    const ROOT: &'static Table = &PARTICIPATION;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &NeedId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.need.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&PARTICIPATION)
            .text(key)
            .opt_date(self.parents_told_on)
            .opt_text(self.parents_told_words.as_deref())
            .opt_text(self.parents_not_told_reason.as_deref())
            .opt_date(self.child_told_on)
            .opt_text(self.child_told_words.as_deref())
            .opt_date(self.tillitsperson_told_on)
            .opt_code(self.tillitsperson_wanted)
            .opt_text(self.tillitsperson.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            need: root.id(NeedId::new)?,
            parents_told_on: root.opt_date()?,
            parents_told_words: root.opt_text()?,
            parents_not_told_reason: root.opt_text()?,
            child_told_on: root.opt_date()?,
            child_told_words: root.opt_text()?,
            tillitsperson_told_on: root.opt_date()?,
            tillitsperson_wanted: root.yes_no()?,
            tillitsperson: root.opt_text()?,
        })
    }
}

impl Mapped for Habilitet {
    type Id = HabilitetId;
    const ROOT: &'static Table = &HABILITET;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &HabilitetId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let (child, home) = match &self.about {
            HabilitetAbout::Child(id) => (Some(id.as_str()), None),
            HabilitetAbout::Home(id) => (None, Some(id.as_str())),
        };
        Row::of(&HABILITET)
            .text(key)
            .text(self.adviser.as_str())
            .opt_text(child)
            .opt_text(home)
            .date(self.since)
            .opt_date(self.to)
            .opt_text(self.words.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let id = root.id(HabilitetId::new)?;
        let adviser = root.id(AdviserId::new)?;
        let child = root.opt_id(ChildId::new)?.map(HabilitetAbout::Child);
        let home = root.opt_id(HomeId::new)?.map(HabilitetAbout::Home);
        let missing = StoreError::BadValue { table: "habilitet", column: "child" };
        Ok(Self {
            id,
            adviser,
            about: child.or(home).ok_or(missing)?,
            since: root.date()?,
            to: root.opt_date()?,
            words: root.opt_text()?,
        })
    }
}
