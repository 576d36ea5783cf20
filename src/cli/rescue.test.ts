import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Desk, makeDesk, open, removeDesk } from './testing/run.ts';

function desk(): Desk {
  const made = makeDesk();
  onTestFinished(() => removeDesk(made));
  return made;
}

test('a journal that is damaged says how to save what is left, and that saves it into a vault that opens', async () => {
  const at = desk();
  expect((await open(at, ['init', '--owner', 'Nana'])).status).toBe(0);
  expect((await open(at, ['add', 'gave Maya 2.5 mg melatonin', '--subject', 'Nana'])).status).toBe(0);
  const journal = join(at.vault, 'journal-1.db');
  const bytes = readFileSync(journal);
  // In the page that everything else hangs on.
  bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
  writeFileSync(journal, bytes);

  const damaged = await open(at, ['timeline']);
  expect(damaged).toMatchObject({ status: 4, stderr: expect.stringContaining('tend rescue --to') });

  const to = join(at.folder, 'rescued');
  expect((await open(at, ['rescue'])).status).toBe(2);
  const rescued = await open(at, ['rescue', '--to', to]);
  expect(rescued).toMatchObject({ status: 0, stderr: '' });
  expect(rescued.stdout).toMatch(/Saved: 1 entry, \d+ event/);
  expect(rescued.stdout).toContain('1 of');
  expect((await open({ ...at, vault: to }, ['timeline'])).stdout).toContain('2.5 mg melatonin');
  expect(readFileSync(journal).equals(bytes)).toBe(true);
});
