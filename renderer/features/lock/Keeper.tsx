import { useEffect } from 'react';
import { useApp } from '../../state/app.ts';
import { stayOpen, useIdle, watchIdle } from '../../state/idle.ts';
import { lock } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { lockAfterMs } from './lock-after.ts';

/** Locks by key and by itself. It warns first, in a voice that waits its turn and never takes the focus. */
export function Keeper() {
  const after = useApp((s) => lockAfterMs(s.status?.settings['lock-after'], window.location.search));
  const warning = useIdle((idle) => idle.warning);

  useEffect(() => watchIdle(after, lock), [after]);

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if ((!e.ctrlKey && !e.metaKey) || e.key.toLowerCase() !== 'l') return;
      e.preventDefault();
      lock();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    // The attribute keeps it within reach above a dialog, which makes everything else inert.
    <div role="status" data-react-aria-top-layer="true">
      {warning === null ? null : (
        <div className="bar soon">
          <span>{en.lock.soon}</span>
          <span className="soft" aria-hidden="true">
            {en.lock.seconds(warning)}
          </span>
          <button type="button" className="button small" onClick={stayOpen}>
            {en.lock.stay}
          </button>
        </div>
      )}
    </div>
  );
}
