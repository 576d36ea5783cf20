import { describe, expect, it } from 'vitest';
import { type CrumbId, newId } from '../contract/index.ts';
import { scratchDb, type WritableDb } from '../vault/index.ts';
import { migrate } from '../vault/migrate.ts';
import { forgetCrumb, head, readLedger, sha256, writeIntent, writeOutcome } from './ledger.ts';

function intent(db: WritableDb, crumb: CrumbId): void {
  writeIntent(db, {
    crumb,
    at: '2026-02-08T22:00:00.000+01:00',
    atMs: 1,
    receiver: 'hall',
    purpose: 'crumb',
    url: 'http://127.0.0.1/v1',
    model: 'm',
    bytes: '{"a":1}',
    sha256: sha256('{"a":1}'),
    predicates: [{ type: 'food-group', value: 'dairy' }],
    crowd: 40_000,
    consent: 'sent once',
    ...{ subject: null, together: null, own: false, retention: null },
  });
}

function answered(db: WritableDb, crumb: CrumbId): void {
  writeOutcome(
    db,
    { crumb, at: '2026-02-08T22:00:01.000+01:00', atMs: 2 },
    {
      state: 'answered',
      status: 200,
      answer: 'Wool.',
      folded: [],
      redFlags: [],
      error: null,
    },
  );
}

/** Three crumbs with answers, and the guards against changing rows taken off, as an attacker with the key would. */
function unguarded(): WritableDb {
  const db = scratchDb();
  for (let i = 0; i < 3; i++) {
    const crumb = newId<CrumbId>();
    intent(db, crumb);
    answered(db, crumb);
  }
  db.exec('DROP TRIGGER ledger_is_append_only; DROP TRIGGER ledger_keeps_rows');
  return db;
}

describe('the proof of what left', () => {
  it('reads an intent without an outcome as "may have left"', () => {
    const db = scratchDb();
    const crumb = newId<CrumbId>();
    intent(db, crumb);
    expect(readLedger(db).rows).toMatchObject([{ id: crumb, state: 'unknown' }]);
    expect(readLedger(db, new Set([crumb])).rows).toMatchObject([{ state: 'intended' }]);
    answered(db, crumb);
    expect(readLedger(db)).toMatchObject({ intact: true, rows: [{ state: 'answered', answer: 'Wool.' }] });
  });

  it('can’t be changed or shortened by Tend itself, nor told two outcomes', () => {
    const db = scratchDb();
    const crumb = newId<CrumbId>();
    intent(db, crumb);
    answered(db, crumb);
    expect(() => db.exec(`UPDATE ledger SET at_ms = 5`)).toThrow('append only');
    expect(() => db.exec(`DELETE FROM ledger`)).toThrow('append only');
    expect(() => answered(db, crumb)).toThrow('UNIQUE');
  });

  it.each([
    ['words of what left', `UPDATE ledger SET content = replace(content, 'dairy', 'nuts') WHERE id = 3`],
    ['words of a body', `UPDATE ledger SET body = replace(body, 'hall', 'mall') WHERE id = 3`],
    ['a body and its hash', `UPDATE ledger SET body = '{}', hash = '${sha256('{}')}' WHERE id = 3`],
    ['a time beside the body', `UPDATE ledger SET at_ms = 7 WHERE id = 3`],
    ['whose row it is', `UPDATE ledger SET crumb_uid = 'x' WHERE id = 3`],
    ['a row in the middle', `DELETE FROM ledger WHERE id = 3`],
    ['the first row', `DELETE FROM ledger WHERE id = 1`],
    ['a link', `UPDATE ledger SET previous = hash WHERE id = 4`],
    ['the order', `UPDATE ledger SET id = 99 WHERE id = 2`],
    ['what left, taken out in silence', `UPDATE ledger SET content = NULL WHERE id = 3`],
    ['what came back, taken out in silence', `UPDATE ledger SET content = NULL WHERE id = 2`],
    ['a whole row, made to look forgotten', `UPDATE ledger SET body = '', content = NULL WHERE id = 3`],
  ])('shows that someone changed %s', (_what, sql) => {
    const db = unguarded();
    expect(readLedger(db).intact).toBe(true);
    db.exec(sql);
    expect(readLedger(db).intact).toBe(false);
  });

  it('shows a cut tail by the head that a backup was made with', () => {
    const db = unguarded();
    db.prepare(
      `INSERT INTO backups (at_ms, file, entries, made_by, ledger_head) VALUES (0, 'f', 0, 'hand', :head)`,
    ).run({ head: head(db) });
    expect(readLedger(db).intact).toBe(true);
    db.exec(`DELETE FROM ledger WHERE id >= 5`);
    expect(readLedger(db)).toMatchObject({ intact: false, problem: expect.stringContaining('cut off') });
  });
});

describe('a crumb that is forgotten', () => {
  const at = { at: '2026-02-09T08:00:00.000+01:00', atMs: 3 };
  const everything = (db: WritableDb) => JSON.stringify(db.prepare('SELECT * FROM ledger').all());

  it('leaves its hashes, when it was and to whom, and nothing of what it said', () => {
    const db = scratchDb();
    const crumb = newId<CrumbId>();
    intent(db, crumb);
    answered(db, crumb);
    const before = readLedger(db).rows[0];
    expect(forgetCrumb(db, { crumb, ...at }, 'all')).toBe(true);
    const { rows, intact } = readLedger(db);
    expect(intact).toBe(true);
    expect(rows).toEqual([
      {
        ...{ id: crumb, state: 'answered', at: before?.at, receiver: 'hall', purpose: 'crumb' },
        ...{ bytes: '', sha256: '', predicates: [], answeredAt: before?.answeredAt, forgotten: at.at },
        ...{ previous: before?.previous, hash: before?.hash },
      },
    ]);
    expect(everything(db)).not.toMatch(/dairy|Wool|"a":1|salt/);
    expect(everything(db)).not.toContain(sha256('{"a":1}'));
    expect(forgetCrumb(db, { crumb, ...at }, 'all')).toBe(true);
    expect(forgetCrumb(db, { crumb: newId<CrumbId>(), ...at }, 'all')).toBe(false);
  });

  it('can’t be guessed back from its hash: the same said twice has two', () => {
    const db = scratchDb();
    for (let i = 0; i < 2; i++) {
      const crumb = newId<CrumbId>();
      intent(db, crumb);
      forgetCrumb(db, { crumb, ...at }, 'all');
    }
    const bodies = db.prepare<[], string>(`SELECT body FROM ledger WHERE row_kind = 'intent'`).pluck().all();
    const hashes = bodies.map((body) => JSON.parse(body).content);
    expect(hashes).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('may keep what left when only the answer goes, and lose it later', () => {
    const db = scratchDb();
    const crumb = newId<CrumbId>();
    intent(db, crumb);
    expect(forgetCrumb(db, { crumb, ...at }, 'answer')).toBe(false);
    answered(db, crumb);
    forgetCrumb(db, { crumb, ...at }, 'answer');
    expect(readLedger(db)).toMatchObject({
      intact: true,
      rows: [{ state: 'answered', bytes: '{"a":1}', answerForgotten: at.at }],
    });
    expect(readLedger(db).rows[0]?.answer).toBeUndefined();
    expect(everything(db)).not.toContain('Wool');
    forgetCrumb(db, { crumb, ...at }, 'all');
    expect(readLedger(db)).toMatchObject({ intact: true, rows: [{ bytes: '', forgotten: at.at }] });
  });

  it('can be of those that were written before contents stood apart', () => {
    const db = scratchDb(110);
    const crumb = newId<CrumbId>();
    const body = JSON.stringify({
      ...{ at: '2026-02-08T22:00:00.000+01:00', atMs: 1, bytes: '{"a":1}', consent: 'c', crowd: 4, crumb },
      ...{ kind: 'intent', model: 'm', predicates: [], previous: '0'.repeat(64), receiver: 'hall' },
      ...{ sha256: sha256('{"a":1}'), url: 'http://127.0.0.1/v1' },
    });
    db.prepare(`INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, previous, hash)
      VALUES (:crumb, 'intent', 1, :body, :previous, :hash)`).run({
      crumb,
      body,
      previous: '0'.repeat(64),
      hash: sha256(body),
    });
    migrate(db);
    expect(readLedger(db)).toMatchObject({
      intact: true,
      rows: [{ id: crumb, state: 'unknown', receiver: 'hall', bytes: '{"a":1}', subject: null }],
    });
    expect(() => db.exec(`UPDATE ledger SET body = replace(body, 'hall', 'x')`)).toThrow('append only');
    forgetCrumb(db, { crumb, ...at }, 'all');
    expect(readLedger(db)).toMatchObject({ intact: true, rows: [{ bytes: '', forgotten: at.at }] });
    expect(everything(db)).not.toMatch(/"a":1|hall/);
  });
});
