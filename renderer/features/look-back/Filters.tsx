import { useId, useState } from 'react';
import { type EntryFilter, EventKind } from '../../../src/contract/index.ts';
import { narrowed, useLookBackPage } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { dayOf, shortDay } from '../../ui/format.ts';
import { icons } from '../../ui/icons.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import type { Span } from './spans.ts';

const text = en.lookBack;
const KINDS = EventKind.options;

/** What the page is narrowed to, as words that can be taken away, and what it can be narrowed to. */
export function Filters({ span }: { readonly span: Span }) {
  const filter = useLookBackPage((s) => s.filter);
  const [open, setOpen] = useState(false);
  const panel = useId();
  const narrow = (change: EntryFilter) => useLookBackPage.setState((s) => narrowed(s, change));
  const words = wordsOf(filter);
  return (
    <section className="look-filters" aria-label={text.shown}>
      <div className="chips">
        {words.map(({ said, without }) => (
          <button
            key={said}
            type="button"
            className="chip"
            aria-label={text.takeAway(said)}
            onClick={() => narrow(without)}
          >
            {said}
            <span className="chip-close" aria-hidden="true">
              {icons.close()}
            </span>
          </button>
        ))}
        {words.length > 1 ? (
          <button
            type="button"
            className="word small"
            onClick={() => useLookBackPage.setState({ filter: {} })}
          >
            {text.takeAllAway}
          </button>
        ) : null}
        <button
          type="button"
          className="word small"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {open ? text.narrowDone : text.narrow}
        </button>
      </div>
      <div id={panel} className="look-panel" hidden={!open}>
        {open ? <Panel filter={filter} span={span} narrow={narrow} /> : null}
      </div>
    </section>
  );
}

function Panel({
  filter,
  span,
  narrow,
}: {
  readonly filter: EntryFilter;
  readonly span: Span;
  readonly narrow: (change: EntryFilter) => void;
}) {
  const things = useLookBackPage((s) => s.things);
  const [what, setWhat] = useState(filter.what ?? '');
  const names = useId();
  const ofPicture = filter.fromDay === span.from && filter.toDay === span.to;
  return (
    <>
      <SelectField
        label={text.kind}
        value={filter.kind ?? ''}
        onChange={(e) => narrow({ kind: KINDS.find((kind) => kind === e.target.value) })}
      >
        <option value="">{text.anyKind}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          narrow({ what: what.trim() || undefined });
        }}
      >
        <TextField
          label={text.what}
          hint={text.whatHint}
          list={names}
          value={what}
          onChange={(e) => {
            const typed = e.target.value;
            setWhat(typed);
            // One that was chosen from the list is meant as it is.
            if (typed === '' || things?.things.some(({ name }) => name === typed))
              narrow({ what: typed || undefined });
          }}
          onBlur={() => narrow({ what: what.trim() || undefined })}
        />
        <datalist id={names}>
          {things?.things.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
      <SelectField
        label={text.writer}
        value={filter.writtenBy ?? ''}
        onChange={(e) => narrow({ writtenBy: e.target.value || undefined })}
      >
        <option value="">{text.anyWriter}</option>
        {things?.writers.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="look-toggles">
        <Toggle on={filter.photos === true} onChange={(photos) => narrow({ photos })}>
          {text.photos}
        </Toggle>
        <Toggle on={filter.absent === true} onChange={(absent) => narrow({ absent })}>
          {text.absent}
        </Toggle>
        <Toggle
          on={ofPicture}
          onChange={(on) =>
            narrow(on ? { fromDay: span.from, toDay: span.to } : { fromDay: undefined, toDay: undefined })
          }
        >
          {text.onlyThese}
        </Toggle>
      </div>
    </>
  );
}

/** Each thing the page is narrowed to, in words, and what is left when it is taken away. */
function wordsOf(filter: EntryFilter): { readonly said: string; readonly without: EntryFilter }[] {
  const { kind, what, writtenBy, photos, absent, fromDay, toDay } = filter;
  const today = dayOf(new Date());
  const days =
    fromDay === undefined || toDay === undefined
      ? undefined
      : text.only.between(shortDay(fromDay, today), shortDay(toDay, today));
  const all: readonly (readonly [string | undefined, EntryFilter])[] = [
    [kind && text.kinds[kind], { kind: undefined }],
    [what, { what: undefined }],
    [writtenBy && text.only.writtenBy(writtenBy), { writtenBy: undefined }],
    [photos ? text.only.photos : undefined, { photos: undefined }],
    [absent ? text.only.absent : undefined, { absent: undefined }],
    [days, { fromDay: undefined, toDay: undefined }],
  ];
  return all.flatMap(([said, without]) => (said === undefined ? [] : [{ said, without }]));
}
