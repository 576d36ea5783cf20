import { describe, expect, it } from 'vitest';
import type { Preview } from '../contract/index.ts';
import { CROWD_AT_LEAST } from './crowd.ts';
import { preview } from './preview.ts';
import { addEntry, addEvent, addFact, addPerson, addSubject, CLOCK, mayasVault } from './testing/vault.ts';

const WHY = 'Why does Maya itch after ice cream at Nana’s?';
type Steps = Parameters<typeof preview>[1]['steps'];
const of = (question: string, steps?: Steps, db = mayasVault()): Preview =>
  preview(db, { question, steps }, CLOCK, null);
const gates = ({ refused }: Preview) => refused.map(({ gate }) => gate);

describe('a preview', () => {
  it('asks about a child and a class, and holds no word of Maya, Nana, Keppra or a number', () => {
    const made = of(WHY);
    expect(made.sentence).toBe(
      'A child of primary-school age taking an anti-seizure medicine has itching a few hours after eating dairy. What are known causes, and what would help to tell them apart?',
    );
    expect(made.refused).toEqual([]);
    expect(made.bytes).toBe(
      JSON.stringify({ model: 'qwen', messages: [{ role: 'user', content: made.sentence }] }),
    );
    expect(made.bytes).not.toMatch(/maya|nana|keppra|levetiracetam|epilepsy|\d/i);
  });

  it('shows what stays in the person’s own words, and marks what must not leave', () => {
    const { stays, staysMarked } = of(WHY);
    expect(stays).toContain('Maya, born 4 May 2018.');
    expect(stays.join(' ')).toContain(
      "Ice cream at Nana's in Legoland, then itchy arms 5 of 10 after 2 h 30",
    );
    for (const part of ['Maya', 'Nana', 'born 4 May 2018', '5 of 10', '7 February 2026, 15:00']) {
      expect(staysMarked).toContain(part);
    }
  });

  it('moves one predicate along its lattice and no other', () => {
    const before = of(WHY);
    const after = of(WHY, { 'food-group': 0 });
    expect(after.sentence).toContain('after eating ice cream');
    for (const predicate of before.predicates) {
      if (predicate.type === 'food-group') continue;
      expect(after.predicates).toContainEqual(predicate);
    }
    expect(of(WHY, { 'medicine-class': null }).sentence).not.toContain('medicine');
  });

  it('is about whom the question names, not about whoever comes first', () => {
    const db = mayasVault();
    addSubject(db, 'Leo', '1958-01-01', ['Grandpa']);
    expect(of('Why does Grandpa have a rash?', undefined, db).sentence).toMatch(
      /^An older adult has a rash\./,
    );
    expect(of('Why does Maya have a rash?', undefined, db).sentence).toMatch(/^A child /);
  });

  it('takes the itch that followed what was asked about, not a later one', () => {
    const db = mayasVault();
    const entry = addEntry(db, 'itchy again, on the legs', '2026-02-08T20:00:00+01:00');
    addEvent(db, entry, {
      kind: 'observation',
      name: 'itch',
      original: 'itchy',
      at: '2026-02-08T20:00:00+01:00',
      site: 'legs',
    });
    expect(of(WHY, undefined, db).sentence).toContain('a few hours after eating dairy');
    expect(of('Why does Maya itch?', { symptom: 0 }, db).sentence).toContain('itching of the legs');
  });

  it('does not answer with the last itch when something else was asked', () => {
    expect(gates(of('What about the new carpet?'))).toEqual(['nothing']);
    expect(of('Why does this happen to Maya?').sentence).toContain('itching');
    expect(of('What is known about hay fever?').sentence).toBe(
      'A person has hay fever. What is known about this, and what is worth asking a doctor?',
    );
  });

  it('keeps the group a question names, not just "a food"', () => {
    expect(of('Does dairy make Maya itch?').sentence).toContain('dairy');
  });

  it('adds no medicine that neither the question names nor the journal ties to it', () => {
    expect(of('Can peanut cause hives?').sentence).not.toMatch(/medicine|levetiracetam/);
    expect(of('Can peanut make Maya itch?').sentence).not.toContain('medicine');
  });

  it('says nothing of the subject when the question names another age', () => {
    const db = mayasVault();
    db.exec(`UPDATE subjects SET born = '1950'`);
    for (const question of ['Can dairy make a 5 year old itch?', 'Can dairy make a toddler itch?']) {
      expect(of(question, undefined, db).sentence).toMatch(/^A person /);
      expect(of(question, undefined, db).sentence).not.toContain('medicine');
    }
    expect(of('Can dairy make an elderly man itch?', undefined, db).sentence).toMatch(/^An older adult /);
    expect(of('Can dairy make a 7-year-old itch?').sentence).toMatch(/^A child /);
  });

  it('says an ingredient, never the brand that was bought', () => {
    const made = of('Could Keppra cause the itching?', { 'medicine-class': 0 });
    expect(made.sentence).toContain('taking levetiracetam');
  });

  it('reads nothing that was ruled out, skipped, proposed by a model or only suspected', () => {
    const db = mayasVault();
    db.exec(`UPDATE events SET taken = 'skipped' WHERE kind = 'dose'; UPDATE facts SET status = 'suspected'`);
    db.exec(`UPDATE events SET source = 'model', confirmed = 0 WHERE kind = 'reaction'`);
    const made = of('Why is this?', undefined, db);
    expect(made.predicates.map(({ type }) => type)).toEqual(['age-band']);
    expect(gates(made)).toEqual(['nothing']);
  });

  it('says that one thing came after another only where the journal says so', () => {
    const db = mayasVault();
    db.exec(`UPDATE events SET onset_of = NULL, onset_low = NULL, onset_high = NULL`);
    expect(of(WHY, undefined, db).sentence).toContain('eating dairy has');
    expect(of(WHY, undefined, db).sentence).not.toContain('after');
  });

  it('names an age in years to nobody, and leaves it out where the year leaves it open', () => {
    const db = mayasVault();
    db.exec(`UPDATE subjects SET born = '2014'`);
    // Eleven or twelve: a child of primary-school age or a teenager, so only "person" is true of both.
    expect(of(WHY, undefined, db).sentence).toMatch(/^A person /);
  });
});

describe('a preview is refused', () => {
  it('when it asks whether to change a dose', () => {
    expect(gates(of('Should I double the Keppra tonight?'))).toEqual(['question']);
    expect(gates(of('Could Keppra cause the itching?'))).toEqual([]);
  });

  it.each([
    'How much ibuprofen for a 5 year old?',
    'How many paracetamol tablets a day?',
    'What dose of Calpol for a toddler?',
    'Ibuprofen dosage by weight?',
    'Can she have more ibuprofen?',
    'Is another ibuprofen okay?',
    'How often ibuprofen?',
    '200 mg ibuprofen for a child?',
    'How much peanut for a baby?',
  ])('when its answer would be a dose: %s', (question) => {
    expect(gates(of(question))).toContain('question');
  });

  it('not when it only names an amount or a number beside what was felt', () => {
    for (const question of ['How often does ibuprofen cause hives?', 'Can 5 mg melatonin cause itching?']) {
      expect(gates(of(question))).not.toContain('question');
    }
  });

  it('when too few people fit, with the switch that helps', () => {
    const made = of(WHY, { symptom: 0, 'severity-band': 0, 'medicine-class': 0 });
    expect(gates(made)).toEqual(['crowd']);
    expect(made.crowd?.low).toBeLessThan(CROWD_AT_LEAST);
    expect(made.refused[0]?.reason).toContain('Medicine');
  });

  it('when nobody knows how many take a medicine, for then it counts as rare', () => {
    const db = mayasVault();
    const entry = addEntry(db, 'Cenobamate at noon', '2026-02-08T12:00:00+01:00');
    addEvent(db, entry, {
      kind: 'dose',
      name: 'cenobamate',
      original: 'Cenobamate',
      at: '2026-02-08T12:00:00+01:00',
    });
    const made = of('Does cenobamate cause itching?', { 'medicine-class': 0 }, db);
    expect(gates(made)).toEqual(['crowd']);
    expect(made.refused[0]?.reason).toContain('counts as rare');
    expect(gates(of('Does cenobamate cause itching?', undefined, db))).toEqual([]);
  });

  it('when a rare disease stands in it by name, even beside nothing else', () => {
    const db = mayasVault();
    addFact(db, 'diagnosis', 'Dravet syndrome', 'diagnosed');
    db.exec(`DELETE FROM facts WHERE value = 'epilepsy'`);
    expect(of('Is this a seizure condition?', { condition: 0 }, db).sentence).not.toContain('Dravet');
  });

  it('when someone in the vault is called like a word in it', () => {
    const db = mayasVault();
    addPerson(db, 'Aunt Dairy', 'relative', ['Dairy']);
    const made = of(WHY, undefined, db);
    expect(gates(made)).toEqual(['name']);
    const { start, end } = made.refused[0] ?? {};
    expect(made.sentence.slice(start, end)).toBe('dairy');
    expect(gates(of(WHY, { 'food-group': 2 }, db))).toEqual([]);
  });

  it('when the name of the model would give someone away', () => {
    const db = mayasVault();
    db.exec(`UPDATE providers SET model = 'ft-maya-notes'`);
    expect(gates(of(WHY, undefined, db))).toEqual(['receiver-name']);
  });
});

it('a removed subject takes her previews with her', () => {
  const db = mayasVault();
  addSubject(db, 'Leo', '2020');
  of(WHY, undefined, db);
  db.exec(`DELETE FROM subjects WHERE name = 'Maya'`);
  expect(db.prepare(`SELECT count(*) AS n FROM previews`).get()).toEqual({ n: 0 });
});
