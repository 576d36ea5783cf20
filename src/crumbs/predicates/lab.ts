import { yearsOld } from '../age.ts';
import type { RecordedEvent } from '../recorded.ts';
import { last, type PredicateDefinition, type Rung, type Scene } from './type.ts';

const rung = (words: string): Rung => ({ words, known: { kind: 'lab', name: words } });

const OUTSIDE = 'a blood value outside the usual range';
const INSIDE = 'a blood value in the usual range';
const RECENT_MS = 183 * 86_400_000;

/**
 * "ferritin below the usual range". Laboratories differ in what is usual, so a value says something only where all agree: within
 * what is usual anywhere, or beyond what is usual everywhere; between the two nothing is said. Never the number.
 */
export const lab: PredicateDefinition = {
  type: 'lab',
  label: 'Blood test',
  says: 'Below, in or above the usual range, for one of nineteen blood values. Never the value, nor where it was taken.',
  lasting: true,
  derive: (scene) => latticeOf(labFor(scene)?.words),
  standard: ({ asked }, rungs) => (asked.lab !== undefined ? 0 : asked.about.has('lab') ? last(rungs) : null),
  from(words) {
    if (words === OUTSIDE || words === INSIDE) return [rung(words)];
    const known = VALUES.some(({ name }) => ENDINGS.some((ending) => words === `${name} ${ending}`));
    return known ? latticeOf(words) : [];
  },
};

/** The value that is asked about, else the first of the list that says something; with the note it was read from. */
export function labFor(
  scene: Scene,
): { readonly words: string; readonly from: RecordedEvent | undefined } | undefined {
  for (const value of wanted(scene)) {
    const words = read(value, scene);
    if (words !== undefined) return { words, from: scene.measured(value.measured) };
  }
  return undefined;
}

const BELOW = 'below the usual range';
const ABOVE = 'above the usual range';
const IN = 'in the usual range';
const ENDINGS = [BELOW, IN, ABOVE];

function latticeOf(words: string | undefined): Rung[] {
  if (words === undefined) return [];
  return [words, words.endsWith(IN) ? INSIDE : OUTSIDE].map(rung);
}

/** What the question names, else whatever was measured last of all that is outside. */
function wanted({ asked }: Scene): readonly Value[] {
  const named = VALUES.filter(({ measured }) => measured === asked.lab);
  return named.length > 0 ? named : VALUES;
}

type Value = {
  /** As the journal names it. */
  readonly measured: string;
  readonly name: string;
  /** From which age on the ranges hold. */
  readonly from: number;
  readonly ranges: readonly Range[];
};

/** Beyond `low` or `high` it is outside everywhere; from `inLow` to `inHigh` it is usual anywhere. Null where there is no such side. */
type Range = {
  readonly units: readonly string[];
  readonly low: number | null;
  readonly inLow: number;
  readonly inHigh: number;
  readonly high: number | null;
};

function read({ measured, name, from, ranges }: Value, scene: Scene): string | undefined {
  const years = scene.born === null ? undefined : yearsOld(scene.born, scene.nowMs);
  const found = scene.measured(measured);
  if (years === undefined || years < from || found === undefined || found.amount === null) return undefined;
  if (scene.nowMs - found.startMs > RECENT_MS) return undefined;
  const unit = (found.unit ?? '').toLowerCase().replace(/[[\]{}]/g, '');
  // A number without a unit is no value.
  const range = ranges.find(({ units }) => units.includes(unit));
  if (range === undefined) return undefined;
  if (range.low !== null && found.amount < range.low) return `${name} ${BELOW}`;
  if (range.high !== null && found.amount > range.high) return `${name} ${ABOVE}`;
  return found.amount >= range.inLow && found.amount <= range.inHigh ? `${name} ${IN}` : undefined;
}

/** measured|name|from age|units:low:in low:in high:high … Recalled from the ranges that laboratories print, widened on both sides. */
const VALUES: readonly Value[] = `
sodium|sodium|1|mmol/l,meq/l:132:137:143:148
potassium|potassium|1|mmol/l,meq/l:3.2:3.8:4.7:5.6
calcium|calcium|1|mmol/l:2.05:2.28:2.48:2.7|mg/dl:8.2:9.2:10:10.8
magnesium|magnesium|1|mmol/l:0.6:0.78:0.93:1.15|mg/dl:1.5:1.9:2.2:2.8
ferritin|ferritin|18|ug/l,ng/ml:12:50:150:450
haemoglobin|haemoglobin|18|g/l:108:136:149:185|g/dl:10.8:13.6:14.9:18.5
crp|CRP|1|mg/l:-:0:3:12|mg/dl:-:0:0.3:1.2
tsh|TSH|18|mu/l,miu/l,m[iu]/l,uu/ml,uiu/ml:0.25:0.8:3:6
vitamin d level|vitamin D|1|nmol/l:25:65:120:220|ng/ml,ug/l:10:26:48:90
vitamin b12|vitamin B12|18|pg/ml,ng/l:140:320:650:1300|pmol/l:100:240:480:960
creatinine|creatinine|18|umol/l:35:66:84:130|mg/dl:0.4:0.75:0.95:1.5
egfr|eGFR|18|ml/min,ml/min/1.73m2,ml/min/1.73m*2:60:92:125:-
alt|ALT|18|u/l,iu/l:-:8:28:65
bilirubin|bilirubin|18|umol/l:-:4:17:26|mg/dl:-:0.2:1:1.5
platelets|platelets|1|10*9/l,x10*9/l,10^9/l,x10^9/l:120:190:350:500
albumin|albumin|18|g/l:30:39:48:56|g/dl:3:3.9:4.8:5.6
glucose|blood sugar|1|mmol/l:3.3:4.4:5.4:11.5|mg/dl:60:80:97:207
hba1c|HbA1c|1|%:3.8:4.6:5.4:6.6|mmol/mol:18:27:36:49
ketones|ketones|1|mmol/l:-:0:0.4:1.6
`
  .trim()
  .split('\n')
  .map((line) => {
    const [measured = '', name = '', from = '0', ...ranges] = line.split('|');
    return { measured, name, from: Number(from), ranges: ranges.map(rangeOf) };
  });

function rangeOf(text: string): Range {
  const [units = '', low = '-', inLow = '0', inHigh = '0', high = '-'] = text.split(':');
  const side = (written: string) => (written === '-' ? null : Number(written));
  return {
    units: units.split(',').map((unit) => unit.replace(/[[\]{}]/g, '')),
    low: side(low),
    inLow: Number(inLow),
    inHigh: Number(inHigh),
    high: side(high),
  };
}
