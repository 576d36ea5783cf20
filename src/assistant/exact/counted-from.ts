import type { UtcMs } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { dayAt, dayIn, startOf } from '../calendar.ts';
import type { Draft, Parts } from '../claims.ts';
import { eventsIn, type Span } from '../events.ts';
import type { Query } from '../query.ts';
import { capital, sayDay, sayMoment, sayRange, was } from '../say.ts';
import { findAnchor } from './anchors.ts';

/** Where a question counts from: "how often since we stopped dairy" is only about the time from that note on. */
export type CountedFrom = Span & { readonly words: string; readonly says: Draft };

/** Forms that look at both sides, or at the event itself, read the anchor on their own. */
const own: ReadonlySet<Query['form']> = new Set(['before-after', 'turning', 'same-day', 'facts', 'recall']);

/** @returns `unknown` where no note says when that was, so that nothing is counted over a wrong time */
export function countedFrom(
  query: Query,
  db: ReadableDb,
  now: { readonly nowMs: UtcMs; readonly zone: string; readonly today: number },
): CountedFrom | 'unknown' | undefined {
  const { anchor, form } = query;
  if (anchor === undefined || own.has(form) || query.things.length === 0) return undefined;
  const found = findAnchor(query, db, now.nowMs);
  if (found === undefined) return 'unknown';
  const day = dayAt(found.ms, found.offsetMin);
  const ms = startOf(day, now.zone);
  const before = /^before(?! and)/i.test(anchor.phrase);
  const said = sayDay(day, now.today);
  const first = eventsIn(db, query.reader.id).firstEntry(query.about.id);
  const begins = first === null ? day : dayIn(first, now.zone);
  return {
    ...(before ? { fromMs: null, toMs: ms } : { fromMs: ms, toMs: null }),
    words: before
      ? begins < day
        ? ` ${sayRange(begins, day, now.today)}`
        : ` before ${said}`
      : ` from ${said} to today`,
    says: { text: `Counted ${before ? 'up to' : 'from'} ${said}, ${found.says}.`, ...found.draft },
  };
}

/** Nothing to count from: what was last written down of it, and what line would help. */
export function noAnchor(query: Query, db: ReadableDb, today: number): Parts {
  const { anchor } = query;
  const words = anchor?.thing?.label ?? anchor?.words ?? '';
  const last =
    anchor?.thing === undefined
      ? undefined
      : eventsIn(db, query.reader.id).of(query.about.id, anchor.thing, { fromMs: null, toMs: null }).at(-1);
  return {
    known:
      last === undefined
        ? []
        : [
            {
              text: `${capital(words)} ${was(words)} last written down ${sayMoment(last, today)}.`,
              events: [last],
            },
          ],
    unknown: [
      {
        text: `No note says when that was (“${anchor?.phrase ?? ''}”), so there is nothing to count from. To compare: write a line on the day it was, such as what began or ended, or ask with a date.`,
      },
    ],
    maybe: [],
  };
}
