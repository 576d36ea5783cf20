/** Something of the vault that never leaves. */
export type Identifier = {
  /** Folded words, as "little", "oaks". */
  readonly words: readonly string[];
  /** The words without anything between them: what is looked for over joined fragments. */
  readonly joined: string;
  /**
   * A name as a whole never leaves, whatever was licensed. A part of one ("school" of "Little Oaks School") may
   * stand where the template or a predicate put the word.
   */
  readonly part: boolean;
  readonly kind: 'name' | 'contact' | 'fact' | 'key' | 'file';
};

/** Everything that stays, arranged so that a sentence is looked up word by word, however many names a vault holds. */
export type IdentifierIndex = {
  /** The strictest of those that are exactly this, without what stands between its words. */
  readonly exact: (joined: string) => Identifier | undefined;
  /** Of which this is the beginning, the end or a variant of spelling, or which is inside it. Four letters at least. */
  readonly partly: (word: string) => Identifier | undefined;
  readonly longest: number;
};

const AT_LEAST = 4;

export function indexOf(identifiers: readonly Identifier[]): IdentifierIndex {
  const exact = new Map<string, Identifier>();
  const partial = new Map<string, Identifier>();
  const sounds = new Map<string, Identifier>();
  const without = new Map<string, Identifier[]>();
  for (const id of identifiers) {
    keepStrictest(exact, id.joined, id);
    // Of a fact only its whole wording stays: its parts are words of the language.
    if (id.kind === 'fact' || id.joined.length < AT_LEAST) continue;
    for (let length = AT_LEAST; length < id.joined.length; length++) {
      partial.set(id.joined.slice(0, length), id);
      partial.set(id.joined.slice(-length), id);
    }
    if (id.joined.length < 5 || /\d/.test(id.joined)) continue;
    keepStrictest(sounds, soundOf(id.joined), id);
    for (const shorter of [id.joined, ...withoutOne(id.joined)])
      without.set(shorter, [...(without.get(shorter) ?? []), id]);
  }
  return {
    exact: (joined) => exact.get(joined),
    longest: Math.max(0, ...[...exact.keys()].map((joined) => joined.length)),
    partly(word) {
      if (word.length < AT_LEAST) return undefined;
      return (
        partial.get(word) ??
        inside(exact, word) ??
        [word, ...withoutOne(word)]
          .flatMap((shorter) => without.get(shorter) ?? [])
          .find((id) => oneLetterApart(word, id.joined)) ??
        (word.length > AT_LEAST ? sounds.get(soundOf(word)) : undefined)
      );
    },
  };
}

function keepStrictest(map: Map<string, Identifier>, key: string, id: Identifier): void {
  const known = map.get(key);
  if (known === undefined || strictness(id) > strictness(known)) map.set(key, id);
}

/** A word may be a whole name, part of another and a fact at once: the strictest counts. */
function strictness(id: Identifier): number {
  if (id.kind === 'fact') return 0;
  return id.part ? 1 : 2;
}

/** A name of four letters and more that stands whole inside a longer word ("mayachild"). */
function inside(exact: ReadonlyMap<string, Identifier>, word: string): Identifier | undefined {
  for (let start = 0; start + AT_LEAST <= word.length; start++)
    for (let end = start + AT_LEAST; end <= word.length; end++) {
      const id = exact.get(word.slice(start, end));
      if (id !== undefined && id.kind !== 'fact' && end - start < word.length) return id;
    }
  return undefined;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One letter more, less, other, or two swapped. */
function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** How a name sounds, roughly and in several languages: Catherine and Katharina begin alike, Philipp ends like Filip. */
function soundOf(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/sch|sh|ch(?=[aeiouy])/g, 's')
    .replace(/ck|ch|c(?=[aouklrt]|$)|q/g, 'k')
    .replace(/c|z|ß/g, 's')
    .replace(/th|dt/g, 't')
    .replace(/[vw]/g, 'v')
    .replace(/(?:ie|ee|ey|ei|y|j)/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[ae]$/, '');
}
