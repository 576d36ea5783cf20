import { everydayOf, KINDS, MADE_INTO } from './lexicon-everyday.ts';
import { nearestComplaint, nearestOf } from './lexicon-spelling.ts';
import { isOrdinaryWord, readTable } from './lexicon-tables.ts';
import {
  ALSO_WORDS,
  DAIRY_GROUPS,
  DIFFERS_BY_COUNTRY,
  FOOD_SPELLINGS,
  GROUP_NAMES,
  MEDICINE_CLASSES,
  MORE_FOODS,
  MORE_SYMPTOMS,
  NOT_FOODS,
  NOT_MEDICINES,
  NOT_SYMPTOMS,
  SHOWN_AS,
  SYMPTOM_NEEDS,
  VACCINES,
} from './lexicon-words.ts';

export type Medicine = {
  /** The ingredient, lower-case; several are joined by " + ". */
  readonly name: string;
  readonly class: string;
  /** The brand as the table writes it, when a brand was written. */
  readonly brand?: string;
  /** Also an ordinary word or a food ("moment", "iron"): a medicine only beside a dose. */
  readonly wordLike: boolean;
  /** Only a class was named ("antibiotics", "inhaler"), not which medicine of it. */
  readonly classOnly?: true;
  /** The brand holds other ingredients in other countries. */
  readonly differsByCountry: boolean;
};

export type Food = {
  readonly name: string;
  readonly group: string;
  /** Of the EU's 14; a recipe's "often" is kept. Empty never means safe. */
  readonly allergens: readonly string[];
  /** The foods a name is put together from: "strawberry cake" is both. */
  readonly of?: readonly string[];
  /** Mostly something else ("bottle"): a food only with an amount beside it. */
  readonly measuredOnly?: true;
};

export type Symptom = {
  readonly name: string;
  /** Body system, as "skin". */
  readonly system: string;
  /** The word is mostly something else ("fit", "down"): what must stand before it. */
  readonly needs?: 'noun' | 'feeling';
};

/** What tokens `start` to `end` (exclusive) may name. More than one kind may: "ginger" is a food and a supplement. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly medicine?: Medicine;
  readonly food?: Food;
  readonly symptom?: Symptom;
};

export type Lexicon = {
  medicine(text: string): Medicine | undefined;
  food(text: string): Food | undefined;
  symptom(text: string): Symptom | undefined;
  /** The longest names in a run of words, left to right, none overlapping. */
  scan(words: readonly string[]): Match[];
};

let loaded: Lexicon | undefined;

/** The names Tend knows, read once from packs/tables at the first call (about 50 ms). */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

/** One way of writing for one name: lower case, no accents, hyphens as spaces, straight apostrophes. */
export function normalise(text: string): string {
  // Most words are plain already; NFD on each of 24,000 rows would triple the time to load.
  const lower = text.toLowerCase();
  const plain = /[^\x20-\x7e]/.test(lower)
    ? lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'")
    : lower;
  return plain.replace(/[-–\s]+/g, ' ').trim();
}

const MAX_WORDS = 7;

function load(): Lexicon {
  const medicines = loadMedicines();
  const foods = loadFoods();
  const symptoms = loadSymptoms();
  const symptomStems = new Map<string, Symptom>();
  for (const [term, symptom] of symptoms) {
    const stem = stemmed(term);
    if (stem !== undefined && symptom.needs === undefined && !symptomStems.has(stem)) {
      symptomStems.set(stem, symptom);
    }
  }

  const medicine = (text: string) => exactOrSingular(medicines, normalise(text));
  const food = (text: string) => {
    const key = normalise(text);
    // "a biscuit" where the table lists biscuits.
    return (
      exactOrSingular(foods, key) ??
      (key.length > 3 ? (foods.get(`${key}s`) ?? foods.get(`${key}es`)) : undefined)
    );
  };
  const symptom = (text: string) => {
    const key = normalise(text);
    const stem = stemmed(key);
    return exactOrSingular(symptoms, key) ?? (stem === undefined ? undefined : symptomStems.get(stem));
  };
  const misspelt = (text: string) => {
    const right = nearestComplaint(text);
    return right === undefined ? undefined : symptom(right);
  };
  const nearestMedicine = nearestOf(medicines);
  /** A word that is nearly a medicine's is one only beside a dose. */
  const misspeltMedicine = (text: string): Medicine | undefined => {
    const right = nearestMedicine(text);
    // "amoxicilin" is no word at all, so it is one anywhere.
    return right && { ...right, wordLike: text.length < 8 || isOrdinaryWord(text) };
  };

  const at = (words: readonly string[], start: number, end: number): Match | undefined => {
    const text = words.slice(start, end).join(' ');
    const found = { medicine: medicine(text), food: food(text), symptom: symptom(text) };
    if (!found.medicine && !found.food && !found.symptom) {
      if (end - start > 1) return undefined;
      const word = normalise(text);
      found.symptom = misspelt(word);
      if (!found.symptom) found.medicine = misspeltMedicine(word);
      if (!found.symptom && !found.medicine) return undefined;
    }
    return {
      start,
      end,
      ...(found.medicine && { medicine: found.medicine }),
      ...(found.food && { food: found.food }),
      ...(found.symptom && { symptom: found.symptom }),
    };
  };

  const scan = (words: readonly string[]): Match[] => {
    const matches: Match[] = [];
    let start = 0;
    while (start < words.length) {
      let found: Match | undefined;
      for (let end = Math.min(words.length, start + MAX_WORDS); end > start && !found; end--) {
        found = at(words, start, end);
      }
      if (found) matches.push(found);
      start = found ? found.end : start + 1;
    }
    return joined(words, matches);
  };

  /** "hydrolysed formula", "dairy-free ice cream": another food than the plain one, without what it is free of. */
  const ofKind = (words: readonly string[], match: Match): Match => {
    const kind = normalise(words[match.start - 1] ?? '');
    const free = kind === 'free' ? normalise(words[match.start - 2] ?? '') : /^(.+) free$/u.exec(kind)?.[1];
    if (!match.food || !(free !== undefined || KINDS.has(kind))) return match;
    const start = match.start - (kind === 'free' ? 2 : 1);
    const name = normalise(words.slice(start, match.end).join(' '));
    const without = free === undefined ? undefined : free === 'dairy' || free === 'lactose' ? 'milk' : free;
    const allergens = match.food.allergens.filter(
      (one) => without === undefined || !one.startsWith(without.replace(/s$/u, '')),
    );
    return { ...match, start, food: { ...match.food, name, allergens } };
  };

  /** "cashew pesto", "fennel tea": one food, named by both words, with what either holds. */
  const joined = (words: readonly string[], matches: readonly Match[]): Match[] => {
    const out: Match[] = [];
    for (const match of matches) {
      const last = out.at(-1);
      const made = words.slice(match.start, match.end).join(' ').toLowerCase();
      if (last?.food && !last.symptom && match.food && last.end === match.start && MADE_INTO.has(made)) {
        const name = normalise(words.slice(last.start, match.end).join(' '));
        const allergens = [...new Set([...last.food.allergens, ...match.food.allergens])];
        out[out.length - 1] = {
          start: last.start,
          end: match.end,
          food: {
            name,
            group: match.food.group,
            allergens,
            of: [...(last.food.of ?? [last.food.name]), match.food.name],
          },
        };
      } else if (
        match.food &&
        !match.medicine &&
        MADE_INTO.has(words[match.end]?.toLowerCase() ?? '') &&
        !matches.some((one) => one.start === match.end)
      ) {
        const name = normalise(words.slice(match.start, match.end + 1).join(' '));
        out.push({ ...match, end: match.end + 1, food: { ...match.food, name, of: [match.food.name] } });
      } else {
        const one = match.food && !match.medicine ? ofKind(words, match) : match;
        // "dairy-free ice cream": no dairy.
        if (last && last.end > one.start) out.pop();
        out.push(one);
      }
    }
    return out;
  };

  return { medicine, food, symptom, scan };
}

function loadMedicines(): Map<string, Medicine> {
  const medicines = new Map<string, Medicine>();
  for (const [name = '', kind, ingredient = '', medicineClass = '', , wordLike] of readTable(
    'drugs.tsv.gz',
  )) {
    const key = normalise(name);
    if (key.length < 3 || medicines.has(key) || NOT_MEDICINES.has(key)) continue;
    medicines.set(key, {
      name: ingredient.toLowerCase(),
      class: medicineClass,
      ...(kind === 'brand' && { brand: name }),
      wordLike: wordLike === 'yes' || ALSO_WORDS.has(key),
      differsByCountry: DIFFERS_BY_COUNTRY.has(key),
    });
  }
  for (const [name, vaccine] of VACCINES) {
    if (!medicines.has(name))
      medicines.set(name, { name: vaccine, class: 'vaccine', wordLike: false, differsByCountry: false });
  }
  for (const { term, name, only } of everydayOf('medicine')) {
    const meant = exactOrSingular(medicines, normalise(name));
    if (meant) medicines.set(term, { ...meant, wordLike: only === 'dose' });
  }
  for (const { term, name, group, only } of everydayOf('remedy')) {
    if (!medicines.has(term))
      medicines.set(term, {
        name,
        class: group || 'remedy',
        wordLike: only === 'dose',
        ...(only === 'dose' && { classOnly: true as const }),
        differsByCountry: false,
      });
  }
  for (const [name, shown] of MEDICINE_CLASSES) {
    if (!medicines.has(name))
      medicines.set(name, {
        name: shown,
        class: shown,
        wordLike: true,
        classOnly: true,
        differsByCountry: false,
      });
  }
  return medicines;
}

function loadFoods(): Map<string, Food> {
  const foods = new Map<string, Food>();
  for (const [name = '', group = '', allergens = ''] of readTable('foods.tsv')) {
    const key = normalise(name);
    if (foods.has(key) || NOT_FOODS.has(key)) continue;
    const held = allergens === 'none' ? [] : allergens.split('; ');
    foods.set(key, {
      name: name.toLowerCase(),
      group: DAIRY_GROUPS.has(group) && held.includes('milk') ? 'dairy' : group,
      allergens: held,
    });
  }
  for (const { term, name, group, only } of everydayOf('food')) {
    const food = foods.get(name) ?? foods.get(`${name}s`) ?? { name, group: group || 'other', allergens: [] };
    foods.set(term, only === 'measured' ? { ...food, measuredOnly: true } : food);
  }
  for (const [name, group] of MORE_FOODS)
    if (!foods.has(name)) foods.set(name, { name, group, allergens: [] });
  // "tomatoes" and "tomato" are one food: the singular's name, where the table has both.
  for (const [key, food] of foods) {
    const singular = singulars(key).find((form) => foods.has(form));
    if (singular !== undefined) foods.set(key, { ...food, name: singular });
  }
  for (const [name, right] of FOOD_SPELLINGS) {
    const food = foods.get(right) ?? foods.get(`${right}s`);
    if (food && !foods.has(name)) foods.set(name, food);
  }
  for (const [name, allergen] of GROUP_NAMES) foods.set(name, { name, group: name, allergens: [allergen] });
  return foods;
}

function loadSymptoms(): Map<string, Symptom> {
  const symptoms = new Map<string, Symptom>();
  for (const [term = '', canonical = '', system = ''] of readTable('symptoms.tsv')) {
    const key = normalise(term);
    if (symptoms.has(key) || NOT_SYMPTOMS.has(key)) continue;
    const needs = SYMPTOM_NEEDS.get(key);
    symptoms.set(key, { name: SHOWN_AS.get(canonical) ?? canonical, system, ...(needs && { needs }) });
  }
  symptoms.set('reaction', { name: 'reaction', system: 'general', needs: 'noun' });
  // A canonical name is a way of writing itself ("itch" for what the table calls "itching").
  for (const [, canonical = '', system = ''] of readTable('symptoms.tsv')) {
    const name = SHOWN_AS.get(canonical) ?? canonical;
    for (const key of [normalise(canonical), normalise(name)]) {
      if (!symptoms.has(key) && !NOT_SYMPTOMS.has(key)) symptoms.set(key, { name, system });
    }
  }
  for (const { term, name, group, only } of everydayOf('complaint')) {
    const needs = only === 'noun' || only === 'feeling' ? only : SYMPTOM_NEEDS.get(term);
    const shown = SHOWN_AS.get(name) ?? name;
    if (name !== '') symptoms.set(term, { name: shown, system: group, ...(needs && { needs }) });
  }
  const systems = new Map([...symptoms.values()].map(({ name, system }) => [name, system]));
  for (const [term, name] of MORE_SYMPTOMS) {
    const system = systems.get(name);
    if (system !== undefined && !symptoms.has(term)) symptoms.set(term, { name, system });
  }
  return symptoms;
}

function exactOrSingular<T>(table: ReadonlyMap<string, T>, key: string): T | undefined {
  const exact = table.get(key);
  if (exact !== undefined || !key.endsWith('s')) return exact;
  for (const singular of singulars(key)) {
    const found = table.get(singular);
    if (found !== undefined) return found;
  }
  return undefined;
}

function singulars(key: string): string[] {
  if (!key.endsWith('s')) return [];
  const forms = [key.replace(/'s$/, ''), key.slice(0, -1)];
  if (key.endsWith('ies')) forms.push(`${key.slice(0, -3)}y`);
  if (key.endsWith('es')) forms.push(key.slice(0, -2));
  return forms.filter((form) => form.length > 3 && form !== key);
}

/**
 * A term without the ending of its last word, so that "coughed" finds "cough" and "sneezes" "sneezing".
 * Only long words: "fitted" must not find "fit".
 */
function stemmed(term: string): string | undefined {
  const stem = term.replace(/(ing|ed|es|s|e)$/, '').replace(/([bdgklmnprt])\1$/, '$1');
  const last = stem.slice(stem.lastIndexOf(' ') + 1);
  return last.length >= 4 ? stem : undefined;
}
