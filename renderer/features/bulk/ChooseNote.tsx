import type { EntryId } from '../../../src/contract/index.ts';
import { turned, useSelection } from '../../state/selection.ts';
import { en } from '../../strings/en.ts';

/** Stands where a note's menu stands, while notes are chosen. */
export function ChooseNote({ id, time }: { readonly id: EntryId; readonly time: string }) {
  const chosen = useSelection((s) => s.ids.has(id));
  return (
    <label className="choose-note">
      <input
        type="checkbox"
        data-note={id}
        checked={chosen}
        aria-label={en.bulk.choose(time)}
        onChange={() => useSelection.setState((s) => turned(s, id))}
      />
    </label>
  );
}
