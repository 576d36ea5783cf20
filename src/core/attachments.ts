import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  type AttachmentId,
  type attachmentRequests,
  type Clock,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { readerOf, resolveSubject } from '../journal/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

const done = { done: true } as const;

type Desk = {
  session(): Session;
  clock(input: { now?: string | undefined; zone?: string | undefined }): Clock;
};

export function attachmentHandlers(desk: Desk): Pick<Handlers, keyof typeof attachmentRequests> {
  const attachments = () => desk.session().attachments;
  /** @throws TendError `not-found` where it belongs to what another writer keeps to themselves */
  const mine = ({ id, observer }: Pick<Parsed<'attachment.remove'>, 'id' | 'observer'>): AttachmentId => {
    const { journal, draft } = desk.session();
    const { entryId } = attachments().get(id);
    if (
      entryId !== null ? !journal.isThere(entryId, { observer }) : draft.namedByOthers({ observer }).has(id)
    ) {
      throw notThere();
    }
    return id;
  };
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
    'attachment.thumbnail.set': ({ data, width, height, ...by }) =>
      attachments().setThumbnail(mine(by), Buffer.from(data, 'base64'), { width, height }),
    'attachment.thumbnail': (by) => attachments().thumbnail(mine(by)),
    'attachment.read': ({ offset, ...by }) => attachments().piece(mine(by), offset),
    'attachment.set': (input) => attachments().set({ ...input, id: mine(input) }, desk.clock({})),
    'attachment.attach': ({ id, entryId, ...by }) => {
      const { journal } = desk.session();
      journal.attach(entryId, [mine({ id, ...by })], by);
      return attachments().get(id);
    },
    'attachment.remove': (by) => {
      attachments().remove(mine(by));
      return done;
    },
    'attachment.save.choose': () => {
      throw new TendError('bad-input', 'Only the window can ask for a place. Please name a file.');
    },
    'attachment.save': ({ file, replace = false, ending = '', ...by }) =>
      extname(file) === '' && ending !== ''
        ? save(desk.session(), mine(by), `${file}${ending}`, false)
        : save(desk.session(), mine(by), file, replace),
    'attachment.list': ({ staged, wounds, entryId, subject, observer }) => {
      const { vault, draft } = desk.session();
      // Staged ones are about nobody yet, and an entry says itself whom it is about.
      const about = staged || entryId !== undefined ? {} : { subject: resolveSubject(vault.db, subject).id };
      const reader = readerOf(vault.db, observer).id;
      const there = attachments().list({ staged, wounds, reader, ...(entryId && { entryId }), ...about });
      const hidden = draft.namedByOthers({ observer });
      return { attachments: there.filter(({ id }) => !hidden.has(id)) };
    },
  };
}

function notThere(): TendError {
  return new TendError('not-found', 'That photo or file is not in this journal any more.');
}

/**
 * When the vault is entered: what was forgotten, and the files of what was purged or never finished, go. Nobody waits for
 * it, and what cannot be done now is done the next time.
 */
export async function tidyAttachments({ attachments, vault, draft }: Session, clock: Clock): Promise<void> {
  try {
    attachments.forgetStaged(clock, draft.named());
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
