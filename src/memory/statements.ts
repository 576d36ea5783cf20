import { type EntryId, newId, type Statement, type StatementId } from '../contract/index.ts';
import { isoAt } from '../journal/index.ts';
import type { WritableDb } from '../vault/index.ts';
import type { Forgotten } from './forgotten.ts';
import type { Learned } from './learned.ts';

/** A statement inside: what it is about, and whether it may be used. */
export type Kept = {
  readonly id: number;
  readonly subject: number;
  readonly topic: string;
  readonly sort: Statement['sort'];
  readonly state: Statement['state'];
};

/** The rows of what is remembered, each with the notes or questions it stands on. */
export type Statements = {
  /** Counted anew: written, or taken away where it is no longer there, was forgotten, or asks about nothing any more. */
  put(subject: number, topic: string, learned: Learned | undefined): void;
  /** Heaviest first, what is older counting less; without what is only asked about. */
  list(subject: number, nowMs: number): Statement[];
  /** What waits to be asked, the oldest first. */
  suggested(subject: number, nowMs: number): Statement[];
  find(id: StatementId): Kept | undefined;
  of(subject: number): Kept[];
  drop(id: number): void;
  confirm(id: number): void;
  pause(id: number, paused: boolean): void;
  later(id: number, untilMs: number): void;
  say(id: number, said: string | null): void;
  /** How many entries of the subject the statements that stand rest on. */
  learnedFrom(subject: number): number;
  /** Those that stand on one of these entries (row ids). */
  standingOn(entries: readonly number[]): Kept[];
};

/** After this long something noted counts half as much. */
export const HALF_LIFE_MS = 120 * 24 * 3_600_000;

export function createStatements(db: WritableDb, forgotten: Forgotten): Statements {
  const put = db
    .prepare<[object], number>(`
    INSERT INTO statements (uid, subject_id, topic, sort, text, why, words, weight, first_ms, last_ms, state)
    VALUES (:uid, :subject, :topic, :sort, :text, :why, :words, :times, :firstMs, :lastMs, :state)
    ON CONFLICT (subject_id, topic) DO UPDATE
       SET text = :text, why = :why, words = :words, weight = :times, first_ms = :firstMs, last_ms = :lastMs
    RETURNING id`)
    .pluck();
  // Its vector was made of other words: they may be words of a note that is gone.
  const staleVector = db.prepare(`
    DELETE FROM profile_vectors WHERE statement_id IN (
      SELECT id FROM statements WHERE subject_id = :subject AND topic = :topic AND words <> :words)`);
  const dropTopic = db.prepare('DELETE FROM statements WHERE subject_id = :subject AND topic = :topic');
  // Only what changed is written: a daily dose stands on thousands.
  const unlink = db.prepare(`
    DELETE FROM statement_entries
     WHERE statement_id = :id AND entry_id NOT IN (SELECT value FROM json_each(:entries))`);
  const link = db.prepare(`
    INSERT INTO statement_entries (statement_id, entry_id, revision)
    SELECT :id, e.id, e.revision FROM entries AS e
     WHERE e.id IN (SELECT value FROM json_each(:entries)) AND NOT EXISTS (
       SELECT 1 FROM statement_entries AS se
        WHERE se.statement_id = :id AND se.entry_id = e.id AND se.revision IS e.revision)
    ON CONFLICT (statement_id, entry_id) DO UPDATE SET revision = excluded.revision`);
  const unlinkQuestions = db.prepare('DELETE FROM statement_questions WHERE statement_id = :id');
  const linkQuestions = db.prepare(`
    INSERT INTO statement_questions (statement_id, conversation_id)
    SELECT :id, value FROM json_each(:questions)`);
  const columns = 'id, subject_id AS subject, topic, sort, state';
  const known = db.prepare<[object], Kept & { said: string | null }>(
    `SELECT ${columns}, said FROM statements WHERE subject_id = :subject AND topic = :topic`,
  );
  const rows = db.prepare<[object], Row>(`
    SELECT id, uid, sort, text, said, why, first_ms AS firstMs, last_ms AS lastMs, state, later_ms AS laterMs
      FROM statements WHERE subject_id = :subject ORDER BY weight DESC, last_ms DESC, id`);
  const links = db.prepare<[object], Link>(`
    SELECT se.statement_id AS id, e.uid, coalesce(se.revision, e.revision) AS revision, e.start_ms AS ms,
           e.offset_min AS offsetMin
      FROM statements AS s JOIN statement_entries AS se ON se.statement_id = s.id
      JOIN entries AS e ON e.id = se.entry_id
     WHERE s.subject_id = :subject AND e.deleted_ms IS NULL ORDER BY e.start_ms`);
  const questions = db.prepare<[object], { id: number; text: string; ms: number }>(`
    SELECT sq.statement_id AS id, c.question AS text, c.asked_ms AS ms
      FROM statements AS s JOIN statement_questions AS sq ON sq.statement_id = s.id
      JOIN conversations AS c ON c.id = sq.conversation_id
     WHERE s.subject_id = :subject ORDER BY c.asked_ms`);
  const find = db.prepare<[object], Kept>(`SELECT ${columns} FROM statements WHERE uid = :id`);
  const of = db.prepare<[object], Kept>(`SELECT ${columns} FROM statements WHERE subject_id = :subject`);
  const drop = db.prepare('DELETE FROM statements WHERE id = :id');
  const state = db.prepare('UPDATE statements SET state = :state, later_ms = NULL WHERE id = :id');
  const later = db.prepare('UPDATE statements SET later_ms = :untilMs WHERE id = :id');
  const say = db.prepare('UPDATE statements SET said = :said WHERE id = :id');
  const learnedFrom = db
    .prepare<[object], number>(
      `SELECT count(DISTINCT se.entry_id) FROM statement_entries AS se JOIN statements AS s ON s.id = se.statement_id
        WHERE s.subject_id = :subject AND s.state <> 'suggested'`,
    )
    .pluck();
  const standingOn = db.prepare<[object], Kept>(`
    SELECT ${columns} FROM statements WHERE id IN (
      SELECT statement_id FROM statement_entries WHERE entry_id IN (SELECT value FROM json_each(:entries)))`);

  function shown(subject: number, nowMs: number, which: (row: Row) => boolean): Statement[] {
    const standing = Map.groupBy(links.all({ subject }), ({ id }) => id);
    const asked = Map.groupBy(questions.all({ subject }), ({ id }) => id);
    const own = rows.all({ subject }).filter(which);
    const weights = own.map(({ id }) =>
      [...(standing.get(id) ?? []), ...(asked.get(id) ?? [])].reduce(
        (sum, { ms }) => sum + 0.5 ** (Math.max(0, nowMs - ms) / HALF_LIFE_MS),
        0,
      ),
    );
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return own
      .map((row, i) => {
        const [its, questions] = [standing.get(row.id) ?? [], asked.get(row.id) ?? []];
        return {
          // Its row's own public id.
          id: row.uid as StatementId,
          sort: row.sort,
          text: row.said ?? row.text,
          ...(row.said !== null && { tend: row.text }),
          ...(row.why !== null && { why: row.why }),
          weight: all === 0 ? 0 : (weights[i] ?? 0) / all,
          firstSeen: isoAt(row.firstMs, its[0]?.offsetMin ?? 0),
          lastSeen: isoAt(row.lastMs, its.at(-1)?.offsetMin ?? 0),
          evidence: its.map(({ uid }) => uid),
          from: its.map(({ uid, revision }) => ({ entryId: uid, revision })),
          ...(questions.length > 0 && {
            questions: questions.map(({ text, ms }) => ({ at: isoAt(ms, 0), text })),
          }),
          state: row.state,
        };
      })
      .sort((a, b) => b.weight - a.weight);
  }

  return {
    put(subject, topic, learned) {
      const before = known.get({ subject, topic });
      const open = before === undefined || before.state === 'suggested';
      if (
        learned === undefined ||
        forgotten.of(subject)(topic) ||
        (learned.inferred === true && learned.telling !== true && open)
      ) {
        if (before !== undefined) dropTopic.run({ subject, topic });
        return;
      }
      const { sort, text, why = null, times, firstMs, lastMs, entries, questions = [] } = learned;
      const words = before?.said == null ? learned.words : `${learned.words}. ${before.said}`;
      staleVector.run({ subject, topic, words });
      const row = { sort, text, why, words, times, firstMs, lastMs };
      const fresh = learned.inferred === true ? 'suggested' : 'confirmed';
      const id = put.get({ ...row, uid: newId<StatementId>(), subject, topic, state: fresh });
      unlink.run({ id, entries: JSON.stringify(entries) });
      link.run({ id, entries: JSON.stringify(entries) });
      unlinkQuestions.run({ id });
      linkQuestions.run({ id, questions: JSON.stringify(questions) });
    },
    list: (subject, nowMs) => shown(subject, nowMs, (row) => row.state !== 'suggested'),
    suggested: (subject, nowMs) =>
      shown(subject, nowMs, (row) => row.state === 'suggested' && (row.laterMs ?? 0) <= nowMs),
    find: (id) => find.get({ id }),
    of: (subject) => of.all({ subject }),
    drop: (id) => void drop.run({ id }),
    confirm: (id) => void state.run({ id, state: 'confirmed' }),
    pause: (id, paused) => void state.run({ id, state: paused ? 'paused' : 'confirmed' }),
    later: (id, untilMs) => void later.run({ id, untilMs }),
    say: (id, said) => void say.run({ id, said }),
    learnedFrom: (subject) => learnedFrom.get({ subject }) ?? 0,
    standingOn: (entries) => standingOn.all({ entries: JSON.stringify(entries) }),
  };
}

type Row = {
  readonly id: number;
  readonly uid: string;
  readonly sort: Statement['sort'];
  readonly text: string;
  readonly said: string | null;
  readonly why: string | null;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly state: Statement['state'];
  readonly laterMs: number | null;
};
type Link = {
  readonly id: number;
  readonly uid: EntryId;
  readonly revision: number;
  readonly ms: number;
  readonly offsetMin: number;
};
