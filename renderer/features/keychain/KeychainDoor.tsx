import { useEffect, useState } from 'react';
import { quietly, sentenceOf } from '../../bridge.ts';
import { type KeychainState, keychainState } from '../../state/keychain.ts';
import { unlockByKeychain } from '../../state/session.ts';
import { en } from '../../strings/en.ts';

const text = en.keychain;

/** At the lock screen: one press, where it was set up; never by itself. Where it cannot work any more, why. */
export function KeychainDoor() {
  const [state, setState] = useState<KeychainState | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => quietly(keychainState().then(setState)), []);
  if (state === 'changed') return <p className="small soft">{text.changed}</p>;
  if (state !== 'on') return null;

  const open = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await unlockByKeychain();
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
    }
  };
  return (
    <div>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void open()}>
        {busy ? text.opening : text.open}
      </button>
      <p className="problem" role="alert">
        {error}
      </p>
    </div>
  );
}
