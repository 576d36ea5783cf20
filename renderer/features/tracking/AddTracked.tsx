import { type FormEvent, useState } from 'react';
import type { Scale, Tracked } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { byOf } from './service.ts';
import { Ways } from './TrackedItem.tsx';

const text = en.tracking;
const UNIT = 'unit';

export function AddTracked({
  scales,
  onAdd,
  onClose,
}: {
  readonly scales: readonly Scale[];
  readonly onAdd: (one: Tracked) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [way, setWay] = useState('presence');
  const [unit, setUnit] = useState('');
  const whole = name.trim() !== '' && (way !== UNIT || unit.trim() !== '');
  const add = (e: FormEvent) => {
    e.preventDefault();
    if (!whole) return;
    onAdd({ name: name.trim(), by: way === UNIT ? { as: 'amount', unit: unit.trim() } : byOf(way) });
  };
  return (
    <form className="stack inset" onSubmit={add} aria-label={text.add}>
      <div className="two">
        <TextField
          label={text.what}
          hint={text.whatHint}
          maxLength={80}
          value={name}
          onChange={(e) => setName(e.target.value)}
          autoFocus
        />
        <SelectField label={text.how} value={way} onChange={(e) => setWay(e.target.value)}>
          <Ways scales={scales} />
          <option value={UNIT}>{text.unitWay}</option>
        </SelectField>
        {way === UNIT ? (
          <TextField
            label={text.unit}
            hint={text.unitHint}
            maxLength={40}
            value={unit}
            onChange={(e) => setUnit(e.target.value)}
          />
        ) : null}
      </div>
      <div className="row">
        <button type="submit" className="button small main" aria-disabled={!whole}>
          {en.app.add}
        </button>
        <button type="button" className="button quiet small" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
