import { normalise } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { resolveSubject, type SubjectRow, subjectNames } from './subjects.ts';

export type Whom = {
  readonly subject: SubjectRow;
  /** Set when the line names several people and nobody said whom it is about. */
  readonly question?: string;
};

/** Whom a line is about: the one named with it, else the one subject its words name, else the usual one. */
export function whomIsItAbout(db: ReadableDb, text: string, named: string | undefined, writer: string): Whom {
  if (named !== undefined) return { subject: resolveSubject(db, named) };
  const plain = ` ${normalise(text)
    .replace(/'s(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const mentioned = subjectNames(db)
    .map(({ who, names }) => ({ who, at: firstOf(plain, names) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ who }) => who);
  // "Anna gave 5 ml", written by Anna: people who name themselves are witnesses of their own line.
  const others = mentioned.filter((who) => who.toLowerCase() !== writer.toLowerCase());
  const [first, second] = others;
  if (first === undefined) return { subject: resolveSubject(db) };
  const subject = resolveSubject(db, first);
  if (second === undefined) return { subject };
  return {
    subject,
    question: `This line names ${others.join(' and ')}. It was read as being about ${first}; is that right?`,
  };
}

/** Where the first of these names stands; -1 for none. */
function firstOf(plain: string, names: readonly string[]): number {
  const found = names.map((name) => plain.indexOf(` ${normalise(name)} `)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}
