import { describe, expect, it } from 'vitest';
import { newPhrase, phraseEntropy } from './phrase.ts';

/** Of the test vectors of BIP-39, those with 24 words: https://github.com/trezor/python-mnemonic/blob/master/vectors.json */
const vectors: readonly (readonly [string, string])[] = [
  ['00'.repeat(32), `${'abandon '.repeat(23)}art`],
  [
    '7f'.repeat(32),
    'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title',
  ],
  [
    '80'.repeat(32),
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless',
  ],
  ['ff'.repeat(32), `${'zoo '.repeat(23)}vote`],
  [
    '68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c',
    'hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length',
  ],
  [
    '9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863',
    'panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation flash devote level hobby quick inner drive ghost inside',
  ],
  [
    '066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad',
    'all hour make first leader extend hole alien behind guard gospel lava path output census museum junior mass reopen famous sing advance salt reform',
  ],
  [
    'f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f',
    'void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold',
  ],
];
const [, hamster = ''] = vectors[4] ?? [];
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
  it.each(vectors)('is BIP-39: %s', (entropy, phrase) => {
    expect(phraseEntropy(phrase).toString('hex')).toBe(entropy);
  });

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
