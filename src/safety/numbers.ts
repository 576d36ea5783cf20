import type { CallNumber, NumberKind, RedFlag } from '../contract/index.ts';

/** Rules of which somebody else than the emergency services knows most. */
const MORE: Readonly<Record<string, NumberKind>> = {
  overdose: 'poison',
  interaction: 'poison',
  intoxication: 'poison',
  fumes: 'poison',
  'self-harm': 'crisis',
  carer: 'crisis',
};

/**
 * Puts the numbers of its kind on a card: on one for now those of an emergency, on one for today those of a doctor, and on
 * either those of who knows most. The emergency number itself stands on the card already.
 */
export function withNumbers(flag: RedFlag, numbers: readonly CallNumber[] | undefined): RedFlag {
  const wanted = kindsOf(flag);
  const digits = (number: string) => number.replaceAll(/\D/g, '');
  const said = new Set([digits(flag.number ?? '')]);
  const here = wanted
    .flatMap((kind) => numbers?.filter((one) => one.kind === kind) ?? [])
    .filter(({ number }) => !said.has(digits(number)) && said.add(digits(number)));
  return here.length === 0 ? flag : { ...flag, numbers: here };
}

/** In another language a rule is called "overdose/de". Who knows most comes first. */
function kindsOf({ rule, level }: RedFlag): NumberKind[] {
  const more = MORE[rule.split('/')[0] ?? ''];
  return [...(more === undefined ? [] : [more]), level === 'now' ? 'emergency' : 'doctor'];
}
