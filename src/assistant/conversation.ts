import type { Answer, EntryId } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { MOST_LISTED } from './claims.ts';
import type { Turn } from './question.ts';

/** Who asked, and the questions that belong together, the newest last. */
export type AskedBy = { readonly by: string; readonly turns: readonly Turn[] };

/** After an hour a question begins anew. */
const GOES_ON_MS = 3_600_000;

export type Conversation = {
  /** The questions one may go on from, oldest first. */
  before(by: string, nowMs: number): readonly Turn[];
  asked(by: string, nowMs: number, turns: readonly Turn[]): void;
  forget(): void;
};

/** What was asked last, by whom: in the memory of an open vault, else as the vault kept it. */
export function createConversation(db: WritableDb): Conversation {
  const last = new Map<string, { readonly turns: readonly Turn[]; readonly ms: number }>();
  const kept = db.prepare<{ by: string }, { ms: number; turns: string | null }>(`
    SELECT asked_ms AS ms, json_extract(answer, '$.asked.turns') AS turns FROM conversations
     WHERE json_extract(answer, '$.asked.by') = :by ORDER BY id DESC LIMIT 1`);
  return {
    before(by, nowMs) {
      const row = last.has(by) ? undefined : kept.get({ by });
      // Written by `keepConversation`.
      const found =
        last.get(by) ??
        (row?.turns == null ? undefined : { ms: row.ms, turns: JSON.parse(row.turns) as Turn[] });
      return found === undefined || Math.abs(nowMs - found.ms) > GOES_ON_MS ? [] : found.turns;
    },
    asked: (by, ms, turns) => void last.set(by, { turns, ms }),
    forget: () => last.clear(),
  };
}

const made = new WeakMap<WritableDb, (row: object) => void>();

/**
 * Keeps a question with its answer in the vault, for the conversation and for looking back. Evidence is kept as ids:
 * its text stands in the journal. A sentence may quote it, so that `dropConversations` has to follow every deletion.
 */
export function keepConversation(
  db: WritableDb,
  subject: number,
  askedMs: number,
  answer: Answer,
  asked: AskedBy,
): void {
  let insert = made.get(db);
  if (insert === undefined) {
    const statement = db.prepare(
      'INSERT INTO conversations (subject_id, asked_ms, question, answer) VALUES (:subject, :askedMs, :question, :answer)',
    );
    insert = (row) => statement.run(row);
    made.set(db, insert);
  }
  // What it rests on may have been forgotten while it was being worded, or be a note that is its writer's alone: what
  // was asked and answered everybody reads, also in an export.
  if (!allThere(db, answer)) return;
  insert({ subject, askedMs, question: answer.question, answer: JSON.stringify({ ...kept(answer), asked }) });
}

function allThere(db: WritableDb, { evidence }: Answer): boolean {
  const uids = [...new Set(evidence.flatMap(({ entryId }) => entryId ?? []))];
  const gone = db
    .prepare<{ uids: string }, number>(
      `SELECT count(*) FROM json_each(:uids) AS u WHERE NOT EXISTS (
         SELECT 1 FROM entries WHERE uid = u.value AND deleted_ms IS NULL AND private = 0)`,
    )
    .pluck()
    .get({ uids: JSON.stringify(uids) });
  return gone === 0;
}

function kept(answer: Answer) {
  const { evidence, series: _series, ...rest } = answer;
  const slim = (claims: Answer['known']) => claims.map(({ counted: _counted, ...claim }) => claim);
  return {
    ...rest,
    known: slim(answer.known),
    unknown: slim(answer.unknown),
    maybe: slim(answer.maybe),
    evidence: evidence.map(({ id, type, entryId, revision }) => ({ id, type, entryId, revision })),
  };
}

type Drops = {
  readonly gone: (uid: string) => boolean;
  readonly restingOn: (uid: string) => void;
  readonly restingOnNothing: () => void;
};
const droppers = new WeakMap<WritableDb, Drops>();

/**
 * Drops every question whose answer rests on an entry that was deleted, or is its writer's alone now: its sentences may hold the entry's words.
 * @param entries those that changed; left out after a purge or a removal of many, when all answers are looked at
 */
export function dropConversations(db: WritableDb, entries?: readonly EntryId[]): void {
  let drops = droppers.get(db);
  if (drops === undefined) {
    drops = prepareDrops(db);
    droppers.set(db, drops);
  }
  if (entries === undefined) drops.restingOnNothing();
  else for (const uid of entries) if (drops.gone(uid)) drops.restingOn(uid);
}

function prepareDrops(db: WritableDb): Drops {
  // An answer that lists only its newest notes may name an older one: where the list is full, it may be any.
  const dropped = (where: string) =>
    db.prepare<[object]>(`
      DELETE FROM conversations WHERE json_array_length(answer, '$.evidence') >= :most OR EXISTS (
        SELECT 1 FROM json_each(conversations.answer, '$.evidence') AS e WHERE ${where})`);
  const standing = db
    .prepare<[object], number>(
      'SELECT count(*) FROM entries WHERE uid = :uid AND deleted_ms IS NULL AND private = 0',
    )
    .pluck();
  const one = dropped("json_extract(e.value, '$.entryId') = :uid");
  const any = dropped(`json_extract(e.value, '$.entryId') IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entries AS n WHERE n.uid = json_extract(e.value, '$.entryId') AND n.deleted_ms IS NULL AND n.private = 0)`);
  return {
    gone: (uid) => standing.get({ uid }) === 0,
    restingOn: (uid) => void one.run({ uid, most: MOST_LISTED }),
    restingOnNothing: () => void any.run({ most: MOST_LISTED }),
  };
}
