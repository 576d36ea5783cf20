import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createJournal } from '../journal/index.ts';
import { createLlm, readCatalogue } from '../llm/index.ts';
import { connectNet, nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR } from '../vault/index.ts';
import { whenThereIsRoom } from './room.ts';
import { openSession } from './session.ts';

test('with no room left on the disk, what is written can still be read, searched and asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-room-'));
  const vaultDir = join(folder, 'vault');
  const clock = { nowMs: Date.UTC(2026, 1, 8, 20), zone: 'Europe/Berlin' };
  const vault = await createVault(vaultDir, 'seven quiet herons', { kdf: KDF_FLOOR });
  const before = createJournal(vault.db);
  before.begin('Anna', clock);
  const { entry } = before.add({ text: 'itchy arms 3/10' }, clock);
  // SQLite's own full disk: not one page more.
  vault.db.pragma(`max_page_count = ${vault.db.pragma('page_count', { simple: true })}`);

  const host = nodeHost();
  const net = connectNet(host);
  const modelsDirs = [join(folder, 'none')] as const;
  const llm = createLlm({ host, net, catalogue: readCatalogue(), modelsDirs, emit: () => {} });
  const session = openSession(vault, {
    vaultDir,
    indexing: 'when-searching',
    net,
    llm,
    holder: 'terminal',
    clock: () => clock,
    isQuiet: () => false,
    emit: () => {},
  });
  onTestFinished(async () => {
    await session.close();
    llm.close();
    rmSync(folder, { recursive: true });
  });
  whenThereIsRoom(() => vault.forgetting(() => session.journal.purge(clock)));
  expect(session.journal.timeline({}).entries.map(({ id }) => id)).toEqual([entry.id]);
  const found = await session.memory.search({ query: 'itchy', mode: 'words' }, clock);
  expect(found.hits.map(({ entryId }) => entryId)).toEqual([entry.id]);
  const answer = await session.assistant.ask({ question: 'When did I itch?', noModel: true }, clock, {});
  expect(answer.evidence.map(({ entryId }) => entryId)).toContain(entry.id);
  expect(session.crumbs.ledger().rows).toEqual([]);
  expect(() => {
    for (let n = 0; n < 200; n++)
      session.journal.add({ text: 'a longer line of words. '.repeat(200) }, clock);
  }).toThrow(/full/);
  expect(() =>
    whenThereIsRoom(() => {
      throw new Error('anything else');
    }),
  ).toThrow('anything else');
});
