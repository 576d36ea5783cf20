import type { ReadableDb } from '../../vault/index.ts';
import type { Draft, Parts } from '../claims.ts';
import { hasContent, type Query } from '../query.ts';
import { type StandingAsked, standingAsked } from '../reading/standing.ts';
import type { Thing } from '../reading/things.ts';
import { stem, tokens } from '../reading/words.ts';
import { capital } from '../say.ts';
import type { Asked } from './common.ts';
import { lastTime } from './first-last.ts';

type Row = {
  readonly uid: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly saidBy: string;
  readonly since: string | null;
  readonly until: string | null;
};

const kinds: Readonly<
  Record<
    StandingAsked,
    { readonly names: readonly string[]; readonly label: string; readonly words: readonly string[] }
  >
> = {
  allergy: {
    names: ['allergy', 'intolerance'],
    label: 'allergy or intolerance',
    words: ['allergic', 'allergy', 'intolerant', 'intolerance'],
  },
  diagnosis: { names: ['diagnosis'], label: 'diagnosis', words: ['diagnosed', 'diagnosis'] },
  genotype: { names: ['genotype'], label: 'genotype', words: ['genotype'] },
  pregnancy: { names: ['pregnancy'], label: 'pregnancy', words: ['pregnant', 'pregnancy'] },
  contact: { names: ['contact'], label: 'contact', words: [] },
};
const says: Readonly<Record<string, string>> = {
  suspected: 'suspected, not diagnosed',
  diagnosed: 'diagnosed',
  'confirmed-absent': 'looked for and not there',
};

const made = new WeakMap<ReadableDb, (subject: number) => Row[]>();

function factsIn(db: ReadableDb): (subject: number) => Row[] {
  let read = made.get(db);
  if (read === undefined) {
    const statement = db.prepare<[object], Row>(`
      SELECT f.uid, f.kind, f.value, f.status, p.name AS saidBy, f.since, f.until
        FROM facts AS f JOIN people AS p ON p.id = f.said_by WHERE f.subject_id = :subject ORDER BY f.kind, f.id`);
    read = (subject) => statement.all({ subject });
    made.set(db, read);
  }
  return read;
}

/** Facts of one kind that have not ended, as sentences. */
export function standing(asked: Asked, kind: string): Draft[] {
  return factsIn(asked.db)(asked.query.about.id)
    .filter((row) => row.kind === kind && row.until === null)
    .map(told);
}

/** Nobody diagnoses a medicine or a telephone number: those are written down. */
function sure({ kind, status }: Row): string {
  const ofIllness = kind === 'diagnosis' || kind === 'allergy' || kind === 'intolerance';
  return status === 'diagnosed' && !ofIllness ? 'written down' : (says[status] ?? status);
}

function told(row: Row): Draft {
  return {
    text: `${capital(row.kind)}: ${row.value}, ${sure(row)}${row.since === null ? '' : `, since ${row.since}`}${row.until === null ? '' : `, until ${row.until}`}, said by ${row.saidBy}.`,
    facts: [row.uid],
  };
}

/** What stands for longer than a day. Suspected is never shown as diagnosed. */
export function facts(asked: Asked): Parts | undefined {
  if (asked.query.present === 'one') return oneMedicine(asked);
  const kind = standingAsked(asked.query.question);
  if (kind === undefined) return undefined;
  const { names, label } = kinds[kind];
  const [thing] = asked.query.things;
  const all = factsIn(asked.db)(asked.query.about.id).filter((row) => names.includes(row.kind));
  const about =
    kind === 'contact'
      ? all.filter((row) => hasAWord(row, wordsOf(asked.query)))
      : thing === undefined
        ? all
        : all.filter((row) => namesIt(row, thing));
  // Whom to call is asked of the notes too; and "diagnosed after her seizure" names no diagnosis.
  if (about.length === 0 && kind === 'contact') return undefined;
  const known = about.map(told);
  const what = thing === undefined ? label : `${label} ${kind === 'allergy' ? 'to' : 'of'} ${thing.label}`;
  return {
    known,
    unknown:
      known.length > 0
        ? []
        : [
            {
              text: `There is no ${what} recorded for ${asked.query.about.name}, which does not mean there is none. If a clinician has said so, it can be written down as a fact, with who said it.`,
            },
          ],
    maybe: [],
  };
}

/** "Am I on sertraline": whether it is kept as current, and when it was last written down as taken. */
function oneMedicine(asked: Asked): Parts | undefined {
  const { query, db } = asked;
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const kept = factsIn(db)(query.about.id).filter((row) => row.kind === 'medicine' && namesIt(row, thing));
  const doses = lastTime(asked);
  return {
    known: [...kept.map(told), ...(doses?.known ?? [])],
    unknown: kept.some((row) => row.until === null)
      ? []
      : [
          {
            text: `No current medicine of ${query.about.name} is kept as ${thing.label}, which does not mean that it is not taken. What is taken at present can be kept as a current medicine.`,
          },
        ],
    maybe: [],
  };
}

/** Facts of any kind that name what a question asks of, also those that have ended. */
export function factsNaming({ query, db }: Asked): Draft[] {
  const words = wordsOf(query);
  return factsIn(db)(query.about.id)
    .filter((row) => row.kind !== 'plan')
    .filter((row) =>
      query.things.some((thing) => !thing.generic && thing.words === undefined)
        ? query.things.some((thing) => namesIt(row, thing))
        : hasAWord(row, words),
    )
    .map(told);
}

/** Words in which a note may tell of what is asked for, where no fact does. */
export function wordsOfKind(asked: Asked): readonly string[] {
  const kind = standingAsked(asked.query.question);
  return kind === undefined ? [] : kinds[kind].words;
}

const wordsOf = ({ otherWords, things }: Query): string[] =>
  [...otherWords, ...things.flatMap((thing) => thing.words ?? [])].filter(
    (word) => word.length > 3 && hasContent([word]) && !OF_TIME.has(word),
  );
/** What a fact says of when, and not of what. */
const OF_TIME = new Set(
  'due next once twice daily every morning evening night times dose week weeks'.split(' '),
);

/** Has what is asked for: a word, or the first six letters of a longer one ("neurologist" and "neurology"); of several all but one, and two. */
function hasAWord(row: Row, words: readonly string[]): boolean {
  const own = tokens(row.value).map(({ text }) => text);
  const same = (word: string, other: string) =>
    stem(other) === stem(word) ||
    (word.length > 7 && other.length > 6 && other.slice(0, 6) === word.slice(0, 6));
  const shared = words.filter((word) => own.some((other) => same(word, other))).length;
  return shared > 0 && shared >= Math.min(words.length, Math.max(2, words.length - 1));
}

/** All words of one of its names stand in the fact. */
function namesIt(row: Row, thing: Thing): boolean {
  const own = new Set(tokens(row.value).map(({ text }) => stem(text)));
  return [thing.label, thing.asked, ...thing.names].some((name) => {
    const wanted = tokens(name).map(({ text }) => stem(text));
    return wanted.length > 0 && wanted.every((word) => own.has(word));
  });
}
