import { type FormEvent, useState } from 'react';
import type { Statement } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { dayOf, shortDay, wallDay } from '../../ui/format.ts';
import type { Change } from './change.ts';
import { From } from './From.tsx';

const text = en.memory;

/** One statement: put right, paused, forgotten, and where it comes from. */
export function One({ statement, change }: { readonly statement: Statement; readonly change: Change }) {
  const [doing, setDoing] = useState<'right' | 'forget' | null>(null);
  const today = dayOf(new Date());
  const { id, tend, why, weight, state } = statement;
  const resting = state === 'paused';
  return (
    <li className={resting ? 'statement resting' : 'statement'}>
      <p className={tend === undefined ? 'said' : 'said you'}>{statement.text}</p>
      {tend === undefined ? null : <p className="small soft">{text.insteadOf(tend)}</p>}
      {why === undefined ? null : <p className="small soft">{why}</p>}
      <p className="small soft">
        {resting ? `${text.isPaused} · ` : ''}
        {text.seen(
          shortDay(wallDay(statement.firstSeen), today),
          shortDay(wallDay(statement.lastSeen), today),
        )}
        {` · ${text.weight(weight)}`}
      </p>
      <div className="whence">
        <From statement={statement} />
        {doing === 'right' ? (
          <PutRight statement={statement} change={change} onDone={() => setDoing(null)} />
        ) : doing === 'forget' ? (
          <div className="sure">
            <p className="small">{text.forgetMeans}</p>
            <div className="row">
              <button
                type="button"
                className="button small loss"
                onClick={() => void change(() => call('memory.forget', { id }), text.forgotten)}
              >
                {text.forgetYes}
              </button>
              <button type="button" className="button quiet small" onClick={() => setDoing(null)}>
                {text.keep}
              </button>
            </div>
          </div>
        ) : (
          <div className="can-do">
            <Word name={text.putRight} of={statement} onPress={() => setDoing('right')} />
            {tend === undefined ? null : (
              <Word
                name={text.tendsWords}
                of={statement}
                onPress={() => void change(() => call('memory.set', { id, said: null }), text.saved)}
              />
            )}
            <Word
              name={resting ? text.resume : text.pause}
              of={statement}
              onPress={() =>
                void change(
                  () => call('memory.set', { id, paused: !resting }),
                  resting ? text.resumed : text.paused,
                )
              }
            />
            <Word name={text.forget} of={statement} onPress={() => setDoing('forget')} />
          </div>
        )}
      </div>
    </li>
  );
}

function Word({
  name,
  of,
  onPress,
}: {
  readonly name: string;
  readonly of: Statement;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="word muted small" aria-label={`${name}: ${of.text}`} onClick={onPress}>
      {name}
    </button>
  );
}

function PutRight({
  statement,
  change,
  onDone,
}: {
  readonly statement: Statement;
  readonly change: Change;
  readonly onDone: () => void;
}) {
  const [said, setSaid] = useState(statement.text);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (said.trim() === '') return;
    void change(() => call('memory.set', { id: statement.id, said: said.trim() }), text.saved).then(
      (done) => {
        if (done) onDone();
      },
    );
  };
  return (
    <form className="stack inset" onSubmit={submit}>
      <TextField
        label={text.putRightLabel}
        voice="you"
        value={said}
        maxLength={300}
        onChange={(e) => setSaid(e.target.value)}
        autoFocus
      />
      <div className="row">
        <button type="submit" className="button small main">
          {text.save}
        </button>
        <button type="button" className="button quiet small" onClick={onDone}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
