/** What a question asks for. `what` and `facts` are answered exactly too; the contract calls them recall. */
export type Form =
  | 'when'
  | 'first-time'
  | 'last-time'
  | 'how-often'
  | 'how-much'
  | 'which-days'
  | 'how-long-after'
  | 'highest'
  | 'longest'
  | 'before-after'
  | 'turning'
  | 'reactions'
  | 'what'
  | 'facts'
  | 'recall';

type Cue = readonly [form: Form, pattern: RegExp];

/** "when did we stop dairy", "when was Keppra started". */
const TURNING =
  /\bwhen (?:did|was|were|has|have|had|is) (?:\w+ ){0,4}(?:start(?:ed)?|begin|began|begun|introduced?|stop(?:ped)?|quit|cut out|come off|came off|give up|gave up|switch(?:ed)?|removed?)\b/;

/** Tried in order: the narrower before the wider. Each pattern is plain words, so that none can be made to hang. */
const cues: readonly Cue[] = [
  [
    'facts',
    /\b(allerg(?:y|ies|ic)|intoleran(?:t|ce|ces)|diagnos(?:is|es|ed)|genotypes?|pregnan(?:t|cy)|which conditions|what conditions)\b/,
  ],
  [
    'how-long-after',
    /\bhow (?:long|soon|quickly|fast|many (?:minutes|hours|mins)) (?:\w+ ){0,5}(?:after|following|from)\b/,
  ],
  [
    'how-long-after',
    /\bhow long (?:does|did|do|has) (?:it|that) (?:usually |normally |typically )?(?:take|taken|took)\b/,
  ],
  [
    'how-long-after',
    /^(?:(?!\b(?:time|delay|gap|how long) between\b).)*\b(?:time|delay|gap|how long) between\b.*\band\b/m,
  ],
  ['how-long-after', /\bhow (?:soon|quickly|fast)\b/],
  ['turning', TURNING],
  [
    'reactions',
    /^(?:(?!\b(?:what|which)\b).)*\b(?:what|which)\b.*\breact(?:s|ed|ions?)? (?:\w{1,30} ){0,4}(?:to|after|from)\b|\bany reactions?\b/m,
  ],
  [
    'last-time',
    /\bhow many (?:minutes|hours|days|weeks|months|years) (?:ago|(?:has it been |is it |have passed )?since)\b/,
  ],
  ['last-time', /\bhow long (?:ago|since|has it been|is it)\b/],
  [
    'before-after',
    /\bbefore (?:and|or|versus|vs\.?|compared (?:to|with)|than) after\b|\bbefore (?:and|vs\.?) since\b|\bafter (?:compared|versus|vs\.?)\b/,
  ],
  ['before-after', /\b(?:than|compared (?:to|with)|versus|vs\.?) before\b/],
  ['longest', /\b(?:longest|shortest)\b|\bhow long (?:was|is) the (?:gap|stretch)\b/],
  ['longest', /\bhow long (?:has|have|did) (?:\w+ ){0,4}(?:gone|go|been) (?:\w+ ){0,2}without\b/],
  [
    'highest',
    /\b(?:highest|worst|most severe|strongest|maximum|max|peak|biggest|lowest|mildest|minimum|least severe|most intense)\b/,
  ],
  ['highest', /\bhow (?:high|bad|severe|strong|low|intense)\b/],
  ['when', /\bhow long (?:did|was|were|do|does|is)\b/],
  [
    'how-often',
    /\bhow (?:often|frequent(?:ly)?|regularly)\b|\bhow many times\b|\bnumber of\b|\bcount\b|\bhow common\b/,
  ],
  [
    'which-days',
    /\b(?:which|what|on which|on what) (?:days?|dates?|nights?|mornings?|evenings?)\b|\bhow many (?:days|nights|mornings|evenings|dates)\b|\b(?:list|show)(?: me)?(?: all)? (?:the )?(?:days|dates|nights)\b/,
  ],
  [
    'how-much',
    /\bhow (?:much|many (?:mg|ml|mls|mcg|milligrams|millilitres|milliliters|grams|g|units|iu|tablets|pills|puffs|drops|hours|minutes|spoons|capsules))\b|\b(?:total|in total|in all|altogether|sum)\b/,
  ],
  ['how-often', /\bhow many\b/],
  [
    'last-time',
    /\b(?:last|latest|most recent(?:ly)?|previous) (?:time|dose|one|seizure|fit|episode|note|entry|reading|measurement|attack)\b|\bwhen (?:was|were|did|is|has|had) (?:\w+ ){0,6}last\b|\bwhen last\b|\bmost recent(?:ly)?\b|\blast (?:had|gave|took|given|taken|ate|eaten|noted|recorded|written|saw|seen|gave)\b|\bthe last (?!\d|few|couple|two|three|four|five|six|seven|week|month|year|night|fortnight|day)\w+/,
  ],
  [
    'first-time',
    /\b(?:first time|when (?:was|were|did) (?:\w+ ){0,6}first|earliest|the first)\b|\bwhen did (?:\w+ ){1,5}(?:start|begin)\b/,
  ],
  ['when', /\bwhen\b|\bwhat time\b|\bwho (?:gave|wrote|noted|recorded|saw|noticed)\b/],
  [
    'what',
    /\bwhat (?:did|was|were|has|had|have|does|do|happened|happen|else|is|are) ?(?:\w+ ){0,4}(?:eat|ate|eaten|have|had|take|took|taken|given|give|drink|written|recorded|noted|happen|on)\b|\bwhat happened\b|\bwhat (?:foods?|medicines?|medications?|meds|symptoms?|reactions?|doses?)\b|\bwhich (?:foods?|medicines?|medications?|meds|symptoms?|reactions?|doses?)\b|\bwhat(?: has| have|'s| is| was)? (?:changed|different)\b/,
  ],
  ['when', /^(?:(?:and|so|but) )?(?:did|was|were|has|have|had|is|are|does|do)\b|\bany\b|\bever\b/],
];

/** Words that ask whether something moved over time; with an event or a date to stand on they mean before against after. */
const comparing =
  /\b(?:chang\w*|better|worse|fewer|more|less|differen\w*|improv\w*|increas\w*|decreas\w*|reduc\w*|help\w*|effect|affect\w*|work(?:ed|ing)?|drop\w*|rise|risen|went (?:up|down)|gone (?:up|down)|compare\w*)\b/;

export function readForm(question: string, anchored: 'event' | 'time' | 'two-times' | 'nothing'): Form {
  const text = question.toLowerCase().replace(/[’‘]/g, "'");
  if (anchored === 'event' && /^how (?:has|have|is|are|was|were|did)\b/.test(text)) return 'before-after';
  if (
    anchored !== 'nothing' &&
    comparing.test(text) &&
    !/\bhow (?:often|many|much|long)\b|\bwhich\b|\bwhen\b/.test(text)
  )
    return 'before-after';
  const found = cues.find(([, pattern]) => pattern.test(text))?.[0];
  if (anchored === 'two-times' && (comparing.test(text) || /\b(?:than|and|versus|vs)\b/.test(text)))
    return 'before-after';
  if (found === 'how-often' && anchored !== 'nothing' && /\bthan before\b|\bbefore and after\b/.test(text))
    return 'before-after';
  return found ?? 'recall';
}

/** Asks for what general knowledge answers, not one person's notes. */
export function isGeneral(question: string, namesSomeone: boolean): boolean {
  const text = question.toLowerCase();
  if (/\b(?:recorded|written|noted|did|was|were|had|have we|has)\b/.test(text)) return false;
  if (/^(?:why|what causes?|what helps?|tell me about)\b/.test(text)) return true;
  const personal =
    namesSomeone ||
    /\b(?:she|he|they|her|him|his|them|their|we|our|i|my|me)\b/.test(text) ||
    /^(?:is|are) (?:the|this|that)\b.*\b(?:getting|worse|better|back|gone|still)\b/.test(text) ||
    // "Is it worse after dairy?" speaks of what this journal is about.
    /^(?:is|does|do) (?:it|that|this|things)\b(?:(?!\b(?:worse|better|bad|come|happen|flare)\b).)*\b(?:worse|better|bad|come|happen|flare)\b.*\b(?:after|following)\b/.test(
      text,
    );
  if (!personal && /^(?:can|could|does|do)\b.*\b(?:cause|causes|trigger|lead to|interact)\b/.test(text))
    return true;
  return (
    !personal &&
    /^(?:what (?:is|are|does|do)|can|could|does|do|is it|is|are|are there|how (?:does|do|common|is)|what's)\b/.test(
      text,
    )
  );
}
