import type { Food, Lexicon, Match, Medicine } from '../../knowledge/index.ts';
import { beginsAfter } from './begins.ts';
import { FOR_COMPLAINT, isNamedFor, isNotHad } from './mentions.ts';
import { type Called, findNames } from './named.ts';
import type { Mark, Range, Sheet } from './sheet.ts';

/** Medicines, foods, symptoms, measures, places of the body: the things a line is about. */

/** "seizure-free" is two. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'&]|-(?!free(?![\p{L}])))*/gu;

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
        next?.start === match.end &&
        next.medicine !== undefined &&
        (match.medicine?.classOnly === true ||
          // "insulin lantus": of one kind, said twice.
          (match.medicine !== undefined && next.medicine.name.startsWith(`${match.medicine.name} `)));
      // "burp burp burp" is one.
      const before = found.at(-1);
      const again =
        mark?.type === 'name' &&
        mark.symptom !== undefined &&
        before?.type === 'name' &&
        before.symptom?.name === mark.symptom.name &&
        open.slice(before.end, mark.start).trim() === '';
      if (again) found[found.length - 1] = { ...before, end: mark.end };
      else if (mark && !remedy && !named) found.push(mark);
    }
  }
  sheet.claim(found.filter((one, index) => !namedBehind(open, one, found[index + 1])));
}

/** "hay fever tablets: loratadine", "correction 3 units humalog": one medicine, first by its kind. */
function namedBehind(open: string, one: Mark, next: Mark | undefined): boolean {
  if (one.type !== 'name' || !one.medicine?.classOnly || next?.type !== 'name') return false;
  if (!next.medicine || next.medicine.classOnly) return false;
  const between = open.slice(one.end, next.start);
  return between.length <= 20 && /^\s?[:(=]?\s?[\uE000\s]*(?:of\s)?$/u.test(between);
}

/** Words with nothing but spaces between them: a name never reaches over a comma or over what was read already. */
function runsOf(open: string): Range[][] {
  const runs: Range[][] = [];
  let run: Range[] = [];
  let end = 0;
  for (const match of open.matchAll(WORD)) {
    if (
      run.length > 0 &&
      open
        .slice(end, match.index)
        .replace(/^-(?=$)/u, '')
        .trim() !== ''
    ) {
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
  const dosed = SPREAD.test(scene.open.slice(range.start, range.end))
    ? isOintment(scene, range, behind)
    : besideDose(scene, range, before, match.medicine) ||
      (SHAPED.test(scene.open.slice(range.start, range.end)) &&
        beginsAfter(before, '.,;:!') &&
        HAD_AS.test(behind)) ||
      (match.medicine?.classOnly === true && classHad(before, behind));
  const shaped =
    /^\s(?:infusions?|injections?|tablets?|syrup|drops|supplements?|capsules?|liquid|pills?)(?![\p{L}])/u.test(
      behind,
    );
  const medicine =
    match.medicine &&
    // "8.4 fasting": how the sugar was taken.
    scene.open.slice(range.start, range.end) !== 'fasting' &&
    (!match.medicine.wordLike || dosed || (shaped && !match.symptom)) &&
    !isOnlyHow(scene, range, match.medicine, behind)
      ? match.medicine
      : undefined;
  // A food that is also sold as a medicine is one only beside a dose: "ginger" else stays a root.
  const food =
    match.food &&
    !(medicine && dosed) &&
    !isOintment(scene, range, behind) &&
    isEaten(scene, range, match.food, behind)
      ? match.food
      : undefined;
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

/** What was only asked for, compared with, or what a medicine was stirred into is not what was eaten; a "bottle" is milk only so many millilitres of it. */
function isEaten(scene: Scene, range: Range, food: Food, behind: string): boolean {
  const before = scene.open.slice(Math.max(0, range.start - 40), range.start);
  const written = scene.open.slice(range.start, range.end);
  if (food.measuredOnly)
    return scene.doses.some(
      (dose) =>
        (dose.end <= range.start && range.start - dose.end <= 4) ||
        (dose.start >= range.end && dose.start - range.end <= 4),
    );
  if (
    /(?:size|shape|colou?r) of (?:a |an )?$/u.test(before) ||
    /(?:like|as big as) (?:a |an )$/u.test(before)
  )
    return false;
  if (
    /(?:asked|asking|woke|up|cried|crying|begged|looking|waiting|shopping|wants?|screaming)\s(?:[\p{L}]+\s)?for\s(?:a |some |more )?$/u.test(
      before,
    )
  )
    return false;
  // "in water", "in her juice": what a dose went down with.
  if (
    /^(?:water|juice|squash)$/u.test(written) &&
    /\b(?:in|with a sip of|with)\s(?:(?:a|some|her|his|my|little|bit of)\s){0,2}$/u.test(before) &&
    scene.found.some((one) => one.type === 'name' && one.medicine !== undefined)
  )
    return false;
  return (
    !/^(?:\s(?:is|are|was)|'s)\s(?:out|off the menu|banned|the culprit|the problem|the enemy|to blame)(?![\p{L}])/u.test(
      behind,
    ) &&
    !/(?:advert|ad|recipe|shopping|poster|smell|smelled|thinking|dream\p{L}{0,2})\s(?:for|of|about)\s(?:a |the )?$/u.test(
      before,
    ) &&
    !/^\s(?:allergy|allergies|intolerance|free|labels?|shop|aisle|knife|board|bin|machine|maker|pan|tin|test)(?![\p{L}])/u.test(
      behind,
    )
  );
}

/** "sugar 5.6 before breakfast", "sugars 7 mmol/l": measured, not eaten. */
function isLevel(behind: string): boolean {
  if (
    /^s?\s(?:is\s|was\s|are\s|were\s|running\s|went\s|gone\s|still\s)?(?:up|down|high|low|sky high|crashed|crashing|climbing|dropping|all over)(?![\p{L}])/iu.test(
      behind,
    )
  )
    return true;
  return /^(?:\s?[:=])?\s(?:was\s|is\s|at\s|now\s|up to\s|down to\s)?\d{1,3}(?:[.,]\d{1,2})?(?![\d.,:/]*\d)(?!\s?(?:g|tsps?|tbsps?|teaspoons?|spoons?|cubes?|lumps?|x|kcal|am|pm)(?![\p{L}]))/iu.test(
    behind,
  );
}

const SHAPED = /\s(?:tablets?|tabs?|capsules?|caps|drops|syrup|pills?|inhaler|spray|patch|gel|supplement)$/u;
const HAD_AS = /^\s?(?:\uE000|with\s|taken|given|used|$|[,.])/u;

const SPREAD = /^(?:cream|creams|gel|lotion|ointment|balm)$/u;

/** "hydrocortisone cream", "cream on elbows", "put cream on": nothing to eat. */
function isOintment(scene: Scene, range: Range, behind: string): boolean {
  if (
    !/^(?:cream|creams|gel|oil|drops|syrup|butter|lotion|ointment|balm)$/u.test(
      scene.open.slice(range.start, range.end),
    )
  )
    return false;
  if (/^\s(?:on|to|onto|all over|applied|rubbed in|slathered)(?![\p{L}])/u.test(behind)) return true;
  const before = scene.open.slice(Math.max(0, range.start - 40), range.start);
  if (
    /(?:put|rubbed(?: in)?|applied|slathered(?: on)?|dabbed|smeared|massaged in|used|using|missed|skipped|forgot|more|no|new|prescription|prescribed|emollient|eczema)\s(?:(?:some|the|her|his|my|a bit of|more|on|evening|morning|night|arvo|usual|\uE000+)\s){0,3}$/u.test(
      before,
    )
  )
    return true;
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
  // "one 10 mg tablet of cetirizine": the tablet is how.
  if (medicine.classOnly && /^\sof\s/u.test(behind)) return true;
  if (medicine.classOnly && last?.type === 'name' && last.medicine) {
    // "rotigotine 4 mg patch", "sumatriptan nasal spray".
    const between = scene.open.slice(last.end, range.start);
    return /^\s?[\uE000\s]*$/u.test(between) && between.length <= 24;
  }
  if (medicine.classOnly) return false;
  if (medicine.name !== 'vaccine' || medicine.brand !== undefined) return false;
  return /^\sof\s/u.test(behind) || (last?.type === 'name' && last.end === range.start - 1);
}

/** An amount right beside it, or "gave her" right before it. */
function isExact(scene: Scene, range: Range, medicine: Medicine | undefined): boolean {
  const written = scene.open.slice(range.start, range.end);
  return written === medicine?.brand?.toLowerCase() || written === medicine?.name;
}

function besideDose(scene: Scene, range: Range, before: string, medicine: Medicine | undefined): boolean {
  if (
    /(?:gave|give|given|took|taken|takes?|taking|dose of)(?:\s(?:her|him|them|my|his|some|the|our|\uE000+))*\s$/u.test(
      before,
    )
  )
    return true;
  // "emend 125 thurs", "1 nitro under the tongue".
  if (
    (isExact(scene, range, medicine) &&
      beginsAfter(before, '.,;:!(+') &&
      /^\s\d{2,4}(?:\.\d)?(?![\d:/.%]|\s?(?:min|h|hrs?|km|steps|kcal|people))/u.test(
        scene.open.slice(range.end, range.end + 16),
      )) ||
    /(?:^|[.,;:!(+]\s?|and\s)(?:[1-4]|one|two|half|½)\s$/u.test(before)
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
    /(?:gave|giv(?:e|es|en|ing)|took|tak(?:e|es|en|ing)|had|started|restarted|finished|used|using|rubbed|applied|put|slathered|dabbed|inserted|then|and|plus|with|needed|changed|swapped|replaced|skipped|missed|refused|stopped|forgot|no|without|after|(?:last|first) (?:day|dose) of)(?:\s(?:her|him|them|my|his|some|the|our|their|a|an|more|another|two|one|any|all|all of|both|usual|morning|evening|night|daily|of|\d+|\uE000+))*\s$/u.test(
      before,
    ) ||
    (/(?:^|[,.;])\s*$/u.test(before) &&
      /^\s?(?:(?:in\s|to\s|for\s)?(?:both|left|right|each|l|r)\s(?:eyes?|ears?|nostrils?|sides?|arms?|legs?|hands?|knees?|feet)\s)?(?:\uE000|used\s)/u.test(
        behind,
      )) ||
    /(?<![\p{L}])post\s$/u.test(before) ||
    // "18:00 tablets swallowed", "morning meds done".
    (/(?:^|[,.;:!?+&(-]|\uE000|(?<![\p{L}])(?:and|then|the|her|his|my|morning|evening|night|bedtime|lunchtime|usual|daily|all))\s*$/u.test(
      before,
    ) &&
      /^\s(?:swallowed|taken|given|changed|replaced|done|down|had|applied|late|early|on time|as usual|missed|skipped|refused|forgotten)(?![\p{L}])/u.test(
        behind,
      )) ||
    (/(?:the|her|his|my)\s$/u.test(before) &&
      /^\s(?:gave|made|upset|helped|worked|didn't help)(?![\p{L}])/u.test(behind))
  );
}

const FEELS =
  /(?:feel(?:s|ing)?|felt|bit|tad|kinda|kind of|sort of|bloody|fairly|totally|absolutely|extremely|incredibly|completely|terribly|awfully|horribly|went|gone|turned|came over|come over|looking|acting|feeling all|very|so|really|quite|a bit|a little|(?:she|he|i|they|\uE000|skin|mouth)\s(?:is|was)|she's|he's|i'm|been|seems?|seemed|made (?:me|him|her|them|us)|looks?|looked|pretty|rather|too|got|legs|arms|hands|neck|back|muscles|knees?|fingers|joints|shoulders|jaw|hips?|ankles?|feet|woke|woke up|slightly|super|dead|getting|became|become|being|still|more|less|all|always|today|tonight|this morning|again)\s$/u;

const NOUN =
  /(?:\b(?:a|an|the|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many|no|his|her|my|first|second|big|bad|long|short|small|mild|severe|awful|terrible|slight|tiny|huge|massive|proper|full|nasty|horrible|funny|weird|strange|little|usual|new|sudden|sharp|brief|quick|focal|febrile|tonic|trapped|several|few|lots of|loads of|much|any|zero|have|having|got|getting|gets|still|constant|extreme|heavy|light|night|morning|evening|of|or|and|some|more|with|without|had|has|caught)|[\d\uE000])\s$/u;

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
  // "stung by a wasp" is what came near.
  if (written === 'stung' && /^\s(?:by|her|him|me)(?![\p{L}])/u.test(behind)) return false;
  // What holds a wound together.
  if (written === 'stitches') return false;
  // "fell asleep" is no fall, and "the last seizure was in june" none of today.
  // "?uti": what somebody wonders about.
  if (/(?:^|[\s(,])\?\s?$/u.test(before)) return false;
  // "bumped into the door but did not fall".
  if (written === 'fall' && /(?:did not|didn't|didnt|never)\s$/u.test(before)) return true;
  if (written === 'fell' && /^\s(?:asleep|ill|out|behind|in love|for)(?![\p{L}])/u.test(behind)) return false;
  // "won't eat her toast" is about the toast.
  if (/\beat(?:ing)?$/u.test(written) && /^\s(?:her|his|my|the|any|a|an|some|their)\s/u.test(behind))
    return false;
  if (/(?:^|\s)last\s$/u.test(before) && /^\s(?:was|were|in)\s/u.test(behind)) return false;
  // "walked home, cold" is no cold; "a cold" is.
  if (written === 'colds') return /(?:have|had|has|got|both|with)\s$/u.test(before);
  if (
    /^(?:faint|limp)$/u.test(written) &&
    /(?:feel(?:s|ing)?|felt|went|bit|very|so|got|almost)\s$/u.test(before)
  )
    return true;
  if (written === 'cold')
    return /(?:^|\s)(?:a|the|his|her|my|another|bad|heavy|caught|first|no)\s$/u.test(before);
  // "slept poorly" is of the sleep.
  if (written === 'poorly' && /(?:slept|sleeping|sleep|eating|ate|feeding|fed)\s$/u.test(before))
    return false;
  // "hypo 3.1" is a measurement.
  if (/^hypo$/u.test(written) && /^\s?[:=]?\s?\d/u.test(behind)) return false;
  if (
    written === 'blood' &&
    /^\s(?:pressure|sugars?|tests?|glucose|counts?|results?|thinners?|group|clots?|work|oranges?|levels?)/u.test(
      behind,
    )
  )
    return false;
  if (/^(?:fell|fall|fainted|collapsed)$/u.test(written) && /(?:nearly|almost)\s$/u.test(before))
    return false;
  if (written === 'slept in' && /^\s(?:her|his|my|the|our|a|bed)(?![\p{L}])/u.test(behind)) return false;
  // "bloods" are a test, "down 2" a difference.
  if (
    written === 'bloods' ||
    (written === 'down' &&
      (/^\s(?:by\s|to\s|from\s|at\s)?[\d\uE000]|^\s(?:to|on|in|the|with|from|at|for)(?![\p{L}])/u.test(
        behind,
      ) ||
        /(?:fall|fell|back|came|come|gone|calm\p{L}{0,3}|sat|sit|lie|lay|lying|settl\p{L}{1,3}|hold|keep|kept)\s$/u.test(
          before,
        )))
  )
    return false;
  if (written === 'sick') return sickStands(before, behind);
  if (needs === undefined) return true;
  // "stress 7/10", "period: heavy": rated or measured, so it was there.
  if (needs === 'noun' && /^\s?[:=]?\s?(?:\uE000|\d)/u.test(behind)) return true;
  // "I fall in bathroom".
  if (
    /^fall(?: down| over)?$/u.test(written) &&
    /(?:^|\s)(?:i|she|he|they|mum|mom|mother|dad|father|nan|gran|son|daughter|child|baby|husband|wife|\uE000+)\s$/u.test(
      before,
    )
  )
    return true;
  if (beginsAfter(before, ',.;:!–—(→'))
    return !/^\s*(?!(?:started|began|came|stopped|ended|again|today|yesterday|tonight|since|til|cos|n|tho|though|at|for|this|last|all|and|but|with|after|before|when|in|on|then|or|from|until|till|by|just|now|still|ever|because|count|score|level|tally|the|fading|fades|gone|going|still|worse|better|easing|settling|settled|back|getting|went|was|is|were|are|has|had|came|lasted|lasting|everywhere|bad|mild|severe|really|very|so|too|quite|most|due|by|between|behind|around|near|under|like|both|left|right|across|all|down|up)\b)[\p{L}]/u.test(
      behind,
    );
  // "tired and stiff", "rash, fits": in a row with another complaint.
  const last = scene.found.at(-1);
  if (
    last?.type === 'name' &&
    last.symptom &&
    /^\s?(?:,|and|&|\+|or|\/)\s?(?:(?:very|a bit|so|really|some|still|bit)\s)?$/u.test(
      scene.open.slice(last.end, range.start),
    )
  )
    return true;
  return needs === 'noun' ? NOUN.test(before) : FEELS.test(before);
}

/** "was sick", "sick twice", "no sick after" is vomiting; "feel sick" is not, nor "off sick". */
function sickStands(before: string, behind: string): boolean {
  if (/^\s(?:of|day|note|leave|room|bed|bucket|pay)(?![\p{L}])/u.test(behind)) return false;
  if (/(?:feel\p{L}{0,12}|felt|off|called in|home)\s(?:\p{L}{1,30}\s)?$/u.test(before)) return false;
  return (
    /(?:was|were|been|being|got|is|no|violently|she's|he's|be|and|then)\s$/u.test(before) ||
    /^\s(?:\uE000|once|twice|again|in the|on the|everywhere|all over|after)/u.test(behind) ||
    /^\s(?:on|down|over)\s(?:me|my|her|his|him|himself|herself|mummy|daddy|everything)(?![\p{L}])/u.test(
      behind,
    )
  );
}

/** "onion at mum's", "slept round at Leo's": where it was. */
function isTheirPlace(line: string, { start, end }: Range): boolean {
  return (
    /(?<![\p{L}])(?:at|from|round|round at|over at|to|via|near)\s(?:my\s)?$/iu.test(line.slice(0, start)) &&
    (/['’]s$/u.test(line.slice(start, end)) || /^['’]s/u.test(line.slice(end))) &&
    /^(?:['’]s)?\s*(?:[,.;!)]|$|\s?(?:house|place|flat|home|garden|kitchen|party|wedding|birthday|yesterday|today|tonight|last|on|for|and|then|with|this|in|after|before|at)(?![\p{L}]))/iu.test(
      line.slice(end),
    )
  );
}

/** Names of the people Tend knows about, before anything else could read them ("Ella" is also a pill). */
export function readSubjects(sheet: Sheet, people: readonly Called[]): void {
  const found = findNames(sheet.line, people);
  sheet.claim(
    found.filter((one) => !isTheirPlace(sheet.line, one)).map((one) => ({ ...one, type: 'subject' })),
  );
}
