import type { Answer, EntryId } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { MOST_LISTED } from './claims.ts';

const made = new WeakMap<WritableDb, (row: object) => void>();

/**
 * Keeps a question with its answer in the vault, for the conversation and for looking back. Evidence is kept as ids:
 * its text stands in the journal. A sentence may quote it, so that `dropConversations` has to follow every deletion.
 */
export function keepConversation(db: WritableDb, subject: number, askedMs: number, answer: Answer): void {
  let insert = made.get(db);
  if (insert === undefined) {
    const statement = db.prepare(
      'INSERT INTO conversations (subject_id, asked_ms, question, answer) VALUES (:subject, :askedMs, :question, :answer)',
    );
    insert = (row) => statement.run(row);
    made.set(db, insert);
  }
  // What it rests on may have been forgotten while it was being worded.
  if (!allThere(db, answer)) return;
  insert({ subject, askedMs, question: answer.question, answer: JSON.stringify(kept(answer)) });
}

function allThere(db: WritableDb, { evidence }: Answer): boolean {
  const uids = [...new Set(evidence.flatMap(({ entryId }) => entryId ?? []))];
  const gone = db
    .prepare<{ uids: string }, number>(
      `SELECT count(*) FROM json_each(:uids) AS u WHERE NOT EXISTS (
         SELECT 1 FROM entries WHERE uid = u.value AND deleted_ms IS NULL)`,
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
 * Drops every question whose answer rests on an entry that was deleted: its sentences may hold the entry's words.
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
    .prepare<[object], number>('SELECT count(*) FROM entries WHERE uid = :uid AND deleted_ms IS NULL')
    .pluck();
  const one = dropped("json_extract(e.value, '$.entryId') = :uid");
  const any = dropped(`json_extract(e.value, '$.entryId') IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entries AS n WHERE n.uid = json_extract(e.value, '$.entryId') AND n.deleted_ms IS NULL)`);
  return {
    gone: (uid) => standing.get({ uid }) === 0,
    restingOn: (uid) => void one.run({ uid, most: MOST_LISTED }),
    restingOnNothing: () => void any.run({ most: MOST_LISTED }),
  };
}
