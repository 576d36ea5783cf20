import { fromLists, last, type PredicateDefinition, type Rung, type Scene } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'duration', name: words } });

const DAY_MS = 86_400_000;
/** A pause longer than this, and what came before it was another time. */
const PAUSE_MS = 30 * DAY_MS;

const SHORT = 'less than a month';
const LONG = 'more than a month';

/**
 * For how long something has been coming: from its first note of this stretch to its last one. Only bands: no date
 * leaves, neither a real one nor a shifted one.
 */
export const duration: PredicateDefinition = {
  type: 'duration',
  label: 'For how long',
  says: 'One of six words for how long it has been coming. Never a date, a month or a number of days.',
  lasting: false,
  derive: (scene) => bandsFor(spanDays(scene)).map(rung),
  standard({ asked, kind, after }, rungs) {
    if (asked.about.has('duration')) return 0;
    // What followed something has its own time.
    return after === undefined && (kind === 'watch' || kind === 'doctor') ? last(rungs) : null;
  },
  from: fromLists([
    ['a few days', SHORT].map(rung),
    ['a few weeks', SHORT].map(rung),
    ['a few weeks', LONG].map(rung),
    ['a few months', LONG].map(rung),
    ['more than a year', LONG].map(rung),
  ]),
};

/** Undefined when it was written down once only: nobody knows for how long then. */
function spanDays({ times }: Scene): number | undefined {
  const [latest] = times;
  if (latest === undefined || times.length < 2) return undefined;
  let first = latest;
  for (const time of times) {
    if (first.startMs - time.startMs > PAUSE_MS) break;
    first = time;
  }
  return (latest.startMs - first.startMs) / DAY_MS;
}

function bandsFor(days: number | undefined): string[] {
  if (days === undefined || days < 1) return [];
  if (days < 9) return ['a few days', SHORT];
  if (days < 28) return ['a few weeks', SHORT];
  // A month is four weeks to one and five to another.
  if (days < 35) return ['a few weeks'];
  if (days < 60) return ['a few weeks', LONG];
  return [days < 365 ? 'a few months' : 'more than a year', LONG];
}
