import type { Reading } from '../reading.ts';
import type { Context, Found, Rule } from '../rule.ts';

const DAY_MS = 86_400_000;

/** A feverish or cold baby in the first months. Found by numbers and the birth date, not by how worried the words sound. */
export const infant: Rule = {
  id: 'infant',
  now: [],
  today: [],
  not: [],
  also: feverish,
  // A young baby with a fever may seem well for hours.
  urgentWhenOver: true,
  says: {
    now: {
      text: 'A baby younger than three months with a fever, or too cold, has to be seen at once.',
      action: '{call}, or go to an emergency department now, even if the baby seems well.',
    },
    today: {
      text: 'A baby younger than six months with a high fever should be seen today.',
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

function feverish(reading: Reading, context: Context): Found[] {
  const days = Math.min(ageInDays(context), saidAge(reading));
  if (days >= 183) return [];
  return reading.sentences.flatMap((sentence, at) => {
    const words = sentence.words.map((word) => word.text);
    const heat = temperature(words);
    const named = words.findIndex(
      (word) =>
        /^(fever\w*|febrile|roasting)$/.test(word) ||
        (/^(hot|burning)$/.test(word) &&
          words.some((each) => /^(feels?|really|very|so|touch|up|feed\w*|bottle)$/.test(each)) &&
          !words.some((each) => /^(weather|bath|water|kitten|puppy|radiator|day)$/.test(each))) ||
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

/** The latest birth a partial date allows: younger is the careful side. */
function ageInDays(context: Context): number {
  if (context.subjectBorn === undefined) return Number.POSITIVE_INFINITY;
  const [year = 0, month = 12, day] = context.subjectBorn.split('-').map(Number);
  const born = Date.UTC(year, month - 1, day ?? new Date(Date.UTC(year, month, 0)).getUTCDate());
  const at = context.atMs ?? context.nowMs;
  return Math.max(0, (at - Math.min(born, at)) / DAY_MS);
}

const babies = /^(baby|babys|bub|infant|newborn)$/;

function saidAge(reading: Reading): number {
  const words = reading.sentences.flatMap((sentence) => sentence.words.map((word) => word.text));
  const baby = words.some((each) => babies.test(each));
  let days = Number.POSITIVE_INFINITY;
  words.forEach((word, at) => {
    if (word === 'newborn' || word === 'newborns') days = Math.min(days, 14);
    const old = words[at + 2] === 'old' || words[at + 2] === 'baby' || baby;
    const count = small.get(word) ?? Number(word);
    if (!old || !Number.isFinite(count)) return;
    const unit = words[at + 1] ?? '';
    if (unit.startsWith('day')) days = Math.min(days, count);
    if (unit.startsWith('week') || unit === 'wk' || unit === 'wks') days = Math.min(days, count * 7);
    if (unit.startsWith('month')) days = Math.min(days, count * 30.4);
  });
  return days;
}

const small = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** A body temperature in Celsius: 30 to 43, or 86 to 109 Fahrenheit, beside a word for it or alone with a decimal. */
function temperature(
  words: readonly string[],
): { readonly celsius: number; readonly at: number } | undefined {
  const about = words.some((word) =>
    /^(temp|temps|temperature|fever\w*|febrile|thermometer|hot|cold|forehead|armpit|ear)$/.test(word),
  );
  for (const [at, word] of words.entries()) {
    const value = Number(/^(\d+(?:\.\d+)?)c?f?$/.exec(word.replace(',', '.'))?.[1] ?? Number.NaN);
    const degrees = /^(c|f|degrees|celsius|fahrenheit|deg)$/.test(words[at + 1] ?? '') || /[cf]$/.test(word);
    if (!about && !degrees && !/\.\d/.test(word)) continue;
    if (value >= 30 && value <= 43) return { celsius: value, at };
    if (value >= 86 && value <= 109) return { celsius: ((value - 32) * 5) / 9, at };
  }
  return undefined;
}
