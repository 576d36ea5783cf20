import { type Clock, hoursMissing, Reminders, type UtcMs } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { type About, type Due, dosesDue } from './expected.ts';
import { ownerOf } from './people.ts';
import { slotsOf } from './slots.ts';
import { resolveSubject } from './subjects.ts';
import { instantsOf, isoIn, wallAt } from './time.ts';

const DAY_MS = 86_400_000;
/** How far ahead the shell is told instants: it goes on while the vault is locked, but not for ever. */
const AHEAD_MS = 2 * DAY_MS;
/** Older ones stay unknown without a word: nobody remembers them, and a long list would be a reproach. */
const MISSED_MS = 3 * DAY_MS;

type Row = {
  readonly subject: number;
  readonly doses: number;
  readonly checkIn: string | null;
  readonly askedThroughMs: UtcMs;
  readonly askedDay: string | null;
};

/** Of whom somebody wants to be reminded, and when. Off for everybody until it is asked for. */
export function createReminders(db: WritableDb) {
  const columns = `subject_id AS subject, doses, check_in AS checkIn, asked_through_ms AS askedThroughMs, asked_day AS askedDay`;
  const one = db.prepare<[object], Row>(`SELECT ${columns} FROM reminders WHERE subject_id = :subject`);
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM reminders`);
  const put = db.prepare(`
    INSERT INTO reminders (subject_id, doses, check_in, asked_through_ms) VALUES (:subject, :doses, :checkIn, :now)
        ON CONFLICT (subject_id) DO UPDATE SET doses = :doses, check_in = :checkIn,
           asked_through_ms = iif(reminders.doses = 0, :now, asked_through_ms)`);
  const asked = db.prepare(
    'UPDATE reminders SET asked_through_ms = :through, asked_day = :day WHERE subject_id = :subject',
  );

  return {
    get(subject: string | undefined): Reminders {
      const row = one.get({ subject: resolveSubject(db, subject).id });
      return Reminders.parse({ doses: row?.doses === 1, checkIn: row?.checkIn ?? null });
    },
    set(subject: string | undefined, { doses, checkIn }: Reminders, clock: Clock): Reminders {
      put.run({ subject: resolveSubject(db, subject).id, doses: doses ? 1 : 0, checkIn, now: clock.nowMs });
      return { doses, checkIn };
    },
    /** The instants at which something may be to be written down, of everybody together: no more than that leaves core. */
    instants(clock: Clock): UtcMs[] {
      const until = clock.nowMs + AHEAD_MS;
      const found = all.all().flatMap((row) => {
        const about = { subject: row.subject, reader: ownerOf(db).id };
        const doses = row.doses === 1 ? dosesDue(db, about, clock.nowMs, until, clock) : [];
        return [
          ...doses
            .filter(({ written, regimen }) => !written && !hoursMissing(regimen))
            .map(({ slot }) => slot.dueMs),
          ...(row.checkIn === null ? [] : evenings(db, row.subject, row.checkIn, clock)),
        ];
      });
      return [...new Set(found)].filter((ms) => ms > clock.nowMs && ms <= until).sort((a, b) => a - b);
    },
    /**
     * What nobody wrote down on the days before, with reminders on. It is given on one day only: on the next, what was given
     * before is not asked about again.
     */
    missed(about: About, clock: Clock): Due[] {
      const row = one.get({ subject: about.subject });
      if (row?.doses !== 1) return [];
      const today = startOfDay(clock.nowMs, clock.zone);
      const day = isoIn(today, clock.zone).slice(0, 10);
      const through =
        row.askedDay === null || row.askedDay === day
          ? row.askedThroughMs
          : startOf(row.askedDay, clock.zone);
      if (row.askedDay !== day) asked.run({ subject: about.subject, through, day });
      const from = Math.max(through, today - MISSED_MS);
      return dosesDue(db, about, from, today - 1, clock).filter(
        ({ slot, written }) => !written && slot.toMs <= clock.nowMs,
      );
    },
    /** What was missed up to today stays unknown, and is not asked about any more. */
    leave(subject: number, clock: Clock): void {
      const today = startOfDay(clock.nowMs, clock.zone);
      asked.run({ subject, through: today, day: isoIn(today, clock.zone).slice(0, 10) });
    },
  };
}

/** The evenings ahead on which nobody has checked in yet. */
function evenings(db: ReadableDb, subject: number, time: string, clock: Clock): UtcMs[] {
  const regimen = { product: '-', ingredient: '-', when: { kind: 'daily' as const, at: [time] } };
  const [slots = []] = slotsOf([regimen], clock.nowMs, clock.nowMs + AHEAD_MS, clock.zone);
  const today = startOfDay(clock.nowMs, clock.zone);
  const checkedIn =
    db
      .prepare<[object], number>(
        "SELECT count(*) FROM events WHERE subject_id = :subject AND kind = 'check-in' AND start_ms >= :today AND deleted = 0",
      )
      .pluck()
      .get({ subject, today }) ?? 0;
  return slots
    .map(({ dueMs }) => dueMs)
    .filter((ms) => checkedIn === 0 || startOfDay(ms, clock.zone) !== today);
}

function startOfDay(ms: UtcMs, zone: string): UtcMs {
  const [first] = instantsOf({ ...wallAt(ms, zone), hour: 0, minute: 0 }, zone);
  return first ?? ms;
}

function startOf(day: string, zone: string): UtcMs {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [first] = instantsOf({ year, month, day: date, hour: 0, minute: 0 }, zone);
  return first ?? Date.parse(`${day}T00:00:00Z`);
}
