import type { Ev } from '../events.ts';
import { sayAmount, sayNumber } from '../say.ts';
import { onlyScaleOf } from './scales.ts';

/** Numbers of one thing that may be put side by side: one name, one unit or one scale, one number for each moment of a note. */
export type Numbers = {
  readonly name: string;
  readonly events: readonly Ev[];
  readonly values: readonly number[];
  readonly say: (value: number) => string;
};

const MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };

/** Numbers of that name without a unit that would lie among the others in theirs: they may be of the same kind, and nobody wrote so. */
export function withoutUnit(group: Numbers, all: readonly Numbers[]): readonly Ev[] {
  const [least, most] = ends(group.values);
  const bare = all.filter(
    ({ name, events }) =>
      name === group.name && events.some((ev) => ev.severity === null && ev.unit === null),
  );
  const united = all.filter(
    ({ name, events }) => name === group.name && events.some((ev) => ev.unit !== null),
  );
  if (united.length !== 1 || united[0] !== group || group.values.length < 3) return [];
  const events = bare.flatMap((one) => one.events);
  return events.every((ev) => (ev.amount ?? 0) >= least * 0.6 && (ev.amount ?? 0) <= most * 1.6)
    ? events
    : [];
}

/** Groups of numbers, the largest first. Lengths of time are put into the unit most of them are in; nothing else is converted. */
export function numbersOf(events: readonly Ev[]): Numbers[] {
  const measured = Map.groupBy(
    events.filter((ev) => ev.amount !== null),
    (ev) => `${ev.name} ${ev.unit !== null && ev.unit in MINUTES ? 'time' : (ev.unit ?? 'none')}`,
  );
  const rated = Map.groupBy(
    events.filter((ev) => ev.severity !== null),
    (ev) => `${ev.name} ${onlyScaleOf(ev)}`,
  );
  const amounts = [...measured.values()].map((group): Numbers => {
    const unit = mostUsed(group);
    const each = onePerMoment(group);
    const to = unit === null ? undefined : MINUTES[unit];
    return {
      name: group[0]?.name ?? '',
      events: each,
      values: each.map((ev) => {
        const from = ev.unit === null ? undefined : MINUTES[ev.unit];
        return to === undefined || from === undefined ? (ev.amount ?? 0) : ((ev.amount ?? 0) * from) / to;
      }),
      say: (value) => sayAmount(rounded(value), unit),
    };
  });
  const strengths = [...rated.values()].map((group): Numbers => {
    const each = onePerMoment(group);
    const max = group[0]?.severityMax ?? null;
    return {
      name: group[0]?.name ?? '',
      events: each,
      values: each.map((ev) => ev.severity ?? 0),
      say: (value) => `${sayNumber(rounded(value))}${max === null ? '' : `/${sayNumber(max)}`}`,
    };
  });
  return [...amounts, ...strengths].sort((a, b) => b.values.length - a.values.length);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  // One that was really written: of an even number, the lower of the two in the middle.
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The variance of a mean, from the spread of its values; without two values there is none to tell. */
export function varianceOfMean(values: readonly number[]): number {
  if (values.length < 2) return Number.POSITIVE_INFINITY;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

function onePerMoment(events: readonly Ev[]): Ev[] {
  return [
    ...new Map(events.map((ev) => [`${ev.entryId} ${ev.startMs} ${ev.amount ?? ev.severity}`, ev])).values(),
  ];
}

function mostUsed(events: readonly Ev[]): string | null {
  const [first] = [...Map.groupBy(events, (ev) => ev.unit)].sort((a, b) => b[1].length - a[1].length);
  return first?.[0] ?? null;
}

/** The least and the most of many numbers: a journal may hold more than a call takes arguments. */
export function ends(values: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
