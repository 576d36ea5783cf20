import { type FormEvent, useState } from 'react';
import type { Input } from '../../../src/contract/index.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { edgeOf } from './service.ts';

const text = en.exchange;

export function TakeOutForm({
  error,
  waiting,
  onWrite,
  onClose,
}: {
  readonly error: string | null;
  readonly waiting: boolean;
  readonly onWrite: (input: Input<'export.choose'>) => void;
  readonly onClose: () => void;
}) {
  const subjects = useApp((s) => s.subjects);
  const [subject, setSubject] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [files, setFiles] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);

  const submit = (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (waiting || passphrase === '') return;
    const [first, last] = [edgeOf(from, 'first'), edgeOf(to, 'last')];
    onWrite({
      passphrase,
      files,
      ...(subject !== '' && { subject }),
      ...(first !== undefined && { from: first }),
      ...(last !== undefined && { to: last }),
    });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="strong">{text.open}</p>
      <SelectField
        label={text.whom}
        hint={subject === '' ? text.everybodyHint : text.oneHint}
        value={subject}
        onChange={(e) => setSubject(e.target.value)}
      >
        <option value="">{text.everybody}</option>
        {subjects.map(({ id, name }) => (
          <option key={id} value={name}>
            {text.one(name)}
          </option>
        ))}
      </SelectField>
      <div>
        <div className="two">
          <TextField label={text.from} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />
          <TextField label={text.to} type="date" value={to} onChange={(e) => setTo(e.target.value)} />
        </div>
        <p className="small soft">{text.spanHint}</p>
      </div>
      <div>
        <Toggle on={files} onChange={setFiles}>
          {text.files}
        </Toggle>
        <p className="small soft">{text.filesHint}</p>
      </div>
      <TextField
        label={text.passphrase}
        hint={text.passphraseHint}
        problem={tried && passphrase === '' ? text.needPassphrase : undefined}
        type="password"
        value={passphrase}
        onChange={(e) => setPassphrase(e.target.value)}
      />
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button type="submit" className="button main" aria-disabled={waiting}>
          {waiting ? text.waiting : text.choose}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
