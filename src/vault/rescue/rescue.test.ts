import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealLine } from '../inbox.ts';
import { KDF_FLOOR } from '../passphrase.ts';
import { inboxLine } from '../testing/deeds.ts';
import { copyOf, expectKept, keptVault } from '../testing/kept.ts';
import { numbered } from '../testing/random.ts';
import { startScript, tempFolder } from '../testing/vaults.ts';
import { openVault } from '../vault.ts';
import { rescueVault } from './rescue.ts';

const way = { passphrase: numbered(0) };
const [ENTRIES, ATTACHMENTS] = [60, 3];

async function toRescue() {
  const kept = copyOf(await keptVault({ entries: ENTRIES, attachments: ATTACHMENTS }));
  return { ...kept, to: join(tempFolder(), 'rescued'), journal: join(kept.dir, 'journal-1.db') };
}

const rescue = (dir: string, to: string, header?: string) =>
  rescueVault(dir, way, to, { kdf: KDF_FLOOR, header });

function flip(file: string, byte: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
  writeFileSync(file, bytes);
}

const everything = {
  entries: ENTRIES,
  events: 2 * ENTRIES,
  subjects: 1,
  people: 1,
  attachments: ATTACHMENTS,
};

describe('rescue', () => {
  it('makes of a whole vault another with everything in it under other keys, and leaves the first as it is', async () => {
    const { dir, to, folder, said } = await toRescue();
    await sealLine(dir, inboxLine(5));
    const before = filesOf(dir);
    expect(await rescue(dir, to)).toMatchObject({
      ...{ damagedPages: 0, wordless: 0, dropped: 0, rows: everything },
      ...{ attachments: { saved: ATTACHMENTS, damaged: 0 }, inbox: { saved: 1, damaged: 0 } },
    });
    expect(filesOf(dir)).toEqual(before);
    await expectKept({ dir: to, folder, said: [...said, 'sealed 5'], passphrase: 0 }, []);
    const [one, other] = [await openVault(dir, way), await openVault(to, way)];
    expect(other.id).not.toBe(one.id);
    for (const vault of [one, other]) vault.close();
  });

  it.each([
    ['the salt that every page hangs on', 3],
    ['the first page', 1000],
  ])(
    'gets everything back when %s has a flipped bit, and says how many pages are damaged',
    async (_, byte) => {
      const { dir, to, journal, folder, said } = await toRescue();
      flip(journal, byte);
      await expect(openVault(dir, way)).rejects.toMatchObject({ code: 'damaged' });
      const result = await rescue(dir, to);
      expect(result.rows).toMatchObject(everything);
      expect(result.damagedPages).toBeLessThanOrEqual(1);
      await expectKept({ dir: to, folder, said, passphrase: 0 }, []);
    },
  );

  it('reads what was acknowledged and is still in the log, as after a crash', async () => {
    const { dir, folder, to, said } = await toRescue();
    const written = await crashed(dir, folder);
    await rescue(dir, to);
    await expectKept({ dir: to, folder, said, passphrase: 0 }, written);
  });

  it('gets back from a log with a flipped bit what was written before and after it', async () => {
    const { dir, folder, to } = await toRescue();
    const written = await crashed(dir, folder);
    const log = join(dir, 'journal-1.db-wal');
    flip(log, Math.floor(readFileSync(log).length / 4));
    await expect(openVault(dir, way)).rejects.toMatchObject({ code: 'damaged' });
    const { rows, damagedPages } = await rescue(dir, to);
    expect(damagedPages).toBeLessThanOrEqual(1);
    expect(rows.entries).toBeGreaterThan(ENTRIES + written.length - 10);
  });

  it('needs no whole header: a damaged one whose slot opens, one that was being written, or a backup’s', async () => {
    const { dir, folder } = await toRescue();
    const vault = await openVault(dir, way);
    const { file } = await vault.backup(folder, '2026-11-25');
    vault.close();
    const header = join(dir, 'vault.json');
    const written = readFileSync(header, 'utf8');
    const into = () => join(tempFolder(), 'rescued');

    writeFileSync(header, written.replace('"generation": 1', '"generation": 9'));
    expect((await rescue(dir, into())).rows).toMatchObject(everything);

    renameSync(header, join(dir, 'vault.json.new'));
    writeFileSync(join(dir, 'vault.json.new'), written);
    expect((await rescue(dir, into())).rows).toMatchObject(everything);

    rmSync(join(dir, 'vault.json.new'));
    await expect(rescue(dir, into())).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('--header'),
    });
    expect((await rescue(dir, into(), join(folder, file))).rows).toMatchObject(everything);
  });

  it('keeps what is known of a photo whose file is damaged or gone, and the photos that are whole', async () => {
    const { dir, to } = await toRescue();
    const [one = '', two = ''] = readdirSync(join(dir, 'attachments-1'));
    flip(join(dir, 'attachments-1', one), 300);
    rmSync(join(dir, 'attachments-1', two));
    expect(await rescue(dir, to)).toMatchObject({
      rows: everything,
      attachments: { saved: ATTACHMENTS - 2, damaged: 2 },
    });
  });

  it('makes nothing with a wrong passphrase, inside the damaged vault, or where another vault is', async () => {
    const { dir, to } = await toRescue();
    const other = await toRescue();
    await expect(rescueVault(dir, { passphrase: 'not that one' }, to)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(existsSync(to)).toBe(false);
    await expect(rescue(dir, join(dir, 'inside'))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(rescue(dir, other.dir)).rejects.toMatchObject({ code: 'vault-exists' });
  });
});

/** Killed while it writes, so that a log is left. @returns the lines it had said */
async function crashed(dir: string, folder: string): Promise<string[]> {
  const writer = startScript('deed.ts', [dir, folder, '0', '1', '1000', 'write']);
  let heard = '';
  writer.stdout?.on('data', (chunk) => {
    heard += String(chunk);
    if (heard.split('\n').length > 20) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  expect(existsSync(join(dir, 'journal-1.db-wal'))).toBe(true);
  return heard.split('\n').filter((line) => line.startsWith('wrote '));
}

/** Everything but who has it open. */
function filesOf(dir: string): [string, string][] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('lock.db'))
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')]);
}
