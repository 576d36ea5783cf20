/**
 * Units as people type them, to UCUM or an annotation in braces where UCUM has none (a tablet, a puff).
 * A test holds every target against @lhncbc/ucum-lhc; at run time that library is not loaded (it takes a second).
 */

export type UnitMeasures = 'dose' | 'time' | 'other';

const dose: Record<string, readonly string[]> = {
  mg: ['mg', 'mgs', 'milligram', 'milligrams', 'milligramme', 'milligrammes'],
  g: ['g', 'gr', 'gram', 'grams', 'gramme', 'grammes'],
  ug: [
    'mcg',
    'ug',
    'µg',
    'μg',
    'microgram',
    'micrograms',
    'microgramme',
    'microgrammes',
    'mikrogramm',
    'mics',
  ],
  ng: ['ng', 'nanogram', 'nanograms'],
  mL: ['ml', 'mls', 'millilitre', 'millilitres', 'milliliter', 'milliliters', 'mil', 'mils', 'cc'],
  L: ['l', 'litre', 'litres', 'liter', 'liters'],
  '[IU]': ['iu', 'i.u.', 'i.e.', 'international units'],
  '{unit}': ['unit', 'units', 'u'],
  '[drp]': ['drop', 'drops', 'gtt', 'tropfen'],
  '{tablet}': [
    'tab',
    'tabs',
    'tablet',
    'tablets',
    'tabl',
    'tablette',
    'tabletten',
    'tbl',
    'caplet',
    'caplets',
  ],
  '{pill}': ['pill', 'pills'],
  '{capsule}': ['cap', 'caps', 'capsule', 'capsules'],
  '{puff}': ['puff', 'puffs', 'puf', 'pufs', 'inhalation', 'inhalations'],
  '{pump}': ['pump', 'pumps'],
  '{pinch}': ['pinch', 'pinches'],
  '{scoop}': ['scoop', 'scoops'],
  '{lozenge}': ['lozenge', 'lozenges'],
  '{ampoule}': ['ampoule', 'ampoules', 'amp', 'vial', 'vials', 'neb', 'nebs', 'nebule', 'nebules'],
  '{fingertip}': ['fingertip unit', 'fingertip units', 'ftu'],
  '{spray}': ['spray', 'sprays', 'squirt', 'squirts'],
  '{patch}': ['patch', 'patches'],
  '{sachet}': ['sachet', 'sachets', 'sach'],
  '{suppository}': ['suppository', 'suppositories'],
  '{dose}': ['dose', 'doses'],
  '{spoon}': ['spoon', 'spoons', 'spoonful', 'spoonfuls'],
  '{tsp}': ['tsp', 'teaspoon', 'teaspoons'],
  '{tbsp}': ['tbsp', 'tablespoon', 'tablespoons'],
  '{gummy}': ['gummy', 'gummies'],
  '{injection}': ['injection', 'injections'],
  'mg/kg': ['mg/kg'],
  'mg/mL': ['mg/ml'],
  'mL/h': ['ml/h'],
  'ug/h': ['mcg/h', 'mcg/hr', 'ug/h', 'ug/hr'],
  meq: ['meq'],
  mmol: ['mmol'],
};

const time: Record<string, readonly string[]> = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'mins', 'minute', 'minutes'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours', 'std'],
  d: ['d', 'day', 'days'],
  wk: ['wk', 'wks', 'week', 'weeks'],
  mo: ['month', 'months'],
};

const other: Record<string, readonly string[]> = {
  kg: ['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms'],
  '[lb_av]': ['lb', 'lbs', 'pound', 'pounds'],
  '[stone_av]': ['stone'],
  '[oz_av]': ['oz', 'ounce', 'ounces'],
  cm: ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
  mm: ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  km: ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  '[mi_i]': ['mile', 'miles'],
  '{steps}': ['steps'],
  m: ['metre', 'metres', 'meter', 'meters'],
  '%': ['%', 'percent', 'per cent'],
  Cel: ['°c', '° c', 'ºc', 'celsius', 'degrees c', 'degrees celsius', '°'],
  '[degF]': ['°f', '° f', 'ºf', 'fahrenheit', 'degrees f', 'degrees fahrenheit'],
  'mm[Hg]': ['mmhg', 'mm hg'],
  '{beats}/min': ['bpm', 'beats per minute'],
  '{breaths}/min': ['breaths per minute', 'breaths/min'],
  'mmol/L': ['mmol/l'],
  'mg/dL': ['mg/dl'],
  'mmol/mol': ['mmol/mol'],
  'L/min': ['l/min', 'lpm'],
  'ug/L': ['ug/l', 'mcg/l'],
  'mg/L': ['mg/l'],
  'g/L': ['g/l'],
  'ng/mL': ['ng/ml'],
  deg: ['degrees'],
  kcal: ['kcal', 'calories'],
};

export type Unit = { readonly ucum: string; readonly measures: UnitMeasures };

const byAlias: ReadonlyMap<string, Unit> = new Map(
  Object.entries({ dose, time, other }).flatMap(([measures, table]) =>
    Object.entries(table).flatMap(([ucum, aliases]) =>
      // Object.entries forgets that the keys are the three names just written.
      aliases.map((alias) => [alias, { ucum, measures: measures as UnitMeasures }] as const),
    ),
  ),
);

/** The unit a person wrote, by its lower-case spelling. */
export function unitOf(written: string): Unit | undefined {
  return byAlias.get(written.toLowerCase().replace(/\s+/g, ' '));
}

/** All aliases as one alternation, longest first, escaped; for a pattern with flag i. */
export const UNIT_PATTERN = [...byAlias.keys()]
  .sort((a, b) => b.length - a.length)
  .map((alias) => alias.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s'))
  .join('|');

/** Every UCUM code the table can give, for the test that validates them. */
export function ucumTargets(): string[] {
  return [...new Set([...byAlias.values()].map((unit) => unit.ucum))];
}

/** Minutes in one of a unit of time; undefined for what has no fixed length in minutes. */
export function minutesPer(ucum: string): number | undefined {
  return { s: 1 / 60, min: 1, h: 60, d: 1440, wk: 10_080 }[ucum];
}
