import { READABLE } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { DAY_MS, type Day, dayAt, weekday } from './calendar.ts';
import type { Ev } from './ev.ts';
import { putsRight, type Said } from './reading/puts-right.ts';

/** What later notes put right in earlier ones. Both notes stay as they were written; only what is counted changes. */
export type Corrections = {
  /** By the id of the event that was put right: how it stands now; null where it was not so at all. */
  readonly right: ReadonlyMap<number, { readonly was: Ev; readonly now: Ev | null; readonly by: Ev['uid'] }>;
  /** Notes that only put another right: what was read from them is counted there, and not again. */
  readonly notes: ReadonlySet<number>;
  /** Their events that are nothing of their own. */
  readonly dropped: ReadonlySet<number>;
};

const NONE: Corrections = { right: new Map(), notes: new Set(), dropped: new Set() };

type Row = {
  readonly id: number;
  readonly uid: Ev['uid'];
  readonly text: string;
  readonly startMs: number;
  readonly offsetMin: number;
  readonly observer: number;
};

/** A note is looked for that many days before the one that puts it right. */
const REACH_DAYS = 14;
/** Without a name it is what was written shortly before. */
const SHORT_DAYS = 4;

/** Words of which every note that puts another right has one; which of them do is read from the whole line. */
const CUES =
  'correction OR correcting OR scratch OR strike OR meant OR mistake OR mistyped OR miswrote OR misread OR wrong OR wrongly OR typo OR oops OR sorry OR ignore OR "should be" OR "should say" OR "should have" OR (not AND (was OR were OR had OR took OR gave OR slept)) OR ((wrote OR put OR noted OR said OR entered OR typed OR logged) AND (was OR were OR is OR had OR took OR got OR gave OR actually OR really))';
const MOST = 400;

export type EventsOfNotes = {
  /** All events of these notes, as they were read. */
  ofNotes(entryIds: readonly number[], reader: number): Ev[];
  /** Of this person, oldest first, in notes older than one. */
  before(of: { subject: number; reader: number; note: number; fromMs: number; toMs: number }): Ev[];
};

/** Read anew only when anything in the vault changed. */
export function correctionsIn(db: ReadableDb, events: EventsOfNotes) {
  const search = db.prepare<[object], Row>(`
    SELECT e.id, e.uid, e.text, e.start_ms AS startMs, e.offset_min AS offsetMin,
           e.observer_id AS observer
      FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
     WHERE entries_fts MATCH :match AND e.subject_id = :subject AND e.deleted_ms IS NULL AND ${READABLE}
     ORDER BY e.id DESC LIMIT ${MOST}`);
  const writerOf = db.prepare<[number], number>('SELECT observer_id FROM entries WHERE id = ?').pluck();
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const kept = new Map<string, { readonly at: number; readonly found: Corrections }>();
  return (subject: number, reader: number): Corrections => {
    const at = changes.get() ?? 0;
    const key = `${subject} ${reader}`;
    const known = kept.get(key);
    if (known?.at === at) return known.found;
    const rows = search
      .all({ match: CUES, subject, reader })
      .flatMap((row) => {
        const said = putsRight(row.text);
        return said === undefined ? [] : [{ row, said }];
      })
      .reverse();
    const found = rows.length === 0 ? NONE : read(rows, subject, reader, events, (id) => writerOf.get(id));
    kept.set(key, { at, found });
    return found;
  };
}

function read(
  rows: readonly { readonly row: Row; readonly said: Said }[],
  subject: number,
  reader: number,
  events: EventsOfNotes,
  writerOf: (entryId: number) => number | undefined,
): Corrections {
  const right = new Map<number, { was: Ev; now: Ev | null; by: Ev['uid'] }>();
  const notes = new Set<number>();
  const dropped = new Set<number>();
  const own = Map.groupBy(
    events.ofNotes(
      rows.map(({ row }) => row.id),
      reader,
    ),
    (ev) => ev.entryId,
  );
  for (const { row, said } of rows) {
    const all = own.get(row.id) ?? [];
    // "Scratch that" was read as an itch.
    const cue = all.filter(
      (ev) =>
        said.cue !== '' &&
        (ev.original ?? '').length > 0 &&
        said.cue.includes((ev.original ?? '').toLowerCase()),
    );
    for (const ev of cue) dropped.add(ev.id);
    // It names what it was not, and that is not there a second time.
    if (said.other !== undefined) for (const ev of all.slice(0, 1)) dropped.add(ev.id);
    const told = all.filter(
      (ev) => !cue.includes(ev) && (said.other === undefined || ev.name !== said.other),
    );
    const older = events
      .before({
        subject,
        reader,
        note: row.id,
        fromMs: row.startMs - REACH_DAYS * DAY_MS,
        // "Yesterday's" stands on the day before it was written.
        toMs: row.startMs + 2 * DAY_MS,
      })
      .filter((ev) => !notes.has(ev.entryId))
      // What was put right once is put right again from how it stood then.
      .flatMap((ev) => {
        const before = right.get(ev.id);
        return before === undefined ? [ev] : (before.now ?? []);
      });
    const pairs =
      told.length > 0
        ? told.flatMap((ev) => named(ev, said, older) ?? [])
        : unnamed(row, said, older, writerOf);
    if (pairs.length === 0) continue;
    notes.add(row.id);
    for (const { was, now, from } of pairs) {
      const first = right.get(was.id)?.was ?? was;
      right.set(was.id, {
        was: first,
        now: now === null ? null : { ...now, putRight: row.uid },
        by: row.uid,
      });
      if (from !== undefined) dropped.add(from.id);
    }
  }
  return { right, notes, dropped };
}

type Pair = { readonly was: Ev; readonly now: Ev | null; readonly from?: Ev };

const day = (ev: Ev): Day => dayAt(ev.startMs, ev.offsetMin);
const hasNumber = (ev: Ev, value: number) => ev.amount === value || ev.severity === value;

/** The note names what it puts right, and was read: the same thing in an older note. */
function named(ev: Ev, said: Said, older: readonly Ev[]): Pair | undefined {
  const same = older.filter((one) => one.name === ev.name);
  const fitting = said.old === undefined ? [] : same.filter((one) => hasNumber(one, said.old ?? 0));
  const sameDay = same.filter((one) => day(one) === day(ev));
  if (said.other !== undefined) {
    const was = sameDay.at(-1);
    return was === undefined ? undefined : { was, from: ev, now: null };
  }
  const moved = said.moves && (ev.precision === 'day' || !said.values);
  const week = same.filter((one) => Math.abs(day(one) - day(ev)) <= 7);
  const was = (fitting.length > 0 ? fitting : moved || sameDay.length === 0 ? week : sameDay).at(-1);
  if (was === undefined) return undefined;
  if (fitting.length === 0 && sameDay.length === 0 && !moved) return undefined;
  // "I wrote 10 ml, it was 5": what was read from the note is the number that was wrong.
  const value = said.old !== undefined && hasNumber(ev, said.old) ? said.value : undefined;
  return {
    was,
    from: ev,
    now: {
      ...was,
      amount: value?.of === 'amount' ? value.number : (ev.amount ?? was.amount),
      low: ev.low ?? was.low,
      high: ev.high ?? was.high,
      unit: ev.amount === null ? was.unit : (ev.unit ?? was.unit),
      severity: value?.of === 'strength' ? value.number : (ev.severity ?? was.severity),
      severityMax: ev.severityMax ?? was.severityMax,
      severityLabel: ev.severityLabel ?? was.severityLabel,
      site: ev.site ?? was.site,
      count: ev.count ?? was.count,
      absent: ev.absent,
      taken: ev.taken ?? was.taken,
      ...(moved && day(ev) !== day(was) ? shifted(was, day(ev) - day(was), ev.offsetMin) : {}),
    },
  };
}

/** "It was 5 ml, not 10": what was written shortly before, and had that number. */
function unnamed(
  row: Row,
  said: Said,
  older: readonly Ev[],
  writerOf: (entryId: number) => number | undefined,
): Pair[] {
  const near = older.filter((ev) => row.startMs - ev.startMs <= SHORT_DAYS * DAY_MS && ev.kind !== 'note');
  const mine = near.filter((ev) => writerOf(ev.entryId) === row.observer);
  const last = Math.max(...mine.map((ev) => ev.entryId));
  const lastNote = mine.filter((ev) => ev.entryId === last);
  if (said.notSo) return lastNote.map((was) => ({ was, now: null }));
  if (said.weekday !== undefined) {
    const { weekday: wanted } = said;
    return lastNote.map((was) => {
      const days = [0, -1, 1, -2, 2, -3, 3].find((by) => weekday(day(was) + by) === wanted) ?? 0;
      return { was, now: { ...was, ...shifted(was, days, was.offsetMin) } };
    });
  }
  const { value } = said;
  if (value === undefined) return [];
  const holds = (ev: Ev) =>
    value.of === 'strength'
      ? ev.severity !== null
      : ev.amount !== null && (value.unit === undefined || ev.unit === value.unit);
  const either = (ev: Ev) => holds(ev) || (value.unit === undefined && ev.severity !== null);
  const old = said.old;
  const fitting =
    old === undefined
      ? lastNote.filter(holds)
      : near.filter((ev) => either(ev) && hasNumber(ev, old)).slice(-1);
  // Two that it could be: nothing is put right by a guess.
  const [was] = fitting;
  if (was === undefined || fitting.length > 1) return [];
  const strength = value.of === 'strength' || (ofStrength(was, old) && value.unit === undefined);
  return [
    {
      was,
      now: strength ? { ...was, severity: value.number } : { ...was, amount: value.number },
    },
  ];
}

const ofStrength = (ev: Ev, old: number | undefined) =>
  ev.amount === null || (old !== undefined && ev.severity === old);

/** Some days later or earlier, at the same clock. */
function shifted(was: Ev, days: number, offsetMin: number): Pick<Ev, 'startMs' | 'endMs' | 'offsetMin'> {
  const by = days * DAY_MS - (offsetMin - was.offsetMin) * 60_000;
  return { startMs: was.startMs + by, endMs: was.endMs + by, offsetMin };
}
