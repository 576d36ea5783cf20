import {
  type At,
  type CheckInAnswer,
  type CheckInCard,
  type CheckInRow,
  type Clock,
  type EntryId,
  type EventDraft,
  type EventId,
  newId,
  TendError,
  type Tracked,
} from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { checkInSentence, partOf } from './check-in-words.ts';
import { eventReader } from './event-rows.ts';
import { dayBefore, dayOf, dayStart, hourOf } from './form-time.ts';
import { amountOf } from './form-units.ts';
import type { KeepMade } from './made.ts';
import { onScale, outOfTen, scaleNow } from './scales.ts';
import { resolveSubject } from './subjects.ts';
import { isoIn, shownTime, thisMinute } from './time.ts';
import { canonical, mayBeNone, trackedBy } from './tracked.ts';

/** An evening card is shown from the afternoon on. */
const FROM_HOUR = 15;

type Kept = {
  readonly entryId: number;
  readonly uid: EntryId;
  readonly startMs: number;
  readonly zone: string;
};
type Written = {
  readonly event: EventId;
  readonly name: string;
  readonly entryId: number;
};
type Keep = {
  readonly subject?: string | undefined;
  readonly observer?: string | undefined;
  readonly answers: readonly CheckInAnswer[];
};

/** Check-ins: "I looked, over this day, for this". What was not there is what they are for. */
export function createCheckIns(db: WritableDb, keepMade: KeepMade) {
  const eventsOf = eventReader(db);
  const between = db.prepare<[object], Kept>(`
    SELECT v.entry_id AS entryId, e.uid, v.start_ms AS startMs, v.zone
      FROM events AS v INDEXED BY events_by_kind JOIN entries AS e ON e.id = v.entry_id
     WHERE v.subject_id = :subject AND v.kind = 'check-in' AND v.start_ms BETWEEN :from AND :to
       AND v.deleted = 0 AND v.confirmed = 1 AND v.only_for IS NULL
     ORDER BY v.start_ms DESC, v.id DESC`);
  const writtenSince = db.prepare<[object], Written>(`
    SELECT v.uid AS event, v.name, v.entry_id AS entryId
      FROM events AS v INDEXED BY events_by_kind JOIN entries AS e ON e.id = v.entry_id
     WHERE v.subject_id = :subject AND v.kind IN ('observation', 'reaction') AND v.start_ms BETWEEN :from AND :now
       AND v.deleted = 0 AND v.confirmed = 1 AND v.only_for IS NULL AND v.absent = 0 AND v.name IS NOT NULL
       AND e.made_by IS NOT 'check-in'
     ORDER BY v.start_ms`);
  const foldedOn = db
    .prepare<[object], string>('SELECT day FROM check_ins_folded WHERE subject_id = :subject')
    .pluck();
  const fold = db.prepare(
    'INSERT INTO check_ins_folded (subject_id, day) VALUES (:subject, :day) ON CONFLICT (subject_id) DO UPDATE SET day = :day',
  );
  const unfold = db.prepare('DELETE FROM check_ins_folded WHERE subject_id = :subject');

  /** The check-in of a day on that day's own calendar. */
  function ofDay(subject: number, day: string, zone: string): Kept | undefined {
    const from = dayStart(day, zone) - 14 * 3_600_000;
    return between
      .all({ subject, from, to: from + 52 * 3_600_000 })
      .find((one) => dayOf(one.startMs, one.zone) === day);
  }

  function rowsOf(subject: number, tracked: readonly Tracked[], day: string, clock: Clock): CheckInRow[] {
    const before = ofDay(subject, dayBefore(day), clock.zone);
    const yesterday = before === undefined ? [] : (eventsOf([before.entryId]).get(before.entryId) ?? []);
    const today = writtenSince.all({ subject, from: dayStart(day, clock.zone), now: clock.nowMs });
    const written = eventsOf([...new Set(today.map(({ entryId }) => entryId))]);
    return tracked.map((one) => {
      const scale = one.by.as === 'scale' ? scaleNow(db, subject, one.by.name) : undefined;
      const said = saidOf(yesterday, one, scale?.version);
      const last = today.findLast(({ name }) => name === one.name);
      const draft = last && written.get(last.entryId)?.find(({ id }) => id === last.event);
      return {
        ...one,
        mayBeNone: mayBeNone(one.name),
        ...(scale && { scale }),
        ...(said && { yesterday: said }),
        ...(last && draft && { today: { event: last.event, words: partOf(draft) } }),
      };
    });
  }

  const card = (whose: string | undefined, clock: Clock): CheckInCard => {
    const subject = resolveSubject(db, whose);
    const day = dayOf(clock.nowMs, clock.zone);
    const rows = rowsOf(subject.id, trackedBy(db, subject.id), day, clock);
    const done = ofDay(subject.id, day, clock.zone);
    const folded = foldedOn.get({ subject: subject.id }) === day;
    const evening = hourOf(clock.nowMs, clock.zone) >= FROM_HOUR;
    return {
      ...{ subject: subject.name, day, rows, folded },
      due: rows.length > 0 && done === undefined && !folded && evening,
      ...(done && { done: done.uid }),
    };
  };

  return {
    /** @throws TendError `not-found` for a subject nobody added */
    get: card,

    /** @throws TendError `bad-input` for what is not tracked, is off its scale, or was not said yesterday */
    keep({ subject: whose, observer, answers }: Keep, clock: Clock) {
      const subject = resolveSubject(db, whose);
      const day = dayOf(clock.nowMs, clock.zone);
      const rows = rowsOf(subject.id, trackedBy(db, subject.id), day, clock);
      const at = looked(day, clock);
      const given = answers.map((answer) => ({ answer, row: rowFor(rows, answer) }));
      if (new Set(given.map(({ row }) => row.name)).size < given.length) {
        throw wrong('One thing is answered twice. Please keep one of the answers.');
      }
      const found = new Map<string, EventId>();
      const events = given.flatMap(({ answer, row }): EventDraft[] => {
        const { none, value } = settled(answer, row);
        if (!none && value === undefined && row.today) {
          found.set(row.name, row.today.event);
          return [];
        }
        const one = observed(subject.id, row, none, value, at);
        if (!none) found.set(row.name, one.id);
        return [{ ...one, text: partOf(one) }];
      });
      const its: EventDraft = {
        ...{ id: newId<EventId>(), kind: 'check-in', source: 'person', confirmed: true, at, text: '' },
        checkIn: {
          lookedFor: given.map(({ row }) => row.name),
          ...{ from: at.start, to: at.end, found: [...found.values()] },
        },
      };
      const all = [its, ...events];
      const text = checkInSentence(all);
      const made = { text, events: [{ ...its, text }, ...events], by: 'check-in' as const };
      return keepMade({ subject: subject.name, observer, ...made }, clock);
    },

    /** @throws TendError `not-found` for a subject nobody added */
    fold(whose: string | undefined, folded: boolean, clock: Clock): CheckInCard {
      const subject = resolveSubject(db, whose).id;
      if (folded) fold.run({ subject, day: dayOf(clock.nowMs, clock.zone) });
      else unfold.run({ subject });
      return card(whose, clock);
    },
  };

  function observed(
    subject: number,
    { name, by }: CheckInRow,
    none: boolean,
    value: number | undefined,
    at: At,
  ): EventDraft {
    const rated =
      value === undefined || by.as === 'presence'
        ? {}
        : by.as === 'amount'
          ? { amount: amountOf({ value, unit: by.unit }) }
          : { severity: by.as === 'ten' ? outOfTen(value) : onScale(db, subject, by.name, value) };
    return {
      ...{ id: newId<EventId>(), kind: 'observation', source: 'person', confirmed: true, at },
      what: { name, original: name },
      ...(none ? { absent: true } : rated),
      text: '',
    };
  }
}

/** The day so far: nobody has looked at what is still to come. */
function looked(day: string, clock: Clock): At {
  const now = thisMinute(clock);
  const startMs = Math.min(dayStart(day, clock.zone), now.startMs);
  const at = shownTime({ ...now, startMs, endMs: now.startMs, precision: 'day' });
  return { ...at, start: isoIn(startMs, clock.zone) };
}

function rowFor(rows: readonly CheckInRow[], { name, answer, value }: CheckInAnswer): CheckInRow {
  const row = rows.find((one) => one.name === canonical(name));
  if (row === undefined)
    throw wrong(`“${name}” is not among what is looked for in the evening. Add it first.`);
  if (answer === 'same' && row.yesterday === undefined) {
    throw wrong(`Yesterday’s check-in said nothing about ${row.name} that could be said again.`);
  }
  if (answer === 'none' && !row.mayBeNone)
    throw wrong(`There is always some ${row.name}. Please say how it was.`);
  if (answer === 'some' && value === undefined && row.by.as === 'amount' && row.today === undefined) {
    throw wrong(`Please say how much: ${row.name} is told in a unit.`);
  }
  if (answer === 'some' && value !== undefined && row.by.as === 'presence') {
    throw wrong(`${row.name} is looked for with none or some, without a number.`);
  }
  return row;
}

function settled({ answer, value }: CheckInAnswer, { yesterday }: CheckInRow) {
  if (answer === 'same') return { none: yesterday?.answer === 'none', value: yesterday?.value };
  return { none: answer === 'none', value: answer === 'some' ? value : undefined };
}

/** What yesterday's check-in said of a thing, where it can be said again as it is tracked now. */
function saidOf(
  events: readonly EventDraft[],
  { name, by }: Tracked,
  version: number | undefined,
): CheckInRow['yesterday'] {
  const its = events.find(({ kind }) => kind === 'check-in')?.checkIn;
  if (its === undefined || !its.lookedFor.includes(name)) return undefined;
  const event = events.find(({ kind, what }) => kind === 'observation' && what?.name === name);
  if (event === undefined) return undefined;
  const words = partOf(event);
  if (event.absent === true) return { answer: 'none', words };
  const { severity, amount } = event;
  if (by.as === 'presence') return { answer: 'some', words: name };
  if (by.as === 'amount') {
    return amount?.unit === by.unit && amount.value !== undefined
      ? { answer: 'some', value: amount.value, words }
      : undefined;
  }
  if (severity?.value === undefined) return severity === undefined ? { answer: 'some', words } : undefined;
  const same =
    by.as === 'ten'
      ? severity.scale === undefined && severity.min === 0 && severity.max === 10
      : severity.scale?.name === by.name && severity.scale.version === version;
  return same ? { answer: 'some', value: severity.value, words } : undefined;
}

const wrong = (sentence: string) => new TendError('bad-input', sentence, { field: 'answers' });
