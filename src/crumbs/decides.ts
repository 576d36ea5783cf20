import { lexicon } from '../knowledge/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { asksAmount } from './amount.ts';

/** Questions about what is known: what causes it, whether one thing does another, how common it is. */
const WHY = /^(?:so )?why\b/;
const GENERAL =
  /\bwhat (?:else )?(?:causes|could (?:it|this|that) be|could (?:cause|explain|be behind)|can (?:cause|explain)|might (?:cause|explain|it be)|explains|is known)\b|\bwhat are (?:the )?(?:known |usual |common )?(?:causes|reasons|side.?effects)\b|^(?:can|could|does|do|did|may|might|is|are|was)\b.{0,60}\b(?:cause|causes|causing|behind|explain|explains|interact|interacts|affect each other|known to|due to|related to|linked|make|makes|common|normal|usual|rare)\b|\bhow (?:common|usual|rare|normal)\b|\bis there (?:a|any) (?:link|connection)\b|\b(?:be|is|are|come|comes|came) (?:from|because of|down to)\b|\bwhat (?:helps|can help|could help)\b|\bbring on\b/;

const DECIDING =
  /\b(?:should|shall|must|ought|need to|needs to|have to|has to|supposed to|allowed|recommend\w*|advis\w+|better|best|worth|instead|without|enough|too much|too many|dose|doses|dosage|dosing|max|maximum|strength|mg|ml|stop\w*|start\w*|restart\w*|doubl\w+|halv\w+|half|skip\w*|increas\w+|reduc\w+|lower|raise|raising|higher|switch\w*|swap\w*|wean\w*|taper\w*|come off|coming off|came off|go off|off|quit\w*|miss|missed|missing|forgot\w*|overdos\w*|again|another|extra|catch up|make up|avoid\w*|cut out|why not|every (?:other )?(?:day|night)|introduc\w+|reintroduc\w+|if (?:i|we|she|he|they) (?:give|gave|take|took|have|had|eat|ate))\b/;
/** Deciding too, unless it is asked of two things together: whether those are known to go with each other is a fact. */
const FINE = /\b(?:ok|okay|safe|safely|fine|alright|all right)\b/;
const TWO =
  /^(?:can|could|may|is|are|does|do|will)\b(?! (?:i|we)\b.{0,20}\bhave to\b).{0,80}\b(?:with|and|plus|together|alongside|beside|besides)\b/;
const AT_A_TIME = /\b(?:now|tonight|today|tomorrow|this (?:morning|evening)|every|hours?|daily|times?)\b/;
/** Whether a medicine is to be changed, in whatever grammar. */
const CHANGING =
  /\b(?:needs?|should|shall|must|ought|have|has|got|time) (?:to )?(?:be )?(?:chang|adjust|increas|reduc|lower|rais|stopp|switch|halv|doubl|restart)(?:ing|ed|es|e)?\b|\bdos(?:e|es|age)\b.{0,40}\b(?:chang|adjust|increas|reduc|lower|higher|rais|double|halve|go (?:up|down))|\b(?:chang|adjust|increas|reduc|lower|rais)\w* (?:the |her |his |my |our |their )?(?:\w+ )?dos(?:e|es|age)\b/;
const CHANGED =
  /\b(?:be|being|get|getting|needs?)\b.{0,40}\b(?:chang|adjust|increas|reduc|lower|rais|stopp|switch|halv|doubl|restart)(?:ing|ed)\b/;
/** What comes of leaving it off is asked by whoever thinks of it. */
const STOPPING =
  /\b(?:stop|stops|stopping|stopped|quit|quits|quitting|ceas\w+|discontinu\w+|withdraw(?:n|ing|al)?|cold turkey|(?:come|comes|coming|came|taken) off|(?:do not|don'?t|dont|not|without|stopp?ed) (?:give|giving|take|taking)|switch(?:ing)? from)\b/;
const PART = /\b(?:half|quarter|third) (?:a|of a|the) (?:tablet|pill|dose)|\bmg (?:per|a) (?:kg|kilo)/;
/** How often something is looked at is no dose. */
const CHECKED =
  /\bhow (?:often|frequently|soon)\b.{0,60}\b(?:checked|tested|monitored|measured|screened|check-?ups?|blood tests?)\b/;
/** What to watch, or to ask a doctor, is no deciding. */
const TO_WATCH =
  /^(?:what|which)\b.{0,40}\b(?:should|can|do|must) (?:i|we|she|he|they) (?:watch|look out|look|ask|tell|track|record|note|write down|keep an eye|mention)\b/;
const GIVES = /^(?:can|could|does|do|did|may|might)\b(?! (?:i|we|you|she|he|they)\b).{0,40}\bgives? (.*)$/;
const THING_WORDS =
  /\b(?:medic\w+|meds|drugs?|tablets?|pills?|dos\w+|giv\w+|gave|tak\w+|took|eat\w*|ate|drink\w*|drank|feed|feeds|food\w*|diet\w*|milk|formula|have|it|this|that|try|use)\b/;
const WHETHER_TO =
  /\b(?:can|could|may|might|would|will|do|shall)\s(?:i|we|you|she|he|they)\b.{0,40}\b(?:take|have|give|use|try|eat|drink|get|keep|leave)\b/;

const MEDICINE = /\b(?:medicines?|medications?|meds|tablets?|pills?|dos(?:e|es|age)|insulin)\b/;

function isThing(text: string): boolean {
  return lexicon()
    .scan(text.replace(/[?!.,]/g, '').split(/\s+/))
    .some(({ medicine, food }) => medicine !== undefined || food !== undefined);
}

/**
 * Whether a question asks what to do with a medicine, a dose or a food: that is never asked outside. The filter's weights hear it
 * in most short questions ("Is my low ferritin behind the fatigue?"); where one plainly asks what is known, and holds no word of
 * deciding, it is not: the sentence that leaves asks what is known, whatever was asked.
 * @param names what of its words are names: of a medicine or a food, of two of them, and of something felt
 */
export function decides(
  question: string,
  names: {
    readonly thing: boolean;
    readonly two: boolean;
    readonly felt: boolean;
    readonly allergy: boolean;
  },
): boolean {
  const said = question.toLowerCase().replaceAll('’', "'").trim();
  if (CHANGING.test(said) && (names.thing || MEDICINE.test(said))) return true;
  if (CHANGED.test(said) && !names.felt && (names.thing || MEDICINE.test(said))) return true;
  if ((STOPPING.test(said) || PART.test(said)) && (names.thing || MEDICINE.test(said))) return true;
  if (CHECKED.test(said)) return false;
  if (asksAmount(question, names)) return true;
  const { concerns } = medicineFilter(question, {
    isMedicine: (word) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word) => lexicon().food(word) !== undefined,
  });
  if (!concerns.includes('question')) return false;
  const rest = said.replace(TO_WATCH, '');
  if (rest !== said && !DECIDING.test(rest) && !FINE.test(rest) && !WHETHER_TO.test(rest)) return false;
  if (DECIDING.test(said)) return true;
  // The filter hears "can she take" as a change, and what is eaten in "a peanut allergy".
  if (names.two && TWO.test(said) && !AT_A_TIME.test(said)) return false;
  const given = concerns.includes('change') ? undefined : GIVES.exec(said)?.[1];
  if (given !== undefined && (names.felt || names.allergy) && !isThing(given)) return false;
  if (concerns.length > 1 || FINE.test(said)) return true;
  // Its weights alone, where neither a medicine nor a food is spoken of.
  if (!names.thing && !THING_WORDS.test(said)) return false;
  if (WHY.test(said)) return false;
  return WHETHER_TO.test(said) || !GENERAL.test(said);
}
