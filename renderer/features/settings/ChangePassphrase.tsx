import { type FormEvent, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { codeOf, sentenceOf } from '../../bridge.ts';
import { namesOf, noticed, useApp } from '../../state/app.ts';
import { changePassphrase } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { isAlike, NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const text = en.keys;

export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const names = useApp(useShallow(namesOf));
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (busy || old === '' || !isAlike(fresh)) return;
    setBusy(true);
    setError(null);
    try {
      await changePassphrase(old, fresh.passphrase);
      useApp.setState((s) => noticed(s, text.changed, false));
      onClose();
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? text.wrong : sentenceOf(thrown));
    }
  };

  return (
    <Sheet title={text.passphrase} onClose={onClose}>
      <form className="stack" onSubmit={(e) => void submit(e)} noValidate>
        <TextField
          label={text.old}
          problem={tried && old === '' ? en.welcome.needPassphrase : undefined}
          type="password"
          value={old}
          onChange={(e) => setOld(e.target.value)}
          autoFocus
        />
        <NewPassphrase label={text.fresh} value={fresh} tried={tried} names={names} onChange={setFresh} />
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="row">
          <button type="submit" className="button main" aria-disabled={busy}>
            {busy ? text.changing : text.change}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
