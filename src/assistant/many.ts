import type { Ev } from './ev.ts';

/**
 * Whether a number in a note counts what there was in its own day or night. "40 migraines since summer" is one note that
 * says so, and so is what a nurse says of no day: added up, such numbers would be a total that nobody counted.
 */
export function isOfItsDay({ name, count, original }: Ev, words: string, note: string): boolean {
  if (count === null || count <= 1) return true;
  // "Says 12 seizures. Count = 12": a piece without the thing's name is judged with all that it stands in.
  const named = original !== null && /\p{L}/u.test(original) && /\p{L}/u.test(words);
  const said = (named ? sentenceOf(words, note) : note).toLowerCase();
  const own = OWN_DAY.test(said);
  if (LONGER.test(said)) return false;
  if (HEARSAY.test(said) && !own) return false;
  return count <= (BRIEF.has(name) && (own || name === 'night waking') ? MOST_BRIEF : MOST);
}

/** More of one thing are not told of a day, but for what is over in a moment. */
const MOST = 12;
const MOST_BRIEF = 100;
const BRIEF: ReadonlySet<string> = new Set([
  ...['seizure', 'absence seizure', 'staring spell', 'infantile spasms', 'myoclonus', 'tic', 'tics'],
  ...['sneezing', 'cough', 'coughing', 'hiccups', 'burping', 'palpitations', 'hot flushes', 'twitching'],
  ...['vomiting', 'diarrhoea', 'bowel movement', 'urination', 'wet nappy', 'dirty nappy', 'night waking'],
]);

const OWN_DAY =
  /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening|lunchtime)|last night|overnight|(?:in|during|through|all|per|the whole) (?:the |her |his |my )?night|all (?:day|morning|afternoon|evening)|(?:in|within|over) (?:an|one|half an|\d) ?hours?|since (?:breakfast|lunch|dinner|midnight|noon|waking|this morning|last night|yesterday|\d{1,2}[:.]?\d{0,2} ?(?:am|pm)?)|\d{1,2}[:.]\d{2}|\d ?(?:am|pm))\b/;

/** A time longer than a day, or the whole of it so far. */
const LONGER =
  /\b(?:since (?!breakfast|lunch|dinner|midnight|noon|waking|this morning|last night|yesterday|getting|he |she |they |we |i |\d)\w{3,30}|(?:in|over|during|for) (?:the (?:past|last) (?:\w{1,8} )?(?:weeks?|months?|years?)|(?:\w{1,8} )?(?:months?|years?))|(?:in|of) (?:her|his|my|their) (?:whole |entire )?life|lifetime|ever since|(?:this|last|past) (?:month|year|summer|winter|spring|autumn|term)|(?:a|per|every|each) (?:week|month|year)|(?:her|his|my) (?:\w{1,12} )?total)\b|\bha(?:s|ve|d) had\b.{0,60}\bso far\b(?! (?:today|this morning|tonight))/;

/** Told by somebody else. Of a day it is what they saw ("teacher said 3 absences this morning"). */
const HEARSAY =
  /\b(?:according to|says|said|claim(?:s|ed)?|told (?:me|us)|report(?:s|ed)|reckons?|allegedly|supposedly|apparently|states|stated|evidence)\b/;

/** The sentence of a note that has these words; the words themselves where the note has them otherwise. */
function sentenceOf(words: string, note: string): string {
  const at = note.indexOf(words);
  if (at < 0) return words;
  const before = note.slice(0, at);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('! ')) + 1;
  const behind = /[.!?](?:\s|$)|\n/.exec(note.slice(at + words.length));
  return note.slice(from, behind === null ? note.length : at + words.length + behind.index);
}
