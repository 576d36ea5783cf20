import type { Lexicon, Match, Medicine } from '../../knowledge/index.ts';
import { beginsAfter } from './begins.ts';
import { FOR_COMPLAINT, isNamedFor, isNotHad } from './mentions.ts';
import { type Called, findNames } from './named.ts';
import type { Mark, Range, Sheet } from './sheet.ts';

/** Medicines, foods, symptoms, measures, places of the body: the things a line is about. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'&-]*/gu;

/** What a name is judged by: the line around it, the doses in it, the name before it. */
type Scene = {
  readonly line: string;
  /** The open line as it was before any name was claimed. */
  readonly open: string;
  readonly doses: readonly Range[];
  readonly found: readonly Mark[];
};

/** Claims every name of the lexicon, longest first. Whether a word that is also a brand is one here is told by what stands beside it. */
export function readNames(sheet: Sheet, lexicon: Lexicon): void {
  const open = sheet.open();
  const doses = sheet.marks().filter((mark) => mark.type === 'amount' && mark.measures === 'dose');
  const found: Mark[] = [];
  const scene: Scene = { line: sheet.line, open, doses, found };
  for (const run of runsOf(open)) {
    const words = run.map(({ start, end }) => open.slice(start, end));
    const matches = lexicon.scan(words);
    for (const [index, match] of matches.entries()) {
      const first = run[match.start];
      const last = run[match.end - 1];
      const mark = first && last && nameMark(scene, { start: first.start, end: last.end }, match);
      const next = matches[index + 1];
      const remedy =
        last &&
        mark?.type === 'name' &&
        mark.food !== undefined &&
        next?.symptom !== undefined &&
        FOR_COMPLAINT.test(open.slice(last.end, run[next.start]?.start));
      // "antibiotic amoxicillin": one medicine, called twice.
      const named =
        match.medicine?.classOnly === true && next?.start === match.end && next.medicine !== undefined;
      if (mark && !remedy && !named) found.push(mark);
    }
  }
  sheet.claim(found);
}

/** Words with nothing but spaces between them: a name never reaches over a comma or over what was read already. */
function runsOf(open: string): Range[][] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  let end = 0;
  for (const match of open.matchAll(WORD)) {
    if (run.length > 0 && open.slice(end, match.index).trim() !== '') {
      runs.push(run);
      run = [];
    }
    end = match.index + match[0].length;
    run.push({ start: match.index, end });
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function nameMark(scene: Scene, range: Range, match: Match): Mark | undefined {
  const before = scene.open.slice(Math.max(0, range.start - 40), range.start);
  const behind = scene.open.slice(range.end, range.end + 24);
  const dosed =
    besideDose(scene, range, before) || (match.medicine?.classOnly === true && classHad(before, behind));
  const medicine =
    match.medicine && (!match.medicine.wordLike || dosed) && !isOnlyHow(scene, range, match.medicine, behind)
      ? match.medicine
      : undefined;
  // A food that is also sold as a medicine is one only beside a dose: "ginger" else stays a root.
  const food =
    match.food && !(medicine && dosed) && !isOintment(scene, range, behind) ? match.food : undefined;
  const sugar = /^sugars?$/u.test(scene.open.slice(range.start, range.end));
  if (sugar && (/blood\s$/u.test(before) || isLevel(scene.line.slice(range.end)))) return undefined;
  const symptom =
    match.symptom && symptomStands(scene, range, before, behind, match.symptom.needs)
      ? match.symptom
      : undefined;
  if (!medicine && !food && !symptom) return undefined;
  if (medicine && !food && !symptom && isNotHad(behind)) return undefined;
  if (symptom) return { ...range, type: 'name', symptom };
  if (food) return { ...range, type: 'name', food };
  return medicine && { ...range, type: 'name', medicine };
}

/** "sugar 5.6 before breakfast", "sugars 7 mmol/l": measured, not eaten. */
function isLevel(behind: string): boolean {
  return /^\s(?:was\s|is\s|at\s)?\d{1,3}(?:[.,]\d|\s?(?:mmol|mg\/dl))/iu.test(behind);
}

/** "hydrocortisone cream", "cream on elbows", "put cream on": nothing to eat. */
function isOintment(scene: Scene, range: Range, behind: string): boolean {
  if (!/^(?:cream|creams|gel|oil|drops|syrup|butter)$/u.test(scene.open.slice(range.start, range.end)))
    return false;
  if (/^\s(?:on|to|onto|all over)\s/u.test(behind)) return true;
  const before = scene.open.slice(Math.max(0, range.start - 20), range.start);
  if (
    /(?:steroid|barrier|moisturi[sz]ing|hand|face|sun|cold|nappy|antifungal|antibiotic|numbing|put|rubbed|applied)\s$/u.test(
      before,
    )
  )
    return true;
  const last = scene.found.at(-1);
  return last?.type === 'name' && !last.food && last.end === range.start - 1;
}

/** "b12 jab", "jab of b12": the jab is how it was had, not another vaccine. */
function isOnlyHow(scene: Scene, range: Range, medicine: Medicine, behind: string): boolean {
  const last = scene.found.at(-1);
  // "ventolin inhaler": the inhaler is that of the ventolin.
  if (medicine.classOnly) return last?.type === 'name' && !!last.medicine && last.end === range.start - 1;
  if (medicine.name !== 'vaccine' || medicine.brand !== undefined) return false;
  return /^\sof\s/u.test(behind) || (last?.type === 'name' && last.end === range.start - 1);
}

/** An amount right beside it, or "gave her" right before it. */
function besideDose(scene: Scene, range: Range, before: string): boolean {
  if (
    /(?:gave|give|given|took|taken|takes?|taking|dose of)(?:\s(?:her|him|them|my|his|some|the|our|\uE000+))*\s$/u.test(
      before,
    )
  )
    return true;
  return scene.doses.some(
    (dose) =>
      (dose.end <= range.start && /^\s?(?:of\s)?$/.test(scene.line.slice(dose.end, range.start))) ||
      (dose.start >= range.end && /^\s?$/.test(scene.line.slice(range.end, dose.start))),
  );
}

/** "took a painkiller", "started antibiotics", "inhaler at 3". */
function classHad(before: string, behind: string): boolean {
  return (
    /(?:gave|giv(?:e|es|en|ing)|took|tak(?:e|es|en|ing)|had|started|restarted|finished|used|using|needed|skipped|missed|refused|stopped|forgot|no|without|after|(?:last|first) (?:day|dose) of)(?:\s(?:her|him|them|my|his|some|the|our|their|a|an|more|another|two|one|any|\d+|\uE000+))*\s$/u.test(
      before,
    ) ||
    (/(?:^|[,.;])\s*$/u.test(before) && /^\s?\uE000/u.test(behind))
  );
}

const FEELS =
  /(?:feel(?:s|ing)?|felt|very|so|really|quite|a bit|a little|(?:she|he|i|they|\uE000|skin|mouth)\s(?:is|was)|she's|he's|i'm|been|seems?|seemed|looks?|looked|pretty|rather|too|got|legs|arms|hands|neck|back|muscles|knees?)\s$/u;
const NOUN =
  /(?:\b(?:a|an|the|another|one|two|three|four|five|no|his|her|my|first|second|big|bad|long|short|small|of|or|and|some|more|with|without|had|has|caught)|[\d\uE000])\s$/u;

function symptomStands(
  scene: Scene,
  range: Range,
  before: string,
  behind: string,
  needs: 'noun' | 'feeling' | undefined,
): boolean {
  const written = scene.open.slice(range.start, range.end);
  // "temperature 38.5" is a measurement; it is a fever only when nothing was measured (see measures).
  if (written === 'temperature' || written === 'temp') return false;
  // "hay fever tablets", "cold cream": what a medicine is for.
  if (isNamedFor(behind)) return false;
  // "fell asleep" is no fall, and "the last seizure was in june" none of today.
  if (written === 'fell' && /^\s(?:asleep|ill|out|behind|in love)(?![\p{L}])/u.test(behind)) return false;
  // "won't eat her toast" is about the toast.
  if (/\beat(?:ing)?$/u.test(written) && /^\s(?:her|his|my|the|any|a|an|some|their)\s/u.test(behind))
    return false;
  if (/(?:^|\s)last\s$/u.test(before) && /^\s(?:was|were|in)\s/u.test(behind)) return false;
  // "walked home, cold" is no cold; "a cold" is.
  if (written === 'cold')
    return /(?:^|\s)(?:a|the|his|her|my|another|bad|heavy|caught|first|no)\s$/u.test(before);
  if (needs === undefined) return true;
  if (beginsAfter(before, ',.;:!'))
    return !/^\s*(?!(?:started|began|came|stopped|ended|again|today|yesterday|tonight|since|at|for|this|last|all)\b)[\p{L}]/u.test(
      behind,
    );
  return needs === 'noun' ? NOUN.test(before) : FEELS.test(before);
}

const MEASURES: readonly (readonly [string, string])[] = [
  ['temperature', String.raw`temperature|temp|t(?=\s?[:=]?\s?[34]\d)`],
  ['weight', 'weight|weighed|weighs'],
  ['height', 'height'],
  ['heart rate', 'resting heart rate|heart rate|pulse|hr'],
  ['oxygen saturation', 'oxygen saturation|oxygen sats|o2 sats|sats|spo2|oxygen'],
  ['glucose', 'blood sugar|blood glucose|glucose|bg|sugars?'],
  ['peak flow', 'peak flow'],
  ['blood pressure', 'blood pressure|bp'],
  ['night waking', 'woke up|woke|wakes|woken|wakings?|awake'],
  ['sleep', 'slept|sleep|sleeping'],
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
  sheet.read(MEASURE, (match, range) => {
    const which = MEASURES.findIndex((_, index) => match[index + 1] !== undefined);
    const name = MEASURES[which]?.[0];
    if (name === undefined) return undefined;
    return { ...range, type: 'measure', name, ...(name === 'temperature' && fever && { else: fever }) };
  });
}

const MOODS = /(?<![\p{L}])(good|great|bad|low|awful|happy|cheerful|calm|content|flat|ok|okay)(?![\p{L}])/gu;
const RATED_SLEEP = /(?<![\p{L}])(well|through|fine|ok|okay|soundly|great)(?![\p{L}])/gu;

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
    (beside(range, 'sleep') && /^(?:good|bad|awful|great)/i.test(match[0])) ||
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

const BODY =
  'forearms?|arms?|elbows?|wrists?|hands?|palms?|fingers?|thumbs?|legs?|thighs?|knees?|knee pits?|shins?|calf|calves|ankles?|feet|foot|heels?|toes?|face|cheeks?|forehead|chin|lips?|mouth|tongue|gums?|nose|ears?|eyes?|eyelids?|scalp|head|neck|throat|shoulders?|chest|back|lower back|tummy|belly|stomach|abdomen|side|groin|bottom|bum|hips?|skin folds?|nappy area|armpits?|torso|trunk|body';
const SITE = new RegExp(
  String.raw`(?<![\p{L}])(?:all over|(?:(?:left|right|both|upper|lower|inner|outer|back of(?: the)?|inside of(?: the)?|l|r)\s)?(?:${BODY}))(?![\p{L}])`,
  'gu',
);

/** Where on the body, as written with its side ("left knee"). */
export function readSites(sheet: Sheet): void {
  sheet.read(SITE, (match, range) => {
    // "is back", "went back to sleep": only a back that is someone's, or that something is on.
    if (
      match[0] === 'back' &&
      !/(?:on|his|her|my|the|of|in)\s$|^\s*$/u.test(
        sheet.open().slice(Math.max(0, range.start - 5), range.start),
      )
    )
      return undefined;
    // "back on keppra" is not a place.
    if (match[0] === 'back' && /^\son\s(?:(?:the|her|his|my)\s)?\uE000/u.test(sheet.open().slice(range.end)))
      return undefined;
    if (match[0] === 'side' || match[0] === 'body') {
      if (
        !/(?:on|left|right|whole)\s(?:his\s|her\s|my\s|the\s)?$/u.test(
          sheet.open().slice(Math.max(0, range.start - 24), range.start),
        )
      )
        return undefined;
    }
    return { ...range, type: 'site' };
  });
}

const ROUTES: readonly (readonly [string, string])[] = [
  ['on the skin', 'cream|ointment|gel|lotion|balm'],
  ['injection', 'injections?|injected|jabs?|shots?|subcutaneous(?:ly)?'],
  ['infusion', 'infusions?|infused|drip|iv|intravenous(?:ly)?'],
  ['inhaled', 'inhaled|inhaler|nebuli[sz]er|spacer'],
  ['rectal', 'rectal(?:ly)?'],
  ['under the tongue', 'sublingual(?:ly)?|under the tongue'],
  ['inside the cheek', 'buccal(?:ly)?'],
  ['nose', 'nasal(?:ly)?|nasal spray|nose drops'],
  ['eye', 'eye ?drops'],
  ['ear', 'ear ?drops'],
  ['by mouth', 'orally|by mouth'],
];
const ROUTE = new RegExp(
  String.raw`(?<![\p{L}])(?:${ROUTES.map(([, words]) => `(${words})`).join('|')})(?![\p{L}])`,
  'gu',
);

export function readRoutes(sheet: Sheet): void {
  sheet.read(ROUTE, (match, range) => {
    const route = ROUTES[ROUTES.findIndex((_, index) => match[index + 1] !== undefined)]?.[0];
    return route === undefined ? undefined : { ...range, type: 'route', route };
  });
}

/** Names of the people Tend knows about, before anything else could read them ("Ella" is also a pill). */
export function readSubjects(sheet: Sheet, people: readonly Called[]): void {
  sheet.claim(findNames(sheet.line, people).map((one) => ({ ...one, type: 'subject' })));
}
