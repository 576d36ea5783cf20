import { z } from 'zod';
import {
  type Agreed,
  type Clock,
  CROWD_AT_LEAST,
  type CrumbId,
  type LedgerRow,
  Left,
  TendError,
} from '../contract/index.ts';
import type { NetPort } from '../transport/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { checkWords } from './gates.ts';
import { instant } from './instant.ts';
import { hasIntent, type IntentBody, readLedger, sha256, writeIntent, writeOutcome } from './ledger.ts';
import { findReceiver, type Receiver } from './providers.ts';
import { type KeptLetter, keptLetters } from './receivers/kept-letters.ts';
import { letterTo } from './receivers/letters.ts';
import { type Home, post } from './receivers/post.ts';
import { readBody } from './request-body.ts';
import { stillFits } from './told-before.ts';

/** What a sending needs besides the vault. `underway` are crumbs this process waits for, each under what it can be stopped by. */
export type Way = {
  readonly net: NetPort;
  readonly underway: Map<string, { readonly stop: AbortController; readonly as: string }>;
  readonly home: Home;
};

type Kept = {
  readonly subject: string | null;
  readonly question: string | null;
  readonly predicates: string;
  readonly crowd: number | null;
  readonly sendable: number;
};

/**
 * Sends letters of one preview, each once: exactly its bytes, to the receiver that was shown. All intents are on disk before the first
 * byte leaves, each outcome follows; there is no second try. Whatever goes wrong on the way is an outcome, not an error.
 * @param agreed what the person agreed to: the hash of the bytes they saw, and for whom.
 * @throws TendError `not-previewed`, `already-sent`, `no-provider`, `refused`: then nothing has left.
 */
export async function sendLetters(
  db: WritableDb,
  way: Way,
  { id, agreed }: { readonly id: CrumbId; readonly agreed: readonly Agreed[] },
  clock: Clock,
  onRow: (row: LedgerRow) => void = () => {},
): Promise<LedgerRow[]> {
  const { kept, letters } = checked(db, id, agreed);
  const at = instant(clock);
  const intents = letters.map(({ letter, receiver }) =>
    intentOf(id, kept, letter, receiver, { at, atMs: clock.nowMs }),
  );
  db.transaction(() => {
    for (const intent of intents) writeIntent(db, intent);
    statementsOf(db).askedOutside.run({ id, now: clock.nowMs });
    statementsOf(db).consume.run({ id });
  }).immediate();
  return Promise.all(
    letters.map(async ({ letter, receiver }) => {
      const row = await sent(db, way, { crumb: letter.id, as: id, body: letter.bytes, receiver }, clock);
      onRow(row);
      return row;
    }),
  );
}

/** One letter of a preview, its first. */
export async function send(
  db: WritableDb,
  way: Way,
  consent: { readonly id: CrumbId; readonly sha256: string },
  clock: Clock,
): Promise<LedgerRow> {
  if (hasIntent(db, consent.id)) throw alreadySent();
  const [first] = keptLetters(db, consent.id);
  if (first === undefined && statementsOf(db).preview.get({ id: consent.id }) !== undefined) throw nobody();
  const agreed = { receiver: first?.receiver ?? '', sha256: consent.sha256 };
  const [row] = await sendLetters(db, way, { id: consent.id, agreed: [agreed] }, clock);
  if (row === undefined) throw unreadable();
  return row;
}

/** Fixed words about nobody, with no name, number or date in them. */
export const TEST_SENTENCE = 'Say hello.';

/**
 * Tries a receiver. Nothing of a person is in it, but it is a connection: it stands in the ledger as well, about nobody.
 * @throws TendError `not-previewed` when these are not the bytes that were shown, `no-provider`
 */
export async function sendTest(db: WritableDb, way: Way, agreed: Agreed, clock: Clock): Promise<LedgerRow> {
  const receiver = findReceiver(db, agreed.receiver);
  if (receiver === undefined) throw nobody();
  const letter = letterTo(receiver, TEST_SENTENCE);
  if (letter.sha256 !== agreed.sha256) throw notPreviewed();
  const kept = { subject: null, question: null, predicates: '[]', crowd: 0, sendable: 1 };
  const intent = intentOf(null, kept, letter, receiver, { at: instant(clock), atMs: clock.nowMs });
  db.transaction(() => writeIntent(db, intent)).immediate();
  return sent(db, way, { crumb: letter.id, as: receiver.name, body: letter.bytes, receiver }, clock);
}

async function sent(
  db: WritableDb,
  way: Way,
  letter: {
    readonly crumb: CrumbId;
    readonly as: string;
    readonly body: string;
    readonly receiver: Receiver;
  },
  clock: Clock,
): Promise<LedgerRow> {
  const { crumb, as, body, receiver } = letter;
  const stop = new AbortController();
  way.underway.set(crumb, { stop, as });
  const began = performance.now();
  try {
    const outcome = await post(way.net, receiver, body, clock, way.home, stop.signal);
    const atMs = clock.nowMs + Math.round(performance.now() - began);
    writeOutcome(db, { crumb, at: instant({ ...clock, nowMs: atMs }), atMs }, outcome);
  } finally {
    way.underway.delete(crumb);
  }
  const row = readLedger(db).rows.find(({ id }) => id === crumb);
  if (row === undefined) throw unreadable();
  return row;
}

function checked(db: ReadableDb, id: CrumbId, agreed: readonly Agreed[]) {
  if (hasIntent(db, id) || statementsOf(db).wasAsked.get({ id }) !== undefined) throw alreadySent();
  const kept = statementsOf(db).preview.get({ id });
  if (kept === undefined) throw notPreviewed();
  const there = keptLetters(db, id);
  const letters = agreed.map((one) => {
    const letter = there.find(({ receiver }) => receiver === one.receiver);
    if (letter === undefined || letter.sha256 !== one.sha256 || sha256(letter.bytes) !== letter.sha256) {
      throw notPreviewed();
    }
    const receiver = findReceiver(db, letter.receiver);
    if (receiver === undefined) throw nobody();
    if (!passes(db, kept, letter, receiver)) throw refused();
    return { letter, receiver };
  });
  if (new Set(letters.map(({ letter }) => letter.id)).size < letters.length) throw notPreviewed();
  return { kept, letters };
}

/** Every gate once more: a name may have been added since the preview was made, or another question sent. */
function passes(db: ReadableDb, kept: Kept, letter: KeptLetter, receiver: Receiver): boolean {
  const said = readBody(letter.bytes);
  const licensed = predicatesOf(kept).map(({ value }) => value);
  return (
    kept.sendable === 1 &&
    said !== undefined &&
    said.model === receiver.model &&
    said.stream === receiver.stream &&
    (kept.crowd ?? 0) >= CROWD_AT_LEAST &&
    stillFits(db, kept.subject, receiver, predicatesOf(kept)) &&
    checkWords(db, { ...said, licensed }, kept.question === null ? [] : [kept.question]).length === 0
  );
}

function predicatesOf({ predicates }: Kept): Left[] {
  return z.array(Left).parse(JSON.parse(predicates));
}

function intentOf(
  preview: CrumbId | null,
  kept: Kept,
  { id, bytes, sha256 }: KeptLetter | ReturnType<typeof letterTo>,
  receiver: Receiver,
  when: Pick<IntentBody, 'at' | 'atMs'>,
): IntentBody {
  return {
    ...when,
    crumb: id,
    receiver: receiver.name,
    purpose: preview === null ? 'test' : 'crumb',
    url: receiver.url,
    model: receiver.model,
    ...{ bytes, sha256, predicates: predicatesOf(kept) },
    crowd: Math.floor(kept.crowd ?? 0),
    consent:
      preview === null
        ? 'a test of this receiver, by the person, after seeing these bytes'
        : 'sent once, by the person, after seeing these bytes',
    subject: kept.subject,
    together: preview,
    own: receiver.own,
    retention: receiver.retention,
  };
}

const alreadySent = () =>
  new TendError('already-sent', 'This was sent once already. To ask again, look at a new preview first.');
const notPreviewed = () =>
  new TendError(
    'not-previewed',
    'Only the exact text you have seen can be sent. Please look at the preview again.',
  );
const nobody = () =>
  new TendError(
    'no-provider',
    'There is nobody to send this to. Add a receiver, then look at the preview again.',
  );
const refused = () =>
  new TendError('refused', 'A gate refused this text. Look at the preview to see why; nothing has left.');
const unreadable = () =>
  new TendError('damaged', 'The ledger could not be read back. Please make a backup and check it.');

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    preview: db.prepare<{ id: string }, Kept>(
      `SELECT subjects.uid AS subject, question, predicates, crowd, sendable
         FROM previews LEFT JOIN subjects ON subjects.id = previews.subject_id WHERE previews.uid = :id`,
    ),
    consume: db.prepare<{ id: string }>(`DELETE FROM previews WHERE uid = :id`),
    wasAsked: db.prepare<{ id: string }, { id: string }>(
      `SELECT uid AS id FROM asked_outside WHERE uid = :id`,
    ),
    askedOutside: db.prepare<{ id: string; now: number }>(
      `INSERT INTO asked_outside (uid, subject_id, asked_ms, question)
       SELECT uid, subject_id, :now, question FROM previews WHERE uid = :id AND subject_id IS NOT NULL AND question IS NOT NULL`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
