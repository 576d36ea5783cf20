import { numberOf } from './numbers.ts';
import type { Mark, Sheet } from './sheet.ts';
import { unitOf } from './units.ts';

const SHAPE = 'tabs?|tablets?|caps?|capsules?|pills?|patch(?:es)?|sachets?|suppositor(?:y|ies)';
const STRENGTH = String.raw`\d+(?:[.,]\d+)?\s?(?:mg|mcg|ug|µg|g)`;

const PART_OF = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(?<!\d\s|and\s|and\sa\s)(half|quarter|three quarters|1\/2|1\/4|3\/4|½|¼|¾)\s?(?:of\s)?(?:an?\s|the\s|one\s|her\s|his\s|my\s)?(?:${STRENGTH}\s)?(${SHAPE})(?![\p{L}])`,
  'gu',
);

const PARTS: Readonly<Record<string, number>> = {
  half: 0.5,
  '1/2': 0.5,
  '½': 0.5,
  quarter: 0.25,
  '1/4': 0.25,
  '¼': 0.25,
  'three quarters': 0.75,
  '3/4': 0.75,
  '¾': 0.75,
};

const SOME_OF = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(\d|two|three|four|five|six)\sof\s(?:the|her|his|my|those|these)(?=\s${STRENGTH}\s)`,
  'gu',
);
const PER_SO_MUCH = new RegExp(
  String.raw`(?<![\p{N}.,/])${STRENGTH}\s?\/\s?(?:\d+(?:[.,]\d+)?\s?)?(?:ml|puff|tab|tablet|dose)(?=\s|,)`,
  'gu',
);

/** "half a 10mg tablet", "quarter tab": of one tablet, whatever is in it. Read before amounts, which would take the 10 mg. */
export function readPartDoses(sheet: Sheet): void {
  sheet.read(PART_OF, (match, range): Mark | undefined => {
    const value = PARTS[match[1] ?? ''];
    const unit = unitOf(match[2] ?? '');
    if (value === undefined || !unit) return undefined;
    const original = sheet.line.slice(range.start, range.end);
    return { ...range, type: 'amount', quantity: { value, unit: unit.ucum, original }, measures: 'dose' };
  });
  // "2 of the 5mg diazepam": so many, each of that.
  sheet.read(SOME_OF, (match, range) => {
    const count = numberOf(match[1] ?? '');
    return count === undefined ? undefined : { ...range, type: 'count', count };
  });
  // "20 mcg/ml 3ml": how strong it is, not how much was had.
  sheet.read(PER_SO_MUCH, (_, range) =>
    /\d/u.test(sheet.open().slice(range.end, range.end + 24))
      ? { ...range, type: 'word', word: 'compared' }
      : undefined,
  );
}

const WEIGHED =
  /(?<![\p{N}\p{L}.,/])(\d{1,3})\s?(stones?|st|lbs?|pounds?)\s?(?:and\s)?(\d{1,2}(?:\.\d)?)\s?(lbs?|pounds?|oz|ounces?)(?![\p{L}])/gu;

/** "3 stone 2lb" is 44 pounds, "10lb 4oz" ten and a quarter: one weight. */
export function readWeights(sheet: Sheet): void {
  sheet.read(WEIGHED, (match, range) => {
    const [, whole, big = '', part, small = ''] = match;
    const stone = big.startsWith('st');
    if (stone !== /^(?:lb|pound)/u.test(small)) return undefined;
    const value = stone ? Number(whole) * 14 + Number(part) : Number(whole) + Number(part) / 16;
    const original = sheet.line.slice(range.start, range.end);
    return { ...range, type: 'amount', quantity: { value, unit: '[lb_av]', original }, measures: 'other' };
  });
}
