import { type FormEvent, useState } from 'react';
import { type Fact, FactKind, FactStatus } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { useDeed } from './useDeed.ts';

const text = en.settings;
/** A plan has a form of its own. */
const Kind = FactKind.exclude(['plan']);
type Form = { kind: Exclude<Fact['kind'], 'plan'>; value: string; status: Fact['status']; since: string };

export function FactForm({
  subject,
  onKept,
  onClose,
}: {
  readonly subject: string;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState<Form>({ kind: 'diagnosis', value: '', status: 'suspected', since: '' });
  const { error, does } = useDeed();
  const put = (part: Partial<Form>) => setForm((f) => ({ ...f, ...part }));

  const add = (e: FormEvent) => {
    e.preventDefault();
    if (form.value.trim() === '') return;
    void does(async () => {
      await call('fact.add', {
        ...(subject === '' ? {} : { subject }),
        kind: form.kind,
        value: form.value.trim(),
        status: form.status,
        ...(form.since.trim() === '' ? {} : { since: form.since.trim() }),
      });
      onKept();
      return '';
    });
  };

  return (
    <form className="stack inset" onSubmit={add}>
      <div className="two">
        <SelectField
          label={text.factKind}
          value={form.kind}
          onChange={(e) => put({ kind: Kind.parse(e.target.value) })}
        >
          {Kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {text.factKinds[kind]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={text.factValue}
          voice="you"
          value={form.value}
          onChange={(e) => put({ value: e.target.value })}
        />
        <SelectField
          label={text.factStatus}
          value={form.status}
          onChange={(e) => put({ status: FactStatus.parse(e.target.value) })}
        >
          {FactStatus.options.map((status) => (
            <option key={status} value={status}>
              {text.factStatuses[status]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={text.factSince}
          hint={text.factSinceHint}
          value={form.since}
          onChange={(e) => put({ since: e.target.value })}
        />
      </div>
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button type="submit" className="button small main" aria-disabled={form.value.trim() === ''}>
          {text.factKeep}
        </button>
        <button type="button" className="button quiet small" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
