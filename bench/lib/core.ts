import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decode,
  encode,
  type Input,
  type Method,
  type Output,
  type Reply,
} from '../../src/contract/index.ts';
import { createCore } from '../../src/core.ts';
import { modelsFolders } from '../../src/paths.ts';
import { nodeHost } from '../../src/transport/index.ts';

/** The real core over a vault of its own in the temp folder, asked as the window asks it. */
export type BenchCore = {
  readonly vaultDir: string;
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  close(): Promise<void>;
};

export const PASSPHRASE = 'nobody’s vault, for measuring';

/**
 * `emit` hears what the core tells without being asked, such as code's own answer before a model words it. `folders`: where models are
 * looked for, the first a place of their own.
 */
export async function benchCore(
  emit: (event: string, payload: Uint8Array) => void = () => {},
  folders: readonly string[] = modelsFolders(),
): Promise<BenchCore> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
  const vaultDir = join(folder, 'vault');
  const [home = '', ...others] = folders;
  const core = createCore({
    vaultDir,
    modelsDirs: [home, ...others],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    emit,
    indexing: 'when-searching',
  });

  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    // The reply is the core's own, a line above the wire.
    const reply = decode(await core.handle(method, encode(input))) as Reply;
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value as Output<M>;
  }

  await call('vault.create', { passphrase: PASSPHRASE, owner: 'Jonas', start: 'empty' });
  return {
    vaultDir,
    call,
    async close() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
