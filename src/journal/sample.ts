import type { Clock } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { dayNumber } from './capture/index.ts';
import type { createPeople } from './people.ts';
import { ADULT, CHILD, GRANDMOTHER, SAMPLE_WEEK } from './sample-week.ts';
import type { createSubjects } from './subjects.ts';
import { instantsOf } from './time.ts';

type Desk = {
  readonly subjects: ReturnType<typeof createSubjects>;
  readonly people: ReturnType<typeof createPeople>;
  readonly keep: (
    line: { readonly text: string; readonly subject: string; readonly observer?: string },
    then: Clock,
  ) => unknown;
};

const DAY_MS = 86_400_000;

/** Writes the invented week, each line as of the minute it would have been written, read by the same code as any line. */
export function addSampleWeek({ subjects, people, keep }: Desk, clock: Clock): void {
  const known = new Set(subjects.list().map(({ name }) => name.toLowerCase()));
  const unused = (name: string) => (known.has(name.toLowerCase()) ? `${name} (sample)` : name);
  const names = { child: unused(CHILD), adult: unused(ADULT) };
  const year = new Date(clock.nowMs).getUTCFullYear();
  subjects.add({ name: names.child, born: String(year - 6), sex: 'f' }, clock, { sample: true });
  subjects.add({ name: names.adult, born: String(year - 41), sex: 'm' }, clock, { sample: true });
  const met = new Set(people.list().map(({ name }) => name.toLowerCase()));
  if (!met.has(GRANDMOTHER.toLowerCase())) {
    people.add({ name: GRANDMOTHER, role: 'relative' }, clock, { sample: true });
  }

  const today = dayNumber(clock.nowMs, clock.zone);
  for (const { daysAgo, at, about, by, text } of SAMPLE_WEEK) {
    const date = new Date((today - daysAgo) * DAY_MS);
    const [hour = 0, minute = 0] = at.split(':').map(Number);
    const wall = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour,
      minute,
    };
    // A minute that summer time skips is written an hour later.
    const nowMs = instantsOf(wall, clock.zone)[0] ?? instantsOf({ ...wall, hour: hour + 1 }, clock.zone)[0];
    if (nowMs === undefined) continue;
    const line = { text, subject: names[about], ...(by === 'grandmother' && { observer: GRANDMOTHER }) };
    keep(line, { nowMs, zone: clock.zone });
  }
}

/**
 * Deletes the invented entries and the invented people, in one transaction. What the person wrote stays, whoever it is
 * about: an invented subject with own lines or facts becomes an ordinary one that has only those, and an invented
 * person who wrote some stays as a real one.
 */
export function removeSample(db: WritableDb): void {
  db.transaction(() => {
    db.exec(`
      DELETE FROM entries WHERE sample = 1;
      DELETE FROM subjects WHERE sample = 1
         AND id NOT IN (SELECT subject_id FROM entries WHERE deleted_ms IS NULL)
         AND id NOT IN (SELECT subject_id FROM facts);
      UPDATE subjects SET sample = 0 WHERE sample = 1;
      DELETE FROM people WHERE sample = 1
         AND id NOT IN (SELECT observer_id FROM entries) AND id NOT IN (SELECT said_by FROM facts);
      UPDATE people SET sample = 0 WHERE sample = 1;`);
  })();
}
