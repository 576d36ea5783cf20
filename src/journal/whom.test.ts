import { describe, expect, it } from 'vitest';
import type { Clock } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createJournal } from './index.ts';

const clock: Clock = { nowMs: Date.parse('2026-11-24T21:00:00Z'), zone: 'Europe/London' };

function home() {
  const journal = createJournal(scratchDb());
  journal.begin('Sam', clock);
  for (const name of ['Noor', 'Grandad Wilf', 'Will', 'April']) journal.subjects.add({ name }, clock);
  return journal;
}

describe('whose page a line goes to', () => {
  it.each([
    ['I had a migraine, took sumatriptan 50 mg', 'Sam'],
    ['took my sertraline 50 mg', 'Sam'],
    ['my back hurts', 'Sam'],
    ['I gave her 5 ml calpol', 'Noor'],
    ['rash on her arms', 'Noor'],
    ['Wilf had 40 mg furosemide at 8am', 'Grandad Wilf'],
    ['Grandad took furosemide 40 mg', 'Grandad Wilf'],
    ['Grandad gave Noor 5 ml calpol', 'Noor'],
    ['Will had toast at 7am', 'Will'],
    ['will give calpol at eight', 'Noor'],
    ['April had toast at 7am', 'April'],
    ['rash since April', 'Noor'],
  ])('%s: %s', (text, whom) => {
    expect(home().add({ text }, clock).entry.subject).toBe(whom);
  });

  it('a word of a name that two people share is nobody’s', () => {
    const journal = home();
    journal.subjects.add({ name: 'Grandad Joe' }, clock);
    expect(journal.add({ text: 'Grandad had a headache' }, clock).entry.subject).toBe('Noor');
    expect(journal.add({ text: 'Joe had a headache' }, clock).entry.subject).toBe('Grandad Joe');
  });

  it('another alias takes none away', () => {
    const journal = home();
    journal.subjects.set({ name: 'Noor', aliases: ['Nono'] }, clock);
    journal.subjects.set({ name: 'Noor', aliases: ['Bean'] }, clock);
    expect(journal.subjects.list().find(({ name }) => name === 'Noor')?.aliases).toEqual(['Bean', 'Nono']);
  });

  it('two people in one line are asked about', () => {
    const { questions, events } = home().parse({ text: 'April and Will both had soup' }, clock);
    // What is April's stands on her page; Will's is asked about, never kept on it.
    expect(events.map((event) => event.what?.name)).toEqual(['soup']);
    expect(questions).toEqual(['Part of this line is about Will. Should it stand on Will’s page too?']);
  });
});
