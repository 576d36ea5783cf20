/** An event a question counts from: "since we stopped dairy", "after starting Keppra", "since the holiday". */
export type Anchor = {
  readonly verb: 'start' | 'stop' | 'change' | 'other';
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
const WORDS = "[\\p{L}\\d'’-]+(?: [\\p{L}\\d'’-]+)";
const most = `(${WORDS}{0,3})`;
/** To the end of the clause: one to four words, as few as will do. */
const toTheEnd = `(${WORDS}{0,3}? ??)(?=$|[?.!,;])`;
const next =
  '(?= (?:compared|versus|vs|than|and before|did|does|has|have|was|were|is|are|how|what|which|when|on how|in the|has there)\\b)';
/** Four words that reach the end of the clause, or as many as stand before the rest of the question. */
const thing = `(?:${toTheEnd}|${most}${next})`;
const end = `(?:(?=$|[?.!,;])|${next})`;

const moved =
  '(?:was |were |got |has been |had been )?(?:went up|going up|gone up|go up|doubled?|increased?|raised?|put up|changed?|halved?|reduced?|lowered?|went down|gone down)';

const patterns: readonly (readonly [Anchor['verb'], RegExp])[] = [
  [
    'change',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:the |her |his |my |our )?${most} ${moved}\b`,
      'iu',
    ),
  ],
  [
    'change',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:the |her |his |my |our )?(?:new|higher|lower) ${most} doses?\b`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:${who} )?(?:had |have |has )?(?:${stops}) (?:(?:giving|taking|eating|having|using|drinking|on) )?${thing}`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b(since|before and after|after|before) (?:${who} )?(?:had |have |has )?(?:${starts}) (?:(?:giving|taking|eating|having|using|drinking|on) )?${thing}`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b(since|before and after) (?:the |her |his |my |our )?${most}(?: (?:was |were |got )?(?:started|began|introduced|added|start))${end}`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b(since|before and after) (?:the |her |his |my |our )?${most}(?: (?:was |were |got )?(?:stopped|ended|cut|removed|cut out))${end}`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b(?:did|has|have) ()(?:the |her |his |my |our |going )?${most}[- ]free(?: diet| food| weeks| time)? (?=(?:change|help|affect|improve|reduce|make|do|work)\w*)`,
      'iu',
    ),
  ],
  ['other', new RegExp(String.raw`\b(since|before and after) (?:the |her |his |my |our )?${thing}`, 'iu')],
];

const DATE =
  /^(?:the )?(?:early |late |mid )?(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\d|christmas\b|spring\b|summer\b|autumn\b|winter\b|boxing day|new year|good friday|easter\b|thanksgiving\b|halloween\b|valentine)/i;

const WHEN = '(?:when|how long ago|how many (?:days|weeks|months|years) ago|what (?:day|date))';

/** "when did we stop dairy", "when was Keppra started": the event is what is asked for. */
const asked: readonly (readonly [Anchor['verb'], RegExp])[] = [
  [
    'change',
    new RegExp(
      String.raw`\bwho (?:changed|upped|increased|raised|doubled|lowered|reduced|halved|put up) (?:the |her |his |my |our )?${most}(?= (?:doses?|amount)\b|$|[?.!,;])`,
      'iu',
    ),
  ],
  [
    'change',
    new RegExp(String.raw`\b${WHEN} (?:was|were|did|has) (?:the |her |his |my )?${most} ${moved}\b`, 'iu'),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\bsince when (?:is|was|are|were|has|have) ${who} (?:been )?(?:off|without) ${toTheEnd}`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b${WHEN} (?:did|have|had) ${who} (?:stop|stopped|quit|cut out|come off|came off|give up|gave up|remove|removed|take|took) (?:(?:giving|taking|eating|having|using|drinking|on) )?(?:the |her |his |my )?${toTheEnd}`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b(?:when|since when) (?:did|have|had|has) ${who} (?:take|took|taken|cut|leave|left|keep|kept) (?:the |her |his |my )?${most} (?:out|off)\b`,
      'iu',
    ),
  ],
  [
    'stop',
    new RegExp(
      String.raw`\b${WHEN} (?:was|were|did) (?:the |her |his |my )?${most} (?:stop|stopped|end|ended|removed|cut out)\b`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b${WHEN} (?:did|have|had) ${who} (?:start|started|begin|began|introduce|introduced|switch to|switched to) (?:(?:giving|taking|eating|having|using|drinking|on) )?(?:the |her |his |my )?${toTheEnd}`,
      'iu',
    ),
  ],
  [
    'start',
    new RegExp(
      String.raw`\b${WHEN} (?:was|were|did) (?:the |her |his |my )?${most} (?:start|started|begin|began|begun|introduced)\b`,
      'iu',
    ),
  ],
];

export function readAsked(question: string): Anchor | undefined {
  for (const [verb, pattern] of asked) {
    const match = pattern.exec(question);
    const words = match?.[1]?.trim();
    if (match !== null && words !== undefined && words !== '') {
      return { verb, words, phrase: match[0].trim(), start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

export function readAnchor(question: string): Anchor | undefined {
  for (const [verb, pattern] of patterns) {
    const match = pattern.exec(question);
    const words = (match?.[2] ?? match?.[3])?.trim();
    if (match === null || words === undefined || words === '') continue;
    if (/^(?:then|when|last|this|yesterday|today|it|that|\d)/i.test(words) || DATE.test(words)) continue;
    return { verb, words, phrase: match[0].trim(), start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
