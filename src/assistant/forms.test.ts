import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../memory/testing.ts';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-05T08:30', 'slept 9 h'],
  ['2026-01-06T08:30', 'slept 480 min'],
  ['2026-01-07T08:30', 'slept 7 h'],
  ['2026-01-08T08:30', 'slept badly'],
  ['2026-01-09T20:30', 'keppra 250 mg at 7:30, dizzy 6/10'],
  ['2026-01-10T20:30', 'dizzy 4/10 at 9:00'],
  ['2026-01-12T20:30', 'Dr Okafor: keppra 350 mg instead of 250 from tomorrow'],
  ['2026-01-15T20:30', 'dizzy 2/10 at 9:00'],
  ['2026-01-20T20:30', 'From today she eats no egg at all, says the clinic'],
  ['2026-01-22T20:30', 'itchy arms at 9:00'],
  ['2026-01-23T20:30', 'wasp stung her on the thumb'],
]);
home.journal.add({ text: 'dizzy 3/10 at 9:00', subject: 'Maya', observer: 'Nana' }, at('2026-01-24T20:30'));
afterAll(() => home.llm.close());

async function told(question: string) {
  const { known, unknown, understood, evidence } = await home.ask(question);
  const texts = (claims: typeof known) => claims.map((claim) => claim.text);
  return { known: texts(known), unknown: texts(unknown), understood, evidence };
}

describe('a mean', () => {
  it('is over what is written, with how many and from when to when; other units of time are put into one', async () => {
    const { known, unknown } = await told('How long does she sleep on average?');
    expect(known).toEqual(['Sleep: 8 h is the mean of 3 notes with a number, from 5 to 7 January.']);
    expect(unknown[0]).toContain(
      'Days without a note are not in this, nor is 1 note about sleep without a number.',
    );
  });

  it('is not made up where no number is written', async () => {
    const { known, unknown } = await told('average itch?');
    expect(known).toEqual([]);
    expect(unknown[0]).toContain('so there is no mean');
  });
});

describe('is this usual', () => {
  it('says where the number lies among the others, and judges nothing', async () => {
    const { known, unknown } = await told('she slept 9 h, is that normal for her?');
    expect(known).toEqual([
      'Sleep: the 3 notes with a number lie between 7 and 9 h, half of them at or below 8 h. 2 of them are lower than 9 and 0 higher.',
    ]);
    expect(`${known.join()} ${unknown.join()}`).not.toMatch(/\bnormal\b/);
  });
});

describe('a question that decides nothing', () => {
  it('“what does it mean” asks for no mean, and a pressure that is high for somebody for no dose', async () => {
    expect((await told('What does dizziness mean?')).understood.form).toBe('recall');
    expect((await told('Is 165/92 high for her?')).known).toEqual([]);
    expect((await told('Is 165/92 high for her?')).unknown[0]).toContain(
      'nothing recorded about blood pressure',
    );
  });
});

describe('who', () => {
  it('wrote the last one', async () => {
    const { known, unknown } = await told('Who noticed her last dizziness?');
    expect(known).toEqual(['Dizziness was written down by Nana on 24 January at 09:00 (3/10).']);
    expect(unknown[0]).toContain('who wrote the note');
  });

  it('wrote about what no event was read from', async () => {
    expect((await told('who wrote about the wasp?')).known[0]).toBe(
      'Wasp was written down by Jonas on 23 January at 20:30 (“wasp stung her on the thumb”).',
    );
  });
});

describe('before and after a change', () => {
  it('the day comes from the note that tells of it', async () => {
    const { known } = await told('has she been dizzier since the keppra went up?');
    expect(known[0]).toBe(
      'Counted from 12 January, the note “Dr Okafor: keppra 350 mg instead of 250 from tomorrow”.',
    );
    expect(known.join('\n')).toContain('Dizziness, before: the mean is 5/10 (2 notes).');
    expect(known.join('\n')).toContain('Dizziness, after: the mean is 2.5/10 (2 notes).');
    expect(known.join('\n')).not.toContain('because');
  });

  it('when a dose changed, and since when something is left out', async () => {
    expect((await told('When did the Keppra dose change?')).known[0]).toContain('12 January');
    expect((await told('since when is she off egg?')).known[0]).toContain('20 January');
  });

  it('without such a note it says which date it could not find, and counts nothing', async () => {
    const { known, unknown } = await told('has she been dizzier since the melatonin went up?');
    expect(known).toEqual([]);
    expect(unknown[0]).toContain('No note says when that was (“since the melatonin went up”)');
  });
});

describe('more or less', () => {
  it('two halves of the time; what chance alone could make is no difference', async () => {
    const { known } = await told('is the dizziness getting better?');
    expect(known.join('\n')).toContain('There is no clear difference between the two halves');
  });
});
