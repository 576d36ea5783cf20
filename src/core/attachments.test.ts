import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ATTACHMENT_CHUNK_BYTES,
  type Attachment,
  type AttachmentId,
  decode,
  encode,
  type Input,
  MAX_ATTACHMENT_BYTES,
  type Method,
  newId,
  type Output,
  type Reply,
} from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR, type WritableDb } from '../vault/index.ts';
import { welcome } from './welcome.ts';

const passphrase = 'a short sentence of mine';
const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = '2026-02-08T21:30:00+01:00';
let made: string;
let folder: string;
let core: Core;
let wallMs = Date.parse(NOW);

/** One vault for all of them to begin with, quick to unlock. */
beforeAll(async () => {
  made = join(mkdtempSync(join(tmpdir(), 'tend-attach-')), 'vault');
  const owner = { passphrase, owner: 'Anna', start: 'empty' } as const;
  const fill = (db: WritableDb) => welcome(db, owner, { nowMs: wallMs, zone: 'Europe/Berlin' });
  (await createVault(made, passphrase, { kdf: KDF_FLOOR, fill })).close();
});
afterAll(() => rmSync(dirname(made), { recursive: true, force: true }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tend-attach-'));
  wallMs = Date.parse(NOW);
  cpSync(made, join(folder, 'vault'), { recursive: true });
  core = start();
  await call('vault.unlock', { passphrase });
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Core {
  const [home = '', ...others] = modelsFolders();
  return createCore({
    vaultDir: join(folder, 'vault'),
    modelsDirs: [home, ...others],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    indexing: 'when-searching',
    emit: () => {},
    wall: () => wallMs,
  });
}

async function reply<M extends Method>(method: M, input: Input<M>): Promise<Reply> {
  // The core's own reply, a line above the wire.
  return decode(await core.handle(method, encode(input))) as Reply;
}

async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await reply(method, input);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as Output<M>;
}

async function again(): Promise<void> {
  await core.close();
  core = start();
  await call('vault.unlock', { passphrase });
}

const fixture = (name: string) => readFileSync(new URL(`../attachments/fixtures/${name}`, import.meta.url));
const sealedFiles = () => readdirSync(join(folder, 'vault', 'attachments-1'));
/** What is done on entering is done behind the first answer. */
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function bring(bytes: Buffer, more: Partial<Input<'attachment.begin'>> = {}): Promise<Attachment> {
  const { upload } = await call('attachment.begin', {
    name: 'rash.jpg',
    mediaType: 'image/jpeg',
    bytes: bytes.length,
    ...more,
  });
  for (let offset = 0; offset < bytes.length; offset += ATTACHMENT_CHUNK_BYTES) {
    const data = bytes.subarray(offset, offset + ATTACHMENT_CHUNK_BYTES).toString('base64');
    await call('attachment.chunk', { upload, offset, data });
  }
  return call('attachment.finish', { upload });
}

async function readBack(id: AttachmentId): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: Output<'attachment.read'> = await call('attachment.read', { id, offset });
    pieces.push(Buffer.from(piece.data, 'base64'));
    offset = piece.next;
  }
  return Buffer.concat(pieces);
}

test('a photo is on its entry, the right way up, with its own time and without its place, also after a restart', async () => {
  const photo = await bring(fixture('baseline.jpg'));
  expect(photo).toMatchObject({
    entryId: null,
    kind: 'photo',
    mediaType: 'image/jpeg',
    width: 48,
    height: 64,
    takenAt: '2026-02-08T20:10:05+01:00',
    metadata: 'removed',
  });
  const { entry } = await call('journal.add', { text: 'itchy arms at nine', attachments: [photo.id] });
  expect(entry.attachments).toMatchObject([{ id: photo.id, entryId: entry.id }]);
  await again();
  const { entries } = await call('journal.timeline', {});
  expect(entries).toMatchObject([{ text: 'itchy arms at nine', attachments: [{ id: photo.id }] }]);
  expect(await call('journal.entry', { id: entry.id })).toMatchObject({ attachments: [{ id: photo.id }] });
  const bytes = await readBack(photo.id);
  expect(bytes.length).toBe(photo.bytes);
  expect(bytes.includes('CANARY')).toBe(false);
  expect((await call('status', {})).counts).toMatchObject({ attachments: 1, attachmentBytes: photo.bytes });
});

test('a large file comes back to the last byte, piece by piece', async () => {
  const bytes = randomBytes(3 * ATTACHMENT_CHUNK_BYTES + 77);
  const file = await bring(bytes, { name: 'film.mov', mediaType: 'video/quicktime' });
  expect(file).toMatchObject({ kind: 'file', mediaType: 'application/octet-stream', metadata: 'kept' });
  expect((await readBack(file.id)).equals(bytes)).toBe(true);
  expect(await reply('attachment.read', { id: file.id, offset: bytes.length + 1 })).toMatchObject({
    ok: false,
  });
});

test('two files that are read at once do not get into each other', async () => {
  const all = [
    randomBytes(ATTACHMENT_CHUNK_BYTES + 9),
    randomBytes(ATTACHMENT_CHUNK_BYTES + 9),
    randomBytes(9),
  ];
  const kept = [];
  for (const bytes of all) kept.push(await bring(bytes));
  const read = await Promise.all([...kept, ...kept].map(({ id }) => readBack(id)));
  expect(read.map((bytes, i) => bytes.equals(all[i % all.length] ?? Buffer.alloc(0)))).toEqual(
    read.map(() => true),
  );
});

test('what a file is, its own bytes say: a page that calls itself a photo is none', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  expect(await bring(page, { mediaType: 'image/png' })).toMatchObject({
    mediaType: 'application/octet-stream',
  });
  expect(await bring(page, { mediaType: 'text/html' })).toMatchObject({
    mediaType: 'application/octet-stream',
  });
  expect(await bring(Buffer.from('%PDF-1.7\n'), { mediaType: 'image/jpeg' })).toMatchObject({
    kind: 'file',
    mediaType: 'application/pdf',
  });
  expect(await bring(fixture('rgb.png'), { mediaType: 'text/plain' })).toMatchObject({
    kind: 'photo',
    mediaType: 'image/png',
  });
});

describe('a photo that is not certain to say nothing', () => {
  const odd = () => Buffer.concat([fixture('baseline.jpg').subarray(0, 600), randomBytes(600)]);

  test('is refused with a way out, and kept whole when its person says so', async () => {
    await expect(bring(odd())).rejects.toThrow(/^refused: .*screenshot/);
    const bytes = odd();
    const kept = await bring(bytes, { keepMetadata: true });
    expect(kept).toMatchObject({ kind: 'photo', metadata: 'kept' });
    expect((await readBack(kept.id)).equals(bytes)).toBe(true);
  });

  test('keeps all that is in it when that is wanted, and says so', async () => {
    const bytes = fixture('baseline.jpg');
    const kept = await bring(bytes, { keepMetadata: true });
    expect(kept).toMatchObject({
      metadata: 'kept',
      takenAt: '2026-02-08T20:10:05+01:00',
      width: 48,
      height: 64,
    });
    expect((await readBack(kept.id)).equals(bytes)).toBe(true);
  });
});

describe('an upload', () => {
  const begin = (bytes: number) => call('attachment.begin', { name: 'a', mediaType: '', bytes });
  const data = Buffer.from('abcd').toString('base64');

  test('that is empty or too large is refused before its first byte', async () => {
    await expect(begin(0)).rejects.toThrow(/empty/);
    await expect(begin(MAX_ATTACHMENT_BYTES + 1)).rejects.toThrow(/50 MB/);
  });

  test('with a piece missing, or too many, or cancelled, leaves nothing', async () => {
    const { upload } = await begin(6);
    await expect(call('attachment.chunk', { upload, offset: 2, data })).rejects.toThrow(/^bad-input/);
    await call('attachment.chunk', { upload, offset: 0, data });
    await expect(call('attachment.chunk', { upload, offset: 4, data })).rejects.toThrow(/larger/);
    await expect(call('attachment.finish', { upload })).rejects.toThrow(/Not all/);
    const { upload: other } = await begin(4);
    await call('attachment.cancel', { upload: other });
    await expect(call('attachment.chunk', { upload: other, offset: 0, data })).rejects.toThrow(/^not-found/);
    await expect(call('attachment.finish', { upload: newId() })).rejects.toThrow(/^not-found/);
    expect((await call('attachment.list', { staged: true })).attachments).toEqual([]);
  });

  test('does not stand on the disk in the clear at any time, nor take all memory', async () => {
    const held = await Promise.all([1, 2, 3, 4].map(() => begin(MAX_ATTACHMENT_BYTES)));
    await expect(begin(MAX_ATTACHMENT_BYTES)).rejects.toThrow(/Too many/);
    const words = Buffer.from(`canary ${'x'.repeat(1000)}`).toString('base64');
    for (const { upload } of held) await call('attachment.chunk', { upload, offset: 0, data: words });
    const everything = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    for (const { parentPath, name } of everything) {
      expect(readFileSync(join(parentPath, name)).includes('canary')).toBe(false);
    }
  });
});

describe('an entry', () => {
  test('of a photo without a word is kept, and the name of a file is no dose', async () => {
    const [photo, file] = [
      await bring(fixture('bare.jpg')),
      await bring(Buffer.from('x'), { name: 'melatonin 2 mg.pdf' }),
    ];
    const bare = await call('journal.add', { text: ' ', attachments: [photo.id] });
    expect(bare.entry.text).toBe('Photo');
    await call('journal.edit', { id: bare.entry.id, text: 'rash' });
    expect((await call('journal.edit', { id: bare.entry.id, text: '' })).entry.text).toBe('Photo');
    const { entry, events } = await call('journal.add', { text: '', attachments: [file.id] });
    expect(entry.text).toBe('File');
    expect(events.filter(({ kind }) => kind !== 'note')).toEqual([]);
    expect(await reply('journal.add', { text: '' })).toMatchObject({
      ok: false,
      error: { code: 'empty-line' },
    });
  });

  test('takes no photo of another entry, and not more than fit; then nothing of it is kept', async () => {
    const photo = await bring(fixture('bare.jpg'));
    await call('journal.add', { text: 'rash', attachments: [photo.id] });
    await expect(call('journal.add', { text: 'again', attachments: [photo.id] })).rejects.toThrow(
      /^not-found/,
    );
    const { entry } = await call('journal.add', { text: 'many' });
    for (let n = 0; n < 20; n++) {
      await call('attachment.attach', { id: (await bring(Buffer.from(`${n}`))).id, entryId: entry.id });
    }
    const one = await bring(Buffer.from('one more'));
    await expect(call('attachment.attach', { id: one.id, entryId: entry.id })).rejects.toThrow(/up to 20/);
    expect((await call('journal.timeline', {})).entries.map(({ text }) => text)).toEqual(['rash', 'many']);
    expect((await call('attachment.list', { entryId: entry.id })).attachments).toHaveLength(20);
    expect((await call('attachment.list', { staged: true })).attachments).toMatchObject([{ id: one.id }]);
  });

  test('that is deleted takes its photo along, undo brings both back, an edit keeps it; a day later all is gone', async () => {
    const photo = await bring(fixture('bare.jpg'));
    const { entry } = await call('journal.add', { text: 'rash', attachments: [photo.id] });
    const edited = await call('journal.edit', { id: entry.id, text: 'red rash' });
    expect(edited.entry.attachments).toMatchObject([{ id: photo.id }]);
    await call('journal.delete', { id: entry.id });
    await expect(call('attachment.read', { id: photo.id, offset: 0 })).rejects.toThrow(/^not-found/);
    expect((await call('attachment.list', {})).attachments).toEqual([]);
    await call('journal.undo', {});
    expect((await readBack(photo.id)).length).toBe(photo.bytes);
    await again();
    expect(sealedFiles()).toHaveLength(1);
    await call('journal.delete', { id: entry.id });
    wallMs += DAY_MS + 1;
    await again();
    await until(() => sealedFiles().length === 0);
  });

  test('that was kept too soon is taken back and written anew with its photo', async () => {
    const photo = await bring(fixture('bare.jpg'));
    await call('journal.add', { text: 'rash on the leg', attachments: [photo.id] });
    const undone = await call('journal.undo', {});
    expect(undone).toMatchObject({ undone: 'add', attachments: [{ id: photo.id, entryId: null }] });
    const { entry } = await call('journal.add', { text: 'rash on the arm', attachments: [photo.id] });
    expect(entry.attachments).toMatchObject([{ id: photo.id, entryId: entry.id }]);
    wallMs += DAY_MS + 1;
    await again();
    expect((await readBack(photo.id)).length).toBe(photo.bytes);
  });
});

test('a photo that was brought in and forgotten goes after a day; one that the line being written names does not', async () => {
  const [named, forgotten] = [await bring(fixture('bare.jpg')), await bring(fixture('gray.jpg'))];
  await call('draft.set', { text: '', attachments: [named.id] });
  wallMs += DAY_MS - 1;
  await again();
  expect((await call('attachment.list', { staged: true })).attachments).toHaveLength(2);
  wallMs += 2;
  await again();
  await until(() => sealedFiles().length === 1);
  expect((await call('attachment.list', { staged: true })).attachments).toMatchObject([{ id: named.id }]);
  await expect(call('attachment.thumbnail', { id: forgotten.id })).rejects.toThrow(/^not-found/);
  expect(await call('draft.get', {})).toEqual({ text: '', attachments: [named.id] });
  await call('journal.add', { text: '', attachments: [named.id] });
  expect(await call('draft.get', {})).toEqual({ text: '' });
});

test('one that is removed is gone at once: its row, its small picture and its file', async () => {
  const photo = await bring(fixture('bare.jpg'));
  const small = fixture('bare.jpg').toString('base64');
  const size = { width: 640, height: 480 };
  await call('attachment.thumbnail.set', { id: photo.id, data: small, ...size });
  expect(await call('attachment.thumbnail', { id: photo.id })).toEqual({
    data: small,
    mediaType: 'image/jpeg',
  });
  const page = Buffer.from('<svg/>').toString('base64');
  await expect(call('attachment.thumbnail.set', { id: photo.id, data: page, ...size })).rejects.toThrow(
    /small picture/,
  );
  // Its size was read from the photo itself.
  expect((await call('attachment.list', { staged: true })).attachments).toMatchObject([
    { thumbnail: true, width: 64, height: 48 },
  ]);
  await call('attachment.remove', { id: photo.id });
  expect(sealedFiles()).toEqual([]);
  await expect(call('attachment.read', { id: photo.id, offset: 0 })).rejects.toThrow(/^not-found/);
});

test('the photos of a wound stand in the order they were taken, with the sizes that were measured', async () => {
  const later = await bring(fixture('bare.jpg'));
  const earlier = await bring(fixture('baseline.jpg'));
  const other = await bring(fixture('gray.jpg'));
  await call('journal.add', { text: 'changed the dressing', attachments: [later.id, earlier.id, other.id] });
  await call('attachment.set', {
    id: later.id,
    takenAt: '2026-02-08T21:00:00+02:00',
    wound: { lengthMm: 21.5, widthMm: 8 },
  });
  const set = await call('attachment.set', {
    id: earlier.id,
    takenAt: '2026-02-01T09:00:00+01:00',
    wound: {},
  });
  expect(set).toMatchObject({ takenAt: '2026-02-01T09:00:00+01:00', wound: {} });
  const { attachments } = await call('attachment.list', { wounds: true });
  expect(attachments.map(({ id }) => id)).toEqual([earlier.id, later.id]);
  expect(attachments[1]).toMatchObject({
    wound: { lengthMm: 21.5, widthMm: 8 },
    takenAt: '2026-02-08T21:00:00+02:00',
  });
  expect((await call('attachment.set', { id: earlier.id, wound: null })).wound).toBeUndefined();
  await expect(call('attachment.set', { id: later.id, wound: { lengthMm: -1 } })).rejects.toThrow(
    /^bad-input/,
  );
});

test('a copy that is saved is readable to its owner only, and goes over no file unless the person said so', async () => {
  const photo = await bring(fixture('bare.jpg'));
  const file = join(folder, 'copy.jpg');
  await call('attachment.save', { id: photo.id, file });
  expect(readFileSync(file).equals(fixture('bare.jpg'))).toBe(true);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, 'mine');
  await expect(call('attachment.save', { id: photo.id, file })).rejects.toThrow(/of that name/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  await call('attachment.save', { id: photo.id, file, replace: true });
  expect(readFileSync(file).equals(fixture('bare.jpg'))).toBe(true);
  await expect(
    call('attachment.save', { id: photo.id, file: join(folder, 'no', 'such.jpg') }),
  ).rejects.toThrow(/choose another/);
  const bare = { id: photo.id, file: join(folder, 'copy'), ending: '.jpg', replace: true };
  await expect(call('attachment.save', bare), 'nobody was asked about copy.jpg').rejects.toThrow(
    /of that name/,
  );
  await call('attachment.save', { ...bare, ending: '.jpeg' });
  expect(readFileSync(join(folder, 'copy.jpeg')).equals(fixture('bare.jpg'))).toBe(true);
  expect(await reply('attachment.save.choose', { id: photo.id })).toMatchObject({ ok: false });
});

test('a photo whose file was exchanged for another of the same vault is called damaged', async () => {
  const [one, other] = [await bring(fixture('bare.jpg')), await bring(fixture('gray.jpg'))];
  const [first = '', second = ''] = sealedFiles().map((name) => join(folder, 'vault', 'attachments-1', name));
  const bytes = readFileSync(first);
  writeFileSync(first, readFileSync(second));
  writeFileSync(second, bytes);
  for (const { id } of [one, other]) {
    await expect(call('attachment.read', { id, offset: 0 })).rejects.toThrow(/^damaged: .*backup/);
  }
});
