import { type FormEvent, useState } from 'react';
import { type Person, PersonRole } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { refreshPeople } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';

const text = en.settings;
const roles = PersonRole.options.filter((role) => role !== 'owner');

/** People the notes mention. Their names are what the leak gate looks for first. */
export function Persons() {
  const people = useApp((s) => s.people);
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Person['role']>('relative');
  const [error, setError] = useState<string | null>(null);

  const add = async (e: FormEvent) => {
    e.preventDefault();
    if (name.trim() === '') return;
    try {
      await call('person.add', { name: name.trim(), role });
      await refreshPeople();
      setName('');
      setAdding(false);
      setError(null);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };

  return (
    <section aria-labelledby="set-persons">
      <h2 id="set-persons">{text.persons}</h2>
      <p className="small soft">{text.personsHint}</p>
      <ul className="list">
        {people.map((person) => (
          <li key={person.id}>
            <div>
              <p>{person.name}</p>
              <p className="small soft">{[text.roles[person.role], ...person.aliases].join(', ')}</p>
            </div>
          </li>
        ))}
        {people.length === 0 ? <li className="soft small">{text.personsNone}</li> : null}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      {adding ? (
        <form className="stack inset" onSubmit={(e) => void add(e)}>
          <div className="two">
            <TextField
              label={text.personName}
              voice="you"
              value={name}
              onChange={(e) => setName(e.target.value)}
              autoFocus
            />
            <SelectField
              label={text.personRole}
              value={role}
              onChange={(e) => setRole(PersonRole.parse(e.target.value))}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {text.roles[one]}
                </option>
              ))}
            </SelectField>
          </div>
          <div className="row">
            <button type="submit" className="button small main" aria-disabled={name.trim() === ''}>
              {en.app.add}
            </button>
            <button type="button" className="button quiet small" onClick={() => setAdding(false)}>
              {en.app.cancel}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.personAdd}
        </button>
      )}
    </section>
  );
}
