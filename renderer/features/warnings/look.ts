import type { RedFlag } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { newIn, type Origin, raised, useFlags } from '../../state/flags.ts';

/** The warnings of words that are no note. Silent when looking fails: what becomes of the words brings its own. */
export async function flagsOf(text: string, about: string): Promise<readonly RedFlag[]> {
  try {
    return (await call('journal.parse', { text, ...(about === '' ? {} : { subject: about }) })).redFlags;
  } catch {
    return (await call('inbox.flags', { text }).catch(() => ({ redFlags: [] }))).redFlags;
  }
}

/** Puts up the warnings of words that were written somewhere else than in a note. What a card says already stays as it is, folded too. */
export async function warnOf(text: string, origin: Origin): Promise<void> {
  const found = await flagsOf(text, origin.subject);
  useFlags.setState((s) => raised(s, newIn(s, found, origin.subject), origin));
}
