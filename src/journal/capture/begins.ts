/**
 * Does something begin here: nothing stands before it, or one of these marks, or a new line? By hand, for `\s*$` would
 * be tried anew from every space.
 */
export function beginsAfter(before: string, marks: string): boolean {
  const words = before.trimEnd();
  const last = words.at(-1);
  return last === undefined || marks.includes(last) || before.slice(words.length).includes('\n');
}
