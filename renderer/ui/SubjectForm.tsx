import { type FormEvent, useState } from 'react';
import { Born, Sex, type Subject } from '../../src/contract/index.ts';
import { sentenceOf } from '../bridge.ts';
import { addSubject, changeSubject } from '../state/session.ts';
import { en } from '../strings/en.ts';
import { SelectField, TextField } from './Field.tsx';
import { Sheet } from './Sheet.tsx';

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
  const [error, setError] = useState<string | null>(null);
  const bornWrong = born.trim() !== '' && !Born.safeParse(born.trim()).success;

  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (name.trim() === '' || bornWrong) return;
    const chosen = Sex.safeParse(sex);
    const other = aliases.split(',').map((alias) => alias.trim());
    const fields = {
      ...(born.trim() === '' ? {} : { born: born.trim() }),
      ...(chosen.success ? { sex: chosen.data } : {}),
      aliases: other.filter((alias) => alias !== ''),
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
    <Sheet title={subject === undefined ? en.who.addTitle : en.who.change(subject.name)} onClose={onClose}>
      <form className="stack" onSubmit={(e) => void submit(e)}>
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
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="row">
          <button type="submit" className="button main" aria-disabled={name.trim() === ''}>
            {subject === undefined ? en.app.add : en.app.save}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
