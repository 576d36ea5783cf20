import { describe, expect, it } from 'vitest';
import type { CallNumber, NumberKind, RedFlag } from '../contract/index.ts';
import { redFlags } from './index.ts';
import { withNumbers } from './numbers.ts';
import { rules } from './rules/index.ts';

const number = (kind: NumberKind, number: string, own = true): CallNumber => ({
  kind,
  label: kind,
  number,
  own,
});
const all = [
  number('crisis', '116 123', false),
  number('emergency', '0171 1'),
  number('poison', '030 19240'),
  number('doctor', '116 117'),
];
const on = (flag: Partial<RedFlag>) =>
  withNumbers({ rule: 'chest', level: 'now', text: '', action: '', ...flag }, all).numbers?.map(
    ({ kind }) => kind,
  );

describe('numbers on a card', () => {
  it('are those of its kind: an emergency’s for now, a doctor’s for today, and who knows most about it first', () => {
    expect(on({})).toEqual(['emergency']);
    expect(on({ level: 'today' })).toEqual(['doctor']);
    expect(on({ rule: 'overdose' })).toEqual(['poison', 'emergency']);
    expect(on({ rule: 'overdose', level: 'today' })).toEqual(['poison', 'doctor']);
    expect(on({ rule: 'self-harm' })).toEqual(['crisis', 'emergency']);
    expect(on({ rule: 'self-harm/de' })).toEqual(['crisis', 'emergency']);
    expect(on({ rule: 'carer', level: 'today' })).toEqual(['crisis', 'doctor']);
  });

  it('never take the emergency number’s place, nor stand there twice', () => {
    const context = { nowMs: Date.UTC(2026, 10, 24), zone: 'UTC', emergencyNumber: '999' };
    const own = [number('emergency', '9-9-9'), number('emergency', '0171 1'), number('emergency', '01711')];
    const [card] = redFlags('chest pain now', { ...context, numbers: own });
    expect(card?.number).toBe('999');
    expect(card?.action).toContain('Call 999 now');
    expect(card?.numbers?.map((one) => one.number)).toEqual(['0171 1']);
    expect(redFlags('chest pain now', context)[0]).not.toHaveProperty('numbers');
  });

  it('are looked for under rules that there are', () => {
    const ids = rules.map(({ id }) => id);
    for (const id of ['overdose', 'interaction', 'self-harm', 'carer']) expect(ids).toContain(id);
  });
});
