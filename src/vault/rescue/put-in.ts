import { newId } from '../../contract/index.ts';
import type { WritableDb } from '../db.ts';
import { quoted, tablesOf } from '../row-counts.ts';
import type { Found, SavedRow } from './rows.ts';

/** What became of the rows that were found. */
export type PutIn = {
  /** How many of each table are in the new journal. */
  readonly rows: Readonly<Record<string, number>>;
  /** Notes whose words were lost while something that belongs to them was not. They say so. */
  readonly wordless: number;
  /** Found, and not kept: what they belong to is lost, or they contradict another. */
  readonly dropped: number;
};

/** Written where the words of a note were. */
const LOST_WORDS = '[Rescued: the words of this note were lost.]';

/** Puts rows into an empty journal of today's schema. What cannot stand alone gets something to stand on. */
export function putIn(db: WritableDb, found: Found): PutIn {
  db.pragma('foreign_keys = OFF');
  try {
    return db.transaction(() => {
      const insert = inserter(db);
      const tables = new Set<string>();
      let dropped = 0;
      for (const { table, row } of found.rows()) {
        tables.add(table);
        if (!insert(table, row)) dropped++;
      }
      const wordless = addMissing(db);
      dropped += dropUnattached(db);
      const rows = Object.fromEntries([...tables].map((table) => [table, countOf(db, table)]));
      return { rows, wordless, dropped };
    })();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function countOf(db: WritableDb, table: string): number {
  return (
    db
      .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
      .pluck()
      .get() ?? 0
  );
}

/** @returns what puts one row in, and says whether it went in */
function inserter(db: WritableDb): (table: string, row: SavedRow) => boolean {
  const columnsOf = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  const prepared = new Map<string, { columns: string[]; statement: ReturnType<WritableDb['prepare']> }>();
  const insertion = (table: string, row: SavedRow) => {
    const known = new Set(columnsOf.all(table));
    const columns = [...row.keys()].filter((column) => known.has(column));
    const names = columns.map(quoted).join(', ');
    const values = columns.map(() => '?').join(', ');
    return { columns, statement: db.prepare(`INSERT INTO ${quoted(table)} (${names}) VALUES (${values})`) };
  };
  return (table, row) => {
    // Rows of a table differ in how many columns they have only.
    const key = `${table} ${row.size}`;
    const { columns, statement } = prepared.get(key) ?? insertion(table, row);
    prepared.set(key, { columns, statement });
    try {
      statement.run(columns.map((column) => row.get(column)));
      return true;
    } catch (error) {
      if (isConstraint(error)) return false;
      throw error;
    }
  };
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/** A subject, a person or a note that something is left of, and which is lost itself. @returns how many notes */
function addMissing(db: WritableDb): number {
  const now = Date.now();
  const missing = (sql: string) => db.prepare<[], number>(sql).pluck().all();
  const orphanEvents = `
    SELECT entry_id FROM events WHERE entry_id NOT IN (SELECT id FROM entries)
     UNION SELECT entry_id FROM attachments WHERE entry_id NOT IN (SELECT id FROM entries)`;
  const subjects = missing(`
    SELECT subject_id FROM entries UNION SELECT subject_id FROM events UNION SELECT subject_id FROM facts
     EXCEPT SELECT id FROM subjects`);
  const addSubject = db.prepare(
    `INSERT INTO subjects (id, uid, name, created_ms) VALUES (:id, :uid, :name, :now)`,
  );
  for (const id of subjects) addSubject.run({ id, uid: newId(), name: `Rescued ${id}`, now });

  const people = missing(`
    SELECT observer_id FROM entries UNION SELECT said_by FROM facts EXCEPT SELECT id FROM people`);
  const addPerson = db.prepare(
    `INSERT INTO people (id, uid, name, role, created_ms) VALUES (:id, :uid, :name, :role, :now)`,
  );
  const needsOwner = () => missing("SELECT count(*) FROM people WHERE role = 'owner'")[0] === 0;
  for (const id of people) {
    addPerson.run({ id, uid: newId(), name: `Rescued ${id}`, role: needsOwner() ? 'owner' : 'other', now });
  }

  const words = missing(orphanEvents);
  if (words.length > 0 && missing('SELECT id FROM subjects').length === 0)
    addSubject.run({ id: 1, uid: newId(), name: 'Rescued 1', now });
  if ((words.length > 0 || subjects.length > 0) && needsOwner())
    addPerson.run({ id: null, uid: newId(), name: 'Rescued', role: 'owner', now });
  const addEntry = db.prepare(`
    INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
    SELECT :id, :uid, coalesce(min(e.subject_id), (SELECT min(id) FROM subjects)),
           (SELECT id FROM people ORDER BY role <> 'owner', id LIMIT 1),
           :lost || coalesce(' ' || group_concat(e.text, '; '), ''),
           coalesce(min(e.start_ms), (SELECT min(added_ms) FROM attachments WHERE entry_id = :id), 0),
           coalesce(max(e.end_ms), (SELECT min(added_ms) FROM attachments WHERE entry_id = :id), 0),
           coalesce(min(e.offset_min), 0), coalesce(min(e.zone), 'UTC'), coalesce(min(e.precision), 'day'), :now
      FROM (SELECT * FROM events WHERE entry_id = :id ORDER BY position) AS e`);
  for (const id of words) addEntry.run({ id, uid: newId(), lost: LOST_WORDS, now });
  return words.length;
}

type ForeignKey = { table: string; from: string; to: string };

/** Everything else that belongs to what is lost: a vector, a statement's source, a revision. @returns how many rows */
function dropUnattached(db: WritableDb): number {
  let dropped = 0;
  for (let found = true; found; ) {
    found = false;
    for (const table of tablesOf(db)) {
      const keys = db.prepare<[string], ForeignKey>(
        'SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)',
      );
      for (const { table: parent, from, to } of keys.all(table)) {
        const { changes } = db
          .prepare(
            `DELETE FROM ${quoted(table)} WHERE ${quoted(from)} IS NOT NULL
                AND ${quoted(from)} NOT IN (SELECT ${quoted(to)} FROM ${quoted(parent)})`,
          )
          .run();
        dropped += changes;
        found ||= changes > 0;
      }
    }
  }
  return dropped;
}
