import { useCallback, useEffect, useState } from 'react';
import type { Preset, Provider } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { ReceiverForm } from './ReceiverForm.tsx';
import { ReceiverTest } from './ReceiverTest.tsx';

const text = en.receivers;

type Open = { readonly name: string | null; readonly what: 'form' | 'test' } | null;

/** Who a crumb may go to. Adding one sends nothing. */
export function Receivers() {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  const [open, setOpen] = useState<Open>(null);
  const [error, setError] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setProviders((await call('provider.list', {})).providers);
      setPresets((await call('provider.presets', {})).presets);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  const remove = async (name: string) => {
    try {
      await call('provider.remove', { name });
      await load();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const close = () => setOpen(null);
  const done = () => {
    close();
    void load();
  };
  const form = (changing: Provider | null) => (
    <ReceiverForm changing={changing} presets={presets} onDone={done} onClose={close} />
  );
  const at = (name: string | null, what: 'form' | 'test') => open?.name === name && open.what === what;

  return (
    <div className="block">
      <p className="strong">{text.title}</p>
      <p className="small soft">{text.hint}</p>
      <ul className="list receiver-list">
        {providers.map((one) => (
          <li key={one.name}>
            <ReceiverRow
              one={one}
              onOpen={(what) => setOpen({ name: one.name, what })}
              onRemove={() => void remove(one.name)}
            />
            {at(one.name, 'form') ? form(one) : null}
            {at(one.name, 'test') ? <ReceiverTest name={one.name} onClose={close} /> : null}
          </li>
        ))}
        {providers.length === 0 && open === null ? <li className="soft small">{text.none}</li> : null}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      {at(null, 'form') ? (
        form(null)
      ) : (
        <button type="button" className="word" onClick={() => setOpen({ name: null, what: 'form' })}>
          {text.add}
        </button>
      )}
    </div>
  );
}

function ReceiverRow({
  one,
  onOpen,
  onRemove,
}: {
  readonly one: Provider;
  readonly onOpen: (what: 'form' | 'test') => void;
  readonly onRemove: () => void;
}) {
  const facts = [
    ...(one.own ? [en.crumbs.ownMachine] : []),
    text.wheres[one.where],
    one.model,
    one.hasKey ? text.keyKept : text.keyNone,
  ];
  return (
    <div className="receiver">
      <div>
        <p>{one.name}</p>
        <p className="small soft">{one.url}</p>
        <p className="small soft">{facts.join(' · ')}</p>
      </div>
      <div className="row">
        <button
          type="button"
          className="word small"
          aria-label={text.testing(one.name)}
          onClick={() => onOpen('test')}
        >
          {text.test}
        </button>
        <button
          type="button"
          className="word small"
          aria-label={text.change(one.name)}
          onClick={() => onOpen('form')}
        >
          {text.changeWord}
        </button>
        <button
          type="button"
          className="word muted small"
          aria-label={text.remove(one.name)}
          onClick={onRemove}
        >
          {en.app.remove}
        </button>
      </div>
    </div>
  );
}
