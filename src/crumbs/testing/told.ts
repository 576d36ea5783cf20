import { type CrumbId, type Left, newId } from '../../contract/index.ts';
import type { WritableDb } from '../../vault/index.ts';
import { sha256, writeIntent } from '../ledger.ts';

/** A crumb about the first subject that left to a receiver, as sending writes it. */
export function tell(db: WritableDb, receiver: string, predicates: readonly Left[]): void {
  const url = db.prepare('SELECT url FROM providers WHERE name = ?').pluck().get(receiver);
  writeIntent(db, {
    ...{ crumb: newId<CrumbId>(), at: '2026-02-01T10:00:00.000+01:00', atMs: 1, receiver, purpose: 'crumb' },
    ...{ url: String(url), model: 'm', bytes: '{}', sha256: sha256('{}'), predicates: [...predicates] },
    ...{ crowd: 20_000, consent: 'sent once', together: null, own: false, retention: null },
    subject: String(db.prepare('SELECT uid FROM subjects WHERE id = 1').pluck().get()),
  });
}
