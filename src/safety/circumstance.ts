import { type Compiled, compile, find, type Match } from './phrase.ts';
import type { Sentence } from './reading.ts';
import type { Context } from './rule.ts';

/** How the words stand in the line: happening or not known to be over, over within 72 hours, or not a warning at all. */
export type Circumstance = 'current' | 'over' | 'none';

const THREE_DAYS_MS = 72 * 3_600_000;

/**
 * Judges one match. Every way out of a warning is a list of words that must be there; whatever is in none of
 * them counts as happening now. So it fails towards a card.
 */
export function circumstance(
  match: Match,
  sentence: Sentence,
  next: Sentence | undefined,
  context: Context,
): Circumstance {
  if (negated(match, sentence)) return 'none';
  const told = tone(sentence);
  if (told.story || told.death) return 'none';
  const over = told.resolved || (next !== undefined && tone(next).resolved);
  const current = told.current && !over;
  if (!current && told.asksAboutThePast) return 'none';
  if (!told.current && told.imaginedFrom < match.from + 3) return 'none';
  if (context.atMs !== undefined && context.nowMs - context.atMs > THREE_DAYS_MS) return 'none';
  if (!current && (told.past || namesAnEarlierMonth(sentence, context))) return 'none';
  if (over || (!current && told.lately)) return 'over';
  return 'current';
}

type Tone = {
  readonly story: boolean;
  readonly death: boolean;
  readonly resolved: boolean;
  readonly current: boolean;
  readonly lately: boolean;
  readonly past: boolean;
  readonly asksAboutThePast: boolean;
  /** Where the first imagining word stands; infinite where none does. */
  readonly imaginedFrom: number;
};

/** What a sentence says about all that stands in it, worked out once: a pasted page may hold a thousand matches. */
function tone(sentence: Sentence): Tone {
  let made = tones.get(sentence);
  if (made === undefined) {
    made = {
      story: any(stories, sentence) && !any(mine, sentence),
      death: any(deaths, sentence),
      resolved: any(resolved, sentence),
      current: any(currently, sentence),
      lately: any(lately, sentence),
      past: any(past, sentence),
      asksAboutThePast: asksAboutThePast(sentence),
      imaginedFrom: Math.min(
        ...imagined.map((phrase) => find(phrase, sentence)[0]?.from ?? Number.POSITIVE_INFINITY),
      ),
    };
    tones.set(sentence, made);
  }
  return made;
}
const tones = new WeakMap<Sentence, Tone>();

const stories = phrases(
  'in|on the|a|this|that film|movie|book|novel|episode|show|series|game|story|play|documentary|podcast|news|programme',
  'film|movie|book|novel|episode|show|series|story|documentary|podcast|programme|scene|game ~2 had|about|where|with|has',
  'read|reading|article|lecture|training|course|leaflet about|on',
  'on tv',
  'character|actor had|has|having',
);
const mine = phrases('i|my|me|im|ive');
const deaths = phrases(
  'died|dies|passed ~3 of|from|after',
  'family|maternal|paternal history',
  'runs in the family',
);

const resolved = phrases(
  'gone|better|fine|ok|okay|over|stopped|settled|resolved|passed|well|calm|good|himself|herself now|again|afterwards|after|since',
  'went away|off|down',
  'playing|eating|sleeping|laughing|running again|normally|happily',
  'back to normal|himself|herself|usual|baseline',
  'seems|seemed|looks|feels|feeling ok|fine|okay|better|alright',
  'all good|fine|ok|clear',
  'has|have|had|is|its|it passed|resolved|settled|eased|stopped',
  'no longer',
  'recovered ~1 quickly|fully|well|completely',
  'stopped by itself|itself|straight|quickly|after|on',
);

const currently = phrases(
  'now|currently|still|keeps|again|just|suddenly|tonight',
  'at the moment',
  'getting worse|bigger|more',
  'since this|lunch|noon|breakfast|last|yesterday|about',
  'please help',
  'help me|us|now|please',
  'wont stop|wake|settle',
  'today',
);

const lately = phrases(
  'yesterday|earlier',
  'last night|evening|afternoon|morning',
  'this morning|afternoon',
  'a|an|one|two|three|couple|few|1|2|3|# ~1 hours|hour|hrs|hr ago',
  'a|an|one|two|three|1|2|3 days|day ago',
  'on|last monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'at breakfast|lunch|dinner|school|nursery|bedtime',
  'in ~1 sleep',
);

const past = phrases(
  '#|two|three|four|five|six|seven|eight|nine|ten|several|many|few|couple|a|one ~1 weeks|week|months|month|years|year|yrs|decades ago',
  'weeks|months|years|ages|ago ago',
  '4|5|6|7|8|9|10|11|12|13|14|four|five|six|seven|ten days ago',
  'last year|month|winter|summer|spring|autumn|christmas|easter|term',
  'as a child|kid|baby|teenager|teen|toddler|boy|girl',
  'history of',
  'when i|he|she|they was|were ~1 #|little|young|small|born|pregnant|two|three|four|five|six|seven|eight|nine|ten',
  'used to',
  'back in',
  'years before|earlier',
  'in childhood',
);

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function namesAnEarlierMonth(sentence: Sentence, context: Context): boolean {
  const here = new Date(context.nowMs);
  return sentence.words.some((word, at) => {
    const previous = sentence.words[at - 1]?.text;
    if (previous === undefined || !['in', 'on', 'of', 'since', 'last', 'early', 'late'].includes(previous))
      return false;
    if (/^(19|20)\d\d$/.test(word.text)) return Number(word.text) < here.getUTCFullYear();
    const month = months.indexOf(word.text);
    return previous !== 'since' && month >= 0 && month !== here.getUTCMonth();
  });
}

const pastQuestions = phrases(
  'when did|was|were|has|had|is',
  'how often|many|much|frequently|soon|quickly|fast',
  'did|was|were|has|had ~8 more than once|twice|one|two|three',
  'how long ago|after|between|did|was|were',
  'which|what day|days|date|dates|time|nights|weeks',
  'last|first|latest|previous time|seizure|fit|episode|attack',
  'what did|was|were|is|has ~3 written|recorded|noted|logged|wrote|write|record|note',
  'show|list|find|search ~2 all|every|entries|notes|days|me',
  'were|was|did|had there|we|i|she|he|they|it ~9 ever|before|last|since|fewer|more|less|any|often|many|after|week|month|year',
  'longest|shortest|worst|highest|most|average|compare|compared|total|count',
  // "does she get hives after egg?" asks about what usually is; "does she need help after ..." does not.
  'does|do she|he|they|it ~1 get|gets|itch|react|flare|vomit|usually|normally|ever ~8 after|following|with|when',
  'did|was|were|had|has there|we|i|she|he|they|it ~9 in ~1 summer|winter|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|holidays',
  'did the|her|his ~3 come|go|get back|again|away ~3 after|since',
);

const comparisons = phrases('before and|against|versus after|since', 'than ~2 before', 'fewer|less ~2 than');

/** A question that looks back into the journal is not a call for help: "when was her last seizure?" */
function asksAboutThePast(sentence: Sentence): boolean {
  const first = sentence.words[0]?.text ?? '';
  const asking =
    sentence.asks ||
    ['when', 'how', 'which', 'what', 'show', 'list', 'find', 'last', 'longest', 'worst', 'search'].includes(
      first,
    );
  return (asking && any(pastQuestions, sentence)) || any(comparisons, sentence);
}

const imagined = phrases(
  'if ~6 ever|would|were|happens|happened|could|might',
  'ever|would|could|might ~6 if',
  'in case of|she|he|there|we|i|they',
  'signs|symptoms|risk|risks|chance|causes|cause|definition|meaning|prevention of',
  'what|whats is|are|causes|does a|an|the|it|anaphylaxis|stroke|strokes|seizures|sepsis',
  'how long should|can|do|does',
  'can|could|does|do|will|may ~4 cause|causes|trigger|lead|help|treat|prevent|reduce|work',
  'what|whats causes|cause|triggers|helps',
  'next time',
  'training|course|drill|practised|practiced|practising',
  'plan for',
);

const negators = new Set(
  'no not without denies denied deny never nor neither nil zero didnt doesnt dont isnt wasnt hasnt havent hadnt arent werent aint free'.split(
    ' ',
  ),
);

/** Words that may stand between a "no" and what it denies. Anything else ends its reach. */
const fillers = new Set(
  (
    'a an any the of or nor in her his my their your our is was be been being has have having had get gets got getting feel feels feeling ' +
    'see seen show shown seem seems look looks real really actually more further new other obvious signs sign symptoms symptom ' +
    'sort kind episodes episode evidence complaints complaint problems problem trouble issues difficulty with to at all on ' +
    'fever cough rash hives wheeze wheezing swelling pain pains vomiting vomit sickness nausea headache headaches dizziness ' +
    'seizures seizure fits fit bleeding itch itching diarrhoea tightness breathlessness numbness weakness lips tongue throat face ' +
    'chest breathing blood drowsiness confusion injury head fainting sick want wants wanted experience experienced single'
  ).split(' '),
);
const notReally = new Set(
  'sure only just idea doubt know clear certain better getting long sleep'.split(' '),
);
const none = new Set('none nil zero 0 absent free negative denied'.split(' '));

/** Is this denied where it stands: "no fever or rash"? */
export function negated(match: Match, sentence: Sentence): boolean {
  const { words } = sentence;
  if (none.has(words[match.to]?.text ?? '')) return true;
  let either = false;
  let comma = false;
  for (let at = match.from - 1; at >= 0 && at >= match.from - 9; at -= 1) {
    const word = words[at];
    if (word === undefined) return false;
    const after = words[at + 1];
    if (after?.before === ',' || after?.before === '/' || after?.before === '&') comma = true;
    else if (after !== undefined && after.before !== '' && after.before !== '"') return false;
    if (word.text === 'or' || word.text === 'nor') either = true;
    if (negators.has(word.text)) {
      if (notReally.has(after?.text ?? '')) return false;
      // "no fever, chest pain since noon": a comma ends the denial unless an "or" carries it on.
      return !comma || either;
    }
    if (!fillers.has(word.text)) return false;
  }
  return false;
}

function phrases(...all: string[]): Compiled[] {
  return all.map(compile);
}

function any(list: readonly Compiled[], sentence: Sentence): boolean {
  return list.some((phrase) => find(phrase, sentence).length > 0);
}
