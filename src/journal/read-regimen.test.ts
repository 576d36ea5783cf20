import { describe, expect, it } from 'vitest';
import { regimenWords } from '../contract/index.ts';
import { readRegimen } from './read-regimen.ts';

const keppra = { product: 'Keppra', ingredient: 'levetiracetam' };
const mg = (value: number) => ({ value, unit: 'mg', original: `${value} mg` });

describe('how a medicine is to be had, out of a line', () => {
  it.each([
    [
      'Keppra 250 mg twice a day, 7:30 and 19:30',
      { ...keppra, dose: mg(250), when: { kind: 'daily', at: ['07:30', '19:30'] } },
    ],
    [
      'Keppra 250 mg morning and evening',
      { ...keppra, dose: mg(250), when: { kind: 'daily', at: ['morning', 'evening'] } },
    ],
    [
      'Keppra 250 mg at 8 am and 8 pm',
      { ...keppra, dose: mg(250), when: { kind: 'daily', at: ['08:00', '20:00'] } },
    ],
    ['Keppra 250 mg', { ...keppra, dose: mg(250) }],
    [
      'methotrexate 10 mg on Mondays, prescribed by Dr Kaya',
      {
        product: 'methotrexate',
        ingredient: 'methotrexate',
        dose: mg(10),
        when: { kind: 'daily', at: ['day'], days: ['mon'] },
        prescribedBy: 'Dr Kaya',
      },
    ],
    [
      'paracetamol 250 mg every 6 hours by mouth',
      {
        product: 'paracetamol',
        ingredient: 'paracetamol',
        dose: mg(250),
        route: 'by mouth',
        when: { kind: 'every', hours: 6 },
      },
    ],
    [
      'ibuprofen 100 mg as needed',
      { product: 'ibuprofen', ingredient: 'ibuprofen', dose: mg(100), when: { kind: 'as-needed' } },
    ],
    [
      'melatonin once a day',
      { product: 'melatonin', ingredient: 'melatonin', when: { kind: 'daily', at: ['day'] } },
    ],
    [
      'Keppra 2 tablets of 250 mg every other day',
      {
        ...keppra,
        strength: '250 mg',
        dose: { value: 2, unit: '{tablet}', original: '2 tablets' },
        when: { kind: 'every', hours: 48 },
      },
    ],
    [
      'Zorblaxin 5 ml at bedtime',
      {
        product: 'Zorblaxin',
        ingredient: 'zorblaxin',
        dose: { value: 5, unit: 'mL', original: '5 ml' },
        when: { kind: 'daily', at: ['night'] },
      },
    ],
  ])('%s', (line, regimen) => {
    expect(readRegimen(line)).toEqual(regimen);
  });

  it('guesses no hours: twice a day without them is twice at any time of it, a decimal is no time', () => {
    const twice = { kind: 'daily', at: ['day', 'day'] };
    expect(readRegimen('Keppra 250 mg twice a day')).toEqual({ ...keppra, dose: mg(250), when: twice });
    expect(readRegimen('Keppra 250 mg bd')?.when).toEqual(twice);
    expect(regimenWords({ ...keppra, when: { kind: 'daily', at: ['day', 'day'] } })).toBe(
      'twice a day, hours not written down',
    );
    expect(readRegimen('Keppra 12.30 mg')?.when).toBeUndefined();
    expect(readRegimen('the blue ones')).toBeUndefined();
    expect(readRegimen('')).toBeUndefined();
  });

  it.each([
    ['warfarin 3mg mon wed fri, 4mg other days', '4mg other days', false],
    ['warfarin 4mg other days', 'other days', true],
    ['insulin 18 units at bedtime and 4-6 units with meals', '4-6 units with meals', false],
    ['insulin 4-6 with meals', '4-6 with meals', false],
    ['ramipril 2.5 mg nocte, amlodipine 5mg mane', 'amlodipine 5mg', false],
    ['pred 30mg for 5 days then 20mg', 'for 5 days then 20mg', false],
    ['methotrexate 10 mg once a week at 8am', 'once a week at 8am', true],
    ['Keppra 250 mg daily except Sundays', 'daily except Sundays', true],
    ['Keppra 250 mg twice a day, 7:30', 'twice a day, 7:30', true],
    ['Keppra 250 mg at 8 and 20:00', '8 and 20:00', true],
  ])('names what it does not understand, and then says no times: %s', (line, unread, dosed) => {
    const read = readRegimen(line);
    expect(read).toMatchObject({ unread });
    expect(read?.when).toBeUndefined();
    expect(read?.dose !== undefined).toBe(dosed);
  });

  it.each([
    ['methotrexate 10mg once a week on Monday', { kind: 'daily', at: ['day'], days: ['mon'] }],
    ['ramipril 2.5 mg nocte', { kind: 'daily', at: ['night'] }],
    ['ramipril 2.5 mg mane, with food, for blood pressure', { kind: 'daily', at: ['morning'] }],
    ['alendronic acid 70mg once a week', { kind: 'every', hours: 168 }],
  ])('keeps the day, the part of the day, and what changes nothing: %s', (line, when) => {
    expect(readRegimen(line)?.when).toEqual(when);
    expect(readRegimen(line)?.unread).toBeUndefined();
  });

  it('says it again in words that can be checked', () => {
    const said = readRegimen('Keppra 250 mg 7:30 and 19:30, Mon and Thu, by mouth, prescribed by Dr Kaya');
    expect(said && regimenWords(said)).toBe(
      '250 mg, at 07:30 and 19:30, on Mondays and Thursdays, by mouth, prescribed by Dr Kaya',
    );
  });
});
