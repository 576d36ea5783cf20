import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TendError } from '../contract/index.ts';
import { noVault, vaultError } from './errors.ts';
import { createPrivateFolder, makePrivate, replaceFile, syncFolder } from './files.ts';
import { vaultState } from './folder.ts';
import { readHeaderFile } from './header-file.ts';
import { type InboxLine, MAX_FILE_BYTES, openedLine, sealedLine } from './inbox-line.ts';
import { createInnerFolder, refuseLinks } from './links.ts';

/** What may wait: many nights of lines, and an opening that is not held up for long. */
const MAX_FILES = 1000;
const MAX_BYTES = 5_000_000;
/** How many rounds of as many are read in one opening: more files than there is room for were put there by somebody. */
const MOST_ROUNDS = 5;

const FOLDER = 'inbox';
const ASIDE = 'unreadable';
/** A random name, and how often keeping it was begun and not ended. */
const NAME = /^([0-9a-f]{32})(?:\.([1-9]))?\.age$/;
/** A line that ended Tend this often while it was being kept is put aside: it must not keep the vault closed. */
const MOST_TRIES = 3;
/** What a crash left of a line that was never acknowledged. A younger one may be in the making. */
const LEFT_OVER = /^[0-9a-f]{32}\.age\.new$/;
const LEFT_OVER_MS = 24 * 60 * 60 * 1000;

export type InboxRead = {
  /** Files put aside this time: no line of this vault, or one that could not be kept. */
  readonly unreadable: number;
  /** Lines that stay for the next time, as the disk is full, the vault was closed meanwhile, or there are too many. */
  readonly waiting: number;
};

type Waiting = { readonly file: string; readonly line: InboxLine };

/**
 * Seals a line to the vault's public key, by any process and without any key. It is on disk when this returns.
 * @throws TendError `no-vault`, `locked` when the vault has no such key yet, `inbox-full`, `damaged`, `newer-version`,
 *   `disk-full`, `read-only`
 */
export async function sealLine(dir: string, line: InboxLine): Promise<void> {
  try {
    const sealed = await sealedLine(line, recipientOf(dir));
    const folder = join(dir, FOLDER);
    refuseLinks(dir);
    createPrivateFolder(folder);
    refuseWhenFull(folder, sealed.length);
    replaceFile(folder, `${randomBytes(16).toString('hex')}.age`, sealed);
  } catch (error) {
    throw vaultError(error);
  }
}

/** Whether a line can be sealed, and how many files there are. Reads none of them, and never throws. */
export function inboxState(dir: string) {
  const folder = join(dir, FOLDER);
  return { canSeal: canSeal(dir), waiting: count(folder), unreadable: count(join(folder, ASIDE)) };
}

/**
 * Opens what was sealed while the vault was locked, hands over one line after the other, oldest first, and removes its file
 * once `keep` has returned: by then it must be on disk. Every file is guarded on its own, and what is no line is put aside.
 * @param identities of today's keys, and of those before: a line may have been sealed while they were made anew
 * @param keep must take the same line twice as once: a crash may fall between it and the removal
 * @param isOpen whether the vault still is
 */
export async function readInbox(
  dir: string,
  identities: readonly string[],
  keep: (line: InboxLine) => void,
  isOpen: () => boolean,
): Promise<InboxRead> {
  refuseLinks(dir);
  const folder = join(dir, FOLDER);
  if (!existsSync(folder)) return { unreadable: 0, waiting: 0 };
  makePrivate(folder);
  if (existsSync(join(folder, ASIDE))) makePrivate(join(folder, ASIDE));
  const files = namesIn(folder);
  if (files.length === 0) return { unreadable: 0, waiting: 0 };
  removeLeftOvers(folder);
  let unreadable = 0;
  const putAside = (file: string) => {
    if (setAside(folder, file)) unreadable++;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const some = files.slice(round * MAX_FILES, (round + 1) * MAX_FILES);
    const lines = await linesOf(folder, some, identities, putAside);
    if (!keepAll(folder, lines, keep, isOpen, putAside)) break;
  }
  if (unreadable > 0) syncFolder(join(folder, ASIDE));
  syncFolder(folder);
  return { unreadable, waiting: count(folder) };
}

/** Oldest first. */
async function linesOf(
  folder: string,
  files: readonly string[],
  identities: readonly string[],
  putAside: (file: string) => void,
): Promise<Waiting[]> {
  const lines: Waiting[] = [];
  for (const file of files) {
    const bytes = bytesOf(join(folder, file));
    if (bytes === undefined) continue;
    const line = tries(file) < MOST_TRIES ? await openedLine(bytes, identities) : undefined;
    if (line === undefined) putAside(file);
    else lines.push({ file, line });
  }
  return lines.sort(
    (a, b) => Date.parse(a.line.at) - Date.parse(b.line.at) || (a.line.id < b.line.id ? -1 : 1),
  );
}

/** @returns false when no more can be kept now: the disk takes none, or the vault was closed */
function keepAll(
  folder: string,
  lines: readonly Waiting[],
  keep: (line: InboxLine) => void,
  isOpen: () => boolean,
  putAside: (file: string) => void,
): boolean {
  for (const waiting of lines) {
    if (!isOpen()) return false;
    try {
      keepOne(folder, waiting, keep);
    } catch (error) {
      if (isOfTheDisk(error)) return false;
      if (isOpen()) putAside(waiting.file);
    }
  }
  return isOpen();
}

/** Deletes for good what was put aside. @returns how many files */
export function deleteUnreadable(dir: string): number {
  refuseLinks(dir);
  const aside = join(dir, FOLDER, ASIDE);
  const files = namesIn(aside);
  for (const file of files) rmSync(join(aside, file), { force: true });
  if (files.length > 0) syncFolder(aside);
  return files.length;
}

/** Not authenticated, as that needs the root key: when the vault is opened next, the header's MAC tells a swapped one. */
function recipientOf(dir: string): string {
  if (vaultState(dir) === 'none') throw noVault();
  const header = readHeaderFile(dir);
  if ('inbox' in header) return header.inbox;
  throw new TendError(
    'locked',
    'This vault was last opened by an older Tend. Unlock it once with your passphrase; from then on a line can be written without.',
  );
}

function canSeal(dir: string): boolean {
  try {
    recipientOf(dir);
    return true;
  } catch {
    return false;
  }
}

function refuseWhenFull(folder: string, bytes: number): void {
  // What is larger than any line is none, and takes no line's room: it is put aside at the next unlocking.
  const sizes = namesIn(folder)
    .map((name) => sizeOf(join(folder, name)))
    .filter((size) => size <= MAX_FILE_BYTES);
  const all = sizes.reduce((sum, size) => sum + size, bytes);
  if (sizes.length < MAX_FILES && all <= MAX_BYTES) return;
  throw new TendError(
    'inbox-full',
    'As many lines are waiting as there is room for. Unlock Tend once, so that they are kept, and then write on.',
  );
}

function namesIn(folder: string): string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.flatMap((entry) => (entry.isFile() && NAME.test(entry.name) ? [entry.name] : []));
  } catch {
    // Not there yet, or not to be looked into: sealing says so.
    return [];
  }
}

function count(folder: string): number {
  return namesIn(folder).length;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Undefined when the disk does not give it now; nothing is decided about such a file. */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return sizeOf(file) > MAX_FILE_BYTES ? new Uint8Array() : readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Under a name that tells that it was begun: ended by a crash, it is known next time. */
function keepOne(folder: string, { file, line }: Waiting, keep: (line: InboxLine) => void): void {
  const begun = tries(file);
  const trying = renamed(folder, file, begun + 1);
  try {
    keep(line);
  } catch (error) {
    renamed(folder, trying, begun);
    throw error;
  }
  rmSync(join(folder, trying), { force: true });
}

function tries(file: string): number {
  return Number(NAME.exec(file)?.[2] ?? 0);
}

function renamed(folder: string, file: string, begun: number): string {
  const [, random = ''] = NAME.exec(file) ?? [];
  const name = begun === 0 ? `${random}.age` : `${random}.${begun}.age`;
  renameSync(join(folder, file), join(folder, name));
  return name;
}

/** What the disk does not let go stays where it is, and is looked at next time. */
function setAside(folder: string, file: string): boolean {
  const aside = join(folder, ASIDE);
  try {
    createInnerFolder(aside);
    renameSync(join(folder, file), join(aside, file));
    return true;
  } catch {
    return false;
  }
}

function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!LEFT_OVER.test(name)) continue;
    const file = join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > LEFT_OVER_MS) rmSync(file, { force: true });
  }
}

/** Nothing is wrong with the line then, and it stays for the next time. */
function isOfTheDisk(error: unknown): boolean {
  const known = vaultError(error);
  return known instanceof TendError && ['disk-full', 'read-only', 'damaged', 'in-use'].includes(known.code);
}
