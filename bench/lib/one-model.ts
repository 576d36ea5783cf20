import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from '../../src/llm/index.ts';
import { modelsFolders } from '../../src/paths.ts';

export type OneModel = { readonly id: string; readonly name: string; readonly file: string };

/** Every chat model that is here. @throws where none is, so that a bench fails rather than skips */
export function chatModels(): OneModel[] {
  const here = readCatalogue().models.filter(
    ({ task, file }) => task === 'word' && pathOf(file) !== undefined,
  );
  if (here.length === 0) throw new Error('no chat model is here; npm start fetches it');
  return here.map(({ id, name, file }) => ({ id, name, file }));
}

/** Runs `work` with folders that hold this chat model and no other, and what was examined here. */
export async function withModel<T>(
  { file }: OneModel,
  work: (folders: readonly [string, ...string[]]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-model-'));
  try {
    const embedding = readCatalogue().models.flatMap((model) => (model.task === 'embed' ? [model.file] : []));
    for (const name of [file, 'exams', ...embedding]) {
      const path = pathOf(name);
      if (path !== undefined) symlinkSync(path, join(folder, name));
    }
    return await work([folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pathOf = (name: string): string | undefined =>
  modelsFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
