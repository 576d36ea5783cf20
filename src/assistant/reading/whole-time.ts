/** "Summary of the last week", "how has she been", "anything new": all that was written is asked for, and nothing by name. */
export function asksForAll(question: string): boolean {
  const text = question.toLowerCase().replace(/[’‘]/g, "'").trim();
  return SUMMARY.test(text) || HOW_IT_WAS.test(text);
}

const SUMMARY =
  /\b(?:summar(?:y|ies|ise|ize)|sum(?:med)? up|recap|overview|run-?down|catch me up|fill me in|update)\b|\bwhat(?:'s| is| was| has)(?: been)? (?:new|going on|happening|up)\b|\b(?:anything|something) (?:new|noted|written|recorded|to report)\b/;
const HOW_IT_WAS =
  /^(?:and |so |ok )?how(?:'s| is| are| was| were| has| have|'ve) \p{L}{1,30}(?:'s)?(?: been| doing| going| getting on| get on| do)?\b/u;

/** Words of such questions that name nothing; whoever it is of is none of them. */
const ofSumming = new Set(
  (
    'summary summaries summarise summarize sum summed recap overview rundown run catch fill update new happening report going doing getting along things everything ' +
    'been please quick short brief whole overall general generally lately recently week day month past last few up'
  ).split(' '),
);
export const onlySums = (words: readonly string[]): boolean => words.every((word) => ofSumming.has(word));
