import { type FormEvent, useRef, useState } from 'react';
import type { ExpectedDose } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { settle } from './service.ts';
import { sameDayAt, wallClockOf, whenWords } from './when.ts';

const text = en.expected;
type Open = { readonly time: string; readonly asked: readonly string[] };

/** One dose that is not written down, with two words to settle it. "Given" offers the time before it is kept. */
export function ExpectedRow({
  dose,
  onSettled,
}: {
  readonly dose: ExpectedDose;
  readonly onSettled: () => void;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const [error, setError] = useState<string | null>(null);
  const given = useRef<HTMLButtonElement>(null);
  const time = whenWords(dose.at, new Date());
  const named = `${dose.words}${text.row(time)}`;

  const keep = async (how: 'given' | 'not-given', at: string, asked: readonly string[]) => {
    try {
      const changed = at === wallClockOf(dose.at) || at === '' ? undefined : sameDayAt(dose.at, at);
      const questions = await settle(dose, how, { time: changed, sure: asked.length > 0 });
      setError(null);
      if (questions.length === 0) onSettled();
      else setOpen({ time: at, asked: questions });
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (open !== null) void keep('given', open.time, open.asked);
  };
  const close = () => {
    setOpen(null);
    setError(null);
    requestAnimationFrame(() => given.current?.focus());
  };

  return (
    <li>
      <p className="what">
        <span className="ring" aria-hidden="true" />
        {dose.words}
        {text.row(time)} {text.notWritten}
      </p>
      {open === null ? (
        <div className="row">
          <button
            ref={given}
            type="button"
            className="word small"
            aria-label={text.givenNamed(named)}
            onClick={() => setOpen({ time: wallClockOf(dose.at), asked: [] })}
          >
            {text.given}
          </button>
          <button
            type="button"
            className="word small"
            aria-label={text.notGivenNamed(named)}
            onClick={() => void keep('not-given', '', [])}
          >
            {text.notGiven}
          </button>
        </div>
      ) : (
        <form
          className="settle"
          aria-label={text.givenNamed(named)}
          onSubmit={submit}
          onKeyDown={(e) => e.key === 'Escape' && close()}
        >
          <TextField
            label={text.at}
            type="time"
            value={open.time}
            onChange={(e) => setOpen({ time: e.target.value, asked: [] })}
            autoFocus
          />
          <button type="submit" className="button small main">
            {open.asked.length > 0 ? text.keepSure : text.keep}
          </button>
          <button type="button" className="button quiet small" onClick={close}>
            {en.app.cancel}
          </button>
          <div className="asked" role="status">
            {open.asked.map((question) => (
              <p key={question} className="small">
                {question}
              </p>
            ))}
          </div>
        </form>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
    </li>
  );
}
