import type { ReadableDb } from '../../vault/index.ts';
import { tokensOf } from './fold.ts';
import { isOrdinary } from './ordinary-words.ts';

/** Something of the vault that never leaves. */
export type Identifier = {
  /** Folded words, as "little", "oaks". */
  readonly words: readonly string[];
  /** The words without anything between them: what is looked for over joined fragments. */
  readonly joined: string;
  /**
   * A name as a whole never leaves, whatever was licensed. A part of one ("school" of "Little Oaks School") may
   * stand where the template or a predicate put the word.
   */
  readonly part: boolean;
  readonly kind: 'name' | 'contact' | 'fact' | 'key';
};

/** Reads every identifier afresh: a name added a second ago counts. */
export function identifiersOf(db: ReadableDb): Identifier[] {
  const found: Identifier[] = [];
  for (const { name, place } of names(db).all()) found.push(...asName(name, place === 1));
  for (const { kind, value } of facts(db).all()) found.push(...asFact(kind, value));
  for (const { label, number } of numbers(db).all())
    found.push(...asContact(label, true), ...whole(number, 'contact'));
  for (const { key } of keys(db).all()) found.push(...whole(key, 'key'));
  return found;
}

/** Of a school or an office an ordinary word alone ("little", "oaks") tells nothing; of a person it does ("grace"). */
function asName(name: string, place = false): Identifier[] {
  const words = tokensOf(name).map((token) => token.word);
  const parts =
    words.length < 2
      ? []
      : words
          .filter((word) => word.length > 1 && !NOT_A_NAME.has(word) && !(place && isOrdinary(word)))
          .map((word) => ({ words: [word], joined: word, part: true, kind: 'name' as const }));
  return [...whole(name, 'name'), ...umlauts(name, place), ...parts];
}

/** A contact or a device is an identifier like a name; of other facts the recorded wording as a whole stays. */
function asFact(kind: string, value: string): Identifier[] {
  if (kind === 'contact') return asContact(value);
  if (kind === 'device') return whole(value, 'contact');
  return whole(value, 'fact');
}

const asContact = (name: string, place = false): Identifier[] =>
  asName(name, place).map((id) => ({ ...id, kind: 'contact' }));

function whole(text: string, kind: Identifier['kind']): Identifier[] {
  const words = tokensOf(text).map((token) => token.word);
  return words.length === 0 ? [] : [{ words, joined: words.join(''), part: false, kind }];
}

/** "Jürgen" is written Juergen as often as Jurgen. */
function umlauts(name: string, place: boolean): Identifier[] {
  const spelled = name.normalize('NFC').replace(/[äöüÄÖÜåÅ]/g, (letter) => `${UMLAUT[letter.toLowerCase()]}`);
  return spelled === name.normalize('NFC') ? [] : asName(spelled, place);
}

const UMLAUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

/** Parts of names that name nobody. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  'dr doctor mr mrs ms miss mx sir prof professor nurse sister brother aunt auntie uncle st saint the of and at for de da di du del la le van von der den bin ibn al el y a in on to no my our'.split(
    ' ',
  ),
);

const statements = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();
function prepare(db: ReadableDb) {
  return {
    names: db.prepare<[], { name: string; place: number }>(
      `SELECT name, 0 AS place FROM subjects
       UNION ALL SELECT name, role IN ('school', 'other') FROM people
       UNION ALL SELECT alias, coalesce(people.role IN ('school', 'other'), 0)
         FROM aliases LEFT JOIN people ON people.id = aliases.person_id`,
    ),
    facts: db.prepare<[], { kind: string; value: string }>(`SELECT kind, value FROM facts`),
    numbers: db.prepare<[], { label: string; number: string }>(`SELECT label, number FROM numbers`),
    keys: db.prepare<[], { key: string }>(`SELECT key FROM providers WHERE key IS NOT NULL AND key <> ''`),
  };
}
function prepared(db: ReadableDb) {
  const known = statements.get(db) ?? prepare(db);
  statements.set(db, known);
  return known;
}
const names = (db: ReadableDb) => prepared(db).names;
const facts = (db: ReadableDb) => prepared(db).facts;
const numbers = (db: ReadableDb) => prepared(db).numbers;
const keys = (db: ReadableDb) => prepared(db).keys;
