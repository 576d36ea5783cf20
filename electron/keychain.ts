import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { decode, encode, KeychainBackend, TendError } from '../src/contract/index.ts';
import type { CoreProcess } from './core-process.ts';

/** What lies in the vault's folder: which keychain sealed the secret, and the secret as it was sealed (base64). */
const Kept = z.object({ backend: KeychainBackend, secret: z.base64() });
type Kept = z.infer<typeof Kept>;
const Made = z.object({ ok: z.literal(true), value: z.object({ secret: z.string() }) });
const Reply = z.object({ ok: z.boolean() });

const sentences = {
  none: 'This computer has no keychain that protects a secret, so Tend cannot use one. Your passphrase opens your journal as before.',
  changed:
    'This computer’s keychain is another one than before, so it cannot open your journal. Please use your passphrase; Settings can set the keychain up again.',
  silent:
    'This computer’s keychain did not give the secret back. Please use your passphrase; Settings can set the keychain up again.',
} as const;

/**
 * The system's keychain, which only main can speak to (`safeStorage`). It is convenience and never the only door: every
 * way in which it can fail leads back to the passphrase. The secret opens the vault and passes through main as text,
 * as `safeStorage` knows no other way; whoever reads main's memory could as well ask the keychain.
 * @param file where the sealed secret of this vault is kept
 */
export function createKeychain(file: string): {
  /** Whether this request of a page is answered here. */
  answers(method: string): boolean;
  /** The reply: plain where main made it, else as core sealed it. @throws TendError `no-keychain`, `wrong-keychain` */
  answer(method: string, payload: Uint8Array, core: CoreProcess): Promise<Uint8Array>;
} {
  type Answer = (payload: Uint8Array, core: CoreProcess) => Promise<Uint8Array>;
  const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
    ['keychain.state', async () => done({ backend: backendHere(), kept: read(file)?.backend ?? null })],
    ['keychain.on', turnOn],
    ['keychain.off', turnOff],
    ['keychain.open', open],
  ]);

  async function turnOn(payload: Uint8Array, core: CoreProcess): Promise<Uint8Array> {
    const backend = backendHere();
    // The system may ask the person to open its keychain: only now, when they asked for it.
    if (backend === null || !safeStorage.isEncryptionAvailable()) {
      throw new TendError('no-keychain', sentences.none);
    }
    const reply = await core.handle({ method: 'keychain.on', payload, place: { backend } });
    const made = Made.safeParse(decode(reply));
    if (!made.success) return reply;
    reply.fill(0);
    write(file, { backend, secret: safeStorage.encryptString(made.data.value.secret).toString('base64') });
    return done({ done: true });
  }

  async function turnOff(payload: Uint8Array, core: CoreProcess): Promise<Uint8Array> {
    const reply = await core.handle({ method: 'keychain.off', payload, place: {} });
    if (Reply.parse(decode(reply)).ok) rmSync(file, { force: true });
    return reply;
  }

  async function open(payload: Uint8Array, core: CoreProcess): Promise<Uint8Array> {
    const kept = read(file);
    if (kept === undefined) throw new TendError('wrong-keychain', sentences.silent);
    if (kept.backend !== backendHere()) throw new TendError('wrong-keychain', sentences.changed);
    return core.handle({ method: 'keychain.open', payload, place: { secret: unsealed(kept) } });
  }

  return {
    answers: (method) => answers.has(method),
    answer: async (method, payload, core) => {
      const answer = answers.get(method);
      if (answer === undefined) throw new Error('not a request about the keychain');
      return answer(payload, core);
    },
  };
}

/** The system's keychain by Electron's name; null for none, and for what would only hide a secret, not protect it. */
function backendHere(): string | null {
  if (process.platform === 'darwin') return 'keychain';
  if (process.platform === 'win32') return 'dpapi';
  const name = safeStorage.getSelectedStorageBackend();
  return name === 'basic_text' || name === 'unknown' ? null : name;
}

/** @throws TendError `wrong-keychain` when the keychain is closed, gone, or was made anew */
function unsealed({ secret }: Kept): string {
  try {
    return safeStorage.decryptString(Buffer.from(secret, 'base64'));
  } catch {
    throw new TendError('wrong-keychain', sentences.silent);
  }
}

/** What is kept; undefined for nothing, and for what is not of this form. */
function read(file: string): Kept | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function write(file: string, kept: Kept): void {
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}

function done(value: unknown): Uint8Array {
  return encode({ ok: true, value });
}
