import type { Draft, Parts } from '../claims.ts';
import { type Ev, timesOf } from '../events.ts';
import { anyMedicine, type Thing } from '../reading/things.ts';
import { capital, head, list, sayAmount, some, times, was, writtenDown } from '../say.ts';
import { type Asked, because, nothingRecorded, observedBy, seriesOf, sightings } from './common.ts';
import { firstTime, lastTime } from './first-last.ts';
import { notTaken, told } from './told.ts';

/** Things that are read off, not added up: a weight is not the sum of weighings. */
const readings = new Set([
  'temperature',
  'fever',
  'weight',
  'heart rate',
  'oxygen saturation',
  'glucose',
  'blood pressure',
  'mood',
]);

/** How much in all: sums per unit, never across units; what has no unit or no amount is counted and said, not added. */
export function howMuch(asked: Asked): Parts | undefined {
  const wanted = unitAsked(asked.query.question);
  const thing = asked.query.things[0] ?? (wanted === undefined ? undefined : anyMedicine);
  if (thing === undefined) return undefined;
  if (readings.has(thing.label)) {
    const last = lastTime(asked);
    const first = /\b(?:gain\w*|los[et]|put on|gr[eo]wn?|chang\w*)\b/i.test(asked.query.question)
      ? firstTime(asked)
      : undefined;
    return last === undefined || first === undefined
      ? last
      : { ...last, known: [...first.known, ...last.known] };
  }
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const known: Draft[] = [];
  const unknown: Draft[] = [];
  for (const [name, events] of Map.groupBy(seen.there, (ev) => ev.name)) {
    const sums = summed(events);
    for (const [unit, part] of sums.byUnit) {
      if (wanted !== undefined && thing.generic && unit !== wanted) continue;
      const what = sums.byUnit.size > 1 || seen.there.length !== events.length ? name : thing.label;
      if (asked.query.average && part.events.length > 1) {
        known.push({
          text: `${capital(what)}: ${sayAmount(Math.round((part.sum / part.events.length) * 100) / 100, unit)} is the mean of ${some(part.events.length, 'note')}${asked.inTime}.`,
          events: part.events,
        });
      }
      known.push({
        text: `${capital(what)}: ${sayAmount(part.sum, unit)} in all${thing.taken === undefined ? '' : ` ${writtenDown(thing)}`}${observedBy(asked)}${asked.inTime}, from ${some(part.events.length, 'note')}${part.doses === part.events.length ? '' : ` that ${part.events.length === 1 ? 'says' : 'say'} ${times(part.doses)} in all`}: ${list(part.events.slice(-6).map((ev) => told(ev, thing, asked.today)))}${part.events.length > 6 ? ', the last 6 listed' : ''}.`,
        events: part.events,
        because: because(thing),
      });
    }
    unknown.push(...outside(thing, sums));
  }
  if (known.length === 0) {
    known.push({
      text: `${head(thing.label)} ${was(thing.label)} ${writtenDown(thing)} ${times(seen.there.length)}${asked.inTime}, without an amount that can be added up.`,
      events: seen.there,
      because: because(thing),
    });
  }
  known.push(...notTaken(asked, thing, seen.notThere));
  return { known, unknown, maybe: [], ...seriesOf(capital(thing.label), seen.there, (ev) => ev.amount) };
}

/** "How many puffs": a unit without a medicine asks for all that were counted in it. */
function unitAsked(question: string): string | undefined {
  const word = /\bhow many (puffs?|drops?|tablets?|tabs?|capsules?|sachets?|sprays?)\b/i
    .exec(question)?.[1]
    ?.toLowerCase();
  if (word === undefined) return undefined;
  const one = word.replace(/s$/, '');
  return one === 'drop' ? '[drp]' : one === 'tab' ? '{tablet}' : `{${one}}`;
}

type Sums = {
  readonly byUnit: ReadonlyMap<string, { sum: number; doses: number; events: Ev[] }>;
  readonly noUnit: readonly Ev[];
  readonly noAmount: readonly Ev[];
  readonly ranges: readonly Ev[];
};

function summed(events: readonly Ev[]): Sums {
  const byUnit = new Map<string, { sum: number; doses: number; events: Ev[] }>();
  const noUnit: Ev[] = [];
  const noAmount: Ev[] = [];
  const ranges: Ev[] = [];
  for (const ev of events) {
    if (ev.amount === null) (ev.low !== null ? ranges : noAmount).push(ev);
    else if (ev.unit === null) noUnit.push(ev);
    else {
      const part = byUnit.get(ev.unit) ?? { sum: 0, doses: 0, events: [] };
      part.sum += ev.amount * timesOf(ev);
      part.doses += timesOf(ev);
      part.events.push(ev);
      byUnit.set(ev.unit, part);
    }
  }
  return { byUnit, noUnit, noAmount, ranges };
}

function outside(thing: Thing, sums: Sums): Draft[] {
  const say = (events: readonly Ev[], what: string, next: string): Draft[] =>
    events.length === 0
      ? []
      : [
          {
            text: `${capital(some(events.length, 'note'))} about ${thing.label} ${events.length === 1 ? 'has' : 'have'} ${what} and ${events.length === 1 ? 'is' : 'are'} not in the sum. ${next}`,
            events,
          },
        ];
  const different =
    sums.byUnit.size > 1
      ? [
          {
            text: 'Amounts in different units are not added together.',
            events: [...sums.byUnit.values()].flatMap((part) => part.events),
          },
        ]
      : [];
  return [
    ...different,
    ...say(sums.noUnit, 'a number without a unit', 'Writing the unit with it makes it count next time.'),
    ...say(sums.noAmount, 'no amount', 'Writing the amount with it makes it count next time.'),
    ...say(
      sums.ranges,
      'a range instead of one amount',
      'Writing what was really taken makes it count next time.',
    ),
  ];
}
