import { z } from 'zod';
import { asErrorData, Instant, TendError } from '../contract/index.ts';
import type { Common } from './command.ts';
import { EXIT } from './exit.ts';
import { out, ReaderGone } from './streams.ts';

/** One line of a batch: plain text, or this object as JSON. What it does not name stands as on the command line. */
const Line = z.strictObject({
  text: z.string(),
  now: Instant.optional(),
  zone: z.string().optional(),
  subject: z.string().optional(),
  observer: z.string().optional(),
});

export type BatchLine = { readonly text: string; readonly common: Common };

/**
 * Answers each line of standard input with one JSON line, in order, before the next is read: an answer that is
 * printed is an answer that is done. A line that fails is answered by `{"error": …}` in its place and the batch goes
 * on. Gives the exit status: 0 when every line was answered, 1 when one or more failed.
 */
export async function batch(common: Common, answer: (line: BatchLine) => Promise<unknown>): Promise<number> {
  let status: number = EXIT.done;
  for await (const raw of common.passphrase.lines) {
    let reply: unknown;
    try {
      reply = await answer(read(raw, common));
    } catch (error) {
      if (error instanceof ReaderGone) throw error;
      reply = { error: asErrorData(error) };
      status = EXIT.error;
    }
    await out(`${JSON.stringify(reply)}\n`);
  }
  return status;
}

/** A line that begins with `{` is meant as JSON: a broken one is an error, not something a person wrote in a diary. */
function read(raw: string, common: Common): BatchLine {
  if (!raw.trimStart().startsWith('{')) return { text: raw, common };
  const parsed = Line.safeParse(json(raw));
  if (!parsed.success) {
    throw new TendError(
      'bad-input',
      'This line is no JSON object of the form {"text", "now"?, "zone"?, "subject"?, "observer"?}.',
    );
  }
  const { text, ...replaced } = parsed.data;
  return { text, common: { ...common, ...replaced } };
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
