/** "On days with ice cream", "on a migraine day", "on days he forgot his Keppra": only such days are asked about. */
export type BesideWords = {
  readonly words: string;
  readonly without: boolean;
  readonly start: number;
  readonly end: number;
};

const DAYS_WITH =
  /\b(?:on )?(?:(?:a|any|those|these|all|the|most) |how many (?:of the )?|which )?(?:days|day|nights|night) (with(?:out)?|when|where|that|on which|(?=(?:he|she|i|they|we)\b))\b ?([^?.!,;]*)/i;
const X_DAY =
  /\bon (?:a |an |his |her |my |the |any )?([\p{L}'’-]+(?: [\p{L}'’-]+)?) days?\b(?! (?:of|with|when|that))/iu;
/** Where the rest of the question begins again: "on days with a headache did he also vomit". */
const AGAIN = /\s(?:did|does|do|was|were|is|are|has|how|what|when)\s/i;
const NO_THING =
  /^(?:which|what|how|many|that|this|same|those|these|most|all|other|some|good|bad|school|week|one|two|three|last|first|next|sick|work|the|a|an|of|any)\b|\b(?:many|same|other|of|last|first|\d+)$/i;

export function readBeside(question: string): BesideWords | undefined {
  const match = DAYS_WITH.exec(question);
  if (match !== null && !/\b(?:the|that) (?:day|night)\b/i.test(match[0])) {
    const again = AGAIN.exec(match[2] ?? '');
    const words = (match[2] ?? '').slice(0, again?.index);
    const end = match.index + match[0].length - (match[2] ?? '').length + words.length;
    if (words.trim() !== '')
      return { words: words.trim(), without: match[1]?.toLowerCase() === 'without', start: match.index, end };
  }
  const named = X_DAY.exec(question);
  const words = named?.[1] ?? '';
  if (named === null || NO_THING.test(words)) return undefined;
  return { words, without: false, start: named.index, end: named.index + named[0].length };
}
