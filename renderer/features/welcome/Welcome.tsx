import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { createVault } from '../../state/session.ts';
import { countries } from '../../strings/countries.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { isAlike, NewPassphrase } from '../../ui/NewPassphrase.tsx';
import { FirstPhrase } from '../phrase/FirstPhrase.tsx';
import { Restore } from './Restore.tsx';

const text = en.welcome;

export function Welcome() {
  const [name, setName] = useState('');
  const [country, setCountry] = useState('');
  const [fresh, setFresh] = useState({ passphrase: '', again: '' });
  const [start, setStart] = useState<'empty' | 'sample'>('empty');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const made = useApp((s) => s.phase === 'beginning');
  const { passphrase } = fresh;

  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    setTried(true);
    setError(null);
    if (name.trim() === '' || !isAlike(fresh)) {
      const first = name.trim() === '' ? 'owner' : passphrase === '' ? 'passphrase' : 'again';
      e.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    try {
      await createVault({ passphrase, owner: name.trim(), start, ...(country === '' ? {} : { country }) });
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
    }
  };

  if (made) return <FirstPhrase passphrase={passphrase} />;
  if (restoring) return <Restore onBack={() => setRestoring(false)} />;
  return (
    <main className="door wide">
      <div className="promise">
        <p className="brand">{en.app.name}</p>
        <h1>{text.title}</h1>
        {text.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <form className="stack" onSubmit={(e) => void submit(e)} noValidate aria-label={text.begin}>
        <div className="two">
          <TextField
            label={text.name}
            hint={text.nameHint}
            problem={tried && name.trim() === '' ? text.needName : undefined}
            name="owner"
            voice="you"
            maxLength={80}
            value={name}
            onChange={(e) => setName(e.target.value)}
            autoFocus
          />
          <SelectField
            label={text.country}
            hint={text.countryHint}
            value={country}
            onChange={(e) => setCountry(e.target.value)}
          >
            <option value="">{text.countryNone}</option>
            {countries.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </SelectField>
        </div>
        <NewPassphrase
          label={text.passphrase}
          value={fresh}
          tried={tried}
          names={[name]}
          onChange={setFresh}
        />
        <p className="small care">{text.recovery}</p>
        <fieldset className="choices">
          <legend>{text.howToStart}</legend>
          {(['empty', 'sample'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="start"
                value={one}
                checked={start === one}
                onChange={() => setStart(one)}
              />
              <span>
                <span className="strong">{text[one]}</span>
                <span className="small soft">{one === 'empty' ? text.emptyHint : text.sampleHint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="row between">
          <button type="submit" className="button main" aria-disabled={busy}>
            {busy ? text.creating : text.create}
          </button>
          <button type="button" className="word muted" onClick={() => setRestoring(true)}>
            {en.restore.have}
          </button>
        </div>
      </form>
    </main>
  );
}
