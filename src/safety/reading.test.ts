import { describe, expect, it } from 'vitest';
import { unglued } from './glued.ts';
import { publicVectors } from './learned/public-vectors.ts';
import { read } from './reading.ts';

const words = (line: string) => read(line).sentences.flatMap(({ words }) => words.map(({ text }) => text));

describe('reading a line', () => {
  it.each([
    ['cantbreathe', 'cant breathe'],
    ['canttalk much, chesttight', 'cant talk much chest tight'],
    ['hecantbreathe', 'he cant breathe'],
    ['chesttightcantbreathe', 'chest tight cant breathe'],
    ['babywontwake', 'baby wont wake'],
    ['tookallmytablets', 'took all my tablets'],
    ['wanttodie', 'want to die'],
  ])('what a shaking thumb writes as one word is heard as what it says: %s', (line, said) => {
    expect(words(line).join(' ')).toBe(said);
  });

  it('no word that people use is taken for two', () => {
    const apart = [...publicVectors().row.keys()].filter((word) => unglued(word).length > 1);
    // Those that somebody glued in the lines learned from.
    expect(apart).toEqual([]);
    for (const word of 'overtaken upright outside heartsick standstill drinkin'.split(' '))
      expect(unglued(word)).toEqual([word]);
  });

  it('no hay makes a fever', () => {
    expect(words('hay fever again, Hay-Fever')).toEqual(['hayfever', 'again', 'hayfever']);
    expect(words('cut the hay, fever since')).toEqual(['cut', 'the', 'hay', 'fever', 'since']);
  });

  it('a time of day counts nothing', () => {
    expect(words('18:00 tablets, 8:05am')).toEqual(['18:00', 'tablets', '8:05', 'am']);
    expect(words('ratio 1:200, 14:20:33, 3.5')).toEqual(['ratio', '1', '200', '14', '20', '33', '3.5']);
  });
});
