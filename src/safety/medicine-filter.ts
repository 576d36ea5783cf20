import { foreign } from './languages/index.ts';
import { stopOdds, stopWeights } from './learned/index.ts';
import { undisguised } from './look-alikes.ts';
import { look } from './medicine-classes.ts';
import { type Known, listed, type MedicineConcern, soothes } from './medicine-lists.ts';
import { saysOutright } from './medicine-outright.ts';
import { read, type Sentence } from './reading.ts';
import { reassuresIn } from './reassurance.ts';

export type MedicineVerdict = { readonly changes: boolean; readonly concerns: readonly MedicineConcern[] };

/**
 * Is this text about starting, stopping, changing, catching up or computing a dose, or about giving, avoiding or
 * repeating a food? Pure. What was recorded ("2.5 mg was given at 20:10") is not; what to do is. Reads every
 * model's and every outside sentence, and questions. In doubt it says yes; so it does of what it cannot read.
 */
export function medicineFilter(said: string, known: Known = {}): MedicineVerdict {
  const text = undisguised(said);
  const concerns = new Set<MedicineConcern>();
  for (const [at, sentence] of read(text).sentences.entries()) {
    if (at > ENOUGH && concerns.size > 0) break;
    for (const concern of concernsOf(sentence, known)) concerns.add(concern);
  }
  if (concerns.size === 0 && foreign(text, known)) concerns.add('unread');
  return { changes: concerns.size > 0, concerns: [...concerns] };
}

/** Of a page of more sentences than this, one that has to be stopped stops it; the others need not be read. */
const ENOUGH = 100;

/** What lists say is weighed with all the words: "most people find 10 works" is in none, and not all they find is advice. */
function concernsOf(sentence: Sentence, known: Known): MedicineConcern[] {
  const concern = asking(sentence) ? 'question' : 'change';
  if (soothes(sentence) || saysOutright(sentence) || reassuresIn(sentence)) return [concern];
  const lists = listed(sentence, known);
  const weights = stopWeights();
  const { stopFrom, listedFrom } = weights;
  const score = stopOdds(sentence, look(sentence, known, lists), weights);
  if (lists.length > 0) return score < listedFrom ? [] : lists;
  if (score < stopFrom) return [];
  return [concern];
}

const openings = new Set(
  'can could should shall may might must is are am would will do does did ok okay safe what which how when whats'.split(
    ' ',
  ),
);
const asking = (sentence: Sentence) => sentence.asks || openings.has(sentence.words[0]?.text ?? '');
