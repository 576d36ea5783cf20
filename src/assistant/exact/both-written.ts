import type { Draft, Parts } from '../claims.ts';
import { daysOf, type Ev } from '../events.ts';
import { eventDay, sayMoment } from '../say.ts';
import { timed } from './afterwards.ts';
import { type Asked, sightings } from './common.ts';
import { shortened } from './put-right.ts';

const MOST_TOLD = 3;
const SAME_MOMENT_MS = 30 * 60_000;

/**
 * Two notes of one moment of which one says that it was there and the other that it was not, or each another number: both
 * are shown, and neither is preferred. What a later note puts right is no such pair.
 */
export function bothWritten(asked: Asked, parts: Parts): Draft[] {
  const [thing] = asked.query.things;
  if (thing === undefined || thing.generic || thing.taken !== undefined || !here.has(asked.query.form))
    return [];
  const told = new Set(parts.known[0]?.events?.map(eventDay) ?? []);
  const { there, notThere } = sightings(asked, thing);
  const byDay = Map.groupBy(there, eventDay);
  const denied = notThere
    .filter((ev) => ev.absent === 1)
    .flatMap((no): [Ev, Ev][] => {
      const near = daysOf(no).flatMap((day) => byDay.get(day) ?? []);
      const against = near.find((ev) => ev.entryId !== no.entryId && sameMoment(no, ev));
      return against === undefined ? [] : [[against, no]];
    });
  const numbers = [...Map.groupBy(there.filter(timed), (ev) => `${ev.name} ${ev.startMs}`).values()].flatMap(
    ([first, ...others]): [Ev, Ev][] => {
      const other = others.find((ev) => first !== undefined && otherNumber(first, ev));
      return first === undefined || other === undefined ? [] : [[first, other]];
    },
  );
  return [...denied, ...numbers]
    .filter(([one]) => told.has(eventDay(one)))
    .slice(-MOST_TOLD)
    .flatMap(([one, other]): Draft[] => {
      const [first, then] = one.entryId < other.entryId ? [one, other] : [other, one];
      const texts = [first, then].map((ev) => asked.events.noteOf(ev).line?.text ?? '');
      return texts.includes('')
        ? []
        : [
            {
              text: `Both are written ${sayMoment(one, asked.today)}: “${shortened(texts[0] ?? '')}” and “${shortened(texts[1] ?? '')}”. Which of them holds, the notes do not say.`,
              events: [first, then],
            },
          ];
    });
}

/** Forms that tell or count what was there. Where many days are put side by side, one of them is not what is asked. */
const here: ReadonlySet<Asked['query']['form']> = new Set([
  'when',
  'first-time',
  'last-time',
  'how-often',
  'which-days',
  'highest',
  'how-much',
  'who',
]);

/** "No itch today", written after an itch at nine; what comes after the note that denies it says nothing against it. */
function sameMoment(no: Ev, yes: Ev): boolean {
  if (timed(no) && timed(yes)) return Math.abs(no.startMs - yes.startMs) <= SAME_MOMENT_MS;
  if (timed(no)) return no.startMs >= yes.startMs && no.startMs <= yes.endMs;
  // "Today" reaches to when it was written, and no further.
  return yes.startMs >= no.startMs && yes.startMs < Math.max(no.endMs, no.startMs + 1);
}

function otherNumber(one: Ev, other: Ev): boolean {
  if (one.entryId === other.entryId) return false;
  if (one.severity !== null && other.severity !== null && one.severityMax === other.severityMax)
    return one.severity !== other.severity;
  return (
    one.amount !== null && other.amount !== null && one.unit === other.unit && one.amount !== other.amount
  );
}
