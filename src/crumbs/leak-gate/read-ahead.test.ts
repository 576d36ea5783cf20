import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { addEntry, mayasVault } from '../testing/vault.ts';
import { checkSentence } from './index.ts';
import { readAhead } from './read-ahead.ts';

it('a vault read ahead in parts refuses the same as one read at once', async () => {
  const db = mayasVault();
  db.transaction(() => {
    for (let at = 0; at < 4500; at++)
      addEntry(db, `Line ${at}: the window was open again`, '2026-02-01T10:00:00Z');
  })();
  readAhead(db, 0);
  await wait(20);
  const gates = (sentence: string) => checkSentence(db, sentence, []).map(({ gate }) => gate);
  expect(gates('Why would it be that the window was open again?')).toContain('journal');
  expect(gates('Why would it be that a window is open?')).toEqual([]);
});

it('a vault that is closed meanwhile is no error', async () => {
  const db = mayasVault();
  readAhead(db, 0);
  db.close();
  await wait(20);
  expect(db.open).toBe(false);
});
