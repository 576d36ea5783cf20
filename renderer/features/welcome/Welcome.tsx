import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { createVault } from '../../state/session.ts';
import { countries } from '../../strings/countries.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';

const text = en.welcome;

export function Welcome() {
  const [name, setName] = useState('');
  const [country, setCountry] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [show, setShow] = useState(false);
  const [start, setStart] = useState<'empty' | 'sample'>('empty');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const differ = again !== passphrase;

  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    setTried(true);
    setError(null);
    if (name.trim() === '' || passphrase === '' || differ) {
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
        <TextField
          label={text.passphrase}
          hint={text.strength([...passphrase].length)}
          problem={tried && passphrase === '' ? text.needPassphrase : undefined}
          name="passphrase"
          type={show ? 'text' : 'password'}
          value={passphrase}
          onChange={(e) => setPassphrase(e.target.value)}
        />
        <TextField
          label={text.again}
          problem={differ && (tried || again.length >= passphrase.length) ? text.differ : undefined}
          name="again"
          type={show ? 'text' : 'password'}
          value={again}
          onChange={(e) => setAgain(e.target.value)}
        />
        <label className="check">
          <input type="checkbox" checked={show} onChange={(e) => setShow(e.target.checked)} />
          {text.show}
        </label>
        <p className="small care">{text.noRecovery}</p>
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
        <div>
          <button type="submit" className="button main" aria-disabled={busy}>
            {busy ? text.creating : text.create}
          </button>
        </div>
      </form>
    </main>
  );
}
