import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/contract/index.ts';
import { createJournal, type Journal } from '../../src/journal/index.ts';
import type { Llm } from '../../src/llm/index.ts';
import { createVault, KDF_FLOOR, type Vault } from '../../src/vault/index.ts';
import { grow } from './grown.ts';

export const END = Date.parse('2026-02-28T20:00:00Z');
export const clock: Clock = { nowMs: END, zone: 'Europe/Berlin' };

/** A real, encrypted vault on the disk with so many invented entries of Maya. */
export async function grownVault(
  count: number,
  llm: Llm,
): Promise<{ vault: Vault; journal: Journal; remove(): void }> {
  const model = llm.embedder();
  if (model === null) throw new Error('the embedding model is missing');
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
  const vault = await createVault(join(folder, 'vault'), 'nobody’s vault, for measuring', { kdf: KDF_FLOOR });
  const journal = createJournal(vault.db);
  journal.begin('Jonas', clock);
  journal.subjects.add({ name: 'Maya' }, clock);
  const id = (sql: string): number => vault.db.prepare<[], number>(sql).pluck().get() ?? 0;
  grow(vault.db, {
    subject: id("SELECT id FROM subjects WHERE name = 'Maya'"),
    observer: id("SELECT id FROM people WHERE role = 'owner'"),
    count,
    model: model.hash,
    dimensions: model.dimensions,
    endMs: END,
  });
  return {
    vault,
    journal,
    remove() {
      vault.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
