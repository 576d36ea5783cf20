import { TendError } from '../contract/index.ts';

/**
 * What the database or the file system said, as an error that may be shown; anything else is handed back as it is.
 * Codes only, never a foreign message: it may hold a path or a person's words.
 */
export function vaultError(thrown: unknown): unknown {
  if (thrown instanceof TendError) return thrown;
  const code = codeOf(thrown);
  if (code === undefined) return thrown;
  return kinds.find(({ codes }) => codes.test(code))?.error() ?? thrown;
}

/** `SQLITE_…` codes are SQLite's extended result codes, the others are errno names. First match wins. */
const kinds: readonly { codes: RegExp; error: () => TendError }[] = [
  { codes: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/, error: diskFull },
  { codes: /^(SQLITE_READONLY\w*|SQLITE_PERM|SQLITE_CANTOPEN\w*|EACCES|EPERM|EROFS)$/, error: readOnly },
  { codes: /^(SQLITE_CORRUPT\w*|SQLITE_NOTADB)$/, error: damagedJournal },
  { codes: /^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*)$/, error: () => inUse() },
  { codes: /^(SQLITE_IOERR\w*|EIO)$/, error: diskFault },
];

export function diskFull(): TendError {
  return new TendError(
    'disk-full',
    'The disk is full, so this could not be saved. Everything saved before is safe. Please free some space and try again.',
  );
}

export function readOnly(): TendError {
  return new TendError(
    'read-only',
    'Tend may not write in the folder of the vault, so nothing was changed. To open a vault, even for reading, Tend has to lock it there. Please check that the disk is there and that the folder is yours to write in, and try again.',
  );
}

export function damagedJournal(): TendError {
  return new TendError(
    'damaged',
    'The journal file of this vault is damaged or missing. Nothing was changed. Please keep this folder as it is. A backup brings back its day; and in a terminal, tend rescue --to FOLDER makes a new vault of everything in this one that can still be read.',
    { part: 'journal' },
  );
}

export function headerLost(): TendError {
  return new TendError(
    'damaged',
    'There is a journal in this folder, but its vault.json is missing, and without it the journal cannot be opened. Nothing was changed. Please put vault.json back from a copy of the folder, or use another folder. Every backup carries a vault.json too: in a terminal, tend rescue --to FOLDER --header BACKUP opens the journal with it.',
    { part: 'header' },
  );
}

export function keysApart(): TendError {
  return new TendError(
    'damaged',
    'The vault.json in this folder and the journal beside it do not belong together: one of them is from before new keys were made. Nothing was changed. Please put back the one that belongs to the other from a copy of the folder, or restore a backup into another folder.',
    { part: 'header' },
  );
}

export function linkInside(): TendError {
  return new TendError(
    'damaged',
    'There is a link in the folder of this vault where a file or folder of its own belongs. Nothing was changed. Please look where it leads, put the real file or folder in its place or remove the link, and try again.',
    { part: 'folder' },
  );
}

export function notAFolder(): TendError {
  return new TendError(
    'bad-input',
    'There is a file where the vault’s folder would be. Please choose another folder.',
  );
}

export function noVault(): TendError {
  return new TendError(
    'no-vault',
    'There is no vault here yet. Please make one first, or choose another folder.',
  );
}

/** @param holder who has the vault open, when that is known */
export function inUse(holder?: 'app' | 'terminal'): TendError {
  const free = 'lock it there, or run `tend lock`, and try again.';
  if (holder === 'app')
    return new TendError('in-use', `Tend's window has this vault open: ${free}`, { holder });
  if (holder === 'terminal') {
    return new TendError('in-use', `A terminal has this vault open: ${free}`, { holder });
  }
  return new TendError('in-use', `Another Tend has this vault open: ${free}`);
}

function diskFault(): TendError {
  return new TendError(
    'damaged',
    'The disk gave an error while Tend was reading or writing. Everything saved before is kept. Please copy the folder of the vault to another disk soon, and try again.',
    { part: 'disk' },
  );
}

function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
