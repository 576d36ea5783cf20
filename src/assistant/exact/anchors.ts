import { READABLE } from '../../journal/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { dayAt } from '../calendar.ts';
import type { Draft } from '../claims.ts';
import { eventsIn } from '../events.ts';
import type { Query } from '../query.ts';
import { tokens } from '../reading/words.ts';

/** The note a question counts from. */
export type Found = {
  readonly ms: number;
  readonly offsetMin: number;
  /** "the note “stopped dairy today”", for the answer to say what it counted from. */
  readonly says: string;
  readonly draft: Pick<Draft, 'entries' | 'events' | 'facts'>;
};

type EntryRow = {
  readonly uid: string;
  readonly text: string;
  readonly startMs: number;
  readonly offsetMin: number;
};
type FactRow = { readonly uid: string; readonly value: string; readonly since: string };

const startWords =
  /\b(?:start\w*|began|begin\w*|introduc\w*|first|new|switch\w* to|changed to|went on|put on|added|trying|tried)\b/i;
const stopWords =
  /\b(?:stop\w*|quit|cut out|came off|gave up|off|no more|dropped|without|remov\w*|eliminat\w*|avoid\w*|ended|last|finished|free|eats? no|no \w+ at all)\b/i;
const changeWords =
  /\b(?:up to|increas\w*|doubl\w*|rais\w*|instead of|reduc\w*|halv\w*|lowered|(?:went|going|goes) (?:up|down)|new dose|dose chang\w*|chang\w* (?:the |her |his |my )?dose)\b/i;

const MEANT_TO =
  /\b(?:can|could|should|may|might|will|would|going to|wants? to|want to|plan(?:s|ned)? to|if we|if she|if he|if i) (?:now |soon |then )?(?:stop|start|begin|quit|come off|try|change|go up|go down|reduce|increase)\b/i;

const made = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    search: db.prepare<[object], EntryRow>(`
      SELECT e.uid, e.text, e.start_ms AS startMs, e.offset_min AS offsetMin
        FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
       WHERE entries_fts MATCH :match AND e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE} AND e.start_ms <= :now
       ORDER BY e.start_ms DESC LIMIT 200`),
    facts: db.prepare<[object], FactRow>(`
      SELECT uid, value, since FROM facts
       WHERE subject_id = :subject AND kind = 'medicine' AND since IS NOT NULL`),
  };
}

function statementsIn(db: ReadableDb): ReturnType<typeof prepare> {
  let statements = made.get(db);
  if (statements === undefined) {
    statements = prepare(db);
    made.set(db, statements);
  }
  return statements;
}

/**
 * Finds when what a question counts from was: a note that says it in words, a fact's "since", or a medicine's first
 * recorded dose. A last exposure is not a stop: nobody wrote that it was one.
 */
export function findAnchor(query: Query, db: ReadableDb, nowMs: number): Found | undefined {
  const { anchor } = query;
  if (anchor === undefined) return undefined;
  const thing = anchor.thing;
  const events = eventsIn(db, query.reader.id);
  if (anchor.verb === 'stop' && thing !== undefined) {
    const stopped = events
      .of(query.about.id, thing, { fromMs: null, toMs: nowMs + 1 })
      .findLast((ev) => ev.taken === 'stopped');
    if (stopped !== undefined) {
      return {
        ms: stopped.startMs,
        offsetMin: stopped.offsetMin,
        says: `the note that ${thing.label} was stopped`,
        draft: { events: [stopped] },
      };
    }
  }
  const written = inWords(query, db, nowMs);
  if (written !== undefined) return written;
  if (anchor.verb === 'stop' || anchor.verb === 'change' || thing === undefined) return undefined;
  const fact = factOf(query, db, thing.names);
  if (fact !== undefined) return fact;
  const first = events
    .of(query.about.id, thing, { fromMs: null, toMs: nowMs + 1 })
    .find((ev) => ev.absent === 0 && (ev.taken === null || ev.taken === 'taken' || ev.taken === 'partial'));
  if (first === undefined) return undefined;
  return {
    ms: first.startMs,
    offsetMin: first.offsetMin,
    says: `the first note of ${thing.label}`,
    draft: { events: [first] },
  };
}

/** A note that has the words, and says that it began or ended. */
function inWords(query: Query, db: ReadableDb, nowMs: number): Found | undefined {
  const { anchor } = query;
  if (anchor === undefined) return undefined;
  const wanted = tokens(anchor.words)
    .map((token) => token.text)
    .filter(
      (word) =>
        word.length > 2 &&
        !['the', 'her', 'his', 'our', 'new', 'all', 'any', 'and', 'dose', 'doses'].includes(word),
    );
  const names = new Set([...wanted, ...(anchor.thing?.names ?? []).flatMap((name) => name.split(' '))]);
  if (names.size === 0) return undefined;
  // Every word of a plain event ("school holiday"); any name of a thing that has several.
  const join = anchor.thing === undefined ? ' AND ' : ' OR ';
  const match = [...names].map((word) => `"${word.replaceAll('"', '')}"`).join(join);
  const statements = statementsIn(db);
  const rows = statements.search.all({ match, subject: query.about.id, reader: query.reader.id, now: nowMs });
  const says =
    anchor.verb === 'start'
      ? startWords
      : anchor.verb === 'stop'
        ? stopWords
        : anchor.verb === 'change'
          ? changeWords
          : undefined;
  const saying =
    says === undefined ? rows : rows.filter((row) => says.test(row.text) && !row.text.includes('?'));
  // "Iron can stop" is not the day it did, where another note tells that.
  const done = says === undefined ? [] : saying.filter((row) => !MEANT_TO.test(row.text));
  const fitting = done.length > 0 ? done : saying;
  // A beginning told more than once began at the first of them; what has no verb counts from the latest.
  const row =
    anchor.verb === 'other' && anchor.thing !== undefined
      ? undefined
      : anchor.verb === 'other'
        ? fitting[0]
        : nearestRun(fitting);
  if (row === undefined) return undefined;
  return written(row);
}

const emptyWords = new Set(
  'the her his our my new all any and was were had has did she they been last first very so'.split(' '),
);

/** The newest note that has every word of a phrase: "he was confused". `saying`: and says this too, on the day it is of. */
export function noteWith(
  phrase: string,
  query: Query,
  db: ReadableDb,
  nowMs: number,
  saying?: (text: string, day: number) => boolean,
): Found | undefined {
  const words = tokens(phrase)
    .map((token) => token.text)
    .filter((word) => word.length > 2 && !emptyWords.has(word));
  if (words.length === 0) return undefined;
  const match = words.map((word) => `"${word.replaceAll('"', '')}"`).join(' AND ');
  const row = statementsIn(db)
    .search.all({ match, subject: query.about.id, reader: query.reader.id, now: nowMs })
    .find(({ text, startMs, offsetMin }) => saying === undefined || saying(text, dayAt(startMs, offsetMin)));
  return row === undefined ? undefined : written(row);
}

function written(row: EntryRow): Found {
  const quote = row.text.length > 80 ? `${row.text.slice(0, 80)}…` : row.text;
  return {
    ms: row.startMs,
    offsetMin: row.offsetMin,
    says: `the note “${quote}”`,
    draft: { entries: [row.uid] },
  };
}

/** The newest note; where it only repeats what was told within the two weeks before, the earliest of those. */
function nearestRun(newestFirst: readonly EntryRow[]): EntryRow | undefined {
  let found = newestFirst[0];
  for (const row of newestFirst.slice(1)) {
    if (found === undefined || found.startMs - row.startMs > 14 * 86_400_000) break;
    found = row;
  }
  return found;
}

function factOf(query: Query, db: ReadableDb, names: readonly string[]): Found | undefined {
  const statements = statementsIn(db);
  const fact = statements.facts
    .all({ subject: query.about.id })
    .find((row) => names.some((name) => row.value.toLowerCase().includes(name)));
  if (fact === undefined) return undefined;
  const ms = Date.parse(
    fact.since.length === 4
      ? `${fact.since}-01-01`
      : fact.since.length === 7
        ? `${fact.since}-01`
        : fact.since,
  );
  if (Number.isNaN(ms)) return undefined;
  return { ms, offsetMin: 0, says: `the fact “${fact.value}”`, draft: { facts: [fact.uid] } };
}
