import { useState } from 'react';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';

const text = en.photo;

/** For good, so it is asked first, in its own place. */
export function RemoveIt({ kind, onRemove }: { readonly kind: 'photo' | 'file'; onRemove(): Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const remove = async () => {
    try {
      await onRemove();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    <div>
      {asking ? (
        <div className="stack tight">
          <p className="small">{text.removeMeans[kind]}</p>
          <div className="row">
            <button type="button" className="word loss" onClick={() => void remove()}>
              {text.removeYes}
            </button>
            {/* Where the question came up, the way back has the focus. */}
            {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and focus would be lost */}
            <button type="button" className="word muted" autoFocus onClick={() => setAsking(false)}>
              {text.leave}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="word loss" onClick={() => setAsking(true)}>
          {text.remove}
        </button>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
    </div>
  );
}
