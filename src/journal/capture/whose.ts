import type { Clause } from './clauses.ts';
import { only } from './events.ts';

export type About = {
  readonly about: string;
  /** The writer writes about themselves. */
  readonly self: boolean;
};

/**
 * Whether a clause speaks of someone who is not the subject: "her brother coughed all night", "I have a headache"
 * in a line about a child. Who gives, sees or says something is only its witness.
 * @returns `several` for "April and Will both had soup": one entry is about one person. `ask` when it may be the writer's own, `other` when someone else is named, undefined when it is the subject's.
 */
export function speaksOfSomeoneElse(
  line: string,
  clause: Clause,
  { about, self }: About,
): 'ask' | 'other' | 'several' | undefined {
  if (isOfSeveral(line, clause)) return 'several';
  const words = only(clause.marks, 'word');
  const named = only(clause.marks, 'subject');
  const subject = named.find((mark) => mark.who === about);
  // "Leo has a cough" in a line about Maya.
  if (named.length > 0 && !subject) return 'other';
  const first = clause.marks.find(
    (mark) => mark.type !== 'day' && mark.type !== 'clock' && mark.type !== 'part',
  );
  const other = words.find((word) => word.word === 'other-person');
  const witness = words.some((word) => ['gave', 'says'].includes(word.word));

  if (
    other &&
    !witness &&
    (subject === undefined || other.start < subject.start || isKinOf(line, subject.end, other.start))
  ) {
    const before = clause.marks.filter((mark) => mark.start < other.start && mark.type === 'name');
    if (before.length === 0) return 'other';
  }
  if (self || subject) return undefined;
  const own = words.find((word) => word.word === 'self');
  if (!own) return undefined;
  // "gave my daughter…", "took my 20 mg": mine only when the word stands right before the thing itself.
  const text = line.slice(own.start, own.end).toLowerCase();
  if (text === 'my' || text === 'me') {
    const next = clause.marks.find((mark) => mark.start >= own.end);
    const touches = next !== undefined && /^\s*$/.test(line.slice(own.end, next.start));
    return touches && next.type !== 'word' && text === 'my' ? 'ask' : undefined;
  }
  return own === first && !witness ? 'ask' : undefined;
}

/** "Maya's brother": the name only says whose brother. */
function isKinOf(line: string, nameEnd: number, kinStart: number): boolean {
  return line.slice(nameEnd - 2, nameEnd).endsWith("'s") && kinStart - nameEnd <= 2;
}

const SEVERAL =
  /(?<!(?:with|from|at|other|for|to|by|of|like)\s(?:the\s|both\s|all\s)?)(?<![\p{L}])(?:(?:both|all|all of|all the|both the|both of the|both of my|both my|the|my|our)\s(?:kids|children|twins|girls|boys|babies|siblings)|everyone|everybody|both of (?:us|them)|all of (?:us|them)|(?:we|they) (?:both|all)|(?:the )?whole family)(?![\p{L}])/iu;

/** "both kids", "April and Will": more than one person at once. */
function isOfSeveral(line: string, clause: Clause): boolean {
  if (SEVERAL.test(line.slice(clause.start, clause.end))) return true;
  const named = only(clause.marks, 'subject');
  return named.some((one, index) => {
    const next = named[index + 1];
    return (
      next !== undefined &&
      next.who !== one.who &&
      /^\s?(?:,|and|&|\+|or|as well as)\s?(?:also\s)?$/iu.test(line.slice(one.end, next.start))
    );
  });
}

/** Whether a clause goes back to the subject after one that was someone else's: it names them, or says "she". */
export function returnsTo(line: string, clause: Clause, about: string): boolean {
  return (
    only(clause.marks, 'subject').some((one) => one.who === about) ||
    /(?<![\p{L}])(?:she|he|her|him|his|they|them)(?![\p{L}])/iu.test(line.slice(clause.start, clause.end))
  );
}
