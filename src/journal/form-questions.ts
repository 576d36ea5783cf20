import type { EventDraft } from '../contract/index.ts';

/** What can be measured in which units: UCUM codes. What stands in no row is asked nothing. */
const UNITS: readonly (readonly [words: RegExp, units: readonly string[]])[] = [
  [/^(?:temperature|temp|fever)$/u, ['Cel', '[degF]', 'K']],
  [/^(?:weight|body weight)$/u, ['kg', 'g', '[lb_av]', '[oz_av]', '[stone_av]']],
  [/^(?:height|length)$/u, ['m', 'cm', 'mm', '[in_i]', '[ft_i]']],
  [/^(?:heart rate|pulse|breathing rate|respiratory rate)$/u, ['/min', '{beats}/min', '{breaths}/min']],
  [/^(?:blood pressure|bp)$/u, ['mm[Hg]', 'kPa']],
  [/^(?:oxygen saturation|spo2|sats)$/u, ['%']],
];

/** From here on a number that has no unit, or one nobody knows, is more likely a slip. */
const MANY = 10_000;

/** What to ask about the numbers of a form before it is kept: a unit that cannot be, a number past counting. Only ever asks. */
export function numberQuestions(drafts: readonly EventDraft[]): string[] {
  return drafts.flatMap(({ what, amount }) => {
    if (amount === undefined) return [];
    const names = [what?.name, what?.original].map((name) => name?.toLowerCase() ?? '');
    const [, units] = UNITS.find(([words]) => names.some((name) => words.test(name))) ?? [];
    if (units !== undefined && amount.unit !== null && !units.includes(amount.unit))
      return [`${begun(what?.original)} is not usually measured that way. Is ${amount.original} right?`];
    return amount.unit === null && (amount.value ?? 0) >= MANY
      ? [`That is a large number. Is ${amount.original} right?`]
      : [];
  });
}

const begun = (words = '') => words.charAt(0).toUpperCase() + words.slice(1);
