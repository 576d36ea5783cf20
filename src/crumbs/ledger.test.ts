import { describe, expect, it } from 'vitest';
import { type CrumbId, newId } from '../contract/index.ts';
import { scratchDb, type WritableDb } from '../vault/index.ts';
import { readLedger, sha256, writeIntent, writeOutcome } from './ledger.ts';

function intent(db: WritableDb, crumb: CrumbId): void {
  writeIntent(db, {
    crumb,
    at: '2026-02-08T22:00:00.000+01:00',
    atMs: 1,
    receiver: 'hall',
    url: 'http://127.0.0.1/v1',
    model: 'm',
    bytes: '{"a":1}',
    sha256: sha256('{"a":1}'),
    predicates: [{ type: 'food-group', value: 'dairy' }],
    crowd: 40_000,
    consent: 'sent once',
  });
}

function answered(db: WritableDb, crumb: CrumbId): void {
  writeOutcome(db, crumb, 2, {
    state: 'answered',
    status: 200,
    answer: 'Wool.',
    folded: [],
    redFlags: [],
    error: null,
  });
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
    ['words of a body', `UPDATE ledger SET body = replace(body, 'dairy', 'nuts') WHERE id = 3`],
    ['a body and its hash', `UPDATE ledger SET body = '{}', hash = '${sha256('{}')}' WHERE id = 3`],
    ['a time beside the body', `UPDATE ledger SET at_ms = 7 WHERE id = 3`],
    ['whose row it is', `UPDATE ledger SET crumb_uid = 'x' WHERE id = 3`],
    ['a row in the middle', `DELETE FROM ledger WHERE id = 3`],
    ['the first row', `DELETE FROM ledger WHERE id = 1`],
    ['a link', `UPDATE ledger SET previous = hash WHERE id = 4`],
    ['the order', `UPDATE ledger SET id = 99 WHERE id = 2`],
  ])('shows that someone changed %s', (_what, sql) => {
    const db = unguarded();
    expect(readLedger(db).intact).toBe(true);
    db.exec(sql);
    expect(readLedger(db).intact).toBe(false);
  });

  it('needs the head kept elsewhere to show a cut tail', () => {
    const db = unguarded();
    const before = db.prepare(`SELECT hash FROM ledger ORDER BY id DESC LIMIT 1`).pluck().get();
    db.exec(`DELETE FROM ledger WHERE id >= 5`);
    expect(readLedger(db).intact).toBe(true);
    expect(db.prepare(`SELECT count(*) FROM ledger WHERE hash = ?`).pluck().get(before)).toBe(0);
  });
});
