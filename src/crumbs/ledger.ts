import type { CrumbId, Ledger, LedgerRow, Parsed } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import type { Envelope, IntentContent, OutcomeContent } from './ledger/bodies.ts';
import { append, erase, head, rowsOf } from './ledger/chain.ts';
import { ledgerRows, type Underway } from './ledger/rows.ts';
import { problemIn } from './ledger/verify.ts';

export { crumbsIn, hasIntent, head, sha256 } from './ledger/chain.ts';

type IntentEnvelope = Extract<Envelope, { kind: 'intent' }>;
type OutcomeEnvelope = Extract<Envelope, { kind: 'outcome' }>;

export type IntentBody = Pick<IntentEnvelope, 'crumb' | 'at' | 'atMs' | 'receiver' | 'purpose'> &
  Omit<IntentContent, 'salt'>;
export type OutcomeBody = Pick<OutcomeEnvelope, 'state'> & Omit<OutcomeContent, 'salt'>;

/** On disk before the first byte leaves: appended in the caller's transaction. */
export function writeIntent(db: WritableDb, body: IntentBody): void {
  const { crumb, at, atMs, receiver, purpose, ...content } = body;
  append(db, { kind: 'intent', crumb, at, atMs, receiver, purpose }, content);
}

/** What is known afterwards. */
export function writeOutcome(
  db: WritableDb,
  when: { readonly crumb: CrumbId; readonly at: string; readonly atMs: number },
  { state, ...content }: OutcomeBody,
): void {
  append(db, { kind: 'outcome', ...when, state }, content);
}

/**
 * Forgets what a crumb said, or what came back. Its hashes stay, and a row says that it was forgotten.
 * Returns false when there is no such crumb.
 */
export function forgetCrumb(
  db: WritableDb,
  when: { readonly crumb: CrumbId; readonly at: string; readonly atMs: number },
  what: 'all' | 'answer',
): boolean {
  return db
    .transaction(() => {
      const kinds = new Set(
        rowsOf(db)
          .filter(({ crumb }) => crumb === when.crumb)
          .map(({ kind }) => kind),
      );
      const kind = what === 'all' ? 'forgotten' : 'answer-forgotten';
      if (!kinds.has(what === 'all' ? 'intent' : 'outcome')) return false;
      if (kinds.has('forgotten') || kinds.has(kind)) return true;
      erase(db, when.crumb, what === 'all' ? ['intent', 'outcome'] : ['outcome']);
      append(db, { kind, ...when });
      return true;
    })
    .immediate();
}

/**
 * Everything that left or may have left, oldest first. `underway` are crumbs this process is waiting for; any other intent
 * without an outcome may have left. `intact` is said of the whole chain, searched for or not.
 */
export function readLedger(
  db: ReadableDb,
  underway: Underway = new Set<string>(),
  search: Search = {},
): Ledger {
  const chain = rowsOf(db);
  const problem = problemIn(chain, headsOf(db));
  const rows = ledgerRows(chain, underway, subjectNames(db));
  return {
    rows: rows.filter((row) => matches(row, search)),
    intact: problem === undefined,
    ...(problem !== undefined && { problem }),
    head: head(db),
    total: rows.length,
  };
}

type Search = Omit<Parsed<'ledger.list'>, 'verify'>;

function matches(row: LedgerRow, { words, receiver, from, to }: Search): boolean {
  if (receiver !== undefined && row.receiver.toLowerCase() !== receiver.toLowerCase()) return false;
  const day = row.at.slice(0, 10);
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
  if (words === undefined) return true;
  const said = [row.receiver, row.bytes, row.answer, ...(row.folded ?? []), row.subject]
    .filter((part) => part != null)
    .join('\n')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function subjectNames(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { uid: string; name: string }>('SELECT uid, name FROM subjects').all();
  return new Map(rows.map(({ uid, name }) => [uid, name]));
}

/** The heads that backups were made with. */
function headsOf(db: ReadableDb): string[] {
  return db
    .prepare<[], string>('SELECT DISTINCT ledger_head FROM backups WHERE ledger_head IS NOT NULL')
    .pluck()
    .all();
}
