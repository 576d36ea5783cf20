import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAgreements } from './agreements.ts';
import { diary, NOW } from './testing.ts';

let home: ReturnType<typeof diary>;
beforeEach(() => {
  home = diary([
    ['2026-01-05T20:30', 'rash on the tummy 3/10'],
    ['2026-01-08T20:30', 'red skin on both arms'],
    ['2026-01-10T20:30', 'red skin behind the knees'],
  ]);
});
afterEach(() => home.llm.close());
const ask = (question = 'how often did she have a rash?') =>
  home.assistant.ask({ question, subject: 'Maya', goesOn: false }, NOW);
const subject = () =>
  home.db.prepare<[], number>("SELECT id FROM subjects WHERE name = 'Maya'").pluck().get() ?? 0;
const redness = { name: 'redness', countsAs: 'rash' };

it('nothing is merged before somebody says so; it is asked once, in the words of the notes', async () => {
  const answer = await ask();
  expect(answer.known[0]?.text).toContain('Rash was written down once');
  expect(answer.mayCount).toEqual({ ...redness, words: ['red skin'], notes: 2 });
});

it('after a yes it is counted, says that somebody said so, and is not asked again; taken back, it is as before', async () => {
  const words = createAgreements(home.db);
  words.say(subject(), { ...redness, counts: true }, 1, NOW.nowMs);
  const answer = await ask();
  expect(answer.known[0]?.text).toContain('Rash was written down 3 times (2 of them as redness)');
  expect(answer.known[0]?.counted?.map(({ because }) => because)).toContain(
    '“red skin” counts as rash because you said so',
  );
  expect(answer.mayCount).toBeUndefined();
  expect(answer.counting).toEqual([redness]);
  words.takeBack(subject(), redness);
  expect((await ask()).known[0]?.text).toContain('written down once');
});

it('after a no it is kept apart and not asked again; it is of one person only', async () => {
  const words = createAgreements(home.db);
  words.say(subject(), { ...redness, counts: false }, 1, NOW.nowMs);
  const answer = await ask();
  expect(answer.known[0]?.text).toContain('written down once');
  expect(answer.mayCount).toBeUndefined();
  home.write('2026-01-11T20:30', 'rash on the back', 'Jonas');
  home.write('2026-01-12T20:30', 'red skin', 'Jonas');
  const other = await home.assistant.ask(
    { question: 'how often a rash?', subject: 'Jonas', goesOn: false },
    NOW,
  );
  expect(other.mayCount).toMatchObject(redness);
});

it('a word of a note that was deleted is not asked about', async () => {
  for (const uid of home.db
    .prepare<[], string>("SELECT uid FROM entries WHERE text LIKE 'red skin%'")
    .pluck()
    .all())
    home.journal.delete(uid as never, NOW);
  expect((await ask()).mayCount).toBeUndefined();
});
