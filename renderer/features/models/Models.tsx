import { useState } from 'react';
import type { ModelInfo, Settings } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { useApp, withExam, withModels } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { Setting } from '../settings/Setting.tsx';
import { Trusted } from './Trusted.tsx';

const text = en.models;
type Deed =
  | 'models.get'
  | 'models.stop'
  | 'models.load'
  | 'models.unload'
  | 'models.use'
  | 'models.exam'
  | 'models.exam.stop';

/** The models on this laptop: what each is for, where it came from, how it did, and whether it is in memory. */
export function Models({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}) {
  const models = useApp((s) => s.status?.models);
  const [error, setError] = useState<string | null>(null);
  if (models === undefined) return null;
  const act = async (deed: Deed, id: string) => {
    setError(null);
    try {
      const status = await call(deed, { id });
      useApp.setState((s) => withModels(s, status));
    } catch (thrown) {
      // What was stopped is no fault.
      if (codeOf(thrown) !== 'cancelled') setError(sentenceOf(thrown));
    } finally {
      if (deed === 'models.exam') useApp.setState((s) => withExam(s, null));
    }
  };
  return (
    <section aria-labelledby="set-models">
      <h2 id="set-models">{text.title}</h2>
      <p className="small soft">{text.hint}</p>
      <Setting name={text.wording} hint={text.wordingHint}>
        <Toggle
          on={settings.wording === 'on'}
          label={text.wording}
          onChange={(on) => onChange({ wording: on ? 'on' : 'off' })}
        />
      </Setting>
      <p className="problem" role="alert">
        {error}
      </p>
      <ul className="list models">
        {models.models.map((model) => (
          <Model key={model.id} model={model} act={(deed) => void act(deed, model.id)} />
        ))}
      </ul>
      <dl className="facts small">
        <div>
          <dt>{text.backend}</dt>
          <dd>{models.backend ?? text.notLoaded}</dd>
        </div>
        <div>
          <dt>{text.threads}</dt>
          <dd>{models.threads ?? '–'}</dd>
        </div>
        <div>
          <dt>{text.folder}</dt>
          <dd>{models.folder}</dd>
        </div>
      </dl>
    </section>
  );
}

function Model({ model, act }: { readonly model: ModelInfo; readonly act: (deed: Deed) => void }) {
  const download = useApp((s) => s.downloads[model.id]);
  const fetching = model.state === 'fetching';
  const others = useApp((s) =>
    s.status?.models.models.some((one) => one.id !== model.id && one.task === model.task && one.inUse),
  );
  const here = model.state === 'present';
  return (
    <li>
      <div>
        <p>
          <span className="strong">{model.name}</span>{' '}
          <span className="small soft">
            {text.tasks[model.task]} · {text.line(model.bytes, model.licence)}
          </span>
        </p>
        <p className={model.state === 'damaged' ? 'small problem' : 'small soft'}>
          {[
            text.states[model.state],
            ...(here && model.inUse && model.task === 'word' ? [text.inUse] : []),
            ...(model.loaded ? [text.loaded] : []),
            model.measured,
          ].join(' · ')}
        </p>
        {model.state === 'absent' ? <p className="small soft">{text.getHint(model.source)}</p> : null}
        {fetching && download !== undefined ? (
          <div className="small soft">
            <progress
              className="progress"
              aria-label={model.name}
              value={download.doneBytes}
              max={Math.max(1, download.totalBytes)}
            />
            {text.progress(download.doneBytes, download.totalBytes, download.source)}
          </div>
        ) : null}
        {model.trust.length > 0 ? (
          <Trusted
            model={model}
            examine={here ? () => act('models.exam') : undefined}
            stop={() => act('models.exam.stop')}
            use={here && others === true && !model.inUse ? () => act('models.use') : undefined}
          />
        ) : null}
        <details className="small">
          <summary>{text.details}</summary>
          <p className="soft">{model.purpose}</p>
          <p className="soft">{text.trainedOn(model.trainedOn)}</p>
          <p className="soft">{text.source(model.source)}</p>
          <p className="soft">{model.file}</p>
        </details>
      </div>
      {fetching ? (
        <button type="button" className="button small" onClick={() => act('models.stop')}>
          {text.stop}
        </button>
      ) : model.state === 'absent' || model.state === 'damaged' ? (
        <button type="button" className="button small" onClick={() => act('models.get')}>
          {text.get(model.bytes)}
        </button>
      ) : (
        <button
          type="button"
          className="button small"
          aria-label={`${model.loaded ? text.unload : text.load}: ${model.name}`}
          onClick={() => act(model.loaded ? 'models.unload' : 'models.load')}
        >
          {model.loaded ? text.unload : text.load}
        </button>
      )}
    </li>
  );
}
