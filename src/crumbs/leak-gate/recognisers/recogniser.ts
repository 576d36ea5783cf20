/** What is recognised by its form, whoever it belongs to. */
export type Kind =
  | 'phone'
  | 'email'
  | 'handle'
  | 'url'
  | 'ip'
  | 'hardware'
  | 'iban'
  | 'card'
  | 'crypto'
  | 'identity-number'
  | 'plate'
  | 'code'
  | 'long-number'
  | 'date'
  | 'age'
  | 'coordinates'
  | 'address'
  | 'person'
  | 'organisation'
  | 'location'
  | 'job';

/** Something that tells who someone is, in UTF-16 units of the text, end exclusive. */
export type Found = { readonly kind: Kind; readonly start: number; readonly end: number };

/** A word or a number as it stands in a text, with what can be said of it alone. */
export type Word = {
  readonly written: string;
  /** Folded: lower case, without accents and without a possessive ending. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
  /** Begins with a capital; in a text without any, nothing can be told from that. */
  readonly capital: boolean;
  /** All of two letters or more are capitals. */
  readonly caps: boolean;
  /** Begins a sentence, a line or what is quoted: its capital tells nothing. */
  readonly first: boolean;
  /** What stands between this word and the next. */
  readonly after: string;
  /** "the", "gave", "morning": never part of a name by itself. */
  readonly common: boolean;
  /** An ordinary English word. */
  readonly ordinary: boolean;
  /** A medicine, or a food or something felt that is no ordinary word. */
  readonly medical: boolean;
  readonly given: boolean;
};

/** A text and its words, cut once for all recognisers. */
export type Text = {
  readonly original: string;
  readonly words: readonly Word[];
  /** Not one capital in it: then nothing can be told from their lack. */
  readonly lower: boolean;
};

export type Recogniser = (text: Text) => Found[];

/** Every match of an expression (flag g) that its check, if there is one, lets stand. */
export function matches(
  { original }: Text,
  kind: Kind,
  pattern: RegExp,
  valid: (match: string) => boolean = () => true,
): Found[] {
  return [...original.matchAll(pattern)]
    .filter(([match]) => valid(match))
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
