import type { Word } from '../reading.ts';

const adults =
  'mums?|mams?|moms?|mummys?|mommys?|dads?|daddys?|grans?|grannys?|nans?|nanas?|grandmas?|grandads?|wifes?|husbands?|partners?|sisters?|brothers?|my';
const theirFever = new RegExp(
  ` (?:(?:${adults})(?: (?:own|latest|morning|evening))? (?:temp|temps|temperature|fever|fevers)|(?:${adults}|i|ive|im|mum|dad) (?:is|has|had|have|got|running|with)(?: (?:a|got|running|high|slight|had))* (?:temp|temperature|fever|3[6-9]|40)) `,
);
const babyToo =
  /^(baby|babys|babe|bub|bubba|infant|newborns?|lo|he|hes|she|shes|his|her|hers|him|son|sons|daughter|daughters|twin|twins|both|everyone|we)$/;

/** "Mum's temp 38.4", and nothing of the baby. */
export function anothersFever(words: readonly Word[]): boolean {
  const told = ` ${words.map(({ text }) => text).join(' ')} `;
  return theirFever.test(told) && !words.some(({ text }) => babyToo.test(text));
}
