import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { type Fact, FactKind, FactStatus } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';

const text = en.settings;
type Form = { kind: Fact['kind']; value: string; status: Fact['status']; since: string };
const none: Form = { kind: 'diagnosis', value: '', status: 'suspected', since: '' };

/** What stands for longer than a day. Suspected and diagnosed are never shown as the same. */
export function Facts() {
  const subject = useApp((s) => s.subject);
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  const [adding, setAdding] = useState(false);
  const [form, setForm] = useState<Form>(none);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setFacts((await call('fact.list', subject === '' ? {} : { subject })).facts);
    } catch (thrown) {
      if (codeOf(thrown) === 'not-found') setFacts([]);
      else setError(sentenceOf(thrown));
    }
  }, [subject]);
  useEffect(() => {
    void load();
  }, [load]);

  const add = async (e: FormEvent) => {
    e.preventDefault();
    if (form.value.trim() === '') return;
    try {
      await call('fact.add', {
        ...(subject === '' ? {} : { subject }),
        kind: form.kind,
        value: form.value.trim(),
        status: form.status,
        ...(form.since.trim() === '' ? {} : { since: form.since.trim() }),
      });
      setForm(none);
      setAdding(false);
      setError(null);
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const put = (part: Partial<Form>) => setForm((f) => ({ ...f, ...part }));

  return (
    <section aria-labelledby="set-facts">
      <h2 id="set-facts">{text.facts(subject)}</h2>
      <p className="small soft">{text.factsHint}</p>
      <ul className="list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <div>
              <p className="you">{fact.value}</p>
              <p className="small soft">
                {text.factLine(text.factKinds[fact.kind], text.factStatuses[fact.status], fact.since)}
              </p>
            </div>
          </li>
        ))}
        {facts.length === 0 ? <li className="soft small">{text.factsNone}</li> : null}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      {adding ? (
        <form className="stack inset" onSubmit={(e) => void add(e)}>
          <div className="two">
            <SelectField
              label={text.factKind}
              value={form.kind}
              onChange={(e) => put({ kind: FactKind.parse(e.target.value) })}
            >
              {FactKind.options.map((kind) => (
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
          <div className="row">
            <button type="submit" className="button small main" aria-disabled={form.value.trim() === ''}>
              {text.factKeep}
            </button>
            <button type="button" className="button quiet small" onClick={() => setAdding(false)}>
              {en.app.cancel}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.factAdd}
        </button>
      )}
    </section>
  );
}
