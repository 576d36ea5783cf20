import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** An empty file of its owner's only. SQLite gives `-wal` and `-journal` the mode of their database. */
export function createPrivateFile(file: string): void {
  writeFileSync(file, '', { flag: 'wx', mode: FILE_MODE });
}

/**
 * Makes the folder, and what leads to it, for its owner only, and puts their names on disk.
 * One by one: `recursive` calls a read-only disk a folder that is not there.
 */
export function createPrivateFolder(dir: string): void {
  const folder = resolve(dir);
  const parent = dirname(folder);
  if (existsSync(folder)) return;
  if (parent !== folder) createPrivateFolder(parent);
  mkdirSync(folder, FOLDER_MODE);
  syncFolder(parent);
}

/** Takes from others what a copy, an archive or a wide umask gave them. Follows no link. */
export function makePrivate(dir: string): void {
  narrow(dir, FOLDER_MODE);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isFile()) narrow(join(dir, entry.name), FILE_MODE);
  }
}

/** Replaces a file as one step: a crash leaves the old one or the new one, whole. On return it is on disk. */
export function replaceFile(dir: string, name: string, content: string | Uint8Array): void {
  const fresh = join(dir, `${name}.new`);
  rmSync(fresh, { force: true });
  createPrivateFile(fresh);
  try {
    const fd = openSync(fresh, 'r+');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(fresh, join(dir, name));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dir);
}

/** Never for a database that this process has open: closing the descriptor would drop SQLite's POSIX locks. */
export function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Puts the names in a folder on disk. Windows has no such call and orders them itself. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function narrow(path: string, mode: number): void {
  if (process.platform === 'win32') return;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isSymbolicLink() && (stat.mode & 0o777) !== mode) chmodSync(path, mode);
}
