import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { useReturned } from '../../state/returned.ts';
import { findVault, restore, unlock } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';

const text = en.restore;

/** A backup brought back on a machine that has no vault: its file, and what opened it on its day. */
export function Restore({ onBack }: { readonly onBack: () => void }) {
  const [picked, setPicked] = useState<{
    readonly file: string;
    readonly recoveryPhrase: boolean;
    readonly time: number;
  } | null>(null);
  const [by, setBy] = useState<'passphrase' | 'phrase'>('passphrase');
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const choose = async () => {
    setError(null);
    try {
      const chosen = await call('vault.restore.choose', {});
      if ('cancelled' in chosen) return;
      setPicked({ ...chosen, time: (picked?.time ?? 0) + 1 });
      setBy('passphrase');
      setSecret('');
    } catch (thrown) {
      setPicked(null);
      setError(sentenceOf(thrown));
    }
  };

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (busy || picked === null || secret.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      if (by === 'phrase') {
        await restore({ phrase: secret });
        // The door asks for a new passphrase; nobody types the words once more for it.
        useReturned.setState({ phrase: secret });
        await findVault();
        return;
      }
      const notes = await restore({ passphrase: secret });
      await unlock(secret);
      useApp.setState((s) => noticed(s, text.done(notes), false));
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? text.wrong : sentenceOf(thrown));
      form.current?.querySelector<HTMLElement>('[name=secret]')?.focus();
    }
  };

  return (
    <main className="door steps">
      <p className="brand">{en.app.name}</p>
      <h1 ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      <p className="soft">{text.sentence}</p>
      <form className="stack" ref={form} onSubmit={(e) => void submit(e)} noValidate>
        <div className="row">
          <button type="button" className="button" onClick={() => void choose()}>
            {picked === null ? text.choose : text.another}
          </button>
          <span role="status">{picked === null ? '' : text.chosen(picked.file)}</span>
        </div>
        {picked === null ? null : (
          <>
            <TextField
              // A file chosen again is asked for anew, and the field has the focus.
              key={`${by} ${picked.time}`}
              name="secret"
              label={by === 'passphrase' ? text.passphrase : text.phrase}
              hint={by === 'passphrase' ? text.passphraseHint : undefined}
              problem={tried && secret.trim() === '' ? text.needSecret : undefined}
              type={by === 'passphrase' ? 'password' : 'text'}
              value={secret}
              onChange={(e) => setSecret(e.target.value)}
              autoFocus
            />
            {picked.recoveryPhrase ? (
              <div>
                <button
                  type="button"
                  className="word muted"
                  onClick={() => {
                    setBy(by === 'passphrase' ? 'phrase' : 'passphrase');
                    setSecret('');
                    setTried(false);
                    setError(null);
                  }}
                >
                  {by === 'passphrase' ? text.usePhrase : text.usePassphrase}
                </button>
              </div>
            ) : null}
          </>
        )}
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="row">
          {picked === null ? null : (
            <button type="submit" className="button main" aria-disabled={busy}>
              {busy ? text.restoring : text.restore}
            </button>
          )}
          <button type="button" className="button quiet" onClick={onBack}>
            {text.back}
          </button>
        </div>
      </form>
    </main>
  );
}
