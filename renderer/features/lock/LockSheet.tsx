import { useApp } from '../../state/app.ts';
import { useLine } from '../../state/line.ts';
import { lock } from '../../state/session.ts';
import { whom } from '../../state/whom.ts';
import { en } from '../../strings/en.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { keep } from '../today/service.ts';

/** Before a line is lost by locking: keep it, or not. */
export function LockSheet() {
  const locking = useApp((s) => s.locking);
  if (!locking) return null;
  const close = () => useApp.setState({ locking: false });
  const keepFirst = async () => {
    const { subjects, subject } = useApp.getState();
    const { text, stays } = useLine.getState();
    const kept = await keep(useLine, stays ? subject : whom(text, subjects, subject).subject);
    if (kept) lock();
    else close();
  };
  return (
    <Sheet title={en.lock.notKept} onClose={close}>
      <div className="stack">
        <p>{en.lock.notKeptText}</p>
        <div className="row">
          <button type="button" className="button main" onClick={() => void keepFirst()}>
            {en.lock.keepAndLock}
          </button>
          <button type="button" className="button" onClick={lock}>
            {en.lock.lockWithout}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {en.app.cancel}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
