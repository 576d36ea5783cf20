import type { Level } from '../../contract/index.ts';
import { type Compiled, compile, places } from '../phrase.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Context, Found, Rule } from '../rule.ts';
import { badColour, notThere } from '../signs.ts';
import { anothersFever } from './whose-fever.ts';

const DAY_MS = 86_400_000;

/** A feverish or cold baby in the first months. Found by numbers and the birth date, not by how worried the words sound. */
export const infant: Rule = {
  id: 'infant',
  now: [
    // Only a baby has one
    'fontanelle|fontanel|fontanelles ~3 bulg*|tight|swollen|hard|raised|tense|sunk*',
    'bulg*|swollen|raised|tense|sunk* ~3 fontanelle|fontanel|fontanelles',
    'soft spot ~3 bulg*|swollen|raised|tense|sunk*',
    'bulg*|swollen|sunk* ~1 soft spot',
  ],
  today: [],
  not: [
    'grunt* ~4 straining|poo|sleep|fart|wind|normal',
    'floppy sleepy|cuddles',
    'bib|drool|milk|heat|nappy|teething rash|spots',
    'sticky eye',
    'yellow ~2 gone',
    'jaundice ~3 fine|level|as|gone|clear',
    'lambs|lamb|doll|reborn|workshop|class|kitten|puppy ~14 limp|floppy|fever|cold',
    'blue ~2 hat|lips on|babygro|blanket|eyes|everything',
    'sis|sister|brother ~3 fever|temp|temperature',
    'when ~3 was ~10 fever|temp|temperature',
    'slight|tiny|little ~2 spots|rash|bit',
    'snuffly ~8 full|fine|well|normal',
    'feed*|feeding|feeds ~2 well|fine|great|lovely|normal*',
    'born at #',
  ],
  also: unwell,
  // A young baby with a fever may seem well for hours.
  urgentWhenOver: true,
  says: {
    now: {
      text: 'A baby this young who has a fever, is too cold, or is not as usual (floppy, hard to wake, a bulging soft spot) has to be seen at once.',
      action: '{call}, or go to an emergency department now, even if the baby seems well.',
    },
    today: {
      text: 'A baby this young with a high fever, or who feeds less or seems unwell, should be seen today.',
      action:
        'Speak to a doctor today. If the baby is floppy, hard to wake, pale or blue, breathes hard, or has a rash that stays under a glass: call the emergency number at once.',
    },
  },
  source: {
    name: 'NHS Greater Glasgow and Clyde, Fever / High Temperature (Babies aged under 3 months); Oxfordshire Healthier Together, Fever / high temperature; NHS, Fever in children (as shown by zana.com, reviewed 2018)',
    url: 'https://rightdecisions.scot.nhs.uk/rhcg/royal-hospital-for-children-for-patients-carers-visitors/about-your-childs-health-information-resources/newborns-and-infants/concerned-your-baby-is-unwell-newborns-and-babies-less-than-3-months/fever-high-temperature-babies-aged-under-3-months',
    basis: 'read',
    read: '2026-11-30',
  },
};

/** A baby in its first year who has one of these is not waited with. */
const grave = [
  ...notThere.filter((each) => !each.startsWith('gone|went|all|strangely')),
  ...badColour,
  // Cold hands and feet are usual in the first weeks; a cold body is not.
  'cold|cool|icy ~2 skin|body|tummy|chest|touch|back|fish',
  'skin|body|tummy|chest|hes|shes|feels ~2 cold|cool|icy|clammy',
  'clammy|mottled|marbled|mottling',
  'grunt*|panting|moaning|gasping|wheezing',
  'breath* ~3 fast|hard|noisy|hear|quick|funny|stop*|pauses|shallow|#',
  'hear ~2 breathing',
  'belly|tummy|ribs|chest|neck ~3 suck*|pull*|going|caving',
  'wont|not|stopped|isnt|doesnt|cant|hasnt|refus* ~2 feed*|suck|sucking|latch|latched|latching|take|taking|drink|drinking|interested|swallow|wake|waking|rouse|cry|crying',
  'off ~2 feeds|breast|milk|bottle|feed',
  'feed|feeds|feeding ~2 stopped|missed|nothing|refused',
  '2nd|3rd|second|third|two|three feeds|feed missed',
  'missed ~3 feeds|feed',
  'dropped feeds',
  'green ~2 sick|vomit*|bile|stuff',
  'sick|vomit*|brought|up|threw|puke|milk ~4 green|bile|blood|brown',
  'bright|proper green',
  'tummy|belly|stomach ~3 hard|tight|swollen|solid|drum|football|distended|shiny',
  'blood|bloody|jam|jelly|redcurrant|black ~2 poo|nappy|stool|poos|diaper|blood',
  'poo ~4 blood|jam|jelly|white|black',
  'fontanelle|fontanel|fontanelles|spot ~3 bulg*|puff*|tight|sunk*|swollen|hard|dent|full|out|up',
  'bulg*|sunken|sunk ~3 fontanelle|spot',
  'high|shrill|odd|weird|weak|strange ~2 pitched|cry|scream|screech|pitch',
  'cry|crying|cries|scream ~3 weak|feeble|shrill|kitten|odd|high|pitched|weird|whimper*|quieter|funny',
  'screech*',
  'no|not|hasnt|havent ~3 wet|wee|weed|nappy|nappies|peed|pee ~5 hours|hrs|since|all|night|yesterday|h|today',
  'jitter*|twitch*|jerk*|stiff*|arching|arched|seiz*|fitting|convuls*',
  'cord ~6 red|pus|smell*|hot|stink*|ooz*|swollen',
  'yellow|jaundice* ~8 sleepy|feed*|latch|breast|arching|wake|drowsy|floppy',
  'sweat* ~6 feed*|brow|head',
  'rash ~3 glass|purple|not|doesnt',
  'all|so|very|gone quiet|sleepy|floppy',
  'too|so|very sleepy|weak|tired|drowsy to|we|she|he|cant|for|i',
  'arms|legs ~3 hung|hanging|spaghetti|floppy|stiff',
  'lips|face ~3 navy|blue|grey|purple|dark|greyish|dusky',
  'blue|purple|navy|grey|mottled|pale|dusky|see ~1 when|while|lips|face|skin|round|and|then|thru|ish',
  'not himself|herself|right',
];

/** What a young baby should be looked at for within the day. */
const minor = [
  'yellow|jaundice*|bilirubin',
  'cough|coughing|chesty|snuffly|bronchiolitis|wheezy|whooping',
  'thrush|crust|gunk|goo|pus|sticky|rash|spots|blister*|swollen|lump|hydrocele|hernia|scrotum',
  'vomit*|reflux|sick|posset* ~4 feed|feeds|times|since|every|big|each|today',
  'runny|blocked ~2 nose ~4 feed*',
  'flying|projectile|shoots ~4 out|across|feed|vomit*',
  'watery|runny|loose|explosive|bloody|mucus*|pale|white|putty ~2 poo|poos|nappies|nappy|stool|stools|motions|like',
  'nappies|poo ~3 white|pale|putty|chalky|watery|mucus',
  'less|half|taking|drinking|shorter|only ~4 milk|feed|feeds|feeding|normal|usual|bottle|sucking|less|bottles',
  'only # wet|wets|nappies',
  '1|2|3|4|one|two|three|four ~1 wet|wets|wees',
  'wees|weeing|wet ~3 less|bit|fewer|few|only|1|2|3|three|two|a',
  'weight ~4 lost|below|down|losing|drop*|percent|loss',
  'below birth',
  'lost|losing ~2 weight',
  'stiff|pale|floppy|purple|blue|spell|episode|twitch* ~12 sec|secs|seconds|normal|after|came|since',
  'cry*|scream* ~4 hours|hrs|hr|nonstop|constantly|night|inconsolabl*',
  'cant|cannot stand ~3 any|more|it|longer',
  'fever|temp|temperature ~3 38*|39*',
  'eye|eyes ~4 stuck|gunk|swollen|yellow|red|puffy|sticky',
  'blood|bleeding',
  'sleepy feeder',
  'dozes|dozy ~4',
];

/** A baby that does this is not so ill. A normal temperature alone says nothing: the very ill may have one. */
const thriving = [
  'feed*|feeds|fed|eats|ate|drinks|drank ~2 well|grand|lovely|great|champ|champion|normally|fine',
  'woke ~3 feed|feeds|starving',
  'gained|put on # ~1 g|gram|grams|oz',
  'starving as',
  'full of milk',
  'milk drunk',
  'pink and kicky|smiley|happy',
  'all smiles',
  'wet nappy every',
  'fed every',
  '6|7|8 ~1 wet',
  'pink ~2 up fine',
].map(compile);
/** What a well baby does too, or an adult says in fun. */
const mildWords =
  /^(sleepy|quiet|whimper\w*|drowsy|tired|drum|tight|hard|cold|cool|waking|wake|hands|purple|yellow)$/;

const says = (reading: Reading, signs: readonly Compiled[]) =>
  signs.some((sign) => places(sign, reading).length > 0);

function mild({ sentence, from, to }: Found, reading: Reading): boolean {
  const words = reading.sentences[sentence]?.words.slice(from, to) ?? [];
  return words.some(({ text }) => mildWords.test(text));
}

const graveSigns = grave.map(compile);
const minorSigns = minor.map(compile);

function unwell(reading: Reading, context: Context): Found[] {
  const days = Math.min(ageInDays(context), saidAge(reading));
  if (days >= 365) return [];
  const hot = feverish(reading, days);
  const say = (signs: readonly Compiled[], level: Level) =>
    signs.flatMap((sign) => places(sign, reading).map((place) => ({ ...place, level })));
  const well = says(reading, thriving);
  const all = [
    ...hot,
    ...(days < 200 ? say(graveSigns, 'now').filter((sign) => !(well && mild(sign, reading))) : []),
    ...(days < 183 && !well ? say(minorSigns, 'today') : []),
  ];
  return all.filter(({ sentence }) => !anothersFever(reading.sentences[sentence]?.words ?? []));
}

function feverish(reading: Reading, days: number): Found[] {
  if (days >= 183) return [];
  return reading.sentences.flatMap((sentence, at) => {
    const words = sentence.words.map((word) => word.text);
    const heat = temperature(words) ?? bare(sentence, days);
    const named = words.findIndex(
      (word) =>
        /^(fever\w*|febrile|roasting)$/.test(word) ||
        (/^(hot|burning)$/.test(word) &&
          words.some((each) => /^(feels?|really|very|so|touch|up|feed\w*|bottle)$/.test(each)) &&
          (word === 'burning' || !words.some((each) => /^(bath|water)$/.test(each))) &&
          !words.some((each) => /^(weather|kitten|puppy|radiator|day)$/.test(each))) ||
        (word === 'temperature' && words[words.indexOf(word) - 1] === 'high'),
    );
    const where = heat?.at ?? named;
    if (where < 0) return [];
    const young = days < 92;
    const hot = heat === undefined ? young : heat.celsius >= (young ? 38 : 39);
    const cold = young && heat !== undefined && heat.celsius < 36;
    if (!hot && !cold) return [];
    return [
      { level: young ? ('now' as const) : ('today' as const), sentence: at, from: where, to: where + 1 },
    ];
  });
}

const notHeat = /^(at|born|week|weeks|aged|age|size|page|weighs|weight|im|i|mum|room|line|of)$/;

/** "Baby 2 months, 38": with nothing after it that it could count. */
function bare(
  { words }: Sentence,
  days: number,
): { readonly celsius: number; readonly at: number } | undefined {
  if (days >= 92) return undefined;
  const at = words.findIndex(({ text }, index) => {
    const next = words[index + 1];
    return (
      /^(38|39|40|41)$/.test(text) &&
      (next === undefined || next.before !== '' || /^(now|today|tonight|since|this|and)$/.test(next.text)) &&
      !notHeat.test(words[index - 1]?.text ?? '')
    );
  });
  return at < 0 ? undefined : { celsius: Number(words[at]?.text), at };
}

/** The latest birth a partial date allows: younger is the careful side. */
function ageInDays(context: Context): number {
  if (context.subjectBorn === undefined) return Number.POSITIVE_INFINITY;
  const [year = 0, month = 12, day] = context.subjectBorn.split('-').map(Number);
  const born = Date.UTC(year, month - 1, day ?? new Date(Date.UTC(year, month, 0)).getUTCDate());
  const at = context.atMs ?? context.nowMs;
  return Math.max(0, (at - Math.min(born, at)) / DAY_MS);
}

const babies =
  /^(baby|babys|babe|babs|bub|bubs|bubba|infant|newborn|newborns|neonate|lo|grandbaby|pikin|preemie|prem|premature|bairn)$/;
const isAged =
  /^(is|hes|shes|just|turned|aged|only|old|babs|baby|son|daughter|grandson|granddaughter|she|he)$/;
const units: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  w: 7,
  wk: 7,
  wks: 7,
  week: 7,
  weeks: 7,
  mo: 30.4,
  mth: 30.4,
  mths: 30.4,
  mnth: 30.4,
  mnths: 30.4,
  month: 30.4,
  months: 30.4,
};

/** The youngest age a line tells, in days: "6 weeks old", "9mo", "she's 5 days", "day 17 baby". */
function saidAge(reading: Reading): number {
  const words = reading.sentences.flatMap((sentence) => sentence.words.map((word) => word.text));
  const baby = words.some((each) => babies.test(each));
  let days = Number.POSITIVE_INFINITY;
  words.forEach((word, at) => {
    if (/^(newborns?|neonate|prem|preemie)$/.test(word)) days = Math.min(days, 14);
    const count = small.get(word) ?? Number(word);
    if (!Number.isFinite(count)) return;
    const before = words[at - 1] ?? '';
    if (before === 'day' && (baby || words[at + 1] === 'baby')) days = Math.min(days, count);
    const half = words.slice(at + 1, at + 4).join(' ') === 'and a half' ? 3 : 0;
    const unit = units[words[at + 1 + half] ?? ''];
    if (unit === undefined || before === 'born') return;
    const after = words[at + 2 + half] ?? '';
    if (
      after === 'old' ||
      after === 'baby' ||
      (after === 'ago' && words.includes('born')) ||
      baby ||
      isAged.test(before)
    )
      days = Math.min(days, count * unit);
  });
  return days;
}

const small = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** A body temperature in Celsius: 30 to 43, or 94 to 109 Fahrenheit, beside a word for it or alone with a decimal. */
function temperature(
  words: readonly string[],
): { readonly celsius: number; readonly at: number } | undefined {
  const about = words.some((word) =>
    /^(temp|temps|temperature|fever\w*|febrile|thermometer|hot|cold|forehead|armpit|ear)$/.test(word),
  );
  for (const [at, word] of words.entries()) {
    if (/^(ml|mls|min|mins|minutes|g|kg|oz|bpm|percent|x|times|hrs|hours)$/.test(words[at + 1] ?? ''))
      continue;
    const value = Number(/^(\d+(?:\.\d+)?)c?f?$/.exec(word.replace(',', '.'))?.[1] ?? Number.NaN);
    const degrees = /^(c|f|degrees|celsius|fahrenheit|deg)$/.test(words[at + 1] ?? '') || /[cf]$/.test(word);
    if (!about && !degrees && !/\.\d/.test(word)) continue;
    if (value >= 30 && value <= 43) return { celsius: value, at };
    if (value >= 94 && value <= 109) return { celsius: ((value - 32) * 5) / 9, at };
  }
  return undefined;
}
