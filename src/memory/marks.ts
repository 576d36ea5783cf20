import type { ReadableDb } from '../vault/index.ts';
import { terms } from './words.ts';

/** Where a word that was asked for stands: UTF-16 offsets, end exclusive. */
export type WordMark = { readonly start: number; readonly end: number };

/** Private use: no keyboard writes them. A text that has one all the same is shown without marks. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * Finds the words of a query in entries as the index finds them, and the words that something it names was read from:
 * "itching" also where "itchy" or "scratching" is written.
 */
export function wordMarks(
  db: ReadableDb,
): (
  query: string,
  names: readonly string[],
  reader: number,
  rows: readonly number[],
) => Map<number, WordMark[]> {
  const select = db.prepare<[object], { id: number; marked: string }>(`
    SELECT rowid AS id, highlight(entries_fts, 0, '${OPEN}', '${CLOSE}') AS marked FROM entries_fts
     WHERE entries_fts MATCH :match AND rowid IN (SELECT value FROM json_each(:ids))`);
  const read = db.prepare<[object], { id: number; original: string; text: string }>(`
    SELECT e.id, ev.name_original AS original, e.text FROM events AS ev JOIN entries AS e ON e.id = ev.entry_id
     WHERE e.id IN (SELECT value FROM json_each(:ids)) AND ev.deleted = 0 AND ev.confirmed = 1
       AND (ev.only_for IS NULL OR ev.only_for = :reader) AND ev.name_original IS NOT NULL
       AND (ev.name IN (SELECT value FROM json_each(:names)) OR ev.name_group IN (SELECT value FROM json_each(:names)))`);
  return (query, names, reader, rows) => {
    const words = terms(query);
    const ids = JSON.stringify(rows);
    const marks = new Map<number, WordMark[]>();
    if (words.length > 0 && rows.length > 0) {
      for (const { id, marked } of select.all({ match: words.join(' OR '), ids }))
        marks.set(id, marksOf(marked));
    }
    if (names.length > 0 && rows.length > 0) {
      for (const { id, original, text } of read.all({ ids, names: JSON.stringify(names), reader })) {
        const lower = text.toLowerCase();
        const start = lower.indexOf(original.toLowerCase());
        // Where small letters are longer than capitals, places would not be those of the text.
        if (start >= 0 && lower.length === text.length)
          marks.set(id, withMark(marks.get(id) ?? [], { start, end: start + original.length }));
      }
    }
    return marks;
  };
}

/** In their order, none over another. */
function withMark(marks: readonly WordMark[], one: WordMark): WordMark[] {
  if (marks.some(({ start, end }) => start < one.end && one.start < end)) return [...marks];
  return [...marks, one].sort((a, b) => a.start - b.start);
}

function marksOf(marked: string): WordMark[] {
  const marks: WordMark[] = [];
  let at = 0;
  for (const piece of marked.split(OPEN)) {
    const close = piece.indexOf(CLOSE);
    if (close > 0) marks.push({ start: at, end: at + close });
    at += close < 0 ? piece.length : piece.length - CLOSE.length;
  }
  return marks;
}
