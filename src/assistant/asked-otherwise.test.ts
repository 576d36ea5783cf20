import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../memory/testing.ts';
import { readWindow } from './reading/window.ts';
import { diary } from './testing.ts';

const home = diary([
  ['2026-01-03T20:30', 'nosebleed at 17:00'],
  ['2026-01-05T20:30', 'iron 100 mg at 8:00'],
  ['2026-01-08T20:30', 'ferritin 61, iron can stop, says the clinic'],
  ['2026-01-09T20:30', 'stopped the iron tablets'],
  ['2026-01-11T20:30', 'nosebleed at 8:30'],
  ['2026-01-12T20:30', 'warfarin 3 mg at 20:00'],
  ['2026-01-14T20:30', 'warfarin 2.5 mg at 20:00'],
  ['2026-01-16T20:30', 'low mood all day'],
  ['2026-01-18T20:30', 'Dr Pohl: sinemet goes up to 150 mg from tomorrow'],
  ['2026-01-20T20:30', 'felt a hypo 16:48: 52 mg/dL, better after juice'],
  ['2026-01-21T08:30', 'blood sugar 140 mg/dL'],
  ['2026-01-22T08:30', 'blood sugar 160 mg/dL'],
  ['2026-01-23T20:30', 'hypo around 13:00, sugar 60 mg/dL, shaky'],
  ['2026-01-26T20:30', 'MRI booked for 14 March'],
  ['2026-01-28T20:30', 'migraine 9/10 at 14:00, rizatriptan 10 mg at 14:10'],
  ['2026-01-29T09:30', 'red wine last night, slept 6 h'],
  ['2026-01-30T20:30', 'INR 3.6, skip it tonight says the nurse'],
  ['2026-01-31T20:30', 'yoga 75 min'],
  ['2026-02-01T20:30', 'yoga 30 min'],
]);
home.journal.add({ text: 'fell over the dog, fall at 9:00', subject: 'Jonas' }, at('2026-02-02T20:30'));
afterAll(() => home.llm.close());

async function told(question: string) {
  const { known, unknown, understood } = await home.ask(question);
  return { known: known.map(({ text }) => text), unknown: unknown.map(({ text }) => text), understood };
}

describe('asked in other words', () => {
  it('the date of the first one is one date, and the last dose is no sum', async () => {
    expect((await told('what date was her first nosebleed?')).known[0]).toContain(
      'first written down on 3 January',
    );
    expect((await told('how much warfarin did she take the last time?')).known[0]).toContain('(2.5 mg)');
  });

  it('how long ago something was stopped counts from the note that it was, not from one that it can be', async () => {
    expect((await told('how long ago did we stop the iron?')).known[0]).toContain('9 January, 47 days ago');
  });

  it('who changed a dose, and when, is in the note that tells of it', async () => {
    expect((await told('who upped her sinemet and when?')).known[0]).toContain('18 January');
  });

  it('two months beside each other are one time against two others', () => {
    const window = readWindow(
      'walks in November and December against January and February',
      at('2026-02-25T20:00'),
    );
    expect(window?.words).toBe('from 1 November 2025 to 31 December 2025');
    expect(readWindow('November or December, which was lower?', at('2026-02-25T20:00'))?.words).toBe(
      'from 1 to 30 November 2025',
    );
  });

  it('the day of something is told with the rest of its note, and with what was on it by another note', async () => {
    const { known } = await told('what else was there on the day of her last migraine?');
    expect(known[1]).toBe('Its note says: “migraine 9/10 at 14:00, rizatriptan 10 mg at 14:10”');
    expect(known.slice(2).join()).toContain('red wine last night');
  });

  it('a length is told as it was written', async () => {
    expect((await told('what was her longest yoga?')).known[0]).toContain('75 min');
  });

  it('of two people each is asked their own thing', async () => {
    const { known } = await told('when did Maya last have a migraine and when did Jonas last fall?');
    expect(known).toEqual([
      expect.stringContaining('Maya: Migraine was last written down on 28 January'),
      expect.stringContaining('Jonas: Fall was last written down on 2 February'),
    ]);
  });
});

describe('a low', () => {
  it('is counted by its words where no event was read from them, once where its number stands beside it', async () => {
    expect((await told('how many hypos did she have?')).known[0]).toContain('twice');
    expect((await told('on which days did she have low sugar?')).known[0]).toContain('20 and 23 January');
    expect((await told('average blood sugar?')).known[0]).toContain('150 mg/dL is the mean of 2 notes');
    expect((await told('how often was blood sugar measured?')).known[0]).toContain('4 times');
  });
});

describe('what no note can answer', () => {
  it('a cause is not told, and no reference is quoted for it', async () => {
    const { known, unknown } = await told('is the warfarin causing her low mood?');
    expect(known.join()).not.toContain('In general');
    expect(unknown.join()).not.toContain('Tend does not say whether');
  });

  it('of what is to come there is only what is booked', async () => {
    const { known, unknown } = await told('when is her next MRI?');
    expect(known).toEqual(['Written on 26 January: “MRI booked for 14 March”']);
    expect(unknown[0]).toContain('no note can say');
    expect((await told('when is her next hearing test due?')).known).toEqual([]);
  });
});
