import { useState } from 'react';
import { PersonRole } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { SheetForm } from '../../ui/SheetForm.tsx';
import { addWriter } from './service.ts';

const Role = PersonRole.exclude(['owner']);

/** Somebody else who writes in this journal. */
export function AddWriter({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<ReturnType<typeof Role.parse>>('relative');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    try {
      await addWriter(name.trim(), role);
      onAdded();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    <SheetForm
      title={en.writer.addTitle}
      keep={en.app.add}
      whole={name.trim() !== ''}
      error={error}
      onKeep={() => void add()}
      onClose={onClose}
    >
      <TextField
        label={en.writer.name}
        hint={en.writer.nameHint}
        voice="you"
        value={name}
        maxLength={80}
        onChange={(e) => setName(e.target.value)}
        autoFocus
      />
      <SelectField label={en.writer.role} value={role} onChange={(e) => setRole(Role.parse(e.target.value))}>
        {Role.options.map((one) => (
          <option key={one} value={one}>
            {en.writer.roles[one]}
          </option>
        ))}
      </SelectField>
    </SheetForm>
  );
}
