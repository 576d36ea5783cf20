import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Provider } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';

const text = en.settings;
const none = { name: '', url: '', model: '', key: '' };

/** Who a crumb may go to. Adding one sends nothing. */
export function Receivers() {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  const [adding, setAdding] = useState(false);
  const [form, setForm] = useState(none);
  const [error, setError] = useState<string | null>(null);
  const badUrl = form.url !== '' && !/^https?:\/\/\S+$/.test(form.url);

  const load = useCallback(async () => {
    try {
      setProviders((await call('provider.list', {})).providers);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  const add = async (e: FormEvent) => {
    e.preventDefault();
    const { key, ...rest } = form;
    try {
      await call('provider.add', key === '' ? rest : form);
      setForm(none);
      setAdding(false);
      setError(null);
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const remove = async (name: string) => {
    try {
      await call('provider.remove', { name });
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const put = (part: Partial<typeof none>) => setForm((f) => ({ ...f, ...part }));

  return (
    <div className="block">
      <p className="strong">{text.receiver}</p>
      <p className="small soft">{text.receiverHint}</p>
      <ul className="list">
        {providers.map((one) => (
          <li key={one.name}>
            <div>
              <p>{one.name}</p>
              <p className="small soft">
                {one.url} · {one.model} · {one.hasKey ? text.receiverKeyKept : text.receiverKeyNone}
              </p>
            </div>
            <button
              type="button"
              className="word muted small"
              aria-label={text.receiverRemove(one.name)}
              onClick={() => void remove(one.name)}
            >
              {en.app.remove}
            </button>
          </li>
        ))}
        {providers.length === 0 && !adding ? <li className="soft small">{text.receiverNone}</li> : null}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      {adding ? (
        <form className="stack inset" onSubmit={(e) => void add(e)}>
          <div className="two">
            <TextField
              label={text.receiverName}
              value={form.name}
              onChange={(e) => put({ name: e.target.value })}
              autoFocus
              required
            />
            <TextField
              label={text.receiverModel}
              value={form.model}
              onChange={(e) => put({ model: e.target.value })}
              required
            />
          </div>
          <TextField
            label={text.receiverUrl}
            problem={badUrl ? text.receiverBadUrl : undefined}
            inputMode="url"
            value={form.url}
            onChange={(e) => put({ url: e.target.value.trim() })}
            required
          />
          <TextField
            label={text.receiverKey}
            hint={text.receiverKeyHint}
            type="password"
            value={form.key}
            onChange={(e) => put({ key: e.target.value })}
          />
          <div className="row">
            <button type="submit" className="button small main">
              {en.app.add}
            </button>
            <button type="button" className="button quiet small" onClick={() => setAdding(false)}>
              {en.app.cancel}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.receiverAdd}
        </button>
      )}
    </div>
  );
}
