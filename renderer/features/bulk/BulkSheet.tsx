import { type FormEvent, useState } from 'react';
import type { BulkChange, BulkPlan } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { nothingSelected, useSelection } from '../../state/selection.ts';
import { refreshPeople, refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { dayOf } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { reloadDays } from '../today/load.ts';

const text = en.bulk;
const KINDS = ['subject', 'day', 'shift', 'name', 'private', 'delete'] as const;
type Kind = (typeof KINDS)[number];
type Fields = {
  readonly kind: Kind;
  readonly subject: string;
  readonly day: string;
  readonly minutes: string;
  readonly from: string;
  readonly to: string;
  readonly alone: boolean;
};

/** What changes for all notes that were chosen. What would change is said before it does; then it is one deed. */
export function BulkSheet({ onClose }: { readonly onClose: () => void }) {
  const subjects = useApp((s) => s.subjects);
  const page = useApp((s) => s.subject);
  const others = subjects.map(({ name }) => name).filter((name) => name !== page);
  const [fields, setFields] = useState<Fields>({
    kind: others.length > 0 ? 'subject' : 'day',
    subject: others[0] ?? page,
    day: dayOf(new Date()),
    minutes: '',
    from: '',
    to: '',
    alone: true,
  });
  const [plan, setPlan] = useState<BulkPlan | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (part: Partial<Fields>) => {
    setFields((f) => ({ ...f, ...part }));
    setPlan(null);
    setError(null);
  };

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    const change = changeOf(fields);
    if (busy || change === null) return;
    setBusy(true);
    setError(null);
    const input = { ids: [...useSelection.getState().ids], change };
    try {
      if (plan === null) setPlan(await call('bulk.plan', input));
      else {
        const { ids } = await call('bulk.do', input);
        useSelection.setState(nothingSelected, true);
        const said = change.type === 'delete' ? text.deleted(ids.length) : text.did(ids.length);
        onClose();
        await Promise.all([reloadDays(page), refreshStatus(), refreshPeople()]);
        useApp.setState((s) => noticed(s, said, true));
      }
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
    setBusy(false);
  };

  return (
    <Sheet title={text.title} onClose={onClose}>
      <form className="bulk-form" onSubmit={(e) => void submit(e)}>
        <SelectField
          label={text.what}
          value={fields.kind}
          onChange={(e) => put({ kind: KINDS.find((kind) => kind === e.target.value) ?? 'day' })}
        >
          {KINDS.filter((kind) => kind !== 'subject' || others.length > 0).map((kind) => (
            <option key={kind} value={kind}>
              {text.whats[kind]}
            </option>
          ))}
        </SelectField>
        <Particulars fields={fields} others={others} put={put} />
        <p className="small" role="status">
          {plan === null ? '' : sentence(plan, fields.kind)}
        </p>
        {error === null ? null : (
          <p className="problem" role="alert">
            {error}
          </p>
        )}
        <div className="row">
          {plan !== null && plan.changed === 0 ? null : (
            <button
              type="submit"
              className="button main small"
              aria-disabled={busy || changeOf(fields) === null}
            >
              {plan === null
                ? text.see
                : fields.kind === 'delete'
                  ? text.doDelete(plan.changed)
                  : text.do(plan.changed)}
            </button>
          )}
          <button type="button" className="button quiet small" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function Particulars({
  fields,
  others,
  put,
}: {
  readonly fields: Fields;
  readonly others: readonly string[];
  readonly put: (part: Partial<Fields>) => void;
}) {
  switch (fields.kind) {
    case 'subject':
      return (
        <SelectField
          label={text.subject}
          value={fields.subject}
          onChange={(e) => put({ subject: e.target.value })}
        >
          {others.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      );
    case 'day':
      return (
        <TextField
          label={text.day}
          type="date"
          max={dayOf(new Date())}
          value={fields.day}
          onChange={(e) => put({ day: e.target.value })}
        />
      );
    case 'shift':
      return (
        <TextField
          label={text.minutes}
          hint={text.minutesHint}
          inputMode="numeric"
          value={fields.minutes}
          onChange={(e) => put({ minutes: e.target.value })}
        />
      );
    case 'name':
      return (
        <div className="pair">
          <TextField
            label={text.from}
            voice="you"
            value={fields.from}
            onChange={(e) => put({ from: e.target.value })}
          />
          <TextField label={text.to} value={fields.to} onChange={(e) => put({ to: e.target.value })} />
        </div>
      );
    case 'private':
      return (
        <SelectField
          label={text.sees}
          value={fields.alone ? 'alone' : 'everybody'}
          onChange={(e) => put({ alone: e.target.value === 'alone' })}
        >
          <option value="alone">{text.onlyMe}</option>
          <option value="everybody">{text.everybody}</option>
        </SelectField>
      );
    default:
      return null;
  }
}

function changeOf({ kind, subject, day, minutes, from, to, alone }: Fields): BulkChange | null {
  switch (kind) {
    case 'subject':
      return { type: 'subject', subject };
    case 'day':
      return day === '' ? null : { type: 'day', day };
    case 'shift':
      return /^[-−]?\d{1,5}$/.test(minutes.trim())
        ? { type: 'shift', minutes: Number(minutes.trim().replace('−', '-')) }
        : null;
    case 'name':
      return from.trim() === '' || to.trim() === '' ? null : { type: 'name', from, to };
    case 'private':
      return { type: 'private', private: alone };
    case 'delete':
      return { type: 'delete' };
  }
}

function sentence({ changed, notes, withFiles }: BulkPlan, kind: Kind): string {
  if (changed === 0) return text.nothing;
  return kind === 'delete' ? text.planDelete(notes, withFiles) : text.plan(changed, notes, withFiles);
}
