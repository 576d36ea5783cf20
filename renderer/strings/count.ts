/** Counts a thing in words: `count(1, 'note')` is "1 note", `count(3, 'note')` "3 notes". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}
