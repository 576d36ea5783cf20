import type { Draft } from '../claims.ts';
import type { Ev } from '../events.ts';
import type { Thing } from '../reading/things.ts';
import { capital, eventDay, list, sayAmount, sayClock, sayDay, sayMinutes, some } from '../say.ts';
import type { Asked } from './common.ts';

const minutesIn: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1440, wk: 10_080 };

/** How long it was, in minutes, by what is written of its length or of its beginning and end. */
export function lengthOf(ev: Ev): number | undefined {
  const unit = ev.unit === null ? undefined : minutesIn[ev.unit];
  if (ev.amount !== null && unit !== undefined) return ev.amount * unit;
  // A note of a whole day or week says when, not how long.
  return fromTo(ev) ? (ev.endMs - ev.startMs) / 60_000 : undefined;
}

/** Both its beginning and its end are written. */
export const fromTo = (ev: Ev): boolean =>
  (ev.precision === 'minute' || ev.precision === 'hour') && ev.endMs > ev.startMs;

const LENGTH =
  /\bhow long (?:(?:did|does|do|was|were|is|has|have|had) .{0,80}\b(?:last|lasts|lasted|lasting|go on|goes on|gone on|going on|take|taken|continue|hold)\b|(?:was|were) )|\bfor how long\b/i;

/** "How long did it last": of each note, or of the one that is told. */
export const asksLength = (question: string): boolean => LENGTH.test(question);

const LISTED = 8;

/** What the notes say of how long it was; what they do not say is not guessed. */
export function lasted(
  asked: Asked,
  thing: Thing,
  events: readonly Ev[],
): { readonly known: readonly Draft[]; readonly unknown: readonly Draft[] } {
  if (!asksLength(asked.query.question)) return { known: [], unknown: [] };
  const lasting = events.filter((ev) => lengthOf(ev) !== undefined).slice(-LISTED);
  const bare = events.length - events.filter((ev) => lengthOf(ev) !== undefined).length;
  const each = lasting.map((ev) => `${said(ev)} on ${sayDay(eventDay(ev), asked.today)}`);
  return {
    known:
      lasting.length === 0
        ? []
        : [{ text: `How long it was, by what is written: ${list(each)}.`, events: lasting }],
    unknown:
      bare === 0
        ? []
        : [
            {
              text: `${capital(some(bare, 'note'))} about ${thing.label} ${bare === 1 ? 'does' : 'do'} not say how long it was. To know more next time: write down when it began and ended.`,
            },
          ],
  };
}

function said(ev: Ev): string {
  if (!fromTo(ev)) return sayAmount(ev.amount ?? 0, ev.unit);
  return `${sayMinutes(lengthOf(ev) ?? 0)} (${sayClock(ev.startMs, ev.offsetMin)} to ${sayClock(ev.endMs, ev.offsetMin)})`;
}
