/**
 * How strong, in words, fine to coarse. Only from a number on its scale or a word that was written.
 * @param share 0 to 1: the number's place on its scale.
 */
export function severityWords(severity: {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly label: string | null;
}): string[] {
  const share = shareOf(severity);
  if (share === undefined) return [];
  const fine = share <= 0.34 ? 'mild' : share <= 0.67 ? 'moderate' : 'severe';
  return [fine, share <= 0.5 ? 'mild to moderate' : 'moderate to severe'];
}

function shareOf({ value, min, max, label }: Parameters<typeof severityWords>[0]): number | undefined {
  if (value !== null && max !== null && max > (min ?? 0)) return (value - (min ?? 0)) / (max - (min ?? 0));
  const word = (label ?? '').toLowerCase();
  if (/\b(?:mild|slight|slightly|light|little|bit|faint)\b/.test(word)) return 0.2;
  if (/\b(?:moderate|medium|some)\b/.test(word)) return 0.5;
  if (/\b(?:severe|bad|badly|strong|terrible|awful|intense|unbearable|worst)\b/.test(word)) return 0.9;
  return undefined;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * How soon after, in words that "after" can follow, fine to coarse. Minutes; with `high` alone ("by nine") it may have begun at
 * any time before, and the words say so.
 */
export function onsetWords(low: number | null, high: number | null): string[] {
  const minutes = high ?? low;
  if (minutes === null || minutes < 0) return [];
  if (minutes <= 10 && low !== null) return ['a few minutes', 'less than an hour', 'less than a day'];
  if (minutes < HOUR) return ['less than an hour', 'less than a day'];
  if (minutes <= 8 * HOUR) return [low === null ? 'up to a few hours' : 'a few hours', 'less than a day'];
  if (minutes <= DAY) return ['less than a day'];
  if (minutes <= 7 * DAY) return ['a few days'];
  return [];
}
