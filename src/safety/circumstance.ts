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
  if (negated(match, sentence) || answered(match, sentence, next)) return 'none';
  const told = tone(sentence);
  const clause = told.clauses[match.from] ?? 0;
  if (told.story || told.answeredNo || told.generally) return 'none';
  if (told.deaths.has(clause) || told.quoted.has(clause)) return 'none';
  if (told.animalAt > 0 && clause === 0 && !anyoneBetween(told.animalAt, match, sentence)) return 'none';
  const over = (told.resolved || (next !== undefined && tone(next).resolved)) && !told.back;
  const current = told.current.size > 0 && !over;
  if (!current && told.asksAboutThePast) return 'none';
  if (told.current.size === 0 && (told.explained.has(clause) || told.explained.has(clause + 1)))
    return 'none';
  if (told.current.size === 0 && told.imaginedFrom < match.from + 3) return 'none';
  if (isLongPast(context)) return 'none';
  const past = told.past.has(clause) || told.earlierDates(context).has(clause);
  if (past && !(current && (told.now || told.current.has(clause)))) return 'none';
  if (over || (!current && told.lately.has(clause))) return 'over';
  return 'current';
}

/** "Face drooping? No. Arms? Both up." Not what someone should be doing: "breathing? no". */
function answered(match: Match, { asks, words }: Sentence, next: Sentence | undefined): boolean {
  return (
    asks &&
    words.length <= 6 &&
    next !== undefined &&
    next.words.length <= 6 &&
    noes.has(next.words[0]?.text ?? '') &&
    !next.vocabulary.has('left') &&
    words.slice(match.from, match.to).every(({ text }) => !goesOn.has(text) && !negators.has(text))
  );
}
const noes = new Set('no none nope nil never'.split(' '));

/** Written down more than 72 hours after it took place. */
export function isLongPast({ nowMs, atMs }: Context): boolean {
  return atMs !== undefined && nowMs - atMs > THREE_DAYS_MS;
}

/** Numbers of the clauses in which something is said. */
type Clauses = ReadonlySet<number>;

type Tone = {
  /** The clause each word stands in. */
  readonly clauses: readonly number[];
  readonly story: boolean;
  readonly answeredNo: boolean;
  readonly generally: boolean;
  readonly deaths: Clauses;
  /** What a leaflet says, up to where someone is spoken of. */
  readonly quoted: Clauses;
  /** Someone who knows has said it is normal, or it is as it always is. */
  readonly explained: Clauses;
  readonly resolved: boolean;
  /** It was over and is not. */
  readonly back: boolean;
  readonly current: Clauses;
  /** "now", "again", "today": undoes a past anywhere in the sentence. "Still" and "just" do so only where they stand. */
  readonly now: boolean;
  readonly lately: Clauses;
  readonly past: Clauses;
  readonly earlierDates: (context: Context) => Clauses;
  readonly asksAboutThePast: boolean;
  /** Where the first imagining word stands; infinite where none does. */
  readonly imaginedFrom: number;
  /** The word after the animal or toy that is the subject; 0 where a person is. */
  readonly animalAt: number;
};

/** What a sentence says about all that stands in it, worked out once: a pasted page may hold a thousand matches. */
function tone(sentence: Sentence): Tone {
  let made = tones.get(sentence);
  if (made === undefined) {
    const clauses = clausesOf(sentence);
    const said = (list: readonly Compiled[]) => clausesWith(matches(list, sentence), clauses, sentence);
    let dates: Clauses | undefined;
    made = {
      clauses,
      story: (any(stories, sentence) && !any(mine, sentence)) || any(invented, sentence),
      answeredNo: any(answeredNo, sentence),
      generally: asksGenerally(sentence),
      deaths: said(deaths),
      quoted: quotedFrom(sentence, clauses),
      explained: said(explained),
      resolved: matches(resolved, sentence).some(
        ({ from, to }) => !goesOn.has(sentence.words[to]?.text ?? '') && !saidNotSo(from, sentence),
      ),
      back: any(back, sentence),
      current: clausesWith(saidOfNow(currently, sentence), clauses, sentence),
      now: undoesPast(sentence, clauses),
      lately: said(lately),
      past: said(past),
      earlierDates: (context) => (dates ??= clausesWith(dated(sentence, context), clauses, sentence)),
      asksAboutThePast: asksAboutThePast(sentence),
      imaginedFrom: Math.min(
        any(ifThen, sentence) && sentence.words[0]?.text === 'if' ? 0 : Number.POSITIVE_INFINITY,
        ...imagined.map((phrase) => find(phrase, sentence)[0]?.from ?? Number.POSITIVE_INFINITY),
      ),
      animalAt: animalAt(sentence),
    };
    tones.set(sentence, made);
  }
  return made;
}
const tones = new WeakMap<Sentence, Tone>();

const joins = new Set(['but', 'though', 'although', 'because', 'cos']);
const afterAnd = new Set(
  'i im ive id he hes she shes they theyre we my her his now today still again then leg arm chest throat one'.split(
    ' ',
  ),
);

/** A clause ends at a comma or the like, at "but", and at an "and" that a new subject follows. */
function clausesOf({ words }: Sentence): number[] {
  let clause = 0;
  return words.map(({ text, before }, at) => {
    const and = text === 'and' && afterAnd.has(words[at + 1]?.text ?? '');
    if (at > 0 && ((before !== '' && before !== '"') || joins.has(text) || and)) clause += 1;
    return clause;
  });
}

const leaflets = phrases(
  'leaflet|booklet|poster|handout|flashcard|flashcards|website ~1 says|said|saying|reads|called|about|on|with|from|of',
  'leaflet|booklet|poster|flashcards|title ~2',
  'talk|book|course|webinar|class|lecture called|titled|about',
);
const speaksOf = new Set('i im ive he hes she shes they theyre we my his her our now'.split(' '));

/** "leaflet: call if you get a stiff neck, or a rash" is read, "leaflet says call if you cant breathe and he cant breathe" is not. */
function quotedFrom(sentence: Sentence, clauses: readonly number[]): Clauses {
  const all = new Set<number>();
  const first = matches(leaflets, sentence)[0];
  if (first === undefined) return all;
  const stop = sentence.words.findIndex(({ text }, at) => at >= first.to && speaksOf.has(text));
  const last = stop < 0 ? Number.POSITIVE_INFINITY : (clauses[stop] ?? 0);
  for (let clause = clauses[first.from] ?? 0; clause < last && clause <= (clauses.at(-1) ?? 0); clause += 1)
    all.add(clause);
  return all;
}

const littleWords = new Set(
  'it that this was is in on at back about around when aged he she i once'.split(' '),
);

/** The clauses these stand in. One that is nothing else ("fractured skull, 1993") speaks for those beside it. */
function clausesWith(found: readonly Match[], clauses: readonly number[], sentence: Sentence): Clauses {
  const all = new Set<number>();
  for (const { from, to } of found) {
    const clause = clauses[from] ?? 0;
    all.add(clause);
    const alone = sentence.words.every(
      ({ text }, at) => clauses[at] !== clause || (at >= from && at < to) || littleWords.has(text),
    );
    if (alone) all.add(clause - 1).add(clause + 1);
  }
  return all;
}

function matches(list: readonly Compiled[], sentence: Sentence): Match[] {
  return list.flatMap((phrase) => find(phrase, sentence));
}

const personal = new Set(
  'my me mum mam mom dad nan gran grandma grandad son daughter baby husband wife partner brother sister him us kid child boy girl toddler i im'.split(
    ' ',
  ),
);
const animals = new Set(
  'cat cats kitten kittens dog dogs doggy puppy pup pug spaniel labrador terrier hamster rabbit bunny pony horse hen chicken lamb lambs calf goldfish parrot budgie tortoise doll dolls dolly teddy reborn mannequin dummy printer mower tomatoes engine'.split(
    ' ',
  ),
);
const owners = new Set(
  'the my our a his her their next doors neighbour neighbours mums dads newborn poor old wee little sick dear aunts uncles nans sisters brothers'.split(
    ' ',
  ),
);

const strikes = new Set(
  'bit bite bites bitten scratch scratched scratches nipped attacked got jumped knocked tripped'.split(' '),
);

/** "The dog had a seizure": the word after the animal or toy that a line begins with; 0 where it begins otherwise, or where it bit someone. */
function animalAt({ words }: Sentence): number {
  const at = words.findIndex(({ text }) => !owners.has(text));
  const word = words[at]?.text ?? '';
  if (at < 0 || at > 3 || !(animals.has(word) || (word.endsWith('s') && animals.has(word.slice(0, -1)))))
    return 0;
  return strikes.has(words[at + 1]?.text ?? '') ? 0 : at + 1;
}

const anyoneBetween = (from: number, match: Match, { words }: Sentence) =>
  words.slice(from, match.to).some(({ text }) => personal.has(text));

const stories = phrases(
  'in|on the|a|this|that film|movie|book|novel|episode|show|series|game|story|play|documentary|podcast|news|programme',
  'film|movie|book|novel|episode|show|series|story|documentary|podcast|programme|scene|game ~2 had|about|where|with|has',
  'read|reading|article|lecture|training|course|leaflet about|on',
  'on tv',
  'saw|seen|watched|watching ~2 advert|trailer|video',
  'in casualty|corrie|eastenders|emmerdale|holby|hollyoaks',
  'on|in|for|at ~2 photo|photograph|photos|portrait',
  'character|actor had|has|having',
  'cartoon|panto|soap|sitcom|musical|opera|archers|storyline',
);
/** Made up, whoever tells it. */
const invented = phrases(
  'writing|wrote|write|drafting|rewrote ~3 scene|chapter|novel|short',
  'my|the detective|villain|heroine|protagonist',
  'in the|a cartoon',
  'scene where|in',
  'board game',
  'hypothetical|hypothetically',
  'rehearsal|rehearsing|rehearsed',
  'phd|thesis|dissertation|homework ~1 chapter|on|question|about',
);
const mine = phrases('i|my|me|im|ive');
const deaths = phrases(
  'died|dies',
  'passed of|from|after|away',
  'family|maternal|paternal history',
  'runs in the family',
);

const resolved = phrases(
  'gone|better|fine|ok|okay|over|stopped|settled|resolved|passed|well|calm|good|himself|herself now|again|afterwards|after|since',
  'went away|off',
  // "tried to stand and went down", "a grape went down the wrong way" are not over.
  'swell*|temp|temps|temperature|fever|rash|lump|bump|redness|it|hives ~3 went|gone|going|come|came down',
  'playing|eating|sleeping|laughing|running again|normally|happily',
  'back to normal|himself|herself|usual|baseline',
  'seems|seemed|looks|feels|feeling ok|fine|okay|better|alright',
  'all good|fine|ok|clear',
  'has|have|had|is|its|it passed|resolved|settled|eased|stopped',
  'no longer',
  'recovered ~1 quickly|fully|well|completely',
  'stopped by itself|itself|straight|quickly|after|on',
);

/** "Not better after ten puffs", "not fully awake and fine now": what would end it has not come. */
function saidNotSo(from: number, { words }: Sentence): boolean {
  const before = words[from - 1]?.text ?? '';
  const at = degrees.has(before) ? from - 2 : from - 1;
  return at >= 0 && (nots.has(words[at]?.text ?? '') || nots.has(before));
}
const degrees = new Set('any much really getting feeling yet fully quite at all'.split(' '));
const nots = new Set('not no isnt arent never hasnt havent doesnt wont didnt wasnt barely hardly'.split(' '));

/** "she was better but now her throat is tight again" is not over. */
const back = phrases(
  'but ~3 now|still|again|worse|back|more',
  'again|worse now',
  'now ~3 again|worse',
  'comes|coming back',
);

const currently = phrases(
  'now|currently|still|keeps|again|just|suddenly|tonight',
  'at the moment',
  'getting worse|bigger|more',
  'since this|lunch|noon|breakfast|last|yesterday|about',
  'please help',
  'help me|us|now|please',
  'wont|cant|cannot|not|doesnt|isnt ~1 stop|stopping|wake|waking|settle|rouse|breathing|responding',
  'turning|going|gone|went blue|grey|gray|purple|floppy|limp',
  'today',
);

/** "Never again" and "nothing since" tell of no now. */
function saidOfNow(list: readonly Compiled[], sentence: Sentence): Match[] {
  return matches(list, sentence).filter(({ from }) => !nevers.has(sentence.words[from - 1]?.text ?? ''));
}
const nevers = new Set('never nothing none'.split(' '));

/** "Fitted every hour as a baby, five and healthy now": a now that tells only of how well it is leaves the past past. */
function undoesPast(sentence: Sentence, clauses: readonly number[]): boolean {
  const calm = new Set(matches(calmNow, sentence).map(({ from }) => clauses[from] ?? 0));
  return saidOfNow(nowWords, sentence).some(({ from }) => !calm.has(clauses[from] ?? 0));
}
const calmNow = phrases(
  'fine|lovely|healthy|thriving|discharged|believe|trouble|sharp|steady|happy|grown|married|retired ~3',
  'hes|shes|is|im ~1 #|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty now',
  'hes|shes|he|she is? #|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty now',
);

/** Of those, what undoes a past wherever it stands. */
const nowWords = phrases(
  'now|currently|again|today|tonight|since',
  'at the moment',
  'please help',
  'help me|us|now|please',
);

/** Behind "has stopped" and "it passed": what ended is what should go on. */
const goesOn = new Set(
  'breathing moving responding feeding drinking peeing weeing eating talking taking making speaking answering seeing reacting swallowing out a blood clots clot black red'.split(
    ' ',
  ),
);

const lately = phrases(
  'yesterday|earlier',
  'last night|evening|afternoon|morning',
  'this morning|afternoon',
  'a|an|one|two|three|couple|few|1|2|3|# ~1 hours|hour|hrs|hr ago',
  'a|an|one|two|three|1|2|3 days|day ago',
  'on|last monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'at breakfast|lunch|dinner|school|nursery|bedtime',
);

const past = phrases(
  '#|two|three|four|five|six|seven|eight|nine|ten|several|many|few|couple|a|one ~1 weeks|week|months|month|years|year|yrs|decades ago',
  'weeks|months|years|ages ago',
  '4|5|6|7|8|9|10|11|12|13|14|four|five|six|seven|ten days ago',
  'last year|month|winter|summer|spring|autumn|christmas|easter|term',
  'as a child|kid|baby|teenager|teen|toddler|boy|girl|preemie|newborn|student|youngster',
  'history of',
  'in my|his|her|their teens|twenties|thirties|forties',
  'in my|his|her|their|the 20|30|40|50|60|70|80|90 s',
  'aged|age #|one|two|three|four|five|six|seven|eight|nine|ten ~1',
  '#|two|three|four|five|six|ten|twelve|twenty|thirty|many ~1 yrs|years|months since ~1 my|his|her|the|a|an',
  'i|we|he|she once',
  'anniversary of',
  'when i|he|she|they|daughter|son|baby|mum|dad was|were ~1 #|little|young|small|born|pregnant|two|three|four|five|six|seven|eight|nine|ten',
  'used to',
  'back in the? 19*|20*|day|days|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|school|college|uni',
  'years before|earlier',
  'in childhood',
  'childhood fits|seizures|asthma|epilepsy|convulsions',
  'grew|grown out of',
  'years|yrs back',
  'yesteryear',
  'when ~2 was|were wee|tiny|little|small|born',
  'in the? summer|winter|spring|autumn|half holidays|term|was|were',
  'in the summer|easter|christmas holidays|hols',
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

/** Said of what lasts since: the year something was found is not the year of what is told. */
const lasting = new Set('since dx dxd diagnosed diagnosis ms got from until till'.split(' '));
const notAYear = new Set(
  'ml mg kcal calories cal steps units iu metres meters g euros pounds km miles'.split(' '),
);

/** "in 2019", "fractured skull, 1993", "in the 70s", "last october". */
function dated(sentence: Sentence, context: Context): Match[] {
  const here = new Date(context.nowMs);
  return sentence.words.flatMap(({ text }, at) => {
    const previous = sentence.words[at - 1]?.text ?? '';
    const next = sentence.words[at + 1]?.text ?? '';
    const before = ['in', 'on', 'of', 'last', 'early', 'late', 'from', 'the'].includes(previous);
    const earlier = /^(19|20)\d\d$/.test(text)
      ? Number(text) < here.getUTCFullYear() && !lasting.has(previous) && !notAYear.has(next)
      : before && months.indexOf(text) >= 0 && months.indexOf(text) !== here.getUTCMonth();
    return earlier ? [{ from: before ? at - 1 : at, to: at + 1 }] : [];
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
  'tell me when|if|whether|how|which|what',
  'has|have|did|do|does ~3 ever ~1 log|logged|record|recorded|note|noted',
  'is|was my|his|her|the|mums|dads ~4 log|diary|chart|record empty|complete|full|missing|there|for',
  // "does she get hives after egg?" asks about what usually is; "does she need help after ..." does not.
  'does|do she|he|they|it ~1 get|gets|itch|react|flare|vomit|usually|normally|ever ~8 after|following|with|when',
  'did|was|were|had|has there|we|i|she|he|they|it ~9 in ~1 summer|winter|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|holidays',
  'did the|her|his ~3 come|go|get back|again|away ~3 after|since',
);

const comparisons = phrases(
  'compare ~8 and|vs|versus|with|to|in|for',
  'before and|against|versus after|since',
  'fewer|less ~2 than',
);

/** "worst headache of my life" asks for nothing. */
const tells = phrases('of|in my|her|his life|ever', 'ever had');

/** A question that looks back into the journal is not a call for help: "when was her last seizure?" */
function asksAboutThePast(sentence: Sentence): boolean {
  const first = sentence.words[0]?.text ?? '';
  const asking =
    sentence.asks ||
    [
      'when',
      'how',
      'which',
      'what',
      'show',
      'list',
      'find',
      'last',
      'longest',
      'worst',
      'search',
      'compare',
      'can',
      'has',
      'have',
    ].includes(first);
  if (!sentence.asks && any(tells, sentence)) return false;
  return (asking && any(pastQuestions, sentence)) || any(comparisons, sentence);
}

/** "asked if I had thoughts of it, said no". */
const answeredNo = phrases(
  'gp|doctor|dr|nurse|she|he|they|been|counsellor|was|got|someone|hv|midwife|form|questionnaire asked|asks|asking|again ~16 said|answered|ticked|put|say no|none|nope|only',
  'questionnaire|form ~16 ticked|answered|said no|none',
);

const pronouns = new Set(
  'i im ive id me my mine he hes him his she shes her hers we us our they theyre them their this that these now today tonight mum mam mom dad nan gran baby son daughter husband wife point use matter life'.split(
    ' ',
  ),
);

/** "can stress give you chest pain?": about nobody. Never what begins "how" or "what do": that may ask for help. */
function asksGenerally({ words }: Sentence): boolean {
  const [first = '', second = ''] = words.map(({ text }) => text);
  const asks =
    ['can', 'could', 'do', 'does', 'why'].includes(first) ||
    (['what', 'whats'].includes(first) &&
      ['is', 'are', 'does', 'causes', 'counts', 'a', 'an'].includes(second));
  return asks && words.every(({ text }) => !pronouns.has(text) && !/^\d/.test(text));
}

const explained = phrases(
  'says|said|say|thinks|reckons|reassured|confirmed|told|explained ~4 normal|benign|muscle|muscular|harmless|viral',
  'doctor|gp|nurse|midwife|hv|visitor|consultant|cardiologist|physio|dentist|vet|dr ~2 says|said ~4 fine|ok|nothing',
  'which is|are ~1 normal|target|usual|baseline',
  'normal|usual|typical for me|him|her|us',
  'as usual|always|ever',
  'signed off',
  'gp|doctor|dr|nurse|midwife|hv|pharmacist|neurologist|cardiologist|optician|consultant|surgeon|clinic|dentist ~3 normal|fine|harmless|aware|fussed',
  'turned out to|it',
  'by the plan|taper',
  'as ~2 planned',
);

const imagined = phrases(
  'if ~6 ever|would|were|happens|happened|could|might',
  'ever|would|could|might ~6 if',
  'in case of|she|he|there|we|i|they',
  'signs|symptoms|risk|risks|chance|causes|cause|definition|meaning|prevention of',
  'what|whats is|are|causes|does a|an|the|it|anaphylaxis|stroke|strokes|seizures|sepsis',
  'how long should|can|do|does',
  'can|could|does|do|will|may ~4 cause|causes|trigger|lead|treat|prevent|reduce|work',
  'can|could|does|do|will|may ~3 help with|for|against',
  'what|whats causes|cause|triggers|helps',
  'next time',
  'training|drill|practised|practiced|practising',
  'aid|training|refresher|nct|online|work|day course',
  'course ~2 on|about|passed|level|certificate|module',
  'plan for',
  'dreamt|dreamed|dream|nightmare',
  'practice|exam|mock|revision|osce|quiz|test question|exam|patient|paper|cardiac',
  'exam|lecture|essay|dissertation|webinar|poster on|about|title|was|says',
  'title of',
  'have you ever|had',
  'pretend|pretending|pretended',
  'in minecraft|fortnite|roblox',
  'my sims',
  'explained what',
  'learned|learnt|learning what|about|how',
  'do|does|can|could|why|are|is ~2 people|adults|kids|babies|women|men',
  'does caffeine|alcohol|stress|cold|heat|exercise|coffee|weather|sleep',
  'difference|link between',
  'are|is ~4 the same thing|as',
  'does|do|is ~5 always|usually ~1 mean',
  'what|which kind|kinds|sort|type|types of',
  'signs|symptoms|picture of|my|for',
  'how is ~2 different',
  'what do|should|would you ~4 if|when',
  'what did|does|do ~4 mean by',
  'first|for|to aiders|aid|responders ~2 how|what|when',
  'a|old|common|its myth',
  'myth that',
  'antenatal|parenting|support|baby|nct|yoga|library class|group|course|session|talk',
  'if|when my|his|her|the ~2 get|gets|goes|hits|reaches ~2 above|below|over|under|to',
  'if i|he|she|they|it|you ever',
);

/** "if he wakes with croup: sit up, and dial if ...": advice copied down. "if you're reading this" is none. */
const ifThen = phrases('if ~14 call|ring|dial|stop|seek|phone|should|would|then|check|report');

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
    'chest breathing blood drowsiness confusion injury head fainting sick want wants wanted experience experienced single ' +
    'febrile coughing gagging choking spluttering leg legs arm arms neck joint muscle facial wee ' +
    'thoughts thought plans plan intent intention ideation urges urge ideas idea suicidal harming ending'
  ).split(' '),
);
const notReally = new Set(
  'sure only just idea doubt know clear certain better getting long sleep'.split(' '),
);
const none = new Set('none nil zero 0 absent free negative denied'.split(' '));

const parts = new Set(
  (
    'neck chest back hands hand legs leg arms arm feet toes calf pulse balls ball testicle testicles scrotum tummy belly throat ' +
    'lips tongue face mouth speech eyes eye pupils temp temperature sats sugar sugars bp pressure wound cut scar dressing gums baby heart lungs skin'
  ).split(' '),
);
const links = new Set('is are was were all looks look feels feel moves moving both seems'.split(' '));
const well = new Set('fine clear normal ok okay grand good steady'.split(' '));
const unlessSo = new Set('until till before but not then except apart one'.split(' '));

/** "Neck fine", "both testicles fine at review": the part is named only to say that nothing is wrong with it. */
function saidWell(match: Match, { words }: Sentence): boolean {
  if (!parts.has(words[match.to - 1]?.text ?? '')) return false;
  const linked = links.has(words[match.to]?.text ?? '') ? match.to + 1 : match.to;
  const word = words[linked];
  const after = words[linked + 1]?.text ?? '';
  return word !== undefined && word.before === '' && well.has(word.text) && !unlessSo.has(after);
}

/** Is this denied where it stands: "no fever or rash"? */
export function negated(match: Match, sentence: Sentence): boolean {
  const { words } = sentence;
  if (none.has(words[match.to]?.text ?? '')) return true;
  if (saidWell(match, sentence)) return true;
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
