import type { Subject } from '../../src/contract/index.ts';

type Named = Pick<Subject, 'name' | 'aliases'>;

/**
 * Whom a line is kept about: the page's person, unless its words name only someone else ("gave Maya …" written on
 * Leo's page). `named` is that other person, for the person to see before they keep it; `several` are those it names
 * when it names more than one, and nobody can know about whom it is.
 */
export function whom(
  text: string,
  subjects: readonly Named[],
  current: string,
): { readonly subject: string; readonly named: string | null; readonly several: readonly string[] } {
  const words = ` ${text
    .toLowerCase()
    .replace(/['’]s(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `;
  const mentioned = subjects
    .filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => words.includes(` ${one.toLowerCase()} `)),
    )
    .map(({ name }) => name);
  const [only, second] = mentioned;
  const several = second === undefined ? [] : mentioned;
  if (only === undefined || second !== undefined || only === current)
    return { subject: current, named: null, several };
  return { subject: only, named: only, several };
}
