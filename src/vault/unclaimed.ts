import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivate, syncFolder } from './files.ts';
import { createInnerFolder, refuseLink } from './links.ts';

/** Within the folder of a generation's attachments. */
const ASIDE = 'unclaimed';
/** A sealed file's name, and the UTC day on which no row was found to name it. */
const NAME = /^([0-9a-f]{32})\.(\d{4}-\d\d-\d\d)$/;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Sealed files that no row names and that nobody removed here: an older copy of the journal may have been put back, and
 * the newer one, with their keys, may come again. So they are put aside first, and stay for 30 days.
 */
export function putAside(folder: string, files: readonly string[], nowMs: number): void {
  if (files.length === 0) return;
  const aside = join(folder, ASIDE);
  createInnerFolder(aside);
  const day = new Date(nowMs).toISOString().slice(0, 10);
  for (const file of files) renameSync(join(folder, file), join(aside, `${file}.${day}`));
  syncFolder(aside);
  syncFolder(folder);
}

/** Puts back those that a row names again; never over one that is there. */
export function takeBack(folder: string, isNamed: (file: string) => boolean): void {
  const aside = join(folder, ASIDE);
  const back = asideIn(folder).filter(({ file }) => isNamed(file) && !existsSync(join(folder, file)));
  if (back.length === 0) return;
  for (const { name, file } of back) renameSync(join(aside, name), join(folder, file));
  syncFolder(folder);
  syncFolder(aside);
}

/** Removes those that lay aside for 30 days. To be called when those that are named were taken back. @returns how many */
export function removeOld(folder: string, nowMs: number): number {
  const all = asideIn(folder);
  if (all.length > 0) makePrivate(join(folder, ASIDE));
  const old = all.filter(({ day }) => nowMs - Date.parse(day) > KEPT_MS);
  for (const { name } of old) rmSync(join(folder, ASIDE, name), { force: true });
  return old.length;
}

/** Where a sealed file is to be read, when nothing may be moved. */
export function placeOf(folder: string, file: string): { readonly folder: string; readonly file: string } {
  if (existsSync(join(folder, file))) return { folder, file };
  const found = asideIn(folder).find((one) => one.file === file);
  return found === undefined ? { folder, file } : { folder: join(folder, ASIDE), file: found.name };
}

function asideIn(folder: string) {
  const aside = join(folder, ASIDE);
  refuseLink(aside);
  if (!existsSync(aside)) return [];
  return readdirSync(aside, { withFileTypes: true }).flatMap((entry) => {
    const [name, file, day] = (entry.isFile() && NAME.exec(entry.name)) || [];
    return name === undefined || file === undefined || day === undefined ? [] : [{ name, file, day }];
  });
}
