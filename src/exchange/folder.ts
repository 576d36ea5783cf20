import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TendError } from '../contract/index.ts';

const OWNERS_FOLDER = 0o700;
const OWNERS_FILE = 0o600;
/** What is not finished, and nothing else: `tidy` removes by it. */
const UNFINISHED = /^tend-export-\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}\.part$/;

export type NewFolder = Awaited<ReturnType<typeof newFolder>>;

/**
 * A folder that appears under its name only when everything is in it and on disk. Its owner alone may read it, where the
 * disk knows such rights.
 * @param parent where the person pointed; must be there
 * @param day as `2026-11-30`: nothing of a person is in the name
 * @throws TendError `bad-input`, `disk-full`
 */
export async function newFolder(parent: string, day: string) {
  const part = join(parent, `tend-export-${day}.${randomBytes(4).toString('hex')}.part`);
  const open_: FileHandle[] = [];
  await saying(mkdir(part, { mode: OWNERS_FOLDER }));

  async function create(name: string): Promise<FileHandle> {
    const file = await saying(open(join(part, name), 'wx', OWNERS_FILE));
    open_.push(file);
    return file;
  }

  return {
    /** Where it is until it is finished. */
    part,
    /** A file that is added to. */
    async file(name: string) {
      const file = await create(name);
      let bytes = 0;
      return {
        async add(text: string): Promise<void> {
          if (text === '') return;
          await saying(file.appendFile(text, 'utf8'));
          bytes += Buffer.byteLength(text);
        },
        bytes: () => bytes,
      };
    },
    async folder(name: string): Promise<void> {
      await saying(mkdir(join(part, name), { mode: OWNERS_FOLDER }));
    },
    async whole(name: string, content: string | Uint8Array): Promise<void> {
      await saying(writeFile(join(part, name), content, { flag: 'wx', mode: OWNERS_FILE, flush: true }));
    },
    /** Puts it on disk and gives it its name, which no other has. @returns the name */
    async finish(): Promise<string> {
      for (const file of open_) {
        await saying(file.sync());
        await file.close();
      }
      open_.length = 0;
      for (let n = 1; ; n++) {
        const name = `tend-export-${day}${n === 1 ? '' : `-${n}`}`;
        if (existsSync(join(parent, name))) continue;
        await saying(rename(part, join(parent, name)));
        return name;
      }
    },
    /** Takes everything away again. */
    async drop(): Promise<void> {
      for (const file of open_) await file.close().catch(() => {});
      await rm(part, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Removes what a crash or a lock left half written: it is in the clear.
 * @returns false when its disk is not here, so that it has to be tried again
 */
export async function removeUnfinished(part: string): Promise<boolean> {
  // Read from the vault, but a removal of everything beneath a path looks at it first.
  if (!UNFINISHED.test(basename(part))) return true;
  if (!existsSync(dirname(part))) return false;
  await rm(part, { recursive: true, force: true, maxRetries: 3 });
  return true;
}

/** About the place the person chose, not about the vault. */
async function saying<T>(deed: Promise<T>): Promise<T> {
  try {
    return await deed;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new TendError(
        'disk-full',
        'That disk is full, so nothing was written. Please choose another place.',
      );
    }
    throw new TendError(
      'bad-input',
      'It could not be written there. Please check that the folder is there and yours to write in, or choose another.',
    );
  }
}
