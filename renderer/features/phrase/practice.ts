/** How many words are asked for: enough to show that the paper is there and in order. */
const ASKED = 3;
/** No two words of the list begin with the same four letters. */
const ENOUGH_LETTERS = 4;

/** Places (from 1) of the words to practise with, each once, in order. `random` gives a number from 0 to below 1. */
export function placesToAsk(words: number, random: () => number = secureRandom): number[] {
  const left = Array.from({ length: words }, (_, i) => i + 1);
  const asked: number[] = [];
  while (asked.length < ASKED && left.length > 0) {
    asked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return asked.sort((a, b) => a - b);
}

/** Whether what was typed stands for that word: as unlocking takes it, four letters are enough. */
export function isWord(typed: string, word: string): boolean {
  const said = typed.trim().toLowerCase();
  return said === word || (said.length >= ENOUGH_LETTERS && word.startsWith(said));
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
