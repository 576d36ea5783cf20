import type { Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';

const personal = new Set(
  'my me mum mam mom dad nan gran grandma grandad son daughter baby husband wife partner brother sister him us kid child boy girl toddler i im'.split(
    ' ',
  ),
);
const animals = new Set(
  'cat cats kitten kittens dog dogs doggy puppy pup pug spaniel labrador terrier hamster rabbit bunny pony horse hen chicken lamb lambs calf goldfish parrot budgie tortoise doll dolls dolly teddy reborn mannequin dummy printer mower tomatoes engine'.split(
    ' ',
  ),
);
const owners = new Set(
  'the my our a his her their next doors neighbour neighbours mums dads newborn poor old wee little sick dear aunts uncles nans sisters brothers'.split(
    ' ',
  ),
);

const strikes = new Set(
  'bit bite bites bitten scratch scratched scratches nipped attacked got jumped knocked tripped'.split(' '),
);

/** "The dog had a seizure": the word after the animal or toy that a line begins with; 0 where it begins otherwise, or where it bit someone. */
export function animalAt({ words }: Sentence): number {
  const at = words.findIndex(({ text }) => !owners.has(text));
  const word = words[at]?.text ?? '';
  if (at < 0 || at > 3 || !(animals.has(word) || (word.endsWith('s') && animals.has(word.slice(0, -1)))))
    return 0;
  return strikes.has(words[at + 1]?.text ?? '') ? 0 : at + 1;
}

export const anyoneBetween = (from: number, match: Match, { words }: Sentence) =>
  words.slice(from, match.to).some(({ text }) => personal.has(text));
