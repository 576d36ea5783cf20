import { also, type LineStore, othersOf } from '../../state/line.ts';
import { en } from '../../strings/en.ts';
import { eventWords } from '../../ui/event-words.ts';

/** What a line says of somebody else: one question, and their page only where the person says so. */
export function Others({ store, onChosen }: { readonly store: LineStore; readonly onChosen: () => void }) {
  const line = store();
  return othersOf(line).map(({ about, events }) => (
    <fieldset key={about} className="whose small question-row">
      <legend className="soft">
        {en.today.partOf(
          about,
          events.map((event) => eventWords(event).main),
        )}
      </legend>
      <button
        type="button"
        className="chip"
        aria-pressed={line.also.includes(about)}
        onClick={() => {
          store.setState((l) => also(l, about));
          onChosen();
        }}
      >
        {en.today.onTheirs(about)}
      </button>
    </fieldset>
  ));
}
