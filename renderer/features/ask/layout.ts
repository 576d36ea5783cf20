import type { Series } from '../../../src/contract/index.ts';
import { wallDay } from '../../ui/format.ts';

/** Beyond this a day is thinner than a line, and hatching would say nothing. */
export const MOST_DAYS = 150;
export const WIDTH = 560;
const BARS = 56;
const LANE = 22;
const DAY_MS = 86_400_000;

export type Lane = {
  readonly name: string;
  readonly bars: boolean;
  readonly row: number;
  readonly most: number;
};
export type Drawn = {
  readonly key: string;
  readonly lane: Lane;
  /** bar: a number · point: noted without one · ring: looked for, not there. */
  readonly form: 'bar' | 'point' | 'ring';
  readonly x: number;
  readonly base: number;
  readonly wide: number;
  readonly tall: number;
};
export type Layout = {
  readonly days: readonly string[];
  readonly lanes: readonly Lane[];
  readonly marks: readonly Drawn[];
  /** Days without any note: hatched, never empty and never zero. */
  readonly hatched: readonly string[];
  readonly hatch: number;
  readonly height: number;
  readonly x: (day: string) => number;
};

/** Where each mark stands. Null where there is no course to show: fewer than two days. */
export function layout(series: Series, noted: ReadonlySet<string> | null): Layout | null {
  const days = daysOf(series);
  if (days.length < 2) return null;
  const step = WIDTH / days.length;
  const index = new Map(days.map((day, i) => [day, i]));
  const x = (day: string) => ((index.get(day) ?? 0) + 0.5) * step;
  const lanes = lanesOf(series);
  const bars = lanes.filter((lane) => lane.bars).length;
  const marks = series.marks.map((mark, i): Drawn => {
    const lane = lanes.find((one) => one.name === mark.lane) ?? {
      name: mark.lane,
      bars: false,
      row: 0,
      most: 1,
    };
    const sameDay = series.marks.filter((m) => m.lane === mark.lane && wallDay(m.at) === wallDay(mark.at));
    const wide = Math.max(2, Math.min(9, (step * 0.7) / sameDay.length - 2));
    const aside = (sameDay.indexOf(mark) - (sameDay.length - 1) / 2) * (wide + 2);
    const form = mark.absent === true ? 'ring' : mark.value === undefined ? 'point' : 'bar';
    return {
      key: `${mark.evidence} ${mark.at} ${i}`,
      lane,
      form,
      x: x(wallDay(mark.at)) + aside,
      base: lane.bars ? (lane.row + 1) * BARS - 4 : bars * BARS + lane.row * LANE + LANE / 2,
      wide,
      tall: Math.max(3, ((mark.value ?? 0) / lane.most) * (BARS - 12)),
    };
  });
  return {
    days,
    lanes,
    marks,
    hatched: noted === null || days.length > MOST_DAYS ? [] : days.filter((day) => !noted.has(day)),
    hatch: step < 5 ? step : Math.min(16, step - 2),
    height: bars * BARS + (lanes.length - bars) * LANE + 8,
    x,
  };
}

/** Lanes with numbers above, the others beneath, each kind counted from 0. */
function lanesOf(series: Series): Lane[] {
  const names = [...new Set(series.marks.map((mark) => mark.lane))];
  const values = (name: string) =>
    series.marks.flatMap((mark) => (mark.lane === name && mark.value !== undefined ? [mark.value] : []));
  const withBars = names.filter((name) => values(name).length > 0);
  const without = names.filter((name) => values(name).length === 0);
  return [
    ...withBars.map((name, row) => ({ name, bars: true, row, most: Math.max(...values(name), 0) || 1 })),
    ...without.map((name, row) => ({ name, bars: false, row, most: 1 })),
  ];
}

/** Every day from the first mark to the last. */
function daysOf(series: Series): string[] {
  const all = series.marks.map((mark) => wallDay(mark.at)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = Date.parse(`${first}T12:00:00Z`);
  const length = Math.round((Date.parse(`${last}T12:00:00Z`) - start) / DAY_MS) + 1;
  return Array.from({ length }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10));
}
