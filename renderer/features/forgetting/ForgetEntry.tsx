import { useEffect, useState } from 'react';
import type { EntryId, Remains } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Gone } from './Gone.tsx';
import { RemainsIn } from './RemainsIn.tsx';
import { forgetEntry, forgettingEntry, takeAway } from './service.ts';

const text = en.forgetting;

/** One note, for good and at once, after what remains of it was said. @param line its words, so that the right one goes */
export function ForgetEntry({
  id,
  line,
  createdAt,
  onClose,
}: {
  readonly id: EntryId;
  readonly line: string;
  readonly createdAt: string;
  readonly onClose: () => void;
}) {
  const [would, setWould] = useState<Remains | null>(null);
  const [remains, setRemains] = useState<Remains | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // What cannot be looked up must not keep a note from being forgotten.
  const looking = would === null && error === null;

  useEffect(() => {
    forgettingEntry(createdAt).then(setWould, (thrown: unknown) => setError(sentenceOf(thrown)));
  }, [createdAt]);

  const forget = async () => {
    if (busy || looking) return;
    setBusy(true);
    try {
      setRemains(await forgetEntry(id));
    } catch (thrown) {
      setBusy(false);
      setError(sentenceOf(thrown));
    }
  };
  const close = () => {
    if (remains === null) onClose();
    else takeAway(id);
  };
  return (
    <Sheet title={text.entryTitle} onClose={close}>
      {remains !== null ? (
        <Gone sentence={text.entryDone} remains={remains} onDone={close} />
      ) : (
        <div className="stack">
          <p className="you">{line}</p>
          <p>{text.entryMeans}</p>
          {looking ? <p role="status">{text.looking}</p> : null}
          {would === null ? null : <RemainsIn remains={would} />}
          <p className="problem" role="alert">
            {error}
          </p>
          <div className="row">
            <button
              type="button"
              className="button loss"
              aria-disabled={busy || looking}
              onClick={() => void forget()}
            >
              {text.entryYes}
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: what is for good is not under the first Enter */}
            <button type="button" className="button quiet" autoFocus onClick={onClose}>
              {text.keep}
            </button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
