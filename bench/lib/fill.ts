import type { Clock } from '../../src/contract/index.ts';
import { createJournal } from '../../src/journal/index.ts';
import { createVault } from '../../src/vault/index.ts';
import { grow } from './grown.ts';
import { realLlm } from './models.ts';

/** Makes a vault at `dir`, as the app makes one, and fills it with invented entries of its owner, up to now. */
export async function fillVault(dir: string, passphrase: string, count: number): Promise<void> {
  const llm = realLlm();
  const model = llm.embedder();
  llm.close();
  if (model === null) throw new Error('the embedding model is missing');
  const clock: Clock = { nowMs: Date.now(), zone: 'Europe/Berlin' };
  const vault = await createVault(dir, passphrase);
  createJournal(vault.db).begin('Jonas', clock);
  grow(vault.db, {
    subject: 1,
    observer: 1,
    count,
    model: model.hash,
    dimensions: model.dimensions,
    endMs: clock.nowMs,
  });
  vault.close();
}
