import type { Scale } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { ScaleInput } from '../../ui/ScaleInput.tsx';
import type { Rated } from './form-draft.ts';
import { ListField } from './ListField.tsx';

const text = en.forms;

/** How strong it was: out of ten, on a scale of one's own, or in a word. Nothing before it is touched. */
export function RatedFields({
  label,
  rated,
  scales,
  onChange,
}: {
  readonly label: string;
  readonly rated: Rated;
  readonly scales: readonly Scale[];
  readonly onChange: (rated: Rated) => void;
}) {
  // A name behind a space is a scale: no way of telling begins with one.
  const scale = scales.find(({ name }) => ` ${name}` === rated.by);
  return (
    <div className="stack tight">
      <SelectField
        label={text.severityBy}
        value={rated.by}
        // A number means what it stood on, so it goes with it.
        onChange={(e) => onChange({ by: e.target.value, value: null, label: '' })}
      >
        <option value="ten">{text.severityWays.ten}</option>
        <option value="label">{text.severityWays.label}</option>
        {scales.map(({ name }) => (
          <option key={name} value={` ${name}`}>
            {text.onScale(name)}
          </option>
        ))}
      </SelectField>
      {rated.by === 'label' ? (
        <ListField
          label={text.label}
          options={text.labels}
          maxLength={40}
          value={rated.label}
          onChange={(e) => onChange({ ...rated, label: e.target.value })}
        />
      ) : (
        <ScaleInput
          label={label}
          min={scale?.min ?? 0}
          max={scale?.max ?? 10}
          anchors={scale?.anchors ?? []}
          value={rated.value}
          onChange={(value) => onChange({ ...rated, value })}
        />
      )}
    </div>
  );
}
