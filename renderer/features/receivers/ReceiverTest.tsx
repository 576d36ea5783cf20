import { useEffect, useState } from 'react';
import type { LedgerRow, Output } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';

const text = en.receivers;

/** Whether it answers at all: fixed words about nobody, shown to the byte before they leave. */
export function ReceiverTest({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [shown, setShown] = useState<Output<'provider.testing'> | null>(null);
  const [row, setRow] = useState<LedgerRow | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    call('provider.testing', { name }).then(setShown, (thrown: unknown) => setError(sentenceOf(thrown)));
  }, [name]);
  const test = async () => {
    if (shown === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      setRow(await call('provider.test', { receiver: name, sha256: shown.letter.sha256 }));
      await refreshStatus();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack inset" aria-label={text.testing(name)}>
      {shown === null ? null : (
        <>
          <p className="small">{text.testWould(shown.letter.url)}</p>
          <div className="bytes outside">
            <pre>{shown.letter.bytes}</pre>
          </div>
        </>
      )}
      <p className="small" role="status">
        {busy ? en.crumbs.waiting : row === null ? (shown?.blocked ?? '') : cameOf(row)}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        {row === null ? (
          <button
            type="button"
            className="button small main"
            aria-disabled={shown === null || busy || shown.blocked !== null}
            onClick={() => void test()}
          >
            {text.testGo}
          </button>
        ) : null}
        <button type="button" className="button quiet small" onClick={onClose}>
          {en.app.close}
        </button>
      </div>
    </section>
  );
}

function cameOf(row: LedgerRow): string {
  if (row.error !== undefined) return row.error;
  return row.state === 'answered' ? text.testWorked : en.crumbs.states[row.state];
}
