import type { Client } from './client.ts';
import { about, type Common, clockOf } from './command.ts';
import { redFlagCards, watchedLines } from './print/warnings.ts';
import { ReaderGone, say } from './streams.ts';

/**
 * Does something with a text. When that fails (too long, a time that no day has, a name nobody has), the warnings of its
 * words are said all the same, on standard error, before the error is.
 */
export async function warningAnyway<T>(
  client: Client,
  text: string,
  common: Common,
  deed: () => Promise<T>,
): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof ReaderGone)) {
      const { redFlags, watched } = await client
        .call('inbox.flags', { text, ...clockOf(common) })
        .catch(() => ({ redFlags: [], watched: undefined }));
      for (const said of [...redFlagCards(redFlags), ...watchedLines(watched)]) await say(said);
    }
    throw error;
  }
}

/** The cards of words that are no note (a fact, a question for outside), before what is printed of them. */
export async function underCards(
  client: Client,
  words: string,
  common: Common,
  text: string,
): Promise<string> {
  const { redFlags, watched } = await client
    .call('journal.parse', { text: words, ...about(common), ...clockOf(common) })
    .catch(() => client.call('inbox.flags', { text: words, ...clockOf(common) }));
  return [...redFlagCards(redFlags), ...watchedLines(watched), text].join('\n');
}
