import { describe, expect, it } from 'vitest';
import { location } from './location.ts';
import { found } from './testing/found.ts';

describe('a place', () => {
  it.each([
    ['We moved here from Arona', 'Arona'],
    ['in Hamburg', 'Hamburg'],
    ['went to Côte d’Ivoire', 'Côte d’Ivoire'],
    ['people of the Democratic Republic of the Congo', 'Democratic Republic of the Congo'],
    ['in New York', 'New York'],
    ['my friend lives in gabon', 'gabon'],
    ['the Isle of Man ferry', 'Isle of Man'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(location, text)).toContain(wanted);
  });

  it.each(['in the garden', 'to bed at nine', 'from dairy'])('left alone: «%s»', (text) => {
    expect(found(location, text)).toEqual([]);
  });
});
