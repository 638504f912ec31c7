//! A child with its views and sibling wishes, and ties.

use heimly_domain::ids::{ChildId, HomeId, PersonId, TieId};
use heimly_domain::model::{Child, ChildView, SiblingWish, Tie, TieTo, ViewAbout};
use heimly_domain::place::KommuneNo;

use super::cells::{Cells, Row};
use super::{Lists, Mapped, Order, Table, adviser};
use crate::error::StoreError;

static CHILD: Table = Table {
    name: "child",
    columns: &[
        "id",
        "pseudonym",
        "case_reference",
        "birth",
        "sex",
        "omsorgskommune",
        "legal_basis",
        "responsible",
        "grade",
        "hidden_from",
        "protection_by",
        "protection_from",
        "protection_to",
        "ties_complete",
        "not_heard_reason",
        "parents_view",
        "notes",
        "deputy",
    ],
    keys: 1,
    order: Order::Key,
};

static VIEW: Table = Table {
    name: "child_view",
    columns: &["child", "position", "day", "about_home", "wants", "words", "asked_by", "agreed", "weight"],
    keys: 2,
    order: Order::Key,
};

static SIBLING: Table = Table {
    name: "sibling_wish",
    columns: &["child", "sibling", "position", "together"],
    keys: 2,
    order: Order::Position,
};

static TIE: Table = Table {
    name: "tie",
    columns: &[
        "id",
        "child",
        "to_home",
        "to_person",
        "to_child",
        "kind",
        "closeness",
        "from_day",
        "to_day",
        "words",
    ],
    keys: 1,
    order: Order::Key,
};

impl Mapped for Child {
    type Id = ChildId;
    const ROOT: &'static Table = &CHILD;
    const CHILDREN: &'static [&'static Table] = &[&VIEW, &SIBLING];

    fn key(id: &ChildId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        Row::of(&CHILD)
            .text(key)
            .text(&self.pseudonym)
            .opt_text(self.case_reference.as_deref())
            .date(self.birth)
            .opt_code(self.sex)
            .text(self.omsorgskommune.as_str())
            .opt_code(self.legal_basis)
            .opt_text(self.responsible.as_ref().map(|id| id.as_str()))
            .protection(&self.protection)
            .code(self.ties_complete)
            .opt_text(self.not_heard_reason.as_deref())
            .opt_text(self.parents_view.as_deref())
            .opt_text(self.notes.as_deref())
            .opt_text(self.deputy.as_ref().map(|id| id.as_str()))
    }

    fn children(&self, key: &str) -> Vec<Vec<Row>> {
        let wish = |(at, one): (usize, &SiblingWish)| {
            Row::of(&SIBLING).text(key).text(one.sibling.as_str()).position(at).code(one.together)
        };
        vec![
            self.views.iter().enumerate().map(|(at, one)| view_row(key, at, one)).collect(),
            self.siblings.iter().enumerate().map(wish).collect(),
        ]
    }

    fn read(root: &Cells<'_>, lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: root.id(ChildId::new)?,
            pseudonym: root.text()?,
            case_reference: root.opt_text()?,
            birth: root.date()?,
            sex: root.opt_code()?,
            omsorgskommune: root.id(KommuneNo::new)?,
            legal_basis: root.opt_code()?,
            responsible: adviser(root)?,
            protection: root.protection()?,
            ties_complete: root.code()?,
            not_heard_reason: root.opt_text()?,
            parents_view: root.opt_text()?,
            notes: root.opt_text()?,
            deputy: adviser(root)?,
            views: lists.next(read_view)?,
            siblings: lists.next(|cells| {
                cells.skip(1);
                let sibling = cells.id(ChildId::new)?;
                cells.skip(1);
                Ok(SiblingWish { sibling, together: cells.code()? })
            })?,
        })
    }
}

fn view_row(key: &str, position: usize, view: &ChildView) -> Row {
    let (home, wants) = match &view.about {
        ViewAbout::Moving => (None, None),
        ViewAbout::Home { home, wants } => (Some(home.as_str()), *wants),
    };
    Row::of(&VIEW)
        .text(key)
        .position(position)
        .date(view.on)
        .opt_text(home)
        .opt_code(wants)
        .text(&view.words)
        .opt_text(view.asked_by.as_deref())
        .opt_code(view.agreed)
        .opt_text(view.weight.as_deref())
}

fn read_view(cells: &Cells<'_>) -> Result<ChildView, StoreError> {
    cells.skip_place();
    let on = cells.date()?;
    let home = cells.opt_id(HomeId::new)?;
    let wants = cells.yes_no()?;
    Ok(ChildView {
        on,
        about: home.map_or(ViewAbout::Moving, |home| ViewAbout::Home { home, wants }),
        words: cells.text()?,
        asked_by: cells.opt_text()?,
        agreed: cells.yes_no()?,
        weight: cells.opt_text()?,
    })
}

impl Mapped for Tie {
    type Id = TieId;
    const ROOT: &'static Table = &TIE;
    const CHILDREN: &'static [&'static Table] = &[];

    fn key(id: &TieId) -> String {
        id.as_str().to_owned()
    }

    fn own_key(&self) -> String {
        self.id.as_str().to_owned()
    }

    fn root(&self, key: &str) -> Row {
        let (home, person, child) = match &self.to {
            TieTo::Home(id) => (Some(id.as_str()), None, None),
            TieTo::Person(id) => (None, Some(id.as_str()), None),
            TieTo::Child(id) => (None, None, Some(id.as_str())),
        };
        Row::of(&TIE)
            .text(key)
            .text(self.child.as_str())
            .opt_text(home)
            .opt_text(person)
            .opt_text(child)
            .code(self.kind)
            .code(self.closeness)
            .period(self.period)
            .opt_text(self.words.as_deref())
    }

    fn children(&self, _key: &str) -> Vec<Vec<Row>> {
        Vec::new()
    }

    fn read(root: &Cells<'_>, _lists: &mut Lists<'_, '_>) -> Result<Self, StoreError> {
        let id = root.id(TieId::new)?;
        let child = root.id(ChildId::new)?;
        let home = root.opt_id(HomeId::new)?.map(TieTo::Home);
        let person = root.opt_id(PersonId::new)?.map(TieTo::Person);
        let sibling = root.opt_id(ChildId::new)?.map(TieTo::Child);
        let missing = StoreError::BadValue { table: "tie", column: "to_home" };
        Ok(Self {
            id,
            child,
            to: home.or(person).or(sibling).ok_or(missing)?,
            kind: root.code()?,
            closeness: root.code()?,
            period: root.opt_period()?,
            words: root.opt_text()?,
        })
    }
}
