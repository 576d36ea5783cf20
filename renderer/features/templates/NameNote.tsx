import { type FormEvent, useState } from 'react';
import type { EntryWithEvents } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDeed } from '../../ui/useDeed.ts';
import { reloadDays } from '../today/load.ts';

const text = en.templates;

/** A note's short name: given, changed, taken away. */
export function NameNote({
  entry,
  onClose,
}: {
  readonly entry: EntryWithEvents;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(entry.template ?? '');
  const { error, does } = useDeed();
  const done = async (said: string) => {
    onClose();
    await reloadDays(entry.subject);
    return said;
  };
  const save = (e: FormEvent) => {
    e.preventDefault();
    if (name.trim().length < 2) return;
    void does(async () => {
      await call('template.add', { entry: entry.id, name: name.trim() });
      return done(text.saved(name.trim()));
    });
  };
  const remove = () =>
    does(async () => {
      const { templates } = await call('template.list', { subject: entry.subject });
      const its = templates.find((one) => one.entry === entry.id);
      if (its) await call('template.remove', { id: its.id });
      return done(text.removed(entry.template ?? ''));
    });
  return (
    <Sheet title={text.title} onClose={onClose}>
      <form className="stack" onSubmit={save}>
        <p className="small soft">{text.sentence}</p>
        <TextField
          label={text.name}
          hint={text.nameHint}
          voice="you"
          value={name}
          maxLength={60}
          problem={error ?? undefined}
          onChange={(e) => setName(e.target.value)}
          autoFocus
        />
        <div className="row">
          <button type="submit" className="button main small" aria-disabled={name.trim().length < 2}>
            {text.save}
          </button>
          {entry.template === undefined ? null : (
            <button type="button" className="button quiet small" onClick={() => void remove()}>
              {text.remove}
            </button>
          )}
          <button type="button" className="button quiet small" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
