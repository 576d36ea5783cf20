import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { type EntryId, newId } from '../contract/index.ts';
import { deleteUnreadable, inboxState, sealLine } from './inbox.ts';
import type { InboxLine } from './inbox-line.ts';
import { fixtureLine, PHRASE } from './testing/fixture.ts';
import { numbersFrom } from './testing/random.ts';
import { closedVault, PASSPHRASE, printed, startScript, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

const inboxOf = (dir: string) => join(dir, 'inbox');
const filesIn = (dir: string) => readdirSync(inboxOf(dir)).filter((name) => name.endsWith('.age'));
const line = (text: string, more: Partial<InboxLine> = {}): InboxLine => ({
  id: newId<EntryId>(),
  text,
  at: '2026-02-08T03:10:00.000+01:00',
  zone: 'Europe/Berlin',
  ...more,
});
const headerOf = (dir: string) => JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));

/** What the next opening hands over. */
async function read(dir: string) {
  const vault = await openVault(dir, PASSPHRASE);
  const lines: InboxLine[] = [];
  try {
    const result = await vault.readInbox((one) => {
      lines.push(one);
    });
    return { ...result, lines };
  } finally {
    vault.close();
  }
}

/** Every file below a folder that holds a text, as UTF-8, UTF-16 or base64. */
function holding(text: string, dir: string): string[] {
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(btoa(text).replace(/.{2}=*$/, '')),
  ];
  return readdirSync(dir, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return forms.some((form) => bytes.includes(form)) ? [entry.name] : [];
  });
}

async function fixture(text: string, to: string, dir: string, name = 'a'.repeat(32)): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(to);
  mkdirSync(inboxOf(dir), { recursive: true });
  writeFileSync(join(inboxOf(dir), `${name}.age`), await encrypter.encrypt(text));
}

describe('a line written while the vault is locked', () => {
  it('is nowhere in the clear until it is unlocked, and then there whole, with its time', async () => {
    const dir = await closedVault();
    const written = line('the zephyrquince sang, "quoted" Größe 🦉', { subject: 'Maya', observer: 'Nana' });
    await sealLine(dir, written);
    expect(holding('zephyrquince', dir)).toEqual([]);
    writeFileSync(join(dir, 'in-the-clear'), 'the zephyrquince sang', 'utf16le');
    expect(holding('zephyrquince', dir), 'the search finds what is there').toEqual(['in-the-clear']);
    expect(inboxState(dir)).toEqual({ canSeal: true, waiting: 1, unreadable: 0 });
    expect(await read(dir)).toEqual({ unreadable: 0, waiting: 0, lines: [written] });
    expect(await read(dir)).toEqual({ unreadable: 0, waiting: 0, lines: [] });
    expect(filesIn(dir)).toEqual([]);
  });

  it('is read from the vault of its format by every later Tend', async () => {
    const dir = join(tempFolder(), 'vault');
    cpSync(fileURLToPath(new URL('./fixtures/format-3', import.meta.url)), dir, { recursive: true });
    const vault = await openVault(dir, { phrase: PHRASE });
    const lines: InboxLine[] = [];
    await vault.readInbox((one) => void lines.push(one));
    vault.close();
    expect(lines).toEqual([fixtureLine]);
  });

  it('is its owner’s only, and its file tells its length in steps of 512 bytes', async () => {
    const dir = await closedVault();
    for (const text of ['x', 'y'.repeat(200), 'z'.repeat(600)]) await sealLine(dir, line(text));
    const [short, ...others] = filesIn(dir)
      .map((name) => statSync(join(inboxOf(dir), name)).size)
      .sort((a, b) => a - b);
    expect(others.map((size) => size - (short ?? 0))).toEqual([0, 512]);
    expect(statSync(inboxOf(dir)).mode & 0o777).toBe(0o700);
    for (const name of filesIn(dir)) expect(statSync(join(inboxOf(dir), name)).mode & 0o777).toBe(0o600);
  });

  it('comes in the order it was written, and the longest that is taken comes back', async () => {
    const dir = await closedVault();
    const long = line('\u0001'.repeat(20_000), { at: '2026-02-08T02:00:00Z' });
    const [later, sooner] = [
      line('second', { at: '2026-02-08T01:30:00Z' }),
      line('first', { at: '2026-02-08T02:20:00+01:00' }),
    ];
    for (const one of [long, later, sooner]) await sealLine(dir, one);
    expect((await read(dir)).lines).toEqual([sooner, later, long]);
  });

  it('stays when the vault cannot take it now, and is not lost when the vault is closed meanwhile', async () => {
    const dir = await closedVault();
    await sealLine(dir, line('one', { at: '2026-02-08T01:00:00Z' }));
    await sealLine(dir, line('two', { at: '2026-02-08T02:00:00Z' }));
    const full = Object.assign(new Error('no room'), { code: 'SQLITE_FULL' });
    const vault = await openVault(dir, PASSPHRASE);
    const noRoom = () => {
      throw full;
    };
    for (let time = 0; time < 3; time++) {
      expect(await vault.readInbox(noRoom)).toEqual({ unreadable: 0, waiting: 2 });
    }
    expect(await vault.readInbox(() => vault.close())).toEqual({ unreadable: 0, waiting: 1 });
    expect((await read(dir)).lines.map(({ text }) => text)).toEqual(['two']);
  });

  it('is taken by any process while another has the vault open, many at once', async () => {
    const dir = await closedVault();
    const sealers = Array.from({ length: 4 }, (_, i) => startScript('seal.ts', [dir, `sealer ${i}`, '12']));
    const said: string[] = [];
    for (const sealer of sealers) sealer.stdout?.on('data', (chunk) => said.push(String(chunk)));
    const ended = Promise.all(sealers.map((sealer) => once(sealer, 'close')));
    const found: string[] = [];
    let running = true;
    void ended.then(() => {
      running = false;
    });
    const vault = await openVault(dir, PASSPHRASE);
    do {
      await vault.readInbox(({ text }) => void found.push(text));
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (running);
    await vault.readInbox(({ text }) => void found.push(text));
    vault.close();
    expect((await ended).map(([code]) => code)).toEqual([0, 0, 0, 0]);
    const acknowledged = said
      .join('')
      .trim()
      .split('\n')
      .map((one) => one.slice('sealed '.length));
    expect(acknowledged).toHaveLength(48);
    expect(found.toSorted()).toEqual(acknowledged.toSorted());
  });

  it('was acknowledged: no kill −9 loses it, and a kill between keeping and removing keeps it once', async () => {
    const dir = await closedVault();
    const sealer = startScript('seal.ts', [dir, 'kill', '1000']);
    let said = '';
    sealer.stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.split('\n').length > 6) sealer.kill('SIGKILL');
    });
    await once(sealer, 'close');
    const acknowledged = said
      .split('\n')
      .slice(0, -1)
      .map((one) => one.slice('sealed '.length));
    expect(acknowledged.length).toBeGreaterThan(5);
    // Each opening ends in the middle of the first line that is not kept and removed yet.
    for (const when of ['before', 'after']) {
      const reader = startScript('read-inbox.ts', [dir, PASSPHRASE, when]);
      expect(await once(reader, 'close')).toEqual([null, 'SIGKILL']);
    }
    await printed(startScript('read-inbox.ts', [dir, PASSPHRASE, 'never']));
    const vault = await openVault(dir, PASSPHRASE);
    const kept = vault.db
      .prepare<[], string>("SELECT value FROM settings WHERE value LIKE 'kill line%'")
      .pluck()
      .all();
    vault.close();
    expect(kept.length).toBe(new Set(kept).size);
    // One that was on disk may still have been without its answer.
    expect(acknowledged.filter((text) => !kept.includes(text))).toEqual([]);
    expect(inboxState(dir)).toMatchObject({ waiting: 0, unreadable: 0 });
  });
});

describe('whoever can write in the folder', () => {
  it('is noticed at the next unlocking when they put their own key in the place of the vault’s', async () => {
    const [dir, theirs] = [await closedVault(), await closedVault()];
    const header = headerOf(dir);
    writeFileSync(join(dir, 'vault.json'), JSON.stringify({ ...header, inbox: headerOf(theirs).inbox }));
    await sealLine(dir, line('for whom?'));
    await expect(read(dir)).rejects.toMatchObject({ code: 'damaged' });
    writeFileSync(join(dir, 'vault.json'), JSON.stringify(header));
    expect(await read(dir)).toMatchObject({ unreadable: 1, lines: [] });
  });

  it('never gets a changed line in: of 400 flipped bits each is refused, or changed nothing', async () => {
    const dir = await closedVault();
    const written = line('gave Maya 2.5 mg melatonin');
    await sealLine(dir, written);
    const [name = ''] = filesIn(dir);
    const sealed = readFileSync(join(inboxOf(dir), name));
    const random = numbersFrom(5);
    for (let i = 0; i < 400; i++) {
      const flipped = Buffer.from(sealed);
      const bit = Math.floor(random() * sealed.length * 8);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      writeFileSync(join(inboxOf(dir), `${i.toString(16).padStart(32, '0')}.age`), flipped);
    }
    const { lines, unreadable, waiting } = await read(dir);
    expect([lines.length + unreadable, waiting]).toEqual([401, 0]);
    expect(lines.filter((one) => JSON.stringify(one) !== JSON.stringify(written))).toEqual([]);
    expect(unreadable).toBeGreaterThan(390);
    expect(deleteUnreadable(dir)).toBe(unreadable);
    expect(inboxState(dir)).toEqual({ canSeal: true, waiting: 0, unreadable: 0 });
  });

  it('cannot keep the vault closed, nor the honest lines out, with files that are none', async () => {
    const dir = await closedVault();
    const { inbox } = headerOf(dir);
    await sealLine(dir, line('an honest line'));
    const hostile = [
      'not JSON',
      'null',
      JSON.stringify({ ...line('x'), id: 'no id' }),
      JSON.stringify({ ...line('x'), at: 'yesterday' }),
      JSON.stringify({ ...line('x'), more: 1 }),
      JSON.stringify(line('')),
      JSON.stringify(line('x'.repeat(20_001))),
      '['.repeat(60_000),
    ];
    for (const [i, text] of hostile.entries()) await fixture(text, inbox, dir, String(i).repeat(32));
    writeFileSync(join(inboxOf(dir), `${'e'.repeat(32)}.age`), 'no age file');
    writeFileSync(join(inboxOf(dir), `${'f'.repeat(32)}.age`), Buffer.alloc(10_000_000));
    mkdirSync(join(inboxOf(dir), `${'d'.repeat(32)}.age`));
    writeFileSync(join(inboxOf(dir), 'thumbs.db'), '');
    const { lines, unreadable, waiting } = await read(dir);
    expect(lines.map(({ text }) => text)).toEqual(['an honest line']);
    expect([unreadable, waiting]).toEqual([hostile.length + 2, 0]);
  });

  it('cannot keep it closed with a line that ends Tend while it is kept: three times, then it is put aside', async () => {
    const dir = await closedVault();
    await sealLine(dir, line('kill', { at: '2026-02-08T01:00:00Z' }));
    await sealLine(dir, line('an honest line', { at: '2026-02-08T02:00:00Z' }));
    for (let time = 0; time < 3; time++) {
      const reader = startScript('read-inbox.ts', [dir, PASSPHRASE, 'before']);
      expect(await once(reader, 'close')).toEqual([null, 'SIGKILL']);
    }
    const fourth = startScript('read-inbox.ts', [dir, PASSPHRASE, 'before']);
    expect(await printed(fourth)).toEqual({ unreadable: 1, waiting: 0 });
    expect(inboxState(dir)).toMatchObject({ waiting: 0, unreadable: 1 });
  });

  it('can fill it only so far, and writing on is told what to do', async () => {
    const dir = await closedVault();
    await sealLine(dir, line('x'));
    for (let i = 0; i < 999; i++)
      writeFileSync(join(inboxOf(dir), `${i.toString(16).padStart(32, '0')}.age`), '');
    await expect(sealLine(dir, line('y'))).rejects.toMatchObject({ code: 'inbox-full' });
    expect(await read(dir)).toMatchObject({ unreadable: 999, waiting: 0, lines: [{ text: 'x' }] });
    for (let i = 0; i < 39; i++)
      writeFileSync(join(inboxOf(dir), `${i.toString(16).padStart(32, '0')}.age`), Buffer.alloc(128 * 1024));
    await expect(sealLine(dir, line('y'))).rejects.toMatchObject({ code: 'inbox-full' });
  });

  it('takes no line’s room with a file that is larger than any line, which is put aside', async () => {
    const dir = await closedVault();
    mkdirSync(inboxOf(dir));
    const huge = join(inboxOf(dir), `${'a'.repeat(32)}.age`);
    writeFileSync(huge, '');
    // Sparse: it takes no room itself.
    truncateSync(huge, 3_000_000_000);
    await sealLine(dir, line('an honest line'));
    expect(await read(dir)).toMatchObject({ unreadable: 1, waiting: 0, lines: [{ text: 'an honest line' }] });
  });

  it('leaves no line waiting by putting more files there than there is room for', async () => {
    const dir = await closedVault();
    await sealLine(dir, line('an honest line'));
    for (let i = 0; i < 1100; i++)
      writeFileSync(join(inboxOf(dir), `${i.toString(16).padStart(32, '0')}.age`), '');
    expect(await read(dir)).toMatchObject({
      unreadable: 1100,
      waiting: 0,
      lines: [{ text: 'an honest line' }],
    });
  });

  it.skipIf(process.platform === 'win32')(
    'is shut out again at each opening, also where nothing waits',
    async () => {
      const dir = await closedVault();
      const folders = [inboxOf(dir), join(inboxOf(dir), 'unreadable')];
      for (const folder of folders) {
        mkdirSync(folder);
        chmodSync(folder, 0o777);
      }
      await read(dir);
      expect(folders.map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700]);
    },
  );
});

describe('a vault that cannot take a line', () => {
  it('says so before anything is written into the field', async () => {
    const dir = await closedVault();
    expect(inboxState(join(dir, 'nowhere'))).toEqual({ canSeal: false, waiting: 0, unreadable: 0 });
    await expect(sealLine(join(dir, 'nowhere'), line('x'))).rejects.toMatchObject({ code: 'no-vault' });
    renameSync(join(dir, 'vault.json'), join(dir, 'elsewhere'));
    writeFileSync(join(dir, 'vault.json'), '{');
    expect(inboxState(dir).canSeal).toBe(false);
    await expect(sealLine(dir, line('x'))).rejects.toMatchObject({ code: 'damaged' });
    const old = new URL('./fixtures/format-2/vault.json', import.meta.url);
    writeFileSync(join(dir, 'vault.json'), readFileSync(old));
    expect(inboxState(dir).canSeal).toBe(false);
    await expect(sealLine(dir, line('x'))).rejects.toMatchObject({ code: 'locked' });
  });
});
