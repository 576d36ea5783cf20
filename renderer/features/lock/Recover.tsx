import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { watchIdle } from '../../state/idle.ts';
import { useReturned, wipeReturned } from '../../state/returned.ts';
import { recover } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { isAlike, NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { LockedFlags } from './LockedLine.tsx';
import { lockAfterMs } from './lock-after.ts';

const text = en.recover;

/**
 * Back in without the passphrase: the 24 words, and a new passphrase. After a restore with the words these were typed
 * already and are not shown again.
 */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const [returned] = useState(useReturned.getState().phrase);
  const [phrase, setPhrase] = useState(returned ?? '');
  const [fresh, setFresh] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const toFirst = () => (words.current ?? form.current?.querySelector('input'))?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => toFirst(), []);
  useEffect(() => wipeReturned, []);
  // Whoever goes away from it leaves no words behind, not even unseen ones.
  useEffect(
    () => (returned === null ? undefined : watchIdle(lockAfterMs(undefined, window.location.search), onBack)),
    [returned, onBack],
  );

  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    setTried(true);
    if (phrase.trim() === '') {
      setError(text.needWords);
      toFirst();
      return;
    }
    if (busy || !isAlike(fresh)) return;
    setBusy(true);
    setError(null);
    try {
      await recover(phrase, fresh.passphrase);
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
      toFirst();
    }
  };

  return (
    <>
      <LockedFlags />
      <main className="door steps">
        <p className="brand">{en.app.name}</p>
        <h1>{returned === null ? text.title : text.returnedTitle}</h1>
        <p className="soft">{returned === null ? text.sentence : text.returned}</p>
        <form className="stack" ref={form} onSubmit={(e) => void submit(e)} noValidate>
          {returned === null ? (
            <div className="field">
              <label htmlFor="phrase">{text.words}</label>
              <textarea
                id="phrase"
                ref={words}
                className="input"
                rows={3}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={phrase}
                onChange={(e) => setPhrase(e.target.value)}
                aria-invalid={error !== null}
                aria-describedby="phrase-hint phrase-problem"
              />
              <p id="phrase-hint" className="hint">
                {text.wordsHint(countOf(phrase))}
              </p>
              <p id="phrase-problem" className="problem" role="alert">
                {error}
              </p>
            </div>
          ) : (
            <p className="problem" role="alert">
              {error}
            </p>
          )}
          <div className="two">
            <NewPassphrase label={text.fresh} value={fresh} tried={tried} onChange={setFresh} />
          </div>
          <div className="row">
            <button type="submit" className="button main" aria-disabled={busy}>
              {busy ? en.lock.opening : text.open}
            </button>
            <button type="button" className="button quiet" onClick={onBack}>
              {text.back}
            </button>
          </div>
        </form>
      </main>
    </>
  );
}

/** Words, not the numbers before them. */
function countOf(phrase: string): number {
  return phrase.match(/\p{Letter}+/gu)?.length ?? 0;
}
