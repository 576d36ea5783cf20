import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KnownBackup } from '../contract/index.ts';

type Where = { readonly folder: string | null; readonly file: string };

/** A disk that is there answers in milliseconds; one that was spun down in a second or two. */
const PATIENCE_MS = 2_000;

/**
 * Folders that were asked and have not answered. A network drive that is gone may not answer for minutes, and each
 * question to it keeps one of Node's few threads: it is asked once.
 */
const asked = new Map<string, Promise<ReadonlySet<string> | null>>();

/** Whether each file is where it was written. Never waits longer than a folder's patience, however many are asked for. */
export async function lookForFiles(
  files: readonly Where[],
  patienceMs = PATIENCE_MS,
): Promise<KnownBackup['now'][]> {
  const folders = new Set(files.flatMap(({ folder }) => folder ?? []));
  const found = new Map(
    await Promise.all(
      [...folders].map(async (folder) => [folder, await namesIn(folder, patienceMs)] as const),
    ),
  );
  return files.map(({ folder, file }) => {
    const names = folder === null ? null : found.get(folder);
    if (names == null) return 'unknown';
    return names.has(file) ? 'there' : 'gone';
  });
}

/** Null when the folder is not there, or does not answer in time. */
function namesIn(folder: string, patienceMs: number): Promise<ReadonlySet<string> | null> {
  const looking =
    asked.get(folder) ??
    readdir(folder)
      .then((names) => new Set(names))
      .catch(() => null)
      .finally(() => asked.delete(folder));
  asked.set(folder, looking);
  const tooLong = new AbortController();
  const late = sleep(patienceMs, null, { signal: tooLong.signal, ref: false }).catch(() => null);
  return Promise.race([looking, late]).finally(() => tooLong.abort());
}
