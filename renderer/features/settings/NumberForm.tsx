import { useState } from 'react';
import { NumberKind, TendError } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { countries } from '../../strings/countries.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { Toggle } from '../../ui/Toggle.tsx';

const text = en.numbers;
const none = { label: '', number: '', kind: 'emergency' as NumberKind, country: '', lockScreen: false };
type Form = typeof none;
type Refused = { readonly form: Form; readonly sentence: string; readonly doubtful: boolean };

export function NumberForm({
  onKept,
  onClose,
}: {
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState<Form>(none);
  const [refused, setRefused] = useState<Refused | null>(null);
  const put = (part: Partial<Form>) => setForm((f) => ({ ...f, ...part }));
  const whole = form.label.trim() !== '' && form.number.trim() !== '';
  /** Of what stands there now: a change is not wrong yet. */
  const wrong = refused?.form === form ? refused : null;

  const add = async () => {
    const { country, ...rest } = form;
    try {
      await call('number.add', {
        ...rest,
        ...(country === '' ? {} : { country }),
        // The same Enter again is the answer to "is it right?".
        ...(wrong?.doubtful === true ? { sure: true } : {}),
      });
      onKept();
    } catch (thrown) {
      const doubtful = thrown instanceof TendError && thrown.data?.doubtful === true;
      setRefused({ form, sentence: sentenceOf(thrown), doubtful });
    }
  };

  return (
    <InsetForm
      name={text.add}
      keep={wrong?.doubtful === true ? text.keepSure : text.keep}
      whole={whole}
      error={wrong?.sentence}
      onKeep={() => void add()}
      onClose={onClose}
      after={
        <div>
          <Toggle on={form.lockScreen} onChange={(lockScreen) => put({ lockScreen })}>
            {text.lockScreen}
          </Toggle>
          <p className="small soft">{text.lockScreenMeans}</p>
        </div>
      }
    >
      <TextField
        label={text.label}
        hint={text.labelHint}
        voice="you"
        maxLength={60}
        value={form.label}
        onChange={(e) => put({ label: e.target.value })}
        autoFocus
      />
      <TextField
        label={text.number}
        hint={text.numberHint}
        inputMode="tel"
        maxLength={40}
        value={form.number}
        onChange={(e) => put({ number: e.target.value })}
      />
      <SelectField
        label={text.kind}
        hint={text.on[form.kind]}
        value={form.kind}
        onChange={(e) => put({ kind: NumberKind.parse(e.target.value) })}
      >
        {NumberKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={text.country}
        value={form.country}
        onChange={(e) => put({ country: e.target.value })}
      >
        <option value="">{text.anywhere}</option>
        {countries.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </SelectField>
    </InsetForm>
  );
}
