import type { Claim, Evidence } from '../contract/index.ts';

/** Shorter quotes are words of a question or of a scale, and need not stand in a note letter by letter. */
const SHORTEST_QUOTE = 12;

/**
 * Whether a sentence may stand as known: it cites, all it cites is there, and what it quotes of a note stands in one it
 * cites. Numbers and days were counted from the same events that are cited; a wording of them is checked in `check.ts`.
 */
export function stands(claim: Claim, evidence: ReadonlyMap<string, Evidence>): boolean {
  const cited = claim.evidence.map((id) => evidence.get(id));
  if (cited.length === 0 || cited.includes(undefined)) return false;
  if (cited.some((one) => one?.type === 'passage')) return true;
  return [...claim.text.matchAll(/“([^“”]{1,400})”/g)]
    .map(([, quote = '']) => quote.replace(/…$/, ''))
    .filter((quote) => quote.length >= SHORTEST_QUOTE)
    .every((quote) => cited.some((one) => one?.text.includes(quote)));
}

/** What cannot stand as known is still told, as what is not. */
export function asItStands<T extends { known: Claim[]; unknown: Claim[]; evidence: Evidence[] }>(
  parts: T,
): T {
  const evidence = new Map(parts.evidence.map((one) => [one.id, one]));
  const known = parts.known.filter((claim) => stands(claim, evidence));
  if (known.length === parts.known.length) return parts;
  const rest = parts.known.filter((claim) => !known.includes(claim) && claim.evidence.length === 0);
  return { ...parts, known, unknown: [...rest, ...parts.unknown] };
}
