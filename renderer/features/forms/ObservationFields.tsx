import type { Scale } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { Choices } from './Choices.tsx';
import { isNoNumber } from './form-draft.ts';
import { ListField } from './ListField.tsx';
import { RatedFields } from './RatedFields.tsx';
import type { Fields } from './WhenFields.tsx';

const text = en.forms;

export function ObservationFields({ draft, put, scales }: Fields & { readonly scales: readonly Scale[] }) {
  const { of } = draft;
  const rated = (label: string) => (
    <RatedFields
      label={label}
      rated={draft.rated}
      scales={scales}
      onChange={(next) => put({ rated: next })}
    />
  );
  const amount = (label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      maxLength={12}
      value={draft.amount}
      problem={isNoNumber(draft.amount) ? en.checkIn.wrong : undefined}
      onChange={(e) => put({ amount: e.target.value })}
    />
  );
  return (
    <>
      <Choices label={text.of} options={text.ofs} value={of} onChange={(next) => put({ of: next })} />
      {of === 'symptom' || of === 'measurement' ? (
        <TextField
          label={of === 'symptom' ? text.symptom : text.measurement}
          maxLength={120}
          value={draft.name}
          onChange={(e) => put({ name: e.target.value })}
        />
      ) : null}
      {of === 'symptom' ? (
        <>
          <ListField
            label={text.site}
            hint={text.siteHint}
            options={Object.values(text.sites)}
            maxLength={100}
            value={draft.site}
            onChange={(e) => put({ site: e.target.value })}
          />
          <Toggle on={draft.absent} onChange={(absent) => put({ absent })}>
            {text.absent}
          </Toggle>
          {draft.absent ? null : rated(text.severity)}
        </>
      ) : null}
      {of === 'mood' ? rated(text.mood) : null}
      {of === 'sleep' ? amount(text.slept, text.sleptHint) : null}
      {of === 'measurement' ? (
        <div className="two">
          {amount(text.measured, text.measuredHint)}
          <ListField
            label={text.unit}
            options={text.measureUnits}
            maxLength={40}
            value={draft.unit}
            onChange={(e) => put({ unit: e.target.value })}
          />
        </div>
      ) : null}
    </>
  );
}
