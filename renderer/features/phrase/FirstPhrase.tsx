import { useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { begin, makePhrase } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { PhraseSteps } from './PhraseSteps.tsx';
import { useFocusedHeading } from './useFocusedHeading.ts';

const text = en.phrase;

/**
 * After the first passphrase: the offer of a recovery phrase. It is made only when it is about to be read, so that
 * “later” leaves a vault that truly has none.
 */
export function FirstPhrase({ passphrase }: { readonly passphrase: string }) {
  const [phrase, setPhrase] = useState<string | null>(null);
  return (
    <main className="door steps">
      <p className="brand">{en.app.name}</p>
      {phrase === null ? (
        <Offer passphrase={passphrase} onMade={setPhrase} />
      ) : (
        <PhraseSteps phrase={phrase} onDone={() => void begin()} />
      )}
    </main>
  );
}

function Offer({
  passphrase,
  onMade,
}: {
  readonly passphrase: string;
  readonly onMade: (phrase: string) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const heading = useFocusedHeading();
  const make = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      onMade(await makePhrase(passphrase));
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
    }
  };
  return (
    <section className="phrase" aria-labelledby="phrase-title">
      <h1 id="phrase-title" ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      {text.why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="strong">{text.without}</p>
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button type="button" className="button main" aria-disabled={busy} onClick={() => void make()}>
          {busy ? text.making : text.show}
        </button>
        <button type="button" className="button quiet" onClick={() => void begin()}>
          {text.later}
        </button>
      </div>
    </section>
  );
}
