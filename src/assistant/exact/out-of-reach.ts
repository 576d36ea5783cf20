import { dayAt } from '../calendar.ts';
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
    return silent(
      `Nobody here is called ${nobody}, so there are no notes to look through. What is written about ${about.name} is no answer to that.`,
    );
  if (query.unread !== undefined && !query.asksDecision)
    return silent(
      `I could not read the date “${query.unread}”, so nothing was looked up for it. Ask again with a day of the calendar, such as “30 September” or “from 20 September to 10 October”.`,
    );
  if (future && !things.some(isTaken))
    return {
      known: planned(asked),
      unknown: [
        {
          text: 'What will be, no note can say. Tend can tell when it was before: ask for the last time, or how often.',
        },
      ],
      maybe: [],
    };
  return undefined;
}

/** "When is my next scan": what is written of it as booked or due is no answer, and is what there is. */
function planned({ query, db, clock, today }: Asked): Draft[] {
  const [thing] = query.things;
  const words =
    thing === undefined
      ? [
          ...query.otherWords.filter((word) => hasContent([word]) && word !== 'next' && word !== 'due'),
          ...query.called.map((name) => name.replace(/^(?:dr|mrs?|ms|prof)\.? /i, '')),
        ]
      : (thing.words ?? thing.names.slice(0, 1));
  const note = words.length === 0 ? undefined : noteWith(words.join(' '), query, db, clock.nowMs, PLAN);
  return note === undefined
    ? []
    : [
        {
          text: `Written on ${sayDay(dayAt(note.ms, note.offsetMin), today)}: ${note.says.replace('the note ', '')}`,
          ...note.draft,
        },
      ];
}
const PLAN =
  /\b(?:booked|appointment|due|scheduled|planned|waiting list|referr\w{2,4}|next|tomorrow|will be|on the \d{1,2}(?:st|nd|rd|th)?|(?:on|in|for) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

const silent = (text: string): Parts => ({ known: [], unknown: [{ text }], maybe: [] });
