import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Added, type Clock, type Form, FormReading, Form as FormSchema } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { letterUnits, ucumOf } from './form-units.ts';
import { createJournal } from './index.ts';

const now: Clock = { nowMs: Date.parse('2026-02-08T21:30:00+01:00'), zone: 'Europe/Berlin' };
const subject = 'Maya';

function newJournal() {
  const journal = createJournal(scratchDb());
  journal.begin('Anna', now);
  journal.subjects.add({ name: subject, born: '2019' }, now);
  journal.subjects.add({ name: 'Leo' }, now);
  const add = (form: Form, more: object = {}) => journal.forms.add({ subject, form, ...more }, now);
  const read = (form: Form) => journal.forms.read({ subject, form }, now);
  return { journal, add, read };
}

const coCodamol: Form = {
  kind: 'dose',
  product: 'Co-codamol',
  ingredients: [
    { name: 'paracetamol', strength: { value: 500, unit: 'mg' } },
    { name: 'codeine', strength: { value: 8, unit: 'mg' } },
  ],
  amount: { value: 1, unit: 'tablet' },
  route: 'by mouth',
  taken: 'taken',
  givenBy: 'Nana',
  when: { day: '2026-02-08', time: '20:10' },
};
const itch: Form = { kind: 'observation', of: 'symptom', name: 'Itchy', site: 'arms' };

describe('a number that cannot be, or is past counting', () => {
  const temperature = (value: number, unit: string): Form => ({
    ...{ kind: 'observation', of: 'measurement', name: 'temperature' },
    amount: { value, unit },
  });
  const flurb = (value: number): Form => ({
    ...{ kind: 'dose', product: 'Zorblaxin', ingredients: [], taken: 'taken' },
    amount: { value, unit: 'flurb' },
  });

  it('is asked about before it is kept and told afterwards, and never refused', () => {
    const { read, add } = newJournal();
    const [asked] = read(temperature(38, 'mg')).doseQuestions;
    expect(asked).toBe('Temperature is not usually measured that way. Is 38 mg right?');
    expect(add(temperature(38, 'mg')).doseQuestions).toContain(asked);
    expect(read(flurb(500_000_000)).doseQuestions).toEqual([
      'That is a large number. Is 500000000 flurb right?',
    ]);
  });

  it('is not one in a unit that can measure it, nor a few of what nobody knows', () => {
    const { read } = newJournal();
    for (const form of [temperature(38, '°C'), temperature(101, '°F'), temperature(38, ''), flurb(3)])
      expect(read(form).doseQuestions).toEqual([]);
  });
});

describe('a dose from a form', () => {
  it('keeps its product, each ingredient with its strength, route and who gave it, in a sentence by Tend', () => {
    const { journal, add } = newJournal();
    const added = add(coCodamol);
    expect(Added.parse(added)).toEqual(added);
    expect(added.entry).toMatchObject({
      madeBy: 'form',
      text: 'Took 1 tablet of Co-codamol (paracetamol 500 mg and codeine 8 mg), by mouth, given by Nana.',
      at: { start: '2026-02-08T20:10:00+01:00', precision: 'minute' },
    });
    expect(added.events).toMatchObject([
      {
        kind: 'dose',
        source: 'person',
        confirmed: true,
        what: { name: 'paracetamol + codeine', original: 'Co-codamol' },
        amount: { value: 1, unit: '{tablet}' },
        taken: 'taken',
        route: 'by mouth',
        givenBy: 'Nana',
        ingredients: [
          { name: 'paracetamol', original: 'paracetamol', strength: { value: 500, unit: 'mg' } },
          { name: 'codeine', original: 'codeine', strength: { value: 8, unit: 'mg' } },
        ],
      },
    ]);
    const { form } = journal.forms.of(added.entry.id, undefined);
    expect(FormSchema.parse(form)).toEqual(form);
    expect(form).toEqual(coCodamol);
  });

  it('is asked about as a line is: who gave paracetamol an hour ago, and an amount ten times the usual', () => {
    const { journal, read } = newJournal();
    journal.add({ text: 'gave Maya 250 mg paracetamol 19:30', observer: 'Nana' }, now);
    expect(read(coCodamol).doseQuestions).toEqual(['Nana recorded paracetamol at 19:30. Another one?']);
    for (const n of [2, 3, 4]) {
      journal.add(
        { text: 'gave Maya 2.5 mg melatonin 20:10' },
        { ...now, nowMs: now.nowMs - n * 86_400_000 },
      );
    }
    const melatonin: Form = {
      ...{ kind: 'dose', product: 'melatonin', ingredients: [], taken: 'taken' },
      amount: { value: 25, unit: 'mg' },
    };
    expect(read(melatonin).doseQuestions).toEqual(['Usually 2.5 mg. Is 25 mg right?']);
    expect(read({ ...melatonin, taken: 'skipped' }).doseQuestions).toEqual([]);
  });

  it('can be found by any of its ingredients alone, without a product', () => {
    const { add } = newJournal();
    const { entry, events } = add({ ...coCodamol, product: '', taken: 'refused' });
    expect(events[0]?.what).toMatchObject({
      name: 'paracetamol + codeine',
      original: 'paracetamol + codeine',
    });
    expect(entry.text).toMatch(/^Refused 1 tablet of paracetamol 500 mg and codeine 8 mg/);
    expect(() => add({ kind: 'dose', ingredients: [], taken: 'taken' })).toThrow('what it was');
  });
});

describe('an exposure', () => {
  it('to a dish is one to each ingredient that is known, with what it usually contains', () => {
    const { add, read } = newJournal();
    const pancakes: Form = {
      kind: 'exposure',
      to: 'food',
      name: 'Pancakes',
      ingredients: ['milk', 'egg', 'moon dust'],
    };
    const { entry, events } = add(pancakes);
    expect(entry.text).toBe('Ate Pancakes with milk, egg and moon dust.');
    expect(events.map(({ kind, exposedTo, what }) => [kind, exposedTo, what?.name])).toEqual([
      ['exposure', 'food', 'pancakes'],
      ['exposure', 'food', 'milk'],
      ['exposure', 'food', 'egg'],
    ]);
    expect(events[0]?.ingredients?.map(({ original, contains }) => [original, contains])).toEqual([
      ['milk', 'milk'],
      ['egg', 'egg'],
      ['moon dust', undefined],
    ]);
    expect(read(pancakes).contains.map(({ name }) => name)).toContain('milk');
  });

  it('to a place, a therapy or an event has how long', () => {
    const { journal, add } = newJournal();
    const pool: Form = {
      ...{ kind: 'exposure', to: 'place', name: 'the swimming pool' },
      when: { day: '2026-02-08', time: '15:00', minutes: 90 },
    };
    const { entry, events } = add(pool);
    expect(entry.text).toBe('Was at the swimming pool, for 1 h 30 min.');
    expect(events[0]?.at).toMatchObject({
      start: '2026-02-08T15:00:00+01:00',
      end: '2026-02-08T16:30:00+01:00',
    });
    expect(journal.forms.of(entry.id, undefined).form).toEqual(pool);
    expect(add({ kind: 'exposure', to: 'event', name: 'school party' }).entry.text).toBe(
      'Event: school party.',
    );
  });
});

describe('an observation', () => {
  it('without a number has none, on a bare scale is out of ten, and not there counts as looked for', () => {
    const { add } = newJournal();
    expect(add(itch)).toMatchObject({
      entry: { text: 'Itchy, arms.' },
      events: [{ what: { name: 'itch', original: 'Itchy', group: 'skin' } }],
    });
    expect(add(itch).events[0]).not.toHaveProperty('severity');
    expect(add({ ...itch, severity: { value: 3 } }).events[0]?.severity).toMatchObject({
      value: 3,
      min: 0,
      max: 10,
    });
    expect(add({ ...itch, severity: { label: 'Mild' } }).events[0]?.severity).toEqual({
      label: 'mild',
      original: 'Mild',
    });
    expect(add({ ...itch, absent: true })).toMatchObject({
      entry: { text: 'No Itchy, arms.' },
      events: [{ absent: true }],
    });
  });

  it('keeps a number without a unit, or with one nobody knows, marked and out of statistics', () => {
    const { add, read } = newJournal();
    const measure = (unit: string): Form => ({
      ...{ kind: 'observation', of: 'measurement', name: 'Ferritin', amount: { value: 12, unit } },
    });
    expect(add(measure('ng/ml')).events[0]?.amount).toEqual({
      value: 12,
      unit: 'ng/mL',
      original: '12 ng/ml',
    });
    expect(add(measure('')).events[0]?.amount).toEqual({ value: 12, unit: null, original: '12' });
    expect(add(measure('blurbs'))).toMatchObject({
      entry: { text: 'Ferritin 12 blurbs (without a unit).' },
      events: [{ amount: { value: 12, unit: null, original: '12 blurbs' } }],
    });
    expect(read(measure('ug/L')).notes).toEqual([]);
    expect(read(measure('')).notes[0]).toContain('has no unit');
    expect(read(measure('blurbs')).notes[0]).toContain('does not know the unit “blurbs”');
  });

  it('of sleep from one day to the next tells how long, and belongs to the day it began', () => {
    const { journal, add } = newJournal();
    const night: Form = {
      ...{ kind: 'observation', of: 'sleep' },
      when: { day: '2026-02-07', time: '22:30', until: { day: '2026-02-08', time: '08:00' } },
    };
    const { entry, events } = add(night);
    expect(entry.text).toBe('Slept 22:30 to 08:00, 9 h 30 min.');
    expect(events[0]).toMatchObject({ what: { name: 'sleep' }, amount: { value: 9.5, unit: 'h' } });
    expect(journal.forms.of(entry.id, undefined).form).toMatchObject({ of: 'sleep', when: { minutes: 570 } });
  });
});

describe('a reaction', () => {
  it('suspects what a person chose from other notes of the same child, and nothing of anybody else', () => {
    const { journal, add } = newJournal();
    const [peanut] = journal.add({ text: 'Maya peanut butter toast at 15:00' }, now).events;
    const [others] = journal.add({ text: 'Leo peanut butter toast at 15:00' }, now).events;
    if (!peanut || !others) throw new Error('no exposure was read');
    const hives: Form = {
      kind: 'reaction',
      name: 'hives',
      site: 'face',
      suspects: [peanut.id],
      severity: { label: 'severe' },
    };
    const { entry, events } = add(hives);
    expect(entry.text).toBe(`Reaction: hives, face, severe; suspected: ${peanut.what?.original}.`);
    expect(events[0]).toMatchObject({ kind: 'reaction', suspects: [peanut.id] });
    expect(journal.entry(entry.id).events[0]?.suspects).toEqual([peanut.id]);
    expect(() => add({ ...hives, suspects: [others.id] })).toThrow('not in this person');
    journal.undo(now);
    expect(() => journal.entry(entry.id)).toThrow();
  });
});

describe('a form', () => {
  it('that is filled in anew words its entry anew, and undo brings the sentence before back as Tend’s', () => {
    const { journal, add } = newJournal();
    const { entry } = add(coCodamol);
    const edited = journal.forms.edit(
      { id: entry.id, form: { ...coCodamol, amount: { value: 2, unit: 'tablets' } } },
      now,
    );
    expect(edited.entry).toMatchObject({ revision: 2, madeBy: 'form', subject });
    expect(edited.entry.text).toMatch(/^Took 2 tablets of Co-codamol/);
    journal.undo(now);
    expect(journal.entry(entry.id)).toMatchObject({ madeBy: 'form', text: entry.text });
    // By hand, the words are a person's; taken back, they are Tend's again.
    journal.edit({ id: entry.id, text: 'gave one co-codamol' }, now);
    expect(journal.entry(entry.id)).not.toHaveProperty('madeBy');
    journal.undo(now);
    expect(journal.entry(entry.id)).toMatchObject({ madeBy: 'form', text: entry.text });
  });

  it('whose chips are put right says so in its sentence', () => {
    const { journal, add } = newJournal();
    const { entry, events } = add(coCodamol);
    const [dose] = events;
    if (!dose) throw new Error('no dose');
    const { entryId: _, revision: __, subject: ___, observer: ____, ...draft } = dose;
    const { entry: after } = journal.edit(
      { id: entry.id, text: entry.text, events: [{ ...draft, taken: 'skipped' }] },
      now,
    );
    expect(after).toMatchObject({ madeBy: 'form', text: expect.stringMatching(/^Skipped 1 tablet/) });
  });

  it('keeps what a person adds in their own words apart, and warnings are read in it too', () => {
    const { journal, add, read } = newJournal();
    const words = 'Her throat is swelling and she cannot breathe.';
    const hives: Form = { kind: 'reaction', name: 'hives', suspects: [], words };
    expect(read(hives).redFlags.map(({ level }) => level)).toContain('now');
    const { entry, events, redFlags } = add(hives);
    expect(redFlags.map(({ level }) => level)).toContain('now');
    expect(entry.text).toBe(`Reaction: hives.\n${words}`);
    expect(events.map(({ kind, text }) => [kind, text])).toEqual([
      ['reaction', 'Reaction: hives.'],
      ['note', words],
    ]);
    expect(journal.forms.of(entry.id, undefined).form).toMatchObject({ words });
    // The sentence alone raises it as well: chest pain chosen in a form is chest pain.
    const chest: Form = { kind: 'observation', of: 'symptom', name: 'chest pain', severity: { value: 9 } };
    expect(add(chest).redFlags.map(({ level }) => level)).toContain('now');
    expect(add(itch).redFlags).toEqual([]);
  });

  it('for a note keeps the words as the person’s own, read as nothing', () => {
    const { journal, add } = newJournal();
    const { entry, events } = add({ kind: 'note', words: 'Dr Osei gave 5 mg to others' });
    expect(entry).not.toHaveProperty('madeBy');
    expect(events).toMatchObject([{ kind: 'note', text: 'Dr Osei gave 5 mg to others' }]);
    expect(journal.forms.of(entry.id, undefined).form).toMatchObject({ kind: 'note' });
    const line = journal.add({ text: 'Maya slept well' }, now);
    expect(() => journal.forms.of(line.entry.id, undefined)).toThrow('not filled in by a form');
  });

  it('for a wound keeps what was measured and nothing that was not', () => {
    const { add } = newJournal();
    const wound: Form = {
      kind: 'wound',
      site: 'left shin',
      lengthMm: 24,
      widthMm: 10.5,
      exudate: 'a little',
      pain: 0,
      photos: [],
    };
    const { entry, events } = add(wound);
    expect(entry.text).toBe('Wound, left shin: 24 × 10.5 mm, exudate: a little, pain 0 of 10.');
    expect(events[0]?.wound).toEqual({
      lengthMm: 24,
      widthMm: 10.5,
      exudate: 'a little',
      pain: 0,
      photos: [],
    });
  });

  it('takes no time that is still to come, ends before it begins, or that no clock showed', () => {
    const { add } = newJournal();
    const on = (when: Form['when']) => () => add({ ...itch, when });
    expect(on({ day: '2026-02-09' })).toThrow('still to come');
    expect(on({ day: '2026-02-08', time: '23:59' })).toThrow('still to come');
    expect(on({ day: '2026-02-08', time: '10:00', until: { day: '2026-02-08', time: '09:00' } })).toThrow(
      'ends before',
    );
    expect(on({ day: '2025-03-30', time: '02:30' })).toThrow('the clocks went forward');
    expect(on({ day: '2026-02-07' })().events[0]?.at).toMatchObject({
      precision: 'day',
      start: '2026-02-07T00:00:00+01:00',
    });
  });

  it('reads as it will be kept, and keeps nothing by it', () => {
    const { journal, read } = newJournal();
    const reading = read(coCodamol);
    expect(FormReading.parse(reading)).toEqual(reading);
    expect(reading.text).toMatch(/^Took 1 tablet/);
    expect(journal.timeline({ subject }).entries).toEqual([]);
  });
});

describe('units', () => {
  it('are found by their words and by UCUM, and every code is valid UCUM', () => {
    expect(['mcg', 'µg', 'tablets', 'mg/dl', 'µmol/l', 'mm[Hg]', 'mmHg', '10*9/L'].map(ucumOf)).toEqual([
      ...['ug', 'ug', '{tablet}', 'mg/dL', 'umol/L', 'mm[Hg]', 'mm[Hg]', '10*9/L'],
    ]);
    expect(['', 'blurbs', '{', 'toString'].map(ucumOf)).toEqual([undefined, undefined, undefined, undefined]);
    const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc');
    const ucum = UcumLhcUtils.getInstance();
    for (const unit of letterUnits()) expect(ucum.validateUnitString(unit).status, unit).toBe('valid');
  });
});
