import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { read } from './reading.ts';
import type { Context } from './rule.ts';
import { rules } from './rules/index.ts';

const context: Context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };

/** What one rule says. The weights are learned after the rules, and tested apart. */
function told(id: string, line: string) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return check(rule, read(line), context)[0]?.level;
}

const now: Record<string, string[]> = {
  overdose: [
    'took 10000 mg paracetamol',
    'took 10,000mg paracetamol today',
    'gave 5 g paracetamol',
    'took six 500 mg paracetamol',
    'gave morphine 100 mg',
    'warfarin 50 mg',
    'digoxin 2 mg',
    'digoxin 2500 micrograms given',
    'took ramipril 100 mg',
  ],
  'self-harm': [
    'what dose of morphine is lethal',
    'painless way to die',
    'kms tonight',
    'im gonna kms',
    'unalive myself',
    'goodbye everyone I love you',
    'standing on the roof',
    'burned myself on purpose',
    'everyone would be better off if I just wasnt here anymore',
  ],
  harm: [
    'I could drown her',
    'I lost it and hit Maya',
    'carer leaves him tied to the chair',
    'dad squeezed my throat',
    'he choked me last night',
  ],
  diabetes: [
    'CGM says LOW',
    'libre reads LO',
    'meter just says HI',
    'glucose 27',
    'sugar 31.4',
    'glucose 480 mg/dl',
  ],
  stopping: ['adrenal crisis'],
  fumes: [
    'CO alarm is beeping',
    'generator in the garage, headaches',
    'smell gas and dizzy',
    'bbq inside the tent, all got headache',
  ],
};
const today: Record<string, string[]> = {
  stopping: [
    'forgot propranolol all weekend',
    'hasnt kept his meds down for two days, epilepsy',
    'prescription for oxycodone not renewed',
  ],
  torsion: ['lump in testicle'],
};
const quiet: Record<string, string[]> = {
  overdose: [
    'paracetamol 1 g',
    'paracetamol 500 mg x2',
    'gave two 500 mg paracetamol',
    'warfarin 5 mg',
    'digoxin 125 mcg',
    'ramipril 10 mg',
    'insulin 20 units',
    'usual morphine 100 mg given',
    'took MST morphine 100 mg',
    'paracetamol 4 g a day at most',
    'warfarin 5 mg, paracetamol 1 g',
    'warfarin 3 mg amoxicillin 500 mg',
    'took amoxicillin 500 mg and warfarin 3 mg',
    'at 8 500 mg paracetamol',
  ],
  'self-harm': [
    'ran 5 kms tonight',
    'goodbye party for everyone at work',
    'standing on the roof fixing tiles',
    'burned myself on the oven',
    'how many kms tonight',
  ],
  harm: ['tied balloons to the chair', 'I lost it and hit the wall', 'the song choked me up'],
  diabetes: ['libre says low battery', 'glucose 6.1', 'cgm says low but finger prick 5.8'],
  stopping: [
    'adrenal crisis letter printed',
    'signs of adrenal crisis explained',
    'meds kept down fine, epilepsy stable',
  ],
  fumes: ['CO alarm tested', 'CO alarm battery chirping', 'generator in the garage serviced'],
};
const each = (lines: Record<string, string[]>) =>
  Object.entries(lines).flatMap(([id, own]) => own.map((line) => ({ id, line })));

describe('what a stranger told and the rules had no words for', () => {
  it.each(each(now))('$line: now', ({ id, line }) => expect(told(id, line)).toBe('now'));
  it.each(each(today))('$line: today', ({ id, line }) => expect(told(id, line)).toBe('today'));
  it.each(each(quiet))('$line: quiet', ({ id, line }) => expect(told(id, line)).toBeUndefined());

  it('a card for now says what is and what to do, on no condition', () => {
    for (const { says } of rules) expect(says.now.action).not.toMatch(/^\{call\} if/);
  });
});
