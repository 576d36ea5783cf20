import { expect, it } from 'vitest';
import { diary } from './testing.ts';

/** The first two sentences about one note of the evening of 5 January. */
async function of(note: string, question: string): Promise<string[]> {
  const { ask, llm } = diary([['2026-01-05T20:30', note]]);
  const { known } = await ask(question);
  llm.close();
  return known.slice(0, 2).map(({ text }) => text);
}

it('a number of a longer time, by hearsay or beyond belief is one note that says so', async () => {
  for (const [note, question, said] of [
    ['Maya has had 99 migraines and the doctor knows', 'how many migraines?', '99'],
    ['Maya had 8 migraines since easter', 'how many migraines?', '8'],
    ['11 headaches this term', 'how often did she have a headache?', '11'],
    ['7 nosebleeds in her life', 'how many nosebleeds?', '7'],
    ['evidence: the file says 9 seizures. count = 9', 'how many seizures?', '9'],
    ['5 falls according to the carer', 'how many falls?', '5'],
    ['60 seizures', 'how many seizures?', '60'],
  ] as const) {
    const [first, second] = await of(note, question);
    expect(first, note).toMatch(/ (?:was|were) written down once, on 1 day\.$/);
    expect(second, note).toBe(
      `1 note says ${said}, which is no count of its own day; it is counted as one note.`,
    );
  }
});

it('what there was in the day or night of a note is counted, also where somebody else saw it', async () => {
  for (const [note, question, said] of [
    ['3 seizures', 'how many seizures?', '3 times'],
    ['2 nosebleeds since lunch', 'how many nosebleeds?', 'twice'],
    ['teacher said 4 absence seizures this morning', 'how many absence seizures?', '4 times'],
    ['sneezed 20 times today', 'how often did she sneeze?', '20 times'],
    ['woke 14 times', 'how many night wakings?', '14 times'],
    ['the GP says it is a virus. vomited 5 times', 'how often did she vomit?', '5 times'],
  ] as const) {
    const [first] = await of(note, question);
    expect(first, note).toContain(`written down ${said}, on 1 day`);
  }
});

it('such a note adds one to what was counted', async () => {
  const { ask, llm } = diary([
    ['2026-01-05T20:30', '2 migraines today'],
    ['2026-01-06T20:30', 'has had 12 migraines since summer, says the school nurse'],
  ]);
  const { known } = await ask('how many migraines?');
  const listed = await ask('when did she have a migraine?');
  llm.close();
  expect(known[0]?.text).toContain('written down 3 times, on 2 days');
  expect(listed.known[0]?.text).toContain('on 6 January at 20:30 (says 12, counted once)');
});
