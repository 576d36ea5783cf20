import { type FormEvent, useState } from 'react';
import { codeOf, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { makePhrase, refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { PhraseSteps } from '../phrase/PhraseSteps.tsx';

const text = en.keys;

/** A recovery phrase made later, or in place of one. */
export function MakePhrase({
  replaces,
  onClose,
}: {
  readonly replaces: boolean;
  readonly onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [phrase, setPhrase] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    try {
      setPhrase(await makePhrase(passphrase));
      setPassphrase('');
      quietly(refreshStatus());
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? text.wrong : sentenceOf(thrown));
    }
  };
  const done = () => {
    useApp.setState((s) => noticed(s, text.made, false));
    onClose();
  };

  return (
    <Sheet title={text.makeTitle} onClose={onClose} stays={phrase !== null}>
      {phrase === null ? (
        <form className="stack" onSubmit={(e) => void submit(e)} noValidate>
          <p>{text.makeText}</p>
          {replaces ? <p className="strong">{text.oldStops}</p> : null}
          <TextField
            label={text.old}
            type="password"
            value={passphrase}
            problem={error ?? undefined}
            onChange={(e) => setPassphrase(e.target.value)}
            autoFocus
          />
          <div className="row">
            <button type="submit" className="button main" aria-disabled={busy || passphrase === ''}>
              {busy ? en.phrase.making : en.phrase.show}
            </button>
            <button type="button" className="button quiet" onClick={onClose}>
              {en.app.cancel}
            </button>
          </div>
        </form>
      ) : (
        <PhraseSteps phrase={phrase} onDone={done} />
      )}
    </Sheet>
  );
}
