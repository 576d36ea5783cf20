import type { Lexicon } from '../../knowledge/index.ts';
import type { Range, Sheet } from './sheet.ts';

/** Medicines, foods, symptoms, measures, places of the body: the things a line is about. */

const MEASURES: readonly (readonly [string, string])[] = [
  [
    'temperature',
    String.raw`temperature|temp|thermometer(?=\s(?:says?\s|said\s|at\s)?3\d)|t(?=\s?[:=]?\s?[34]\d)`,
  ],
  ['weight', 'weight|weighed|weighs|wt(?=\\s?[:=]?\\s?[\\d\\uE000])'],
  ['height', 'height'],
  [
    'heart rate',
    'resting heart rate|resting hr|rhr|heart rate|pulse(?: rate)?|hr(?: peaked(?: at)?)?|heart(?=\\s(?:at\\s)?1?\\d\\d)',
  ],
  [
    'oxygen saturation',
    'oxygen saturation|oxygen sats|o2 sats|sats|sat(?=\\s?[:=]?\\s?[6-9]\\d)|spo2|o2(?=\\s?[:=]?\\s?[6-9]\\d)|oxygen',
  ],
  [
    'glucose',
    'blood sugars?|blood glucose|glucose|gluc|bgl?s?|bms?(?=\\s?[:=]?\\s?[\\d\\uE000])|sugars?|hypo(?=\\s[\\d\\uE000])|fasting(?=\\s[\\d\\uE000])',
  ],
  ['heart rate variability', 'hrv|heart rate variability'],
  ['urine output', 'urine output|uo(?=\\s?[:=]?\\s?[\\d\\uE000])'],
  ['fluid intake', 'fluid intake|fluids in|intake(?=\\s?[:=]?\\s?[\\d\\uE000])'],
  ['time in range', 'time in range|tir(?=\\s?[:=]?\\s?[\\d\\uE000])'],
  ['basal body temperature', 'bbt|basal (?:body )?temp(?:erature)?'],
  ['peak flow', 'peak flow|pefr?|pf(?=\\s?[:=]?\\s?[\\d\\uE000])'],
  ['ketones', 'ketones?'],
  ['hba1c', 'hba1c|a1c'],
  ['respiratory rate', 'respiratory rate|breathing rate|resp rate|resps|rr(?=\\s?[\\d\\uE000])'],
  ['inr', 'inr'],
  ['crp', 'crp'],
  ['ferritin', 'ferritin'],
  ['haemoglobin', 'haemoglobin|hemoglobin|hb(?=\\s?[\\d\\uE000])'],
  ['tsh', 'tsh'],
  ['cholesterol', 'cholesterol|ldl|hdl'],
  ['vitamin d level', 'vitamin d level'],
  ['head circumference', 'head circumference'],
  ['waist', 'waist'],
  ['knee flexion', 'knee (?:flexion|bend)|flexion'],
  ['grip strength', 'grip strength|grip'],
  ['steps', 'step count'],
  ['fev1', 'fev1'],
  ['blood pressure', 'blood pressure|bp|pressure(?=\\s\\uE000)'],
  [
    'night waking',
    'woke up|woke|wakes|woken|wakings?|awake|up(?=\\s(?:once|twice|\\uE000+\\s(?:to (?:pee|wee|void|commode|(?:the )?(?:loo|toilet|commode|bathroom))|for (?:a |the )?(?:wee|pee|loo|toilet)|in the night|last night|for the loo|during)))',
  ],
  [
    'sleep',
    // "Asleep within half an hour" says how soon, not how long.
    '(?:(?:dropped|nodded|dozed|drifted) off|(?:crashed|conked|zonked) out|fell asleep|gone to sleep|got to sleep|went to sleep|off to sleep|asleep)(?!\\s(?:within|inside|after|in (?:an?|under|less|about|around|half|\\uE000|\\d)))|out (?:cold|for the count)|kipped|kip|dozed|dozing|snoozed|slept(?! (?:it off|off|in(?!\\s(?:her|his|my|the|our|a|bed)\\s)(?![\\p{L}])))|sleeping|sleep|napped|napping|naps?',
  ],
  ['mood', 'mood'],
  ['energy', 'energy'],
  ['appetite', 'appetite'],
];

const MEASURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${MEASURES.map(([, words]) => `(${words})`).join('|')})(?![\p{L}\p{N}])`,
  'gu',
);

/** Things measured or rated rather than felt. They become events only with a number, a count or a word for how much. */
export function readMeasures(sheet: Sheet, lexicon: Lexicon): void {
  const fever = lexicon.symptom('fever');
  // "woke 5.2": a sugar, in a line about them.
  if (
    /(?<![\p{L}])(?:carbs?|bgs?|sugars?|libre|hypos?|units?|\d{1,2}u|bolus|lantus|novorapid|humalog|insulin)(?![\p{L}])/iu.test(
      sheet.line,
    )
  )
    sheet.read(
      /(?<![\p{L}])woke(?:\sup)?(?:\s(?:on|at|to|with))?(?=\s\d{1,2}\.\d(?![\d:]))/gu,
      (_, range) => ({
        ...range,
        type: 'measure',
        name: 'glucose',
      }),
    );
  sheet.read(MEASURE, (match, range) => {
    const which = MEASURES.findIndex((_, index) => match[index + 1] !== undefined);
    const name = MEASURES[which]?.[0];
    if (name === undefined) return undefined;
    return { ...range, type: 'measure', name, ...(name === 'temperature' && fever && { else: fever }) };
  });
}

const MOODS =
  /(?<![\p{L}])(good|great|bad|low(?:er)?|awful|happy|cheerful|calm|content|flat|ok|okay|meh|so-so|rubbish|crap|grim|stable|better|worse|high|brilliant|lousy|foul|poor|terrible|up and down|all over the place|fine|lovely|rotten)(?![\p{L}])/gu;

const RATED_SLEEP =
  /(?<![\p{L}])(well|fine|ok|okay|soundly|great|poorly|rubbish|fitfully|lightly|solidly|like a log|like a baby)(?![\p{L}])/gu;

/** Words that rate a mood or a night, only beside what they rate. */
export function readRatings(sheet: Sheet): void {
  const marks = sheet.marks();
  const beside = (range: Range, name: string) =>
    marks.some(
      (mark) =>
        mark.type === 'measure' &&
        mark.name === name &&
        Math.min(Math.abs(mark.start - range.end), Math.abs(range.start - mark.end)) <= 12,
    );
  sheet.read(MOODS, (match, range) =>
    beside(range, 'mood') ||
    (beside(range, 'sleep') && /^(?:good|bad|awful|great|poor|rubbish|terrible)/i.test(match[0])) ||
    beside(range, 'appetite') ||
    beside(range, 'energy')
      ? { ...range, type: 'severity', label: match[0] }
      : undefined,
  );
  sheet.read(RATED_SLEEP, (match, range) =>
    beside(range, 'sleep') ? { ...range, type: 'severity', label: match[0] } : undefined,
  );
  sheet.read(/(?<![\p{L}])(happy|cheerful|calm|content)(?![\p{L}])/gu, (_, range) => ({
    ...range,
    type: 'measure',
    name: 'mood',
  }));
}
