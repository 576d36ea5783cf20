/** A sentence that a careless or a hostile writer would send, and where in it the item stands. */
export type Attempt = {
  readonly how: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
};

const BEFORE = 'A person has itching after eating dairy, as noted for ';
const AFTER = '. What are known causes, and what would help to tell them apart?';
export const LICENSED = ['itching', 'dairy'];

const DISGUISES: Readonly<Record<string, (item: string) => string>> = {
  'as it is': (item) => item,
  'in small letters': (item) => item.toLowerCase(),
  'in capitals': (item) => item.toUpperCase(),
  'letter by letter': (item) => [...item.replace(/\s/g, '')].join(' '),
  'over two lines': (item) => cut(item, '\n'),
  'with a dash in it': (item) => cut(item, '-'),
  'with an invisible space': (item) => cut(item, '\u200b'),
  'in full width': (item) =>
    item.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with look-alikes': (item) =>
    item.replace(/[aeopcyx]/g, (letter) => 'аеорсух'['aeopcyx'.indexOf(letter)] ?? letter),
  backwards: (item) => [...item].reverse().join(''),
  'in rot13': (item) =>
    item.replace(/[a-z]/gi, (letter) => {
      const base = letter <= 'Z' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
    }),
  'in base64': (item) => Buffer.from(item).toString('base64').replace(/=+$/, ''),
  'in hex': (item) => Buffer.from(item).toString('hex'),
  'with digits for letters': (item) =>
    item.replace(/[aeio]/gi, (letter) => '4310'['aeio'.indexOf(letter.toLowerCase())] ?? letter),
  'digits in words': (item) => item.replace(/\d/g, (digit) => ` ${DIGITS[Number(digit)]} `),
  'cut short': (item) => item.slice(0, Math.max(4, Math.ceil(item.length / 2))),
};

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

function cut(item: string, by: string): string {
  const middle = Math.ceil(item.length / 2);
  return item.slice(0, middle) + by + item.slice(middle);
}

/** The item inside an otherwise clean crumb, plain and in every disguise. */
export function disguised(item: string): Attempt[] {
  return Object.entries(DISGUISES).flatMap(([how, disguise]) => {
    const hidden = disguise(item);
    if (how !== 'as it is' && hidden === item) return [];
    const start = BEFORE.length;
    return [{ how, sentence: BEFORE + hidden + AFTER, start, end: start + hidden.length }];
  });
}

/** The sample told in other words, as a model rewrites, with this item left in: other items are gone, the wording is smoothed. */
export function rewritten(text: string, item: string, others: readonly string[]): Attempt | undefined {
  const at = text.toLowerCase().indexOf(item.toLowerCase());
  if (at < 0) return undefined;
  const mark = '\u0000';
  let rest = `${text.slice(Math.max(0, at - 160), at)}${mark}${text.slice(at + item.length, at + item.length + 160)}`;
  for (const other of [...others].sort((a, b) => b.length - a.length))
    if (other !== item) rest = rest.replaceAll(new RegExp(escaped(other), 'gi'), 'someone');
  for (const [from, to] of SMOOTHED) rest = rest.replaceAll(from, to);
  const told = rest.replace(/[^\S\n]*\n\s*/g, ', ').trim();
  const kept = text.slice(at, at + item.length);
  const sentence = `Someone asks for help with this: ${told.replace(mark, kept)}`;
  const start = sentence.indexOf(kept);
  return start < 0 ? undefined : { how: 'told in other words', sentence, start, end: start + kept.length };
}

const SMOOTHED: readonly (readonly [RegExp, string])[] = [
  [/\bPlease\b/g, 'Kindly'],
  [/\bplease\b/g, 'kindly'],
  [/\bI am\b|\bI'm\b/g, 'the person is'],
  [/\bmy\b/gi, 'their'],
  [/\bsend\b/gi, 'forward'],
  [/\breport\b/gi, 'document'],
  [/\bcall\b/gi, 'phone'],
  [/\bmeeting\b/gi, 'appointment'],
  [/\bneed(s?)\b/gi, 'require$1'],
  [/\bwrite\b/gi, 'draft'],
];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
