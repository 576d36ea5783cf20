import { useState } from 'react';
import type { Preset, Provider } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { draftOf, emptyDraft, fromPreset, problemsOf, type ReceiverDraft, waysOf } from './draft.ts';

const text = en.receivers;

/** Who a crumb may go to, and what is known of them. Keeping it sends nothing. */
export function ReceiverForm({
  changing,
  presets,
  onDone,
  onClose,
}: {
  readonly changing: Provider | null;
  readonly presets: readonly Preset[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState(changing === null ? emptyDraft : draftOf(changing));
  const [error, setError] = useState<string | null>(null);
  const problems = problemsOf(draft);
  const put = (part: Partial<ReceiverDraft>) => setDraft((before) => ({ ...before, ...part }));
  const field = (name: Exclude<keyof ReceiverDraft, 'own' | 'stream'>) => ({
    value: draft[name],
    problem: problems.has(name) ? text.bad[name] : undefined,
    onChange: (e: { readonly target: { readonly value: string } }) => put({ [name]: e.target.value }),
  });
  const keep = async () => {
    try {
      await save(draft, changing);
      onDone();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const whole = draft.name.trim() !== '' && draft.url !== '' && draft.model.trim() !== '';
  return (
    <InsetForm
      name={changing === null ? text.add : text.change(changing.name)}
      keep={changing === null ? en.app.add : en.app.save}
      whole={whole && problems.size === 0}
      error={error}
      before={
        changing === null && presets.length > 0 ? (
          <Presets
            presets={presets}
            onChoose={(preset) => setDraft((before) => fromPreset(before, preset))}
          />
        ) : null
      }
      after={
        <>
          <Toggle on={draft.own} onChange={(own) => put({ own })}>
            {text.own}
          </Toggle>
          <p className="small soft">{text.ownHint}</p>
          <details>
            <summary className="small">{text.more}</summary>
            <div className="two">
              <TextField label={text.keeps} hint={text.keepsHint} {...field('keeps')} />
              <TextField label={text.page} inputMode="url" {...field('page')} />
              <TextField label={text.read} type="date" {...field('read')} />
              <TextField label={text.currency} hint={text.priceHint} {...field('currency')} />
              <TextField label={text.priceIn} inputMode="decimal" {...field('priceIn')} />
              <TextField label={text.priceOut} inputMode="decimal" {...field('priceOut')} />
              <TextField label={text.proxy} hint={text.proxyHint} inputMode="url" {...field('proxy')} />
              <TextField label={text.timeout} inputMode="numeric" {...field('timeout')} />
            </div>
            <Toggle on={draft.stream} onChange={(stream) => put({ stream })}>
              {text.stream}
            </Toggle>
          </details>
        </>
      }
      onKeep={() => void keep()}
      onClose={onClose}
    >
      <TextField label={text.name} autoFocus required {...field('name')} />
      <TextField label={text.model} required {...field('model')} />
      <TextField label={text.url} inputMode="url" required {...field('url')} />
      <TextField
        label={text.key}
        hint={changing?.hasKey === true ? text.keyStays : text.keyHint}
        type="password"
        {...field('key')}
      />
    </InsetForm>
  );
}

async function save(draft: ReceiverDraft, changing: Provider | null): Promise<void> {
  const { name, url, model, key } = draft;
  const rest = { url: url.trim(), model, ...(key === '' ? {} : { key }), ...waysOf(draft) };
  if (changing === null) await call('provider.add', { name, ...rest });
  else await call('provider.set', { name: changing.name, newName: name, ...rest });
}

/** Names and addresses to begin with. */
function Presets({
  presets,
  onChoose,
}: {
  readonly presets: readonly Preset[];
  readonly onChoose: (preset: Preset) => void;
}) {
  return (
    <SelectField
      label={text.preset}
      defaultValue=""
      onChange={(e) => {
        const preset = presets.find(({ name }) => name === e.target.value);
        if (preset !== undefined) onChoose(preset);
      }}
    >
      <option value="">{text.presetNone}</option>
      {presets.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
