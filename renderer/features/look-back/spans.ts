/** How much of a journal the picture shows, and into how many parts it is cut: never more than can be told apart. */
export const ZOOMS = ['day', 'week', 'month', 'quarter', 'year', 'all'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Days from `from` to `to`, both included, in `bins` equal parts. `perBin`: days in one, less than 1 for hours. */
export type Span = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly bins: number;
  readonly perBin: number;
};

const CUTS: Readonly<Record<Exclude<Zoom, 'all'>, readonly [days: number, bins: number]>> = {
  day: [1, 24],
  week: [7, 28],
  month: [31, 31],
  quarter: [92, 46],
  year: [364, 52],
};
const MOST_OF_ALL = 36;
const DAY_MS = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one to the other: 0 for the same. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The span of a zoom that ends with a day. `first` is the journal's first day, `today` its last: all of it lies between. */
export function spanOf(zoom: Zoom, to: string, first: string, today: string): Span {
  if (zoom === 'all') {
    const whole = Math.max(1, daysBetween(first, today) + 1);
    const perBin = Math.ceil(whole / MOST_OF_ALL);
    const bins = Math.ceil(whole / perBin);
    return cut(today, bins * perBin, bins);
  }
  const [days, bins] = CUTS[zoom];
  return cut(to, days, bins);
}

function cut(to: string, days: number, bins: number): Span {
  return { from: addDays(to, 1 - days), to, days, bins, perBin: days / bins };
}

/** The last day a span may end with: not after today, and never so early that nothing of the journal is in it. */
export function within(to: string, zoom: Zoom, first: string, today: string): string {
  const earliest = zoom === 'all' ? today : addDays(first, CUTS[zoom][0] - 1);
  if (to > today || earliest > today) return today;
  return to < earliest ? earliest : to;
}

/** The end of the next span, so that a day stands in its middle, or as near to it as the journal lets it. */
export function around(day: string, zoom: Zoom, first: string, today: string): string {
  const days = zoom === 'all' ? 1 : CUTS[zoom][0];
  return within(addDays(day, Math.floor(days / 2)), zoom, first, today);
}

export const zoomed = (zoom: Zoom, by: 1 | -1): Zoom => {
  const at = ZOOMS.indexOf(zoom) - by;
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at))] ?? zoom;
};

/** The days a bin lies on, the first and the last; the same for hours of one. */
export function daysOfBin({ from, perBin }: Span, bin: number): readonly [string, string] {
  const first = Math.floor(bin * perBin);
  return [addDays(from, first), addDays(from, Math.max(first, Math.ceil((bin + 1) * perBin) - 1))];
}

/** The bins that have words beneath them, when a bin is `wide` and its words need `room`, px. Days are told where they begin. */
export function labelled({ days, bins, perBin }: Span, wide: number, room: number): number[] {
  const least = Math.max(1, Math.ceil(room / wide));
  const perDay = days > 1 && perBin < 1 ? Math.round(1 / perBin) : 1;
  const every = Math.ceil(least / perDay) * perDay;
  return Array.from({ length: Math.ceil(bins / every) }, (_, i) => i * every);
}

/** Which bin a day begins in; undefined when it is not in the span. */
export function binOf({ from, days, perBin }: Span, day: string): number | undefined {
  const at = daysBetween(from, day);
  return at < 0 || at >= days ? undefined : Math.floor(at / perBin);
}

/** The hours of the clock a bin shorter than a day lies in. */
export function hoursOfBin({ perBin }: Span, bin: number): readonly [number, number] {
  const hours = perBin * 24;
  const first = Math.round((bin * hours) % 24);
  return [first, first + Math.round(hours)];
}
