import { namedMedicines, opioids } from '../medicine-words.ts';
import { compile, find } from '../phrase.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Found } from '../rule.ts';
import { negated } from '../told/negation.ts';

/** A single amount in mg that is far above any usual one. Recalled, to warn by; never shown, and no one's limit. */
const far: readonly (readonly [names: string, mg: number])[] = [
  ['paracetamol|acetaminophen|tylenol|panadol', 3000],
  ['aspirin|disprin', 4000],
  ['ibuprofen|nurofen|brufen|advil', 3000],
  ['naproxen', 2500],
  ['morphine|oramorph|sevredol', 60],
  ['oxycodone|oxynorm|oxycontin', 80],
  ['tramadol', 600],
  ['codeine|dihydrocodeine', 240],
  ['methadone', 150],
  ['warfarin', 30],
  ['apixaban|eliquis', 40],
  ['rivaroxaban|xarelto', 60],
  ['digoxin', 1.5],
  ['ramipril', 40],
  ['lisinopril|enalapril|perindopril', 160],
  ['amlodipine', 40],
  ['bisoprolol', 50],
  ['propranolol', 480],
  ['atenolol|metoprolol', 500],
  ['verapamil|diltiazem', 800],
  ['flecainide', 600],
  ['colchicine', 5],
  ['gliclazide', 480],
  ['glimepiride', 20],
  ['metformin', 5000],
  ['lithium|priadel|camcolit', 4000],
  ['levothyroxine|thyroxine', 1],
  ['diazepam|valium', 100],
  ['zopiclone|zolpidem', 45],
  ['clonazepam|lorazepam', 20],
  ['amitriptyline|nortriptyline|dosulepin', 400],
  ['citalopram', 200],
  ['sertraline|venlafaxine', 900],
  ['baclofen', 150],
  ['methotrexate', 100],
];
const table = far.map(([names, mg]) => ({ names: new Set(names.split('|')), mg }));
const anyOpioid = compile(opioids);
const anyMedicine = compile(namedMedicines);

const toMg = new Map(
  Object.entries({
    mcg: 0.001,
    microgram: 0.001,
    micrograms: 0.001,
    mg: 1,
    mgs: 1,
    milligram: 1,
    milligrams: 1,
    g: 1000,
    gram: 1000,
    grams: 1000,
  }),
);
const counts = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const between = new Set('of x tablet tablets tabs pills capsules the'.split(' '));
/** A bottle's label, an order, a limit: not what one took. */
const elsewhere = phrases(
  'per|kg|ml|mls|max|maximum|limit|ordered|order|bought|collected|picked|delivered|box|boxes|pack|packs|bottle|infusion|iv|drip',
);
/** What adds up over a day is not one dose; only twice as much is. */
const overTime = phrases('day|daily|today|24|hours|hrs|week|weekly|total|altogether|spread');
/** Opioids are taken in great amounts by those long used to them. */
const usedTo = phrases(
  'usual|usually|prescribed|mst|zomorph|patch|patches|normal|regular|always|palliative|hospice|slow|modified|mr|sr|bd|maintenance|script|driver',
);

function phrases(...all: string[]) {
  return all.map(compile);
}
const says = (list: ReturnType<typeof phrases>, sentence: Sentence) =>
  list.some((phrase) => find(phrase, sentence).length > 0);

/** One dose of an amount that nobody is given. Feeling well proves nothing. */
export function massiveDoses(reading: Reading): Found[] {
  return reading.sentences.flatMap(tooMuch);
}

function tooMuch(sentence: Sentence, at: number): Found[] {
  const { words } = sentence;
  if (!words.some(({ text }) => toMg.has(text)) || says(elsewhere, sentence)) return [];
  const named = find(anyMedicine, sentence).map(({ from }) => from);
  const factor = says(overTime, sentence) ? 2 : 1;
  const opioidsKnown = says(usedTo, sentence) ? find(anyOpioid, sentence).map(({ from }) => from) : [];
  return words.flatMap((word, place): Found[] => {
    const unit = toMg.get(word.text);
    const number = place > 0 ? amount(words[place - 1]?.text ?? '') : undefined;
    if (unit === undefined || number === undefined) return [];
    const { count, from } = times(sentence, place - 1);
    const mg = number * unit * count;
    const beside = [medicineFrom(sentence, from - 1, -1), medicineFrom(sentence, place + 1, 1)].filter(
      (one) => one !== undefined && named.includes(one),
    ) as number[];
    const far = (one: number) =>
      !opioidsKnown.includes(one) &&
      table.some(({ names, mg: most }) => names.has(words[one]?.text ?? '') && mg >= most * factor);
    // Between two medicines it may be either's amount.
    if (beside.length === 0 || !beside.every(far)) return [];
    const found = { sentence: at, from: Math.min(from, ...beside), to: Math.max(place, ...beside) + 1 };
    return negated(found, sentence) ? [] : [{ level: 'now', ...found }];
  });
}

function amount(text: string): number | undefined {
  if (/^\d{1,3},\d{3}$/.test(text)) return Number(text.replace(',', ''));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** "six 500 mg", "6 x 500 mg": how often, and where it begins. */
function times({ words }: Sentence, number: number): { count: number; from: number } {
  const once = { count: 1, from: number };
  if (words[number]?.before !== '') return once;
  const by = between.has(words[number - 1]?.text ?? '') ? number - 2 : number - 1;
  const text = words[by]?.text ?? '';
  const count = counts.get(text) ?? (/^\d{1,2}$/.test(text) ? Number(text) : undefined);
  if (count === undefined || /^(at|aged|age|day|is|hes|shes|by|until|till)$/.test(words[by - 1]?.text ?? ''))
    return once;
  return { count, from: by };
}

/** The word beside an amount, over "of" and "tablets" and not over a comma. */
function medicineFrom({ words }: Sentence, start: number, step: 1 | -1): number | undefined {
  let place = start;
  for (let skipped = 0; skipped < 2 && between.has(words[place]?.text ?? ''); skipped += 1) place += step;
  const inner = words.slice(Math.min(start, place), Math.max(start, place) + 1);
  const after = step === -1 ? words[start + 1] : undefined;
  if ((step === 1 && inner.some(({ before }) => before !== '')) || (after && after.before !== ''))
    return undefined;
  return words[place] === undefined ? undefined : place;
}
