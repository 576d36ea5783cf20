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
