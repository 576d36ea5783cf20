import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Template } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { useDeed } from '../../ui/useDeed.ts';

const text = en.templates;

/** Every short name there is: what it stands for, another name for it, and away with it. */
export function Templates() {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  const [renaming, setRenaming] = useState<Template | null>(null);
  const { error, said, does } = useDeed();
  const load = useCallback(async () => {
    setTemplates((await call('template.list', {})).templates);
  }, []);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  return (
    <section aria-labelledby="set-templates">
      <h2 id="set-templates">{text.section}</h2>
      <ul className="list">
        {templates.map((one) => (
          <li key={one.id}>
            {renaming?.id === one.id ? (
              <Rename
                template={one}
                onDone={(name) => {
                  setRenaming(null);
                  if (name === null) return;
                  void does(async () => {
                    await call('template.rename', { id: one.id, name });
                    await load();
                    return text.saved(name);
                  });
                }}
              />
            ) : (
              <>
                <div>
                  <p className="you">{one.name}</p>
                  <p className="small soft">
                    {text.of(one.subject)}: <span className="you">{one.text}</span>
                  </p>
                </div>
                <span className="row">
                  <button type="button" className="word small" onClick={() => setRenaming(one)}>
                    {en.today.edit}
                    <span className="hidden"> {one.name}</span>
                  </button>
                  <button
                    type="button"
                    className="word small muted"
                    onClick={() =>
                      void does(async () => {
                        await call('template.remove', { id: one.id });
                        await load();
                        return text.removed(one.name);
                      })
                    }
                  >
                    {en.app.remove}
                    <span className="hidden"> {one.name}</span>
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
        {templates.length === 0 ? <li className="soft small">{text.none}</li> : null}
      </ul>
      <p className="problem" role="alert">
        {error}
      </p>
      <p className="small soft" role="status">
        {said}
      </p>
    </section>
  );
}

function Rename({
  template,
  onDone,
}: {
  readonly template: Template;
  readonly onDone: (name: string | null) => void;
}) {
  const [name, setName] = useState(template.name);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (name.trim().length >= 2) onDone(name.trim());
  };
  return (
    <form className="stack inset" onSubmit={submit}>
      <TextField
        label={text.name}
        voice="you"
        value={name}
        maxLength={60}
        onChange={(e) => setName(e.target.value)}
        autoFocus
      />
      <div className="row">
        <button type="submit" className="button small main">
          {text.save}
        </button>
        <button type="button" className="button quiet small" onClick={() => onDone(null)}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
