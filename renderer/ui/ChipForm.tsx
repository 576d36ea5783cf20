import { type FormEvent, useState } from 'react';
import { type EventDraft, EventKind, Taken } from '../../src/contract/index.ts';
import type { Change, Fields } from '../state/corrections.ts';
import { en } from '../strings/en.ts';
import { SelectField, TextField } from './Field.tsx';
import { wallTime } from './format.ts';
import { Toggle } from './Toggle.tsx';
import { unitCode, unitWords } from './units.ts';

type Draft = {
  readonly what: string;
  readonly kind: EventDraft['kind'];
  readonly amount: string;
  readonly unit: string;
  readonly severity: string;
  readonly time: string;
  readonly taken: Taken;
  readonly absent: boolean;
};

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
  const [draft, setDraft] = useState<Draft>(() => draftOf(event));
  const put = (part: Partial<Draft>) => setDraft((d) => ({ ...d, ...part }));
  const submit = (e: FormEvent) => {
    e.preventDefault();
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
      {felt ? (
        <TextField
          label={en.chip.severity}
          type="number"
          min={0}
          max={10}
          step="any"
          value={draft.severity}
          onChange={(e) => put({ severity: e.target.value })}
        />
      ) : null}
      <TextField
        label={en.chip.time}
        type="time"
        value={draft.time}
        onChange={(e) => put({ time: e.target.value })}
      />
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
      {felt ? (
        <Toggle on={draft.absent} onChange={(absent) => put({ absent })}>
          {en.chip.absent}
        </Toggle>
      ) : null}
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

function draftOf(event: EventDraft): Draft {
  const timed = event.at.precision === 'minute' || event.at.precision === 'hour';
  return {
    what: event.what?.name ?? '',
    kind: event.kind,
    amount: event.amount?.value === undefined ? '' : String(event.amount.value),
    unit: event.amount?.unit == null ? '' : unitWords(event.amount.unit, event.amount.value),
    severity: event.severity?.value === undefined ? '' : String(event.severity.value),
    time: timed
      ? wallTime(event.onset?.low === undefined && event.onset ? event.at.end : event.at.start)
      : '',
    taken: event.taken ?? 'unknown',
    absent: event.absent === true,
  };
}

/** Only what differs from the reading, so that what the person did not touch keeps its precision. */
function fieldsOf(event: EventDraft, draft: Draft): Fields {
  const was = draftOf(event);
  const without: ('amount' | 'severity' | 'taken' | 'absent')[] = [];
  let fields: Fields = {};
  if (draft.what.trim() !== '' && draft.what !== was.what) {
    fields = { ...fields, what: { name: draft.what.trim().toLowerCase(), original: draft.what.trim() } };
  }
  if (draft.kind !== was.kind) fields = { ...fields, kind: draft.kind };
  if (draft.amount !== was.amount || draft.unit !== was.unit) {
    const value = Number(draft.amount.replace(',', '.'));
    if (draft.amount.trim() === '' || !Number.isFinite(value)) without.push('amount');
    else {
      const original = `${draft.amount.trim()} ${draft.unit.trim()}`.trim();
      fields = { ...fields, amount: { value, unit: unitCode(draft.unit), original } };
    }
  }
  if (draft.severity !== was.severity) {
    const value = Number(draft.severity);
    if (draft.severity === '' || !Number.isFinite(value)) without.push('severity');
    else fields = { ...fields, severity: { value, min: 0, max: 10, original: `${value}/10` } };
  }
  if (draft.time !== was.time && /^\d\d:\d\d$/.test(draft.time)) {
    const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(event.at.start)?.[0] ?? 'Z';
    const moment = `${event.at.start.slice(0, 11)}${draft.time}:00${offset}`;
    fields = { ...fields, at: { ...event.at, start: moment, end: moment, precision: 'minute' } };
  }
  if (draft.kind === 'dose' && draft.taken !== was.taken) fields = { ...fields, taken: draft.taken };
  if (draft.absent !== was.absent) {
    if (draft.absent) {
      fields = { ...fields, absent: true };
      if (event.severity !== undefined) without.push('severity');
    } else without.push('absent');
  }
  return without.length === 0 ? fields : { ...fields, without };
}
