import { type FormEvent, useState } from 'react';
import { type EventDraft, EventKind, How, Taken } from '../../src/contract/index.ts';
import type { Change } from '../state/corrections.ts';
import { en } from '../strings/en.ts';
import { type ChipDraft, draftOf, fieldsOf, timeLooksRight } from './chip-fields.ts';
import { SelectField, TextField } from './Field.tsx';
import { Toggle } from './Toggle.tsx';

/** The few fields that may have been read wrongly. Nothing is saved until "Use this". */
export function ChipForm({
  event,
  onDone,
  onCancel,
}: {
  readonly event: EventDraft;
  readonly onDone: (change: Change) => void;
  readonly onCancel: () => void;
}) {
  const [draft, setDraft] = useState<ChipDraft>(() => draftOf(event));
  const put = (part: Partial<ChipDraft>) => setDraft((d) => ({ ...d, ...part }));
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!timeLooksRight(draft.time)) return;
    onDone({ type: 'set', fields: fieldsOf(event, draft) });
  };
  const felt = draft.kind === 'observation' || draft.kind === 'reaction';
  return (
    <form className="chip-form" onSubmit={submit}>
      <TextField
        label={en.chip.what}
        value={draft.what}
        onChange={(e) => put({ what: e.target.value })}
        autoFocus
      />
      <SelectField
        label={en.chip.kind}
        value={draft.kind}
        onChange={(e) => put({ kind: EventKind.parse(e.target.value) })}
      >
        {EventKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {en.chip.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <div className="pair">
        <TextField
          label={en.chip.amount}
          inputMode="decimal"
          value={draft.amount}
          onChange={(e) => put({ amount: e.target.value })}
        />
        <TextField label={en.chip.unit} value={draft.unit} onChange={(e) => put({ unit: e.target.value })} />
      </div>
      <div className="pair">
        <TextField
          label={en.chip.time}
          inputMode="numeric"
          placeholder={en.chip.timeLike}
          problem={timeLooksRight(draft.time) ? undefined : en.chip.timeWrong}
          value={draft.time}
          onChange={(e) => put({ time: e.target.value })}
        />
        {felt ? (
          <TextField
            label={en.chip.severity(
              event.severity?.min ?? 0,
              event.severity?.max ?? 10,
              event.severity?.scale?.name,
            )}
            type="number"
            min={event.severity?.min ?? 0}
            max={event.severity?.max ?? 10}
            step="any"
            value={draft.severity}
            onChange={(e) => put({ severity: e.target.value })}
          />
        ) : null}
        {draft.kind === 'dose' ? (
          <SelectField
            label={en.chip.taken}
            value={draft.taken}
            onChange={(e) => put({ taken: Taken.parse(e.target.value) })}
          >
            {Taken.options.map((taken) => (
              <option key={taken} value={taken}>
                {en.chip.takens[taken]}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      {felt ? (
        <Toggle on={draft.absent} onChange={(absent) => put({ absent })}>
          {en.chip.absent}
        </Toggle>
      ) : null}
      <SelectField
        label={en.how.label}
        value={draft.how}
        onChange={(e) => put({ how: How.safeParse(e.target.value).data ?? '' })}
      >
        <option value="">{en.how.none}</option>
        {How.options.map((how) => (
          <option key={how} value={how}>
            {en.how.hows[how]}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <button type="submit" className="button main small">
          {en.chip.apply}
        </button>
        <button type="button" className="button quiet small" onClick={onCancel}>
          {en.app.cancel}
        </button>
      </div>
      <button type="button" className="word muted small" onClick={() => onDone({ type: 'removed' })}>
        {en.chip.remove}
      </button>
    </form>
  );
}
