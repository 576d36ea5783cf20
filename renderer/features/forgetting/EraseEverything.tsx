import { type FormEvent, useEffect, useState } from 'react';
import type { Output, Remains } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { lock } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Gone } from './Gone.tsx';
import { RemainsIn } from './RemainsIn.tsx';

const text = en.forgetting;

/** The whole vault, its keys first. Asked twice: by the passphrase, and by words typed by hand. */
export function EraseEverything({ onClose }: { readonly onClose: () => void }) {
  const [would, setWould] = useState<Output<'vault.erasing'> | null>(null);
  const [remains, setRemains] = useState<Remains | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState('');
  const [models, setModels] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const meant = typed.trim().toLowerCase() === text.words && passphrase !== '';

  useEffect(() => {
    call('vault.erasing', {}).then(setWould, (thrown: unknown) => setError(sentenceOf(thrown)));
  }, []);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || !meant) return;
    setBusy(true);
    setError(null);
    try {
      setRemains((await call('vault.erase', { passphrase, models })).remains);
    } catch (thrown) {
      setBusy(false);
      setError(codeOf(thrown) === 'wrong-passphrase' ? text.wrong : sentenceOf(thrown));
    }
  };

  return (
    <Sheet title={text.everything} onClose={onClose} stays={remains !== null} blank={remains !== null}>
      {remains !== null ? (
        // Locking ends every process that had something in its memory; the first page of all comes after it.
        <Gone sentence={text.everythingDone} remains={remains} onDone={lock} />
      ) : (
        <form className="stack" onSubmit={(e) => void submit(e)} noValidate>
          {would === null ? (
            <p role="status">{text.looking}</p>
          ) : (
            <>
              <p>{text.everythingMeans(would.goes)}</p>
              <RemainsIn remains={would.remains} />
            </>
          )}
          <TextField
            label={text.passphrase}
            type="password"
            value={passphrase}
            problem={error ?? undefined}
            onChange={(e) => setPassphrase(e.target.value)}
            autoFocus
          />
          <TextField
            label={text.wordsTyped(text.words)}
            voice="you"
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
          />
          <label className="choice">
            <input type="checkbox" checked={models} onChange={(e) => setModels(e.target.checked)} />
            <span>{text.models}</span>
          </label>
          <div className="row">
            <button type="submit" className="button loss" aria-disabled={busy || !meant || would === null}>
              {busy ? text.erasing : text.everythingYes}
            </button>
            <button type="button" className="button quiet" onClick={onClose}>
              {en.app.cancel}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}
