import type { ReadableDb } from '../../vault/index.ts';
import { tokensOf } from './fold.ts';
import { type Identifier, type IdentifierIndex, indexOf } from './identifier-index.ts';
import { isOrdinary } from './ordinary-words.ts';

type Row = {
  readonly kind: 'name' | 'place' | 'contact' | 'device' | 'fact' | 'key' | 'file';
  readonly value: string;
};

const kept = new WeakMap<ReadableDb, { readonly rows: string; readonly index: IdentifierIndex }>();

/** Every identifier of the vault. Read afresh each time, since a name added a second ago counts; arranged anew only when one changed. */
export function identifiersOf(db: ReadableDb): IdentifierIndex {
  const read = rowsOf(db).all();
  const rows = read.map(({ kind, value }) => `${kind}\t${value}`).join('\n');
  const known = kept.get(db);
  if (known?.rows === rows) return known.index;
  const index = indexOf(read.flatMap(identifiersIn));
  kept.set(db, { rows, index });
  return index;
}

function identifiersIn({ kind, value }: Row): Identifier[] {
  switch (kind) {
    case 'name':
    case 'place':
      return asName(value, kind === 'place');
    case 'contact':
      return asName(value, true).map((id) => ({ ...id, kind }));
    case 'device':
      return whole(value, 'contact');
    case 'file':
      return asFile(value);
    default:
      return whole(value, kind);
  }
}

/** Of a school or an office an ordinary word alone ("little", "oaks") tells nothing; of a person it does ("grace"). */
function asName(name: string, place: boolean): Identifier[] {
  const words = tokensOf(name).map((token) => token.word);
  const parts =
    words.length < 2
      ? []
      : words
          .filter((word) => word.length > 1 && !NOT_A_NAME.has(word) && !(place && isOrdinary(word)))
          .map((word) => ({ words: [word], joined: word, part: true, kind: 'name' as const }));
  const titled = words.findIndex((word) => !NOT_A_NAME.has(word));
  // "Adaeze Okafor" of "Dr Adaeze Okafor" is a whole name too; "Common" of "Mr Common" is a part like any other.
  const untitled =
    titled > 0 && titled < words.length - 1 ? whole(words.slice(titled).join(' '), 'name') : [];
  return [...whole(name, 'name'), ...untitled, ...umlauts(name, place), ...parts];
}

/** With and without its ending; its words only where they are none of the language ("IMG" says nothing, "okafor" does). */
function asFile(name: string): Identifier[] {
  const stem = name.replace(/\.[^.]{1,5}$/, '');
  const words = tokensOf(stem).map(({ word }) => word);
  const telling = words.filter((word) => word.length > 3 && !isOrdinary(word) && !/^\p{N}+$/u.test(word));
  return [
    ...whole(name, 'file'),
    ...(stem === name || words.every(isOrdinary) ? [] : whole(stem, 'file')),
    ...telling.map((word) => ({ words: [word], joined: word, part: true, kind: 'file' as const })),
  ];
}

function whole(text: string, kind: Identifier['kind']): Identifier[] {
  const words = tokensOf(text).map((token) => token.word);
  return words.length === 0 ? [] : [{ words, joined: words.join(''), part: false, kind }];
}

/** "Jürgen" is written Juergen as often as Jurgen. */
function umlauts(name: string, place: boolean): Identifier[] {
  const spelled = name
    .normalize('NFC')
    .replace(/[äöüøæÄÖÜØÆåÅ]/g, (letter) => `${UMLAUT[letter.toLowerCase()]}`);
  return spelled === name.normalize('NFC') ? [] : asName(spelled, place);
}

const UMLAUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };

/** Parts of names that name nobody. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  'dr doctor mr mrs ms miss mx sir prof professor nurse sister brother aunt auntie uncle st saint the of and at for de da di du del la le van von der den bin ibn al el y a in on to no my our'.split(
    ' ',
  ),
);

const statements = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();
function prepare(db: ReadableDb) {
  return db.prepare<[], Row>(
    `SELECT 'name' AS kind, name AS value FROM subjects
     UNION ALL SELECT CASE WHEN role IN ('school', 'other') THEN 'place' ELSE 'name' END, name FROM people
     UNION ALL SELECT CASE WHEN people.role IN ('school', 'other') THEN 'place' ELSE 'name' END, alias
       FROM aliases LEFT JOIN people ON people.id = aliases.person_id
     UNION ALL SELECT CASE kind WHEN 'contact' THEN 'contact' WHEN 'device' THEN 'device' ELSE 'fact' END, value FROM facts
     UNION ALL SELECT 'contact', label FROM numbers
     UNION ALL SELECT 'device', number FROM numbers
     UNION ALL SELECT 'key', key FROM providers WHERE key IS NOT NULL AND key <> ''
     UNION ALL SELECT 'file', name FROM attachments
     UNION ALL SELECT 'fact', name FROM scales
     UNION ALL SELECT 'fact', name FROM templates`,
  );
}
function rowsOf(db: ReadableDb) {
  const known = statements.get(db) ?? prepare(db);
  statements.set(db, known);
  return known;
}
