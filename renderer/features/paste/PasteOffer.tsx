import { useEffect } from 'react';
import { useLine } from '../../state/line.ts';
import { isOffered, usePaste } from '../../state/paste.ts';
import { en } from '../../strings/en.ts';
import { look, review } from './service.ts';

const AFTER_MS = 200;

/** Beneath a line that holds a week: to look at it as notes, or to keep it as one. */
export function PasteOffer({ onOne }: { readonly onOne: () => void }) {
  const text = useLine((line) => line.text);
  const offered = usePaste((p) => isOffered(p, text));
  const n = usePaste((p) => p.split?.notes.length ?? 0);
  useEffect(() => {
    const timer = setTimeout(() => void look(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status">
      {offered ? (
        <div className="paste-offer">
          <span>{en.paste.offer(n)}</span>
          <span className="row">
            <button type="button" className="button small main" onClick={() => void review()}>
              {en.paste.look(n)}
            </button>
            <button
              type="button"
              className="button small quiet"
              onClick={() => {
                usePaste.setState({ asOne: text });
                onOne();
              }}
            >
              {en.paste.one}
            </button>
          </span>
        </div>
      ) : null}
    </div>
  );
}
