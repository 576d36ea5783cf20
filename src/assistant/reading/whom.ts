import type { ReadableDb } from '../../vault/index.ts';

/** A name in a question: a subject, or a person whose notes are meant ("what did Nana write"). */
export type Named = {
  readonly subject?: string;
  readonly observer?: { readonly id: number; readonly name: string };
};

type Row = {
  readonly name: string;
  readonly who: string;
  readonly subject: number | null;
  readonly person: number | null;
};

const made = new WeakMap<ReadableDb, () => Row[]>();

/** Every name and alias, subjects before people. */
function namesIn(db: ReadableDb): Row[] {
  let read = made.get(db);
  if (read === undefined) {
    const statement = db.prepare<[], Row>(`
      SELECT name, name AS who, id AS subject, NULL AS person FROM subjects
      UNION ALL SELECT a.alias, s.name, s.id, NULL FROM aliases AS a JOIN subjects AS s ON s.id = a.subject_id
      UNION ALL SELECT name, name, NULL, id FROM people
      UNION ALL SELECT a.alias, p.name, NULL, p.id FROM aliases AS a JOIN people AS p ON p.id = a.person_id`);
    read = () => statement.all();
    made.set(db, read);
  }
  return read();
}

/** Whom a question names, and the places of those names, which are nothing else. */
export function readNames(
  question: string,
  db: ReadableDb,
): Named & { readonly places: readonly (readonly [number, number])[] } {
  const lower = question.toLowerCase();
  const places: [number, number][] = [];
  let subject: string | undefined;
  let observer: Named['observer'];
  for (const row of namesIn(db)) {
    const at = wordAt(lower, row.name.toLowerCase());
    if (at < 0) continue;
    const possessive = /^['’]s\b/.test(lower.slice(at + row.name.length)) ? 2 : 0;
    places.push([at, at + row.name.length + possessive]);
    if (row.subject !== null) subject ??= row.who;
    else if (row.person !== null && row.who !== subject && tells(lower, at, row.name.length))
      observer ??= { id: row.person, name: row.who };
  }
  return {
    places,
    ...(subject === undefined ? {} : { subject }),
    ...(observer === undefined ? {} : { observer }),
  };
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
