import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { TendError } from '../../contract/index.ts';
import { vaultError } from '../errors.ts';
import { createPrivateFolder, syncFile, syncFolder } from '../files.ts';
import { attachmentsFolder, journalFile, refuseExisting } from '../folder.ts';
import { sealLine } from '../inbox.ts';
import { formerInboxIdentity, inboxIdentity } from '../inbox-key.ts';
import { MAX_FILE_BYTES, openedLine } from '../inbox-line.ts';
import { keepKeys } from '../kept-keys.ts';
import { derivedKey } from '../keys.ts';
import { acquireLock, type OwnerLock } from '../lock.ts';
import type { KdfCost } from '../passphrase.ts';
import { scratchDb } from '../scratch.ts';
import { openSealed, SEALED_NAME, type SealedFile, sealFile } from '../sealed-file.ts';
import type { WayIn } from '../slots.ts';
import { placeOf } from '../unclaimed.ts';
import { createVault, type Vault } from '../vault.ts';
import { type Key, keyOf } from './header.ts';
import { openPages } from './pages.ts';
import { type PutIn, putIn } from './put-in.ts';
import { type Found, readableRows } from './rows.ts';
import { shapesOf } from './shapes.ts';

/** What was saved, and what was not. */
export type Rescued = PutIn & {
  /** Of the journal. */
  readonly pages: number;
  readonly damagedPages: number;
  /** Photos and files whose bytes were whole, and those that were damaged or gone: what is known of these is kept. */
  readonly attachments: { readonly saved: number; readonly damaged: number };
  /** Lines written while locked. They come into the journal when the new vault is opened. */
  readonly inbox: { readonly saved: number; readonly damaged: number };
};

export type RescueOptions = {
  /** Of the new vault. Default: the passphrase that opened the damaged one. */
  readonly newPassphrase?: string | undefined;
  /** A backup of this vault, whose header is used when the vault's own is damaged. */
  readonly header?: string | undefined;
  readonly kdf?: KdfCost;
};

/**
 * Makes a new vault, with keys of its own, of everything in a damaged one that can still be read and is proven to be what
 * was written: page by page of the journal, file by file of the attachments and the inbox. The damaged one is read and
 * never written to (but for lock.db, so that nobody opens it meanwhile). It has no recovery phrase yet.
 * @throws TendError `wrong-passphrase`, `wrong-phrase`, `in-use`, `vault-exists`, `bad-input`, `disk-full`; `damaged` when
 *   nothing can be read
 */
export async function rescueVault(
  dir: string,
  way: WayIn,
  to: string,
  options: RescueOptions = {},
): Promise<Rescued> {
  refuseTarget(dir, to);
  const passphrase = options.newPassphrase ?? ('passphrase' in way ? way.passphrase : '');
  const lock = lockIfPossible(dir);
  let root: Buffer | undefined;
  let made: Vault | undefined;
  try {
    const key = await keyOf(dir, way, options.header);
    root = key.root;
    const { vault, ...journal } = await withRows(dir, key, async (found) => {
      let rows: PutIn | undefined;
      const vault = await createVault(to, passphrase, {
        ...(options.kdf && { kdf: options.kdf }),
        fill: (db) => {
          rows = putIn(db, found);
          // What was forgotten is remembered under a key of the old ones.
          keepKeys(db, key.root);
        },
      });
      if (rows === undefined) throw new RangeError('A new vault is filled before it is opened.');
      return { vault, ...rows, pages: found.pages, damagedPages: found.damagedPages };
    });
    made = vault;
    const attachments = await saveAttachments(vault, attachmentsFolder(dir, key.generation), to);
    const inbox = await saveInbox(vault, dir, to, key.root);
    vault.close();
    return { ...journal, attachments, inbox };
  } catch (error) {
    if (made !== undefined) {
      made.close();
      for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true, force: true });
    }
    throw vaultError(error);
  } finally {
    root?.fill(0);
    lock?.release();
  }
}

function refuseTarget(dir: string, to: string): void {
  refuseExisting(to);
  const way = relative(resolve(dir), resolve(to));
  if (way !== '' && (way === '..' || way.startsWith(`..${sep}`))) return;
  throw new TendError(
    'bad-input',
    'What is rescued needs a folder of its own, outside of the damaged vault. Please choose another one, best on another disk.',
  );
}

/** A damaged vault may lie on a disk that takes no change: nobody else opens it there. */
function lockIfPossible(dir: string): OwnerLock | undefined {
  try {
    return acquireLock(dir, 'terminal');
  } catch (error) {
    if (error instanceof TendError && error.code === 'in-use') throw error;
    return undefined;
  }
}

/** Hands what can be read of the journal to `work`, and closes it again. */
async function withRows<T>(
  dir: string,
  { root, generation }: Key,
  work: (found: Found) => Promise<T>,
): Promise<T> {
  const key = derivedKey(root, `journal/${generation}`);
  const pages = openPages(journalFile(dir, generation), key);
  const schema = scratchDb();
  try {
    return await work(readableRows(pages, shapesOf(schema)));
  } finally {
    schema.close();
    pages.close();
    key.fill(0);
  }
}

type AttachmentRow = SealedFile & { readonly id: number; readonly bytes: number };

/** Each under a fresh key. One that is damaged is copied as it is, so that nothing more of it is lost. */
async function saveAttachments({ db, generation }: Vault, from: string, to: string) {
  const folder = attachmentsFolder(to, generation);
  const rows = db.prepare<[], AttachmentRow>('SELECT id, file, secret, bytes FROM attachments').all();
  const update = db.prepare('UPDATE attachments SET file = :file, secret = :secret WHERE id = :id');
  if (rows.length > 0) createPrivateFolder(folder);
  let damaged = 0;
  for (const { id, bytes, file, secret } of rows) {
    const lies = placeOf(from, file);
    const plain = await openSealed(lies.folder, { file: lies.file, secret }, bytes).catch(asDamaged);
    if (plain !== undefined) {
      update.run({ id, ...(await sealFile(folder, randomBytes(16).toString('hex'), plain)) });
      plain.fill(0);
      continue;
    }
    damaged++;
    if (!SEALED_NAME.test(file) || !existsSync(join(lies.folder, lies.file))) continue;
    copyFileSync(join(lies.folder, lies.file), join(folder, file));
    syncFile(join(folder, file));
  }
  if (rows.length > 0) syncFolder(folder);
  return { saved: rows.length - damaged, damaged };
}

function asDamaged(error: unknown): undefined {
  if (error instanceof TendError && error.code === 'damaged') return undefined;
  throw error;
}

/** Sealed again to the new vault; also what was put aside, as it may be whole. */
async function saveInbox({ db }: Vault, dir: string, to: string, root: Buffer) {
  const former = formerInboxIdentity(db);
  const identities = [inboxIdentity(root), ...(former === undefined ? [] : [former])];
  let [saved, damaged] = [0, 0];
  for (const file of filesOf(join(dir, 'inbox'))) {
    const bytes = statSync(file).size > MAX_FILE_BYTES ? new Uint8Array() : readFileSync(file);
    const line = await openedLine(bytes, identities);
    if (line === undefined) damaged++;
    else {
      await sealLine(to, line);
      saved++;
    }
  }
  return { saved, damaged };
}

function filesOf(inbox: string): string[] {
  if (!existsSync(inbox)) return [];
  return readdirSync(inbox, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name.endsWith('.age') ? [join(entry.parentPath, entry.name)] : [],
  );
}
