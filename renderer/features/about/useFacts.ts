import { useCallback, useEffect, useState } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';

/** The facts about a person; null until they were read. */
export function useFacts(subject: string) {
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setFacts((await call('fact.list', subject === '' ? {} : { subject })).facts);
      setError(null);
    } catch (thrown) {
      if (codeOf(thrown) === 'not-found') setFacts([]);
      else setError(sentenceOf(thrown));
    }
  }, [subject]);
  useEffect(() => {
    setFacts(null);
    void load();
  }, [load]);

  /** Does it and reads them anew; true when it is done. */
  const does = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed();
      await load();
      return true;
    } catch (thrown) {
      setError(sentenceOf(thrown));
      return false;
    }
  };
  return { facts, error, load, does };
}
