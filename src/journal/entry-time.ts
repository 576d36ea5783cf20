import type { At, Clock, EventDraft } from '../contract/index.ts';
import { keptTime, shownTime, thisMinute } from './time.ts';

/**
 * When an entry was: from the first of its events to the last. A span that still goes on ("no rash today") says
 * nothing of when it was seen, so it leaves the entry at the minute it was written.
 */
export function entryTime(events: readonly EventDraft[], clock: Clock): At {
  const now = thisMinute(clock);
  const [first, ...rest] = events
    .map((event) => keptTime(event.at))
    .filter(({ startMs, endMs }) => endMs === startMs || endMs < now.startMs)
    .sort((a, b) => a.startMs - b.startMs);
  if (!first) return shownTime(now);
  return shownTime({ ...first, endMs: Math.max(first.endMs, ...rest.map(({ endMs }) => endMs)) });
}
