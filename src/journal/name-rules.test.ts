import { expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './journal.ts';

const clock: Clock = { nowMs: Date.parse('2026-11-26T22:00:00+00:00'), zone: 'Europe/London' };

function home() {
  const journal = createJournal(scratchDb());
  journal.begin('Ruth', clock);
  return journal;
}

it.each(['Maya\nMum', 'Ma\u001b[31mya', 'Maya\u202e', 'me', 'Me', 'myself', '5ml', '5 ml', '12'])(
  'nobody is written about under %j, nor has it for another name',
  (name) => {
    const { subjects } = home();
    expect(() => subjects.add({ name }, clock)).toThrow(/[Pp]lease/u);
    subjects.add({ name: 'Maya' }, clock);
    expect(() => subjects.set({ name: 'Maya', newName: name }, clock)).toThrow(/[Pp]lease/u);
    expect(() => subjects.set({ name: 'Maya', aliases: [name] }, clock)).toThrow(/[Pp]lease/u);
  },
);

it.each(['Mina', 'Dr Íñigo O’Neill', 'Tom 2', 'Mei', 'Zoë-Ann', '陈'])('%s is a name', (name) => {
  expect(home().subjects.add({ name }, clock).name).toBe(name);
});

it('no line is lost over the name of who wrote it', () => {
  const journal = home();
  expect(() => journal.people.add({ name: 'A\nB', role: 'other' }, clock)).toThrow(/one line/u);
  const kept = journal.add({ text: 'itchy arms', observer: 'An\u001bna' }, clock);
  expect(kept.entry.observer).toBe('An na');
});
