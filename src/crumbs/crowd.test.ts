import { describe, expect, it } from 'vitest';
import { CROWD_AT_LEAST, type Left, type PredicateType, type Preview } from '../contract/index.ts';
import { oneDigit, peopleWho } from './counted.ts';
import { crowdFrom, fewPeople } from './crowd.ts';
import { definitionOf } from './predicates/index.ts';
import { preview } from './preview.ts';
import { addFact, CLOCK, mayasVault } from './testing/vault.ts';
import { fitsWith, gathered, together } from './together.ts';

const left = (...said: readonly (readonly [PredicateType, string])[]): Left[] =>
  said.map(([type, value]) => ({ type, value }));
const people = (...said: readonly (readonly [PredicateType, string])[]) =>
  peopleWho(
    said.map(([type, words]) => ({
      ...{ type, words },
      known: definitionOf(type).from(words)[0]?.known ?? { kind: '', name: '' },
    })),
  );
const of = (
  question: string,
  steps: Parameters<typeof preview>[1]['steps'] = {},
  db = mayasVault(),
): Preview => preview(db, { question, steps }, CLOCK, null);
const WHY = 'Why does Maya itch after ice cream?';

describe('the crowd', () => {
  it('is people of an age, a sex and a place, as the United Nations counted them', () => {
    expect(people()).toBeGreaterThan(8.1e9);
    expect(people(['place', 'Germany'])).toBeGreaterThan(8e7);
    expect(people(['place', 'Germany'])).toBeLessThan(8.6e7);
    const women = people(['place', 'Germany'], ['sex', 'female'], ['age-band', 'older adult']);
    expect(women).toBeGreaterThan(9e6);
    expect(women).toBeLessThan(1.2e7);
  });

  it('multiplies the lower end of each share, and counts nobody where a figure was not measured', () => {
    expect(people(['symptom', 'itching'])).toBeCloseTo(people() * 0.15);
    // What was measured in rich countries has no figure in a tropical one: it counts as one in a million.
    const there = people(['place', 'a tropical climate']);
    expect(people(['place', 'a tropical climate'], ['medicine-class', 'sertraline'])).toBeCloseTo(
      there * 1e-6,
    );
    expect(people(['sex', 'male'], ['pregnancy', 'pregnant'])).toBeLessThan(CROWD_AT_LEAST);
  });

  it('counts what nobody counted as one in a million', () => {
    expect(people(['symptom', 'anomia'])).toBeCloseTo(people() * 1e-6);
    expect(people(['medicine-class', 'a made-up thing'])).toBeCloseTo(people() * 1e-6);
  });

  it('is rounded down to one significant digit', () => {
    expect([49_999, 10_000, 9_999, 1, 0.4].map(oneDigit)).toEqual([40_000, 10_000, 9_000, 1, 0]);
  });

  it('never grows by saying more', () => {
    const some = [
      ['age-band', 'child of primary-school age'],
      ['sex', 'female'],
      ['medicine-class', 'an anti-seizure medicine'],
      ['symptom', 'itching'],
      ['food-group', 'dairy'],
      ['condition', 'epilepsy'],
    ] as const;
    for (let count = 1; count < some.length; count++) {
      expect(people(...some.slice(0, count + 1))).toBeLessThanOrEqual(people(...some.slice(0, count)));
    }
  });

  it('never shrinks along a lattice', () => {
    for (const [type, words] of [
      ['age-band', 'infant'],
      ['age-band', 'child of primary-school age'],
      ['place', 'Germany'],
      ['condition', "Crohn's disease"],
      ['allergy', 'a peanut allergy'],
      ['allergy', 'an allergy to penicillin antibiotics'],
      ['lab', 'ferritin below the usual range'],
      ['medicine-class', 'levetiracetam'],
      ['symptom', 'itching of the arms'],
      ['severity-band', 'severe'],
      ['onset-band', 'a few minutes'],
      ['duration', 'more than a year'],
      ['trend', 'getting worse'],
      ['food-group', 'ice cream'],
    ] as const) {
      const counts = definitionOf(type)
        .from(words)
        .map((rung) => people([type, rung.words]));
      expect(counts, words).toEqual(counts.toSorted((a, b) => a - b));
    }
  });
});

describe('too small a crowd', () => {
  const fine = { symptom: 0, 'severity-band': 0, 'medicine-class': 0 };

  it('is refused with the predicates that help, and every change that is offered lets it pass', () => {
    const made = of(WHY, fine);
    expect(made.refused).toMatchObject([{ gate: 'crowd' }]);
    expect(made.refused[0]?.predicates).toContain('medicine-class');
    expect(made.coarser.length).toBeGreaterThan(0);
    for (const { steps, low, words } of made.coarser) {
      const after = of(WHY, { ...fine, ...steps });
      expect(after.refused, words).toEqual([]);
      expect(after.crowd?.low).toBe(low);
    }
  });

  it('is helped by several changes at once where no one alone does, and by none that is needless', () => {
    const db = mayasVault();
    addFact(db, 'allergy', 'peanuts', 'diagnosed');
    addFact(db, 'genotype', 'CYP2C19 poor metaboliser', 'diagnosed');
    const finest = { ...fine, 'food-group': 0, allergy: 0, condition: 0, 'onset-band': 0 };
    const made = of(WHY, finest, db);
    const [change] = made.coarser;
    const steps = Object.entries(change?.steps ?? {});
    expect(steps.length).toBeGreaterThan(1);
    expect(of(WHY, { ...finest, ...change?.steps }, db).refused).toEqual([]);
    for (const [type] of steps) {
      const others = Object.fromEntries(steps.filter(([other]) => other !== type));
      expect(of(WHY, { ...finest, ...others }, db).refused, type).not.toEqual([]);
    }
  });

  it('is never what stands by itself', () => {
    for (const question of [
      WHY,
      'Could Keppra cause the itching?',
      'What should I watch for?',
      'Is this epilepsy?',
    ]) {
      expect(of(question).refused.map(({ gate }) => gate)).not.toContain('crowd');
    }
  });

  it('shows how many would fit at every place of every lattice', () => {
    const made = of(WHY);
    for (const { type, crowds, lattice } of made.predicates) {
      expect(crowds).toHaveLength(lattice.length);
      for (const [at, low] of crowds.entries()) expect(of(WHY, { [type]: at }).crowd?.low, type).toBe(low);
    }
  });
});

describe('added up', () => {
  it('a coarser word adds nothing to a finer one, nor the same word said five times', () => {
    const once = left(
      ['age-band', 'older adult'],
      ['medicine-class', 'sertraline'],
      ['symptom', 'itching of the arms'],
    );
    const again = left(
      ...(['older adult', 'adult', 'person'] as const).map((words) => ['age-band', words] as const),
      ['medicine-class', 'an SSRI antidepressant'],
      ['other-medicine', 'sertraline'],
      ['symptom', 'itching'],
      ['symptom', 'skin symptom'],
    );
    expect(gathered([...once, ...again, ...once])).toEqual(once);
    expect(together([...once, ...again]).low).toBe(together(once).low);
  });

  it('a finer word counts for the coarser one, and two of a kind count both', () => {
    const coarse = left(['medicine-class', 'an SSRI antidepressant']);
    const fine = left(['medicine-class', 'sertraline']);
    expect(gathered([...coarse, ...fine])).toEqual(fine);
    const two = together([...fine, ...left(['medicine-class', 'ibuprofen'])]);
    expect(two.low).toBeLessThan(together(fine).low);
    expect(two.predicates).toHaveLength(2);
  });

  it('words of no list count as rare, so that an old ledger is never counted too high', () => {
    expect(together(left(['condition', 'something nobody knows'])).low).toBeLessThan(CROWD_AT_LEAST);
  });

  it('two ages of one person are a birthday between them', () => {
    const both = together(left(['age-band', 'toddler'], ['age-band', 'child of preschool age']));
    expect(both.low).toBeLessThan(together(left(['age-band', 'toddler'])).low);
  });

  it('of what someone has one of at a time only words that fit are said', () => {
    const told = left(['age-band', 'child of primary-school age']);
    const fits = (words: string) => fitsWith(told, 'age-band', words);
    expect(['child of primary-school age', 'child', 'person'].every(fits)).toBe(true);
    expect(['teenager', 'adult', 'toddler'].some(fits)).toBe(false);
    expect(fitsWith(left(['age-band', 'person']), 'age-band', 'teenager')).toBe(true);
    expect(fitsWith(told, 'symptom', 'itching')).toBe(true);
  });
});

it('says none and few in words that can be read', () => {
  expect([0, 1, 2_345].map(fewPeople)).toEqual(['nobody else', 'nobody else', 'only 2,000 people']);
  expect(crowdFrom(0, 'this').words).toBe('It may be that nobody else fits this.');
});
