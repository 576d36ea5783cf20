import type { Range } from './sheet.ts';

/**
 * Advice, orders, routines and plans: a medicine or food in them was not had. Where it cannot be told from the words,
 * the line is left over and asked about, for a dose that was never given would be repeated in every answer.
 */

const BASE =
  '(?:give|take|start|restart|use|try|have|continue|carry on|keep|go|switch|increase|reduce|cut|lower|up|double|halve|stop|put|apply|inject|administer|swallow|drink|eat|add|repeat)';
const SAYS =
  '(?:says?|said|saying|tells?|told|advis\\w{1,8}|recommend\\w{0,8}|suggest\\w{0,8}|instruct\\w{0,8}|order(?:s|ed)?|ask(?:s|ed)|wants?|wanted|insist\\w{0,8}|doctor|dr|gp|consultant|nurse|pharmacist|specialist|111|label|leaflet|packet|he|she|they)';

/** Before the thing, in its clause. */
const BEFORE = new RegExp(
  [
    // Who may, must or will has not yet. "can see a rash" is none of it.
    String.raw`(?:must|shall|should|ought to|supposed to|meant to|due to have|allowed|permitted|cleared|(?:safe|ok|okay|fine|best|better|advisable|happy|reasonable|time|important|essential|necessary|ready) (?:for \S{1,30} )?to|let's|let us|i'd|we'd|would like|about to|gonna|had planned|planned to|next (?:dose|tablet|puff|one)s?|plan(?:s|ned|ning)?|intend\w*|hoping to|hope to|tempted to|considering|thinking of|thought about)(?![\p{L}])`,
    String.raw`(?<![\p{L}])[\p{L}]+'ll(?![\p{L}])`,
    String.raw`(?:can|may|could|might|will|would)\s(?!not|never)(?:\S{1,30}\s)?(?:be given|${BASE})(?![\p{L}])`,
    // "he said start", "told us to give", "doctor says we are to give".
    String.raw`${SAYS}[\s,:]{1,4}(?:(?!and\s|then\s|but\s|not\s|never\s|[\p{L}]+n't\s|(?:wo|did|would|could|does|has|had|ca|do)nt\s)[\p{L}']{1,30}\s){0,5}?(?:(?:to|not to|is to|are to)\s)?${BASE}(?=\s)`,
    String.raw`(?:told|said|says|advised|instructed|recommend\w{0,8}|suggest\w{0,8}|prescri\w{1,8}|script for|prescription for)(?:\s(?:us|me|her|him|them|we|that|a|dose of|on)){0,6}\s{0,4}(?:\d|[\uE000½¼a-z]{1,30}\s?$)`,
    String.raw`(?:prescri\w{1,8}|advis\w{1,8}|recommend\w{0,8}|suggest\w{0,8}|instructions?|directions|orders?)(?![\p{L}])`,
    // Fetched, and so far no more than that.
    String.raw`(?<![\p{L}])(?:(?:picked|picking) up|collected|collecting|fetched|bought|stocked up(?: on)?|(?:re)?ordered|got a (?:script|prescription))(?![\p{L}])`,
    String.raw`(?:wants|wanted|needs?|needed) (?:\S{1,30} )?(?:on|to)(?![\p{L}])`,
  ].join('|'),
  'u',
);

/** An order at the very start of a clause: "give Noor 100 mg", "please take two". */
const ORDER =
  /^\s*(?:please\s|now\s|just\s|so\s|do\s|always\s|only\s)?(?:give|take|start|use|administer|inject|continue|repeat|increase|reduce)(?![\p{L}])/u;

/** Anywhere in the clause: still to come. */
const TO_COME =
  /(?<![\p{L}])(?:tomorrow|tmrw|tmr|tomoz|2moro|next (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|dose|visit)|later (?:today|tonight|this)|in (?:\d+|an?|two|three|four|five|six|a few|a couple of|half an) ?(?:h|hrs?|hours?|min|mins|minutes?|days?|weeks?)(?! (?:after|of|from|later|ago))|from (?:tomorrow|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|if (?:it|she|he|they|you|the)|until (?:it|they) (?:is|are) finished)(?![\p{L}])/u;

/** How it is to be had, not how often it was; after "gave", "had" or "took" it is a day's doings. */
const REGIMEN =
  /(?<![\p{L}])(?:every\s(?:\d+|one|two|three|four|six|eight|twelve|other|few|single)?\s?(?:-\s?\d+\s)?(?:h|hrs?|hours?|hourly|days?|morning|night|evening|week)|(?:once|twice|\d\s?x|(?:two|three|four|\d) times)\s(?:a|per|each|every)?\s?(?:day|daily|week|weekly)|daily|nightly|hourly|(?:if|when|as) (?:needed|required)|a day|per day)(?![\p{L}])/u;
const DONE = /(?<![\p{L}])(?:gave|given|took|taken|had|got|started|restarted|after|since)(?![\p{L}])/u;

/** A change of dose tells what is to be had from now on: "cut … from … to", or "cut to". */
const CHANGES =
  /(?<![\p{L}])(?:cut|dropped|drop|put|gone|went|going|moved|stepped|titrat\w{1,8}|taper\w{0,8}|wean\w{0,8}|increas\w{1,8}|rais\w{1,8}|upped|reduc\w{1,8}|lower\w{0,8}|decreas\w{1,8}|chang\w{1,8}|switch\w{0,8}|halv\w{1,8}|doubl\w{1,8})(?![\p{L}])/u;
const CHANGED_TO =
  /(?<![\p{L}])(?:cut|dropped|put up|put down|gone up|gone down|went up|went down|stepped (?:up|down))(?: \S{1,30})? to(?![\p{L}])/u;

/** Said before a colon or a comma, of the whole sentence: "plan: …", "tomorrow: …", "GP advice – …". */
const HEADING =
  /(?:^|[,;:.]\s{0,4})(?:\S{1,30}\s){0,3}?(?:plan|plans|to do|todo|tomorrow|advice|instructions?|directions|prescription|regimen|schedule|reminder|next|said|says|advised|told us|orders?|from now on|going forward|note to self|ignore (?:all |the |any )?(?:previous|above|prior)[^:,.]{0,60})\s?(?:is |was )?(?::|\s[-–—]\s|,\s(?=\S+ must\b))/u;

/** Whether the words around a medicine or food only say what is to be had. `sentence` is where its sentence begins. */
export function isPlan(line: string, head: Range, clause: Range, sentence: number): boolean {
  const text = (from: number, to: number) => line.slice(from, to).toLowerCase().replace(/[’‘]/g, "'");
  const before = text(clause.start, head.start);
  const whole = text(clause.start, clause.end);
  if (ORDER.test(before) && !/^\s*(?:give|take)n/u.test(before)) return true;
  const plan = BEFORE.exec(before);
  // "she said she gave", "prescribed amoxicillin, gave 5 ml": a deed told afterwards did happen.
  if (plan && !DONE_AFTER.test(before.slice(plan.index + plan[0].length))) return true;
  if (TO_COME.test(whole) || CHANGED_TO.test(whole) || isChange(whole)) return true;
  if (REGIMEN.test(whole) && !DONE.test(whole)) return true;
  return HEADING.test(text(sentence, clause.start + 1));
}

/** In one piece of the clause and in this order. One after the other, for three gaps in one pattern would be tried in every way. */
function isChange(clause: string): boolean {
  return clause.split(/[,;.]/).some((piece) => {
    let rest = piece;
    for (const part of [CHANGES, /\bfrom\b/, /\bto\b/]) {
      const found = part.exec(rest);
      if (found === null) return false;
      rest = rest.slice(found.index + found[0].length);
    }
    return true;
  });
}

const DONE_AFTER = /(?<![\p{L}])(?:gave|took|had(?! to)|after|because of|from)(?![\p{L}])/u;
