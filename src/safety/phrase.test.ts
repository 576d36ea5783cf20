import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { compile, find, places, possible } from './phrase.ts';
import { read } from './reading.ts';

const all = [
  'chest',
  'cant|wont ~2 breath*',
  'swoll*|puffy lips?',
  '# puffs',
  'no|not ~4 wet|pee',
  'lips ~3 blue|grey',
  'after ~2 nuts?',
];
const line = (text: string) => {
  const sentence = read(text).sentences[0];
  if (sentence === undefined) throw new Error('an empty line');
  return sentence;
};

describe('a phrase', () => {
  it('stands where its words do: either word, a beginning, a number, a gap, one left out', () => {
    const stands = (phrase: string, text: string) => find(compile(phrase), line(text));
    expect(stands('cant|wont ~2 breath*', 'she cant really breathe')).toEqual([{ from: 1, to: 4 }]);
    expect(stands('cant|wont ~2 breath*', 'she cant for the life of her breathe')).toEqual([]);
    expect(stands('# puffs', 'had 10 puffs')).toEqual([{ from: 1, to: 3 }]);
    expect(stands('swoll* lips?', 'all swollen')).toEqual([{ from: 1, to: 2 }]);
  });

  it('that ends on `$` stands only where the sentence ends or pauses', () => {
    const stands = (text: string) => find(compile('better off $'), line(text)).length > 0;
    expect(stands('they would be better off')).toBe(true);
    expect(stands('they would be better off, all of them')).toBe(true);
    expect(stands('they would be better off buying a boiler')).toBe(false);
  });

  it('added after a sentence was read is still found in it', () => {
    const sentence = line('the quokka sneezed');
    expect(possible(compile('no|such word'), sentence.vocabulary)).toBe(false);
    expect(find(compile('quokka sneez*'), sentence)).toEqual([{ from: 1, to: 3 }]);
  });

  it('is found in a page exactly where it is found sentence by sentence', () => {
    const page = read(
      corpus()
        .slice(0, 600)
        .map((each) => each.line)
        .join('\n'),
    );
    for (const each of all) {
      const phrase = compile(each);
      const one = page.sentences.flatMap((sentence, at) =>
        find(phrase, sentence).map((match) => ({ ...match, sentence: at })),
      );
      expect([each, places(phrase, page)]).toEqual([each, one]);
    }
    expect(places(compile('chest'), page).length).toBeGreaterThan(0);
  });
});
