import type { Sheet } from './sheet.ts';

/** What no table of medicines, foods or complaints holds: therapies, activities, animals and things one comes near, wounds, and names that are told by where they stand. */

/** What a part of the body can be, by the name of the complaint. */
const STATES: readonly (readonly [string, string, string])[] = [
  [
    'pain',
    'general',
    'hurts?|hurting|sore|aches?|aching|achy|ached|painful|tender|killing (?:me|her|him)|throbbing|throbs|stinging|stings|stabbing|niggling|niggly|playing up|bad|agony|twinging|pinching|in bits',
  ],
  ['swelling', 'skin', 'swollen|swelled(?: up)?|swelling|swells|puffy|puffed up|fat|blew up'],
  ['redness', 'skin', 'red|bright red|pink|reddish|blotchy|inflamed|angry|flared'],
  ['itch', 'skin', 'itchy|itching|itches|itched|itch'],
  ['stiffness', 'muscles and joints', 'stiff|seized up|locked(?: up)?|rigid'],
  ['numbness', 'head and nerves', 'numb|dead|gone to sleep|asleep'],
  ['tingling', 'head and nerves', 'tingly|tingling|tingled|tingles|pins (?:and|&) needles|buzzing|fizzing'],
  ['burning', 'skin', 'burning|on fire|burns(?! when)'],
  ['tremor', 'head and nerves', 'shaky|shaking|shook|trembling|trembled|trembly'],
  ['bleeding', 'general', 'bleeding|bled|bloody'],
  ['weakness', 'muscles and joints', 'weak|weaker|floppy|gave way|giving way|like jelly|like lead|heavy'],
  ['muscle cramp', 'muscles and joints', 'cramping|cramped|cramp(?:s)?|spasming'],
  ['twitching', 'muscles and joints', 'twitching|twitchy|twitched|twitches'],
  ['dry skin', 'skin', 'flaky|cracked|peeling|scaly'],
  ['dry eyes', 'eyes', 'dry|gritty'],
  ['sticky eye', 'eyes', 'sticky|gunky|gummed up|crusted shut'],
  ['watery eyes', 'eyes', 'streaming|watering|watery'],
  ['tightness', 'general', 'tight|tighter|tense|knotted'],
  ['bruising', 'skin', 'bruised|black and blue'],
  ['sweating', 'skin', 'sweaty|sweating|clammy'],
  ['blister', 'skin', 'blistered|blistering'],
  ['weeping skin', 'skin', 'weeping|oozing|weepy'],
  ['joint clicking', 'muscles and joints', 'clicking|clicky|clunking|crunching|grinding'],
  ['colour change', 'skin', 'purple|blue|mottled|white'],
];

const STATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'-])(?:${STATES.map(([, , words]) => `(${words})`).join('|')})(?![\p{L}\p{N}-])`,
  'gu',
);

const LINK =
  /^\s(?:(?:is|are|was|were|'s|feels?|felt|looks?|looked|still|so|very|really|all|a|bit|little|went|going|gone|got|getting|has|have|been|more|again|just|quite|too|now|also|both|started|turned|like|anyway|slightly|up|and|pretty|kept|keeps?|made|less|much|\uE000+)\s){0,5}$/u;

/** "ankles puffy", "sore knee", "lips swelled up": what a part of the body is said to be, where no complaint has that name. */
export function readBodyStates(sheet: Sheet): void {
  const sites = sheet.marks().filter((one) => one.type === 'site');
  if (sites.length === 0) return;
  const open = sheet.open();
  sheet.read(STATE, (match, range) => {
    const state = STATES[STATES.findIndex((_, index) => match[index + 1] !== undefined)];
    if (!state) return undefined;
    const beside = sites.some(
      (site) =>
        (site.end <= range.start && LINK.test(open.slice(site.end, range.start))) ||
        (site.start >= range.end &&
          /^\s(?:(?:ring|patch(?:es)?|marks?|blotch(?:es)?|spots?|round|around|on|over|in)\s){0,3}(?:(?:her|his|my|the|left|right|both|all|l|r)\s)?$/u.test(
            open.slice(range.end, site.start),
          )),
    );
    const [name, system] = state;
    if (!beside) return undefined;
    const eyes = sites.some((site) => /eye/iu.test(sheet.line.slice(site.start, site.end)));
    if (/ eyes?$/u.test(name) && !eyes) return undefined;
    return { ...range, type: 'name', symptom: { name, system } };
  });
}

const BOWELS =
  /(?<![\p{L}])(?:bowels(?=\s?:)|bristol(?:\s(?:type|stool|scale|chart))?(?=\s?\d)|type(?=\s[1-7](?:\s(?:stool|poo|bm)|\s?[x,;.)]|$))|(?<=(?:no|last|one|two|three|loose|hard|soft|big|small|normal|good|first|another|a|had|\d)\s)bms?(?![\p{L}])|bms?(?=\s?(?:x\s?\d|\uE000|\(type|type|today|this|none|again|normal|soft|hard|loose|[,;]|$))(?!\s?\uE000?\s?\d{1,2}\.\d)|bo(?=\s(?:x\s?\d|\uE000|normal|today|type|this))|bowels (?:open|opened|moved|worked|went)|opened (?:her |his |my )?bowels)/gu;

/** "bristol 6 x2", "last BM 12:30", "bowels open x1": a visit to the toilet. Read before measures, for a "bm" is a sugar too. */
export function readToilet(sheet: Sheet): void {
  const measured = /(?<![\p{L}])bms?\s\d{1,2}\.\d/iu.test(sheet.line);
  sheet.read(BOWELS, (match, range) => {
    if (measured && /^bms?$/u.test(match[0])) return undefined;
    if (/^type$/u.test(match[0]) && !/bristol|stool|poo|bm|bowel|loo|toilet|ibs/iu.test(sheet.line))
      return undefined;
    return { ...range, type: 'name', symptom: { name: 'bowel movement', system: 'stomach and bowel' } };
  });
}

const NAPPY =
  /(?<![\p{L}])(?:(wet|soaked)|(dirty|pooey|poo|soiled))(?=\s?(?:\d|x\d|by|at|so far|today|ones?|\uE000|[,;.]|$))/gu;

/** "two wet nappies and one dirty", "wet 5, dirty 2": in a line about nappies. */
export function readNappies(sheet: Sheet): void {
  if (!/napp(?:y|ies)|diapers?/iu.test(sheet.line)) return;
  sheet.read(NAPPY, (match, range) => ({
    ...range,
    type: 'name',
    symptom: { name: match[1] === undefined ? 'dirty nappy' : 'wet nappy', system: 'stomach and bowel' },
  }));
}
