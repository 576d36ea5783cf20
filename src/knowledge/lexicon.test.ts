import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon.ts';
import { nearestOf } from './lexicon-spelling.ts';

describe('the names Tend knows', () => {
  it('a brand is kept beside its ingredient, so that a doctor reads what was in it', () => {
    expect(lexicon().medicine('keppra')).toMatchObject({ name: 'levetiracetam', brand: 'Keppra' });
    expect(lexicon().medicine('Melatonin')).toMatchObject({ name: 'melatonin', wordLike: false });
  });

  it('a word that is also a brand is marked, so that "in a moment" never becomes ibuprofen', () => {
    for (const word of ['moment', 'today', 'Ella', 'prep'])
      expect(lexicon().medicine(word)?.wordLike).toBe(true);
  });

  it('a medicine that is misspelt by one letter is that one, a short or ordinary word beside a dose only, and never where two are as near', () => {
    const read = (word: string) => lexicon().scan([word])[0]?.medicine;
    for (const [written, name] of [
      ['ibuprofin', 'ibuprofen'],
      ['paracetemol', 'paracetamol'],
      ['levotiracetam', 'levetiracetam'],
      ['sertaline', 'sertraline'],
      ['keppera', 'levetiracetam'],
    ] as const)
      expect(read(written), written).toMatchObject({ name, wordLike: written.length < 8 });
    for (const word of ['evening', 'bedtime', 'because', 'protein', 'screaming', 'nursery'])
      expect(read(word), word).toBeUndefined();
    const near = nearestOf(
      new Map([
        ['mentazon', { name: 'a' }],
        ['mentazen', { name: 'b' }],
      ]),
    );
    expect(near('mentazin')).toBeUndefined();
    expect(lexicon().medicine('ibuprofin'), 'asked for by name, a slip is no medicine').toBeUndefined();
  });

  it('a vaccine has one name however people call the jab', () => {
    for (const written of ['flu jab', 'flu shot', 'flu vaccine', 'influenza vaccination'])
      expect(lexicon().medicine(written)?.name, written).toBe('influenza vaccine');
  });

  it('milk in ice cream is seen, so that a pattern with dairy can be found at all', () => {
    expect(lexicon().food('ice cream')).toMatchObject({ group: 'dairy', allergens: ['milk', 'egg (often)'] });
    expect(lexicon().food('dairy')).toMatchObject({ name: 'dairy', group: 'dairy' });
    expect(lexicon().food('tomatoes')?.name).toBe('tomato');
  });

  it('one complaint has one name however it is written', () => {
    for (const written of ['itch', 'itchy', 'itching', 'itches', 'Itchy skin', 'pruritus']) {
      expect(lexicon().symptom(written)?.name, written).toBe('itch');
    }
    expect(lexicon().symptom('nosebleeds')?.name).toBe('nosebleed');
    expect(lexicon().symptom('coughed')?.name).toBe('cough');
    expect(lexicon().symptom('fitted'), 'a shoe that fitted is no seizure').toBeUndefined();
  });

  it('the longest name wins: a tummy ache is not an ache', () => {
    const words = 'had a tummy ache after ice cream'.split(' ');
    const matches = lexicon().scan(words);
    expect(matches.map((match) => words.slice(match.start, match.end).join(' '))).toEqual([
      'tummy ache',
      'ice cream',
    ]);
  });
});
