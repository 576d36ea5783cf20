import type { QuestionForm } from '../../contract/index.ts';

/** What a question asks for. `what` and `facts` are answered exactly too; the contract's `understood.form` calls them recall. */
export type Form = QuestionForm;

type Cue = readonly [form: Form, pattern: RegExp];

/** "when did we stop dairy", "when was Keppra started". */
const TURNING =
  /\bwhen (?:did|was|were|has|have|had|is) (?:\w+ ){0,4}(?:start(?:ed)?|begin|began|begun|introduced?|stop(?:ped)?|quit|cut out|come off|came off|give up|gave up|switch(?:ed)?|removed?)\b/;

/** "On the day of the last seizure", "the day he was confused", "on that day": another day's notes are no answer. */
const SAME_DAY =
  /\b(?:on|during) (?:the|that) (?:same )?(?:day|night)(?: (?:of|when|that|he|she|i|they|we)\b|\s*[?.!,]?$)|\bthe (?:same )?(?:day|night) (?:of|when|that|he|she|i|they|we|\p{Lu}\p{L}+)\b|\bthat (?:day|night) (?:when|he|she|i|they|we)\b|\b(?:else|on) (?:(?:on|happened|was|did) ){0,3}that (?:day|night)\b/u;

/** Tried in order: the narrower before the wider. Each pattern is plain words, so that none can be made to hang. */
const cues: readonly Cue[] = [
  ['same-day', SAME_DAY],
  [
    'who',
    /^(?:and )?who (?:first |last |then )?(?!(?:has|is|was|are|were|did|does|had)\b)(?:\w{2,20}ed|found|saw|put|wrote|gave|took|told|said|thought)\b|\b(?:who|whoever)(?: was it that| of us| else| last| first| has| had)? (?:gave|wrote|written|noted|recorded|saw|seen|noticed|measured|took|said|logged|reported|put|entered|added|mentioned|observed|documented|filled|changed|told|kept)\b|\b(?:by|from) whom\b|\bwhich (?:of us|one of us|person|observer)\b|\bwhose (?:note|entry|words|observation)\b|\bwho(?:'s| is| was) (?:the (?:one|person|writer|author)|it)\b/,
  ],
  [
    'usual',
    /\b(?:is|was|isn't|that|it) (?:[\w./-]{1,30} ){0,6}(?:usual|unusual|normal|abnormal|typical|out of the ordinary|ordinary|to be expected)\b|\b(?:what(?:'s| is)|what would be) (?:a |an |the |his |her |my )?(?:normal|usual|typical)\b|[-–—,:;.?!] ?(?:is (?:that|this|it) )?(?:usual|unusual|normal|typical|ordinary)\b|^(?:(?!\bhow\b).)*\b(?:high|low|long|short|much|strong|bad|a lot) for (?:him|her|me|them|us|\w{1,30})\s*\??$/,
  ],
  [
    'average',
    /^(?:(?!\b(?:how often|times|per|a (?:day|week|month))\b).)*\b(?:average|on average|(?:the|his|her|my|our|their) mean|typically)\b(?!.*\bper\b)|^(?:and )?how (?:bad|strong|severe|long|far|high|low|much|intense|many hours) .*\b(?:usually|normally|typically|as a rule|on average)\b|^(?:(?:and|what is|what's|what was|the) )*mean (?!\w+ by\b)/,
  ],
  [
    'trend',
    /\b(?:going|coming|go|come|goes|comes|gone|creeping) (?:up|down)\b(?!.*\b(?:since|after|when|to \d))|\b(?:more|less|fewer|better|worse|longer|shorter)(?: \w+)? than (?:i|he|she|they|we|it) used to\b|\b(?:gone|going|went) (?:up|down) over\b|\bover the (?:months|weeks|years?|last few)\b|\b(?:getting|becoming) (?:\w{1,20} ){0,2}(?:better|worse|fewer|less|more|rarer|longer|shorter|higher|lower|stronger|milder|often|frequent)\b|\btrend\w{0,5}\b|\bup or down\b|\bhow (?:has|have) (?:[\w']{1,20} ){1,4}(?:developed|evolved|changed)\b|\b(?:losing|gaining) weight\b|\b(?:increasing|decreasing|rising|falling|worsening|improving)\b/,
  ],
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
    /\bhow (?:long|soon|quickly|fast|many (?:minutes|hours|mins)|much time|much later)\b.{0,120}\b(?:till|until|passes|pass|between|before (?:the|he|she|i|it)|later)\b/,
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
    /\b(?:how many )?(?:minutes|hours|days|weeks|months|years) (?:ago|(?:has it been |is it |it is |it's been |have passed |have gone by )?since)\b(?!.*\b(?:which|how often)\b)|\bhow many (?:days|weeks|months) (?:\w+ ){0,5}(?:free|without)\b(?!.*\b(?:longest|most|ever)\b)/,
  ],
  // "How long has he gone without a fit now": since the last one, unless the longest time is asked for.
  [
    'last-time',
    /^(?!.{0,300}\b(?:longest|most|ever|record)\b).{0,60}\bhow long (?:has|have|is|are|it has|it's) (?:[\w']{1,20} ){0,4}(?:gone|been|go) (?:\w{1,20} ){0,2}(?:without|free)\b/,
  ],
  // "Last blood pressure?", "his weight, the newest one": not the last week.
  [
    'last-time',
    /^(?:(?:and|what was|what is|what's) )?(?:[\w']{1,20} ){0,2}(?:last|latest|newest|most recent) (?!\d|few|couple|two|three|four|five|six|seven|week|month|year|night|fortnight|day)\w+(?: \w+){0,3}\s*\??$|\bthe newest one\b/,
  ],
  ['last-time', /\bhow long (?:ago|since|has it been|is it)\b/],
  [
    'before-after',
    /\bbefore (?:and|or|versus|vs\.?|compared (?:to|with)|than) after\b|\bbefore (?:and|vs\.?) since\b|\bafter (?:compared|versus|vs\.?)\b/,
  ],
  ['before-after', /\b(?:than|compared (?:to|with)|versus|vs\.?) before\b/],
  [
    'longest',
    /\bmost (?:days|weeks|nights|months)(?: in a row)? (?:without|between|free|with no)\b|\b(?:biggest|largest|greatest|smallest) (?:gap|break|stretch|interval)\b|\b(?:longest|shortest)\b|\bhow long (?:was|is) the (?:gap|stretch)\b/,
  ],
  ['longest', /\bhow long (?:has|have|did) (?:\w+ ){0,4}(?:gone|go|been) (?:\w+ ){0,2}without\b/],
  [
    'highest',
    /\b(?:highest|worst|most severe|strongest|maximum|max|peak|biggest|lowest|mildest|minimum|least severe|most intense|heaviest|lightest|tallest|fastest|slowest|farthest|furthest)\b|\b(?:fewest|least|most) (?:hours|minutes|sleep|km|kilomet(?:re|er)s|steps)\b/,
  ],
  // "How much is he on now": the last, not the sum of all.
  [
    'last-time',
    /\b(?:how (?:much|many)|what (?:dose|amount|strength)|which dose)\b.{0,120}\b(?:now|at present|at the moment|currently|these days|nowadays|at this time)\b/,
  ],
  [
    'last-time',
    /\b(?:the )?last time (?:i|we|he|she|they|it was|you) ?(?:noted|wrote|measured|recorded|weighed|checked|logged|had|took)?(?: it)?\b|\bwhen (?:[\w']{1,20} ){1,3}last (?!\d|week|month|year|night)\w+|\bdate of (?:[\w']{1,20} ){0,2}(?:last|latest|most recent)\b/,
  ],
  // "How bad was his last headache": that one, not the worst.
  [
    'last-time',
    /\bhow (?:high|bad|severe|strong|low|intense|long|far|much) (?:was|were|is|are) (?:[\w']{1,20} ){0,3}(?:last|latest|most recent|newest)\b/,
  ],
  [
    'last-time',
    /\bhow long did (?:my|his|her|the|our|their|[\w']{2,20}'s) (?:last|latest|most recent) (?!night|week|month|year|time)\w/,
  ],
  ['highest', /\bhow (?:high|bad|severe|strong|low|intense)\b/],
  [
    'first-time',
    /\bsince when\b|\b(?:at the (?:start|beginning)|in the beginning|at first|initially|very first)\b/,
  ],
  ['when', /\bhow long (?:did|was|were|do|does|is)\b/],
  [
    'how-often',
    /\bhow (?:often|frequent(?:ly)?|regularly)\b|\bhow many (?:of (?:his|her|my|our|their|the|these) )|\bhow many times\b|\bnumber of\b|\bcount\b|\bhow common\b/,
  ],
  [
    'which-days',
    /\b(?:which|what|on which|on what) (?:days?|dates?|nights?|mornings?|evenings?)\b|\bhow many (?:days|nights|mornings|evenings|dates)\b|\b(?:list|show|tell|give|name)(?: me)?(?: all| every| each)? (?:the )?(?:days?|dates?|nights?)\b|\bevery (?:single )?(?:day|date|night)\b|^(?:and |the |all |only )*(?:days|dates|nights|mornings|evenings) (?:with|of|when|on|he|she|i|they|we|that)\b|\bwhen (?:exactly )?were (?:the|his|her|my|all)\b|\bwhich ones\b/,
  ],
  // "How many seizures altogether": a number of times, not a sum of amounts.
  [
    'how-often',
    /\bhow many (?!mg|ml|mls|mcg|milli|gram|g\b|units|iu\b|tablets|pills|puffs|drops|hours|minutes|spoons|capsules)\w+(?: \w+){0,6} (?:total|in all|altogether)\b/,
  ],
  [
    'how-much',
    /\bhow (?:much|many (?:mg|ml|mls|mcg|milligrams|millilitres|milliliters|grams|g|units|iu|tablets|pills|puffs|drops|hours|minutes|spoons|capsules))\b|\b(?:total|in total|in all|altogether|sum|how far)\b/,
  ],
  ['how-often', /\bhow many\b/],
  [
    'last-time',
    /\b(?:last|latest|most recent(?:ly)?|previous) (?:time|dose|one|seizure|fit|episode|note|entry|reading|measurement|attack)\b|\bwhen (?:was|were|did|is|has|had) (?:\w+ ){0,6}last\b|\bwhen last\b|\bmost recent(?:ly)?\b|\blast (?:had|gave|took|given|taken|ate|eaten|noted|recorded|written|saw|seen|gave)\b|\bwhen\b.{1,80}\blast\s*[?.!]?$|\b(?:currently|at present|at the moment|these days|right now|nowadays)\b|\b(?:current|latest|newest|present|most recent) (?!\d|week|month|year)\w+|^(?:(?!\bsince\b).)*\blast(?: time)?(?: when)?\s*\?$|^(?:and |the |my |his |her |our )*last (?!\d|few|couple|two|three|four|five|six|seven|week|month|year|night|fortnight|day|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\w+|\bthe last (?!\d|few|couple|two|three|four|five|six|seven|week|month|year|night|fortnight|day)\w+/,
  ],
  [
    'first-time',
    /^(?:(?:and|the|my|his|her|our) )*first (?!\d|few|week|half|two|three|quarter|of)\w+|\b(?:first time|when (?:was|were|did) (?:\w+ ){0,6}first|earliest|the first)\b|\bwhen did (?:\w+ ){1,5}(?:start|begin)\b/,
  ],
  ['when', /\bwhen\b|\bwhat time\b|\bwho (?:gave|wrote|noted|recorded|saw|noticed)\b/],
  [
    'what',
    /\bwhat (?:did|was|were|has|had|have|does|do|happened|happen|else|is|are) ?(?:\w+ ){0,4}(?:eat|ate|eaten|have|had|take|took|taken|given|give|drink|written|recorded|noted|happen|on)\b|\bwhat happened\b|\bwhat (?:foods?|medicines?|medications?|meds|symptoms?|reactions?|doses?)\b|\bwhich (?:foods?|medicines?|medications?|meds|symptoms?|reactions?|doses?)\b|\bwhat(?: has| have|'s| is| was)? (?:changed|different)\b/,
  ],
  // "How's my sleep", "how has the itch been": what is written of it.
  ['when', /^(?:(?:and|so|but) )?how(?:'s| is| are| was| were| has| have)\b/],
  ['when', /^(?:(?:and|so|but) )?(?:did|was|were|has|have|had|is|are|does|do)\b|\bany\b|\bever\b/],
];

/** Words that ask whether something moved over time; with an event or a date to stand on they mean before against after. */
const comparing =
  /\b(?:longer|shorter|higher|lower|stronger|milder|rarer|versus|vs|against|chang\w*|better|worse|fewer|more|less|differen\w*|improv\w*|increas\w*|decreas\w*|reduc\w*|help\w*|effect|affect\w*|work(?:ed|ing)?|drop\w*|rise|risen|went (?:up|down)|gone (?:up|down)|compare\w*|\w{3,20}ier)\b/;

export function readForm(question: string, anchored: 'event' | 'time' | 'two-times' | 'nothing'): Form {
  const text = question.toLowerCase().replace(/[’‘]/g, "'");
  if (anchored === 'event' && /^how (?:has|have|is|are|was|were|did)\b/.test(text)) return 'before-after';
  if (
    anchored !== 'nothing' &&
    comparing.test(text) &&
    !/\bhow (?:often|many|much|long)\b|\bwhich\b|\bwhen\b/.test(text)
  )
    return 'before-after';
  const found = oneDay(text) ?? cues.find(([, pattern]) => pattern.test(text))?.[0];
  if (anchored === 'two-times' && (comparing.test(text) || /\b(?:than|and|versus|vs)\b/.test(text)))
    return 'before-after';
  if (anchored === 'event' && /\bbefore\b.{0,120}\b(?:after|since|afterwards|now)\b/.test(text))
    return 'before-after';
  if (found === 'how-often' && anchored !== 'nothing' && /\bthan before\b|\bbefore and after\b/.test(text))
    return 'before-after';
  return found ?? 'recall';
}

/** "What date was his first nosebleed", "how much did he take the last time": one day is asked for, no list and no sum. */
function oneDay(text: string): Form | undefined {
  const [, end] =
    /\b(?:what|which|on what|on which) (?:day|date|night)\b(?!s).{1,80}\b(first|last|latest|most recent)\b(?! (?:week|month|year|\d))/.exec(
      text,
    ) ?? [];
  if (end !== undefined) return end === 'first' ? 'first-time' : 'last-time';
  return /\bhow (?:much|many|high|strong|bad)\b.{1,80}\b(?:the|that) last time\W{0,3}$/.test(text)
    ? 'last-time'
    : undefined;
}

/** Asks for what has not happened yet: no note can know it, and the last time is not the answer. */
export function asksTheFuture(question: string): boolean {
  const text = question.toLowerCase().replace(/[’‘]/g, "'");
  return /\b(?:when|how (?:often|many|much|long)(?: [\p{L}'-]{1,30}){0,4}) (?:will|shall)\b|^(?:will|shall) (?:i|he|she|they|we|it|there|\p{L}+) (?:have|get|be|need|happen|come)\b|\bwhen (?:is|are) \w+(?: \w+)? going to\b|\bwhen(?:'s| is| are) (?:(?:my|his|her|our|their|the) )?next\b|\bnext [\p{L} -]{2,40} due\b|^(?:(?:do|does|have|has|is|are|what|which|any|my|his|her|the) (?:[\p{L}']{1,20} ){0,4})?(?:upcoming|next) (?:[\p{L}-]{2,20} )?appointments?\b|\bappointments? (?:[\p{L}']{1,20} ){0,3}coming up\b/u.test(
    text,
  );
}

/** Speaks of this journal's person, or of what it is about, although nobody is named. */
export function isPersonal(question: string): boolean {
  return /\b(?:she|he|they|her|him|his|them|their|we|us|our|i|my|me|this|today|yet|so (?:bad|tired|much)|getting|still)\b/i.test(
    question,
  );
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
