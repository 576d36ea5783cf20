import { packLines } from '../packs.ts';
import type { PredicateDefinition, Rung, Scene } from './type.ts';

type Place = {
  readonly iso2: string;
  readonly words: string;
  readonly climate: string;
  readonly continent: string;
};

/** A country, then its climate; a country of many climates, then its continent. Never a town or a region. */
export const place: PredicateDefinition = {
  type: 'place',
  label: 'Where',
  says: 'A country of five million people or more, its climate, or its continent. Never a place within it.',
  lasting: true,
  single: true,
  derive: ({ country }) => latticeOf(places().find(({ iso2 }) => iso2 === country.toUpperCase())),
  standard: (scene, rungs) => (isAsked(scene) ? rungs.length - 1 : null),
  from(words) {
    const lattice = latticeOf(
      places().find((one) => [one.words, one.climate, one.continent].includes(words)),
    );
    const at = lattice.findIndex((rung) => rung.words === words);
    if (at >= 0) return lattice.slice(at);
    // A continent of which this list has another country with a climate first.
    return places().some(({ continent }) => continent === words) ? [rung(words)] : [];
  },
};

/** The countries that words of this type stand for; undefined for other words. */
export function countriesOf(words: string): readonly string[] | undefined {
  const there = places().filter((one) => [one.words, one.climate, one.continent].includes(words));
  return there.length === 0 ? undefined : there.map(({ iso2 }) => iso2);
}

const rung = (words: string): Rung => ({ words, known: { kind: 'place', name: words } });

function latticeOf(found: Place | undefined): Rung[] {
  if (found === undefined) return [];
  return [found.words, found.climate === '' ? found.continent : found.climate]
    .filter((words) => words !== '')
    .map(rung);
}

/** The question speaks of the season, of what lives outside, or of a journey. */
function isAsked({ asked }: Scene): boolean {
  return asked.about.has('place');
}

let table: readonly Place[] | undefined;

function places(): readonly Place[] {
  table ??= packLines('population', 'places.tsv')
    .slice(1)
    .map((line) => {
      const [iso2 = '', words = '', climate = '', continent = ''] = line.split('\t');
      return { iso2, words, climate, continent };
    });
  return table;
}
