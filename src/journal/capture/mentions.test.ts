import { describe, expect, it } from 'vitest';
import type { Clock } from '../../contract/index.ts';
import { capture } from './index.ts';

const clock: Clock = { nowMs: Date.parse('2026-02-08T21:30:00+01:00'), zone: 'Europe/Berlin' };
const events = (text: string) =>
  capture(text, clock, { subjects: [{ who: 'Maya', names: ['Maya'] }], about: 'Maya', self: false }).events;
const names = (text: string) => events(text).map((event) => event.what?.name);

describe('talk about a complaint', () => {
  it.each([
    'Dr Hughes on the phone about the seizure',
    'asked about her headaches',
    'worried about a rash',
    're: headaches, GP says wait',
    'results of the allergy test and the migraine plan',
    'appointment for the itch',
    'the rash was mentioned to the nurse',
    'ran out of keppra',
    'collected cream for the eczema',
    'asked the chemist about ibuprofen 200 mg',
    'flu season again',
    'keppra prescription collected',
    '8 lorazepam left in the box',
    '6 tablets left of the naproxen',
    'two calpol sachets left',
    'flu jab is booked for next week',
    'neurology: keppra to go up to 500 mg',
  ])('is not a day on which she had it: %s', (text) => {
    expect(events(text)).toEqual([]);
  });

  it.each([
    ['a side of the body is no rest in a box', 'calpol 5 ml left arm sore', ['paracetamol', 'pain']],
    ['who complains of it has it', 'complained about a sore throat', ['sore throat']],
    ['what is treated is there', 'gave her something for the headache', ['headache']],
    ['nearly so many happened', 'vomited about 4 times', ['vomiting']],
    ['what is rated was there', 'worried about the itch 6/10', ['itch']],
    ['what came first was had', 'worried about a rash after the prawns', ['prawn']],
    ['a number read out at the visit was measured', 'weight 22.4 kg at the appointment', ['weight']],
    ['cream is also food', 'strawberries and cream for pudding', ['strawberry', 'cream', 'pudding']],
    ['a forgotten dose is skipped', 'forgot about her keppra', ['levetiracetam']],
  ])('is told from a day on which she had it: %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('keeps the time of an appointment away from what stands beside it', () => {
    expect(events('itchy arms, appointment about the rash at 14:00')[0]?.at.start).toContain('T21:30');
  });
});

describe('doses said without an amount', () => {
  it.each([
    ['infusion of ocrelizumab at the clinic', 'ocrelizumab'],
    ['second infusion of ocrelizumab', 'ocrelizumab'],
    ['infusion 2 of ocrelizumab today', 'ocrelizumab'],
    ['day 3 of amoxicillin', 'amoxicillin'],
    ['had her flu jab', 'influenza vaccine'],
    ['got her jabs this morning', 'vaccine'],
    ['b12 jab at the surgery', 'cyanocobalamin'],
    ['back on keppra', 'levetiracetam'],
    ['last day of amoxicillin', 'amoxicillin'],
  ])('were taken, and no ordinal is their amount: %s', (text, name) => {
    expect(events(text)).toMatchObject([{ kind: 'dose', taken: 'taken', what: { name } }]);
    expect(events(text)[0]).not.toHaveProperty('amount');
  });

  it('a start is a dose that says it was the first', () => {
    expect(events('started modafinil 100 mg at eight this morning')).toMatchObject([
      { taken: 'taken', amount: { value: 100, unit: 'mg' }, text: expect.stringContaining('started') },
    ]);
  });

  it('"stopped" and "off" are an end', () => {
    expect(events('off prednisolone since tuesday')).toMatchObject([{ taken: 'stopped' }]);
    expect(names('dozed off 20:00')).toEqual(['sleep']);
  });
});

describe('a medicine nobody needed', () => {
  it.each([
    'slept it off without sumatriptan',
    'no ibuprofen needed',
    "didn't need any calpol",
    'paracetamol not needed today',
    'managed without needing her salbutamol',
  ])('is neither a dose nor a missed one: %s', (text) => {
    expect(events(text)).toEqual([]);
  });

  it.each(['no keppra tonight', 'went without keppra today', 'skipped keppra'])(
    'but a dose that was due and left out is skipped: %s',
    (text) => {
      expect(events(text)).toMatchObject([{ taken: 'skipped' }]);
    },
  );
});

describe('what became of it in the end', () => {
  const said = (text: string) => events(text).map(({ what, taken, absent }) => [what?.name, taken ?? absent]);

  it('who forgot and then gave did give', () => {
    expect(said('Nana forgot and gave her cocoa at three')).toEqual([['cocoa', undefined]]);
    expect(said('skipped lunch and took ibuprofen 400 mg')).toEqual([['ibuprofen', 'taken']]);
    expect(said('forgot keppra and had toast')).toEqual([
      ['levetiracetam', 'skipped'],
      ['toast', undefined],
    ]);
  });

  it.each([
    ['keppra 250 mg, spat half of it out', 'partial'],
    ['spat out half the keppra', 'partial'],
    ['keppra 250 mg at 8:00, spat it out', 'refused'],
  ])('a dose spat out is not one taken whole: %s', (text, taken) => {
    expect(said(text)).toEqual([['levetiracetam', taken]]);
  });

  it('how long is not how long after', () => {
    expect(events('slept 11 h after the beach')[0]).toMatchObject({ amount: { value: 11, unit: 'h' } });
    expect(events('headache from four, down from 8')[0]?.at.start).toContain('T16:00');
  });

  it('what it is compared with is not when it was', () => {
    expect(events('headache worse than yesterday')[0]?.at.start).toContain('2026-02-08');
    expect(events('rash worse than last week')[0]?.at.start).toContain('2026-02-08');
  });

  it('a number says more than the word before it', () => {
    expect(events('mood low, 3/10')[0]?.severity).toMatchObject({ value: 3, max: 10 });
  });

  it('cold is not a cold', () => {
    expect(names('walked home, cold')).toEqual([]);
    expect(names('caught a cold')).toEqual(['cold or flu']);
  });
});

describe('how far', () => {
  it('is said of the walk, not of what was felt on it', () => {
    expect(events('fatigue 6/10, walked 4 km with a headache')).toMatchObject([
      { what: { name: 'fatigue' }, severity: { value: 6, max: 10 } },
      { what: { name: 'walking' }, amount: { value: 4, unit: 'km' } },
      { what: { name: 'headache' } },
    ]);
    expect(events('went 4 km with a headache')[0]).not.toHaveProperty('amount');
  });

  it('a pressure keeps both numbers, and a unit only when one was written', () => {
    const amounts = (text: string) => events(text).map((event) => [event.amount?.value, event.amount?.unit]);
    expect(amounts('blood pressure 128/82')).toEqual([
      [128, null],
      [82, null],
    ]);
    expect(amounts('bp 128 over 82')).toEqual([
      [128, null],
      [82, null],
    ]);
    expect(amounts('bp 128/82 mmHg')).toEqual([
      [128, 'mm[Hg]'],
      [82, 'mm[Hg]'],
    ]);
  });
});
