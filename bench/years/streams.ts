import type { Chance } from '../lib/years-random.ts';
import type { Happened, Observer, Subject } from '../lib/years-truth.ts';

/** The sudden changes of the year, as day numbers. Seeds move them by some days. */
export type Plot = {
  readonly flu: number;
  readonly keppraUp: number;
  readonly eggFree: number;
  readonly trip: number;
  readonly baclofenUp: number;
  readonly relapse: number;
  readonly holiday: number;
  readonly metforminUp: number;
};

export type Day = { readonly at: number; readonly iso: string; readonly weekday: number };

/** What one line says, before it is put into somebody's voice. `{t}` in a mould is the clock, when it is said. */
export type Said = {
  readonly who: Subject;
  readonly minute: number;
  readonly by: Observer;
  readonly text: string;
  readonly happened: readonly Omit<Happened, 'day'>[];
  /** Stands alone: not joined with another line, not told a day late. */
  readonly alone?: true;
  /** Written even on a day on which nobody writes much. */
  readonly sure?: true;
};

/** One kind of thing that somebody writes down, asked for each day of the year. */
export type Stream = (day: Day, plot: Plot, chance: Chance) => Said | null;

export type Writers = readonly (readonly [Observer, number])[];

/** A stream of one event in many wordings. `{v}` is the value, `{s}` the severity, `{x}` the site. */
export function often(spec: {
  readonly who: Subject;
  readonly name: string;
  readonly also?: readonly string[];
  readonly by: Writers;
  /** The chance of a line on this day. */
  readonly rate: (day: Day, plot: Plot) => number;
  readonly minute: readonly [number, number];
  readonly value?: (day: Day, plot: Plot, chance: Chance) => number;
  readonly unit?: string;
  readonly severity?: (day: Day, plot: Plot, chance: Chance) => number;
  readonly site?: readonly string[];
  readonly moulds: readonly string[];
  readonly absent?: true;
  readonly skipped?: true;
}): Stream {
  return (day, plot, chance) => {
    if (!chance.yes(spec.rate(day, plot))) return null;
    const value = spec.value?.(day, plot, chance);
    const severity = spec.severity?.(day, plot, chance);
    const site = spec.site === undefined ? undefined : chance.pick(spec.site);
    const mould = chance.pick(spec.moulds);
    const text = mould
      .replaceAll('{v}', String(value))
      .replaceAll('{s}', String(severity))
      .replaceAll('{x}', site ?? '');
    return {
      who: spec.who,
      minute: chance.int(...spec.minute),
      by: chance.weighted(spec.by),
      text,
      happened: [
        {
          who: spec.who,
          name: spec.name,
          ...(spec.also && { also: spec.also }),
          ...(value !== undefined && mould.includes('{v}') && { value }),
          ...(spec.unit !== undefined && { unit: spec.unit }),
          ...(severity !== undefined && mould.includes('{s}') && { severity }),
          ...(site !== undefined && mould.includes('{x}') && { site }),
          ...(spec.absent && { absent: spec.absent }),
          ...(spec.skipped && { skipped: spec.skipped }),
        },
      ],
    };
  };
}

/** Something that happens once, on a day the plot names. */
export function once(
  when: (plot: Plot) => number,
  who: Subject,
  by: Observer,
  minute: number,
  text: string,
  happened: readonly (Omit<Happened, 'day' | 'who'> & { readonly who?: Subject })[],
): Stream {
  return (day, plot) =>
    day.at === when(plot)
      ? {
          who,
          minute,
          by,
          text,
          happened: happened.map((event) => ({ who, ...event })),
          alone: true,
          sure: true,
        }
      : null;
}

export const within = (day: Day, from: number, days: number): boolean =>
  day.at >= from && day.at < from + days;
