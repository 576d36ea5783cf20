import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';

/** Which chat model works, where somebody chose one: a file of one id beside the models, because it is of the computer and of no vault. */
export type Choice = {
  get(): string | undefined;
  /** @throws TendError `read-only` */
  set(id: string): void;
  discard(): void;
};

export function createChoice(folder: string): Choice {
  const path = join(folder, 'in-use');
  return {
    get() {
      try {
        return readFileSync(path, 'utf8').trim();
      } catch {
        return undefined;
      }
    },
    set: (id) => writeWhole(path, `${id}\n`, 'so this was not kept'),
    discard: () => rmSync(path, { force: true }),
  };
}

/** Whole or not at all: written beside and renamed. @throws TendError `read-only` */
export function writeWhole(path: string, text: string, so: string): void {
  const half = `${path}.new`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(half, text, { flush: true });
    renameSync(half, path);
  } catch {
    rmSync(half, { force: true });
    throw new TendError(
      'read-only',
      `Tend may not write where its models are kept, ${so}. Please check the folder in Settings.`,
    );
  }
}
