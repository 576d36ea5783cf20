import type { RecordedEvent } from '../recorded.ts';
import { fromLists, last, type PredicateDefinition, type Rung, type Scene } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'trend', name: words } });

const DAY_MS = 86_400_000;
/** What is compared: the last two months. */
const BACK_MS = 60 * DAY_MS;
/** Fewer strengths on one scale than this say nothing of where it goes. */
const FEWEST = 6;
/** A part of the scale by which the halves must differ. */
const APART = 0.2;

const CHANGING = 'changing over time';

/**
 * Whether it gets worse or better: by the strengths that were written down, never by how often there was a note. "Coming and going"
 * needs a day on which it was looked for and not there between two on which it was.
 */
export const trend: PredicateDefinition = {
  type: 'trend',
  label: 'How it goes',
  says: 'Worse, better, the same, or coming and going. Never how often, nor the numbers it was read from.',
  lasting: false,
  derive: (scene) => bandsFor(scene).map(rung),
  standard({ asked, kind }, rungs) {
    if (asked.about.has('trend')) return 0;
    return kind === 'watch' || kind === 'doctor' ? last(rungs) : null;
  },
  from: fromLists([
    ['getting worse', CHANGING].map(rung),
    ['getting better', CHANGING].map(rung),
    ['coming and going', CHANGING].map(rung),
    ['staying about the same'].map(rung),
  ]),
};

function bandsFor({ times, notThere, nowMs }: Scene): string[] {
  const recent = times.filter(({ startMs }) => nowMs - startMs <= BACK_MS);
  const rated = onOneScale(recent);
  if (rated.length >= FEWEST) {
    // Newest first.
    const half = Math.floor(rated.length / 2);
    const apart = mean(rated.slice(0, half)) - mean(rated.slice(-half));
    if (apart >= APART) return ['getting worse', CHANGING];
    if (apart <= -APART) return ['getting better', CHANGING];
    if (Math.abs(apart) <= APART / 2) return ['staying about the same'];
    return [];
  }
  const [latest, first] = [recent[0]?.startMs, recent.at(-1)?.startMs];
  if (latest === undefined || first === undefined) return [];
  const between = notThere.some((at) => at > first && at < latest);
  return between ? ['coming and going', CHANGING] : [];
}

/** Each strength as a part of its scale, of the scale that was used last. */
function onOneScale(times: readonly RecordedEvent[]): number[] {
  const scale = times.find(({ value, max }) => value !== null && max !== null);
  if (scale === undefined) return [];
  return times.flatMap(({ value, min, max }) => {
    const low = min ?? 0;
    if (value === null || max === null || max !== scale.max || low !== (scale.min ?? 0) || max <= low)
      return [];
    return [(value - low) / (max - low)];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
