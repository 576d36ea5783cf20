import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type AttachmentId, type attachmentRequests, type Clock, TendError } from '../contract/index.ts';
import { resolveSubject } from '../journal/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

const done = { done: true } as const;

type Desk = {
  session(): Session;
  clock(input: { now?: string | undefined; zone?: string | undefined }): Clock;
};

export function attachmentHandlers(desk: Desk): Pick<Handlers, keyof typeof attachmentRequests> {
  const attachments = () => desk.session().attachments;
  return {
    'attachment.begin': (input) => ({
      upload: attachments().begin({ ...input, clock: desk.clock(input) }),
    }),
    'attachment.chunk': ({ upload, offset, data }) => ({
      received: attachments().chunk(upload, offset, Buffer.from(data, 'base64')),
    }),
    'attachment.finish': ({ upload }) => attachments().finish(upload),
    'attachment.cancel': ({ upload }) => {
      attachments().cancel(upload);
      return done;
    },
    'attachment.thumbnail.set': ({ id, data, ...size }) =>
      attachments().setThumbnail(id, Buffer.from(data, 'base64'), size),
    'attachment.thumbnail': ({ id }) => attachments().thumbnail(id),
    'attachment.read': ({ id, offset }) => attachments().piece(id, offset),
    'attachment.set': (input) => attachments().set(input, desk.clock({})),
    'attachment.attach': ({ id, entryId }) => {
      const { journal } = desk.session();
      journal.attach(entryId, [id]);
      return attachments().get(id);
    },
    'attachment.remove': ({ id }) => {
      attachments().remove(id);
      return done;
    },
    'attachment.save.choose': () => {
      throw new TendError('bad-input', 'Only the window can ask for a place. Please name a file.');
    },
    'attachment.save': ({ id, file, replace = false, ending = '' }) =>
      extname(file) === '' && ending !== ''
        ? save(desk.session(), id, `${file}${ending}`, false)
        : save(desk.session(), id, file, replace),
    'attachment.list': ({ staged, wounds, entryId, subject }) => {
      const { vault } = desk.session();
      // Staged ones are about nobody yet, and an entry says itself whom it is about.
      const about = staged || entryId !== undefined ? {} : { subject: resolveSubject(vault.db, subject).id };
      return { attachments: attachments().list({ staged, wounds, ...(entryId && { entryId }), ...about }) };
    },
  };
}

/**
 * When the vault is entered: what was forgotten, and the files of what was purged or never finished, go. Nobody waits for
 * it, and what cannot be done now is done the next time.
 */
export async function tidyAttachments({ attachments, vault, draft }: Session, clock: Clock): Promise<void> {
  try {
    attachments.forgetStaged(clock, draft.get().attachments ?? []);
    await vault.attachments.sweep(clock.nowMs);
  } catch {
    // Locked meanwhile, a full disk: nothing that was kept depends on it.
  }
}

/** In the clear, where the person said. Readable to its owner only; whole or not at all. */
async function save(session: Session, id: AttachmentId, file: string, replace: boolean) {
  const bytes = await session.attachments.whole(id);
  const to = replace ? `${file}.${randomBytes(4).toString('hex')}.part` : file;
  try {
    await writeFile(to, bytes, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') {
      throw new TendError('bad-input', 'There is a file of that name already. Please choose another name.');
    }
    await rm(to, { force: true });
    throw cannotSave(code);
  } finally {
    bytes.fill(0);
  }
  if (replace) await rename(to, file);
  return { saved: true } as const;
}

/** About the place the person chose, not about the vault. */
function cannotSave(code: unknown): TendError {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new TendError(
      'disk-full',
      'That disk is full, so the copy was not written. Please choose another place.',
    );
  }
  return new TendError(
    'bad-input',
    'The copy could not be written there. Please check that the folder is there and yours to write in, or choose another place.',
  );
}
