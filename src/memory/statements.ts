import { createHmac } from 'node:crypto';
import { type EntryId, newId, type Statement, type StatementId } from '../contract/index.ts';
import { isoAt } from '../journal/index.ts';
import type { WritableDb } from '../vault/index.ts';

/**
 * The mega-cookie's statements: what was noted about a subject, how often and when last, each with its entries.
 * They are counted anew from the journal whenever an entry changes, so they cannot drift from it.
 */
export type Statements = {
  /** Brings the statements these entries (row ids) have to do with up to date. */
  learn(entries: readonly number[]): void;
  /** All of them, for all subjects: after changes nobody listed. */
  learnAll(): void;
  /** Heaviest first. */
  list(subject: number): Statement[];
  /**
   * Takes a statement away for good: its row, its centre, and the topic is not learned again. What is kept of it is
   * a keyed hash from which nobody without the vault's key can tell the topic.
   * @returns false when there is no such statement
   */
  forget(id: StatementId): boolean;
  /** How many entries of the subject the statements stand on. */
  learnedFrom(subject: number): number;
  /** Row ids of statements that stand on these entries. */
  standingOn(entries: readonly number[]): number[];
  /** Row ids of all statements. */
  ids(): number[];
};

type Topic = { readonly subject: number; readonly kind: string; readonly name: string };
type Learned = Topic & { times: number; firstMs: number; lastMs: number; lastOffset: number };

/** What is learned from: read by code or confirmed by a person, there rather than absent, and taken if it is a dose. */
const counts = `ev.deleted = 0 AND ev.confirmed = 1 AND ev.absent = 0 AND ev.name IS NOT NULL
  AND ev.kind IN ('dose', 'exposure', 'observation', 'reaction')
  AND (ev.taken IS NULL OR ev.taken IN ('taken', 'partial'))`;

export function createStatements(db: WritableDb, forgetKey: Uint8Array): Statements {
  const topicsOf = db.prepare<[object], Topic>(`
    SELECT DISTINCT ev.subject_id AS subject, ev.kind, ev.name FROM events AS ev
     WHERE ev.entry_id IN (SELECT value FROM json_each(:entries)) AND ${counts}
    UNION
    SELECT s.subject_id, substr(s.topic, 1, instr(s.topic, ':') - 1), substr(s.topic, instr(s.topic, ':') + 1)
      FROM statements AS s JOIN statement_entries AS se ON se.statement_id = s.id
     WHERE se.entry_id IN (SELECT value FROM json_each(:entries))`);
  const allTopics = db.prepare<[], Topic>(`
    SELECT DISTINCT ev.subject_id AS subject, ev.kind, ev.name FROM events AS ev WHERE ${counts}
    UNION
    SELECT subject_id, substr(topic, 1, instr(topic, ':') - 1), substr(topic, instr(topic, ':') + 1) FROM statements`);
  // The offset is the latest event's: the day is told as it was where it happened.
  const counted = db.prepare<[object], Learned>(`
    SELECT ev.subject_id AS subject, ev.kind, ev.name, count(DISTINCT ev.entry_id) AS times, min(ev.start_ms) AS firstMs,
           max(ev.start_ms) AS lastMs,
           (SELECT l.offset_min FROM events AS l WHERE l.subject_id = ev.subject_id AND l.name = ev.name
             AND l.deleted = 0 ORDER BY l.start_ms DESC LIMIT 1) AS lastOffset
      FROM json_each(:topics) AS t JOIN events AS ev
        ON ev.subject_id = t.value ->> 'subject' AND ev.name = t.value ->> 'name' AND ev.kind = t.value ->> 'kind'
     WHERE ${counts} GROUP BY ev.subject_id, ev.kind, ev.name`);
  const put = db
    .prepare<[object], number>(`
    INSERT INTO statements (uid, subject_id, topic, text, weight, first_ms, last_ms, state)
    VALUES (:uid, :subject, :topic, :text, :times, :firstMs, :lastMs, 'confirmed')
    ON CONFLICT (subject_id, topic) DO UPDATE
       SET text = :text, weight = :times, first_ms = :firstMs, last_ms = :lastMs
    RETURNING id`)
    .pluck();
  const drop = db.prepare('DELETE FROM statements WHERE subject_id = :subject AND topic = :topic');
  const unlink = db.prepare('DELETE FROM statement_entries WHERE statement_id = :id');
  const link = db.prepare(`
    INSERT INTO statement_entries (statement_id, entry_id)
    SELECT DISTINCT :id, ev.entry_id FROM events AS ev
     WHERE ev.subject_id = :subject AND ev.kind = :kind AND ev.name = :name AND ${counts}`);
  const list = db.prepare<[object], StatementRow>(`
    SELECT s.uid AS id, s.text, s.weight, s.first_ms AS firstMs, s.last_ms AS lastMs, s.state,
           json_group_array(json_array(e.uid, e.offset_min) ORDER BY e.start_ms) AS evidence
      FROM statements AS s JOIN statement_entries AS se ON se.statement_id = s.id
      JOIN entries AS e ON e.id = se.entry_id
     WHERE s.subject_id = :subject AND e.deleted_ms IS NULL
     GROUP BY s.id ORDER BY s.weight DESC, s.last_ms DESC`);
  const learnedFrom = db
    .prepare<[object], number>(
      `SELECT count(DISTINCT se.entry_id) FROM statement_entries AS se
         JOIN statements AS s ON s.id = se.statement_id WHERE s.subject_id = :subject`,
    )
    .pluck();
  const standingOn = db
    .prepare<[object], number>(
      `SELECT DISTINCT statement_id FROM statement_entries
        WHERE entry_id IN (SELECT value FROM json_each(:entries))`,
    )
    .pluck();
  const ids = db.prepare<[], number>('SELECT id FROM statements').pluck();
  const find = db.prepare<[object], { subject: number; subjectUid: string; topic: string }>(`
    SELECT s.subject_id AS subject, p.uid AS subjectUid, s.topic
      FROM statements AS s JOIN subjects AS p ON p.id = s.subject_id WHERE s.uid = :id`);
  const remember = db.prepare(
    'INSERT OR IGNORE INTO forgotten (subject_id, topic_hash) VALUES (:subject, :hash)',
  );
  const forgotten = db.prepare<[object], { uid: string; hash: string }>(`
    SELECT p.uid, f.topic_hash AS hash FROM forgotten AS f JOIN subjects AS p ON p.id = f.subject_id`);
  const subjectUid = db.prepare<[object], string>('SELECT uid FROM subjects WHERE id = :subject').pluck();

  /** Keyed, so that the list of topics cannot be tried through; with the subject, so that two lists cannot be compared. */
  const topicHash = (uid: string, topic: string) =>
    createHmac('sha256', forgetKey).update(`${uid}\n${topic}`).digest('hex');

  function relearn(topics: readonly Topic[]): void {
    if (topics.length === 0) return;
    const banned = new Set(forgotten.all({}).map(({ uid, hash }) => `${uid}/${hash}`));
    const now = new Map(
      counted.all({ topics: JSON.stringify(topics) }).map((learned) => [keyOf(learned), learned]),
    );
    db.transaction(() => {
      for (const topic of topics) {
        const { subject } = topic;
        const name = `${topic.kind}:${topic.name}`;
        const learned = now.get(keyOf(topic));
        const uid = subjectUid.get({ subject });
        if (uid === undefined || learned === undefined || banned.has(`${uid}/${topicHash(uid, name)}`)) {
          drop.run({ subject, topic: name });
          continue;
        }
        const { times, firstMs, lastMs } = learned;
        const text = inWords(learned);
        const id = put.get({ uid: newId<StatementId>(), subject, topic: name, text, times, firstMs, lastMs });
        unlink.run({ id });
        link.run({ ...topic, id });
      }
    })();
  }

  return {
    learn: (entries) => relearn(topicsOf.all({ entries: JSON.stringify(entries) })),
    learnAll: () => relearn(allTopics.all()),
    list(subject) {
      const rows = list.all({ subject });
      const all = rows.reduce((sum, { weight }) => sum + weight, 0);
      return rows.map(({ evidence, weight, firstMs, lastMs, ...row }) => {
        // Written by the query above.
        const entries = JSON.parse(evidence) as [EntryId, number][];
        return {
          ...row,
          weight: weight / all,
          firstSeen: isoAt(firstMs, entries[0]?.[1] ?? 0),
          lastSeen: isoAt(lastMs, entries.at(-1)?.[1] ?? 0),
          evidence: entries.map(([uid]) => uid),
        };
      });
    },
    forget(id) {
      const found = find.get({ id });
      if (found === undefined) return false;
      const { subject, topic } = found;
      db.transaction(() => {
        remember.run({ subject, hash: topicHash(found.subjectUid, topic) });
        // Its links and its centre go with it.
        drop.run({ subject, topic });
      })();
      return true;
    },
    learnedFrom: (subject) => learnedFrom.get({ subject }) ?? 0,
    standingOn: (entries) => standingOn.all({ entries: JSON.stringify(entries) }),
    ids: () => ids.all(),
  };
}

type StatementRow = Omit<Statement, 'firstSeen' | 'lastSeen' | 'evidence'> & {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly evidence: string;
};

const keyOf = ({ subject, kind, name }: Topic) => JSON.stringify([subject, kind, name]);

/** "melatonin, noted 5 times, last on 26 February 2026": times are notes, however often one of them says it. The year always stands there: the sentence outlives it. */
function inWords({ kind, name, times, lastMs, lastOffset }: Learned): string {
  const what = kind === 'reaction' ? `${name}, as a reaction` : name;
  const day = dayFormat.format(lastMs + lastOffset * 60_000);
  if (times === 1) return `${what}, noted once, on ${day}`;
  return `${what}, noted ${times === 2 ? 'twice' : `${times} times`}, last on ${day}`;
}

/** Fed with local milliseconds, so UTC here means no further shift. */
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
