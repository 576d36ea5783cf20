import { afterAll, describe, expect, it } from 'vitest';
import { winter } from './testing.ts';

const home = winter({ packs: true });
afterAll(() => home.llm.close());

async function told(question: string) {
  const answer = await home.ask(question);
  const texts = (claims: typeof answer.known) => claims.map((claim) => claim.text);
  return { ...answer, knownTexts: texts(answer.known), unknownTexts: texts(answer.unknown) };
}

describe('what no note of this person can answer', () => {
  it('a name of nobody here is not answered with what the page’s person had', async () => {
    for (const question of ['When did Mika last have a seizure?', 'Has Mika ever had a rash?']) {
      const { knownTexts, unknownTexts, evidence } = await told(question);
      expect(knownTexts).toEqual([]);
      expect(evidence).toEqual([]);
      expect(unknownTexts[0]).toContain('Nobody here is called Mika');
    }
    expect((await told('When did Maya last have a seizure?')).knownTexts).toHaveLength(1);
    expect((await told('When did Keppra last get spat out?')).unknownTexts.join()).not.toContain('Nobody');
  });

  it('what will be is not answered with what was', async () => {
    const { knownTexts, unknownTexts } = await told('When will she have her next seizure?');
    expect(knownTexts).toEqual([]);
    expect(unknownTexts[0]).toContain('no note can say');
  });

  it('general knowledge comes from a reference, or is not known; no note is quoted for it', async () => {
    for (const question of ['Is itching a side effect of melatonin?', 'Why do seizures cause tiredness?']) {
      const { known, unknownTexts, evidence } = await told(question);
      expect(evidence.filter(({ type }) => type !== 'passage')).toEqual([]);
      expect(known.length + unknownTexts.length).toBeGreaterThan(0);
    }
  });
});

describe('another day', () => {
  it('what else was written on the day of something is of that day only', async () => {
    const { knownTexts, evidence } = await told('What else was written on the day of the last rash?');
    expect(knownTexts[0]).toBe(
      'The day of rash is 6 January: it was written down on 6 January at 16:30 (4/10, both legs).',
    );
    const note = 'ice cream at 15:00, rash on both legs 4/10 by 16:30';
    expect(knownTexts.slice(1)).toEqual([`Its note says: “${note}”`]);
    expect(new Set(evidence.map(({ text }) => text))).toEqual(new Set([note]));
  });

  it('a thing asked of that day is told from that day, or said not to be known', async () => {
    const { knownTexts } = await told('did she have melatonin on the day of the worst itch?');
    expect(knownTexts).toHaveLength(1);
    expect(knownTexts[0]).toContain('14 January');
    const same = await told('did she have ice cream on the day of the last rash?');
    expect(same.knownTexts[1]).toBe('Ice cream was written down that day: on 6 January at 15:00.');
  });

  it('“that day” without a day is not any day', async () => {
    const { knownTexts, unknownTexts } = await told('did she have melatonin on that day?');
    expect(knownTexts).toEqual([]);
    expect(unknownTexts[0]).toContain('does not say');
  });

  it('a day that has a name is that day', async () => {
    expect((await told('how often did she itch since Christmas?')).searched.from).toBe(
      '2025-12-25T00:00:00+01:00',
    );
    expect((await told('how often did she itch since easter?')).searched.from).toBe(
      '2025-04-20T00:00:00+02:00',
    );
    expect((await told('how often did she itch since New Year?')).searched.from).toBe(
      '2026-01-01T00:00:00+01:00',
    );
  });

  it('two months are two times, whatever word stands between them', async () => {
    const { knownTexts } = await told('Compare her itch in January with February');
    expect(knownTexts[0]).toMatch(/^From 1 to 31 January: /);
    expect(knownTexts[1]).toMatch(/^From 1 to 28 February: /);
  });
});

describe('where or with what it was', () => {
  it('is not counted as known where no counted note says it', async () => {
    const { knownTexts, maybe, unknownTexts } = await told('how often did she itch at the hospital?');
    expect(knownTexts).toEqual([]);
    expect(unknownTexts[0]).toBe('No note of itch was found that says “hospital”.');
    expect(maybe[0]?.why).toContain('“hospital”');
    expect((await told('how often did she itch in total?')).knownTexts.length).toBeGreaterThan(0);
  });
});
