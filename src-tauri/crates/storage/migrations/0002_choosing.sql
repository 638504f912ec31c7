-- Choosing in depth: inquiries, requests to Bufetat, homes that were asked, the ringeliste, assessments, what
-- surrounds an approval, participation and habilitet; and new fields of records that were there before.
-- The conventions of 0001 hold. New columns stand last, so that steps stored before them can still be undone.

-- New fields. -----------------------------------------------------------------------------------------

-- The defaults are ChoosingLimits::standard(): an office from before the limits starts where a new one does.
ALTER TABLE office ADD COLUMN asked_at_once INTEGER NOT NULL DEFAULT 3 CHECK (asked_at_once BETWEEN 0 AND 255);
ALTER TABLE office ADD COLUMN inquiry_days INTEGER NOT NULL DEFAULT 7 CHECK (inquiry_days BETWEEN 0 AND 65535);
ALTER TABLE office ADD COLUMN bufetat_days INTEGER NOT NULL DEFAULT 14 CHECK (bufetat_days BETWEEN 0 AND 65535);
ALTER TABLE office ADD COLUMN asked_days INTEGER NOT NULL DEFAULT 3 CHECK (asked_days BETWEEN 0 AND 65535);
ALTER TABLE office ADD COLUMN beredskap_days INTEGER NOT NULL DEFAULT 90 CHECK (beredskap_days BETWEEN 0 AND 65535);
ALTER TABLE office ADD COLUMN repair_days INTEGER NOT NULL DEFAULT 14 CHECK (repair_days BETWEEN 0 AND 65535);

ALTER TABLE home ADD COLUMN deputy TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE child ADD COLUMN deputy TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE network_search ADD COLUMN tools TEXT;
ALTER TABLE network_search ADD COLUMN tools_not_used_reason TEXT;

ALTER TABLE network_person ADD COLUMN side TEXT;
ALTER TABLE network_person ADD COLUMN closeness TEXT;
ALTER TABLE network_person ADD COLUMN reconsider_on TEXT CHECK (reconsider_on IS date(reconsider_on));

ALTER TABLE network_meeting ADD COLUMN participants TEXT;
ALTER TABLE network_meeting ADD COLUMN prepared TEXT CHECK (prepared IN ('ja', 'nei'));
ALTER TABLE network_meeting ADD COLUMN offers TEXT;

ALTER TABLE decision ADD COLUMN foster_parents_view TEXT;
ALTER TABLE decision ADD COLUMN habil TEXT CHECK (habil IN ('ja', 'nei'));
ALTER TABLE decision ADD COLUMN habil_words TEXT;

CREATE TABLE network_contact (
    child TEXT NOT NULL REFERENCES network_search (child) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES network_person (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day IS date(day)),
    how TEXT,
    contacted_by TEXT,
    words TEXT,
    answer TEXT,
    PRIMARY KEY (child, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX network_contact_person ON network_contact (person);

-- Where the next home comes from. ---------------------------------------------------------------------

CREATE TABLE inquiry (
    id TEXT NOT NULL PRIMARY KEY,
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    postnummer TEXT CHECK (length(postnummer) = 4),
    source TEXT,
    stage TEXT NOT NULL,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    next_step TEXT,
    next_step_by TEXT CHECK (next_step_by IS date(next_step_by)),
    responsible TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    ended_reason TEXT,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inquiry_home ON inquiry (home) WHERE home IS NOT NULL;

CREATE TABLE inquiry_want (
    inquiry TEXT NOT NULL REFERENCES inquiry (id) DEFERRABLE INITIALLY DEFERRED,
    assignment TEXT NOT NULL,
    PRIMARY KEY (inquiry, assignment)
) STRICT, WITHOUT ROWID;

CREATE TABLE inquiry_step (
    inquiry TEXT NOT NULL REFERENCES inquiry (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    words TEXT NOT NULL,
    done_by TEXT,
    PRIMARY KEY (inquiry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE bufetat_request (
    id TEXT NOT NULL PRIMARY KEY,
    child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    asked_for TEXT NOT NULL,
    words TEXT,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    answer TEXT,
    answer_words TEXT,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    taken TEXT CHECK (taken IN ('ja', 'nei')),
    not_taken_reason TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bufetat_request_child ON bufetat_request (child) WHERE child IS NOT NULL;
CREATE INDEX bufetat_request_home ON bufetat_request (home) WHERE home IS NOT NULL;

-- Homes that were asked. ------------------------------------------------------------------------------

CREATE TABLE home_asked (
    id TEXT NOT NULL PRIMARY KEY,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day IS date(day)),
    clock TEXT CHECK (clock IS strftime('%H:%M', clock)),
    how TEXT,
    asked_by TEXT,
    told TEXT,
    answer TEXT,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    reason TEXT,
    presented TEXT CHECK (presented IN ('ja', 'nei')),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX home_asked_home ON home_asked (home);
CREATE INDEX home_asked_child ON home_asked (child) WHERE child IS NOT NULL;

CREATE TABLE ringeliste (
    office TEXT NOT NULL PRIMARY KEY REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A home stands in the list once.
CREATE TABLE ringeliste_home (
    office TEXT NOT NULL REFERENCES ringeliste (office) DEFERRABLE INITIALLY DEFERRED,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (office, home)
) STRICT, WITHOUT ROWID;
CREATE INDEX ringeliste_home_home ON ringeliste_home (home);

-- Assessment, approval and participation. -------------------------------------------------------------

CREATE TABLE home_assessment (
    id TEXT NOT NULL PRIMARY KEY,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    template TEXT NOT NULL,
    child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    finished_on TEXT CHECK (finished_on IS date(finished_on)),
    assessed_by TEXT,
    conclusion TEXT,
    conclusion_words TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    -- In family and network a home is always assessed for one child.
    CHECK (template <> 'familie_nettverk' OR child IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX home_assessment_home ON home_assessment (home);
CREATE INDEX home_assessment_child ON home_assessment (child) WHERE child IS NOT NULL;

CREATE TABLE assessment_step (
    assessment TEXT NOT NULL REFERENCES home_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    step TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    words TEXT,
    PRIMARY KEY (assessment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment_section (
    assessment TEXT NOT NULL REFERENCES home_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,
    facts TEXT,
    source TEXT,
    assessed TEXT,
    PRIMARY KEY (assessment, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_duties (
    id TEXT NOT NULL PRIMARY KEY,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    exception TEXT,
    exception_on TEXT CHECK (exception_on IS date(exception_on)),
    exception_words TEXT,
    general_words TEXT,
    child_words TEXT,
    kommune_asked_on TEXT CHECK (kommune_asked_on IS date(kommune_asked_on)),
    kommune_answered_on TEXT CHECK (kommune_answered_on IS date(kommune_answered_on)),
    kommune_answer TEXT,
    kommune_told_approval_on TEXT CHECK (kommune_told_approval_on IS date(kommune_told_approval_on)),
    kommune_told_placement_on TEXT CHECK (kommune_told_placement_on IS date(kommune_told_placement_on)),
    tilsyn_told_child_on TEXT CHECK (tilsyn_told_child_on IS date(tilsyn_told_child_on)),
    tilsyn_told_foster_parents_on TEXT
        CHECK (tilsyn_told_foster_parents_on IS date(tilsyn_told_foster_parents_on)),
    tilsyn_told_parents_on TEXT CHECK (tilsyn_told_parents_on IS date(tilsyn_told_parents_on)),
    tilsynsperson TEXT,
    reconsider_on TEXT CHECK (reconsider_on IS date(reconsider_on)),
    rejected_words TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    UNIQUE (home, child)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_duties_child ON pair_duties (child);

CREATE TABLE participation (
    need TEXT NOT NULL PRIMARY KEY REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    parents_told_on TEXT CHECK (parents_told_on IS date(parents_told_on)),
    parents_told_words TEXT,
    parents_not_told_reason TEXT,
    child_told_on TEXT CHECK (child_told_on IS date(child_told_on)),
    child_told_words TEXT,
    tillitsperson_told_on TEXT CHECK (tillitsperson_told_on IS date(tillitsperson_told_on)),
    tillitsperson_wanted TEXT CHECK (tillitsperson_wanted IN ('ja', 'nei')),
    tillitsperson TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE habilitet (
    id TEXT NOT NULL PRIMARY KEY,
    adviser TEXT NOT NULL REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL CHECK (since IS date(since)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    words TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((child IS NULL) <> (home IS NULL)),
    CHECK (to_day >= since)
) STRICT, WITHOUT ROWID;
CREATE INDEX habilitet_adviser ON habilitet (adviser);
CREATE INDEX habilitet_child ON habilitet (child) WHERE child IS NOT NULL;
CREATE INDEX habilitet_home ON habilitet (home) WHERE home IS NOT NULL;
