import { describe, expect, it } from 'vitest';
import type { PredicateType } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { scratchDb } from '../vault/index.ts';
import { checkWords } from './gates.ts';
import { chosen, type Derived, type Rung } from './predicates.ts';
import type { QuestionClass } from './question.ts';
import { classWords, groupWords, isCounted, symptomWords, systemWords, withArticle } from './words.ts';
import { write } from './write.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'x', name: words } });
const ALL: readonly (readonly [PredicateType, string])[] = [
  ['age-band', 'infant'],
  ['medicine-class', 'an anti-seizure medicine'],
  ['symptom', 'rash on the arms'],
  ['severity-band', 'mild to moderate'],
  ['onset-band', 'a few hours'],
  ['food-group', 'dairy'],
  ['condition', 'epilepsy'],
];

/** Every way of switching seven predicates on and off, for each order of events and class of question. */
function* everyQuestion(): Generator<{ sentence: string; licensed: string[] }> {
  for (let bits = 0; bits < 2 ** ALL.length; bits++) {
    const attributes = ALL.map(([type, words], i) => ({
      type,
      rungs: [rung(words)],
      step: (bits >> i) & 1 ? 0 : null,
    }));
    for (const after of ['food', 'medicine', undefined] satisfies Derived['after'][]) {
      const on = chosen({ attributes, after });
      for (const asked of ['cause', 'medicine-effect', 'condition'] satisfies QuestionClass[]) {
        const sentence = write(on, after, asked);
        if (sentence !== undefined) yield { sentence, licensed: [...on.values()].map(({ words }) => words) };
      }
    }
  }
}

describe('the question that would leave', () => {
  it('reads like the picture with everything on', () => {
    const on = chosen({
      attributes: ALL.slice(0, 6).map(([type, words]) => ({ type, rungs: [rung(words)], step: 0 })),
      after: 'food',
    });
    expect(write(on, 'food', 'cause')).toBe(
      'An infant taking an anti-seizure medicine has a mild to moderate rash on the arms a few hours after eating dairy. What are known causes, and what would help to tell them apart?',
    );
  });

  it('stays a sentence with any switch off, and passes the gate of an empty vault', () => {
    const db = scratchDb();
    let written = 0;
    for (const { sentence, licensed } of everyQuestion()) {
      expect(checkWords(db, { model: 'm', sentence, licensed }), sentence).toEqual([]);
      expect(sentence).toMatch(/^An? [a-z][^.?]*[.?] (?:What|Is) [^.?]+\?$/);
      expect(sentence).not.toMatch(
        / {2}|\b(?:a|an|has|is|with|after|taking|eating) (?:and|has|is|with|after|\.|\?)|undefined|\ban? an? /,
      );
      written++;
    }
    expect(written).toBeGreaterThan(900);
  });

  it('is never about changing a dose or a medicine', () => {
    for (const { sentence } of everyQuestion())
      expect(medicineFilter(sentence).concerns, sentence).toEqual([]);
  });

  it('says a strength only of something felt, and a time only of what it came after', () => {
    const on = chosen({
      attributes: ALL.map(([type, words]) => ({
        type,
        rungs: [rung(words)],
        step: type === 'symptom' || type === 'food-group' ? null : 0,
      })),
      after: 'food',
    });
    expect([...on.keys()].toSorted()).toEqual(['age-band', 'condition', 'medicine-class']);
  });
});

describe('words of the tables in a sentence', () => {
  it('a class of medicines reads as one medicine', () => {
    expect(classWords('SSRI antidepressant')).toBe('an SSRI antidepressant');
    expect(classWords('sleep medicine')).toBe('a sleep medicine');
    expect(classWords('ACE inhibitor (blood pressure)')).toBe('an ACE inhibitor');
    expect(classWords('immunosuppressants')).toBe('an immunosuppressant');
    expect(classWords('unclassified')).toBeUndefined();
  });

  it('a group of foods can be eaten, a system can be felt', () => {
    expect(groupWords('legumes and legume products')).toBe('pulses');
    expect(withArticle(systemWords('eyes'))).toBe('an eye symptom');
    expect(symptomWords('itch')).toBe('itching');
    expect(symptomWords('absence seizure')).toBe('absence seizures');
    expect(isCounted('rash')).toBe(true);
    expect(lexicon().symptom('itchy')?.name).toBe('itch');
  });
});
