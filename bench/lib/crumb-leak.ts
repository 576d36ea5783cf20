import { tokensOf } from '../../src/crumbs/leak-gate/fold.ts';
import { TEMPLATE_WORDS } from '../../src/crumbs/template.ts';

/** How much of an item stands in what leaves, from the plainest to the widest reading; each counts the ones before it. */
export type Leak = 'none' | 'partial' | 'normalised' | 'exact';

/** The envelope around every question, whoever asks. */
const ENVELOPE: ReadonlySet<string> = new Set(['model', 'messages', 'role', 'user', 'content', 'measured']);

/**
 * Exact: the item's characters. Normalised: its words, folded, in a row, whatever stands between them. Partial: a word of it
 * of four letters and more in a word of what leaves, or the other way about, but for the template's own words, which
 * are in every crumb.
 */
export function leakOf(item: string, leaves: string): Leak {
  if (leaves === '') return 'none';
  if (item.length > 1 && leaves.includes(item)) return 'exact';
  const words = tokensOf(item).map(({ word }) => word);
  const said = tokensOf(leaves).map(({ word }) => word);
  if (words.length > 0 && ` ${said.join(' ')} `.includes(` ${words.join(' ')} `)) return 'normalised';
  if (words.join('').length > 5 && said.join('').includes(words.join(''))) return 'normalised';
  const telling = said.filter((word) => word.length > 3 && !TEMPLATE_WORDS.has(word) && !ENVELOPE.has(word));
  const parts = words.filter((word) => word.length > 3);
  return parts.some((part) => telling.some((word) => word.includes(part) || part.includes(word)))
    ? 'partial'
    : 'none';
}
