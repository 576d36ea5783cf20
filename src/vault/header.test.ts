import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TendError } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';
import { type Header, newHeader, parseHeader, unlock, upgraded } from './header.ts';
import { inboxRecipient } from './inbox-key.ts';
import { derivedKey } from './keys.ts';
import { KDF_FLOOR } from './passphrase.ts';
import { newPhrase } from './phrase.ts';
import type { WayIn } from './slots.ts';

const passphrase = 'correct horse battery';
const phrase = newPhrase();
const root = Buffer.alloc(32, 9);
const made = await newHeader({
  vault: '01a20fd3-4a92-7f4e-8cd0-04d56ecb3286',
  generation: 1,
  passphrase,
  phrase,
  root,
  cost: KDF_FLOOR,
});
const written = JSON.stringify(made, null, 2);

type Change = (
  header: Record<string, unknown>,
  slot: Record<string, unknown>,
  kdf: Record<string, unknown>,
) => void;
/** The written header with something changed. */
function changed(change: Change): string {
  const header = JSON.parse(written);
  change(header, header.slots[0], header.slots[0].kdf);
  return JSON.stringify(header);
}

async function opening(
  text: string,
  way: WayIn = { passphrase },
): Promise<{ header: Header; root: Buffer } | string> {
  try {
    const header = parseHeader(text);
    return { header, root: await unlock(header, way) };
  } catch (error) {
    if (error instanceof TendError) return error.code;
    throw error;
  }
}

describe('vault.json', () => {
  it('gives the root key back for the passphrase, and for no other', async () => {
    expect(await opening(written)).toEqual({ header: made, root });
    await expect(unlock(made, { passphrase: `${passphrase}.` })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  // By the passphrase: torture/flips.test.ts.
  it('never opens by the phrase as good when any single bit of it was changed', async () => {
    const told = new Set<string>();
    for (let bit = 0; bit < written.length * 8; bit++) {
      const bytes = Buffer.from(written, 'utf8');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await opening(bytes.toString('utf8'), { phrase });
      if (typeof result === 'string') told.add(result);
      else expect(result, `bit ${bit}`).toEqual({ header: made, root });
    }
    expect([...told].sort()).toEqual(['damaged', 'newer-version', 'wrong-phrase']);
  });

  it('says damaged, not wrong passphrase, when the passphrase is right and something else was changed', async () => {
    expect(await opening(changed((header) => (header.generation = 2)))).toBe('damaged');
    expect(await opening(changed((header) => (header.mac = '0'.repeat(64))))).toBe('damaged');
    // Format 1 knew one kind of slot, format 2 no inbox.
    expect(await opening(changed((header) => (header.format = 1)))).toBe('damaged');
    expect(await opening(changed((header) => (header.format = 2)))).toBe('damaged');
    // Lines written while locked would be sealed to somebody else.
    const inbox = inboxRecipient(Buffer.alloc(32, 8));
    expect(await opening(changed((header) => (header.inbox = inbox)))).toBe('damaged');
  });

  it('refuses a header that asks for less protection than the floor, or more than a laptop has', async () => {
    expect(await opening(changed((_, __, kdf) => (kdf.memoryKiB = 19 * 1024 - 1)))).toBe('damaged');
    expect(await opening(changed((_, __, kdf) => (kdf.passes = 1)))).toBe('damaged');
    expect(await opening(changed((_, __, kdf) => (kdf.memoryKiB = 2 ** 31)))).toBe('damaged');
    expect(await opening(changed((_, __, kdf) => (kdf.passes = 1e9)))).toBe('damaged');
    expect(await opening(changed((_, __, kdf) => (kdf.parallelism = 200)))).toBe('damaged');
    expect(await opening(changed((_, __, kdf) => (kdf.algorithm = 'argon2d')))).toBe('damaged');
  });

  it('does not let a slot be moved to another vault or to other parameters', async () => {
    expect(await opening(changed((header) => (header.vault = '01a20fd3-4a92-7f4e-8cd0-04d56ecb3287')))).toBe(
      'wrong-passphrase',
    );
    expect(await opening(changed((_, __, kdf) => (kdf.passes = 3)))).toBe('wrong-passphrase');
  });

  it('becomes one of today’s format with every way in as it was', async () => {
    // As a Tend before the inbox wrote it.
    const { inbox: _, mac: __, ...rest } = JSON.parse(written);
    const covered = { ...rest, format: 2 };
    const mac = createHmac('sha256', derivedKey(root, 'header'))
      .update(canonicalBytes(covered))
      .digest('hex');
    const before = parseHeader(JSON.stringify({ ...covered, mac }));
    expect(await unlock(before, { phrase })).toEqual(root);
    expect(upgraded(before, root)).toEqual(made);
    expect(upgraded(made, root)).toBeUndefined();
  });

  it('asks for an update when a later Tend wrote it, whatever else is in it', async () => {
    expect(await opening('{"format": 4, "somethingNew": true}')).toBe('newer-version');
  });

  it.each(['', '{', 'null', '[]', '{"format":"1"}', '{"format":1}', '\u0000'.repeat(1000), `${written}x`])(
    'says damaged for what is no header: %j',
    async (text) => {
      expect(await opening(text)).toBe('damaged');
    },
  );
});
