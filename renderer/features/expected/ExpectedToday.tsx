import { useCallback, useEffect, useState } from 'react';
import type { Expected } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { saidNo, useSaidNo } from '../../state/expected.ts';
import { useJournal } from '../../state/journal.ts';
import { en } from '../../strings/en.ts';
import { timeOf } from '../../ui/format.ts';
import { useNow } from '../../ui/useNow.ts';
import { ExpectedRow } from './ExpectedRow.tsx';
import { leaveMissed, loadExpected, settle } from './service.ts';

const text = en.expected;
const nothing: Expected = { doses: [], missed: [], said: [] };

/** What was expected by now and is not written down, quietly under the line. Nothing stands here when there is nothing. */
export function ExpectedToday({
  subject,
  onSettled,
}: {
  readonly subject: string;
  readonly onSettled: () => void;
}) {
  const [expected, setExpected] = useState(nothing);
  const [error, setError] = useState<string | null>(null);
  const no = useSaidNo((s) => s.entries);
  // Any note that comes or goes may be one of these doses, and so may any minute.
  const journal = useJournal();
  const now = useNow();

  const load = useCallback(async () => setExpected(await loadExpected(subject)), [subject]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notes and the time are what the answer depends on
  useEffect(() => {
    let here = true;
    void loadExpected(subject).then((found) => here && setExpected(found));
    return () => {
      here = false;
    };
  }, [subject, journal, now]);

  const done = () => {
    onSettled();
    void load();
  };
  const { doses, missed } = expected;
  const said = expected.said.filter(({ entry }) => !no.includes(entry));
  const all = async (which: readonly number[]) => {
    try {
      // One after the other: what is asked about the second goes by the first.
      for (const i of which) {
        const dose = doses[i];
        if (dose !== undefined) await settle(dose, 'given');
      }
      setError(null);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
    done();
  };
  if (doses.length + missed.length === 0) return null;
  return (
    <section className="expected" aria-label={text.label}>
      <ul>
        {doses.map((dose) => (
          <ExpectedRow key={`${dose.fact} ${dose.at.start} ${dose.words}`} dose={dose} onSettled={done} />
        ))}
      </ul>
      {said.map(({ entry, words, at, doses: which }) => (
        <div key={entry} className="at-once">
          <p>
            {text.said(timeOf(at))} <span className="you">“{words}”</span>.{' '}
            {text.saidMeans(which.length, doses.length)}
          </p>
          {which.length === doses.length ? null : (
            <p className="small soft">{which.map((i) => doses[i]?.words ?? '').join(', ')}</p>
          )}
          <div className="row">
            <button type="button" className="word small" onClick={() => void all(which)}>
              {text.yesAll(which.length)}
            </button>
            <button
              type="button"
              className="word small muted"
              onClick={() => {
                saidNo(entry);
                onSettled();
              }}
            >
              {text.no}
            </button>
          </div>
        </div>
      ))}
      {missed.length === 0 ? null : (
        <div className="missed">
          <p className="small soft">{text.missed}</p>
          <ul>
            {missed.map((dose) => (
              <ExpectedRow key={`${dose.fact} ${dose.at.start} ${dose.words}`} dose={dose} onSettled={done} />
            ))}
          </ul>
          <p className="small soft">
            {text.missedMeans}{' '}
            <button
              type="button"
              className="word small"
              onClick={() => void leaveMissed(subject).then(done, (e) => setError(sentenceOf(e)))}
            >
              {text.leave}
            </button>
          </p>
        </div>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
    </section>
  );
}
