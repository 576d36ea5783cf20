import { expect, test } from 'vitest';
import { createJournal } from '../journal/index.ts';
import { realLlm } from '../llm/testing.ts';
import { createMemory } from '../memory/index.ts';
import { at, family } from '../memory/testing.ts';
import { search } from './search.ts';
import type { Session } from './session.ts';

const none = realLlm({ modelsDirs: ['/nowhere'] });
const now = at('2026-03-01T12:00');

function session() {
  const { db, write } = family();
  const memory = createMemory({ db, llm: none, forgetKey: new Uint8Array(32) });
  createJournal(db).onChange(memory.changed);
  // All that a search asks of a session.
  return { session: { memory, indexing: 'background' } as unknown as Session, write };
}

test('a search that says when sees that time only, and says which it was', async () => {
  const { session: open, write } = session();
  write('2026-01-10T20:00', 'itchy legs');
  write('2026-02-10T20:00', 'itchy arms');
  const texts = async (query: string, more = {}) => {
    const found = await search(open, { query, subject: 'Maya', ...more }, now);
    return { texts: found.hits.map(({ text }) => text), time: found.time?.words };
  };
  expect(await texts('itchy in January')).toMatchObject({ texts: ['itchy legs'] });
  expect((await texts('itchy in January')).time).toMatch(/January/);
  expect(await texts('itchy since 1 February')).toMatchObject({ texts: ['itchy arms'] });
  expect(await texts('itchy before February')).toMatchObject({ texts: ['itchy legs'] });
  expect((await texts('itchy')).time).toBeUndefined();
  // By hand the person said it already; and a time alone is no search.
  expect((await texts('itchy in January', { fromDay: '2026-02-01' })).time).toBeUndefined();
  expect((await texts('last week')).time).toBeUndefined();
  none.close();
});
