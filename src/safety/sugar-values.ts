import type { Reading } from './reading.ts';

/** A blood sugar written down, and where: beyond all waiting, low or high beyond what is treated at home, or only on its way down. */
export type SugarValue = {
  readonly kind: 'extreme' | 'low' | 'high' | 'lowish';
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
};

/** What says that a bare number is a blood sugar. */
const meter =
  /^(sugars?|suger|sugah|glucose|bgs?|bgl|bms?|cbg|rbs|fbs|grbs|bsl|bloods|libre|dexcom|cgm|sensor|meter|glucometer|reading|readings|machine|prick|fingerprick|finger|hypos?|hypoglycaemi\w*|hypoglycemi\w*|lows?|gel|glucotabs|dextro\w*|lucozade|glucagon|glucogel|insulin|diabet\w*|t1d?|t2d?|type|gliclazide|novorapid|humalog|lantus|pump|arrows?|mmol|cgms|carbs)$/;
/** What says so alone, right before a whole number. */
const strictly =
  /^(sugars?|suger|glucose|bgs?|bgl|bms?|cbg|rbs|fbs|grbs|bsl|libre|dexcom|cgm|meter|glucometer|mmol|reading|machine|kit)$/;
const units =
  /^(mg|mcg|g|kg|ml|mls|l|units?|u|am|pm|hours?|hrs?|h|mins?|min|minutes?|cm|mm|miles?|km|years?|yrs?|yo|days?|weeks?|wks?|months?|spoons?|times?|cubes?|grams?|tablets?|tabs?|stones?|st|lbs?|percent|nights?|carbs?|slices?|cups?|glucotabs|jelly|tubes?|x|in|of|bags?|cans?|readings?|hypos|lows)$/;
const otherMeasures =
  /^(ketones?|inr|h|temp|temperature|k|potassium|hba1c|a1c|creatinine|bp|pulse|hr|weight|t|sodium|lactate|ph|dose|version|at|aged|age|every|about|was|room|bed|ward)$/;

const NEAR = 14;

/** Blood sugars out of bounds: mmol/L, or mg/dL where the number is too large for that. */
export function sugarValues(reading: Reading): SugarValue[] {
  const all = reading.sentences.flatMap((sentence, at) =>
    sentence.words.map((word, index) => ({ text: word.text, sentence: at, index })),
  );
  const places = all.flatMap(({ text }, place) => (meter.test(text) ? [place] : []));
  if (places.length === 0) return [];
  return all.flatMap(({ text, sentence, index }, place): SugarValue[] => {
    if (!/^\d{1,3}(?:[.,]\d)?$/.test(text)) return [];
    const next = all[place + 1]?.text ?? '';
    const mg = next === 'mg' && !/^(took|taken|of|given|gave)$/.test(all[place - 1]?.text ?? '');
    if (units.test(next) && !mg) return [];
    if (next === 'mmol' && all[place + 2]?.text === 'mol') return [];
    if (otherMeasures.test(all[place - 1]?.text ?? '') && !strictly.test(all[place - 2]?.text ?? ''))
      return [];
    if (/^(ketones?|inr|bp|pulse|hr)$/.test(all[place - 2]?.text ?? '')) return [];
    const decimal = /[.,]/.test(text);
    const value = Number(text.replace(',', '.'));
    const kind = decimal ? ofDecimal(value) : ofWhole(value);
    if (kind === null) return [];
    // 36.9 beside a finger prick is how warm they are, unless it is called a sugar.
    const warmth = decimal && value >= 35 && value < 42;
    const close =
      decimal && !warmth
        ? places.some((one) => Math.abs(one - place) <= NEAR)
        : all
            .slice(Math.max(0, place - (mg ? 12 : 5)), place + 4)
            .some(({ text: word }) => strictly.test(word));
    const told = warmth && kind === 'extreme' ? 'high' : kind;
    return close ? [{ kind: told, sentence, from: index, to: index + 1 }] : [];
  });
}

function ofDecimal(mmol: number): SugarValue['kind'] | null {
  if (mmol >= 1 && mmol < 3) return 'low';
  if (mmol >= 3 && mmol < 4) return 'lowish';
  if (mmol >= 27 && mmol < 60) return 'extreme';
  return mmol >= 20 && mmol < 27 ? 'high' : null;
}

/** A whole number from 41 to 69 is a low in mg/dL; from 20 to 40 it is high in mmol/L or very low in mg/dL. */
function ofWhole(value: number): SugarValue['kind'] | null {
  if (value > 40 && value < 54) return 'low';
  if (value >= 54 && value < 70) return 'lowish';
  if (value >= 27 && value <= 40) return 'extreme';
  if (value >= 20 && value < 27) return 'high';
  if (value >= 450) return 'extreme';
  return value >= 360 ? 'high' : null;
}
