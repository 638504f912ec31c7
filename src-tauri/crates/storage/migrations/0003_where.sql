-- Where: the office's own place, travel times for one house and for one way, what the office knows better than
-- the place data, rounds of visits, and places a child must live some way from.
-- The conventions of 0001 hold. New columns stand last, so that steps stored before them can still be undone.

-- New fields. -----------------------------------------------------------------------------------------

ALTER TABLE office ADD COLUMN postnummer TEXT CHECK (length(postnummer) = 4);
ALTER TABLE office ADD COLUMN latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000);
ALTER TABLE office ADD COLUMN longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000)
    CHECK ((latitude IS NULL) = (longitude IS NULL));

-- A time from before directions and days were kept counts both ways, for two whole postnummer.
ALTER TABLE entered_travel ADD COLUMN from_latitude INTEGER
    CHECK (from_latitude BETWEEN -90000000 AND 90000000);
ALTER TABLE entered_travel ADD COLUMN from_longitude INTEGER
    CHECK (from_longitude BETWEEN -180000000 AND 180000000)
    CHECK ((from_latitude IS NULL) = (from_longitude IS NULL));
ALTER TABLE entered_travel ADD COLUMN to_latitude INTEGER
    CHECK (to_latitude BETWEEN -90000000 AND 90000000);
ALTER TABLE entered_travel ADD COLUMN to_longitude INTEGER
    CHECK (to_longitude BETWEEN -180000000 AND 180000000)
    CHECK ((to_latitude IS NULL) = (to_longitude IS NULL));
ALTER TABLE entered_travel ADD COLUMN direction TEXT NOT NULL DEFAULT 'begge';
ALTER TABLE entered_travel ADD COLUMN by_ferry TEXT;
ALTER TABLE entered_travel ADD COLUMN words TEXT;
ALTER TABLE entered_travel ADD COLUMN entered_on TEXT CHECK (entered_on IS date(entered_on));
ALTER TABLE entered_travel ADD COLUMN entered_by TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE need_avoid_place (
    need TEXT NOT NULL REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    postnummer TEXT CHECK (length(postnummer) = 4),
    latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
    longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
    shortest_minutes INTEGER NOT NULL CHECK (shortest_minutes BETWEEN 0 AND 65535),
    PRIMARY KEY (need, position),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;

-- What the office knows better than the place data. ---------------------------------------------------

-- The id is the place data's own; nothing here points to them, because they can be renewed.
CREATE TABLE link_correction (
    link TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 65535),
    wait_minutes INTEGER CHECK (wait_minutes BETWEEN 0 AND 65535),
    words TEXT,
    corrected_on TEXT NOT NULL CHECK (corrected_on IS date(corrected_on)),
    corrected_by TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE water_neighbour (
    id TEXT NOT NULL PRIMARY KEY,
    one TEXT NOT NULL CHECK (length(one) = 4),
    other TEXT NOT NULL CHECK (length(other) = 4),
    confirmed_on TEXT NOT NULL CHECK (confirmed_on IS date(confirmed_on)),
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- Rounds of visits. -----------------------------------------------------------------------------------

-- Times of day are minutes after midnight.
CREATE TABLE round (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last TEXT NOT NULL,
    leave_at INTEGER NOT NULL CHECK (leave_at BETWEEN 0 AND 1439),
    home_by INTEGER CHECK (home_by BETWEEN 0 AND 1439),
    start_label TEXT,
    start_postnummer TEXT CHECK (length(start_postnummer) = 4),
    start_latitude INTEGER CHECK (start_latitude BETWEEN -90000000 AND 90000000),
    start_longitude INTEGER CHECK (start_longitude BETWEEN -180000000 AND 180000000),
    overnight_label TEXT,
    overnight_postnummer TEXT CHECK (length(overnight_postnummer) = 4),
    overnight_latitude INTEGER CHECK (overnight_latitude BETWEEN -90000000 AND 90000000),
    overnight_longitude INTEGER CHECK (overnight_longitude BETWEEN -180000000 AND 180000000),
    adviser TEXT REFERENCES adviser (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    CHECK ((start_latitude IS NULL) = (start_longitude IS NULL)),
    CHECK ((overnight_latitude IS NULL) = (overnight_longitude IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE round_stop (
    round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    postnummer TEXT CHECK (length(postnummer) = 4),
    latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
    longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 65535),
    agreed_at INTEGER CHECK (agreed_at BETWEEN 0 AND 1439),
    day TEXT,
    purpose TEXT,
    PRIMARY KEY (round, position),
    -- A home of the register, or a place with a name.
    CHECK ((home IS NULL) <> (label IS NULL)),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX round_stop_home ON round_stop (home) WHERE home IS NOT NULL;
