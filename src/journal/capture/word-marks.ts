import type { Sheet, Word } from './sheet.ts';

/** The small words that turn a name into an event, or keep it from being one. Earlier rows win. */
const NOT =
  "(?:can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not|didn't|did not|doesn't|does not|isn't|is not|wasn't|was not|hasn't|has not|haven't|have not|hadn't|not|never)";
const WORDS: readonly (readonly [Word, string])[] = [
  [
    'persists',
    // "can't stop vomiting", "no improvement in her rash", "couldn't keep milk down": it is there, or it was had.
    String.raw`(?:nothing (?:helps?|helped|works?|worked|touche[sd]|eases?|eased)|${NOT} (?:(?:yet|really|quite|fully|completely|even|been|being|able to|get|getting|got|be|seem to|any|much) ){0,3}(?:stop(?:s|ped|ping)?(?= \S{1,30}ing| \uE000|[ ,.;]{0,8}$)|clear(?:ed|ing|s)?(?: up)?|gone|go(?:ing)?(?: away)|went away|settl(?:e|ed|ing)|improv(?:e|ed|ing)|heal(?:ed|ing)?|better|resolv(?:e|ed|ing)|fad(?:e|ed|ing)|shift(?:ed|ing)?|eas(?:e|ed|ing)|letting up|let up|keep(?:ing)?|help(?:ed|ing)?|work(?:ed|ing)?)|no (?:real |big |great |obvious |noticeable |sign of |signs of )?(?:improvement|change|better|relief|let-?up|difference|effect|help|benefit|less|end)(?: (?:in|of|to|from|with|for))?)`,
  ],
  [
    'cause',
    '(?:reacted (?:badly )?to|(?<=not |t )react (?:badly )?to|reacting to|reaction to|reaction after|because of|due to|caused by|triggered by|brought on by|set off by|from)',
  ],
  [
    'caused',
    String.raw`(?:caused|causes|causing|triggered|brought on|set off|led to)(?=\s(?:(?:the|her|his|this|that|my|a|an|some|more)\s)?\uE000)`,
  ],
  [
    'refused',
    "(?:refused|refuses|refusing|declined|declines|declining|rejected|turned down|(?:wouldn't|would not|won't|will not|didn't want(?: to)?|did not want(?: to)?|doesn't want(?: to)?)(?: even)? (?:take|eat|drink|have|touch|try|swallow|accept)|(?:didn't|did not|doesn't) want(?=\\s(?:(?:her|his|my|the|any|a|an)\\s)?\\uE000)|sp[ai]t (?:it |them |everything )?(?:all )?(?:back )?out(?! (?:half|some|most|part)))",
  ],
  [
    'not-done',
    '(?:since (?:we|she|he|i|they) (?:stopped|started|quit|gave up|cut out|changed)|since (?:stopping|starting|changing)|will|gonna|going to|planning to|planned to|had planned|would have|plan to|plans to|might|should|could|would|need to|needs to|want to|wants to|wanted|wants|asked for|has to|have to|prescribed|prescription|(?:ran|run|running) out of|due|(?:planned|scheduled|booked)(?= (?:for|\uE000))|bought|buy|ordered|allergic to|intolerant to|allergy to|instead of|remember to|maybe(?!s(?:\uE000|d))|if|unless|tomorrow|tmrw|tmr|tomoz|refill|refil|re-?order|collect|pick up|book)',
  ],
  [
    'mention',
    // Who complains about a thing has it.
    String.raw`(?:(?<!(?:complain\w{0,8}|moan\w{0,8}|whin\w{0,8}|cried|crying|grumbl\w{0,8}|fuss\w{0,8}|forg[eo]t\w{0,8}(?: all)?|how|up and|out and|running|lying|thrashing)\s)about(?!\s(?:to|with|at|half|most|all|a third|a quarter)\s)|regarding|concerning|re:?(?=\s)|(?:results?|reports?|letters?|leaflets?|articles?|books?|talks?|news|information|advice|questions?|history|risk|chance|fear|threat) (?:of|for|from|on|with)|(?:afraid|scared|frightened|terrified) of|(?:appointments?|visit|referral|referred|clinic|scan|tests?|tested|checked|checking|checks?|check-?up|review|consultation|assessed|assessment|screened|screening|physio|therapy|plan|group|waiting|waiting list|look(?:ed|ing)?|watch(?:ed|ing)?)(?: \S{1,30})?(?: out)? for|(?<!(?:after|before|at|during|from|since)\s(?:(?:the|her|his|my|their|an)\s)?(?:\w{1,30}\s)?)appointments?|discuss(?:ed|es|ing)?|reviewed|explained|mentioned(?=\s(?:the|her|his|my|their)\s)|googled|researched|looked up|(?:asked|asks|wondered|wondering) (?:if|whether)|diagnosed with|(?:to )?prevent(?:s|ing)?|in case of|warned of)`,
  ],
  [
    'remedy',
    '(?:creams?|ointment|lotion|gel|tablets?|pills?|medicine|meds|medication|drops|spray|syrup|mixture|inhaler|shampoo|something|anything|treatment|exercises|diet|course|patches) (?:for|against)',
  ],
  [
    'skipped',
    "(?:skipped|skip|missed|forgot|forget|forgotten|withheld|omitted|not given|held (?:off|back)|left out|(?:didn't|did not|hasn't|haven't|has not|have not|not) (?:yet )?(?:take|taken|had|have|give|given|gave)|held back)",
  ],
  [
    'partial',
    String.raw`(?:only half|(?:didn't|did not|couldn't|wouldn't) (?:finish|eat all|drink all|manage all)|(?:hardly|barely) (?:ate|touched|drank|any)|half of|half(?=\s(?:of )?(?:her|his|my|the)\b)|only got about|only managed|only took|only had|some of|part of|not all of|(?:most|half|some|lots|much|a lot) of (?:it|that|them) (?:ended up|came (?:back|out)|went (?:down|on|over)|was spat|dribbled|back up|on the floor|down)|sp[ai]t (?:about |nearly |almost |at least |back )?(?:out )?(?:half|some|most|part)(?: of)?(?: (?:it|them) (?:back )?out)?)`,
  ],
  [
    'stopped',
    String.raw`(?:stopped taking|stopped|came off|coming off|weaned off|taken off|discontinued|quit|(?<!(?:nodded|dozed|drifted|slept|wore|worn|went|day|time|on and|on &|took)\s)off(?=\s(?:(?:the|my|her|his|all)\s)?\uE000))`,
  ],
  ['after', '(?:straight after|right after|soon after|after|following)'],
  [
    'gone',
    // "wheeze: none", "rash nil", "seizure-free": looked for, and not there.
    '(?:(?<=\\uE000\\s?[:=-]?\\s)(?:none|nil|zero|absent|negative|neg)(?=\\s*(?:[,;.!)]|$|today|tonight|since|at|this|all|overnight))|gone|cleared up|cleared|disappeared|went away|went(?=\\s*(?:[,;.]|$|(?:by|within|after)\\s))|settled|resolved|faded)',
  ],
  [
    'no',
    "(?:no more|no longer|no sign of|no signs of|no|not any|not|without|none|never|nothing|free of|zero|nor|neither|isn't|wasn't|didn't|did not|doesn't|couldn't|can't|cannot|won't|hasn't|haven't|hadn't|denies|denied|avoided|avoiding|keine?n?)",
  ],
  [
    'gave',
    '(?:gave|give|giving|given|gives|swallowed|popped|downed|chewed|took|take|takes|taken|taking|administered|injected|infused|applied|used|started|starting|restarted|began|back on|(?:first|last) day (?:of|on)|(?:day|week) \\d{1,3} (?:of|on)|(?:infusion|injection|shot|jab|vaccine|booster|dose|puff|tablet|capsule|pill|drop|spray|patch|round|cycle|course)s? of)',
  ],
  [
    'ate',
    '(?:ate|eats|eaten|eating|drank|drinks|drunk|drinking|had|having|got(?= (?:her|his|my|our|their|the|a|another) )|tried|tasted|finished)',
  ],
  [
    'says',
    '(?:reckons?|swears|spotted|heard|watched|emailed|messaged|phoned|texts|says|said|noticed|notices|saw|think|thinks|thought|guess|believe|suspect|see|sees|reports|reported|told|texted|rang|called|writes|wrote|found|brought|put|helped|rubbed|picked|made|cooked|fed)',
  ],
  [
    'other-person',
    "(?:(?:his|her|my|our|the|their) )?(?:(?:little|big|older|younger|baby) )?(?:mum|mom|mummy|mommy|mother|dad|daddy|father|brother|sister|nana|nan|gran|granny|grandma|grandpa|grandad|grandmother|grandfather|uncle|aunt|auntie|cousin|friend|teacher|nurse|doctor|husband|wife|partner|neighbour|neighbor|dog|cat|babysitter|nanny)(?:'s)?",
  ],
  ['changed', '(?:increased|raised|upped|reduced|lowered|decreased|halved|doubled|changed|switched)'],
  ['self', "(?:i'm|i've|i'd|i|my|me|myself)"],
];
const CAUSES = WORDS.filter(([word]) => word === 'cause');
const PATTERN = patternOf(WORDS);
const CAUSE_PATTERN = patternOf(CAUSES);
const MENTIONS = WORDS.filter(([word]) => word === 'mention' || word === 'remedy');
const MENTION_PATTERN = patternOf(MENTIONS);

/** "didnt" as well as "didn't". */
function patternOf(rows: typeof WORDS): RegExp {
  const words = rows.map(([, words]) => `(${words.replaceAll("n't", "n'?t")})`).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}'-])(?:${words})(?![\p{L}\p{N}-])`, 'gu');
}

/** "reacted to", "because of": read before names, for a table may hold "reacted" as a complaint of its own. */
export function readCauses(sheet: Sheet): void {
  readWordsOf(sheet, CAUSES, CAUSE_PATTERN);
}

/** Read before routes, for which "cream for" would be a way of having something. */
export function readMentions(sheet: Sheet): void {
  readWordsOf(sheet, MENTIONS, MENTION_PATTERN);
}

const COMPARED =
  /(?<![\p{L}])(?:than|(?:same|bad|good|much|often|strong|itchy) as)\s(?:it was\s)?(?:on\s|the\s)?(?:yesterday(?: (?:morning|evening|afternoon))?|last (?:night|week|month|year|time|weekend)|this morning|earlier|usual|before|day before|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}])/gu;

/** "2 kg up on monday". */
const UP_ON =
  /(?<=\d\s?(?:kg|kgs|kilos?|lbs?|pounds?|stone|oz|cm)\s(?:up|down|heavier|lighter)\s)(?:on|from|since)\s(?:yesterday|last (?:week|month|time)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}])/gu;

/** "the second this week", "first time since the weekend": how often, not when. */
const NTH_OF =
  /(?<![\p{L}])(?:(?:the|for the|my|her|his)\s)?(?:first|second|third|fourth|1st|2nd|3rd|4th|5th)(?:\s(?:one|time|this time|night|day))?\s(?:this|in|for|since)\s(?:(?:a|the|last|over a|about a|almost a)\s)?(?:week|month|year|winter|summer|spring|autumn|weekend|days|weeks|months|years|ages|fortnight)(?![\p{L}])/gu;

/** "worse than yesterday": another day to compare with, not the day of what is said. Read before days. */
export function readComparisons(sheet: Sheet): void {
  // "maybe twenty minutes after": about so long, no plan.
  sheet.read(/(?<![\p{L}])maybe(?=\s(?:about\s|like\s|around\s)?\d)/gu, (_, range) => ({
    ...range,
    type: 'word',
    word: 'compared',
  }));
  sheet.read(NTH_OF, (_, range) => ({ ...range, type: 'word', word: 'compared' }));
  sheet.read(UP_ON, (_, range) => ({ ...range, type: 'word', word: 'compared' }));
  sheet.read(COMPARED, (_, range) => ({ ...range, type: 'word', word: 'compared' }));
}

const FREE =
  /(?<=\uE000)[\s-]free(?=\s*(?:[,;.!)]|$|since|for|all|today|day|week|night|until|again|now|\uE000|\d))/gu;

export function readWords(sheet: Sheet): void {
  // "2 puffs? no just piriton": an answer, and nothing was left out.
  sheet.read(/(?<![\p{L}])no,? (?:just|only|wait|sorry|actually|it was|i mean)(?![\p{L}])/gu, (_, range) => ({
    ...range,
    type: 'word',
    word: 'compared',
  }));
  // "remember no ibuprofen": before something to come.
  sheet.read(/(?<![\p{L}])remember (?:no|not)(?![\p{L}])/gu, (_, range) => ({
    ...range,
    type: 'word',
    word: 'not-done',
  }));
  // "seizure-free since", "itch free".
  sheet.read(FREE, (_, range) => ({ ...range, type: 'word', word: 'gone' }));
  readWordsOf(sheet, WORDS, PATTERN);
}

function readWordsOf(sheet: Sheet, rows: typeof WORDS, pattern: RegExp): void {
  sheet.read(pattern, (match, range) => {
    const word = rows[rows.findIndex((_, index) => match[index + 1] !== undefined)]?.[0];
    return word === undefined ? undefined : { ...range, type: 'word', word };
  });
}

/** Words that carry nothing by themselves: not shown as left over. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but so then with of on in at to for by as is was are were be been being has have had do did does ' +
    'it its this that these those there her his him she he they them their our we us you your i my me mine hers ' +
    'feel feels feeling felt looks look looked seems seemed again still also just only very too some any more less much many each about around both all whole after before ' +
    'when while during up out off over under into from now later today not no yes ok okay und mit von im am der die das um'
  ).split(' '),
);
