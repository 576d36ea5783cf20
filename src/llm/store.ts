import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue, CatalogueModel } from './catalogue.ts';
import type { ModelFile } from './engine.ts';
import { beginsAsModel } from './verify.ts';

/**
 * Which models of the catalogue are on this machine. Looks at names, sizes and the first bytes; the hash is checked at
 * loading, and what that found is noted beside the file for the next start.
 */
export type Store = {
  readonly models: readonly CatalogueModel[];
  model(id: string): CatalogueModel | undefined;
  /** `damaged`: a file of that name has another size or beginning, or was found to have another hash. */
  state(model: CatalogueModel): 'absent' | 'present' | 'damaged';
  /** Null unless present. */
  file(model: CatalogueModel): ModelFile | null;
  /** The folder a fetched model is put in. */
  readonly home: string;
  /** What loading found out: the identity of a verified file, or that this file is not what it should be. */
  verified(model: CatalogueModel, identity: string): void;
  damaged(model: CatalogueModel): void;
  /** Removes a model's file from the folder that fetched ones are put in. */
  discard(model: CatalogueModel): void;
};

/** @param folders where models are looked for, first found wins; the first is where fetched ones are put */
export function createStore(catalogue: Catalogue, folders: readonly [string, ...string[]]): Store {
  const identities = new Map<string, string>();
  /** Path and change time of files whose hash was wrong: a replaced file is looked at again. */
  const bad = new Map<string, number>();
  const isBad = (path: string, mtimeMs: number) => (bad.get(path) ?? notedBad(path)) === mtimeMs;

  function find(model: CatalogueModel): { path: string; ok: boolean } | undefined {
    let spoilt: string | undefined;
    for (const folder of folders) {
      // Absolute: the models process has another working folder.
      const path = resolve(folder, model.file);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) continue;
      const sound = stat.size === model.bytes && !isBad(path, stat.mtimeMs) && beginsAsModel(path);
      if (sound) return { path, ok: true };
      spoilt ??= path;
    }
    return spoilt === undefined ? undefined : { path: spoilt, ok: false };
  }

  return {
    models: catalogue.models,
    home: folders[0],
    model: (id) => catalogue.models.find((model) => model.id === id),
    state(model) {
      const found = find(model);
      if (found === undefined) return 'absent';
      return found.ok ? 'present' : 'damaged';
    },
    file(model) {
      const found = find(model);
      if (found === undefined || !found.ok) return null;
      const { id, bytes, sha256, contextTokens } = model;
      const known = identities.get(id);
      return {
        id,
        path: found.path,
        bytes,
        sha256,
        contextTokens,
        ...(known === undefined ? {} : { known }),
      };
    },
    verified: (model, identity) => void identities.set(model.id, identity),
    discard(model) {
      const path = resolve(folders[0], model.file);
      rmSync(path, { force: true });
      forgetBad(path);
    },
    damaged(model) {
      const found = find(model);
      const stat = found && statSync(found.path, { throwIfNoEntry: false });
      if (found !== undefined && stat !== undefined) {
        bad.set(found.path, stat.mtimeMs);
        noteBad(found.path, stat.mtimeMs);
      }
    },
  };
}

const noteOf = (path: string) => `${path}.damaged`;

/** Only for the next start: where nothing can be written, loading finds it out again. */
function noteBad(path: string, mtimeMs: number): void {
  try {
    writeFileSync(noteOf(path), String(mtimeMs));
  } catch {}
}

/** When the file was last changed that was found damaged; of a file in its place it says nothing. */
function notedBad(path: string): number | undefined {
  try {
    return Number(readFileSync(noteOf(path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A file that was replaced has no past. */
export function forgetBad(path: string): void {
  rmSync(noteOf(path), { force: true });
}
