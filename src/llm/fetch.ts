import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import type { NetPort } from '../transport/index.ts';
import type { CatalogueModel } from './catalogue.ts';

/** Told while bytes arrive, at most four times a second. `source` is the host they come from. */
export type OnFetching = (progress: { doneBytes: number; totalBytes: number; source: string }) => void;

const EVERY_MS = 250;

/**
 * Fetches a model to `folder` from the first address that answers. Net checks size and hash before the file gets its name.
 * @throws TendError `network` when no address answered, `model-damaged`, `disk-full`, `read-only`, `cancelled`
 */
export async function fetchModel(
  net: NetPort,
  model: CatalogueModel,
  folder: string,
  onFetching: OnFetching,
  signal: AbortSignal,
): Promise<void> {
  makeFolder(folder);
  let failed: unknown = new TendError(
    'model-missing',
    'This model comes with Tend and cannot be fetched. Please install Tend again.',
  );
  for (const source of model.sources) {
    if (source.kind !== 'url') continue;
    try {
      await net.download({
        url: source.url,
        to: join(folder, model.file),
        bytes: model.bytes,
        sha256: model.sha256,
        onProgress: sparsely((doneBytes) =>
          onFetching({ doneBytes, totalBytes: model.bytes, source: new URL(source.url).hostname }),
        ),
        signal,
      });
      return;
    } catch (thrown) {
      failed = thrown;
      // Another address may help against these two only.
      const retry = thrown instanceof TendError && ['network', 'model-damaged'].includes(thrown.code);
      if (!retry) break;
    }
  }
  throw failed;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new TendError(
      'read-only',
      'Tend may not write where its models are kept. Please check the folder in Settings.',
    );
  }
}

function sparsely(tell: (done: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    tell(done);
  };
}
