import type { Mark, Sheet } from './sheet.ts';

/* What a blood test found. Many of these words are medicines too: "potassium 3.9" beside "Na 141" was not taken. */

/** Name, words, and whether the word is also something people take. */
const LEVELS: readonly (readonly [string, string, boolean])[] = [
  ['sodium', 'sodium|na', false],
  ['potassium', 'potassium|k', false],
  ['creatinine', 'creatinine|creat', false],
  ['urea', 'urea', false],
  ['egfr', 'egfr', false],
  ['calcium', 'calcium', true],
  ['phosphate', 'phosphate', false],
  ['magnesium', 'magnesium', true],
  ['iron', 'iron', true],
  ['zinc', 'zinc', true],
  ['folate', 'folate', true],
  ['vitamin b12', 'vitamin b12|vit b12|b12', true],
  ['vitamin d level', 'vitamin d3?|vit d3?', true],
  ['alt', 'alt', false],
  ['albumin', 'albumin', false],
  ['bilirubin', 'bilirubin', false],
  ['platelets', 'platelets|plts?', false],
  ['neutrophils', 'neutrophils|neuts?', false],
  ['white cells', 'wbc|wcc|white cells?|white count', false],
  ['lymphocytes', 'lymphocytes|lymphs', false],
];

const LEVEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${LEVELS.map(([, words]) => `(${words})`).join('|')})(?:\slevels?)?(?=(?:\s?[:=]\s?|\s(?:was\s|is\s|at\s(?!(?:[1-9]|1[0-2])(?:[:.]\d\d)?(?:\s?[ap]m)?\s*(?:[,;.]|$|\s(?:and|with|then)\s))|of\s)?)\d+(?:[.,]\d+)?(?![\p{N}:])(?!\s?(?:mg|mcg|ug|µg|g|ml|iu|units?|u|tabs?|tablets?|caps?|capsules?|drops?|sprays?|sachets?|pills?|x|am|pm|o'?clock)(?![\p{L}\p{N}/])))`,
  'gu',
);

const TESTED =
  /(?<![\p{L}])(?:bloods?|blood (?:tests?|results?|work)|levels?|results?|labs?|lab results|inr|crp|hba1c|tsh|ferritin)(?![\p{L}])/u;

const HAD = /(?:gave|given|took|taken|had|started|swallowed|dose of)\s(?:her\s|him\s|my\s|his\s|some\s)?$/u;

/**
 * "potassium 3.9, Na 141": measured. A number alone behind what is also taken ("vitamin d 32") may be either: it is asked
 * about and nothing is kept, unless the line speaks of a test or of having had it.
 */
export function readLevels(sheet: Sheet): void {
  const open = sheet.open();
  const tested = TESTED.test(open);
  const found = [...open.matchAll(LEVEL)];
  sheet.read(LEVEL, (match, range): Mark | undefined => {
    const level = LEVELS.find((_, index) => match[index + 1] !== undefined);
    if (!level || HAD.test(open.slice(0, range.start))) return undefined;
    const [name, , taken] = level;
    const short = match[0].length <= 2; // "k 4" alone is anything
    if (tested || found.length > 1) return { ...range, type: 'measure', name };
    if (short) return undefined;
    if (!taken) return { ...range, type: 'measure', name };
    const value = Number(/\d+(?:[.,]\d+)?/u.exec(open.slice(range.end))?.[0]?.replace(',', '.'));
    // Nobody's level is a thousand; so many are units that were taken.
    if (value >= 200) return undefined;
    const written = sheet.line.slice(range.start, range.end);
    sheet.questions.push(
      `Was ${written} ${value} taken, or found in a blood test? Write “took” or “level” before it to keep it.`,
    );
    return { ...range, type: 'word', word: 'not-done' };
  });
}
