import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import {
  ATTACHMENT_CHUNK_BYTES,
  type Attachment,
  AttachmentId,
  EntryId,
  TendError,
} from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { type Args, about, type Command, type Common, clockOf, present } from '../command.ts';
import { instantOf } from '../dates.ts';
import { attachedText, attachmentsText } from '../print/attachments.ts';
import { millimetres, needed, wrongUsage } from '../usage.ts';

/** Photos and files: put to an entry, listed, taken out again. */
export const attachmentCommands: readonly Command[] = [
  {
    name: 'attach',
    usage: 'ENTRY-ID FILE…',
    about: 'puts photos and files to an entry; place and camera are taken out of photos first',
    options: {
      'keep-metadata': { type: 'boolean' },
      taken: { type: 'string' },
      'length-mm': { type: 'string' },
      'width-mm': { type: 'string' },
      'depth-mm': { type: 'string' },
    },
    needs: 'vault',
    async run({ client, common, args }) {
      const entryId = idOf(EntryId, args.words[0], 'an entry, as add and timeline print it');
      needed(args.words, 1, 'a file');
      const said = saidOf(args, common);
      const attachments = await allOrNone(client, args.words.slice(1), async (file, brought) => {
        const { id } = await bring(client, file, args.flag('keep-metadata'), common);
        brought(id);
        if (Object.keys(said).length > 0) await client.call('attachment.set', { id, ...said });
        return client.call('attachment.attach', { id, entryId });
      });
      return { value: { attachments }, text: attachedText(attachments) };
    },
  },
  {
    name: 'attachments',
    usage: '[ENTRY-ID]',
    about: 'lists the photos and files of an entry, or of everything about the subject, oldest first',
    options: { wounds: { type: 'boolean' } },
    needs: 'vault',
    async run({ client, common, args }) {
      const entry = args.words[0];
      const value = await client.call('attachment.list', {
        ...(entry === undefined ? about(common) : { entryId: idOf(EntryId, entry, 'an entry') }),
        wounds: args.flag('wounds'),
      });
      return { value, text: attachmentsText(value.attachments) };
    },
  },
  {
    name: 'attachment save',
    usage: 'ID FILE',
    about: 'writes a copy in the clear, readable to you only; never over a file that is there',
    needs: 'vault',
    async run({ client, args }) {
      const id = attachmentId(args);
      const file = resolve(needed(args.words, 1, 'the name of a new file'));
      const value = await client.call('attachment.save', { id, file });
      return { value, text: 'Saved. This copy is not encrypted: delete it when you no longer need it.' };
    },
  },
  {
    name: 'attachment remove',
    usage: 'ID',
    about: 'takes a photo or file out of the journal, at once and for good; undo does not bring it back',
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('attachment.remove', { id: attachmentId(args) });
      return { value, text: 'Removed. Backups made before may still have it.' };
    },
  },
];

/** Brings files in one by one. When one fails, those before it are taken out again: nobody has to find out which are there. */
async function allOrNone(
  client: Client,
  files: readonly string[],
  one: (file: string, brought: (id: AttachmentId) => void) => Promise<Attachment>,
): Promise<Attachment[]> {
  const ids: AttachmentId[] = [];
  const done: Attachment[] = [];
  try {
    for (const file of files) done.push(await one(file, (id) => ids.push(id)));
    return done;
  } catch (error) {
    for (const id of ids) await client.call('attachment.remove', { id }).catch(() => {});
    throw error;
  }
}

async function bring(
  client: Client,
  path: string,
  keepMetadata: boolean,
  common: Common,
): Promise<Attachment> {
  const file = await opened(path);
  try {
    const { upload } = await client.call('attachment.begin', {
      name: basename(path),
      mediaType: TYPES[extname(path).toLowerCase()] ?? '',
      bytes: (await file.stat()).size,
      keepMetadata,
      ...clockOf(common),
    });
    let offset = 0;
    for await (const piece of file.createReadStream({
      highWaterMark: ATTACHMENT_CHUNK_BYTES,
      autoClose: false,
    })) {
      // Opened without an encoding, so it gives bytes.
      const chunk = piece as Buffer;
      await client.call('attachment.chunk', { upload, offset, data: chunk.toString('base64') });
      offset += chunk.length;
    }
    return await client.call('attachment.finish', { upload });
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch {
    // Said below, without its name.
  }
  throw new TendError(
    'bad-input',
    'One of the files could not be read. Please check its name, and that it is yours to read.',
  );
}

/** Where bytes alone do not tell: text, and documents that are all packed the same way. */
const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** When it was taken and how large the wound is, where the command line says so. */
function saidOf(args: Args, common: Common) {
  const wound = present({
    lengthMm: millimetres(args.option('length-mm'), '--length-mm'),
    widthMm: millimetres(args.option('width-mm'), '--width-mm'),
    depthMm: millimetres(args.option('depth-mm'), '--depth-mm'),
  });
  return {
    ...present({ takenAt: instantOf(args.option('taken'), 'first', common.zone, '--taken') }),
    ...(Object.keys(wound).length > 0 && { wound }),
  };
}

function attachmentId(args: Args): AttachmentId {
  return idOf(AttachmentId, args.words[0], 'a photo or file, as tend attachments prints it');
}

function idOf<T>(
  schema: { safeParse(word: unknown): { success: true; data: T } | { success: false } },
  word: string | undefined,
  what: string,
): T {
  const id = schema.safeParse(word);
  if (!id.success) throw wrongUsage(`This command needs the id of ${what}.`);
  return id.data;
}
