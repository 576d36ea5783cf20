import { useEffect, useRef, useState } from 'react';
import { EntryId } from '../../../src/contract/index.ts';
import { entriesHere, type JournalStore } from '../../state/journal.ts';
import { nothingSelected, useSelection, withIds } from '../../state/selection.ts';
import { en } from '../../strings/en.ts';
import { BulkSheet } from './BulkSheet.tsx';

const text = en.bulk;

/** Above a list of notes: begins to choose, says how many are chosen, and leads to what can be done with them. */
export function BulkBar({
  store,
  stays = false,
}: {
  readonly store: JournalStore;
  /** Something else stays at the top of the page while the notes scroll. */
  readonly stays?: boolean;
}) {
  const on = useSelection((s) => s.on);
  const n = useSelection((s) => s.ids.size);
  const [changing, setChanging] = useState(false);

  useEffect(() => {
    if (!on) return;
    const onKey = (e: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') !== null) return;
      if (typing(e.target)) return;
      if (e.key === 'Escape') useSelection.setState(nothingSelected, true);
      else if (e.key.toLowerCase() === 'a' && (e.ctrlKey || e.metaKey))
        useSelection.setState((s) =>
          withIds(
            s,
            entriesHere(store.getState()).map((entry) => entry.id),
          ),
        );
      else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        if (!walk(e.key === 'ArrowDown' ? 1 : -1, e.shiftKey)) return;
      } else return;
      e.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on, store]);

  const begin = useRef<HTMLButtonElement>(null);
  const was = useRef(on);
  useEffect(() => {
    if (on) boxes()[0]?.focus();
    else if (was.current) begin.current?.focus();
    was.current = on;
  }, [on]);

  if (!on)
    return (
      <p className="bulk-begin">
        <button
          type="button"
          className="word small muted"
          ref={begin}
          onClick={() => useSelection.setState({ ...nothingSelected, on: true })}
        >
          {text.select}
        </button>
      </p>
    );
  return (
    <div className={stays ? 'bulk-bar stays' : 'bulk-bar'}>
      <div>
        <p role="status">{text.chosen(n)}</p>
        <p className="small soft">{text.keys}</p>
      </div>
      <div className="row">
        <button
          type="button"
          className="button small main"
          aria-disabled={n === 0}
          onClick={() => setChanging(n > 0)}
        >
          {text.change}
        </button>
        <button
          type="button"
          className="button small quiet"
          onClick={() => useSelection.setState(nothingSelected, true)}
        >
          {text.done}
        </button>
      </div>
      {changing ? <BulkSheet onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.choose-note input')];

/** From note to note; with Shift, both are chosen. False when there is none that way. */
function walk(step: 1 | -1, choose: boolean): boolean {
  const all = boxes();
  const at = all.findIndex((box) => box.matches(':focus'));
  const next = all[at < 0 ? 0 : at + step];
  next?.focus();
  if (choose) {
    const ids = [all[at], next].flatMap((box) => {
      const id = EntryId.safeParse(box?.dataset.note);
      return id.success ? [id.data] : [];
    });
    useSelection.setState((s) => withIds(s, ids));
  }
  return next !== undefined;
}

/** Keys in a field are the field's; a checkbox is none. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}
