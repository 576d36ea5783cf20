import { readTable } from './lexicon-tables.ts';

/**
 * How people name complaints, medicines and foods at home, where the other tables hold only the written word
 * (packs/tables/everyday.tsv: Tend's own words, put together from what is said everywhere).
 */
export type Everyday = {
  readonly term: string;
  /**
   * `complaint`; `medicine`: another word for one of the table's; `remedy`: known by what it is, not by an ingredient;
   * `food`: another word for one of the table's, or one it lacks; `done`, `near`, `therapy`, `place`: what one did, came near,
   * had done, went to.
   */
  readonly kind: 'complaint' | 'medicine' | 'remedy' | 'food' | 'done' | 'near' | 'therapy' | 'place';
  readonly name: string;
  /** A complaint's body system, a food's group. */
  readonly group: string;
  /** When it counts: `noun`, `feeling` of a complaint; `dose` beside a dose; `measured` with an amount;
   * `timed` where it is said to have been done, or for how long. Empty: always. */
  readonly only: string;
};

let rows: readonly Everyday[] | undefined;

/** Every row, read once. */
export function everyday(): readonly Everyday[] {
  rows ??= readTable('everyday.tsv').map(([term = '', kind, name = '', group = '', only = '']) =>
    // Our own file; a test reads every row of it.
    ({ term, kind: kind as Everyday['kind'], name, group, only }),
  );
  return rows;
}

export function everydayOf(kind: Everyday['kind']): readonly Everyday[] {
  return everyday().filter((row) => row.kind === kind);
}

/** Words for what a thing is made into: with a food right before, the two are one ("cashew pesto", "garlic oil"). */
export const MADE_INTO: ReadonlySet<string> = new Set(
  (
    'tea juice oil milk butter soup sauce pesto cake cakes pie salad curry smoothie yoghurt yogurt jam bread muffin muffins pancake ' +
    'pancakes biscuit biscuits cookie cookies cream stew risotto crisps paste spread bar bars squash water syrup pudding pastry ' +
    'roll rolls sandwich sandwiches sarnie formula puree purée crumble flan tart quiche omelette burger burgers pasta ' +
    'noodles rice wrap wraps shake milkshake dressing dip cheese powder flour nuggets fingers chips ice sorbet lolly spray'
  ).split(' '),
);

/** Kinds of a food that make it another one. */
export const KINDS: ReadonlySet<string> = new Set(
  'hydrolysed hydrolyzed vegan oat almond soya soy coconut rice goat goats thickened decaf baby toddler herbal baked'.split(
    ' ',
  ),
);
