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
 * @returns `ask` when it may be the writer's own, `other` when someone else is named, undefined when it is the subject's.
 */
export function speaksOfSomeoneElse(
  line: string,
  clause: Clause,
  { about, self }: About,
): 'ask' | 'other' | undefined {
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
