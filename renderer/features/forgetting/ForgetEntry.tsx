import { useState } from 'react';
import type { EntryId, Remains } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Gone } from './Gone.tsx';
import { forgetEntry, takeAway } from './service.ts';

const text = en.forgetting;

/** One note, for good and at once. @param line its words, so that the right one goes */
export function ForgetEntry({
  id,
  line,
  onClose,
}: {
  readonly id: EntryId;
  readonly line: string;
  readonly onClose: () => void;
}) {
  const [remains, setRemains] = useState<Remains | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const forget = async () => {
    if (busy) return;
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
          <p className="problem" role="alert">
            {error}
          </p>
          <div className="row">
            <button type="button" className="button loss" aria-disabled={busy} onClick={() => void forget()}>
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
