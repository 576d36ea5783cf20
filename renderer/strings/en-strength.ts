import type { Level, Reason } from '../../src/strength/index.ts';
import { list } from './count.ts';

const reasons: Readonly<Record<Reason, string>> = {
  'own-name': 'a name close to you',
  name: 'a name',
  common: 'words that many people choose',
  word: 'common words',
  date: 'a date',
  year: 'a year',
  keyboard: 'keys in a row',
  repeat: 'the same again and again',
  series: 'a series everybody knows',
  short: 'only a few characters',
};
const levels: Readonly<Record<Level, (why: string) => string>> = {
  easy: (why) => `Easy to guess: ${why}. Three or four unrelated words make a good one.`,
  fair: (why) => `Could be guessed with patience: ${why}. One more unrelated word helps a lot.`,
  good: () => 'Hard to guess.',
  strong: () => 'Very hard to guess.',
};

/** A new passphrase while it is typed. */
export const enStrength = {
  strength: {
    empty: 'Three or four unrelated words are good, or a short sentence that only you would think of.',
    short: 'Still short: at least 8 characters. A few words keep it safe.',
    padded: 'Still short: at least 8 characters, without the spaces before and after it.',
    says: (level: Level, found: readonly Reason[]) => levels[level](list(found.map((one) => reasons[one]))),
    suggest: 'Suggest one',
    another: 'Another one',
    suggested: (words: number, from: number, bits: number) =>
      `${words} words drawn at random from ${from.toLocaleString('en-GB')}, on this laptop: ${bits} bits, too many to try them all. If you like it, write it down until you know it, and type it above.`,
  },
};
