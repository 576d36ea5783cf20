import type { Mark, MarkOf, Range } from './sheet.ts';

/** A thing that is only spoken of has not happened: "the phone call about the seizure", "cream for the eczema", "seizure plan". */

/** What a complaint's name may stand before without having been felt: "cough syrup", "headache clinic", "flu season". */
const NAMED_FOR =
  /^\s(?:tablets?|pills?|medicines?|meds|medication|cream|ointment|lotion|syrup|mixture|sweets|drops|spray|shampoo|relief|killers?|diary|chart|log|app|tracker|plan|action plan|protocol|alarm|monitor|clinic|nurse|team|specialist|consultant|doctor|appointment|review|check|tests?|results?|referral|leaflet|book|group|training|season|risk|jabs?|vaccines?|vaccinations?|shots?|boosters?)(?![\p{L}])/u;

/** What a medicine's name may stand before without having been had: "keppra prescription", "flu jab is booked", "keppra to go up", "calpol 5 ml due at 8". */
const NOT_HAD =
  /^(?:\s\uE000+)?\s(?:(?:tablets?\s|pills?\s|capsules?\s|sachets?\s|doses\s)?(?:are\s)?left(?=\s?(?:[,.;!?)]|$)|\s(?:in|over|of|now)\s)|prescription|script|refill|levels?|leaflet|side effects?|appointment|clinic|checked|in date|out of date|in (?:my|her|his|the) bag|ran out|running out|runs out|trained|training|expires|empty|running low|to (?:start|stop|go|be|come|increase|reduce|drop)|(?:(?:is|was|are|were|has|had|been|now|to be|not yet)\s){0,3}(?:due|booked|scheduled|ordered|arrived|delivered|expired|prescribed|recommended|offered|planned))(?![\p{L}])/u;

export function isNamedFor(behind: string): boolean {
  return NAMED_FOR.test(behind);
}

export function isNotHad(behind: string): boolean {
  return NOT_HAD.test(behind);
}

/** "cream for the eczema": between a remedy and the complaint behind it. */
export const FOR_COMPLAINT = /^\s(?:for|against)\s(?:the|her|his|my|their|our|a|an)?\s?$/u;

/** "the rash was mentioned to the nurse". */
const TALKED_OVER =
  /^\s(?:was|were|is|are|got|being|to be)\s(?:also\s|all\s)?(?:discussed|mentioned|talked about|reviewed|brought up|explained|covered)(?![\p{L}])/u;

/**
 * Whether the clause only speaks of a thing before it is said what happened ("asked about her headaches"). What it says
 * was had, given or came first ("worried about a rash after the prawns") did happen.
 */
export function isMentioned(line: string, head: Mark, marks: readonly Mark[]): boolean {
  if (isMeasured(head, marks)) return false;
  if (TALKED_OVER.test(line.slice(head.end).toLowerCase())) return true;
  const before = marks.filter((one): one is MarkOf<'word'> => one.type === 'word' && one.end <= head.start);
  const mention = before.findLast((one) => one.word === 'remedy' || isMention(line, one, marks));
  if (!mention) return false;
  // "gave her something for the headache": then there was one.
  if (mention.word === 'remedy' && before.some((one) => one.word === 'gave')) return false;
  return !before.some(
    (one) =>
      one.start >= mention.end && ['after', 'cause', 'ate', 'gave'].includes(one.word) && !plans(line, one),
  );
}

/** "at the appointment weight 22.4 kg", "worried about the itch 6/10": what has a number of its own was there. */
function isMeasured(head: Mark, marks: readonly Mark[]): boolean {
  if (head.type === 'pressure') return true;
  if (head.type !== 'measure' && !(head.type === 'name' && head.symptom)) return false;
  return marks.some(
    (one) =>
      one.start >= head.end &&
      one.start - head.end <= 2 &&
      (one.type === 'number' ||
        (one.type === 'amount' && one.measures === 'other') ||
        (one.type === 'severity' && one.value !== undefined)),
  );
}

/** Whether a word begins talk: not the "about" of "about 2 seizures", "about half an hour". */
export function isMention(line: string, word: MarkOf<'word'>, marks: readonly Mark[]): boolean {
  if (word.word !== 'mention') return false;
  if (line.slice(word.start, word.end).toLowerCase() !== 'about') return true;
  const next = marks.find((one) => one.start >= word.end);
  return !(
    next &&
    next.start - word.end <= 1 &&
    ['amount', 'number', 'count', 'for', 'clock', 'later', 'severity'].includes(next.type)
  );
}

/** "about starting keppra", "about giving ibuprofen": talk, where "gave" would be a deed. */
function plans(line: string, word: Range): boolean {
  return /(?:ing|dose of|doses of)$/iu.test(line.slice(word.start, word.end));
}

/**
 * "without sumatriptan", "no ibuprofen needed": nobody says that one was due, so nothing was skipped and there is no event.
 * "no keppra tonight" and "went without keppra" are of a dose left out.
 */
export function isUnneeded(line: string, head: Range, clause: Range): boolean {
  const before = line.slice(clause.start, head.start).toLowerCase().replace(/[’‘]/g, "'");
  const behind = line.slice(head.end, clause.end).toLowerCase().replace(/[’‘]/g, "'");
  const without = /(?<!\b(?:went|gone|going|left|was|were|been) )\bwithout (?:[\p{L}']+ ){0,4}$/u;
  const no =
    /\b(?:no|not|any|never|without|nothing|didn'?t|don'?t|doesn'?t|hasn'?t|haven'?t|hadn'?t|did not|do not)\b/u;
  if (without.test(before)) return true;
  // "6 tablets left of the naproxen": what is in the box was not had.
  if (/\bleft (?:of|in) (?:the |my |her |his )?$/u.test(before)) return true;
  // "no inhaler on me", "no calpol left in the house": there was none to take.
  if (
    no.test(before) &&
    /^\s(?:on (?:me|her|him|us)|with (?:me|us)|left|in the (?:house|car|bag|cupboard)|to hand|available|anywhere)(?![\p{L}])/u.test(
      behind,
    )
  )
    return true;
  if (/\bneed(?:ed|s|ing)?\b/u.test(before) && no.test(before)) return true;
  const needed =
    /^(?:[^,;.]*?\s)?(not |wasn'?t |weren'?t |isn'?t )?(?:\w+ )?(?:needed|necessary|required)\b/u.exec(
      behind,
    );
  return needed !== null && (needed[1] !== undefined || no.test(before));
}
