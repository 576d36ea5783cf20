import { describe, expect, it } from 'vitest';
import { address } from './address.ts';
import { found } from './testing/found.ts';

describe('an address', () => {
  it.each([
    ['The child of 12 Orchard Street itches', '12 Orchard Street'],
    ['Brunnenweg 12, 20095 Hamburg', 'Brunnenweg 12, 20095 Hamburg'],
    ['twelve Orchard Street', 'twelve Orchard Street'],
    ['number seven Elm Road', 'number seven Elm Road'],
    ['22 Baker St', '22 Baker St'],
    ['at 5 rue de Rivoli, Paris', '5 rue de Rivoli, Paris'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['Springfield, OR 38893', 'OR 38893'],
    ['P.O. Box 101', 'P.O. Box 101'],
    ['Apt. 602', 'Apt. 602'],
    ['the corner of Elm Street and Oak Street', 'the corner of Elm Street and Oak Street'],
    ['my zip code is 35649', 'zip code is 35649'],
    ['lives at 18 Třebčínská 860, Horka', '18 Třebčínská 860, Horka'],
    ['gosposka ulica 47', 'gosposka ulica 47'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(address, text)).toContain(wanted);
  });

  it.each([
    'walked down the street',
    '5 ml twice',
    '2.5 mg 20:10',
    'gave Maya 2.5 mg',
    '24.1 kg 8 am',
    'on the road to better sleep',
    'gave 250 mg Keppra',
    'a place to rest',
  ])('left alone: «%s»', (text) => {
    expect(found(address, text)).toEqual([]);
  });
});
