/** What a line says it repeats, in its own words. */
export type Meant =
  | { readonly type: 'name'; readonly words: string }
  | { readonly type: 'yesterday'; readonly words: string }
  | {
      readonly type: 'part';
      readonly words: string;
      readonly part: 'breakfast' | 'lunch' | 'dinner' | 'meds';
    };

const YESTERDAY = /(?<![\p{L}])same\s(?:again\s)?as\syesterday(?![\p{L}])/iu;
const PART =
  /(?<![\p{L}])(?:(?:the\s)?(?:same|usual)|(?:her|his|my|their)\susual)\s(?:(?:morning|evening|night|bedtime)\s)?(breakfast|lunch|dinner|tea|supper|meds|medicines?|tablets|pills)(?:\s(?:again|as\s(?:usual|always)))?(?![\p{L}])/iu;
/** "no usual breakfast", "not the same dinner": nothing was repeated. */
const NOT =
  /(?<![\p{L}])(?:no|not|never|without|skipped|missed|forgot|instead\sof)\s(?:(?:the|her|his|my|their)\s)?$/iu;

/** @param names those of this person's templates */
export function repeatIn(line: string, names: readonly string[]): Meant | undefined {
  const lower = line.toLowerCase();
  const named = names
    .filter((name) => isWhole(lower, name.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)[0];
  if (named !== undefined && !NOT.test(line.slice(0, lower.indexOf(named.toLowerCase()))))
    return { type: 'name', words: named };
  const yesterday = YESTERDAY.exec(line);
  if (yesterday && !NOT.test(line.slice(0, yesterday.index)))
    return { type: 'yesterday', words: yesterday[0] };
  const part = PART.exec(line);
  if (!part || NOT.test(line.slice(0, part.index))) return undefined;
  return { type: 'part', words: part[0], part: partOf(part[1] ?? '') };
}

function isWhole(line: string, name: string): boolean {
  const at = line.indexOf(name);
  const letter = /[\p{L}\p{N}]/u;
  return at >= 0 && !letter.test(line[at - 1] ?? ' ') && !letter.test(line[at + name.length] ?? ' ');
}

function partOf(word: string): Extract<Meant, { type: 'part' }>['part'] {
  const lower = word.toLowerCase();
  if (lower === 'breakfast' || lower === 'lunch') return lower;
  return ['dinner', 'tea', 'supper'].includes(lower) ? 'dinner' : 'meds';
}
