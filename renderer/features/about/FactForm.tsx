import { useState } from 'react';
import { type Fact, FactKind, FactStatus } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { warnOf } from '../warnings/look.ts';

const text = en.about;
/** A plan and a medicine have forms of their own. */
const Kind = FactKind.exclude(['plan', 'medicine']);
type Kind = Exclude<Fact['kind'], 'plan' | 'medicine'>;
type Form = { kind: Kind; value: string; status: Fact['status']; since: string };

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
  const ofIllness = form.kind === 'diagnosis' || form.kind === 'allergy' || form.kind === 'intolerance';

  const keep = () =>
    void does(async () => {
      const { kind, value, status, since } = form;
      // Whether or not it can be kept.
      void warnOf(value, { type: 'fact', id: crypto.randomUUID(), subject });
      await call('fact.add', {
        ...(subject === '' ? {} : { subject }),
        ...{ kind, value: value.trim(), ...(ofIllness ? { status } : {}) },
        ...(since.trim() === '' ? {} : { since: since.trim() }),
      });
      onKept();
      return '';
    });

  return (
    <InsetForm
      name={text.add}
      keep={text.keep}
      whole={form.value.trim() !== ''}
      error={error}
      onKeep={keep}
      onClose={onClose}
    >
      <SelectField
        label={text.kind}
        value={form.kind}
        onChange={(e) => put({ kind: Kind.parse(e.target.value) })}
      >
        {Kind.options.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={text.value}
        voice="you"
        value={form.value}
        maxLength={400}
        onChange={(e) => put({ value: e.target.value })}
        autoFocus
      />
      {ofIllness ? (
        <SelectField
          label={text.status}
          value={form.status}
          onChange={(e) => put({ status: FactStatus.parse(e.target.value) })}
        >
          {FactStatus.options.map((status) => (
            <option key={status} value={status}>
              {text.statuses[status]}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label={text.since}
        hint={text.sinceHint}
        value={form.since}
        onChange={(e) => put({ since: e.target.value })}
      />
    </InsetForm>
  );
}
