import { newId, type SubjectId } from '../../contract/index.ts';
import { scratchDb, type WritableDb } from '../../vault/index.ts';

/** Sunday evening, when the caregiver asks. */
export const CLOCK = { nowMs: Date.parse('2026-02-08T22:00:00+01:00'), zone: 'Europe/Berlin' };

/** The vault of the crumb picture: Maya, her seizure medicine, ice cream at Nana's and what followed. */
export function mayasVault(): WritableDb {
  const db = scratchDb();
  fillWithMaya(db);
  return db;
}

export function fillWithMaya(db: WritableDb): void {
  addSubject(db, 'Maya', '2018-05-04', ['Mayabee', 'Theresa']);
  addPerson(db, 'Jonas Reuter', 'owner');
  addPerson(db, 'Dr Adaeze Okafor', 'clinician');
  addPerson(db, 'Nana', 'relative', ['Ingrid Jørgensen']);
  addPerson(db, 'Little Oaks Primary School', 'school');
  addFact(db, 'medicine', 'Keppra 250 mg', 'diagnosed', '2026-01-21');
  addFact(db, 'diagnosis', 'epilepsy', 'diagnosed');
  addFact(db, 'contact', 'Brunnenweg 12, 20095 Hamburg, 040 30 30 301', 'diagnosed');
  addFact(db, 'device', 'pump serial KX-44871-B', 'diagnosed');
  db.prepare(
    `INSERT INTO providers (name, url, model, key, added_ms) VALUES ('hall', 'http://127.0.0.1:9/v1', 'qwen', 'sk-verySecretKey123', 0)`,
  ).run();
  db.prepare(
    `INSERT INTO numbers (uid, kind, label, number, added_ms) VALUES (?, 'doctor', 'Ward Morgentau', '116 117', 0)`,
  ).run(newId());
  const entry = addEntry(
    db,
    "Ice cream at Nana's in Legoland, then itchy arms 5 of 10 after 2 h 30",
    '2026-02-07T15:00:00+01:00',
  );
  const food = addEvent(db, entry, {
    kind: 'exposure',
    name: 'ice cream',
    original: 'Ice cream',
    at: '2026-02-07T15:00:00+01:00',
  });
  addEvent(db, entry, {
    kind: 'reaction',
    name: 'itch',
    original: 'itchy',
    at: '2026-02-07T17:30:00+01:00',
    severity: 5,
    site: 'arms',
    onsetOf: food,
    onset: 150,
  });
  const dose = addEntry(db, 'Keppra 250 mg at breakfast', '2026-02-08T08:00:00+01:00');
  addEvent(db, dose, {
    kind: 'dose',
    name: 'levetiracetam',
    original: 'Keppra',
    at: '2026-02-08T08:00:00+01:00',
  });
}

export function addSubject(
  db: WritableDb,
  name: string,
  born: string | null,
  aliases: readonly string[] = [],
): void {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO subjects (uid, name, born, created_ms) VALUES (?, ?, ?, 0)`)
    .run(newId<SubjectId>(), name, born);
  for (const alias of aliases)
    db.prepare(`INSERT INTO aliases (subject_id, alias) VALUES (?, ?)`).run(lastInsertRowid, alias);
}

export function addPerson(db: WritableDb, name: string, role: string, aliases: readonly string[] = []): void {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO people (uid, name, role, created_ms) VALUES (?, ?, ?, 0)`)
    .run(newId(), name, role);
  for (const alias of aliases)
    db.prepare(`INSERT INTO aliases (person_id, alias) VALUES (?, ?)`).run(lastInsertRowid, alias);
}

export function addFact(
  db: WritableDb,
  kind: string,
  value: string,
  status: string,
  since: string | null = null,
): void {
  db.prepare(
    `INSERT INTO facts (uid, subject_id, said_by, kind, value, status, since, reviewed_ms) VALUES (?, 1, 1, ?, ?, ?, ?, 0)`,
  ).run(newId(), kind, value, status, since);
}

export function addEntry(db: WritableDb, text: string, at: string): number {
  const ms = Date.parse(at);
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
       VALUES (:uid, 1, 1, :text, :ms, :ms, 60, 'Europe/Berlin', 'minute', :ms)`,
    )
    .run({ uid: newId(), text, ms });
  return Number(lastInsertRowid);
}

/** Gives the event's public id. Severity is out of ten, onset in minutes. */
export function addEvent(
  db: WritableDb,
  entry: number,
  event: {
    kind: string;
    name: string;
    original: string;
    at: string;
    severity?: number;
    site?: string;
    onsetOf?: string;
    onset?: number;
    amount?: number;
    unit?: string;
    absent?: true;
  },
): string {
  const uid = newId();
  const severity = event.severity ?? null;
  db.prepare(
    `INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone, precision,
       name, name_original, severity, severity_min, severity_max, severity_original, site, onset_of, onset_low, onset_high, amount, unit, absent, text)
     VALUES (:uid, :entry, 1, 0, :kind, 'code', 1, :ms, :ms, 60, 'Europe/Berlin', 'minute',
       :name, :original, :severity, :min, :max, :severityOriginal, :site, :onsetOf, :onset, :onset, :amount, :unit, :absent, :original)`,
  ).run({
    uid,
    entry,
    kind: event.kind,
    ms: Date.parse(event.at),
    name: event.name,
    original: event.original,
    severity,
    min: severity === null ? null : 0,
    max: severity === null ? null : 10,
    severityOriginal: severity === null ? null : `${severity} of 10`,
    site: event.site ?? null,
    onsetOf: event.onsetOf ?? null,
    onset: event.onset ?? null,
    amount: event.amount ?? null,
    unit: event.unit ?? null,
    absent: event.absent === true ? 1 : 0,
  });
  return uid;
}
