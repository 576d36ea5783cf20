import { findNames, subjectNames } from '../../journal/index.ts';
import { lexicon } from '../../knowledge/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { MONTHNAME, WEEKDAYS } from './day-words.ts';
import type { Thing } from './things.ts';

/** A name in a question: a subject, or a person whose notes are meant ("what did Nana write"). */
export type Named = {
  /** The one whose page it is asked on first, when they are named; then in the question's order. */
  readonly subjects: readonly string[];
  /** Others it names, who have no page of their own. */
  readonly people: readonly string[];
  readonly observer?: { readonly id: number; readonly name: string };
};

type Row = { readonly name: string; readonly who: string; readonly person: number; readonly role: string };

const made = new WeakMap<ReadableDb, () => Row[]>();

const asWriters = new WeakMap<ReadableDb, (person: number) => boolean>();

/** Whether somebody has written a note here: others are only written about. */
function writesIn(db: ReadableDb, person: number): boolean {
  let writes = asWriters.get(db);
  if (writes === undefined) {
    const one = db
      .prepare<{ person: number }, number>('SELECT 1 FROM entries WHERE observer_id = :person LIMIT 1')
      .pluck();
    writes = (id) => one.get({ person: id }) !== undefined;
    asWriters.set(db, writes);
  }
  return writes(person);
}

/** Every name and alias of those who write or are mentioned. */
function namesIn(db: ReadableDb): Row[] {
  let read = made.get(db);
  if (read === undefined) {
    const statement = db.prepare<[], Row>(`
      SELECT name, name AS who, id AS person, role FROM people
      UNION ALL SELECT a.alias, p.name, p.id, p.role FROM aliases AS a JOIN people AS p ON p.id = a.person_id`);
    read = () => statement.all();
    made.set(db, read);
  }
  return read();
}

/** "Theo and I", "me or Theo", "Theo's and mine": whoever asks is asked about too. */
const WITH_ME =
  /\b(?:and|or|both|than|versus|vs) (?:i|me|myself|mine|my)\b(?! (?:give|gave|write|wrote|note|noted|see|saw|notice|noticed|think|tell))|\b(?:i|me|mine) (?:and|or)\b|\bof mine and\b|\bwhat about me\b/i;

/** What stands before the second of two people of whom the same is asked. */
const JOINED =
  /(?:\b(?:and|or|versus|vs\.?|than|both|plus)|,|&)(?: (?:does|did|do|what|how|has|is|about|when|often|much|many|last|also|of|for|the|by)){0,5} ?$/i;

/** Whose notes are meant where a calling stands for a name: "what has the school written". */
const CALLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the |his |her |my |their )?(?:school|kindergarten|nursery|teacher)\b/i, 'school'],
  [/\b(?:the |his |her |my |their )?(?:nurse|district nurse|carer|clinic)\b/i, 'clinician'],
];

/**
 * Whom a question names, and the places of those names, which are nothing else. Of several it is about the one whose page
 * it is asked on first, when that is one of them; a name that is a word too is one only where it stands as one.
 * @param page whose page it is asked on @param reader who asks
 */
export function readNames(
  question: string,
  page: string | undefined,
  db: ReadableDb,
  reader: { readonly name: string },
): Named & { readonly places: readonly (readonly [number, number])[] } {
  const lower = question.toLowerCase();
  const places: [number, number][] = [];
  const names = subjectNames(db);
  const called = findNames(question, names);
  places.push(...called.map(({ start, end }): [number, number] => [start, end]));
  const rows = namesIn(db);
  const wrote = new Set(rows.filter((row) => writes(lower, row)).map((row) => row.who));
  // Only who is joined to another is asked about as well: "Theo and Walter", and not whoever is mentioned too.
  const groups: string[][] = [];
  for (const { who, start } of called) {
    if (JOINED.test(question.slice(0, start))) groups.at(-1)?.push(who);
    if (!groups.at(-1)?.includes(who)) groups.push([who]);
  }
  const inOrder = [
    ...new Set(groups.find((group) => page !== undefined && group.includes(page)) ?? groups[0] ?? []),
  ];
  const asked = inOrder.filter((who) => !wrote.has(who) || inOrder.length === 1);
  const me = WITH_ME.test(question) && names.some(({ who }) => who === reader.name) ? [reader.name] : [];
  const all = [
    ...new Set([...(asked.length > 0 ? [...asked, ...me] : []), ...(asked.length === 0 ? inOrder : [])]),
  ];
  const subject = called.find(({ who }) => who === page)?.who ?? all[0];
  const subjects = subject === undefined ? [] : [subject, ...all.filter((who) => who !== subject)];
  let observer: Named['observer'];
  for (const row of rows) {
    const at = wordAt(lower, row.name.toLowerCase());
    if (at < 0) continue;
    const possessive = /^['’]s\b/.test(lower.slice(at + row.name.length)) ? 2 : 0;
    places.push([at, at + row.name.length + possessive]);
    if (
      writesIn(db, row.person) &&
      (row.who !== subject || wrote.has(row.who)) &&
      tells(lower, at, row.name.length)
    )
      observer ??= { id: row.person, name: row.who };
  }
  observer ??= byCalling(question, rows, places, db);
  const pages = new Set(names.map(({ who }) => who));
  return {
    places,
    subjects,
    people: [
      ...new Set(
        rows
          .filter((row) => !pages.has(row.who) && wordAt(lower, row.name.toLowerCase()) >= 0)
          .map((row) => row.name),
      ),
    ],
    ...(observer === undefined ? {} : { observer }),
  };
}

/** "What has the school written": the only one here of that calling. */
function byCalling(
  question: string,
  rows: readonly Row[],
  places: [number, number][],
  db: ReadableDb,
): Named['observer'] {
  for (const [calling, role] of CALLINGS) {
    const match = calling.exec(question);
    if (match === null || !tells(question.toLowerCase(), match.index, match[0].length)) continue;
    const those = [
      ...new Map(
        rows.filter((row) => row.role === role && writesIn(db, row.person)).map((row) => [row.person, row]),
      ).values(),
    ];
    const [one] = those;
    if (one === undefined || those.length > 1) continue;
    places.push([match.index, match.index + match[0].length]);
    return { id: one.person, name: one.who };
  }
  return undefined;
}

/** Whether a name stands for whose notes are meant. */
function writes(lower: string, row: Row): boolean {
  const at = wordAt(lower, row.name.toLowerCase());
  return at >= 0 && WROTE.test(lower.slice(at + row.name.length, at + row.name.length + 12));
}
const WROTE = /^\s+(?:wr[io]t|not(?:e|ed)\b|record|log|report|put down)/;

/** Of whom something is asked: "did Mika have", "has Mika ever", "Mika's last seizure". */
const ASKED_OF =
  /\b(?:[Dd]id|[Hh]a[sd]|[Hh]ave|[Ww]as|[Ii]s|[Dd]oes) (\p{Lu}\p{Ll}+)(?= (?:last|ever|first|have|had|get|got|take|taken|sleep|slept|eat|eaten|fall|fallen|feel|vomit|been|being|still|allergic|go|gone|weigh|cough|write|take|need)\b)|(?<=\p{Ll},? )(\p{Lu}\p{Ll}+)['’]s\b/gu;
const NO_PERSON = new RegExp(
  `^(?:${WEEKDAYS.join('|')}|${MONTHNAME}|christmas|easter|anyone|anybody|everyone)$`,
  'i',
);

/** A name of nobody who has a page or writes here: what the page's own person had is no answer to that. */
export function nobodyHere(
  question: string,
  places: readonly (readonly [number, number])[],
  things: readonly Thing[],
): string | undefined {
  const tables = lexicon();
  for (const match of question.matchAll(ASKED_OF)) {
    const name = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].indexOf(name);
    const lower = name.toLowerCase();
    if (places.some(([start, end]) => at >= start && at < end) || NO_PERSON.test(name)) continue;
    if (things.some((thing) => thing.asked.split(' ').includes(lower))) continue;
    if (tables.medicine(lower) ?? tables.food(lower) ?? tables.symptom(lower)) continue;
    return name;
  }
  return undefined;
}

/** "did Nana write", "by Nana", "Nana gave": the notes that person wrote. "Since Nana's visit" is not. */
function tells(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + length, at + length + 12);
  return (
    /\b(?:did|by|has|from)\s+$/.test(before) ||
    /^\s+(?:wr[io]te|gave|give|not|record|saw|see|say|said|log)/.test(after)
  );
}

function wordAt(text: string, name: string): number {
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\d]/u.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  }
  return -1;
}
