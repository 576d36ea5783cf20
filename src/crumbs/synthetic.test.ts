import { describe, expect, it } from 'vitest';
import { CrumbKind, PredicateType, type Preview } from '../contract/index.ts';
import { scratchDb, type WritableDb } from '../vault/index.ts';
import { knownConditions } from './conditions.ts';
import { checkWords } from './gates.ts';
import { tokensOf } from './leak-gate/fold.ts';
import { namesOf } from './population.ts';
import { definitionOf } from './predicates/index.ts';
import { chosen } from './predicates.ts';
import { preview } from './preview.ts';
import { TEMPLATE_WORDS } from './template.ts';
import { addEntry, addEvent, addFact, addPerson, addSubject, CLOCK } from './testing/vault.ts';
import { classWords, groupWords, symptomWords } from './words.ts';
import { write } from './write.ts';

/** A made-up vault and question each, the same for the same seed. */
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);

describe('over made-up vaults and questions', () => {
  it.each(SEEDS)('no word, number or date of vault %d leaves; the rest is template and licensed', (seed) => {
    const { db, secrets, question, steps, kind } = madeUp(seed);
    for (const made of [
      preview(db, { question }, CLOCK, null),
      preview(db, { question, steps }, CLOCK, null),
      preview(db, { question, kind }, CLOCK, null),
    ]) {
      expectOnlyLicensed(made);
      for (const secret of secrets) expect(made.bytes.toLowerCase(), question).not.toContain(secret);
      expect(leaks(made), question).toEqual([]);
    }
    // What stands by itself is of enough people, and is never held back.
    const standing = preview(db, { question }, CLOCK, null);
    expect(
      standing.refused.filter(({ gate }) => !['question', 'nothing'].includes(gate)),
      question,
    ).toEqual([]);
    if (standing.sentence !== '') expect(standing.crowd?.low).toBeGreaterThanOrEqual(10_000);
  });

  it('writes of most of them', () => {
    const written = SEEDS.filter((seed) => {
      const { db, question } = madeUp(seed);
      return preview(db, { question }, CLOCK, null).sentence !== '';
    });
    expect(written.length).toBeGreaterThan(SEEDS.length * 0.8);
  });
});

function expectOnlyLicensed(made: Preview): void {
  const licensed = new Set<string>();
  for (const { type, lattice, value } of made.predicates) {
    for (const words of lattice) {
      // Whatever stands in a lattice is of the closed list.
      expect(definitionOf(type).from(words)[0]?.words, `${type}: ${words}`).toBe(words);
    }
    if (value !== null) for (const { word } of tokensOf(value)) licensed.add(word);
  }
  for (const { word } of tokensOf(made.sentence)) {
    expect(licensed.has(word) || TEMPLATE_WORDS.has(word), `${word} in: ${made.sentence}`).toBe(true);
    if (/\d/.test(word)) expect(licensed.has(word), word).toBe(true);
  }
}

/** Refusals that say that something of the vault stands in the sentence. */
function leaks({ refused }: Preview): string[] {
  return refused
    .map(({ gate }) => gate)
    .filter((gate) => !['question', 'nothing', 'crowd', 'ledger'].includes(gate));
}

describe('every rung there is', () => {
  const db = scratchDb();
  const all: readonly (readonly [PredicateType, string])[] = [
    ...PredicateType.options.flatMap(
      (type) => WRITTEN_OUT[type]?.map((words) => [type, words] as const) ?? [],
    ),
    ...knownConditions().map((words) => ['condition', words] as const),
    ...namesOf('condition-group').map((words) => ['condition', words] as const),
    ...namesOf('allergy').map((words) => ['allergy', words] as const),
    ...namesOf('gene').map((words) => ['gene', words] as const),
    ...namesOf('lab').map((words) => ['lab', words] as const),
    ...namesOf('food').map((words) => ['food-group', groupWords(words)] as const),
    ...namesOf('symptom').map((name) => ['symptom', symptomWords(name)] as const),
    ...namesOf('medicine')
      .map((name) => classWords(name) ?? name)
      .filter((words) => definitionOf('medicine-class').from(words).length > 0)
      .map((words) => ['medicine-class', words] as const),
  ];

  it('passes the gate of a vault that holds nothing, in a sentence of its own', () => {
    expect(all.length).toBeGreaterThan(700);
    for (const [type, words] of all) {
      const on = chosen({
        attributes: [
          { type: 'symptom', rungs: [{ words: 'fatigue', known: { kind: '', name: '' } }], step: 0 },
          { type, rungs: [{ words, known: { kind: '', name: '' } }], step: 0 },
        ],
        after: undefined,
      });
      const sentence = write(on, undefined, 'cause') ?? '';
      const licensed = [...on.values()].map((rung) => rung.words);
      expect(sentence, type).toContain(words);
      expect(checkWords(db, { model: 'm', sentence, licensed }), sentence).toEqual([]);
    }
  });
});

/** Types whose words are few, all of them. */
const WRITTEN_OUT: Partial<Record<PredicateType, readonly string[]>> = {
  'age-band':
    'infant;toddler;child of preschool age;child of primary-school age;young child;child;teenager;adult;older adult;person'.split(
      ';',
    ),
  sex: ['female', 'male'],
  pregnancy: ['pregnant', 'not pregnant'],
  'weight-band': ['low body weight', 'average body weight', 'high body weight'],
  place:
    'Germany;the United Kingdom;the United States;a temperate climate;a cold climate;a hot and dry climate;a tropical climate;a Mediterranean climate;Europe;North America;South America;Asia;Africa;Oceania'.split(
      ';',
    ),
  'severity-band': ['mild', 'moderate', 'severe', 'mild to moderate', 'moderate to severe'],
  duration: [
    'a few days',
    'a few weeks',
    'a few months',
    'more than a year',
    'less than a month',
    'more than a month',
  ],
  trend: [
    'getting worse',
    'getting better',
    'staying about the same',
    'coming and going',
    'changing over time',
  ],
};

/** A vault full of what must not leave, and a question full of it. `secrets` are in lower case and in no table of words. */
function madeUp(seed: number) {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // never empty here
  const word = () => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
  const secret = { name: word(), alias: word(), doctor: word(), street: word(), school: word(), pet: word() };
  const number = `${10 + Math.floor(random() * 89)}.${Math.floor(random() * 9)}`;
  const db = scratchDb();
  const born = `${1930 + Math.floor(random() * 95)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
  addSubject(db, title(secret.name), born, [title(secret.alias)]);
  db.prepare('UPDATE subjects SET sex = ?, country = ?').run(
    pick(['f', 'm', 'x', null]),
    pick(['DE', 'US', 'NG', 'BB', null]),
  );
  addPerson(db, `Dr ${title(secret.doctor)}`, 'clinician');
  addPerson(db, `${title(secret.school)} School`, 'school');
  db.prepare(
    `INSERT INTO providers (name, url, model, key, added_ms) VALUES ('hall', 'http://127.0.0.1:9/v1', 'm', NULL, 0)`,
  ).run();
  const symptom = pick(SYMPTOMS);
  const medicine = pick(MEDICINES);
  const food = pick(FOODS);
  addFact(db, 'diagnosis', `${pick(DIAGNOSES)}, says ${secret.doctor}`, pick(STATUSES));
  addFact(db, 'medicine', `${medicine} ${number} mg, ${secret.street}`, pick(STATUSES));
  addFact(db, 'allergy', `${pick(ALLERGIES)} at ${secret.school}`, pick(STATUSES));
  addFact(db, 'genotype', `${pick(GENES)} (${secret.doctor})`, 'diagnosed');
  addFact(db, 'pregnancy', `week ${number}`, pick(STATUSES));
  addFact(db, 'contact', `${secret.street} ${number}`, 'diagnosed');
  const days = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, at) => at);
  for (const day of days) {
    const at = new Date(CLOCK.nowMs - (day * 4 + 1) * 86_400_000).toISOString();
    const entry = addEntry(
      db,
      `${secret.name} had ${food} at ${secret.school}, ${symptom} ${number}, ${secret.pet} watched`,
      at,
    );
    const ate = addEvent(db, entry, { kind: 'exposure', name: food, original: `${food} ${secret.pet}`, at });
    addEvent(db, entry, { kind: 'dose', name: medicine, original: secret.street, at });
    addEvent(db, entry, {
      ...{
        kind: 'observation',
        name: symptom,
        original: secret.pet,
        at,
        site: pick(['arms', secret.street, 'left leg']),
      },
      ...(random() < 0.6 && { severity: Math.floor(random() * 11) }),
      ...(random() < 0.5 && { onsetOf: ate, onset: Math.floor(random() * 4000) }),
    });
  }
  measure(db, 'weight', 3 + random() * 120, 'kg');
  measure(db, 'ferritin', random() * 600, 'ug/L');
  const question = pick(QUESTIONS)
    .replaceAll('{name}', title(pick([secret.name, secret.alias])))
    .replaceAll('{doctor}', title(secret.doctor))
    .replaceAll('{school}', title(secret.school))
    .replaceAll('{pet}', secret.pet)
    .replaceAll('{number}', number)
    .replaceAll('{symptom}', symptom)
    .replaceAll('{medicine}', medicine)
    .replaceAll('{food}', food);
  const steps = Object.fromEntries(
    PredicateType.options.flatMap((type) => (random() < 0.6 ? [[type, pick([0, 1, 2, null])] as const] : [])),
  );
  return {
    db,
    question,
    steps,
    kind: pick(CrumbKind.options),
    secrets: [...Object.values(secret), number, born.slice(0, 4)],
  };
}

function measure(db: WritableDb, name: string, amount: number, unit: string): void {
  const at = new Date(CLOCK.nowMs - 86_400_000).toISOString();
  addEvent(db, addEntry(db, name, at), { kind: 'observation', name, original: name, at, amount, unit });
}

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const SYLLABLES = 'zor vaq wix dru kel jup fex qua myz bro thax gly snu vok pry'.split(' ');
const SYMPTOMS = 'itch headache nausea seizure fatigue rash anomia cough hives insomnia tics'.split(' ');
const MEDICINES =
  'levetiracetam ibuprofen sertraline cenobamate amoxicillin melatonin ocrelizumab metformin'.split(' ');
const FOODS = [
  'ice cream',
  'milk',
  'egg',
  'peanut butter',
  'prawns',
  'coffee',
  'bread',
  'lupin flour',
  'strawberry',
];
const DIAGNOSES = [
  'epilepsy',
  'Dravet syndrome',
  'Crohns',
  'MS',
  'type 2 diabetes',
  'hay fever',
  'something rare',
  'Fabry disease',
];
const ALLERGIES = ['peanuts', 'milk', 'amoxicillin', 'birch pollen', 'the cat', 'whatever it is'];
const GENES = ['CYP2D6 poor metaboliser', 'CYP2C19 *2/*2', 'TPMT intermediate', 'MTHFR C677T', 'DPYD poor'];
const STATUSES = ['diagnosed', 'diagnosed', 'suspected', 'confirmed-absent'];
const QUESTIONS = [
  'Why does {name} have {symptom} after {food} at {school}?',
  'Could {medicine} cause {symptom}, asks Dr {doctor}?',
  'Why does this happen to {name}?',
  'What should we watch for when {name} has {symptom}, and {pet} is there?',
  'How common is {symptom} {number} days after {food}?',
  'What should I ask Dr {doctor} about the {symptom} of {name}?',
  'Does {medicine} interact with ibuprofen, {name} weighs {number} kg?',
  'What is known about epilepsy in {name} of {school}?',
  '{name} {name} {number} {pet} {symptom} {food} {medicine}?',
  'Please send this to {doctor}: {name} has {symptom}',
  'Is {symptom} getting worse in the summer heat for {name}, over {number}?',
  'Was the {symptom} from {food} or {medicine}, {pet}?',
];
