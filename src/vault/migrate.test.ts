import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from './db.ts';
import { checkedChain, migrate, SCHEMA_VERSION } from './migrate.ts';
import { scratchDb } from './scratch.ts';
import { fixtureEntry, PASSPHRASE, PHRASE } from './testing/fixture.ts';
import { PASSPHRASE as CLOSED, closedVault, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

/** How SQLite would answer: one line a step. */
function plan(db: WritableDb, sql: string): string {
  const steps = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
  return steps.map(({ detail }) => detail).join('\n');
}

function schema(db: WritableDb): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all();
}

describe('a vault of every released format', () => {
  it.each([
    ['format-1', { passphrase: PASSPHRASE }],
    ['format-2', { passphrase: PASSPHRASE }],
    ['format-2', { phrase: PHRASE }],
    ['format-3', { phrase: PHRASE }],
    ['attachments', { passphrase: PASSPHRASE }],
  ])('%s opens, with what was written in it', async (format, way) => {
    const dir = join(tempFolder(), 'vault');
    cpSync(fileURLToPath(new URL(`./fixtures/${format}`, import.meta.url)), dir, { recursive: true });
    const vault = await openVault(dir, way);
    expect(
      vault.db
        .prepare('SELECT uid, text, start_ms AS atMs, offset_min AS offsetMin, zone FROM entries')
        .all(),
    ).toEqual([fixtureEntry]);
    expect(
      vault.db.prepare("SELECT rowid FROM entries_fts WHERE entries_fts MATCH 'itchy'").all(),
    ).toHaveLength(1);
    expect(vault.db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    // A released step was changed instead of followed when an old vault ends up with another schema than a new one.
    expect(schema(vault.db)).toEqual(schema(scratchDb()));
    vault.close();
  });
});

describe('the chain of migrations', () => {
  it('has no gap, no doublet and no step out of order', () => {
    const step = (to: number) => ({ to, sql: '' });
    expect(checkedChain([step(10), step(20)])).toHaveLength(2);
    for (const wrong of [[10, 30], [10, 10], [20, 10], [20], [0]]) {
      expect(() => checkedChain(wrong.map(step)), String(wrong)).toThrow(RangeError);
    }
  });

  it('refuses a vault that a newer Tend has opened, and leaves it as it is', async () => {
    const dir = await closedVault();
    const vault = await openVault(dir, CLOSED);
    vault.db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    vault.close();
    await expect(openVault(dir, CLOSED)).rejects.toMatchObject({
      code: 'newer-version',
      data: { found: SCHEMA_VERSION + 10, known: SCHEMA_VERSION },
    });
  });

  it('does nothing to a vault of today', () => {
    const db = scratchDb();
    const before = schema(db);
    migrate(db);
    expect(schema(db)).toEqual(before);
  });
});

describe('0010, the first schema', () => {
  const db = scratchDb();

  it('stands from nothing, whole', () => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(
      db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'ledger'").pluck().get(),
    ).toBe(1);
  });

  it.each([
    [
      'the timeline',
      'entries_by_time',
      'SELECT * FROM entries WHERE subject_id = 1 AND deleted_ms IS NULL AND start_ms >= 0 ORDER BY start_ms, id',
    ],
    [
      'what was deleted',
      'entries_deleted',
      'SELECT id FROM entries WHERE deleted_ms IS NOT NULL AND deleted_ms < 5',
    ],
    [
      'when a thing was given',
      'events_by_name',
      "SELECT start_ms FROM events WHERE subject_id = 1 AND name = 'melatonin' AND deleted = 0 ORDER BY start_ms",
    ],
    [
      'what kind of thing happened',
      'events_by_kind',
      "SELECT start_ms FROM events WHERE subject_id = 1 AND kind = 'dose' AND deleted = 0 ORDER BY start_ms",
    ],
    [
      'a group of things',
      'events_by_group',
      "SELECT start_ms FROM events WHERE subject_id = 1 AND name_group = 'dairy' AND deleted = 0 ORDER BY start_ms",
    ],
    [
      'the events of an entry',
      'events_of_entry',
      'SELECT * FROM events WHERE entry_id = 1 ORDER BY position',
    ],
    [
      'what stands for longer',
      'facts_of_subject',
      "SELECT * FROM facts WHERE subject_id = 1 AND kind = 'allergy'",
    ],
  ])('finds %s through its index, without sorting', (_, index, sql) => {
    expect(plan(db, sql)).toMatch(new RegExp(`^SEARCH \\w+ USING (COVERING )?INDEX ${index} `));
    expect(plan(db, sql)).not.toContain('TEMP B-TREE');
  });

  it('lets nobody change or remove a row of the ledger', () => {
    db.prepare(
      "INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, previous, hash) VALUES ('c', 'intent', 0, '{}', '', 'h')",
    ).run();
    expect(() => db.prepare("UPDATE ledger SET body = 'x'").run()).toThrow(/append only/);
    expect(() => db.prepare('DELETE FROM ledger').run()).toThrow(/append only/);
  });

  it('forgets a deleted entry in the keyword index and finds it again when it is undone', () => {
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0)`);
    const hits = () => db.prepare("SELECT rowid FROM entries_fts WHERE entries_fts MATCH 'arm'").all().length;
    expect(hits()).toBe(1);
    db.exec('UPDATE entries SET deleted_ms = 1');
    expect(hits()).toBe(0);
    db.exec('UPDATE entries SET deleted_ms = NULL');
    expect(hits()).toBe(1);
    db.exec('DELETE FROM entries');
    expect(hits()).toBe(0);
  });
});

describe('0020, attachments', () => {
  /** A vault of the schema before, with one entry in it. */
  function vaultOf10(): WritableDb {
    const db = scratchDb(10);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0)`);
    return db;
  }
  const attach = (db: WritableDb, uid: string, entry: number | null) =>
    db
      .prepare(
        `INSERT INTO attachments (uid, entry_id, file, secret, kind, name, media_type, bytes, sha256, metadata, added_ms, added_offset_min)
         VALUES (:uid, :entry, :uid, zeroblob(32), 'photo', 'rash.jpg', 'image/jpeg', 5, :sha256, 'removed', 0, 0)`,
      )
      .run({ uid, entry, sha256: 'a'.repeat(64) });

  it('keeps the entries of a vault without attachments, and takes some for them', () => {
    const db = vaultOf10();
    migrate(db);
    expect(db.prepare('SELECT text FROM entries').pluck().all()).toEqual(['itchy arms']);
    attach(db, 'a', 1);
    attach(db, 'staged', null);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(plan(db, 'SELECT uid FROM attachments WHERE entry_id = 1 ORDER BY id')).toMatch(
      /^SEARCH attachments USING INDEX attachments_of_entry /,
    );
  });

  it('forgets the secret of a photo with its entry, and of no other', () => {
    const db = vaultOf10();
    migrate(db);
    attach(db, 'a', 1);
    attach(db, 'staged', null);
    db.exec('DELETE FROM subjects');
    expect(db.prepare('SELECT uid FROM attachments').pluck().all()).toEqual(['staged']);
  });
});

describe('0030, backups', () => {
  const last = (db: WritableDb, value: string) =>
    db.prepare("INSERT INTO settings (key, value) VALUES ('backup.last', :value)").run({ value });

  it('still knows the last backup that was made before', () => {
    const db = scratchDb(20);
    last(db, '{"at":"2026-11-24T20:15:07.250Z","file":"tend-2026-11-24.age","entries":12}');
    db.exec("INSERT INTO settings (key, value) VALUES ('theme', 'dark')");
    migrate(db);
    expect(db.prepare('SELECT at_ms, folder, file, bytes, entries, made_by FROM backups').all()).toEqual([
      {
        at_ms: Date.UTC(2026, 10, 24, 20, 15, 7),
        folder: null,
        file: 'tend-2026-11-24.age',
        bytes: null,
        entries: 12,
        made_by: 'hand',
      },
    ]);
    expect(db.prepare('SELECT key FROM settings').pluck().all()).toEqual(['theme']);
    expect(plan(db, 'SELECT * FROM backups ORDER BY at_ms DESC LIMIT 1')).toContain('INDEX backups_by_time');
  });

  it.each([[''], ['{}'], ['{"at":"never","file":"a","entries":1}']])(
    'opens a vault whose note of the last backup cannot be read: %s',
    (value) => {
      const db = scratchDb(20);
      last(db, value);
      migrate(db);
      expect(db.prepare('SELECT count(*) FROM backups').pluck().get()).toBe(0);
    },
  );
});

describe('0040, while locked', () => {
  it('says of no entry of before that it was written without the key', () => {
    const db = scratchDb(30);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0)`);
    migrate(db);
    expect(db.prepare('SELECT text, while_locked FROM entries').all()).toEqual([
      { text: 'itchy arms', while_locked: 0 },
    ]);
    expect(db.prepare("SELECT rowid FROM entries_fts WHERE entries_fts MATCH 'itchy'").all()).toHaveLength(1);
  });
});

describe('0060, numbers', () => {
  it('adds none to a vault of before, and takes only kinds that a warning asks for', () => {
    const db = scratchDb(50);
    db.exec("INSERT INTO settings (key, value) VALUES ('country', 'GB')");
    migrate(db);
    expect(db.prepare('SELECT count(*) FROM numbers').pluck().get()).toBe(0);
    expect(db.prepare("SELECT value FROM settings WHERE key = 'country'").pluck().get()).toBe('GB');
    const insert = (kind: string) =>
      db
        .prepare(
          'INSERT INTO numbers (uid, kind, label, number, added_ms) VALUES (:kind, :kind, :kind, 1, 0)',
        )
        .run({ kind });
    insert('poison');
    expect(() => insert('pizza')).toThrow(/CHECK/);
  });
});

describe('0050, plans', () => {
  it('keeps the facts of before, none of which lowers a warning', () => {
    const db = scratchDb(40);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO facts (uid, subject_id, said_by, kind, value, status, reviewed_ms)
      VALUES ('f', 1, 1, 'diagnosis', 'epilepsy', 'diagnosed', 0)`);
    migrate(db);
    expect(db.prepare('SELECT value, plan, review_by FROM facts').all()).toEqual([
      { value: 'epilepsy', plan: null, review_by: null },
    ]);
    expect(
      plan(db, "SELECT plan FROM facts WHERE subject_id = 1 AND kind = 'plan' AND until IS NULL"),
    ).toMatch(/^SEARCH facts USING INDEX facts_of_subject /);
  });
});

describe('0070, private notes', () => {
  it('keeps every note of before open to everybody, and says of none how it was known', () => {
    const db = scratchDb(60);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0);
      INSERT INTO entry_revisions VALUES (1, 1, 'itchy', 0, 0, 0, 'UTC', 'minute', 0, '[]');
      INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone, precision, text)
      VALUES ('v', 1, 1, 0, 'observation', 'code', 1, 0, 0, 0, 'UTC', 'minute', 'itchy arms')`);
    migrate(db);
    expect(db.prepare('SELECT text, private FROM entries').all()).toEqual([
      { text: 'itchy arms', private: 0 },
    ]);
    expect(db.prepare('SELECT text, private FROM entry_revisions').all()).toEqual([
      { text: 'itchy', private: 0 },
    ]);
    expect(db.prepare('SELECT only_for, how FROM events').all()).toEqual([{ only_for: null, how: null }]);
    expect(db.prepare('SELECT colour FROM subjects').pluck().all()).toEqual([null]);
    expect(() => db.exec("UPDATE events SET how = 'guessed'")).toThrow(/CHECK/);
    expect(
      plan(
        db,
        "SELECT id FROM events WHERE subject_id = 1 AND kind = 'dose' AND deleted = 0 AND only_for IS NULL",
      ),
    ).toContain('INDEX events_by_kind');
  });
});

describe('0100, templates', () => {
  it('leaves every deed of before one that can be taken back, by itself', () => {
    const db = scratchDb(90);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0);
      INSERT INTO entry_revisions (entry_id, revision, text, start_ms, end_ms, offset_min, zone, precision, written_ms, events)
      VALUES (1, 1, 'itchy', 0, 0, 0, 'UTC', 'minute', 0, '[]');
      INSERT INTO deeds (deed, entry_id, at_ms) VALUES ('edit', 1, 7)`);
    migrate(db);
    expect(db.prepare('SELECT deed, at_ms, batch, whole, undone FROM deeds').all()).toEqual([
      { deed: 'edit', at_ms: 7, batch: null, whole: null, undone: 0 },
    ]);
    expect(db.prepare('SELECT text, subject_id FROM entry_revisions').all()).toEqual([
      { text: 'itchy', subject_id: null },
    ]);
    expect(db.prepare('SELECT dated FROM entries').all()).toEqual([{ dated: null }]);
    db.exec(`INSERT INTO templates (uid, entry_id, name, added_ms) VALUES ('t', 1, 'usual', 0);
      DELETE FROM entries`);
    expect(db.prepare('SELECT count(*) FROM templates').pluck().get(), 'it goes with its note').toBe(0);
  });
});

describe('0090, regimens and reminders', () => {
  it('keeps the medicines of before, from which nothing is expected, and reminds of nobody', () => {
    const db = scratchDb(80);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO facts (uid, subject_id, said_by, kind, value, status, reviewed_ms)
      VALUES ('f', 1, 1, 'medicine', 'Keppra 250 mg twice a day', 'diagnosed', 0)`);
    migrate(db);
    expect(db.prepare('SELECT value, regimen, regimen_from_ms, ask_after_ms FROM facts').all()).toEqual([
      { value: 'Keppra 250 mg twice a day', regimen: null, regimen_from_ms: null, ask_after_ms: null },
    ]);
    expect(db.prepare('SELECT count(*) FROM reminders').pluck().get()).toBe(0);
    db.exec('INSERT INTO reminders (subject_id, doses, asked_through_ms) VALUES (1, 1, 0)');
    db.exec('DELETE FROM facts; DELETE FROM subjects');
    expect(db.prepare('SELECT count(*) FROM reminders').pluck().get()).toBe(0);
  });
});

describe('0080, scales, check-ins and forms', () => {
  it('is made up for in a vault that passed it while it was empty', () => {
    const db = scratchDb(100);
    db.exec(`DROP TABLE scales; DROP TABLE tracked; DROP TABLE check_ins_folded;
      ALTER TABLE events DROP COLUMN scale; ALTER TABLE events DROP COLUMN scale_version;
      ALTER TABLE entries DROP COLUMN made_by; ALTER TABLE entry_revisions DROP COLUMN made_by`);
    migrate(db);
    expect(db.prepare('SELECT count(*) FROM scales').pluck().get()).toBe(0);
    expect(db.prepare('SELECT made_by FROM entries').all()).toEqual([]);
  });

  it('puts no number of before on a scale, tracks nothing, and says of no entry that Tend worded it', () => {
    const db = scratchDb(70);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itch 3/10', 0, 0, 0, 'UTC', 'minute', 0);
      INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone,
        precision, name, severity, severity_min, severity_max, text)
      VALUES ('v', 1, 1, 0, 'observation', 'code', 1, 0, 0, 0, 'UTC', 'minute', 'itch', 3, 0, 10, 'itch 3/10')`);
    migrate(db);
    expect(db.prepare('SELECT severity, severity_max, scale, scale_version FROM events').all()).toEqual([
      { severity: 3, severity_max: 10, scale: null, scale_version: null },
    ]);
    expect(db.prepare('SELECT text, made_by FROM entries').all()).toEqual([
      { text: 'itch 3/10', made_by: null },
    ]);
    for (const table of ['scales', 'tracked', 'check_ins_folded']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
    const scale = (uid: string, name: string, max: number) =>
      db
        .prepare(
          "INSERT INTO scales (uid, subject_id, name, version, min, max, anchors, direction, made_ms) VALUES (?, 1, ?, 1, 0, ?, '[]', 'more-is-worse', 0)",
        )
        .run(uid, name, max);
    scale('a', 'Skin', 5);
    expect(() => scale('b', 'skin', 10), 'one version of one name is one scale').toThrow(/UNIQUE/);
    expect(() => scale('c', 'Upside down', 0)).toThrow(/CHECK/);
    db.exec("INSERT INTO tracked VALUES (1, 0, 'itch', '{}'); DELETE FROM entries; DELETE FROM subjects");
    expect(
      db.prepare('SELECT (SELECT count(*) FROM scales) + (SELECT count(*) FROM tracked)').pluck().get(),
    ).toBe(0);
  });
});

describe('0110, who changed', () => {
  it('says of no note of before that somebody else changed it, and forgets a name with its person', () => {
    const db = scratchDb(100);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0), (2, 'q', 'Jo', 'other', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0)`);
    migrate(db);
    expect(db.prepare('SELECT edited_by FROM entries').all()).toEqual([{ edited_by: null }]);
    db.exec('UPDATE entries SET edited_by = 2; DELETE FROM people WHERE id = 2');
    expect(db.prepare('SELECT edited_by FROM entries').all()).toEqual([{ edited_by: null }]);
  });
});

describe('0120, receivers', () => {
  it('keeps receivers as they were, and every row of the ledger with its hash', () => {
    const db = scratchDb(110);
    db.exec(`INSERT INTO providers (name, url, model, key, added_ms) VALUES ('hall', 'http://127.0.0.1/v1', 'm', 'k', 1);
      INSERT INTO previews (uid, made_ms, bytes, sha256, predicates, sendable) VALUES ('p', 0, '{}', 'h', '[]', 1);
      INSERT INTO backups (at_ms, file, entries, made_by) VALUES (0, 'f', 0, 'hand');
      INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, previous, hash)
      VALUES ('c', 'intent', 1, '{"a":1}', '0', 'h1'), ('c', 'outcome', 2, '{"b":1}', 'h1', 'h2')`);
    migrate(db);
    expect(db.prepare('SELECT * FROM providers').all()).toEqual([
      {
        ...{
          name: 'hall',
          url: 'http://127.0.0.1/v1',
          model: 'm',
          key: 'k',
          added_ms: 1,
          own: 0,
          proxy: null,
        },
        ...{ timeout_s: 180, stream: 0, retention: null, price: null },
      },
    ]);
    expect(db.prepare('SELECT body, content, previous, hash FROM ledger ORDER BY id').all()).toEqual([
      { body: '{"a":1}', content: null, previous: '0', hash: 'h1' },
      { body: '{"b":1}', content: null, previous: 'h1', hash: 'h2' },
    ]);
    // Nobody agreed to what a preview of before did not show.
    expect(db.prepare('SELECT count(*) FROM previews').pluck().get()).toBe(0);
    expect(db.prepare('SELECT ledger_head FROM backups').pluck().get()).toBeNull();
  });

  it('lets a content of the ledger go, and changes and removes nothing else of it', () => {
    const db = scratchDb();
    db.exec(`INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, content, previous, hash)
      VALUES ('c', 'intent', 1, '{"v":2}', '{"said":1}', '0', 'h1'), ('d', 'intent', 1, '{"a":1}', NULL, 'h1', 'h2')`);
    for (const change of [
      `content = '{}'`,
      `body = '{}', content = NULL`,
      `body = '', content = NULL`,
      `hash = 'x', content = NULL`,
      `at_ms = 9`,
    ]) {
      expect(() => db.exec(`UPDATE ledger SET ${change} WHERE crumb_uid = 'c'`), change).toThrow(
        'append only',
      );
    }
    expect(() => db.exec(`UPDATE ledger SET body = 'x' WHERE crumb_uid = 'd'`)).toThrow('append only');
    expect(() => db.exec(`DELETE FROM ledger`)).toThrow('append only');
    db.exec(`UPDATE ledger SET content = NULL WHERE crumb_uid = 'c'`);
    db.exec(`UPDATE ledger SET body = '' WHERE crumb_uid = 'd'`);
  });

  it('forgets what was asked outside with whom it was about, and a preview with its letters', () => {
    const db = scratchDb();
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO previews (uid, subject_id, made_ms, bytes, sha256, predicates, sendable, question) VALUES ('p', 1, 0, '{}', 'h', '[]', 1, 'why?');
      INSERT INTO letters VALUES ('l', 'p', 0, 'hall', '{}', 'h');
      INSERT INTO asked_outside VALUES ('p', 1, 0, 'why?');
      DELETE FROM subjects`);
    for (const table of ['previews', 'letters', 'asked_outside']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });
});

describe('0130, memory', () => {
  it('keeps what was learned and every note it stands on; its vectors, means of notes, are made anew', () => {
    const db = scratchDb(120);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0);
      INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (1, 'e', 1, 1, 'itchy arms', 0, 0, 0, 'UTC', 'minute', 0);
      INSERT INTO statements (id, uid, subject_id, topic, text, weight, first_ms, last_ms, state)
      VALUES (1, 'x', 1, 'observation:itch', 'itch, noted once', 1, 0, 0, 'confirmed');
      INSERT INTO statement_entries (statement_id, entry_id) VALUES (1, 1);
      INSERT INTO profile_vectors (subject_id, statement_id, model, weight, vector) VALUES (1, 1, 'm', 1, x'00000000');
      INSERT INTO conversations (id, subject_id, asked_ms, question, answer) VALUES (1, 1, 0, 'when?', '{}')`);
    migrate(db);
    expect(db.prepare('SELECT uid, sort, text, words, said, state FROM statements').all()).toEqual([
      { uid: 'x', sort: 'noted', text: 'itch, noted once', words: '', said: null, state: 'confirmed' },
    ]);
    expect(db.prepare('SELECT statement_id, entry_id, revision FROM statement_entries').all()).toEqual([
      { statement_id: 1, entry_id: 1, revision: null },
    ]);
    expect(db.prepare('SELECT count(*) FROM profile_vectors').pluck().get()).toBe(0);
    db.exec(`INSERT INTO statement_questions VALUES (1, 1);
      INSERT INTO profile_vectors (id, subject_id, model, weight, vector) VALUES (7, 1, 'm', 1, x'00000000');
      INSERT INTO profile_entries VALUES (7, 1, 1); INSERT INTO memory_paused VALUES (1, 0); DELETE FROM conversations;
      DELETE FROM entries`);
    const left = 'SELECT (SELECT count(*) FROM statement_questions) + (SELECT count(*) FROM profile_entries)';
    expect(db.prepare(left).pluck().get(), 'links go with what they link').toBe(0);
    db.exec('DELETE FROM subjects');
    expect(db.prepare('SELECT count(*) FROM memory_paused').pluck().get()).toBe(0);
  });

  it('finds what stands on a note, and the themes it has a part in, by index', () => {
    const db = scratchDb();
    for (const table of ['statement_entries', 'profile_entries'])
      expect(plan(db, `SELECT 1 FROM ${table} WHERE entry_id = 1`)).toMatch(/USING .*INDEX/);
  });
});

describe('0140, agreements', () => {
  it('has none for what was written before, and they go with their person; who said one may go before', () => {
    const db = scratchDb(130);
    db.exec(`INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, 's', 'Maya', 0);
      INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Nana', 'owner', 0)`);
    migrate(db);
    expect(db.prepare('SELECT * FROM word_agreements').all()).toEqual([]);
    db.exec(`INSERT INTO word_agreements (subject_id, name, counts_as, counts, said_by, said_ms)
      VALUES (1, 'redness', 'rash', 1, 1, 0); DELETE FROM people`);
    expect(db.prepare('SELECT name, counts_as, said_by FROM word_agreements').all()).toEqual([
      { name: 'redness', counts_as: 'rash', said_by: null },
    ]);
    db.exec('DELETE FROM subjects');
    expect(db.prepare('SELECT count(*) FROM word_agreements').pluck().get()).toBe(0);
  });
});
