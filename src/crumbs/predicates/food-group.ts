import { type Food, lexicon } from '../../knowledge/index.ts';
import { groupWords, isGroupWords } from '../words.ts';
import type { PredicateDefinition, Rung } from './type.ts';
import { isWidespread } from './widespread.ts';

const DRINK = 'a drink';
const DRINKS = [
  {
    words: 'an alcoholic drink',
    named:
      /\b(?:wine|prosecco|champagne|cider|sangria|beer|lager|ale|stout|guinness|vodka|gin|whiske?y|rum|tequila|liqueur|daiquiri|colada|alcohol\w*)\b/,
  },
  {
    words: 'a drink with caffeine',
    // Of teas those of the tea plant alone: "ginger tea" holds no caffeine.
    named:
      /^tea$|^(?:(?:black|green|white|oolong|iced|sweet|milk|bubble|chai|matcha|breakfast|earl grey|assam|darjeeling|ceylon|jasmine|sencha) )+tea\b|\b(?:coffee|espresso|latte|cappuccino|mocha|chai|matcha|cola|coke|pepsi|energy drink)\b/,
  },
  {
    words: 'a herbal tea',
    named:
      /\b(?:herbal|ginger|chamomile|camomile|peppermint|mint|rooibos|fennel|fruit|nettle|hibiscus|sage|raspberry leaf) (?:tea|infusion)\b/,
  },
];

/** Named like one of those, and none of them. */
const NEITHER =
  /\b(?:root beer|ginger (?:ale|beer)|free|non|without|decaf\w*|substitute|barley|chicory|dandelion)\b/;

/** "ice cream", "dairy", "a food"; "wine", "an alcoholic drink", "a drink". */
export const foodGroup: PredicateDefinition = {
  type: 'food-group',
  label: 'After what',
  says: 'A food that very many eat, or its group. Never a brand, a recipe, an amount or where it was eaten.',
  lasting: false,
  derive: ({ food }) => latticeOf(food),
  // Its group is the coarsest that answers: "a food" or "a drink" alone is anything.
  standard({ kind, asked }, rungs) {
    if (rungs.length === 1 && (rungs[0]?.words === ANY.words || rungs[0]?.words === DRINK)) return null;
    if (kind === 'condition' && asked.foods.length === 0) return null;
    // "Fruit" beside a medicine asks nothing: grapefruit does.
    return kind === 'interaction' ? 0 : Math.max(0, rungs.length - 2);
  },
  from(words) {
    if (words === ANY.words) return [ANY];
    if (words === DRINK) return [drink(DRINK)];
    if (DRINKS.some((one) => one.words === words)) return [drink(words), drink(DRINK)];
    const food = lexicon().food(words);
    const lattice = food === undefined ? [] : latticeOf(food);
    const at = lattice.findIndex((rung) => rung.words === words);
    if (at >= 0) return lattice.slice(at);
    if (isGroupWords(words)) return [eaten(words), ANY];
    return food === undefined ? [] : [eaten(words), ...lattice];
  },
};

const eaten = (words: string): Rung => ({ words, known: { kind: 'food', name: words } });
const drink = (words: string): Rung => ({ ...eaten(words), deed: 'having' });
const ANY = eaten('a food');

function latticeOf(food: Food | undefined): Rung[] {
  if (food === undefined) return [];
  const group = isGroupWords(groupWords(food.group)) ? groupWords(food.group) : ANY.words;
  const kind = NEITHER.test(food.name) ? undefined : DRINKS.find(({ named }) => named.test(food.name))?.words;
  const rungs =
    group === DRINK
      ? [drink(food.name), ...(kind === undefined ? [] : [drink(kind)]), drink(DRINK)]
      : [/\b(?:juice|drink)$/.test(food.name) ? drink(food.name) : eaten(food.name), eaten(group), ANY];
  const [own, ...above] = rungs.filter(
    ({ words }, at) => rungs.findIndex((other) => other.words === words) === at && words !== 'drink',
  );
  if (own === undefined) return above;
  return above.length === 0 || isWidespread(own.known) ? [own, ...above] : above;
}
