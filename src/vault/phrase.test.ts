import { describe, expect, it } from 'vitest';
import { newPhrase, phraseEntropy } from './phrase.ts';

/** One of BIP-39’s own examples: nobody’s. */
const hamster =
  'hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length';
const words = hamster.split(' ');
const bytes = phraseEntropy(hamster);

function refusal(typed: string): Error & { data?: unknown } {
  try {
    phraseEntropy(typed);
  } catch (error) {
    expect(error).toMatchObject({ name: 'TendError', code: 'wrong-phrase' });
    return error as Error; // matched above
  }
  throw new Error('It was taken for a phrase.');
}

describe('the recovery phrase', () => {
  it('is another one each time, of 24 words, and reads back', () => {
    const [one, two] = [newPhrase(), newPhrase()];
    expect(one.split(' ')).toHaveLength(24);
    expect(phraseEntropy(one)).toHaveLength(32);
    expect(phraseEntropy(one)).not.toEqual(phraseEntropy(two));
  });

  it.each([
    ['capitals and spaces', `  ${hamster.toUpperCase().replaceAll(' ', '   ')}\n`],
    ['the first four letters of each word', words.map((word) => word.slice(0, 4)).join(' ')],
    ['one word a line, numbered', words.map((word, i) => `${i + 1}. ${word}`).join('\r\n')],
    ['commas', words.join(', ')],
    ['full-width letters', hamster.replaceAll('a', '\uff41')],
  ])('is read when it is typed with %s', (_, typed) => {
    expect(phraseEntropy(typed)).toEqual(bytes);
  });

  it('says which word cannot be one, by its place, and never repeats what was typed', () => {
    const { message, data } = refusal(words.with(6, 'privatte').join(' '));
    expect(data).toEqual({ word: 7 });
    expect(message).toContain('Word 7');
    expect(message).not.toContain('privat');
    expect(refusal(words.with(0, 'ham').join(' ')).data).toEqual({ word: 1 });
    expect(refusal(words.with(0, '').join(' ')).message).toContain('23');
    expect(refusal(`${hamster} zoo`).message).toContain('25');
    expect(refusal('').message).toContain('24');
  });

  it('notices two words that changed places, and one that was taken for another', () => {
    const [first = '', second = '', ...rest] = words;
    expect(refusal([second, first, ...rest].join(' ')).message).toContain('changed places');
    expect(refusal([first, second, ...rest.with(-1, 'leopard')].join(' ')).message).toContain(
      'changed places',
    );
  });
});
