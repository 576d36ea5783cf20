import { useState } from 'react';
import { Born, Sex, type Subject, SubjectColour } from '../../src/contract/index.ts';
import { sentenceOf } from '../bridge.ts';
import { addSubject, changeSubject } from '../state/session.ts';
import { en } from '../strings/en.ts';
import { SelectField, TextField } from './Field.tsx';
import { SheetForm } from './SheetForm.tsx';

/** Someone to write about: a new one, or `subject` changed. Only the name is needed. */
export function SubjectForm({
  subject,
  onClose,
}: {
  readonly subject?: Subject;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(subject?.name ?? '');
  const [born, setBorn] = useState(subject?.born ?? '');
  const [sex, setSex] = useState<string>(subject?.sex ?? '');
  const [aliases, setAliases] = useState(subject?.aliases?.join(', ') ?? '');
  const [colour, setColour] = useState<SubjectColour | undefined>(subject?.colour);
  const [error, setError] = useState<string | null>(null);
  const bornWrong = born.trim() !== '' && !Born.safeParse(born.trim()).success;

  const keep = async () => {
    const chosen = Sex.safeParse(sex);
    const other = aliases.split(',').map((alias) => alias.trim());
    const fields = {
      ...(born.trim() === '' ? {} : { born: born.trim() }),
      ...(chosen.success ? { sex: chosen.data } : {}),
      aliases: other.filter((alias) => alias !== ''),
      ...(colour === undefined ? {} : { colour }),
    };
    try {
      if (subject === undefined) await addSubject({ name: name.trim(), ...fields });
      else await changeSubject(subject.name, name.trim(), fields);
      onClose();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };

  return (
    <SheetForm
      title={subject === undefined ? en.who.addTitle : en.who.change(subject.name)}
      keep={subject === undefined ? en.app.add : en.app.save}
      whole={name.trim() !== '' && !bornWrong}
      error={error}
      onKeep={() => void keep()}
      onClose={onClose}
    >
      <TextField
        label={en.who.name}
        hint={en.who.nameHint}
        voice="you"
        value={name}
        maxLength={80}
        onChange={(e) => setName(e.target.value)}
        autoFocus
      />
      <TextField
        label={en.who.born}
        hint={en.who.bornHint}
        problem={bornWrong ? en.who.bornHint : undefined}
        value={born}
        onChange={(e) => setBorn(e.target.value)}
      />
      <SelectField label={en.who.sex} value={sex} onChange={(e) => setSex(e.target.value)}>
        <option value="">{en.who.sexes.none}</option>
        {Sex.options.map((one) => (
          <option key={one} value={one}>
            {en.who.sexes[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={en.who.aliases}
        hint={en.who.aliasesHint}
        voice="you"
        value={aliases}
        onChange={(e) => setAliases(e.target.value)}
      />
      <fieldset className="swatches">
        <legend className="label">{en.colour.label}</legend>
        {SubjectColour.options.map((one) => (
          <label key={one} className="swatch-choice small">
            <input type="radio" name="colour" checked={colour === one} onChange={() => setColour(one)} />
            <span className="swatch" data-colour={one} aria-hidden="true" />
            {en.colour.names[one]}
          </label>
        ))}
      </fieldset>
    </SheetForm>
  );
}
