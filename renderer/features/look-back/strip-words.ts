import type { EntryFilter, Strip, StripLane, StripLaneName, StripMark } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { dayName, shortDay } from '../../ui/format.ts';
import { daysOfBin, hoursOfBin, type Span } from './spans.ts';

const text = en.lookBack;
export const LANES = ['doses', 'exposures', 'felt', 'looked'] as const satisfies readonly StripLaneName[];

/** When a part of the strip was: hours, a day, or days. */
export function whenOfBin(span: Span, bin: number, today: string): string {
  const [first, last] = daysOfBin(span, bin);
  if (span.perBin < 1) {
    const [from, to] = hoursOfBin(span, bin);
    const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
    return `${shortDay(first, today)}, ${clock(from)}–${clock(to)}`;
  }
  return first === last ? dayName(first, today) : text.range(shortDay(first, today), shortDay(last, today));
}

export const laneOf = (strip: Strip, name: StripLaneName): StripLane | undefined =>
  strip.lanes.find(({ lane }) => lane === name);

export const markAt = (lane: StripLane | undefined, bin: number): StripMark | undefined =>
  lane?.marks.find((mark) => mark.bin === bin);

/** What lies in one part of a lane, in words: the same for the table, for the reader, and under the picture. */
export function markWords(lane: StripLane, mark: StripMark): string {
  const things = mark.things.map(({ name, count, ring }) => {
    const said = text.things(name === '' ? text.unnamed : name, count);
    if (ring !== true) return said;
    return lane.lane === 'doses' ? text.notTaken(said) : text.notThere(said);
  });
  const parts = [
    ...things,
    mark.others === 0 ? '' : text.others(mark.others),
    mark.severity === undefined || lane.scale === undefined
      ? ''
      : text.strongest(mark.severity, lane.scale.max),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Days of a part that could have been looked at: not before the journal began, nor after today. */
export function daysThere(
  span: Span,
  bin: number,
  { first, today, filter }: { readonly first: string; readonly today: string; readonly filter: EntryFilter },
): number {
  const [from, to] = daysOfBin(span, bin);
  const begins = [from, first, filter.fromDay ?? from].reduce((a, b) => (a > b ? a : b));
  const ends = [to, today, filter.toDay ?? to].reduce((a, b) => (a < b ? a : b));
  return begins > ends ? 0 : Math.round((Date.parse(ends) - Date.parse(begins)) / 86_400_000) + 1;
}

/** Looking is told by the day: hours have that of theirs. */
export function lookedWords(strip: Strip, span: Span, bin: number, there: number): string {
  const days = strip.looked[bin] ?? 0;
  if (there === 0) return '';
  const what = lookedForIn(strip, span, bin);
  if (span.perBin < 1) return days === 0 ? text.notLookedThatDay : text.lookedThatDay(what);
  return days === 0 ? text.notLooked : text.lookedOn(Math.min(days, there), there, what);
}

const SHOWN_THINGS = 3;

/** What was looked for on the days of a part: where hours are shown, on all of its day. */
function lookedForIn(strip: Strip, span: Span, bin: number): string {
  const [first] = daysOfBin(span, bin);
  const its = laneOf(strip, 'looked')?.marks.filter((mark) => daysOfBin(span, mark.bin)[0] === first) ?? [];
  const names = [...new Set(its.flatMap(({ things }) => things.map(({ name }) => name)))].filter(
    (name) => name !== '',
  );
  const more = Math.max(0, ...its.map(({ others }) => others)) + Math.max(0, names.length - SHOWN_THINGS);
  const shown = names.slice(0, SHOWN_THINGS);
  return shown.length === 0
    ? text.unnamed
    : text.listed(more === 0 ? shown : [...shown, text.otherThings(more)]);
}

/** Everything of one part, as one sentence. */
export function binWords(
  strip: Strip,
  span: Span,
  bin: number,
  bounds: Parameters<typeof daysThere>[2],
): string {
  const said = LANES.filter((name) => name !== 'looked').flatMap((name) => {
    const lane = laneOf(strip, name);
    const mark = markAt(lane, bin);
    return lane === undefined || mark === undefined
      ? []
      : [text.laneSays(text.lanes[name], markWords(lane, mark))];
  });
  const there = daysThere(span, bin, bounds);
  const looked = lookedWords(strip, span, bin, there);
  return text.bin(whenOfBin(span, bin, bounds.today), looked === '' ? said : [...said, looked]);
}
