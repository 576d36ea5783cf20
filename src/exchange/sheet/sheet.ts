import {
  type Clock,
  type Fact,
  isoAt,
  type JournalEvent,
  MOST_SHEET_DAYS,
  type Sheet,
  type Subject,
  TendError,
} from '../../contract/index.ts';
import {
  offsetMinutes,
  resolveSubject,
  type WholeEntry,
  wallClock,
  wholeEntries,
} from '../../journal/index.ts';
import { emergencyNumber } from '../../knowledge/index.ts';
import type { WritableDb } from '../../vault/index.ts';
import { byDay } from './by-day.ts';
import { type DayText, dayAfter, daysOf, spanWords, stoodIn } from './calendar.ts';
import { known } from './known.ts';
import { looked } from './looked.ts';
import { medicines } from './medicines.ts';

export type SheetSources = {
  readonly db: WritableDb;
  readonly owner: () => string;
  readonly country: () => string;
  readonly subjects: () => readonly Subject[];
  readonly facts: (subject: string, clock: Clock) => readonly Fact[];
};

export type SheetInput = {
  readonly subject?: string | undefined;
  readonly from: DayText;
  readonly to: DayText;
};

const SEX = { f: 'female', m: 'male', x: 'other sex' } as const;

/**
 * One page of a span for somebody who has two minutes: who, what stands, medicines, what was noted and what nobody looked
 * for, then day by day. Numbers are counted here; nothing on it is a model's, and no warning card is on it.
 * @throws TendError `not-found`; `bad-input` for a span that is the wrong way round or too long for a page
 */
export function sheet(sources: SheetSources, input: SheetInput, clock: Clock): Sheet {
  const { db } = sources;
  const { id, name } = resolveSubject(db, input.subject);
  const days = spanDays(input);
  const subject = sources.subjects().find((one) => one.name === name);
  const entries = read(db, id, days, clock.zone);
  const events = entries.flatMap((entry) => entry.events).filter(counts);
  const facts = sources.facts(name, clock).filter((fact) => stoodIn(fact, input.from, input.to));
  const prescribed = facts.filter(({ kind }) => kind === 'medicine');
  const span = spanWords(input.from, input.to);
  const number = emergencyNumber(subject?.country ?? sources.country());
  const shown = byDay(entries, days);
  return {
    title: `About ${name}`,
    span: `${span}${days.length === 1 ? '' : `, ${days.length} days`}`,
    running: `About ${name} · ${span} · from a private journal, not clinically verified`,
    head: [
      ...(bornWords(subject) === '' ? [] : [{ label: 'Who', text: `${name}, ${bornWords(subject)}` }]),
      { label: 'Written by', text: writersWords(entries, sources.owner()) },
      { label: 'Made', text: `${madeWords(clock)}, with Tend` },
    ],
    notice:
      'Not clinically verified. This is what the people named above wrote in a private journal, put in order by a program. It makes no diagnosis and recommends nothing.',
    emergency:
      number === undefined
        ? 'In an emergency call your local emergency number.'
        : `In an emergency call ${number}.`,
    ...(entries.some((entry) => entry.sample === true) && {
      sample: 'Invented example: some of these notes are about nobody.',
    }),
    known: known(facts),
    medicines: medicines(prescribed, events, days),
    looked: looked(events, days),
    days: shown,
    foot: footWords(entries.length, shown, days),
  };
}

/** A model's proposal is no record before a person said yes. */
function counts({ confirmed }: JournalEvent): boolean {
  return confirmed;
}

function spanDays({ from, to }: SheetInput): DayText[] {
  const days = daysOf(from, to);
  if (days.length === 0) {
    throw new TendError(
      'bad-input',
      'The last day is before the first. Please put them the other way round.',
      {
        field: 'to',
      },
    );
  }
  if (days.length > MOST_SHEET_DAYS) {
    throw new TendError('bad-input', 'That is more than a page can hold. Please choose a year or less.', {
      field: 'from',
    });
  }
  return days;
}

/** A day more at each end is read, and what falls outside on the clock of its own place is left out. */
function read(db: WritableDb, subject: number, days: readonly DayText[], zone: string): WholeEntry[] {
  const wanted = new Set(days);
  const from = days[0] ?? '';
  const to = days.at(-1) ?? '';
  const span = {
    subject,
    fromMs: midnight(dayAfter(from, -1), zone),
    toMs: midnight(dayAfter(to, 2), zone),
  };
  return [...wholeEntries(db).pieces(span, 500)].flat().filter(({ at }) => wanted.has(at.start.slice(0, 10)));
}

function midnight(day: DayText, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [first] = wallClock.instantsOf({ year, month, day: date, hour: 0, minute: 0 }, zone);
  return first ?? Date.parse(`${day}T00:00:00Z`);
}

function bornWords(subject: Subject | undefined): string {
  const { born, sex } = subject ?? {};
  return [born !== undefined && `born ${born}`, sex !== undefined && SEX[sex]].filter(Boolean).join(', ');
}

/** "Anna (12 notes), Nana (3)", most first; who has written nothing in the span is not named. */
function writersWords(entries: readonly WholeEntry[], owner: string): string {
  const by = [...Map.groupBy(entries, ({ observer }) => observer)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (by.length === 0) return `nobody in this span; the journal is ${owner}’s`;
  return by
    .map(
      ([name, some], i) => `${name} (${some.length}${i > 0 ? '' : some.length === 1 ? ' note' : ' notes'})`,
    )
    .join(', ');
}

function madeWords({ nowMs, zone }: Clock): string {
  const local = isoAt(nowMs, offsetMinutes(nowMs, zone));
  return `${spanWords(local.slice(0, 10), local.slice(0, 10))}, ${local.slice(11, 16)} (${zone})`;
}

function footWords(notes: number, { days: shown }: Sheet['days'], days: readonly DayText[]): string {
  const written = shown.filter(({ none }) => none === undefined).length;
  const said = `${notes} ${notes === 1 ? 'note' : 'notes'} on ${written} of ${days.length} ${days.length === 1 ? 'day' : 'days'}.`;
  return written === days.length ? said : `${said} A day without a note is not a day without a symptom.`;
}
