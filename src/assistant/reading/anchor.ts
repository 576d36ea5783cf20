/** An event a question counts from: "since we stopped dairy", "after starting Keppra", "since the holiday". */
export type Anchor = {
  readonly verb: 'start' | 'stop' | 'other';
  /** The words of the event, as asked: "dairy", "Keppra", "the holiday". */
  readonly words: string;
  /** The whole phrase, for the answer to say what was understood. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
};

const starts =
  'started|start|starting|began|beginning|introduced|introducing|went on|going on|put on|added|adding|switched to|switching to|changed to|tried|trying|took up|first took|first had';
const stops =
  'stopped|stop|stopping|quit|quitting|cut out|cutting out|came off|coming off|gave up|giving up|dropped|dropping|removed|removing|went off|went without|avoided|avoiding|eliminated|left out|ended|ending|finished|finishing|went';
const who = "(?:we|i|she|he|they|you|the doctor|nana|mum|dad|[a-z']+)";
const end =
  '(?=$|[?.!,;]| (?:compared|versus|vs|than|and before|did|does|has|have|was|were|is|are|how|what|which|when|on how|in the|has there)\\b)';

const patterns: readonly (readonly [Anchor['verb'], RegExp])[] = [
  [
    'stop',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:${who} )?(?:had |have |has )?(?:${stops}) (?:(?:giving|taking|eating|having|using|drinking|on) )?((?:[\p{L}\d'’-]+ ?){1,4}?)${end}`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:${who} )?(?:had |have |has )?(?:${starts}) (?:(?:giving|taking|eating|having|using|drinking|on) )?((?:[\p{L}\d'’-]+ ?){1,4}?)${end}`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b(since|before and after) (?:the |her |his |my |our )?((?:[\p{L}\d'’-]+ ?){1,4}?)(?: (?:was |were |got )?(?:started|began|introduced|added|start))${end}`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b(since|before and after) (?:the |her |his |my |our )?((?:[\p{L}\d'’-]+ ?){1,4}?)(?: (?:was |were |got )?(?:stopped|ended|cut|removed|cut out))${end}`,
      'iu',
    ),
  ],
  [
    'other',
    new RegExp(
      String.raw`\b(since|before and after) (?:the |her |his |my |our )?((?:[\p{L}\d'’-]+ ?){1,4}?)${end}`,
      'iu',
    ),
  ],
];

export function readAnchor(question: string): Anchor | undefined {
  for (const [verb, pattern] of patterns) {
    const match = pattern.exec(question);
    const words = match?.[2]?.trim();
    if (match === null || words === undefined || words === '') continue;
    if (/^(?:then|when|last|this|yesterday|today|it|that|\d)/i.test(words)) continue;
    return { verb, words, phrase: match[0].trim(), start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
