import * as chrono from 'chrono-node';
import { type Day, dayAt, dayOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { hasContent } from '../query.ts';
import { isTaken } from '../reading/taken.ts';
import { sayDay } from '../say.ts';
import { noteWith } from './anchors.ts';
import type { Asked } from './common.ts';

/** What no note of this person can answer: it is asked of somebody else, or of what has not happened yet. */
export function outOfReach(asked: Asked): Parts | undefined {
  const { query } = asked;
  const { nobody, future, about, things } = query;
  if (nobody !== undefined)
    return nobody === ASKER
      ? silent('There is no page about you here, so there are no notes to look through.')
      : silent(
          `Nobody here is called ${nobody}, so there are no notes to look through. What is written about ${about.name} is no answer to that.`,
        );
  if (query.unread !== undefined && !query.asksDecision)
    return silent(
      `I could not read the date “${query.unread}”, so nothing was looked up for it. Ask again with a day of the calendar, such as “30 September” or “from 20 September to 10 October”.`,
    );
  if (future && !things.some(isTaken)) {
    const known = planned(asked);
    return {
      known,
      unknown: [
        {
          text:
            known.length > 0
              ? 'What will be, no note can say: this is only what was written down as planned, and it may have been moved since.'
              : 'What will be, no note can say, and none names a day still to come for it. Tend can tell when it was before: ask for the last time, or how often.',
        },
      ],
      maybe: [],
    };
  }
  return undefined;
}

/** "When is my next scan": what is written of it for a day still to come is no answer, and is what there is. */
function planned({ query, db, clock, today }: Asked): Draft[] {
  const [thing] = query.things;
  const words =
    thing === undefined
      ? [
          ...query.otherWords.filter((word) => hasContent([word]) && !OF_ORDER.has(word)),
          ...query.called.map((name) => name.replace(/^(?:dr|mrs?|ms|prof)\.? /i, '')),
        ]
      : (thing.words ?? thing.names.slice(0, 1));
  const visit = VISIT.exec(query.question)?.[0].toLowerCase();
  // "My next dentist appointment" is one with the dentist, whatever the note calls it.
  const wanted = words.length > 0 ? words : visit === undefined ? [] : [visit];
  const ahead = (text: string, day: Day) => isAhead(text, day, today);
  const note = wanted.length === 0 ? undefined : noteWith(wanted.join(' '), query, db, clock.nowMs, ahead);
  return note === undefined
    ? []
    : [
        {
          text: `Written on ${sayDay(dayAt(note.ms, note.offsetMin), today)}: ${note.says.replace('the note ', '')}`,
          ...note.draft,
        },
      ];
}
const OF_ORDER = new Set(['next', 'due', 'upcoming', 'coming', 'up', 'soon']);
const VISIT = /\b(?:appointment|visit|session|check-?up|review)/i;

/** Whether a note names a day that has not passed; or, without one, tells of what is booked and not yet given a day. */
function isAhead(text: string, written: Day, today: Day): boolean {
  const reference = { instant: new Date(written * 86_400_000 + 12 * 3_600_000), timezone: 0 };
  const days = chrono.en.GB.parse(text, reference, { forwardDate: true }).flatMap(({ start }) =>
    start.isCertain('day') || start.isCertain('weekday')
      ? [dayOf(start.get('year') ?? 1, start.get('month') ?? 1, start.get('day') ?? 1)]
      : [],
  );
  if (days.some((day) => day >= today && day > written)) return true;
  return days.length === 0 && written > today - LONG_WAIT && WAITING.test(text);
}
const LONG_WAIT = 180;
const WAITING = /\b(?:booked|scheduled|waiting list|waiting for|referr(?:ed|al)|next (?:week|month|year))\b/i;

/** "And me?", asked by somebody of whom there is no page. */
export const ASKER = 'you';

const silent = (text: string): Parts => ({ known: [], unknown: [{ text }], maybe: [] });
