import { type Ages, EVERYONE } from './age.ts';
import { packLines } from './packs.ts';

/**
 * Where the recalled figures were measured: counted as if nobody elsewhere took the medicine or had the
 * condition, which keeps the estimate a lower bound. ISO 3166-1.
 */
const HIGH_INCOME: readonly string[] =
  'US CA GB IE DE FR NL BE LU AT CH DK SE NO FI IS ES PT IT GR AU NZ JP KR IL'.split(' ');

/** Countries, ISO 3166-1; 'world' is all of them, the small ones too. */
export type Places = 'world' | readonly string[];

/** Who is counted: of some ages and places, of one sex when it is said. */
export type Who = {
  readonly ages: Ages;
  readonly places: Places;
  readonly sex?: 'f' | 'm' | undefined;
};

export const ANYONE: Who = { ages: EVERYONE, places: 'world' };

/** A share of some people. `low` is a part of 1. */
export type Share = { readonly low: number; readonly of: Who };

/** What is said, as the tables name it. */
export type Known = { readonly kind: string; readonly name: string };

const OLDEST = EVERYONE.high;

/** How many there are, mid-2025 (UN World Population Prospects; packs/population/SOURCES.md). */
export function peopleOf({ ages, places, sex }: Who): number {
  const { people } = load();
  let sum = 0;
  for (const place of places === 'world' ? ['XW'] : places) {
    for (const one of sex === undefined ? (['f', 'm'] as const) : [sex]) {
      const younger = people.get(place)?.[one];
      if (younger !== undefined) sum += (younger[ages.high] ?? 0) - (younger[ages.low] ?? 0);
    }
  }
  return sum;
}

/** Those who are both. */
export function both(a: Who, b: Who): Who {
  const low = Math.max(a.ages.low, b.ages.low);
  const clash = a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex;
  return {
    ages: { low, high: clash ? low : Math.max(low, Math.min(a.ages.high, b.ages.high)) },
    places: inBoth(a.places, b.places),
    sex: a.sex ?? b.sex,
  };
}

function inBoth(a: Places, b: Places): Places {
  if (a === 'world') return b;
  return b === 'world' ? a : a.filter((place) => b.includes(place));
}

/** What is known about how common something is; empty when nothing is. Order of magnitude: the figures are recalled. */
export function sharesOf({ kind, name }: Known): readonly Share[] {
  return load().shares.get(`${kind}:${name.toLowerCase()}`) ?? [];
}

/** Everything of a kind that has a figure, as the tables write it. */
export function namesOf(kind: string): readonly string[] {
  return load().names.get(kind) ?? [];
}

type Tables = {
  /** By country and sex: how many are younger than an age. */
  readonly people: ReadonlyMap<string, Readonly<Record<'f' | 'm', readonly number[]>>>;
  readonly shares: ReadonlyMap<string, readonly Share[]>;
  readonly names: ReadonlyMap<string, readonly string[]>;
};

let tables: Tables | undefined;

function load(): Tables {
  tables ??= { people: loadPeople(), ...loadShares() };
  return tables;
}

/** Ages are evenly spread within the source's five-year bands. */
function loadPeople(): Tables['people'] {
  const [header = '', ...lines] = packLines('population', 'population.tsv');
  const bands = header
    .split('\t')
    .slice(4)
    .map((band) => Number.parseInt(band, 10));
  const people = new Map<string, Record<'f' | 'm', number[]>>();
  for (const line of lines) {
    const [iso2 = '', , , sex = '', ...counts] = line.split('\t');
    const ofAge = Array<number>(OLDEST).fill(0);
    for (const [index, count] of counts.entries()) {
      const low = bands[index] ?? 0;
      for (let age = low; age < low + 5; age++) ofAge[age] = (ofAge[age] ?? 0) + Number(count) / 5;
    }
    let sum = 0;
    const younger = [0, ...ofAge.map((count) => (sum += count))];
    const known = people.get(iso2) ?? { f: [], m: [] };
    people.set(iso2, { ...known, [sex === 'F' ? 'f' : 'm']: younger });
  }
  return people;
}

function loadShares(): Pick<Tables, 'shares' | 'names'> {
  const shares = new Map<string, Share[]>();
  const names = new Map<string, string[]>();
  const rows = [
    ...packLines('population', 'prevalence.tsv').slice(1),
    ...packLines('population', 'shares.tsv').slice(1),
  ];
  for (const row of rows) {
    const [kind = '', name = '', low = '', , among = ''] = row.split('\t');
    // "epilepsy in children" is epilepsy, counted among children.
    const plain = name.replace(/ in (?:children|adults|adolescents)\b|, (?:adults|prescription)$/g, '');
    const share = shareFrom(Number(low), among);
    if (share === undefined) continue;
    const key = `${kind}:${plain.toLowerCase()}`;
    const others = shares.get(key);
    if (others === undefined) names.set(kind, [...(names.get(kind) ?? []), plain]);
    shares.set(key, [...(others ?? []), share]);
  }
  return { shares, names };
}

/** Reads "age 3-17, US", "under 18", "females 45-55": whom the figure was measured among. */
function shareFrom(lowPer100k: number, among: string): Share | undefined {
  // A share of births, or of a lifetime, says nothing about how many there are now.
  if (/births?|lifetime/.test(among)) return undefined;
  const sex = /\bfemales?\b/.test(among) ? 'f' : /\bmales?\b/.test(among) ? 'm' : undefined;
  const world = among.includes('world') && !among.includes('high-income');
  return {
    low: lowPer100k / 100_000,
    of: { ages: agesAmong(among), places: world ? 'world' : HIGH_INCOME, sex },
  };
}

function agesAmong(among: string): Ages {
  const span = /(\d{1,3})-(\d{1,3})/.exec(among);
  if (span) return { low: Number(span[1]), high: Number(span[2]) + 1 };
  const under = /under (\d{1,3})/.exec(among);
  if (under) return { low: 0, high: Number(under[1]) };
  const from = /(\d{1,3})\+|over (\d{1,3})/.exec(among);
  if (from) return { low: Number(from[1] ?? from[2]), high: EVERYONE.high };
  const single = /age (\d{1,3})\b/.exec(among);
  if (single) return { low: Number(single[1]), high: Number(single[1]) + 1 };
  if (among.includes('reproductive age')) return { low: 15, high: 50 };
  if (among.startsWith('adult')) return { low: 18, high: EVERYONE.high };
  if (among.startsWith('children')) return { low: 0, high: 18 };
  return EVERYONE;
}
