import { describe, expect, it } from 'vitest';
import { CROWD_AT_LEAST, type Preview } from '../contract/index.ts';
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

  it('shows the sex and the country that stay, where predicates were made of them', () => {
    const db = mayasVault();
    expect(of(WHY, undefined, db).stays.join(' ')).not.toMatch(/Country|Sex/);
    db.exec(`UPDATE subjects SET sex = 'f', country = 'DE'`);
    expect(of(WHY, undefined, db).stays).toEqual(
      expect.arrayContaining(['Sex at birth: female.', 'Country: Germany.']),
    );
  });

  it('moves one predicate along its lattice and no other', () => {
    const before = of(WHY);
    const after = of(WHY, { 'food-group': 0 });
    expect(after.sentence).toContain('after eating ice cream');
    for (const predicate of before.predicates) {
      if (predicate.type === 'food-group') continue;
      // How many people would fit depends on the others; where it stands does not.
      const { crowds: _, ...rest } = predicate;
      expect(after.predicates).toContainEqual(expect.objectContaining(rest));
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
      'This is about hay fever in a person. What is known about this, and what is worth asking a doctor?',
    );
  });

  it.each([
    [
      'Can she take ibuprofen with Keppra?',
      /taking an anti-inflammatory painkiller and an anti-seizure medicine\. What is known about how these affect/,
    ],
    [
      'Is grapefruit a problem with the medicines?',
      /and eating grapefruit\. What is known about how these affect/,
    ],
    [
      'Does grapefruit juice affect ibuprofen?',
      /and having grapefruit juice\. What is known about how these affect/,
    ],
    [
      'Can a peanut allergy give hives?',
      /has hives\. The question is whether a peanut allergy can be behind it/,
    ],
    [
      'Is a rash after penicillin common?',
      /has a rash\. The question is whether a penicillin antibiotic can be behind it\. How common/,
    ],
    [
      'Can antibiotics cause diarrhoea?',
      /has diarrhoea\. The question is whether an antibiotic can be behind it\. Is this a known effect/,
    ],
    ['What helps against morning sickness?', /has nausea\. What is known about this/],
    ['Does milk help against a headache?', /eating dairy has headaches\. What is known about this/],
    ['How often should blood be checked on ibuprofen?', /painkiller\. What is worth watching/],
    ['How long does a flare usually last?', /epilepsy/],
  ])('reads %s', (question, sentence) => {
    expect(of(question).sentence).toMatch(sentence);
  });

  it('says “a medicine” only where the question speaks of one', () => {
    const db = mayasVault();
    // Who takes it is nobody's count, so that only the coarsest word is left.
    db.exec(
      `UPDATE events SET name = 'coal tar' WHERE kind = 'dose'; UPDATE facts SET value = 'x' WHERE kind = 'medicine'`,
    );
    expect(of('Why does Maya itch?', undefined, db).sentence).not.toContain('medicine');
    expect(of('Could her medicine make Maya itch?', undefined, db).sentence).toContain('medicine');
  });

  it('says which words of the question are not in the sentence', () => {
    const line = (question: string) => of(question).stays.find((one) => one.startsWith('Of your question'));
    expect(line('Is sleep worse after coffee?')).toContain('“sleep”');
    expect(line('Can a fever bring on a seizure?')).toMatch(/“(?:fever|seizure)”/);
    expect(line('Does ice cream make Maya itch?')).toBeUndefined();
    expect(line('Can Keppra cause the itching?')).toBeUndefined();
  });

  it('says of nobody what the question only asks about', () => {
    expect(of('Can HIV cause a rash?').sentence).toMatch(
      / has a rash\. The question is whether HIV\b.* can be behind it\. /,
    );
    expect(of('Can HIV cause a rash?').refused).toEqual([]);
    expect(of('Can a peanut allergy give hives?').sentence).toContain(
      'whether a peanut allergy can be behind it',
    );
    // Hers is said of her.
    expect(of('Can epilepsy cause a rash?').sentence).toMatch(/with epilepsy .*has a rash/);
    expect(of('Does cannabis cause anxiety?').sentence).not.toContain('disorder');
  });

  it('tells nothing of the one whose page it is when somebody else is meant', () => {
    const db = mayasVault();
    addSubject(db, 'Wilhelm', '1944-01-01');
    db.exec(`UPDATE subjects SET sex = 'f' WHERE name = 'Maya'`);
    const asked = (question: string, subject: string) =>
      preview(db, { question, subject }, CLOCK, null).sentence;
    expect(asked('My husband has itching after penicillin, is that common?', 'Maya')).toMatch(/^A person /);
    expect(asked('Is itching common in Wilhelm?', 'Maya')).toMatch(/^A person /);
    expect(asked('Why does my daughter itch?', 'Maya')).toMatch(/^A (?:female )?child /);
    addSubject(db, 'Jonas Reuter', '1980-01-01');
    expect(asked('Can the Keppra of my daughter make her tired?', 'Jonas Reuter')).toMatch(/^A person /);
    expect(asked('Can Keppra make me tired?', 'Jonas Reuter')).toMatch(/^An adult /);
  });

  it('does not say “female” beside “pregnant”', () => {
    const db = mayasVault();
    db.exec(`UPDATE subjects SET sex = 'f', born = '1994-01-01'`);
    addFact(db, 'pregnancy', 'yes', 'diagnosed');
    expect(of('Can an abortion cause cramps?', undefined, db).sentence).toMatch(
      /^A pregnant (?:adult|person) /,
    );
  });

  it('sends nobody away with a question about ending a life', () => {
    expect(of('Is suicide common with Keppra?').refused[0]?.reason).toContain('emergency number');
  });

  it('is refused where it asks for what was written down here', () => {
    const { refused } = of('How many times did Maya have a seizure this month?');
    expect(refused.map(({ reason }) => reason).join()).toContain('nobody outside can know');
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

  it('never offers the name of a medicine that few take: its class is the finest', () => {
    const db = mayasVault();
    const entry = addEntry(db, 'Cenobamate at noon', '2026-02-08T12:00:00+01:00');
    addEvent(db, entry, {
      kind: 'dose',
      name: 'cenobamate',
      original: 'Cenobamate',
      at: '2026-02-08T12:00:00+01:00',
    });
    const made = of('Does cenobamate cause itching?', { 'medicine-class': 0 }, db);
    expect(made.sentence).toContain('taking an anti-seizure medicine');
    expect(made.predicates.find(({ type }) => type === 'medicine-class')?.lattice).toEqual([
      'an anti-seizure medicine',
      'a medicine',
    ]);
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

  it.each([
    'Is my low ferritin behind the fatigue?',
    'Does baclofen interact with ibuprofen?',
    'Is it normal to have hot flushes?',
    'Why does milk give me bloating?',
    'My daughter is 5 and has a rash, what could it be?',
    'Is there a link between vitamin D and fatigue?',
    'Is grapefruit okay with simvastatin?',
    'Is grapefruit a problem with his medicines?',
    'Can Keppra be taken with ibuprofen?',
    'Can she take ibuprofen with Keppra?',
    'What should we watch for with Keppra?',
    'What should I ask the neurologist about Keppra?',
    'How often should kidney values be checked on metformin?',
    'Could the dizziness be from the blood pressure tablets?',
    'Can a peanut allergy give hives?',
    'Can someone with hypothyroidism be tired?',
  ])('not when it asks what is known: %s', (question) => {
    expect(gates(of(question))).not.toContain('question');
  });

  it.each([
    'Should she take ibuprofen with Keppra?',
    'What should we watch when we stop Keppra?',
    'What should I tell her, can she take another ibuprofen?',
    'Can I give ibuprofen with Calpol now?',
    'Does her dose need changing while pregnant?',
    'Does thyroid medicine need changing while pregnant?',
    'Can levothyroxine be increased in pregnancy?',
    'Will the Keppra have to be reduced?',
    'Can the nurse give ibuprofen for a fever?',
    'Why not give Nurofen now?',
    'Is it common to have it every other day?',
    'Does baclofen interact with ibuprofen, should I stop it?',
    'what happens if we just dont give keppra anymore',
    'what happens when you come off clobazam quickly',
    'does quitting clobazam cold turkey cause seizures',
    'mg per kg of valproate for seven year olds?',
    'half a tablet of clobazam enough?',
    'switch from valproate to keppra, rash?',
  ])('when it decides something all the same: %s', (question) => {
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

  it('when the address of the receiver would', () => {
    const db = mayasVault();
    db.exec(`UPDATE providers SET url = 'https://models.example/may%61-notes/v1'`);
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
