import { hkdfSync, randomBytes } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { TendError } from '../contract/index.ts';
import { KEY_BYTES } from './keys.ts';

const WORDS = 24;
/** No two words of the list begin with the same four letters; a shorter word is whole. */
const ENOUGH_LETTERS = 4;

/** A new recovery phrase: 24 English words of BIP-39, which hold 32 random bytes and a checksum. */
export function newPhrase(): string {
  const entropy = randomBytes(KEY_BYTES);
  try {
    return entropyToMnemonic(entropy, wordlist);
  } finally {
    entropy.fill(0);
  }
}

/**
 * The 32 bytes a recovery phrase holds, however it was typed: capitals, line breaks, numbers and commas between the
 * words, and words cut after four letters, as steel plates have them. The caller zeroes them.
 * @throws TendError `wrong-phrase`; tells which word, by its place, and never what was typed
 */
export function phraseEntropy(typed: string): Buffer {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:()]+/u)
    .filter(Boolean);
  const whole = words.map((word, i) => wholeWord(word) ?? unknownWord(i + 1));
  if (whole.length !== WORDS) throw miscounted(whole.length);
  try {
    return Buffer.from(mnemonicToEntropy(whole.join(' '), wordlist));
  } catch {
    throw new TendError(
      'wrong-phrase',
      'All of these are words of a recovery phrase, but not in this order. Please look for two that changed places, or for one that was misread.',
    );
  }
}

/**
 * The key-encryption key of a recovery phrase. HKDF is enough: what it starts from are 32 random bytes, which nobody
 * guesses however fast a guess is.
 */
export function phraseKey(entropy: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', entropy, salt, 'tend/v1/phrase', KEY_BYTES));
}

function wholeWord(typed: string): string | undefined {
  return wordlist.find(
    (word) => word === typed || (typed.length >= ENOUGH_LETTERS && word.startsWith(typed)),
  );
}

function unknownWord(place: number): never {
  throw new TendError(
    'wrong-phrase',
    `Word ${place} is not one that a recovery phrase can have. Please check its spelling; the first four letters are enough.`,
    { word: place },
  );
}

function miscounted(words: number): TendError {
  return new TendError(
    'wrong-phrase',
    `A recovery phrase has ${WORDS} words; here are ${words}. Please check that none is missing and none is there twice.`,
    { words },
  );
}
