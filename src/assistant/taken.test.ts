import { afterAll, describe, expect, it } from 'vitest';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-05T20:30', 'keppra 250 mg at 7:30'],
  ['2026-01-06T20:30', 'refused her Keppra this morning'],
  ['2026-01-07T20:30', 'skipped melatonin tonight'],
  ['2026-01-08T20:30', 'spat out the keppra 250 mg'],
  ['2026-01-09T20:30', 'keppra 250 mg at 7:30'],
  ['2026-01-10T20:30', 'took only half of the melatonin'],
  ['2026-01-12T20:30', 'she forgot her evening tablets'],
  ['2026-01-13T20:30', 'flu jab at 10:00, did not want her teddy'],
  ['2026-01-14T20:30', 'ice cream at 15:00, itchy at 16:00'],
  ['2026-01-16T20:30', 'ice cream at 15:00'],
  ['2026-01-18T20:30', 'ice cream at 15:00, no itch'],
  ['2026-01-20T20:30', 'itchy arms at 9:00'],
  ['2026-01-21T20:30', 'stopped dairy today'],
  ['2026-01-23T20:30', 'itchy legs at 9:00 before school'],
  ['2026-01-22T20:30', 'ask about hiccups next time'],
]);
afterAll(() => home.llm.close());

async function told(question: string) {
  const { known, unknown, maybe } = await home.ask(question);
  const texts = (claims: typeof known) => claims.map((claim) => claim.text);
  return { known: texts(known), unknown: texts(unknown), maybe: texts(maybe) };
}

it('nights shorter than some hours are counted by their hours', async () => {
  const other = diary([
    ['2026-01-06T08:30', 'slept 6 h'],
    ['2026-01-07T08:30', 'slept 9 h'],
    ['2026-01-08T08:30', 'slept 390 min'],
    ['2026-01-09T08:30', 'slept badly'],
  ]);
  const answer = await other.ask('how many nights did she sleep less than 7 hours?');
  expect(answer.known[0]?.text).toBe(
    'Sleep was written down on 2 days with a number below 7 h: 6 and 8 January.',
  );
  other.llm.close();
});

describe('how a dose went', () => {
  it('a refused dose is found as refused, and no taken one is told in its place', async () => {
    const { known } = await told('When did she last refuse her Keppra?');
    expect(known).toEqual([
      'Levetiracetam was last written down as refused on 8 January at 20:30 (250 mg), 48 days ago.',
    ]);
  });

  it('skipped doses are counted, those refused only told', async () => {
    const { known } = await told('how often did she miss her tablets?');
    expect(known.slice(0, 2)).toEqual([
      'A medicine was written down as skipped twice, on 2 days.',
      'The days: 7 and 12 January.',
    ]);
    expect(known[2]).toMatch(/refused twice: .* That is not counted here\.$/);
  });

  it('“it” is anything that was given', async () => {
    const { known } = await told('did she spit it out?');
    expect(known[0]).toContain('was written down as refused twice');
    expect((await told('did she take only half of her melatonin?')).known[0]).toBe(
      'Melatonin was written down as taken in part once: on 10 January at 20:30.',
    );
  });

  it('a dose that was taken is no answer to whether it was refused', async () => {
    const { known, unknown } = await told('did she refuse melatonin?');
    expect(known).toEqual([
      'Melatonin was written down once, not as refused; the last time on 10 January at 20:30.',
    ]);
    expect(unknown[0]).toMatch(/^No note says that melatonin was refused\./);
  });

  it('school can be missed too: that asks for no medicine', async () => {
    expect((await home.ask('when did she miss school?')).understood.inWords).not.toContain('medicine');
  });
});

describe('one thing after another', () => {
  it('with, with none and with nothing written are told apart, and that order is no cause', async () => {
    const { known, unknown, maybe } = await told('does she itch after ice cream?');
    expect(known).toEqual([
      'Ice cream was written down on 3 days.',
      'Itch was written down within a day after ice cream on 1 of the 3 days with ice cream: 14 January; for 1 of the others a note says that there was none; on the remaining day nothing is recorded about itch.',
      'Itch was written down on 2 other days with no note of ice cream in the 24 h before.',
    ]);
    expect(unknown[0]).toContain('is not a day without it');
    expect(maybe[0]).toContain('these counts do not say');
  });

  it('“is it worse after” names no symptom: what stands after it is shown', async () => {
    const { known } = await told('is it worse after ice cream?');
    expect(known[0]).toBe('In the 24 h after ice cream on 14 January at 15:00: itch on 14 January at 16:00.');
  });

  it('what the same note tells is not “nothing else recorded”', async () => {
    const { known, unknown } = await told('what happened after the flu jab?');
    expect(known.join(' ')).toContain('“flu jab at 10:00, did not want her teddy”');
    expect(unknown.join(' ')).not.toContain('Nothing else');
  });
});

describe('no word of a question is dropped in silence', () => {
  it.each([
    ['how often did she itch since we stopped dairy?', 'Itch was written down once from 21 January to today'],
    ['how often did she itch after we stopped dairy?', 'Itch was written down once from 21 January to today'],
    ['which days did she itch before we stopped dairy?', 'on 2 days from 5 to 20 January: 14 and 20 January'],
  ])('%s is counted from the note that says so', async (question, says) => {
    const { known } = await told(question);
    expect(known[0]).toContain(says);
    expect(known.at(-1)).toMatch(/^Counted (?:from|up to) 21 January, the note/);
  });

  it('an unknown beginning is said, and nothing is counted over a wrong time', async () => {
    const { known, unknown } = await told('how often did she itch since we stopped swimming?');
    expect(known).toEqual([]);
    expect(unknown[0]).toContain('there is nothing to count from');
  });

  it('which of the counted notes have a word that no count knows', async () => {
    expect((await told('how often does she itch before school?')).known[1]).toBe(
      '1 of these notes has the word “school”: 23 January.',
    );
  });
});

it('where notes have the word, the answer does not say that nothing is recorded', async () => {
  const answer = await home.ask('how often did she have hiccups?');
  expect(answer.known[0]?.text).toContain('“ask about hiccups next time”');
  expect(answer.unknown.map((claim) => claim.text).join(' ')).not.toContain('nothing recorded');
  expect(answer.unknown[0]?.text).toContain('No count could be made of hiccups');
});
