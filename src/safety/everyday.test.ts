import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { read } from './reading.ts';
import type { Context } from './rule.ts';
import { rules } from './rules/index.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
/** What the rules say, before the weights: those have their own tests. */
const cards = (line: string) =>
  rules.flatMap((rule) => check(rule, read(line), context)).map(({ rule, level }) => `${rule} ${level}`);

/** Medicines with strengths they are usually taken in. */
const usual: readonly (readonly [string, string, readonly string[]])[] = [
  ['omeprazole', 'mg', ['10', '20', '40']],
  ['lansoprazole', 'mg', ['15', '30']],
  ['aspirin', 'mg', ['75', '300']],
  ['levothyroxine', 'mcg', ['25', '50', '75', '100', '112']],
  ['insulin', 'units', ['8', '12', '20', '30']],
  ['Lantus', 'units', ['14', '18', '24', '40']],
  ['NovoRapid', 'units', ['4', '12', '16']],
  ['amoxicillin', 'ml', ['5', '10', '12']],
  ['amoxicillin', 'mg', ['250', '500']],
  ['melatonin', 'mg', ['2', '3', '25']],
  ['paracetamol', 'mg', ['120', '500', '1000']],
  ['ibuprofen', 'mg', ['200', '400']],
  ['ibuprofen', 'ml', ['5', '12']],
  ['naproxen', 'mg', ['250', '500']],
  ['codeine', 'mg', ['15', '30', '60']],
  ['tramadol', 'mg', ['50', '100']],
  ['morphine', 'mg', ['5', '10', '15']],
  ['oxycodone', 'mg', ['5', '10', '20']],
  ['sertraline', 'mg', ['25', '50', '100']],
  ['fluoxetine', 'mg', ['20', '40', '60']],
  ['citalopram', 'mg', ['10', '20', '40']],
  ['escitalopram', 'mg', ['5', '10', '20']],
  ['venlafaxine', 'mg', ['75', '150']],
  ['duloxetine', 'mg', ['30', '60']],
  ['mirtazapine', 'mg', ['15', '30', '45']],
  ['amitriptyline', 'mg', ['10', '25', '50']],
  ['nortriptyline', 'mg', ['10', '25', '50']],
  ['propranolol', 'mg', ['10', '40', '80']],
  ['atenolol', 'mg', ['25', '50', '100']],
  ['amlodipine', 'mg', ['5', '10']],
  ['ramipril', 'mg', ['2.5', '5', '10']],
  ['losartan', 'mg', ['25', '50', '100']],
  ['furosemide', 'mg', ['20', '40']],
  ['spironolactone', 'mg', ['25', '50', '100']],
  ['simvastatin', 'mg', ['20', '40']],
  ['atorvastatin', 'mg', ['10', '20', '40', '80']],
  ['metformin', 'mg', ['500', '850', '1000']],
  ['gliclazide', 'mg', ['30', '40', '80']],
  ['prednisolone', 'mg', ['5', '20', '30', '40']],
  ['hydrocortisone', 'mg', ['5', '10', '20']],
  ['quetiapine', 'mg', ['25', '50', '100']],
  ['olanzapine', 'mg', ['5', '10', '15', '20']],
  ['clozapine', 'mg', ['25', '50', '100']],
  ['lamotrigine', 'mg', ['25', '50', '100', '200']],
  ['Keppra', 'mg', ['250', '500', '750']],
  ['gabapentin', 'mg', ['100', '300']],
  ['pregabalin', 'mg', ['25', '50', '75']],
  ['baclofen', 'mg', ['5', '10', '20']],
  ['warfarin', 'mg', ['1', '3', '5']],
  ['apixaban', 'mg', ['2.5', '5']],
  ['rivaroxaban', 'mg', ['10', '15', '20']],
  ['clopidogrel', 'mg', ['75']],
  ['digoxin', 'mcg', ['62.5', '125', '250']],
  ['methylphenidate', 'mg', ['18', '27', '36', '54']],
  ['atomoxetine', 'mg', ['18', '25', '40']],
  ['cetirizine', 'mg', ['5', '10']],
  ['donepezil', 'mg', ['5', '10']],
  ['tamoxifen', 'mg', ['20']],
  ['salbutamol', 'puffs', ['1', '2']],
  ['vitamin D', 'iu', ['400', '1000']],
  ['iron', 'mg', ['14', '200']],
];

describe('a dose as it is usually taken is no overdose', () => {
  const wordings = (x: string, unit: string, n: string) => [
    `took ${n} ${unit} ${x}`,
    `took ${n}${unit} of ${x}`,
    `took my usual ${n} ${unit} ${x}`,
    `had my ${x} ${n} ${unit}`,
    `${x} ${n} ${unit} at 8`,
    `gave Maya ${n} ${unit} of ${x}`,
    `usual ${x} ${n} ${unit}`,
  ];

  it.each(usual)('%s, %s', (x, unit, strengths) => {
    const raised = strengths
      .flatMap((n) => wordings(x, unit, n))
      .filter((line) => cards(line).length > 0)
      .map((line) => `${line}: ${cards(line).join()}`);
    expect(raised).toEqual([]);
  });

  it.each([
    'took 30 paracetamol',
    'took 24 tablets',
    'took 20 omeprazole tablets and i feel sick',
    'took 30 of the 500 mg paracetamol',
    'took 30 paracetamol 500 mg',
    'took 16 x 500 mg paracetamol',
    'swallowed 40 propranolol',
    'took 20 500mg paracetamol',
    'she took all the 30 mg codeine tablets, the box is empty',
  ])('a count of them is: %s', (line) => {
    expect(cards(line)).toContain('overdose now');
  });
});

describe('what is denied inside the words of a sign', () => {
  it.each([
    'lips not swollen',
    'lips are not blue',
    "her tongue isn't swollen",
    'speech not slurred',
    'breathing not laboured',
    'he is not confused',
    'ketones 0.3',
    "hasn't been sick since noon",
    'his face is not at all droopy',
    "her throat isn't really tight",
  ])('%s', (line) => {
    expect(cards(line)).toEqual([]);
  });

  it.each([
    ['lips swollen, not itchy', 'airway now'],
    ['tongue not only swollen but blue', 'airway now'],
    ['speech slurred, not drunk', 'stroke now'],
    ['he is not breathing', 'breathing now'],
    ['lips blue, not cold', 'breathing now'],
    ['on warfarin, inr came back at 8', 'bleeding today'],
  ])('a "not" about something else leaves it: %s', (line, card) => {
    expect(cards(line)).toContain(card);
  });
});

describe('everyday lines', () => {
  it.each([
    'tooth wobbly, fell out at lunch',
    'dentist numbed my mouth, still dribbling',
    'moved the chest of drawers',
    'chest day at the gym',
    'locked all the pills in the cupboard',
    'locked the tablets away',
    'leg asleep after sitting',
    'vomiting stopped',
    'having a heart attack over these bills',
    'took 12 vitamins for the week in the box',
    'BG 5.9 at 4:20',
    "can't say if she had a seizure, wasn't there",
    'epipen in the kitchen drawer',
  ])('%s', (line) => {
    expect(cards(line)).toEqual([]);
  });

  it.each(['numb fingers on the left hand 2/10', 'numb left hand, worse than monday'])(
    'a numbness that is scored or compared is for today: %s',
    (line) => {
      expect(cards(line)).toEqual(['stroke today']);
    },
  );

  it.each([
    ['numb left hand, face drooping', 'stroke now'],
    ['left arm suddenly numb', 'stroke now'],
    ['having a heart attack', 'chest now'],
    ['sugar: 20', 'diabetes today'],
    ['locked himself in the bathroom with all the pills', 'self-harm now'],
    ['numb between the legs after sitting, back pain and cant pee', 'spine now'],
  ])('not the real ones beside them: %s', (line, card) => {
    expect(cards(line)).toContain(card);
  });
});
