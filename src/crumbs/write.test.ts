import { describe, expect, it } from 'vitest';
import { CrumbKind, type PredicateType } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { scratchDb } from '../vault/index.ts';
import { checkWords } from './gates.ts';
import { chosen, type Derived, type Rung } from './predicates.ts';
import { CLOSINGS } from './template.ts';
import { classWords, groupWords, isCounted, symptomWords, systemWords, withArticle } from './words.ts';
import { write } from './write.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'x', name: words } });
const ALL: readonly (readonly [PredicateType, string])[] = [
  ['age-band', 'infant'],
  ['sex', 'female'],
  ['pregnancy', 'not pregnant'],
  ['weight-band', 'average body weight'],
  ['place', 'a temperate climate'],
  ['condition', 'epilepsy'],
  ['allergy', 'a food allergy'],
  ['gene', 'poor CYP2D6 metabolism'],
  ['lab', 'ferritin below the usual range'],
  ['medicine-class', 'an anti-seizure medicine'],
  ['other-medicine', 'an SSRI antidepressant'],
  ['symptom', 'rash on the arms'],
  ['severity-band', 'mild to moderate'],
  ['onset-band', 'a few hours'],
  ['duration', 'a few weeks'],
  ['trend', 'getting worse'],
  ['food-group', 'dairy'],
];

/** Every single and pair of switches, and many more ways of switching seventeen, for each order of events and kind of question. */
function* everyQuestion(): Generator<{ sentence: string; licensed: string[] }> {
  for (const bits of waysToSwitch()) {
    const attributes = ALL.map(([type, words], i) => ({
      type,
      rungs: [rung(words)],
      step: (bits >> i) & 1 ? 0 : null,
    }));
    for (const after of ['food', 'medicine', undefined] satisfies Derived['after'][]) {
      const on = chosen({ attributes, after });
      for (const kind of CrumbKind.options) {
        const sentence = write(on, after, kind);
        if (sentence !== undefined) yield { sentence, licensed: [...on.values()].map(({ words }) => words) };
      }
    }
  }
}

function* waysToSwitch(): Generator<number> {
  for (let one = 0; one < ALL.length; one++) {
    for (let other = one; other < ALL.length; other++) yield (1 << one) | (1 << other);
  }
  // The same each time: every 1,031st of all there are.
  for (let bits = 0; bits < 2 ** ALL.length; bits += 1031) yield bits;
}

describe('the question that would leave', () => {
  it('reads like the picture with everything of it on', () => {
    const picture: readonly PredicateType[] = [
      ...(['age-band', 'medicine-class', 'symptom', 'severity-band', 'onset-band', 'food-group'] as const),
    ];
    const on = chosen({
      attributes: ALL.filter(([type]) => picture.includes(type)).map(([type, words]) => ({
        type,
        rungs: [rung(words)],
        step: 0,
      })),
      after: 'food',
    });
    expect(write(on, 'food', 'cause')).toBe(
      'An infant taking an anti-seizure medicine has a mild to moderate rash on the arms a few hours after eating dairy. What are known causes, and what would help to tell them apart?',
    );
  });

  it('is still a sentence with all seventeen on', () => {
    const on = chosen({
      attributes: ALL.map(([type, words]) => ({ type, rungs: [rung(words)], step: 0 })),
      after: 'food',
    });
    expect(write(on, 'food', 'cause')).toBe(
      'A female infant who is not pregnant of average body weight in a temperate climate with epilepsy, a food allergy, ferritin below the usual range and poor CYP2D6 metabolism taking an anti-seizure medicine and an SSRI antidepressant has a mild to moderate rash on the arms a few hours after eating dairy, for a few weeks, and it is getting worse. What are known causes, and what would help to tell them apart?',
    );
  });

  it('asks by its kind, always something general', () => {
    const on = chosen({
      attributes: ALL.map(([type, words]) => ({ type, rungs: [rung(words)], step: 0 })),
      after: 'food',
    });
    const asked = CrumbKind.options.map((kind) => write(on, 'food', kind)?.split('. ')[1]);
    expect(asked).toEqual(CrumbKind.options.map((kind) => CLOSINGS[kind]));
    expect(new Set(asked).size).toBe(CrumbKind.options.length);
  });

  it('stays a sentence with any switch off, and passes the gate of an empty vault', () => {
    const db = scratchDb();
    const seen = new Set<string>();
    for (const { sentence, licensed } of everyQuestion()) {
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      expect(checkWords(db, { model: 'm', sentence, licensed }), sentence).toEqual([]);
      expect(sentence).toMatch(/^An? [a-z][^.?]*[.?] (?:What|Is|Are|Which|How) [^.?]+\?$/);
      expect(sentence).not.toMatch(
        / {2}|\b(?:a|an|has|is|with|after|taking|eating|of|in) (?:and|has|is|with|after|\.|\?)|undefined|\ban? an? |[ ,]\.|,,/,
      );
    }
    expect(seen.size).toBeGreaterThan(900);
  });

  it('is never about changing a dose or a medicine', () => {
    for (const sentence of new Set([...everyQuestion()].map((one) => one.sentence)))
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
    for (const type of ['severity-band', 'onset-band', 'duration', 'trend'] as const)
      expect(on.has(type)).toBe(false);
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
