import { z } from 'zod';
import type { RedFlag } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { type Context, medicineFilter, reassures, redFlags } from '../safety/index.ts';

/** An outside opinion: plain text without what is about changing a medicine or not calling for help, and the warnings it holds. */
export type Opinion = {
  readonly answer: string | null;
  /** Sentences kept apart under "This is about changing a medicine …: ask whoever prescribed it …". */
  readonly folded: string[];
  readonly redFlags: RedFlag[];
  /** Why there is no answer although something came back; null when there is one. */
  readonly error: string | null;
};

/** More than anyone reads; the rest is cut off and that is said. */
const MAX_CHARS = 20_000;

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** Reads what came back. It is untrusted text: nothing in it is followed, and nothing in it is shown as more than text. */
export function bringHome(
  reply: { readonly status: number; readonly body: string },
  context: Context,
): Opinion {
  if (reply.status < 200 || reply.status > 299) {
    return failed(
      `The receiver got the question and answered with an error (${reply.status}). ${hint(reply.status)}`,
    );
  }
  const text = contentOf(reply.body);
  if (text === undefined) {
    return failed('The receiver got the question, but its answer could not be read.');
  }
  const plain = plainText(text);
  const known = {
    isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word: string) => lexicon().food(word) !== undefined,
  };
  const folded: string[] = [];
  const kept = sentences(plain).filter((sentence) => {
    if (!medicineFilter(sentence, known).changes && !reassures(sentence)) return true;
    folded.push(sentence.trim());
    return false;
  });
  const answer = kept.join('').trim();
  // A card says what made it appear: never in words that were folded away.
  const flags = redFlags(plain, context).map(({ made, ...flag }) =>
    made === undefined || !answer.includes(made) ? flag : { ...flag, made },
  );
  return { answer, folded, redFlags: flags, error: null };
}

function failed(error: string): Opinion {
  return { answer: null, folded: [], redFlags: [], error: error.trim() };
}

function hint(status: number): string {
  if (status === 401 || status === 403) return 'The key may be wrong or out of credit.';
  if (status === 404) return 'The address or the name of the model may be wrong.';
  if (status === 429) return 'It is busy, or your limit there is used up.';
  return '';
}

function contentOf(body: string): string | undefined {
  try {
    return Completion.parse(JSON.parse(body)).choices[0]?.message.content;
  } catch {
    return undefined;
  }
}

/** Without control, invisible and direction-changing characters, which could show other words than are there. */
function plainText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim();
  return plain.length <= MAX_CHARS
    ? plain
    : `${plain.slice(0, MAX_CHARS)}…\n(The rest was cut off here: it was very long.)`;
}

/** Sentences with the space after them, so that joining the kept ones gives the text again. A line of a list is one. */
function sentences(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text.split(/(?<=\n)/).flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}
