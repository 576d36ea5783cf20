import { nameRuns } from './name-runs.ts';
import type { Text } from './recogniser.ts';

/** A line without what stands around its words ("??? ", "> "). */
export type Line = { readonly text: string; readonly start: number; readonly end: number };

export function linesOf({ original }: Text): Line[] {
  return [...original.matchAll(/[^\n]+/g)].flatMap((line) => {
    const inside = /[\p{L}\p{N}].*[\p{L}\p{N}.)]/u.exec(line[0]);
    if (inside === null) return [];
    const start = line.index + inside.index;
    return [{ text: inside[0], start, end: start + inside[0].length }];
  });
}

/** Whether a line is one name and nothing else but a title. */
export function isNameLine(text: Text, { start, end }: Line): boolean {
  const inside = text.words.filter((word) => word.start >= start && word.end <= end);
  const run = nameRuns(text).find(({ to }) => text.words[to - 1]?.end === inside.at(-1)?.end);
  const first = run === undefined ? undefined : text.words[run.from];
  const opens = first === inside[0] || first === inside[1];
  return inside.length > 0 && inside.length <= 6 && first !== undefined && opens;
}
