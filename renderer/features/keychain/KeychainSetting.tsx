import { type FormEvent, useEffect, useState } from 'react';
import { codeOf, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { type KeychainState, keychainState, turnKeychainOff, turnKeychainOn } from '../../state/keychain.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { Setting } from '../settings/Setting.tsx';

const text = en.keychain;

/** Off until it is asked for, with what it costs; where there is no keychain, why it cannot be had. */
export function KeychainSetting() {
  const [state, setState] = useState<KeychainState | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => quietly(keychainState().then(setState)), []);
  if (state === null) return null;

  const turnOff = async () => {
    setError(null);
    try {
      await turnKeychainOff();
      useApp.setState((s) => noticed(s, text.off, false));
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
    setState(await keychainState());
  };
  const on = state === 'on' || state === 'changed';
  return (
    <>
      <Setting name={text.name} hint={hintOf(state)}>
        <Toggle
          on={on}
          label={text.name}
          disabled={state === 'none'}
          onChange={(wanted) => (wanted ? setAsking(true) : quietly(turnOff()))}
        />
      </Setting>
      <p className="problem" role="alert">
        {error}
      </p>
      {asking ? (
        <TurnOn
          onClose={() => {
            setAsking(false);
            quietly(keychainState().then(setState));
          }}
        />
      ) : null}
    </>
  );
}

function hintOf(state: KeychainState): string {
  if (state === 'none') return text.none;
  return state === 'changed' ? text.other : text.hint;
}

function TurnOn({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    try {
      await turnKeychainOn(passphrase);
      useApp.setState((s) => noticed(s, text.on, false));
      onClose();
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? en.keys.wrong : sentenceOf(thrown));
    }
  };
  return (
    <Sheet title={text.title} onClose={onClose}>
      <form className="stack" onSubmit={(e) => void submit(e)} noValidate>
        <p>{text.hint}</p>
        <p>{text.text}</p>
        <TextField
          label={en.keys.old}
          type="password"
          value={passphrase}
          problem={error ?? undefined}
          onChange={(e) => setPassphrase(e.target.value)}
          autoFocus
        />
        <div className="row">
          <button type="submit" className="button main" aria-disabled={busy || passphrase === ''}>
            {busy ? text.turningOn : text.turnOn}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
