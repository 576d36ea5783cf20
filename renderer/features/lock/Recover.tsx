import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { recover } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { isAlike, NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { LockedFlags } from './LockedLine.tsx';

const text = en.recover;

/** Back in without the passphrase: the 24 words, and a new passphrase. */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const [phrase, setPhrase] = useState('');
  const [fresh, setFresh] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => words.current?.focus(), []);

  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    setTried(true);
    if (phrase.trim() === '') {
      setError(text.needWords);
      words.current?.focus();
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
      words.current?.focus();
    }
  };

  return (
    <main className="door steps">
      <LockedFlags />
      <p className="brand">{en.app.name}</p>
      <h1>{text.title}</h1>
      <p className="soft">{text.sentence}</p>
      <form className="stack" onSubmit={(e) => void submit(e)} noValidate>
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
  );
}

/** Words, not the numbers before them. */
function countOf(phrase: string): number {
  return phrase.match(/\p{Letter}+/gu)?.length ?? 0;
}
