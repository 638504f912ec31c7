//! What choosing leaves behind: approvals, decisions, saved rankings and weight sets.

use heimly_domain::ids::{AdviserId, ApprovalId, ChildId, DecisionId, HomeId, NeedId, RankingId};
use heimly_domain::model::{Approval, Decision, SavedRanking, Weight, WeightSet};
use heimly_domain::place::KommuneNo;

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table, adviser};
use crate::error::StoreError;

static APPROVAL: Table = Table {
    name: "approval",
    columns: &["id", "home", "child", "kommune", "day", "decided_by"],
    keys: 1,
    order: Order::Key,
};

static DECISION: Table = Table {
    name: "decision",
    columns: &[
        "id",
        "need",
        "child",
        "home",
        "ranking",
        "day",
        "decided_by",
        "reason_a",
        "reason_b",
        "reason_c",
        "reason_d",
        "reason_e",
        "child_view",
        "parents_view",
        "concerns",
        "alternatives",
        "why_not_first",
        "why_before_search",
        "foster_parents_view",
        "habil",
        "habil_words",
    ],
    keys: 1,
    order: Order::Key,
};

static PRESENTED: Table = Table {
    name: "decision_presented",
    columns: &["decision", "position", "home"],
    keys: 2,
    order: Order::Key,
};

static RANKING: Table = Table {
    name: "saved_ranking",
    columns: &["id", "child", "need", "day", "weights", "rules", "content"],
    keys: 1,
    order: Order::Key,
};

static WEIGHT_SET: Table =
    Table { name: "weight_set", columns: &["id", "name", "version"], keys: 1, order: Order::Key };

static WEIGHT: Table = Table {
    name: "weight",
    columns: &["weight_set", "criterion", "position", "weight"],
    keys: 2,
    order: Order::Position,
};

impl Mapped for Approval {
    type Id = ApprovalId;
    const ROOT: &'static Table = &APPROVAL;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &ApprovalId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&APPROVAL)
            .text(key)
            .text(self.home.as_str())
            .text(self.child.as_str())
            .kommune(Some(self.kommune))
            .date(self.on)
            .opt_text(self.by.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(ApprovalId::new)?,
            home: root.id(HomeId::new)?,
            child: root.id(ChildId::new)?,
            kommune: root.id(KommuneNo::new)?,
            on: root.date()?,
            by: root.opt_text()?,
        })
    }
}

impl Mapped for Decision {
    type Id = DecisionId;
    const ROOT: &'static Table = &DECISION;
    const CHILDREN: &'static [&'static Table] = &[&PRESENTED];

    fn key(id: &DecisionId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let row = Row::of(&DECISION)
            .text(key)
            .text(self.need.as_str())
            .text(self.child.as_str())
            .text(self.home.as_str())
            .text(self.ranking.as_str())
            .date(self.on)
            .opt_text(self.by.as_ref().map(AdviserId::as_str));
        self.reasons
            .iter()
            .fold(row, |row, reason| row.text(reason))
            .text(&self.child_view)
            .opt_text(self.parents_view.as_deref())
            .opt_text(self.concerns.as_deref())
            .text(&self.alternatives)
            .opt_text(self.why_not_first.as_deref())
            .opt_text(self.why_before_search.as_deref())
            .opt_text(self.foster_parents_view.as_deref())
            .opt_code(self.habil)
            .opt_text(self.habil_words.as_deref())
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let presented =
            |(at, home): (usize, &HomeId)| Row::of(&PRESENTED).text(key).position(at).text(home.as_str());
        vec![self.presented.iter().enumerate().map(presented).collect()]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(DecisionId::new)?,
            need: root.id(NeedId::new)?,
            child: root.id(ChildId::new)?,
            home: root.id(HomeId::new)?,
            ranking: root.id(RankingId::new)?,
            on: root.date()?,
            by: adviser(root)?,
            reasons: [root.text()?, root.text()?, root.text()?, root.text()?, root.text()?],
            child_view: root.text()?,
            parents_view: root.opt_text()?,
            concerns: root.opt_text()?,
            alternatives: root.text()?,
            why_not_first: root.opt_text()?,
            why_before_search: root.opt_text()?,
            foster_parents_view: root.opt_text()?,
            habil: root.yes_no()?,
            habil_words: root.opt_text()?,
            presented: lists.next(|cells| {
                cells.skip_place();
                cells.id(HomeId::new)
            })?,
        })
    }
}

impl Mapped for SavedRanking {
    type Id = RankingId;
    const ROOT: &'static Table = &RANKING;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &RankingId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&RANKING)
            .text(key)
            .text(self.child.as_str())
            .text(self.need.as_str())
            .date(self.on)
            .text(&self.weights)
            .text(&self.rules)
            .text(&self.content)
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(RankingId::new)?,
            child: root.id(ChildId::new)?,
            need: root.id(NeedId::new)?,
            on: root.date()?,
            weights: root.text()?,
            rules: root.text()?,
            content: root.text()?,
        })
    }
}

impl Mapped for WeightSet {
    /// Name and version.
    type Id = (String, u16);
    const ROOT: &'static Table = &WEIGHT_SET;
    const CHILDREN: &'static [&'static Table] = &[&WEIGHT];

    fn key((name, version): &(String, u16)) -> String {
        format!("{name}#{version}")
    }

    fn own_key(&self) -> String {
        format!("{}#{}", self.name, self.version)
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&WEIGHT_SET).text(key).text(&self.name).int(self.version)
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let weights = self.weights.iter().enumerate();
        let row = |(at, (criterion, weight)): (usize, &(_, Weight))| {
            Row::of(&WEIGHT).text(key).code(*criterion).position(at).int(weight.get())
        };
        vec![weights.map(row).collect()]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        root.skip(1);
        Ok(Self {
            name: root.text()?,
            version: root.int()?,
            weights: lists.next(|cells| {
                cells.skip(1);
                let criterion = cells.code()?;
                cells.skip(1);
                let missing = StoreError::BadValue { table: "weight", column: "weight" };
                Ok((criterion, cells.opt_small(Weight::new)?.ok_or(missing)?))
            })?,
        })
    }
}
