/** Whether a question is about what holds now, or about how it began; else age only breaks ties. */
export type AskedTime = 'now' | 'beginning' | null;

const NOW =
  /\b(?:now|nowadays|current|currently|these days|at the moment|latest|newest|lately|recent|recently|still)\b/i;
const BEGINNING =
  /\b(?:first time|the first|at first|in the beginning|beginning|earliest|originally|how it began|how it started)\b/i;

/** Read by code; a question that has both words is about neither. */
export function askedTime(query: string): AskedTime {
  const [now, beginning] = [NOW.test(query), BEGINNING.test(query)];
  return now === beginning ? null : now ? 'now' : 'beginning';
}
