/** Notes whose severity or amount is above or below a number, or just that. */
export type Limit = {
  readonly side: 'above' | 'below' | 'exactly';
  readonly value: number;
  readonly orEqual: boolean;
  /** "less than 7 hours": the number is a length of time, and is compared as one. "1000 mg": in that unit only. */
  readonly unit?: string;
};

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,3})?)`;
const SPAN = String.raw`(?:days?|weeks?|months?|years?|times)\b`;
const LENGTH = String.raw`(?:\s?(hours?|hrs?|h|minutes?|mins?)\b(?! (?:after|before|of|ago|later|from|since)\b))?(?!\s?(?:hours?|hrs?|h|minutes?|mins?)\b)`;
const BEFORE = new RegExp(
  String.raw`\b(above|over|more than|higher than|greater than|at least|below|under|less than|lower than|at most|exceed(?:ed|ing|s)?)\s+${NUMBER}(?!\s?${SPAN})${LENGTH}`,
  'i',
);
const AFTER = new RegExp(
  String.raw`\b${NUMBER}(?:\s?(?:°\s?c|degrees|%|mg\/dl|\/10|out of (?:10|ten)))? (?:or|and) (more|higher|above|over|worse|greater|up|upwards|less|lower|below|under|fewer)\b(?! than)()`,
  'i',
);
const DOSE = new RegExp(String.raw`\b${NUMBER}\s?(mg|mcg|µg|ug|ml|iu|tablets?|drops|puffs)\b`, 'i');

const units: Readonly<Record<string, string>> = {
  mg: 'mg',
  mcg: 'ug',
  µg: 'ug',
  ug: 'ug',
  ml: 'mL',
  iu: '[IU]',
  tablet: '{tablet}',
  tablets: '{tablet}',
  drops: '[drp]',
  puffs: '{puff}',
};

export function readLimit(question: string): Limit | undefined {
  const before = BEFORE.exec(question);
  if (before !== null) {
    const words = (before[1] ?? '').toLowerCase();
    return {
      side: /above|over|more|higher|greater|least|exceed/.test(words) ? 'above' : 'below',
      value: numberOf(before[2]),
      orEqual: words.startsWith('at '),
      ...(before[3] === undefined ? {} : { unit: /^h/i.test(before[3]) ? 'h' : 'min' }),
    };
  }
  const after = AFTER.exec(question);
  if (after === null) return undefined;
  return {
    side: /less|lower|below|under|fewer/i.test(after[2] ?? '') ? 'below' : 'above',
    value: numberOf(after[1]),
    orEqual: true,
  };
}

/** "Since when does he take 1000 mg": doses of just that amount. */
export function readDose(question: string): Limit | undefined {
  const match = DOSE.exec(question);
  const unit = units[(match?.[2] ?? '').toLowerCase()];
  return match === null || unit === undefined
    ? undefined
    : { side: 'exactly', value: numberOf(match[1]), orEqual: true, unit };
}

const numberOf = (written: string | undefined) => Number((written ?? '').replace(',', '.'));
