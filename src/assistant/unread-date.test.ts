import { afterAll, expect, it } from 'vitest';
import { winter } from './testing.ts';

const home = winter();
afterAll(() => home.llm.close());

it('a date that there is not is said, and nothing is counted or missed for it', async () => {
  for (const question of ['how many seizures on 31 November?', 'What happened on November 31?']) {
    const { known, unknown, evidence } = await home.ask(question);
    expect(known).toEqual([]);
    expect(evidence).toEqual([]);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.text).toMatch(/^I could not read the date “(?:31 November|November 31)”/);
  }
});

it('so it is in a question that goes on, and the next one is free of it', async () => {
  await home.ask('how often did she itch in January?');
  expect((await home.ask('and on 31 November?')).unknown[0]?.text).toContain('could not read the date');
  expect((await home.ask('and in February?')).known[0]?.text ?? '').not.toContain('could not read');
  expect((await home.ask('and in January?')).known[0]?.text).toContain('written down');
});

it('the week before is the week that ends where the time asked about began', async () => {
  await home.ask('how often did she itch in the last 7 days?');
  expect((await home.ask('and the week before?')).searched).toMatchObject({
    from: '2026-02-12T00:00:00+01:00',
    to: '2026-02-19T00:00:00+01:00',
  });
});
