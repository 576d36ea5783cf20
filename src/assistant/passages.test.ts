import { expect, it } from 'vitest';
import type { Hit, PassageId } from '../contract/index.ts';
import { names, quoted } from './passages.ts';
import { anyMedicine, readThings } from './reading/things.ts';
import { tokens } from './reading/words.ts';

const passage = (text: string): Hit => ({
  // As a pack names it.
  passageId: 'p1' as PassageId,
  score: 1,
  words: 1,
  meaning: 1,
  title: 'Fever',
  source: 'A publisher, 2017, CC BY 4.0',
  text,
});

it('a dose, a change of medicine or a food to avoid in a passage is never shown, the rest of it is', () => {
  const shown = quoted(
    passage(
      'A fever is a body temperature that is higher than usual for a person. Give 15 mg per kg of paracetamol every six hours. ' +
        'Stop taking the medicine if a rash appears. It can help to avoid dairy foods for some weeks. Many infections come with a fever.',
    ),
    'what is a fever?',
  );
  expect(shown?.text).toBe(
    'In general, A publisher (2017) on Fever: “A fever is a body temperature that is higher than usual for a person. Many infections come with a fever.”',
  );
});

it('a passage with nothing else to say is not shown at all', () => {
  expect(quoted(passage('Adults should take 500 mg twice a day with food.'), 'how much?')).toBeUndefined();
});

it('a passage that only comes close stands beside no question about a medicine that it does not name', () => {
  const asked = readThings(tokens('can she have ibuprofen'), { names: [], groups: [], agreements: [] });
  expect(names(passage('Ibuprofen belongs to a group of medicines.'), asked)).toBe(true);
  expect(names(passage('A fever is a body temperature that is higher than usual.'), asked)).toBe(false);
  expect(names(passage('A fever is a body temperature that is higher than usual.'), [anyMedicine])).toBe(
    true,
  );
});
