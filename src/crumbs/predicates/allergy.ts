import { lexicon } from '../../knowledge/index.ts';
import { namesOf } from '../population.ts';
import type { RecordedFact } from '../recorded.ts';
import { classWords } from '../words.ts';
import { last, type PredicateDefinition, type Rung } from './type.ts';
import { isWidespread } from './widespread.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'allergy', name: words } });
const ANY = 'an allergy';
const FOOD = 'a food allergy';
const INTOLERANCE = 'a food intolerance';
const MEDICINE = 'a medicine allergy';

/** "a peanut allergy", "a food allergy", "an allergy": one that was diagnosed, never one that is suspected. */
export const allergy: PredicateDefinition = {
  type: 'allergy',
  label: 'Allergy',
  says: 'A diagnosed allergy or intolerance by one of the common names, or its class. Never what happened then.',
  lasting: true,
  derive({ facts, asked: { foods, allergy: to } }) {
    if (to !== undefined) return latticeOf({ kind: 'allergy', value: to });
    const diagnosed = facts.filter(
      ({ kind, status }) => (kind === 'allergy' || kind === 'intolerance') && status === 'diagnosed',
    );
    const lattices = diagnosed.map(latticeOf);
    // Rather the one that what the question names belongs to.
    const named = new Set(foods.flatMap(({ allergens }) => allergens.map(foodAllergy)));
    const asked = lattices.find(([finest]) => named.has(finest?.words ?? ''));
    return asked ?? lattices.find((one) => one.length > 1) ?? lattices[0] ?? [];
  },
  standard: ({ asked }, rungs) =>
    asked.allergy !== undefined ? 0 : asked.about.has('allergy') ? last(rungs) : null,
  from(words) {
    if (words === ANY || words === INTOLERANCE) return [rung(words)];
    if (!namesOf('allergy').includes(words)) return [];
    if (words === FOOD || words === MEDICINE) return [rung(words), rung(ANY)];
    if (/ intolerance$/.test(words)) return [rung(words), rung(INTOLERANCE)];
    const above = words.startsWith('an allergy to') ? [MEDICINE] : OTHER.has(words) ? [] : [FOOD];
    return [words, ...above, ANY].map(rung);
  },
};

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pollen|hay ?fever|grass|birch|ragweed|tree pollen)\b/, 'a pollen allergy'],
  [/\b(?:dust|mites?)\b/, 'a dust mite allergy'],
  [/\b(?:cats?|dogs?|horses?|animals?|pets?|fur|dander|rabbits?)\b/, 'an animal allergy'],
  [/\b(?:bees?|wasps?|hornets?|stings?|venom|insects?)\b/, 'an insect sting allergy'],
  [/\blatex\b/, 'a latex allergy'],
  [/\b(?:nickel|plasters?|fragrances?|perfumes?|adhesives?|hair dye)\b/, 'a contact allergy'],
];
const OTHER: ReadonlySet<string> = new Set(OTHERS.map(([, words]) => words));

const INTOLERANCES: readonly (readonly [RegExp, string])[] = [
  [/\blactose\b/, 'lactose intolerance'],
  [/\b(?:gluten|wheat)\b/, 'gluten intolerance'],
  [/\b(?:fructose|sorbitol)\b/, 'fructose intolerance'],
  [/\bhistamine\b/, 'histamine intolerance'],
];

function latticeOf({ kind, value }: Pick<RecordedFact, 'kind' | 'value'>): Rung[] {
  const said = value.toLowerCase();
  const words = said.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '');
  if (kind === 'intolerance') {
    const known = INTOLERANCES.find(([pattern]) => pattern.test(said))?.[1];
    return widespread([known, INTOLERANCE]);
  }
  const other = OTHERS.find(([pattern]) => pattern.test(said))?.[1];
  if (other !== undefined) return widespread([other, ANY]);
  const matches = lexicon().scan(words);
  const medicine = matches.find(
    (match) => match.medicine !== undefined && match.food === undefined,
  )?.medicine;
  if (medicine !== undefined) {
    const middle = classWords(medicine.class);
    const plural = middle === undefined ? undefined : `an allergy to ${middle}`;
    const penicillin = middle === 'a penicillin antibiotic' ? 'an allergy to penicillin antibiotics' : plural;
    return widespread([penicillin, MEDICINE, ANY]);
  }
  const food = matches.find((match) => match.food !== undefined)?.food;
  if (food === undefined) return [rung(ANY)];
  return widespread([
    food.allergens.length === 1 ? foodAllergy(food.allergens[0] ?? '') : undefined,
    FOOD,
    ANY,
  ]);
}

/** Only what has a figure, and enough people; the coarsest always stands. */
function widespread(words: readonly (string | undefined)[]): Rung[] {
  return words
    .filter((word) => word !== undefined)
    .map(rung)
    .filter(({ known }, at, all) => at === all.length - 1 || isWidespread(known));
}

/** The table writes "nuts", "gluten", "milk (often)". */
function foodAllergy(allergen: string): string {
  return ALLERGENS.get(allergen.replace(/ .*/, '')) ?? '';
}

const ALLERGENS: ReadonlyMap<string, string> = new Map([
  ['milk', 'a milk allergy'],
  ['egg', 'an egg allergy'],
  ['eggs', 'an egg allergy'],
  ['peanut', 'a peanut allergy'],
  ['peanuts', 'a peanut allergy'],
  ['nuts', 'a tree nut allergy'],
  ['tree', 'a tree nut allergy'],
  ['fish', 'a fish allergy'],
  ['crustaceans', 'a shellfish allergy'],
  ['molluscs', 'a shellfish allergy'],
  ['gluten', 'a wheat allergy'],
  ['soya', 'a soya allergy'],
  ['soybeans', 'a soya allergy'],
  ['sesame', 'a sesame allergy'],
  ['celery', 'a celery allergy'],
  ['mustard', 'a mustard allergy'],
  ['lupin', 'a lupin allergy'],
]);
