import { turnPrivate } from '../../state/draft.ts';
import { type Line, type LineStore, readsOf } from '../../state/line.ts';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';

/** Whether what is being written is its writer's alone. */
export function OnlyMe({ store, onTurned }: { readonly store: LineStore; readonly onTurned: () => void }) {
  const on = store((line) => line.isPrivate);
  return (
    <button
      type="button"
      className="hint-button only-me"
      aria-pressed={on}
      title={en.only.keep}
      onClick={() => {
        turnPrivate(!on);
        onTurned();
      }}
    >
      {icons.lock()}
      <span className={on ? '' : 'hidden'}>{en.only.keep}</span>
    </button>
  );
}

/** Said under the words while they are being written. */
export function onlyMeWords(line: Line): string | null {
  if (!line.isPrivate) return null;
  const dose = readsOf(line).some(({ event, removed }) => !removed && event.kind === 'dose');
  return dose ? `${en.only.shown} ${en.only.doses}` : en.only.shown;
}
