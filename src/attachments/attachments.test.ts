import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ATTACHMENT_CHUNK_BYTES } from '../contract/index.ts';
import { createVault, KDF_FLOOR } from '../vault/index.ts';
import { createAttachments } from './attachments.ts';

async function attachmentsOfAVault() {
  const folder = mkdtempSync(join(tmpdir(), 'tend-attachments-'));
  const dir = join(folder, 'vault');
  const vault = await createVault(dir, 'correct horse battery', { kdf: KDF_FLOOR });
  onTestFinished(() => {
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });
  // Greenwich: what a clock on the wall shows is UTC.
  const wall = { offsetMinutes: () => 0, instantsOf: () => [] };
  return { dir, vault, attachments: createAttachments({ vault, wall }) };
}

async function bring(
  { attachments }: Awaited<ReturnType<typeof attachmentsOfAVault>>,
  content: string | Buffer,
  name = 'a.txt',
  keepMetadata = false,
) {
  const clock = { nowMs: 0, zone: 'UTC' };
  const bytes = Buffer.from(content);
  const upload = attachments.begin({
    name,
    mediaType: 'text/plain',
    clock,
    keepMetadata,
    bytes: bytes.length,
  });
  for (let at = 0; at < bytes.length; at += ATTACHMENT_CHUNK_BYTES) {
    attachments.chunk(upload, at, bytes.subarray(at, at + ATTACHMENT_CHUNK_BYTES));
  }
  return attachments.finish(upload);
}

it('a row that names another’s file, with its key and of the same size, shows nothing of it', async () => {
  const parts = await attachmentsOfAVault();
  const [one, other] = [await bring(parts, 'her letter'), await bring(parts, 'his letter')];
  expect(Buffer.from(await parts.attachments.whole(one.id)).toString()).toBe('her letter');
  parts.vault.db.exec(`
    CREATE TEMP TABLE kept AS SELECT id, file, secret FROM attachments;
    UPDATE attachments SET file = 'between ' || id;
    UPDATE attachments SET (file, secret) = (SELECT file, secret FROM kept WHERE kept.id <> attachments.id)`);
  for (const { id } of [one, other]) {
    await expect(parts.attachments.whole(id)).rejects.toMatchObject({ code: 'damaged' });
    await expect(parts.attachments.piece(id, 0)).rejects.toMatchObject({ code: 'damaged' });
  }
});

it('a name that hides its ending behind a turned direction shows where, also one kept before', async () => {
  const parts = await attachmentsOfAVault();
  const hiding = 'letter\u202efdp.exe\u0007';
  const { id, name } = await bring(parts, 'x', hiding);
  expect(name).toBe('letter\ufffdfdp.exe\ufffd');
  const kept = parts.vault.db.prepare('SELECT name FROM attachments').pluck();
  expect(kept.get()).toBe(name);
  parts.vault.db.prepare('UPDATE attachments SET name = ?').run(hiding);
  expect(parts.attachments.get(id).name).toBe(name);
  expect((await bring(parts, 'y', 'Röntgen أشعة 1.pdf')).name).toBe('Röntgen أشعة 1.pdf');
});

it.each(['baseline.jpg', 'progressive.jpg'])(
  '%s cut off while it was copied is not taken for the whole',
  async (name) => {
    const parts = await attachmentsOfAVault();
    const whole = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
    const end = whole.lastIndexOf('\xff\xd9', undefined, 'latin1');
    for (const at of [end, end - 40]) {
      const cut = whole.subarray(0, at);
      await expect(bring(parts, cut, name)).rejects.toMatchObject({
        code: 'refused',
        data: { reason: 'cut-off' },
      });
      expect(await bring(parts, cut, name, true)).toMatchObject({ kind: 'photo', bytes: at });
    }
    expect(await bring(parts, whole, name)).toMatchObject({ kind: 'photo' });
  },
);

it('locking while a file comes in leaves no half of it', async () => {
  const parts = await attachmentsOfAVault();
  const files = () =>
    readdirSync(parts.dir, { recursive: true }).filter((name) =>
      String(name).startsWith(join('attachments-1', '/')),
    );
  const coming = bring(parts, 'x'.repeat(20_000_000));
  while (files().length === 0) await new Promise(setImmediate);
  parts.vault.close();
  await expect(coming).rejects.toMatchObject({ code: 'locked' });
  expect(files()).toEqual([]);
});
