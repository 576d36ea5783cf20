import { dayIn, startOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { type Ev, timesIn } from '../events.ts';
import { capital, sayRange, some } from '../say.ts';
import { type Asked, nothingRecorded, seriesOf, sightings, toRecord } from './common.ts';
import { withoutLows } from './lows.ts';
import { mean, numbersOf, varianceOfMean } from './numbers.ts';
import { side } from './sides.ts';

/** Has it become more or less: the earlier half of the time against the later, and whether chance alone could differ so much. */
export function trend(asked: Asked): Parts | undefined {
  const { query, clock, today, span } = asked;
  const [thing] = query.things;
  if (thing === undefined) return undefined;
  const whole = sightings(asked, thing);
  if (whole.there.length === 0) return nothingRecorded(asked, thing);
  const first = span.fromMs ?? asked.events.firstEntry(query.about.id) ?? clock.nowMs;
  const from = dayIn(first, clock.zone);
  const to = Math.min(today + 1, span.toMs === null ? today + 1 : dayIn(span.toMs - 1, clock.zone) + 1);
  const middle = Math.floor((from + to) / 2);
  if (middle <= from) return undefined;
  const at = (day: number) => startOf(day, clock.zone);
  const halves = [
    sightings(asked, thing, { fromMs: at(from), toMs: at(middle) }),
    sightings(asked, thing, { fromMs: at(middle), toMs: at(to) }),
  ] as const;
  const labels = [sayRange(from, middle, today), sayRange(middle, to, today)] as const;
  const plain = halves.map((half) => withoutLows(asked, thing, half.there));
  const measured = numbersDiffer([plain[0]?.there ?? [], plain[1]?.there ?? []], labels);
  const counted = halves.map((half, i) => side(thing, half, labels[i] ?? ''));
  const known: Draft[] =
    measured.length > 0 && thing.type !== 'symptom' && thing.type !== 'other'
      ? measured
      : [...counted, countsDiffer(halves[0].there, halves[1].there), ...measured];
  return {
    known,
    unknown: [
      {
        text: `Days without a note about ${thing.label} are in neither half, and how often it was looked for may differ. Why it is so, the notes do not say.`,
      },
      ...plain.flatMap(({ says }) => says).slice(0, 1),
      { text: toRecord(thing) },
    ],
    maybe: [],
    ...seriesOf(capital(thing.label), whole.there, (ev) => ev.severity ?? ev.amount),
  };
}

function numbersDiffer(
  halves: readonly [readonly Ev[], readonly Ev[]],
  labels: readonly [string, string],
): Draft[] {
  const [before, after] = halves.map((half) => numbersOf(half));
  return (before ?? []).flatMap((early): Draft[] => {
    const late = after?.find(({ name, say }) => name === early.name && say(1) === early.say(1));
    if (late === undefined || early.values.length < 3 || late.values.length < 3) return [];
    const step = mean(late.values) - mean(early.values);
    const noise = 2 * Math.sqrt(varianceOfMean(early.values) + varianceOfMean(late.values));
    const word =
      Math.abs(step) <= noise
        ? `${capital(early.name)}: there is no clear difference between the means of the two halves; chance alone could make as much`
        : step < 0
          ? `${capital(early.name)}: the later mean is lower`
          : `${capital(early.name)}: the later mean is higher`;
    return [
      ...[early, late].map((numbers, at) => ({
        text: `${capital(numbers.name)} ${labels[at] ?? ''}: the mean is ${numbers.say(mean(numbers.values))} (${some(numbers.values.length, 'note')}).`,
        events: numbers.events,
      })),
      { text: `${word}.`, events: [...early.events, ...late.events] },
    ];
  });
}

/** Counts of rare things spread by their square root (Poisson): a difference within two of those is none. */
function countsDiffer(early: readonly Ev[], late: readonly Ev[]): Draft {
  const [before, after] = [timesIn(early), timesIn(late)];
  const clear = Math.abs(after - before) > 2 * Math.sqrt(before + after);
  return {
    text: clear
      ? `In the later half it was written down ${after < before ? 'fewer' : 'more'} times than in the earlier.`
      : 'There is no clear difference between the two halves: chance alone could make as much.',
    events: [...early, ...late],
  };
}
