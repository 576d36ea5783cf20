/** A text made comparable: one way of writing for what looks or reads the same, and the way back to where it stood. */
export type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it stood in the original. One more at the end: the original's length. */
  readonly from: readonly number[];
};

export type Token = {
  /** Folded: lower-case letters and digits only. */
  readonly word: string;
  /** In the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly written: string;
};

/**
 * Compatibility forms (NFKD), accents, case, invisible characters, and letters of other scripts that look Latin
 * (the common ones of Unicode's confusables.txt; any letter that is not Latin is refused anyway).
 */
export function fold(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of original) {
    for (const part of character.normalize('NFKD')) {
      if (/\p{M}|\p{Default_Ignorable_Code_Point}/u.test(part)) continue;
      const folded = LOOKS_LIKE.get(part) ?? LOOKS_LIKE.get(part.toLowerCase()) ?? part.toLowerCase();
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) from.push(at);
    }
    at += character.length;
  }
  from.push(original.length);
  return { text, from };
}

export function tokensOf(original: string): Token[] {
  const { text, from } = fold(original);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const start = from[match.index] ?? 0;
    const end = from[match.index + match[0].length] ?? original.length;
    return { word: match[0], start, end, written: original.slice(start, end) };
  });
}

/** Digits and signs that stand for letters inside a word ("M4ya", "ok@for"). */
export function unleet(text: string): string {
  return text.replace(/[0134578@$!|]/g, (sign) => LEET[sign] ?? sign);
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map([
  ...pairs('абвсԁеѐёғԍһіїјкӏмнопрԛгѕтуүхʏʐ', 'a6bcdeeefghiijklmhonpqrstyyxyz'),
  ...pairs('αβγδεηικνορτυχωϲϳ', 'abydenikvoptuxwcj'),
  ...pairs('ɑɡɩıɪɴʀʟʙʜꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'agiiinrlbhabcdefghijklmnoprstuvwxyz'),
  ...pairs('օսցհոչյզլ', 'ougnnzjql'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
]);

function pairs(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((character, index) => [character, letters[index] ?? character]);
}
