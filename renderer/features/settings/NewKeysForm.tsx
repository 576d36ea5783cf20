import { type FormEvent, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Input } from '../../../src/contract/index.ts';
import { namesOf, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { isAlike, NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { Toggle } from '../../ui/Toggle.tsx';

const text = en.newKeys;

export function NewKeysForm({
  error,
  onMake,
  onClose,
}: {
  readonly error: string | null;
  readonly onMake: (input: Input<'vault.keys.renew'>) => void;
  readonly onClose: () => void;
}) {
  const hasPhrase = useApp((s) => s.status?.recoveryPhrase ?? false);
  const names = useApp(useShallow(namesOf));
  const [passphrase, setPassphrase] = useState('');
  const [also, setAlso] = useState(true);
  const [fresh, setFresh] = useState({ passphrase: '', again: '' });
  const [words, setWords] = useState(false);
  const [tried, setTried] = useState(false);

  const submit = (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (passphrase === '' || (also && !isAlike(fresh))) return;
    const newPassphrase = also ? { newPassphrase: fresh.passphrase } : {};
    onMake({ passphrase, phrase: hasPhrase || words, ...newPassphrase });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={text.old}
        problem={tried && passphrase === '' ? en.welcome.needPassphrase : undefined}
        type="password"
        value={passphrase}
        onChange={(e) => setPassphrase(e.target.value)}
        autoFocus
      />
      <div>
        <Toggle on={also} onChange={setAlso}>
          {text.also}
        </Toggle>
        <p className="small soft">{text.alsoHint}</p>
      </div>
      {also ? (
        <NewPassphrase label={text.fresh} value={fresh} tried={tried} names={names} onChange={setFresh} />
      ) : null}
      {hasPhrase ? null : (
        <Toggle on={words} onChange={setWords}>
          {text.words}
        </Toggle>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button type="submit" className="button main">
          {text.make}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
