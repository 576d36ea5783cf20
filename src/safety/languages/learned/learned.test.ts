import { describe, expect, it } from 'vitest';
import { foreignCorpus, knownLines } from '../../corpus.ts';
import { weights as english } from '../../learned/index.ts';
import { readPlainly } from '../../reading.ts';
import { CONCEPTS, conceptsOf } from '../concepts/concept.ts';
import { english as englishWords } from '../concepts/english.ts';
import { lexicons } from '../concepts/index.ts';
import { SITUATIONS } from '../situations.ts';
import { features } from './features.ts';
import { judge, spoken } from './judge.ts';
import { fingerprint, learn, lessons } from './training.ts';
import stored from './weights.json' with { type: 'json' };
import { pack, unpack, weights } from './weights.ts';

const foreign = [...foreignCorpus('looked-at'), ...foreignCorpus('practice')];
const lines = lessons(foreign, knownLines());
const keysOf = (line: string, code = 'de') => {
  const lexicon = lexicons[code] ?? englishWords;
  return features(readPlainly(line).sentences, code, lexicon, []).map(({ key }) => key);
};
const judged = (line: string, code: string) => judge(readPlainly(line).sentences, code, [], weights());

describe('the weights', () => {
  it('were learned from the lines, phrases and words that are here; `npm run learn` learns them anew', () => {
    expect(stored.from).toBe(fingerprint(lines));
    expect(fingerprint(lines.slice(1))).not.toBe(stored.from);
  });

  it('come out the same from the same lines, and as they were when kept', () => {
    const few = lines.filter((_, at) => at % 60 === 0);
    const once = pack(learn(few), 'few');
    expect(pack(learn(few.map((line) => ({ ...line }))), 'few')).toEqual(once);
    expect(pack(unpack(once), 'few')).toEqual(once);
  });

  it('never saw a line that was held out', () => {
    const held = new Set(foreignCorpus('held-out').map(({ line }) => line));
    expect(foreign.filter(({ line }) => held.has(line))).toEqual([]);
  });
});

describe('what the classifier sees', () => {
  it('the words of that language, and what they are about in any', () => {
    expect(keysOf('keine Luft')).toEqual(
      expect.arrayContaining(['de:luft', 'c:breath', 'no>breath', 'breath+no']),
    );
    expect(keysOf('brak powietrza', 'pl')).toEqual(expect.arrayContaining(['c:breath', 'no>breath']));
    expect(keysOf('atmet nicht')).toContain('breath>no');
    expect(keysOf('keine Luft')).not.toContain('luft');
  });

  it('a saturation that is low, and none that is well or is something else', () => {
    expect(keysOf('Sättigung 82')).toContain('low');
    expect(keysOf('Sättigung 97')).not.toContain('low');
    expect(keysOf('82 Seiten gelesen')).not.toContain('low');
  });
});

describe.each([...Object.entries(lexicons), ['en', englishWords] as const])(
  'the words of %s',
  (_, lexicon) => {
    it('are folded as lines are, so that each can be met', () => {
      const entries = CONCEPTS.flatMap((concept) => lexicon[concept].split(', '));
      const plain = /^[a-z0-9]+\*?(?: (?:~\d |)[a-z0-9]+\*?)*$/;
      expect(entries.filter((entry) => !plain.test(entry))).toEqual([]);
    });

    it('say something about each concept', () => {
      for (const concept of CONCEPTS) expect(lexicon[concept]).not.toBe('');
      expect(conceptsOf(lexicon, 'xyzzy')).toEqual([]);
    });
  },
);

describe('a line', () => {
  it('is read in the language whose words it has, and in none where English knows as many', () => {
    const languageOf = (line: string) => spoken(line.toLowerCase().split(' '), english().alarm, weights());
    expect(languageOf('sie bekommt keine luft')).toBe('de');
    expect(languageOf('no puede respirar')).toBe('es');
    expect(languageOf('elle respire plus')).toBe('fr');
    expect(languageOf('nie oddycha')).toBe('pl');
    expect(languageOf('no rash and no fever')).toBeUndefined();
    expect(languageOf('xyzzy qwerty plugh')).toBeUndefined();
  });

  it('is told to be one of the ten, in the words that weigh most', () => {
    const { situation, score, sentence, from, to } = judged(
      'Brei gegessen. Jetzt krampft er seit 6 Minuten',
      'de',
    );
    expect(SITUATIONS).toContain(situation);
    expect(situation).toBe('seizure');
    expect(score).toBeGreaterThan(weights().alarmFrom);
    expect([sentence, to - from > 0]).toEqual([1, true]);
  });
});
