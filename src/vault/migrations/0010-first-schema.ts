import type { Migration } from './migration.ts';

/**
 * The first schema. Integer `id`s stay inside; `uid` is the public UUIDv7. Times are UTC milliseconds with
 * the offset (minutes east) and the IANA zone they were written in. A point in time has `end_ms = start_ms`.
 */
export const firstSchema: Migration = {
  to: 10,
  sql: `
CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whom entries are about.
CREATE TABLE subjects (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL COLLATE NOCASE UNIQUE,
  born       TEXT,
  sex        TEXT CHECK (sex IN ('f', 'm', 'x')),
  country    TEXT,
  sample     INTEGER NOT NULL DEFAULT 0,
  created_ms INTEGER NOT NULL
) STRICT;

-- Who writes, and who is mentioned. None of these names ever leaves.
CREATE TABLE people (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL COLLATE NOCASE UNIQUE,
  role       TEXT NOT NULL CHECK (role IN ('owner', 'clinician', 'relative', 'school', 'other')),
  sample     INTEGER NOT NULL DEFAULT 0,
  created_ms INTEGER NOT NULL
) STRICT;

-- Other names of a subject or a person: exactly one of the two is set.
CREATE TABLE aliases (
  id         INTEGER PRIMARY KEY,
  subject_id INTEGER REFERENCES subjects(id) ON DELETE CASCADE,
  person_id  INTEGER REFERENCES people(id) ON DELETE CASCADE,
  alias      TEXT NOT NULL COLLATE NOCASE,
  CHECK ((subject_id IS NULL) <> (person_id IS NULL)),
  UNIQUE (subject_id, alias),
  UNIQUE (person_id, alias)
) STRICT;

CREATE TABLE entries (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  subject_id  INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  observer_id INTEGER NOT NULL REFERENCES people(id),
  revision    INTEGER NOT NULL DEFAULT 1,
  text        TEXT NOT NULL,
  start_ms    INTEGER NOT NULL,
  end_ms      INTEGER NOT NULL,
  offset_min  INTEGER NOT NULL,
  zone        TEXT NOT NULL,
  precision   TEXT NOT NULL,
  created_ms  INTEGER NOT NULL,
  edited_ms   INTEGER,
  -- Set by delete; the row goes for good when undoing is over.
  deleted_ms  INTEGER,
  sample      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entries_by_time ON entries (subject_id, start_ms, id) WHERE deleted_ms IS NULL;
CREATE INDEX entries_deleted ON entries (deleted_ms) WHERE deleted_ms IS NOT NULL;

-- Every revision but the current one, whole: text, time and the events as they were read then.
CREATE TABLE entry_revisions (
  entry_id   INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  revision   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  start_ms   INTEGER NOT NULL,
  end_ms     INTEGER NOT NULL,
  offset_min INTEGER NOT NULL,
  zone       TEXT NOT NULL,
  precision  TEXT NOT NULL,
  written_ms INTEGER NOT NULL,
  events     TEXT NOT NULL,
  PRIMARY KEY (entry_id, revision)
) STRICT, WITHOUT ROWID;

-- Events of the current revision only. subject_id repeats the entry's, so that one index answers a question.
CREATE TABLE events (
  id              INTEGER PRIMARY KEY,
  uid             TEXT NOT NULL UNIQUE,
  entry_id        INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  subject_id      INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  source          TEXT NOT NULL CHECK (source IN ('code', 'model', 'person')),
  confirmed       INTEGER NOT NULL,
  start_ms        INTEGER NOT NULL,
  end_ms          INTEGER NOT NULL,
  offset_min      INTEGER NOT NULL,
  zone            TEXT NOT NULL,
  precision       TEXT NOT NULL,
  name            TEXT,
  name_original   TEXT,
  name_group      TEXT,
  name_detail     TEXT,
  amount          REAL,
  amount_low      REAL,
  amount_high     REAL,
  unit            TEXT,
  amount_original TEXT,
  severity        REAL,
  severity_min    REAL,
  severity_max    REAL,
  severity_label  TEXT,
  severity_original TEXT,
  site            TEXT,
  route           TEXT,
  count           REAL,
  absent          INTEGER NOT NULL DEFAULT 0,
  taken           TEXT,
  onset_of        TEXT,
  onset_low       REAL,
  onset_high      REAL,
  onset_original  TEXT,
  -- JSON: suspects, checkIn, wound
  detail          TEXT,
  text            TEXT NOT NULL,
  -- Follows entries.deleted_ms, so that a question needs no join.
  deleted         INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX events_of_entry ON events (entry_id, position);
CREATE INDEX events_by_name ON events (subject_id, name, start_ms) WHERE deleted = 0;
CREATE INDEX events_by_kind ON events (subject_id, kind, start_ms) WHERE deleted = 0;
CREATE INDEX events_by_group ON events (subject_id, name_group, start_ms) WHERE deleted = 0;

-- What can be undone, newest last.
CREATE TABLE deeds (
  id       INTEGER PRIMARY KEY,
  deed     TEXT NOT NULL CHECK (deed IN ('add', 'edit', 'delete')),
  entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  at_ms    INTEGER NOT NULL
) STRICT;

CREATE TABLE facts (
  id          INTEGER PRIMARY KEY,
  uid         TEXT NOT NULL UNIQUE,
  subject_id  INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  said_by     INTEGER NOT NULL REFERENCES people(id),
  kind        TEXT NOT NULL,
  value       TEXT NOT NULL,
  status      TEXT NOT NULL,
  since       TEXT,
  until       TEXT,
  reviewed_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX facts_of_subject ON facts (subject_id, kind);

-- Keyword search. External content keyed on the real integer column: VACUUM may renumber implicit rowids.
CREATE VIRTUAL TABLE entries_fts USING fts5(text, content='entries', content_rowid='id', tokenize='porter unicode61');
INSERT INTO entries_fts(entries_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER entries_fts_insert AFTER INSERT ON entries WHEN new.deleted_ms IS NULL BEGIN
  INSERT INTO entries_fts(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER entries_fts_update AFTER UPDATE OF text, deleted_ms ON entries BEGIN
  INSERT INTO entries_fts(entries_fts, rowid, text)
    SELECT 'delete', old.id, old.text WHERE old.deleted_ms IS NULL;
  INSERT INTO entries_fts(rowid, text) SELECT new.id, new.text WHERE new.deleted_ms IS NULL;
END;
CREATE TRIGGER entries_fts_delete AFTER DELETE ON entries WHEN old.deleted_ms IS NULL BEGIN
  INSERT INTO entries_fts(entries_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER events_follow_entry AFTER UPDATE OF deleted_ms ON entries BEGIN
  UPDATE events SET deleted = (new.deleted_ms IS NOT NULL) WHERE entry_id = new.id;
END;

-- Vectors are the truth of the search by meaning; an index in memory is built from them. Float32, little-endian, normalised.
CREATE TABLE entry_vectors (
  entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  chunk    INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  -- SHA-256 of the model file that made it: vectors of two models are never compared.
  model    TEXT NOT NULL,
  vector   BLOB NOT NULL,
  PRIMARY KEY (entry_id, chunk)
) STRICT;

-- Knowledge: pieces of packs, with where they come from. Nothing of a person.
CREATE TABLE passages (
  id      INTEGER PRIMARY KEY,
  uid     TEXT NOT NULL UNIQUE,
  pack    TEXT NOT NULL,
  title   TEXT NOT NULL,
  text    TEXT NOT NULL,
  source  TEXT NOT NULL,
  url     TEXT NOT NULL,
  licence TEXT NOT NULL,
  dated   TEXT NOT NULL
) STRICT;
CREATE INDEX passages_of_pack ON passages (pack);
CREATE VIRTUAL TABLE passages_fts USING fts5(title, text, content='passages', content_rowid='id', tokenize='porter unicode61');
CREATE TRIGGER passages_fts_insert AFTER INSERT ON passages BEGIN
  INSERT INTO passages_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER passages_fts_delete AFTER DELETE ON passages BEGIN
  INSERT INTO passages_fts(passages_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TABLE passage_vectors (
  passage_id INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
  chunk      INTEGER NOT NULL,
  model      TEXT NOT NULL,
  vector     BLOB NOT NULL,
  PRIMARY KEY (passage_id, chunk)
) STRICT;

-- The mega-cookie: plain statements, each with the entries it came from, and the centres of the profile.
CREATE TABLE statements (
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  -- What it is about ("dose:melatonin"): learned again under the same topic, it is updated, not repeated.
  topic      TEXT NOT NULL,
  text       TEXT NOT NULL,
  weight     REAL NOT NULL,
  first_ms   INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'paused')),
  UNIQUE (subject_id, topic)
) STRICT;
CREATE TABLE statement_entries (
  statement_id INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  entry_id     INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
  PRIMARY KEY (statement_id, entry_id)
) STRICT, WITHOUT ROWID;
-- Forgotten topics are not learned again. Holds a keyed hash, so that the topic itself is gone.
CREATE TABLE forgotten (
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  topic_hash TEXT NOT NULL,
  PRIMARY KEY (subject_id, topic_hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE profile_vectors (
  id         INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  statement_id INTEGER REFERENCES statements(id) ON DELETE CASCADE,
  model      TEXT NOT NULL,
  weight     REAL NOT NULL,
  vector     BLOB NOT NULL
) STRICT;

-- Receivers a person entered. The key is a secret and lives only here.
CREATE TABLE providers (
  name    TEXT PRIMARY KEY COLLATE NOCASE,
  url     TEXT NOT NULL,
  model   TEXT NOT NULL,
  key     TEXT,
  added_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Previews a person has seen; sending one needs its row. Consumed by the ledger's intent.
CREATE TABLE previews (
  uid        TEXT PRIMARY KEY,
  subject_id INTEGER REFERENCES subjects(id) ON DELETE CASCADE,
  made_ms    INTEGER NOT NULL,
  provider   TEXT,
  bytes      TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  predicates TEXT NOT NULL,
  crowd      REAL,
  sendable   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger: append only, hash-chained. An intent row is on disk before the first byte leaves; an outcome row follows.
CREATE TABLE ledger (
  id         INTEGER PRIMARY KEY,
  crumb_uid  TEXT NOT NULL,
  row_kind   TEXT NOT NULL CHECK (row_kind IN ('intent', 'outcome')),
  at_ms      INTEGER NOT NULL,
  -- Canonical JSON of everything the row says; what the hash covers.
  body       TEXT NOT NULL,
  previous   TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE,
  UNIQUE (crumb_uid, row_kind)
) STRICT;
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append only');
END;
CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append only');
END;

-- Questions and answers, for the conversation and for its search.
CREATE TABLE conversations (
  id         INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subjects(id) ON DELETE CASCADE,
  asked_ms   INTEGER NOT NULL,
  question   TEXT NOT NULL,
  answer     TEXT NOT NULL
) STRICT;
`,
};
