import { unleet } from './fold.ts';

/** Ways to write a name so that only who knows the trick reads it. Each gives back what a run of letters may stand for. */
const DISGUISES: readonly ((written: string, folded: string) => string | undefined)[] = [
  (_, folded) => unleet(folded),
  (_, folded) => [...folded].reverse().join(''),
  (_, folded) => shifted(folded, 13),
  (_, folded) => [...shifted(folded, 13)].reverse().join(''),
  (_, folded) => folded.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0))),
  (written) => decoded(written, 'base64'),
  (written) => decoded(written, 'hex'),
];

/** @param written as it stands, without spaces; @param folded the same in letters and digits alone */
export function undisguised(written: string, folded: string): string[] {
  const found = new Set<string>();
  for (const disguise of DISGUISES) {
    const plain = disguise(written, folded);
    if (plain !== undefined && plain !== folded && plain.length > 2) found.add(plain);
  }
  return [...found];
}

function shifted(folded: string, by: number): string {
  return folded.replace(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97),
  );
}

/** What the bytes spell, where all of them are letters, digits or what stands between names. */
function decoded(written: string, code: 'base64' | 'hex'): string | undefined {
  const form = code === 'hex' ? /^(?:[0-9a-f]{2}){3,}$/i : /^[A-Za-z0-9+/_-]{4,}={0,2}$/;
  if (!form.test(written)) return undefined;
  const text = Buffer.from(written, code).toString('utf8');
  return /^[\p{L}\p{N} .,'@_-]+$/u.test(text)
    ? text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    : undefined;
}
