import { useState } from 'react';
import { codeOf, sentenceOf } from '../bridge.ts';

/** Gives the sentence to be said when it is done, or an empty one. */
type Deed = () => Promise<string>;

/** One thing at a time, and what came of it: a sentence, or what went wrong. What was stopped is no fault. */
export function useDeed(stopped = '') {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function does(deed: Deed): Promise<void> {
    if (busy) return;
    setBusy(true);
    setSaid('');
    setError(null);
    try {
      setSaid(await deed());
    } catch (thrown) {
      if (codeOf(thrown) === 'cancelled') setSaid(stopped);
      else setError(sentenceOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return { busy, said, error, does };
}
