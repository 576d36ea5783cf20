import { circumstance } from '../circumstance.ts';
import { compile, find } from '../phrase.ts';
import type { Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';

/**
 * The plainest words for an emergency. Where one stands undenied, of now and of a person, a rule's `now` stands however
 * the rest of the line is weighed. Short on purpose: each is a sentence nobody writes on a calm evening without a word beside it
 * that says so. Each has a line of its own in a test.
 */
export const core = [
  'cant|isnt|not|stopped|struggling|struggles|unable ~1 breathe|breathing',
  'lips|face|nails|mouth ~2 blue',
  'throat|airway ~2 closing|closed',
  'tongue|lips|throat ~2 swelling|swollen',
  'chest ~1 pain|pains|crushing|crushed',
  'heart attack',
  'having|had|has a? stroke',
  'face|mouth ~2 drooping|drooped|dropped',
  'no pulse',
  'unconscious|unresponsive|collapsed',
  'wont|cant|not ~1 wake|waking|rouse|respond|responding',
  'cant ~1 wake him|her|them|mum|dad',
  'is|hes|shes|im|theyre choking',
  'wont|not ~1 stop|stopped|stopping bleeding|fitting|seizing',
  'bleeding ~2 wont|not ~1 stop|stopping',
  'still fitting|seizing|convulsing',
  'took|taken|swallowed|taking ~2 overdose|box|bottle|packet|packets|strip ~4',
  'took|taken|swallowed|taking ~1 all of? ~1 the|my|his|her|mums|dads|them|it ~4',
  'overdosed',
  'kill|killing|hang|hanging myself',
  'want|wants|wanting|going to? die',
  'end|ending my life',
  'suicidal',
  'vomiting|coughing|puking up? blood',
  'floppy|limp and|grey|blue|unresponsive',
].map(compile);

/** Does a sentence say in the plainest words that it is happening? */
export function plainly(sentences: readonly Sentence[], context: Context): boolean {
  return sentences.some((sentence, at) =>
    core.some((phrase) =>
      find(phrase, sentence).some(
        (match) => circumstance(match, sentence, sentences[at + 1], context) === 'current',
      ),
    ),
  );
}
