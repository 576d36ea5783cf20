import { describe, expect, it } from 'vitest';
import { type Clock, Scale } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const evening: Clock = { nowMs: Date.parse('2026-02-08T20:10:00+01:00'), zone: 'Europe/Berlin' };

function newJournal() {
  const journal = createJournal(scratchDb());
  journal.begin('Anna', evening);
  journal.subjects.add({ name: 'Maya' }, evening);
  return journal;
}
const skin = { subject: 'Maya', name: 'Skin', min: 0, max: 5, direction: 'more-is-worse' as const };

describe('a scale', () => {
  it('that is changed is a further version: what was written on the one before stays on it', () => {
    const journal = newJournal();
    const first = journal.scales.add({ ...skin, anchors: [{ at: 5, words: 'raw' }] }, evening);
    expect(Scale.parse(first)).toMatchObject({ name: 'Skin', version: 1, min: 0, max: 5 });
    const form = { kind: 'observation' as const, of: 'symptom' as const, name: 'rash' };
    const rate = (value: number) =>
      journal.forms.add({ subject: 'Maya', form: { ...form, severity: { value, scale: 'skin' } } }, evening);
    const before = rate(4);
    expect(journal.scales.set({ ...skin, max: 5 }, evening).version, 'nothing is different').toBe(1);
    const second = journal.scales.set({ ...skin, max: 10 }, evening);
    expect(second).toMatchObject({ version: 2, max: 10, anchors: [{ at: 5, words: 'raw' }] });
    const after = rate(4);
    expect(before.events[0]?.severity).toMatchObject({
      value: 4,
      max: 5,
      scale: { name: 'Skin', version: 1 },
    });
    expect(after.events[0]?.severity).toMatchObject({
      value: 4,
      max: 10,
      scale: { name: 'Skin', version: 2 },
    });
    expect(journal.entry(before.entry.id).events[0]?.severity?.scale).toEqual({ name: 'Skin', version: 1 });
    expect(journal.scales.list('Maya', false)).toEqual([second]);
    expect(journal.scales.list('Maya', true)).toEqual([first, second]);
    expect(journal.scales.list('Anna', true), 'nobody else has it').toEqual([]);
  });

  it('takes no range, word or number that cannot be', () => {
    const journal = newJournal();
    const add = (part: object) => () => journal.scales.add({ ...skin, ...part }, evening);
    expect(add({ min: 5 })).toThrow('The highest number has to be above the lowest.');
    expect(add({ anchors: [{ at: 6, words: 'raw' }] })).toThrow('0 to 5');
    expect(
      add({
        anchors: [
          { at: 5, words: 'raw' },
          { at: 5, words: 'bad' },
        ],
      }),
    ).toThrow('two words');
    add({})();
    expect(add({ name: 'SKIN' })).toThrow('a scale of that name');
    const form = { kind: 'observation' as const, of: 'symptom' as const, name: 'rash' };
    const rate = (scale: string, value: number) => () =>
      journal.forms.add({ subject: 'Maya', form: { ...form, severity: { value, scale } } }, evening);
    expect(rate('Skin', 6)).toThrow('from 0 to 5');
    expect(rate('Itch', 3)).toThrow('no scale of that name');
    expect(() => journal.scales.set({ subject: 'Maya', name: 'Itch', max: 3 }, evening)).toThrow(
      'no scale of that name',
    );
  });
});
