import { expect, it } from 'vitest';
import { textOf } from './text.ts';

it('knows where a capital tells nothing', () => {
  const first = textOf('Gave Maya milk. Then Dr. Okafor: "Good" said she\n Slept').words.filter(
    (word) => word.first,
  );
  expect(first.map(({ written }) => written)).toEqual(['Gave', 'Then', 'Good', 'Slept']);
});

it('knows a medicine and a food from a name', () => {
  const [keppra, anna] = textOf('Keppra Anna').words;
  expect([keppra?.medical, anna?.medical, anna?.given]).toEqual([true, false, true]);
});
