import { type Ages, EVERYONE } from './age.ts';
import { packLines } from './packs.ts';

/**
 * Where the recalled figures were measured: counted as if nobody elsewhere took the medicine or had the
 * condition, which keeps the estimate a lower bound. ISO 3166-1.
 */
const HIGH_INCOME = 'US CA GB IE DE FR NL BE LU AT CH DK SE NO FI IS ES PT IT GR AU NZ JP KR IL'.split(' ');

export type Region = 'world' | 'high-income';

/** A share of the people of some ages and a region. `low` is a part of 1. */
export type Share = { readonly low: number; readonly ages: Ages; readonly region: Region };

type Tables = {
  /** People by year of age, evenly spread within the source's five-year bands. */
  readonly people: Readonly<Record<Region, readonly number[]>>;
  readonly shares: ReadonlyMap<string, readonly Share[]>;
  readonly conditions: readonly string[];
};

let tables: Tables | undefined;

/** People of these ages, mid-2025 (UN World Population Prospects; packs/population/SOURCES.md). */
export function peopleOf(ages: Ages, region: Region): number {
  return load()
    .people[region].slice(ages.low, ages.high)
    .reduce((sum, people) => sum + people, 0);
}

/** What is known about how common something is; empty when nothing is. Order of magnitude: the figures are recalled. */
export function sharesOf(kind: string, name: string): readonly Share[] {
  return load().shares.get(`${kind}:${name.toLowerCase()}`) ?? [];
}

/** The conditions whose prevalence is known: the only ones that may be named in a crumb. Longest first. */
export function knownConditions(): readonly string[] {
  return load().conditions;
}

function load(): Tables {
  tables ??= { people: loadPeople(), ...loadShares() };
  return tables;
}

function loadPeople(): Tables['people'] {
  const [header = '', ...lines] = packLines('population', 'population.tsv');
  const bands = header.split('\t').slice(4);
  const people = { world: Array<number>(130).fill(0), 'high-income': Array<number>(130).fill(0) };
  for (const line of lines) {
    const [iso2 = '', , , , ...counts] = line.split('\t');
    const region =
      iso2 === 'XW' ? people.world : HIGH_INCOME.includes(iso2) ? people['high-income'] : undefined;
    if (region === undefined) continue;
    for (const [index, count] of counts.entries()) {
      const low = Number.parseInt(bands[index] ?? '', 10);
      for (let age = low; age < low + 5; age++) region[age] = (region[age] ?? 0) + Number(count) / 5;
    }
  }
  return people;
}

function loadShares(): Pick<Tables, 'shares' | 'conditions'> {
  const shares = new Map<string, Share[]>();
  const conditions = new Set<string>();
  const rows = [
    ...packLines('population', 'prevalence.tsv').slice(1),
    ...packLines('population', 'shares.tsv').slice(1),
  ];
  for (const row of rows) {
    const [kind = '', name = '', low = '', , among = ''] = row.split('\t');
    // "epilepsy in children" is epilepsy, counted among children.
    const plain = name
      .toLowerCase()
      .replace(/ in (?:children|adults|adolescents)\b|, (?:adults|prescription)$/g, '');
    const share = shareFrom(Number(low), among);
    if (share === undefined) continue;
    const key = `${kind}:${plain}`;
    shares.set(key, [...(shares.get(key) ?? []), share]);
    if (kind === 'condition' && !plain.startsWith('a long-term')) conditions.add(plain);
  }
  return { shares, conditions: [...conditions].sort((a, b) => b.length - a.length) };
}

/** Reads "age 3-17, US", "under 18", "females 45-55": whom the figure was measured among. */
function shareFrom(lowPer100k: number, among: string): Share | undefined {
  // A share of births, or of a lifetime, says nothing about how many there are now.
  if (/births?|lifetime/.test(among)) return undefined;
  const half = /\b(?:fe)?males?\b/.test(among) ? 0.5 : 1;
  return {
    low: (lowPer100k / 100_000) * half,
    ages: agesAmong(among),
    region: among.includes('world') && !among.includes('high-income') ? 'world' : 'high-income',
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
