import { lexicon } from '../../knowledge/index.ts';
import type { Clause } from './clauses.ts';
import { type Head, isIntake, only, type Reading, setAmount, startMeasure } from './events.ts';
import type { When } from './resolve.ts';
import type { Story } from './story.ts';

/* "4u by pen, 6.1 an hour later": whoever writes of sugars and carbs need not name what they inject. */

const OF_SUGARS =
  /(?<![\p{L}])(?:bgl?s?|bms?|sugars?|glucose|gluc|carbs?|carbohydrates?|hypos?|ketones?|bolus(?:ed)?|pre-?bolus(?:ed)?|correct(?:ed|ion)|pump|libre|dexcom|cgm|basal|mmol|insulin)(?![\p{L}])/iu;
const MOST_UNITS = 80;

/** @returns the rest of the clause, when it holds so many units of an insulin nobody named. */
export function unnamedInsulin(
  story: Story,
  clause: Clause,
  heads: readonly Head[],
  when: When | undefined,
): Clause | undefined {
  if (!OF_SUGARS.test(story.line) || heads.some((one) => one.type === 'name' && one.medicine))
    return undefined;
  const amount = only(clause.marks, 'amount').find(({ quantity: { unit, value } }) => {
    return /^(?:\{unit\}|U|\[[iI]U\])$/u.test(unit ?? '') && value !== undefined && value <= MOST_UNITS;
  });
  if (!amount || !/\d\s?(?:u|units?)$/iu.test(story.line.slice(amount.start, amount.end))) return undefined;
  // "novorapid 4u, 2u more": of what was named before.
  if (story.readings.some((one) => isUnits(one))) return undefined;
  const range = { start: amount.start, end: amount.end };
  const one = startMeasure(
    story.line,
    'insulin',
    range,
    clause,
    when ?? story.carried ?? story.resolver.now(),
  );
  const known = lexicon().medicine('insulin');
  one.kind = 'dose';
  one.what = { ...one.what, name: known?.name ?? 'insulin', ...(known && { group: known.class }) };
  one.taken = 'taken';
  setAmount(one, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(one);
  return { ...clause, marks: clause.marks.filter((mark) => mark !== amount) };
}

function isUnits(reading: Reading): boolean {
  return (
    isIntake(reading) &&
    reading.kind === 'dose' &&
    /^(?:\{unit\}|U|\[[iI]U\])$/u.test(reading.amount?.unit ?? '')
  );
}
