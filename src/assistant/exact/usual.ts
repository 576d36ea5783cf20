import type { Draft, Parts } from '../claims.ts';
import { capital, sayMoment, sayNumber, some } from '../say.ts';
import { type Asked, nothingRecorded, sightings, toRecord } from './common.ts';
import { withoutLows } from './lows.ts';
import { ends, median, type Numbers, numbersOf } from './numbers.ts';

/** Where a number lies among the others that are written. What it means for a person's health is not said. */
export function usual(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  // "165/92 today: is that usual?" asks about all other days.
  const day =
    asked.query.window !== undefined && (asked.span.toMs ?? 0) - (asked.span.fromMs ?? 0) <= 2 * 86_400_000;
  const of = day ? { ...asked, span: { fromMs: null, toMs: asked.clock.nowMs }, inTime: '' } : asked;
  const seen = sightings(of, thing);
  if (seen.there.length === 0) return nothingRecorded(of, thing);
  const { there, says } = withoutLows(asked, thing, seen.there);
  const groups = numbersOf(there).filter(({ values }) => values.length > 1);
  const named = namedNumbers(asked.query.question);
  return {
    known: groups.map((numbers, at) => among(of, numbers, named[Math.min(at, named.length - 1)])),
    unknown: [
      {
        text:
          groups.length === 0
            ? `There are not enough notes about ${thing.label} with a number to say where one lies among them.`
            : 'That is where it lies among the notes here. Whether it is a good or a bad one, notes cannot tell: that is a question for a clinician.',
      },
      ...says,
      ...(groups.length === 0 ? [{ text: toRecord(thing) }] : []),
    ],
    maybe: [],
  };
}

function among(asked: Asked, { name, events, values, say }: Numbers, wanted: number | undefined): Draft {
  const [least, most] = ends(values);
  const latest = events.at(-1);
  const value = wanted ?? values.at(-1) ?? 0;
  const which =
    wanted === undefined && latest !== undefined
      ? `The latest, ${say(value)} ${sayMoment(latest, asked.today)}: `
      : '';
  const above = values.filter((each) => each > value).length;
  const below = values.filter((each) => each < value).length;
  return {
    text: `${capital(name)}: the ${some(values.length, 'note')}${asked.inTime} with a number lie between ${bare(say(least))} and ${say(most)}, half of them at or below ${say(median(values))}. ${which}${below} of them ${below === 1 ? 'is' : 'are'} lower${wanted === undefined ? '' : ` than ${sayNumber(value)}`} and ${above} higher.`,
    events,
  };
}

/** "7 h" as "7", where the unit follows with the second number. */
const bare = (said: string) => said.split(/[ /]/)[0] ?? said;

/** "9.5 h", "165/92": the numbers that are asked about, in their order. */
function namedNumbers(question: string): number[] {
  const pair = /\b(\d{2,3})\/(\d{2,3})\b/.exec(question);
  if (pair !== null) return [Number(pair[1]), Number(pair[2])];
  const one = /\b(\d{1,4}(?:[.,]\d{1,2})?)\b/.exec(question);
  return one === null ? [] : [Number((one[1] ?? '').replace(',', '.'))];
}
