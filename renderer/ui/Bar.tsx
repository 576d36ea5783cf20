import { useEffect } from 'react';
import { unnoticed, useApp } from '../state/app.ts';
import { en } from '../strings/en.ts';

const STAYS_MS = 8000;

/** What was just done, and the way back. It never takes focus; Ctrl+Z does the same after it has gone. */
export function Bar({ onUndo, onRedo }: { readonly onUndo: () => void; readonly onRedo: () => void }) {
  const notice = useApp((s) => s.notice);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => useApp.setState((s) => unnoticed(s, notice.id)), STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div role="status">
      {notice === null ? null : (
        <div className="bar" key={notice.id}>
          <span>{notice.text}</span>
          {notice.undo ? (
            <button type="button" className="word" onClick={onUndo}>
              {en.app.undo}
            </button>
          ) : null}
          {notice.redo ? (
            <button type="button" className="word" onClick={onRedo}>
              {en.back.again}
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}
