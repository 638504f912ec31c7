-- The first schema. Conventions, all of them load-bearing:
-- * The first column of a record's tables is the id of the record that owns the row.
-- * Tables are clustered by that id (WITHOUT ROWID), so that the whole register is read in order.
-- * Codes are stored as their text, dates as yyyy-mm-dd, periods as two columns, half-open.
-- * References are looked at when the whole transaction is done, so the order of saving does not matter.
-- * Nothing cascades: what a removal takes with it is written out where it is removed, and traced.

-- The store's own tables. -----------------------------------------------------------------------------

CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    op TEXT NOT NULL,
    record_kind TEXT,
    record_id TEXT,
    fields TEXT NOT NULL,
    history INTEGER
) STRICT;
CREATE INDEX log_record ON log (record_id, record_kind) WHERE record_id IS NOT NULL;

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    op TEXT NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

-- What a step changed stands in history; this says which steps can be undone or done again.
CREATE TABLE undo_step (
    history INTEGER PRIMARY KEY REFERENCES history (seq),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE TABLE copy (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    path TEXT NOT NULL
) STRICT;

-- The office. -----------------------------------------------------------------------------------------

CREATE TABLE office (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kommune TEXT NOT NULL CHECK (length(kommune) = 4),
    example TEXT NOT NULL CHECK (example IN ('ja', 'nei')),
    willingness_months INTEGER NOT NULL CHECK (willingness_months BETWEEN 0 AND 255),
    availability_months INTEGER NOT NULL CHECK (availability_months BETWEEN 0 AND 255),
    household_months INTEGER NOT NULL CHECK (household_months BETWEEN 0 AND 255),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE adviser (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entered_travel (
    id TEXT NOT NULL PRIMARY KEY,
    from_postnummer TEXT NOT NULL CHECK (length(from_postnummer) = 4),
    to_postnummer TEXT NOT NULL CHECK (length(to_postnummer) = 4),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 65535),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Homes. ----------------------------------------------------------------------------------------------

CREATE TABLE home (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    family_name TEXT NOT NULL,
    kind TEXT,
    kind_word TEXT,
    status TEXT NOT NULL,
    status_on TEXT CHECK (status_on IS date(status_on)),
    status_reason TEXT,
    obtained_through TEXT,
    provider_agreement TEXT,
    provider_from TEXT CHECK (provider_from IS date(provider_from)),
    provider_to TEXT CHECK (provider_to IS date(provider_to)),
    responsible TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT,
    household_confirmed_on TEXT CHECK (household_confirmed_on IS date(household_confirmed_on)),
    animals_asked INTEGER NOT NULL CHECK (animals_asked IN (0, 1)),
    smoking TEXT,
    languages_asked INTEGER NOT NULL CHECK (languages_asked IN (0, 1)),
    hours_a_week INTEGER CHECK (hours_a_week BETWEEN 0 AND 65535),
    hours_on TEXT CHECK (hours_on IS date(hours_on)),
    contact_attitude TEXT,
    contact_attitude_on TEXT CHECK (contact_attitude_on IS date(contact_attitude_on)),
    own_network TEXT CHECK (own_network IN ('ja', 'nei')),
    own_network_on TEXT CHECK (own_network_on IS date(own_network_on)),
    network_words TEXT,
    health_obtained_on TEXT CHECK (health_obtained_on IS date(health_obtained_on)),
    address TEXT,
    postnummer TEXT CHECK (length(postnummer) = 4),
    kommune TEXT CHECK (length(kommune) = 4),
    latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
    longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
    point_quality TEXT,
    step_free TEXT CHECK (step_free IN ('ja', 'nei')),
    own_room TEXT CHECK (own_room IN ('ja', 'nei')),
    places INTEGER CHECK (places BETWEEN 0 AND 255),
    age_youngest INTEGER CHECK (age_youngest BETWEEN 0 AND 255),
    age_oldest INTEGER CHECK (age_oldest BETWEEN 0 AND 255),
    sexes_asked INTEGER NOT NULL CHECK (sexes_asked IN (0, 1)),
    sibling_group INTEGER CHECK (sibling_group BETWEEN 0 AND 255),
    purposes_asked INTEGER NOT NULL CHECK (purposes_asked IN (0, 1)),
    lengths_asked INTEGER NOT NULL CHECK (lengths_asked IN (0, 1)),
    own_kommune TEXT,
    own_kommune_on TEXT CHECK (own_kommune_on IS date(own_kommune_on)),
    other_restrictions TEXT,
    training_asked INTEGER NOT NULL CHECK (training_asked IN (0, 1)),
    available_confirmed_on TEXT CHECK (available_confirmed_on IS date(available_confirmed_on)),
    free_from TEXT CHECK (free_from IS date(free_from)),
    pause_from TEXT CHECK (pause_from IS date(pause_from)),
    pause_to TEXT CHECK (pause_to IS date(pause_to)),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK (provider_to >= provider_from),
    CHECK (pause_to >= pause_from),
    CHECK (age_youngest <= age_oldest),
    CHECK ((age_youngest IS NULL) = (age_oldest IS NULL)),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE home_assignment (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    assignment TEXT NOT NULL,
    PRIMARY KEY (home, assignment)
) STRICT, WITHOUT ROWID;

CREATE TABLE reservation (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 255),
    for_child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    for_kommune TEXT CHECK (length(for_kommune) = 4),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    reserved_by TEXT,
    PRIMARY KEY (home, position),
    CHECK (to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX reservation_child ON reservation (for_child) WHERE for_child IS NOT NULL;

CREATE TABLE member (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    birth_date TEXT CHECK (birth_date IS date(birth_date)),
    birth_year INTEGER,
    placed_kommune TEXT CHECK (length(placed_kommune) = 4),
    placed_from TEXT CHECK (placed_from IS date(placed_from)),
    placed_to TEXT CHECK (placed_to IS date(placed_to)),
    work TEXT,
    phone TEXT,
    email TEXT,
    grade TEXT NOT NULL,
    hidden_from TEXT,
    protection_by TEXT,
    protection_from TEXT CHECK (protection_from IS date(protection_from)),
    protection_to TEXT CHECK (protection_to IS date(protection_to)),
    attest_issued_on TEXT CHECK (attest_issued_on IS date(attest_issued_on)),
    attest_seen_on TEXT CHECK (attest_seen_on IS date(attest_seen_on)),
    attest_seen_by TEXT,
    attest_conclusion TEXT,
    PRIMARY KEY (home, id),
    CHECK (birth_date IS NULL OR birth_year IS NULL),
    CHECK (placed_to >= placed_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_strict ON member (home) WHERE grade = 'strengt_fortrolig';

CREATE TABLE home_animal (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    animal TEXT NOT NULL,
    PRIMARY KEY (home, animal)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_language (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (home, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_background (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    background TEXT NOT NULL,
    support TEXT NOT NULL,
    support_on TEXT CHECK (support_on IS date(support_on)),
    PRIMARY KEY (home, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_sami (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    level_on TEXT CHECK (level_on IS date(level_on)),
    PRIMARY KEY (home, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_sex (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    sex TEXT NOT NULL,
    PRIMARY KEY (home, sex)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_purpose (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL,
    PRIMARY KEY (home, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE home_length (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    length TEXT NOT NULL,
    PRIMARY KEY (home, length)
) STRICT, WITHOUT ROWID;

CREATE TABLE competence (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    need TEXT NOT NULL,
    position INTEGER NOT NULL,
    level INTEGER CHECK (level BETWEEN 0 AND 3),
    level_on TEXT CHECK (level_on IS date(level_on)),
    basis TEXT,
    willingness TEXT,
    willingness_on TEXT CHECK (willingness_on IS date(willingness_on)),
    PRIMARY KEY (home, need)
) STRICT, WITHOUT ROWID;

CREATE TABLE training (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    programme TEXT NOT NULL,
    word TEXT,
    finished_on TEXT CHECK (finished_on IS date(finished_on)),
    who TEXT,
    PRIMARY KEY (home, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE narrative (
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    heading TEXT NOT NULL,
    position INTEGER NOT NULL,
    facts TEXT,
    source TEXT,
    assessment TEXT,
    PRIMARY KEY (home, heading)
) STRICT, WITHOUT ROWID;

-- Children and needs. ---------------------------------------------------------------------------------

CREATE TABLE child (
    id TEXT NOT NULL PRIMARY KEY,
    pseudonym TEXT NOT NULL,
    case_reference TEXT,
    birth TEXT NOT NULL CHECK (birth IS date(birth)),
    sex TEXT,
    omsorgskommune TEXT NOT NULL CHECK (length(omsorgskommune) = 4),
    legal_basis TEXT,
    responsible TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    grade TEXT NOT NULL,
    hidden_from TEXT,
    protection_by TEXT,
    protection_from TEXT CHECK (protection_from IS date(protection_from)),
    protection_to TEXT CHECK (protection_to IS date(protection_to)),
    ties_complete TEXT NOT NULL CHECK (ties_complete IN ('ja', 'nei')),
    not_heard_reason TEXT,
    parents_view TEXT,
    notes TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX child_strict ON child (id) WHERE grade = 'strengt_fortrolig';

CREATE TABLE child_view (
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    about_home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    wants TEXT CHECK (wants IN ('ja', 'nei')),
    words TEXT NOT NULL,
    asked_by TEXT,
    agreed TEXT CHECK (agreed IN ('ja', 'nei')),
    weight TEXT,
    PRIMARY KEY (child, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX child_view_home ON child_view (about_home) WHERE about_home IS NOT NULL;

CREATE TABLE sibling_wish (
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    sibling TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    together TEXT NOT NULL,
    PRIMARY KEY (child, sibling),
    CHECK (child <> sibling)
) STRICT, WITHOUT ROWID;
CREATE INDEX sibling_wish_sibling ON sibling_wish (sibling);

CREATE TABLE tie (
    id TEXT NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    to_home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    to_person TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    to_child TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    closeness TEXT NOT NULL,
    from_day TEXT CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    words TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((to_home IS NOT NULL) + (to_person IS NOT NULL) + (to_child IS NOT NULL) = 1),
    CHECK (to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_child ON tie (child);
CREATE INDEX tie_home ON tie (to_home) WHERE to_home IS NOT NULL;
CREATE INDEX tie_person ON tie (to_person) WHERE to_person IS NOT NULL;
CREATE INDEX tie_to_child ON tie (to_child) WHERE to_child IS NOT NULL;

CREATE TABLE need (
    id TEXT NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL,
    registered_on TEXT NOT NULL CHECK (registered_on IS date(registered_on)),
    decided_on TEXT CHECK (decided_on IS date(decided_on)),
    wished_on TEXT CHECK (wished_on IS date(wished_on)),
    told_on TEXT CHECK (told_on IS date(told_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    purpose TEXT NOT NULL,
    length TEXT,
    expected_months INTEGER CHECK (expected_months BETWEEN 0 AND 65535),
    load_hours INTEGER CHECK (load_hours BETWEEN 0 AND 65535),
    allergies_asked INTEGER NOT NULL CHECK (allergies_asked IN (0, 1)),
    smoke_free TEXT CHECK (smoke_free IN ('ja', 'nei')),
    step_free TEXT CHECK (step_free IN ('ja', 'nei')),
    first_language TEXT,
    backgrounds_asked INTEGER NOT NULL CHECK (backgrounds_asked IN (0, 1)),
    sami_asked INTEGER NOT NULL CHECK (sami_asked IN (0, 1)),
    nearby_postnummer TEXT CHECK (length(nearby_postnummer) = 4),
    live_elsewhere TEXT NOT NULL CHECK (live_elsewhere IN ('ja', 'nei')),
    school TEXT NOT NULL CHECK (school IN ('ikke_spurt', 'ingen', 'beholde')),
    school_label TEXT,
    school_postnummer TEXT CHECK (length(school_postnummer) = 4),
    school_latitude INTEGER,
    school_longitude INTEGER,
    school_minutes INTEGER CHECK (school_minutes BETWEEN 0 AND 65535),
    contact TEXT NOT NULL CHECK (contact IN ('ikke_bestemt', 'ingen', 'planlagt')),
    summary TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((school = 'beholde') = (school_label IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX need_child ON need (child);
-- A child has at most one open need.
CREATE UNIQUE INDEX need_open ON need (child) WHERE closed_on IS NULL;

CREATE TABLE need_item (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
    words TEXT,
    PRIMARY KEY (need, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE avoid_children (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE avoid_area (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kommune TEXT CHECK (length(kommune) = 4),
    postnummer TEXT CHECK (length(postnummer) = 4),
    PRIMARY KEY (need, position),
    CHECK ((kommune IS NULL) <> (postnummer IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE avoid_person (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    person TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX avoid_person_person ON avoid_person (person) WHERE person IS NOT NULL;
CREATE INDEX avoid_person_home ON avoid_person (home) WHERE home IS NOT NULL;

CREATE TABLE allergy (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    allergen TEXT NOT NULL,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE need_background (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    raised_by TEXT,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE need_sami (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_plan (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    with_whom TEXT NOT NULL,
    label TEXT NOT NULL,
    postnummer TEXT CHECK (length(postnummer) = 4),
    latitude INTEGER,
    longitude INTEGER,
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 65535),
    visits_a_year INTEGER NOT NULL CHECK (visits_a_year BETWEEN 1 AND 65535),
    overnight TEXT CHECK (overnight IN ('ja', 'nei')),
    who_travels TEXT,
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE other_place (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    postnummer TEXT CHECK (length(postnummer) = 4),
    latitude INTEGER,
    longitude INTEGER,
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 65535),
    PRIMARY KEY (need, position)
) STRICT, WITHOUT ROWID;

-- The search in the network. --------------------------------------------------------------------------

CREATE TABLE network_search (
    child TEXT NOT NULL PRIMARY KEY REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    conclusion_on TEXT CHECK (conclusion_on IS date(conclusion_on)),
    conclusion_words TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((conclusion_on IS NULL) = (conclusion_words IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE network_person (
    child TEXT NOT NULL REFERENCES network_search (child) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    relation TEXT NOT NULL,
    contacted_on TEXT CHECK (contacted_on IS date(contacted_on)),
    contacted_how TEXT,
    answer TEXT,
    assessed TEXT,
    reason TEXT,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (child, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX network_person_home ON network_person (home) WHERE home IS NOT NULL;

CREATE TABLE network_meeting (
    child TEXT NOT NULL REFERENCES network_search (child) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    outcome TEXT,
    PRIMARY KEY (child, position)
) STRICT, WITHOUT ROWID;

-- Stays and choosing. ---------------------------------------------------------------------------------

CREATE TABLE placement (
    id TEXT NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL CHECK (place IN ('hjem', 'institusjon', 'foreldre', 'egen_bolig', 'annet')),
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    place_words TEXT,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    duration TEXT,
    manner TEXT,
    purpose TEXT,
    expected_to TEXT CHECK (expected_to IS date(expected_to)),
    has_end INTEGER NOT NULL CHECK (has_end IN (0, 1)),
    end_reason TEXT,
    end_manner TEXT,
    moved_to TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((place = 'hjem') = (home IS NOT NULL)),
    CHECK (to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_child ON placement (child);
CREATE INDEX placement_home ON placement (home) WHERE home IS NOT NULL;

CREATE TABLE approval (
    id TEXT NOT NULL PRIMARY KEY,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    kommune TEXT NOT NULL CHECK (length(kommune) = 4),
    day TEXT NOT NULL CHECK (day IS date(day)),
    decided_by TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX approval_home ON approval (home);
CREATE INDEX approval_child ON approval (child);

CREATE TABLE saved_ranking (
    id TEXT NOT NULL PRIMARY KEY,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day IS date(day)),
    weights TEXT NOT NULL,
    rules TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_ranking_child ON saved_ranking (child);
CREATE INDEX saved_ranking_need ON saved_ranking (need);

CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    need TEXT NOT NULL UNIQUE REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    child TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    ranking TEXT NOT NULL REFERENCES saved_ranking (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day IS date(day)),
    decided_by TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    reason_a TEXT NOT NULL,
    reason_b TEXT NOT NULL,
    reason_c TEXT NOT NULL,
    reason_d TEXT NOT NULL,
    reason_e TEXT NOT NULL,
    child_view TEXT NOT NULL,
    parents_view TEXT,
    concerns TEXT,
    alternatives TEXT NOT NULL,
    why_not_first TEXT,
    why_before_search TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_child ON decision (child);
CREATE INDEX decision_home ON decision (home);
CREATE INDEX decision_ranking ON decision (ranking);

CREATE TABLE decision_presented (
    decision TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    home TEXT NOT NULL REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (decision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_presented_home ON decision_presented (home);

CREATE TABLE weight_set (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 65535),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    UNIQUE (name, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE weight (
    weight_set TEXT NOT NULL REFERENCES weight_set (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL,
    position INTEGER NOT NULL,
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 5),
    PRIMARY KEY (weight_set, criterion)
) STRICT, WITHOUT ROWID;
