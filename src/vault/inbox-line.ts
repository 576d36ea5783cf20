import { z } from 'zod';
import { EntryId, Instant, MAX_LINE_CHARS } from '../contract/index.ts';
import { canonicalBytes } from './canonical.ts';

/** The length of a sealed line is a multiple of this, so that its file tells little of how much was written. */
const BLOCK_BYTES = 512;
/** More than the longest line has: 20,000 characters of at most six bytes, what stands around them, age's own. */
export const MAX_FILE_BYTES = 128 * 1024;

/**
 * A line written while the vault was locked: its words, when and where, and what the entry made of it will be called.
 * Anybody who can write in the folder can make one, so nothing in it is to be trusted.
 */
export const InboxLine = z.strictObject({
  id: EntryId,
  text: z.string().min(1).max(MAX_LINE_CHARS),
  at: Instant,
  zone: z.string().min(1).max(100),
  /** Names, when whoever wrote it said whom it is about, and by whom. */
  subject: z.string().min(1).max(80).optional(),
  observer: z.string().min(1).max(80).optional(),
});
export type InboxLine = z.infer<typeof InboxLine>;

/** @param recipient the age recipient of `vault.json` */
export async function sealedLine(line: InboxLine, recipient: string): Promise<Uint8Array> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const { subject, observer, ...rest } = line;
  const words = canonicalBytes({ ...rest, ...(subject && { subject }), ...(observer && { observer }) });
  const padded = Buffer.alloc(Math.ceil(words.length / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  words.copy(padded);
  try {
    return await encrypter.encrypt(padded);
  } finally {
    words.fill(0);
    padded.fill(0);
  }
}

/** @returns undefined for anything that is not, whole, a line sealed to one of these identities */
export async function openedLine(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<InboxLine | undefined> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    const plain = Buffer.from(await decrypter.decrypt(bytes));
    const line = InboxLine.safeParse(JSON.parse(plain.toString('utf8')));
    plain.fill(0);
    return line.data;
  } catch {
    // Whatever age or JSON objects to, it is no line of ours.
    return undefined;
  }
}

/** Loaded when a line is sealed or read: every other start is faster without it. */
function age() {
  return import('age-encryption');
}
