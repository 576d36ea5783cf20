import { READABLE } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { DAY_MS } from './calendar.ts';
import type { Ev, Span } from './ev.ts';
import { sitesIn } from './reading/sites.ts';
import { irregularForms, stem, tokens } from './reading/words.ts';

/** What is looked for in the words of notes. */
export type Wanted = {
  /** Any of these; each may be several words, which then stand side by side. */
  readonly phrases: readonly string[];
  /** Where given, all of these have to be in one note instead. */
  readonly all?: readonly string[];
  /** Notes from which one of these was read are counted by that, and not again. */
  readonly names: readonly string[];
  readonly label: string;
  /** A dose counts by its words only with an amount beside it, a food only where it is not what is left out. */
  readonly type: 'medicine' | 'food' | 'symptom' | 'measure' | 'other';
};

type Row = {
  readonly id: number;
  readonly uid: string;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMin: number;
  readonly precision: Ev['precision'];
};

export type Mentions = (
  subject: number,
  reader: number,
  wanted: Wanted,
  span: Span,
  observer: number | undefined,
) => Ev[];

const LAST_MS = 8_640_000_000_000_000;
const MOST = 600;
const LONG_WORD = 7;
const made = new WeakMap<ReadableDb, Mentions>();

/** Notes that have a thing's words and from which Tend read no event of it: counted by their words, and shown as that. */
export function mentionsIn(db: ReadableDb): Mentions {
  let mentions = made.get(db);
  if (mentions === undefined) {
    mentions = prepare(db);
    made.set(db, mentions);
  }
  return mentions;
}

function prepare(db: ReadableDb): Mentions {
  const search = db.prepare<[object], Row>(`
    SELECT e.id, e.uid, e.text, e.start_ms AS startMs, e.end_ms AS endMs, e.offset_min AS offsetMin, e.precision
      FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
     WHERE entries_fts MATCH :match AND e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}
       AND e.start_ms >= :from AND e.start_ms < :to AND (:observer IS NULL OR e.observer_id = :observer)
       AND NOT EXISTS (SELECT 1 FROM events AS ev JOIN json_each(:names) AS n ON n.value = ev.name
                        WHERE ev.entry_id = e.id AND ev.deleted = 0)
     ORDER BY e.start_ms DESC, e.id DESC LIMIT ${MOST}`);
  const others = db.prepare<[object], string>('SELECT name FROM subjects WHERE id <> :subject').pluck();
  const spelled = spellings(db);
  return (subject, reader, wanted, span, observer) => {
    const match = matchOf(wanted, spelled);
    if (match === undefined) return [];
    const named = others.all({ subject });
    const from = span.fromMs ?? -LAST_MS;
    const to = span.toMs ?? LAST_MS;
    return search
      .all({
        ...{ match, subject, reader, from, names: JSON.stringify(wanted.names), observer: observer ?? null },
        // "Yesterday: …" is of the day before the one it was written on.
        to: Math.min(to + DAY_MS, LAST_MS),
      })
      .reverse()
      .filter(({ text }) => !named.some((name) => isOf(text, name)))
      .flatMap((row) => eventOf(row, wanted, spelled) ?? [])
      .filter((ev) => ev.startMs >= from && ev.startMs < to);
  };
}

const GIVEN = /(?<!\p{L})(?:gave|give|gives|given|giving)\s$/iu;
const HAD = /^\s(?:has|had|took|takes|got|gets|was|is|threw|vomited|fell|felt|went)(?!\p{L})/iu;

/** "gave Mia 5 ml ibuprofen", "Mia had a rash", told on Ann's page: it is not hers. "Mia gave me 5 ml" is. */
function isOf(text: string, name: string): boolean {
  const low = text.toLowerCase();
  const sought = name.toLowerCase();
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + 1)) {
    const before = low.slice(0, at);
    const behind = low.slice(at + sought.length);
    const whole = !/\p{L}$/u.test(before) && !/^\p{L}/u.test(behind);
    if (whole && (GIVEN.test(before) || HAD.test(behind))) return true;
  }
  return false;
}

const quoted = (words: string) => `"${words.replaceAll('"', '')}"`;

function matchOf(wanted: Wanted, spelled: (word: string) => readonly string[]): string | undefined {
  const forms = (word: string) =>
    [...new Set([word, ...irregularForms(word), ...spelled(word)])].map(quoted).join(' OR ');
  if (wanted.all !== undefined)
    return wanted.all.length === 0 ? undefined : wanted.all.map((word) => `(${forms(word)})`).join(' AND ');
  const phrases = [...new Set(wanted.phrases.filter((phrase) => phrase !== ''))];
  if (phrases.length === 0) return undefined;
  return phrases.map((phrase) => (phrase.includes(' ') ? quoted(phrase) : forms(phrase))).join(' OR ');
}

/** One sentence of a note as an event, with the number that stands in it when there is only one of its kind. */
function eventOf(row: Row, wanted: Wanted, spelled: (word: string) => readonly string[]): Ev | undefined {
  const targets = wanted.all ?? wanted.phrases.flatMap((phrase) => phrase.split(' '));
  const roots = new Set(
    targets.flatMap((word) => [word, ...irregularForms(word), ...spelled(word)]).map((word) => stem(word)),
  );
  const sentences = row.text.split(/(?<=[.!?;])\s+/);
  const sentence =
    sentences.find((text) => tokens(text).some((word) => roots.has(stem(word.text)))) ?? row.text;
  const at = tokens(sentence).find((word) => roots.has(stem(word.text)));
  if (sentence.includes('?')) return undefined;
  const before = at === undefined ? '' : sentence.slice(0, at.start).toLowerCase();
  const near = before.split(/[,;:]/).at(-1) ?? '';
  const absent = /\b(?:no|not|without|never|zero|free of|n't)\s+(?:[\p{L}'-]+\s+){0,2}$/u.test(near);
  const missed =
    /\b(?:forgot|skipped|missed|cancel\w*|refused)\b/.test(near) || /\bcancell?ed\b/i.test(sentence);
  if (NOT_TOLD.test(sentence)) return undefined;
  const amount = amountIn(sentence, at?.end ?? 0);
  if (wanted.type === 'medicine' && (amount === undefined || PLANNED.test(sentence))) return undefined;
  if (wanted.type === 'food' && (absent || NOT_EATEN.test(sentence))) return undefined;
  const strength = /\b(\d{1,2}(?:\.\d)?)(?:\/10| out of (?:10|ten))\b/.exec(sentence);
  const ends = row.endMs > row.startMs;
  const [site] = sitesIn(sentence);
  const yesterday = /^\W*(?:forgot to write )?yesterday\b/i.test(row.text);
  const shift = yesterday ? DAY_MS : 0;
  return {
    id: -row.id,
    // The entry's own public id stands where an event's would: it is what is cited.
    uid: row.uid as Ev['uid'],
    entryId: row.id,
    kind: 'note',
    startMs: row.startMs - shift,
    endMs: (ends ? row.endMs : row.startMs) - shift,
    offsetMin: row.offsetMin,
    precision: yesterday ? 'day' : row.precision,
    name: wanted.label,
    original: at === undefined ? null : sentence.slice(at.start, at.end),
    group: null,
    amount: amount?.value ?? null,
    low: null,
    high: null,
    unit: amount?.unit ?? null,
    severity: strength === null ? null : Number(strength[1]),
    severityMax: strength === null ? null : 10,
    severityLabel: null,
    scale: null,
    scaleVersion: null,
    site: site?.words ?? null,
    count: null,
    absent: absent ? 1 : 0,
    taken: missed ? 'skipped' : null,
    onsetOf: null,
    onsetLow: null,
    onsetHigh: null,
    byWords: true,
    quote: sentence.length > 80 ? `${sentence.slice(0, 80)}…` : sentence.replace(/[.!;]{1,4}$/, ''),
  };
}

/** What is asked, feared, planned or said in general has not happened. */
const NOT_TOLD =
  /\b(?:ask(?:s|ed)? (?:about|for|if|whether|the)|wonder\w*|worr(?:y|ied)|afraid|in case|next time|might|could be|booked|appointment for|tomorrow|read (?:about|that)|article|leaflet|warn\w*|risk of|side effects?|look out for|watch for|history of)\b/i;
const PLANNED =
  /\b(?:says?|said|from tomorrow|from today|instead of|up to|twice a day|prescri\w*|should|will|plan\w*|next|increase\w*|change\w*)\b/i;
const NOT_EATEN =
  /\b(?:allerg\w*|free|avoid\w*|without|stopp?\w*|no more|cut out|test\w*|clinic|instead of|smell\w*|touch\w*|correction)\b/i;

const units: Readonly<Record<string, string>> = {
  km: 'km',
  m: 'm',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  hour: 'h',
  hours: 'h',
  s: 's',
  sec: 's',
  seconds: 's',
  mg: 'mg',
  g: 'g',
  kg: 'kg',
  ml: 'mL',
  '%': '%',
};

/** The number with a unit that stands nearest to the word; two at the same distance may belong to anything. */
function amountIn(
  sentence: string,
  near: number,
): { readonly value: number; readonly unit: string } | undefined {
  const found = [
    ...sentence.matchAll(
      /(?<![\d/:.])(\d{1,4}(?:[.,]\d{1,2})?) ?(km|minutes?|mins?|hours?|h|seconds|sec|s|mg|kg|g|ml|m|%)(?![\p{L}\d/])/giu,
    ),
  ];
  const [one] = found.toSorted((a, b) => Math.abs(a.index - near) - Math.abs(b.index - near));
  const unit = units[(one?.[2] ?? '').toLowerCase()];
  if (one === undefined || unit === undefined) return undefined;
  return { value: Number((one[1] ?? '').replace(',', '.')), unit };
}

/** Words of the journal that are one slip of the hand away from a long word. */
function spellings(db: ReadableDb): (word: string) => readonly string[] {
  let terms: readonly string[] | undefined;
  let at = -1;
  // Every change of the journal goes through this connection.
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  return (word) => {
    if (word.length < LONG_WORD) return [];
    const now = changes.get() ?? 0;
    if (terms === undefined || now !== at) {
      terms = wordsOf(db);
      at = now;
    }
    return terms.filter(
      (term) =>
        term[0] === word[0] && Math.abs(term.length - word.length) <= 1 && term !== word && slip(term, word),
    );
  };
}

const MOST_READ = 20_000;
/** Long words of the newest notes, once each. */
function wordsOf(db: ReadableDb): string[] {
  const texts = db
    .prepare<[], string>(
      `SELECT text FROM entries WHERE deleted_ms IS NULL ORDER BY id DESC LIMIT ${MOST_READ}`,
    )
    .pluck()
    .all();
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.toLowerCase().matchAll(/[a-z]{6,20}/g)) words.add(word);
  return [...words];
}

/** One letter more, less or other, or two beside each other swapped. */
function slip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length === restB.length) {
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}
