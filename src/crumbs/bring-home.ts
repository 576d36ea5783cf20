import type { RedFlag } from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import { type Context, medicineFilter, reassures, redFlags } from '../safety/index.ts';
import type { NetPort } from '../transport/index.ts';
import { plainText, readReply } from './home/reply.ts';
import { sentences } from './home/sentences.ts';

/** An outside opinion: plain text without what is about changing a medicine or not calling for help, and the warnings it holds. */
export type Opinion = {
  readonly answer: string | null;
  /** Sentences kept apart under "This is about changing a medicine …: ask whoever prescribed it …". */
  readonly folded: string[];
  readonly redFlags: RedFlag[];
  /** Why there is no answer although something came back, or why it is not all of it; null when it is. */
  readonly error: string | null;
};

type Reply = Awaited<ReturnType<NetPort['post']>>;

/** More than anyone reads; the rest is cut off and that is said. */
const MAX_CHARS = 20_000;

/** Reads what came back. It is untrusted text: nothing in it is followed, and nothing in it is shown as more than text. */
export function bringHome({ status, body, cut }: Reply, context: Context): Opinion {
  if (status < 200 || status > 299) {
    return failed(`The receiver got the question and answered with an error (${status}). ${hint(status)}`);
  }
  const said = readReply(body);
  const plain = said === undefined ? '' : plainText(said.text);
  if (said === undefined || plain === '') return failed(unread(cut));
  const shown = plain.length <= MAX_CHARS ? plain : `${plain.slice(0, MAX_CHARS)}…`;
  const known = {
    isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word: string) => lexicon().food(word) !== undefined,
  };
  const folded: string[] = [];
  const kept = sentences(shown).filter((sentence) => {
    if (!namesAmount(sentence) && !medicineFilter(sentence, known).changes && !reassures(sentence))
      return true;
    folded.push(sentence.trim());
    return false;
  });
  const answer = kept.join('').trim();
  // A card says what made it appear: never in words that were folded away.
  const open = new Set(redFlags(answer, context).map(({ rule }) => rule));
  const flags = redFlags(shown, context)
    // "Stop it", "double it" is what somebody outside says to do, and folded; it is nothing that was done.
    .filter(({ rule }) => !OF_MEDICINES.has(rule) || open.has(rule))
    .map(({ made, ...flag }) => (made === undefined || !answer.includes(made) ? flag : { ...flag, made }));
  return { answer, folded, redFlags: flags, error: notAll(cut, said.whole, shown.length < plain.length) };
}

/** `unnamed` is what only the weights see: in folded words it is the advice about a medicine that they see. */
const OF_MEDICINES: ReadonlySet<string> = new Set(['stopping', 'withdrawal', 'overdose', 'unnamed']);

/** An amount to take, whatever is said about it: from outside that is a dose nobody here prescribed. */
const AMOUNT =
  /\b\d+(?:[.,]\d+)?(?:\s?(?:-|–|to)\s?\d+(?:[.,]\d+)?)?\s?(?:mg|mcg|µg|ug|micrograms?|milligrams?|ml|millilit(?:re|er)s?|iu|units?|tablets?|pills?|capsules?|drops?|puffs?|teaspoons?|sachets?)\b/iu;
const namesAmount = (sentence: string) => AMOUNT.test(sentence);

function failed(error: string): Opinion {
  return { answer: null, folded: [], redFlags: [], error: error.trim() };
}

function hint(status: number): string {
  if (status === 401 || status === 403) return 'The key may be wrong or out of credit.';
  if (status === 404) return 'The address or the name of the model may be wrong.';
  if (status === 429) return 'It is busy, or your limit there is used up.';
  return '';
}

function unread(cut: Reply['cut']): string {
  return cut === 'too-long'
    ? 'The receiver got the question. Its answer was far too long to be one, so Tend stopped reading it.'
    : 'The receiver got the question, but its answer could not be read.';
}

/** Why what is shown is not all there was. */
function notAll(cut: Reply['cut'], whole: boolean, long: boolean): string | null {
  if (cut === 'in-time') return 'It took too long, and Tend stopped waiting: this is what had come by then.';
  if (cut === 'too-long' || long) return 'It was very long, and Tend cut it off here.';
  if (cut === 'broke-off' || !whole) return 'It broke off here, in the middle.';
  return null;
}
