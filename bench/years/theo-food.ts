import type { Chance } from '../lib/years-random.ts';
import { clock } from '../lib/years-writers.ts';
import type { Said, Stream } from './streams.ts';
import { often } from './streams.ts';

export const mealsOf = (
  name: string,
  also: readonly string[],
  rate: number,
  moulds: readonly string[],
): Stream =>
  often({
    who: 'Theo',
    name,
    also,
    by: [
      ['Jonas', 3],
      ['Priya', 3],
      ['Ruth', 3],
    ],
    rate: () => rate,
    minute: [720, 1050],
    moulds,
  });

const dishes = [
  { name: 'egg', also: [], words: ['scrambled eggs', 'a boiled egg', 'fried egg on toast'] },
  { name: 'pancakes', also: ['egg'], words: ['pancakes', 'two pancakes', 'pancakes with jam'] },
  { name: 'omelette', also: ['egg'], words: ['omelette', 'cheese omelette'] },
];

/** Egg, and in about half of the meals an itch some time later: in the same line, so that the line says how long after. */
export const eggMeals: Stream = (day, plot, chance) => {
  if (!chance.yes(day.at < plot.eggFree ? 0.13 : 0.025)) return null;
  const dish = chance.pick(dishes);
  const words = chance.pick(dish.words);
  const by = chance.weighted([
    ['Jonas', 4],
    ['Priya', 3],
    ['Ruth', 4],
  ] as const);
  const eaten = chance.int(45, 62) * 15 + (chance.yes(0.3) ? 5 : 0);
  const meal = { who: 'Theo', name: dish.name, also: dish.also, minute: eaten } as const;
  if (!chance.yes(0.55)) {
    const text = chance.pick([
      `${words} at ${clock(eaten, chance)}`,
      `${words} for lunch at ${clock(eaten, chance)}, nothing happened`,
    ]);
    return { who: 'Theo', minute: eaten + 20, by, text, happened: [meal] };
  }
  return withItch(by, eaten, words, meal, chance);
};

function withItch(
  by: Said['by'],
  eaten: number,
  words: string,
  meal: Said['happened'][number],
  chance: Chance,
): Said {
  const later = chance.pick([20, 30, 40, 45, 60, 75, 90, 120]);
  const severity = chance.int(3, 8);
  const site = chance.pick(['arms', 'neck', 'tummy', 'legs']);
  const began = clock(eaten + later, chance);
  const { text, said } = chance.pick([
    { text: `${words} at ${clock(eaten, chance)}, itchy ${site} ${severity}/10 at ${began}`, said: true },
    {
      text: `${words} at ${clock(eaten, chance)}, ${later} min later itchy ${site}, ${severity}/10`,
      said: true,
    },
    {
      text: `Theo had ${words} at ${clock(eaten, chance)} and was scratching his ${site} from ${began}, ${severity} out of 10`,
      said: true,
    },
    { text: `itchy ${site} ${severity}/10 after ${words}`, said: false },
  ]);
  return {
    who: 'Theo',
    minute: eaten + later + 10,
    by,
    text,
    alone: true,
    happened: [
      said ? meal : { who: 'Theo', name: meal.name, ...(meal.also && { also: meal.also }) },
      {
        who: 'Theo',
        name: 'itch',
        severity,
        site,
        ...(said && { minute: eaten + later, after: { name: meal.name, minutes: later } }),
      },
    ],
  };
}
