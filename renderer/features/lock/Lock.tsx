import { type FormEvent, useEffect, useRef, useState } from 'react';
import { codeOf, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { useLine } from '../../state/line.ts';
import { useReturned } from '../../state/returned.ts';
import { unlock } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { KeychainDoor } from '../keychain/KeychainDoor.tsx';
import { LockedFlags, LockedLine, useHalfLineKept } from './LockedLine.tsx';
import { Recover } from './Recover.tsx';

/** The door: the passphrase, or the way in when it was forgotten. */
export function Lock() {
  const [forgot, setForgot] = useState(useReturned.getState().phrase !== null);
  useHalfLineKept();
  return forgot ? (
    <Recover onBack={() => setForgot(false)} />
  ) : (
    <Passphrase onForgot={() => setForgot(true)} />
  );
}

function Passphrase({ onForgot }: { readonly onForgot: () => void }) {
  const crashed = useApp((s) => s.crashed);
  const draft = useLine((line) => line.text.trim() !== '');
  const [passphrase, setPassphrase] = useState('');
  const [show, setShow] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    try {
      await unlock(passphrase);
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? en.lock.wrong : sentenceOf(thrown));
      field.current?.focus();
      field.current?.select();
    }
  };

  return (
    <>
      <LockedFlags />
      <main className="door locked">
        <p className="brand">{en.app.name}</p>
        <h1>{en.lock.title}</h1>
        <p className="soft">{crashed ? en.lock.crashed : en.lock.sentence}</p>
        {draft ? <p className="soft">{en.lock.draft}</p> : null}
        <form className="stack" onSubmit={(e) => void submit(e)}>
          <div className="field">
            <label htmlFor="passphrase">{en.lock.passphrase}</label>
            <div className="with-show">
              <input
                id="passphrase"
                ref={field}
                className="input"
                type={show ? 'text' : 'password'}
                autoComplete="off"
                spellCheck={false}
                value={passphrase}
                onChange={(e) => setPassphrase(e.target.value)}
                aria-invalid={error !== null}
                aria-describedby="unlock-problem"
              />
              <button
                type="button"
                className="word muted small"
                aria-pressed={show}
                onClick={() => setShow(!show)}
              >
                {en.lock.show}
              </button>
            </div>
            <p id="unlock-problem" className="problem" role="alert">
              {error}
            </p>
          </div>
          <div className="row between">
            <button type="submit" className="button main" aria-disabled={busy || passphrase === ''}>
              {busy ? en.lock.opening : en.lock.open}
            </button>
            <button type="button" className="word muted" onClick={onForgot}>
              {en.recover.forgot}
            </button>
          </div>
        </form>
        <KeychainDoor />
        <LockedLine />
      </main>
    </>
  );
}
