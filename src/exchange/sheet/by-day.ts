import type { At, Sheet } from '../../contract/index.ts';
import type { WholeEntry } from '../../journal/index.ts';
import { type DayText, dayTitle, firstDay } from './calendar.ts';

/** A page is read in two minutes: what is longer is cut, and says so. */
const MOST_CHARS = 600;

/** What was written, day by day, in its own words. Days without a word are there too, said to be silent. */
export function byDay(entries: readonly WholeEntry[], days: readonly DayText[]): Sheet['days'] {
  const onDay = Map.groupBy(entries, ({ at }) => firstDay(at));
  const several = new Set(entries.map(({ observer }) => observer)).size > 1;
  const shown: Sheet['days']['days'] = [];
  let silent: DayText[] = [];
  const endSilence = () => {
    const [first, last] = [silent[0], silent.at(-1)];
    if (first !== undefined && last !== undefined)
      shown.push({ title: dayTitle(first, last), entries: [], none: 'Nothing was written down.' });
    silent = [];
  };
  for (const day of days) {
    const written = onDay.get(day);
    if (written === undefined) {
      silent.push(day);
      continue;
    }
    endSilence();
    shown.push({ title: dayTitle(day, day), entries: written.map((entry) => lineOf(entry, several)) });
  }
  endSilence();
  return {
    title: 'Day by day',
    note: 'In the words of those who wrote it. Times are the clock’s where it was written.',
    days: shown,
  };
}

function lineOf(entry: WholeEntry, several: boolean): Sheet['days']['days'][number]['entries'][number] {
  const { text, observer, attachments = [], whileLocked, madeBy, at } = entry;
  const settled = entry.events.some((event) => event.settled);
  const characters = [...text.trim()];
  const cut = characters.length > MOST_CHARS;
  const photos = attachments.length;
  return {
    time: timeOf(at),
    words: cut ? `${characters.slice(0, MOST_CHARS).join('').trimEnd()} …` : text.trim(),
    more: [
      several && observer,
      cut && 'shortened here; the whole note is in the journal',
      photos > 0 && (photos === 1 ? '1 photo or file' : `${photos} photos and files`),
      whileLocked === true && 'written while the journal was locked',
      madeBy === 'form' && (settled ? 'settled with a word' : 'filled in by a form'),
    ]
      .filter(Boolean)
      .join(' · '),
    ...(madeBy !== undefined && { made: true as const }),
  };
}

/** No finer than it was written. */
function timeOf({ start, precision }: At): string {
  const clock = start.slice(11, 16);
  if (precision === 'minute') return clock;
  if (precision === 'hour') return `~${clock}`;
  if (precision !== 'part-of-day') return '';
  const hour = Number(clock.slice(0, 2));
  if (hour < 5 || hour >= 22) return 'night';
  if (hour === 11) return 'midday';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
