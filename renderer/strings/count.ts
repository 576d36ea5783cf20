/** Counts a thing in words: `count(1, 'note')` is "1 note", `count(3, 'note')` "3 notes". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** Names in a sentence: "Maya", "Maya and Leo", "Maya, Leo and Juno". */
export function list(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
