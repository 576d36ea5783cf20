import type { Range } from '../sheet.ts';
import type { Token } from './tokens.ts';

/** What a line tells of: a medicine, what one was exposed to, an observation, a wound. */
export const KINDS = ['dose', 'exposure', 'observation', 'wound'] as const;
export type Kind = (typeof KINDS)[number];

/** A thing that happened, as it is named in a line. */
export type Named = Range & {
  readonly kind: Kind;
  /** What it would be filed under, where its writer said so. */
  readonly called?: string;
};

/** Nothing, then of each kind its first word and those behind it (the BIO scheme of Ramshaw and Marcus, 1995). */
export const TAGS = 1 + 2 * KINDS.length;
export const NOTHING = 0;

const beginOf = (kind: Kind) => 1 + 2 * KINDS.indexOf(kind);

/** The tag of each token. Of names that overlap the first counts. */
export function tagsOf(tokens: readonly Token[], named: readonly Named[]): Uint8Array {
  let before: Named | undefined;
  return Uint8Array.from(tokens, (token) => {
    const one = named.find(({ start, end }) => start < token.end && end > token.start);
    const tag = one ? beginOf(one.kind) + Number(one === before) : NOTHING;
    before = one;
    return tag;
  });
}

/** A name has to be so many times likelier than nothing. */
const CAREFUL = 2;

/**
 * The names a line's tags make, from the odds of each tag at each token.
 * @param odds tokens × TAGS, each row adding up to one
 */
export function namesOf(tokens: readonly Token[], odds: Float64Array): Named[] {
  const named: Named[] = [];
  let open: { start: number; end: number; kind: Kind } | undefined;
  tokens.forEach(({ start, end }, at) => {
    const row = odds.subarray(at * TAGS, (at + 1) * TAGS);
    let best = NOTHING;
    let most = (row[NOTHING] ?? 0) * CAREFUL;
    row.forEach((value, tag) => {
      if (tag !== NOTHING && value > most) {
        best = tag;
        most = value;
      }
    });
    const kind = best === NOTHING ? undefined : KINDS[(best - 1) >> 1];
    const goes = open !== undefined && open.kind === kind && best % 2 === 0;
    if (kind === undefined) open = undefined;
    else if (goes && open) open.end = end;
    else {
      open = { start, end, kind };
      named.push(open);
    }
  });
  return named;
}
