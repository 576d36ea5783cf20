import { type FormEvent, useEffect, useState } from 'react';
import type { Output } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Gone } from './Gone.tsx';
import { RemainsIn } from './RemainsIn.tsx';
import { forgetSubject } from './service.ts';

const text = en.forgetting;

/** A person and everything about them: what goes and what remains is shown first, and their name is typed by hand. */
export function ForgetSubject({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [would, setWould] = useState<Output<'subject.forgetting'> | null>(null);
  const [went, setWent] = useState<Output<'subject.remove'> | null>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const same = typed.trim().toLowerCase() === name.toLowerCase();

  useEffect(() => {
    call('subject.forgetting', { name }).then(setWould, (thrown: unknown) => setError(sentenceOf(thrown)));
  }, [name]);

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || !same) return;
    setBusy(true);
    try {
      setWent(await forgetSubject(name, typed));
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
    }
  };

  return (
    <Sheet title={text.subjectTitle(name)} onClose={onClose}>
      {went !== null ? (
        <Gone sentence={text.subjectDone(went.name)} remains={went.remains} onDone={onClose} />
      ) : (
        <form className="stack" onSubmit={(e) => void submit(e)}>
          {would === null ? (
            <p role="status">{text.looking}</p>
          ) : (
            <>
              <p>{text.subjectMeans(would.goes)}</p>
              {would.mentions === 0 ? null : <p>{text.mentions(would.mentions, would.name)}</p>}
              <RemainsIn remains={would.remains} />
            </>
          )}
          <TextField
            label={text.subjectTyped(name)}
            voice="you"
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
            autoFocus
          />
          <p className="problem" role="alert">
            {error}
          </p>
          <div className="row">
            <button type="submit" className="button loss" aria-disabled={busy || !same || would === null}>
              {text.subjectYes(name)}
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
