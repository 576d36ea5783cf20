import { lexicon, normalise } from '../../knowledge/index.ts';
import { beginsAfter } from './begins.ts';
import type { Range } from './sheet.ts';

export type Called = { readonly who: string; readonly names: readonly string[] };

/** Names that are words too. A verb behind or a capital inside the sentence tells which it is. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  (
    'will may april june august mark rose grace hope joy faith bill pat summer autumn dawn eve art guy rob sue drew frank jack ' +
    'max penny ruby iris lily daisy ivy violet olive ginger basil sage angel sunny sky star river robin jade amber pearl ' +
    'holly hazel heather melody harmony charity patience norm gene ray dean grant chase miles reed wade cliff rusty bob nick'
  ).split(' '),
);
const MONTHS: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);
const ACTS =
  /^(?:['’]s(?![\p{L}])|\s(?:also\s|still\s|just\s|then\s|both\s)?(?:had|has|hasn['’]t|hadn['’]t|was|wasn['’]t|is|isn['’]t|took|ate|drank|woke|slept|vomited|got|gets|felt|feels|threw|cried|came|went|seemed|seems|looks|looked|refused|skipped|missed|needed|wanted|didn['’]t|did|wouldn['’]t|couldn['’]t|can['’]t|coughed|complained|said|says|\p{L}{3,}ed)(?![\p{L}]))/u;

/** Where a line names the people Tend knows, in its order: as written, and as typed in a hurry ("Zoë" and "zoe"). */
export function findNames(line: string, people: readonly Called[]): (Range & { who: string })[] {
  const lower = line.toLowerCase();
  if (lower.length !== line.length) return [];
  const found: (Range & { who: string })[] = [];
  for (const { who, names } of people) {
    for (const name of new Set(names.flatMap((one) => [one.trim().toLowerCase(), normalise(one)]))) {
      const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (plain === '' || plain === 'me') continue;
      for (const match of lower.matchAll(
        new RegExp(String.raw`(?<![\p{L}\p{N}])${plain}(?:['’]s)?(?![\p{L}\p{N}])`, 'gu'),
      )) {
        const range = { start: match.index, end: match.index + match[0].length };
        if (!isAlsoAWord(name) || isName(line, range, name)) found.push({ ...range, who });
      }
    }
  }
  // "Grandad Wilf" is one naming, not three.
  const longest = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return longest.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/** A child may be called Rash, or Olive: the word in a line is mostly the thing. */
function isAlsoAWord(name: string): boolean {
  if (ALSO_WORDS.has(name)) return true;
  return !name.includes(' ') && (lexicon().food(name) ?? lexicon().symptom(name)) !== undefined;
}

function isName(line: string, range: Range, name: string): boolean {
  const behind = line.slice(range.start + name.length);
  const before = line.slice(0, range.start);
  if (ACTS.test(behind) && !/\b(?:i|we|she|he|they|you|it|that)\s$/iu.test(before)) return true;
  const capital =
    /^\p{Lu}/u.test(line.slice(range.start)) && !/^\p{Lu}+$/u.test(line.replace(/[^\p{L}]/gu, ''));
  if (!capital) return false;
  if (MONTHS.has(name)) {
    const date =
      /(?:\d(?:st|nd|rd|th)?|in|since|until|till|on|of|last|next|this|early|late|mid|by|during|before|after|from)\s$/iu;
    if (date.test(before) || /^\s\d/u.test(behind)) return false;
    return !beginsAfter(before, '.!?') || /^\s(?:and|&)\s\p{Lu}|^[:,]/u.test(behind);
  }
  if (beginsAfter(before, '.!?')) return /^\s(?:and|&)\s\p{Lu}|^:/u.test(behind);
  return true;
}
