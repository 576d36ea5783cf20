import { useEffect, useState } from 'react';
import type { Strength } from '../../src/strength/index.ts';

/** Characters as people see them; what has fewer is refused by the core. */
const SHORTEST = 8;
/** How long nothing is typed before it is judged, in milliseconds. */
const PAUSE_MS = 250;

/** The lists are large: they come with the first letter of a new passphrase, not with the window. */
export const strengthModule = () => import('../../src/strength/index.ts');

export const isShort = (passphrase: string): boolean =>
  [...new Intl.Segmenter().segment(passphrase.normalize('NFKC').trim())].length < SHORTEST;

/**
 * How hard a new passphrase is to guess; null while that is not known. It is worked out in this page, so that what is
 * half typed goes nowhere.
 */
export function useStrength(passphrase: string, names: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const close = names.join('\n');
  useEffect(() => {
    let current = true;
    const judge = async () => {
      const { strengthOf } = await strengthModule();
      if (current) setStrength(strengthOf(passphrase, close.split('\n')));
    };
    if (isShort(passphrase)) {
      setStrength(null);
      // Without the lists a passphrase is as good as it was before there was a meter.
      if (passphrase !== '') strengthModule().catch(() => undefined);
      return;
    }
    const pause = setTimeout(() => void judge().catch(() => undefined), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [passphrase, close]);
  return strength;
}
