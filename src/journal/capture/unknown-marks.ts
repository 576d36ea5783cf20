import { isOrdinaryWord, lexicon } from '../../knowledge/index.ts';
import type { Mark, MarkOf, Range, Sheet } from './sheet.ts';

/* Names that no table has, told by where they stand: beside a dose, before a rating, behind a meal or a helping. */

function isKnown(words: string): boolean {
  const names = lexicon();
  return !!(names.medicine(words) ?? names.food(words) ?? names.symptom(words));
}

/** Amounts that nothing but a medicine has. */
const ONLY_DOSES: ReadonlySet<string | null> = new Set([
  ...['mg', 'ug', 'ng', '[IU]', '{tablet}', '{pill}', '{capsule}', '{puff}', '{sachet}', '{spray}'],
  ...['[drp]', '{patch}', '{suppository}', '{lozenge}', '{ampoule}', 'mg/kg', 'ug/h'],
]);
const NO_MEDICINE =
  /^(?:last|night|today|then|with|gave|took|given|taken|another|extra|dose|doses|caffeine|salt|sodium|fibre|protein|sugar|carbs|this|that|half|total|now|only|plus|about|more|just|from|each|main|also|usual|till|until)$/u;

/** "nexavar 200 mg", "200 mg of nexavar": a word of no dictionary right beside so many milligrams or tablets. */
export function readUnknownMedicines(sheet: Sheet): void {
  const open = sheet.open();
  const marks = sheet.marks();
  const found: Mark[] = [];
  for (const amount of marks) {
    if (amount.type !== 'amount' || amount.measures !== 'dose' || !ONLY_DOSES.has(amount.quantity.unit))
      continue;
    const near = marks.some(
      (one) =>
        one.type === 'name' &&
        (one.medicine !== undefined || one.food !== undefined) &&
        !/[,;.]\s/u.test(open.slice(Math.min(one.end, amount.end), Math.max(one.start, amount.start))) &&
        Math.max(one.start - amount.end, amount.start - one.end) <= 24,
    );
    if (near) continue;
    const before = /(?<![\p{L}\p{N}'-])([\p{L}][\p{L}'-]{3,})\s(?:x\s?)?$/u.exec(open.slice(0, amount.start));
    const behind = /^\s(?:of\s(?:the\s)?)?([\p{L}][\p{L}'-]{3,})(?![\p{L}\p{N}])/u.exec(
      open.slice(amount.end),
    );
    for (const [word, start] of [
      [before?.[1], before ? before.index : 0],
      [behind?.[1], behind ? amount.end + behind[0].length - (behind[1]?.length ?? 0) : 0],
    ] as const) {
      // What a table knows and was not taken for a name here is none.
      if (word === undefined || NO_MEDICINE.test(word) || isKnown(word) || isOrdinaryWord(word)) continue;
      const medicine = { name: word, class: 'unknown', wordLike: false, differsByCountry: false };
      found.push({ start, end: start + word.length, type: 'name', medicine });
      break;
    }
  }
  sheet.claim(found.sort((a, b) => a.start - b.start));
}

const NOT_RATED =
  /(?<![\p{L}])(?:quality|say|like|about|only|now|maybe|still|score|rating|rated|worst|best|average|down|up|to|was|is|it's|its|around|at|probably|from|feel|feeling|felt|overall|general|scale|level|levels|day|morning|afternoon|evening|night|today|and|or|but|not|no|out|all|went|goes|over|under|then|later|before|after|when|while|on|in|of|for|with|bit|peaked|peaking|hit|more|less|better|worse|a|an|i|she|he|we|they|got|had|has|have|call|give|giving|bad|at|rest|moving|sitting|standing|lying|walking|talking|stairs|movement|severity|intensity|usual|same|again|by|within|half|about)(?![\p{L}])/u;

/** "focus 3/5", "morning stiffness in hands 4/10": what is rated at the head of a clause, whatever it is called. */
export function readUnknownRated(sheet: Sheet): void {
  const open = sheet.open();
  const marks = sheet.marks();
  const found: Mark[] = [];
  for (const severity of marks) {
    if (severity.type !== 'severity' || (severity.value === undefined && severity.low === undefined))
      continue;
    const match =
      /(?:^|[,.;:!?(\n→]\s?|\uE000\s)(?:(?:my|his|her|the)\s)?((?:[\p{L}][\p{L}'-]*\s){0,1}[\p{L}][\p{L}'-]{2,})\s?[:=]?\s(?:(?:was|is|about|around|still|now|at|only)\s){0,2}$/u.exec(
        open.slice(0, severity.start),
      );
    const name = match?.[1];
    if (!match || name === undefined || NOT_RATED.test(name) || isKnown(name)) continue;
    const start = match.index + match[0].indexOf(name);
    const other = marks.some(
      (one) =>
        one.type === 'name' &&
        one.end <= start &&
        start - one.end <= 2 &&
        !/[,.;:]/u.test(open.slice(one.end, start)),
    );
    if (
      other ||
      marks.some((one) => one.type === 'site' && one.start < start + name.length && one.end > start)
    )
      continue;
    found.push({
      ...{ start, end: start + name.length, type: 'name' },
      symptom: { name, system: 'general' },
    });
  }
  sheet.claim(found);
}

const MEAL =
  '(?:breakfast|brekkie|brekky|brek|lunch|dinner|supper|brunch|tea|snack|snacks|pudding|dessert|elevenses)';
const STOP =
  '(?:at|with|and|then|but|so|after|before|in|on|from|for|because|while|which|that|today|tonight|yesterday|this|last|plus|w)';
const PHRASE = String.raw`[\p{L}][\p{L}'-]*(?:\s(?!${STOP}(?![\p{L}]))[\p{L}][\p{L}'-]*){0,2}`;
/** "lunch = ramen", "tea was okonomiyaki", "for breakfast: …". */
const MEAL_WAS = new RegExp(
  String.raw`(?:${MEAL}|\uE000)\s?(?:was|were|of|:|=|–)\s(?:(?:a|an|some|the|just|only|half|leftover|more|plain)\s){0,2}(${PHRASE})(?=\s*(?:[,;.(!)]|$)|\s${STOP}(?![\p{L}]))`,
  'gu',
);
/** "steak for lunch". */
const FOR_MEAL = new RegExp(
  String.raw`(?:^|[,.;:!\n]\s?|(?<![\p{L}])(?:had|ate|having|made|cooked|did|got)\s)(?:(?:a|an|some|the|my|her|his|half)\s){0,2}(${PHRASE})(?=\s(?:for\s(?:(?:her|his|my|our|the)\s)?${MEAL}(?![\p{L}])|\uE000))`,
  'gu',
);
const NO_DISH =
  /(?<![\p{L}])(?:second|first|one|ones|fine|ok|okay|good|great|bad|late|early|skipped|missed|nothing|none|small|big|huge|light|usual|normal|same|out|over|not|no|didn't|eaten|ate|finished|left|refused|half|all|most|some|late|time|hours?|mins?|minutes?|rushed|hard|easy|nice|lovely|disaster|delayed|quick|quiet|awful|ready|here|there|he|she|they|it|i|we|you|who|what|pain|rash|sick|home|bed|work|school|was|were|is|are|had|has|off|up|down|tried|managed|asked|wanted|came|went|got|feel|felt|feeling|well|poor|poorly|better|worse|tired|hungry|starving|too|very|just|still|only|about|around|later|again|through|together|alone|everyone|everything|something|anything|lots|loads|much|more|less|enough|plenty|food|meal|cooked|made|given|gave|took|take|taken|slow|fast|okay-ish|skip|miss)(?![\p{L}])/u;

const HELPED = new RegExp(
  String.raw`^\s(?:(?:the|my|her|his|some)\s)?(${PHRASE})(?=\s*(?:[,;.(!)]|$)|\s${STOP}(?![\p{L}])|\s\uE000)`,
  'u',
);

/** A dish no table has, by the meal it was or the helping it came in. */
export function readDishes(sheet: Sheet): void {
  const dish = (start: number, words: string): Mark | undefined =>
    NO_DISH.test(words) || isKnown(words)
      ? undefined
      : {
          ...{ start, end: start + words.length, type: 'name' },
          food: { name: words, group: 'other', allergens: [] },
        };
  sheet.read(MEAL_WAS, (match, range) => {
    const words = match[1] ?? '';
    // Only a meal: the claimed word before may be anything else.
    if (match[0].startsWith('\uE000')) {
      const part = partAt(sheet.marks(), range.start);
      if (!part || !/breakfast|lunch|dinner|supper|tea/iu.test(sheet.line.slice(part.start, part.end)))
        return undefined;
    }
    return dish(range.start + match[0].lastIndexOf(words), words);
  });
  sheet.read(FOR_MEAL, (match, range) => {
    const words = match[1] ?? '';
    const end = range.end;
    if (sheet.open()[end + 1] === '\uE000') {
      const part = sheet.marks().find((one) => one.start === end + 1);
      if (
        part?.type !== 'part' ||
        !/^(?:for|at)\s.*(?:breakfast|lunch|dinner|supper|tea)/iu.test(sheet.line.slice(part.start, part.end))
      )
        return undefined;
    }
    return dish(end - words.length, words);
  });
  const helped = sheet
    .marks()
    .filter(
      (one) =>
        /(?<![\p{L}])of$/iu.test(sheet.line.slice(one.start, one.end)) &&
        (one.type === 'count' || one.type === 'amount' || (one.type === 'word' && one.word === 'compared')),
    );
  const found: Mark[] = [];
  const open = sheet.open();
  for (const { end } of helped) {
    const words = HELPED.exec(open.slice(end, end + 60));
    const name = words?.[1];
    const mark = words && name !== undefined ? dish(end + words[0].length - name.length, name) : undefined;
    if (mark) found.push(mark);
  }
  sheet.claim(found);
}

function partAt(marks: readonly Mark[], at: number): MarkOf<'part'> | undefined {
  const one = marks.find((mark: Range) => mark.start <= at && mark.end > at);
  return one?.type === 'part' ? one : undefined;
}
