import type { Draft, Parts } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import {
  called,
  capital,
  eventDay,
  sayAmount,
  sayDay,
  sayMinutes,
  sayMoment,
  some,
  was,
  writtenDown,
} from '../say.ts';
import {
  type Asked,
  apart,
  because,
  leftApart,
  nothingRecorded,
  observedBy,
  seriesOf,
  sightings,
  toRecord,
} from './common.ts';
import { highest } from './highest.ts';
import { lengthOf } from './lasting.ts';

/** The longest sleep, seizure or symptom by what was written of its length; or the longest stretch between two notes. */
export function longest(asked: Asked): Parts | undefined {
  const [thing] = asked.query.things;
  if (thing === undefined) return undefined;
  const seen = sightings(asked, thing);
  if (seen.there.length === 0) return nothingRecorded(asked, thing);
  const { own, loose } = apart(thing, seen.there);
  const left = leftApart(thing, loose);
  if (asked.query.gap) {
    const found = gap(asked, thing, own, seen.notThere, seen.covered);
    return { ...found, maybe: [...found.maybe, ...left] };
  }
  const lasting = own.flatMap((ev) => {
    const minutes = lengthOf(ev);
    return minutes === undefined ? [] : [{ ev, minutes }];
  });
  const { least } = asked.query;
  const word = least ? 'shortest' : 'longest';
  const end = lasting.toSorted((a, b) => (least ? a.minutes - b.minutes : b.minutes - a.minutes))[0];
  // The longest walk is told by its kilometres where no note says how long it took.
  if (lasting.length === 0 && own.some((ev) => ev.amount !== null)) return highest(asked);
  const bare = own.length - lasting.length;
  const unknown: Draft[] =
    bare === 0
      ? []
      : [
          {
            text: `${capital(some(bare, 'note'))} about ${thing.label}${asked.inTime} ${bare === 1 ? 'does' : 'do'} not say how long it was. To know more next time: write down when it began and ended.`,
          },
        ];
  if (end === undefined) return { known: [], unknown, maybe: [] };
  return {
    known: [
      {
        text: `The ${word} ${thing.label} written down${observedBy(asked)}${asked.inTime}: ${written(end.ev, end.minutes)}, ${sayMoment(end.ev, asked.today)}. It is the ${lasting.length === 1 ? 'only note that says' : `${word} of ${lasting.length} notes that say`} how long it was.`,
        events: [end.ev],
        because: because(thing),
      },
    ],
    unknown,
    maybe: left,
    ...seriesOf(
      `${capital(thing.label)}, minutes`,
      lasting.map((each) => each.ev),
      (ev) => lengthOf(ev) ?? null,
      'all',
    ),
  };
}

function written(ev: Ev, minutes: number): string {
  // As it was written: "75 min" is looked for in the note as that.
  return ev.amount !== null && ev.unit !== null ? sayAmount(ev.amount, ev.unit) : sayMinutes(minutes);
}

/** Between two notes nothing is recorded: that is a stretch of the journal, and only with check-ins one without it. */
function gap(
  asked: Asked,
  thing: Thing,
  there: readonly Ev[],
  notThere: readonly Ev[],
  covered: ReadonlySet<number>,
): Parts {
  const { today } = asked;
  const points = there;
  const open = asked.span.toMs === null || asked.span.toMs > asked.clock.nowMs;
  type Stretch = { from: Ev; to: Ev | null; days: number };
  const stretches: Stretch[] = points.map((from, at) => {
    const to = points[at + 1] ?? null;
    return { from, to, days: (to === null ? today : eventDay(to)) - eventDay(from) };
  });
  const candidates = stretches.filter((stretch) => stretch.to !== null || open);
  const longestOne = candidates.toSorted((a, b) =>
    asked.query.least ? a.days - b.days : b.days - a.days,
  )[0];
  if (longestOne === undefined) {
    return {
      known: [
        {
          text: `${capital(thing.label)} ${was(thing.label)} ${writtenDown(thing)} once${asked.inTime}, ${sayMoment(points[0] as Ev, today)}.`,
          events: points,
        },
      ],
      unknown: [{ text: `A stretch between two notes cannot be told from one note.` }],
      maybe: [],
    };
  }
  const { from, to, days } = longestOne;
  const end = to === null ? 'to today' : `to ${sayDay(eventDay(to), today)}`;
  const between = Math.max(0, days - 1);
  const looked = [...covered].filter(
    (day) => day > eventDay(from) && day < (to === null ? today + 1 : eventDay(to)),
  ).length;
  const evidence = [from, ...(to === null ? [] : [to])];
  return {
    known: [
      {
        text: `The ${asked.query.least ? 'shortest' : 'longest'} stretch between two notes of ${called(thing)}${asked.inTime}: from ${sayDay(eventDay(from), today)} ${end}, ${some(days, 'day')}.`,
        events: evidence,
      },
      ...(looked === 0 ||
      !notThere.some((ev) => ev.startMs > from.startMs && (to === null || ev.startMs < to.startMs))
        ? []
        : [
            {
              text: `On ${some(looked, 'day')} of it a note says that there ${was(thing.label)} no ${thing.label}.`,
              events: notThere.filter(
                (ev) => ev.startMs > from.startMs && (to === null || ev.startMs < to.startMs),
              ),
            },
          ]),
    ],
    unknown:
      between - looked <= 0
        ? []
        : [
            {
              text: `On ${between - looked === 1 ? 'the other day' : `the other ${between - looked} days`} of that stretch nothing is recorded about ${thing.label}, which does not mean it was absent.`,
            },
            { text: toRecord(thing) },
          ],
    maybe: [],
  };
}
