import type { FormDraft } from '../../state/form.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { hasLength, isNoNumber } from './form-draft.ts';

const text = en.forms;

export type Fields = {
  readonly draft: FormDraft;
  readonly put: (part: Partial<FormDraft>) => void;
};

/** The day, the time where it is known, and how long it lasted or until when. */
export function WhenFields({ draft, put, today }: Fields & { readonly today: string }) {
  const sleeps = draft.kind === 'observation' && draft.of === 'sleep';
  const day = (label: string, name: 'day' | 'untilDay') => (
    <TextField
      label={label}
      type="date"
      min="1900-01-01"
      max={today}
      value={draft[name]}
      onChange={(e) => put({ [name]: e.target.value })}
    />
  );
  const time = (label: string, name: 'time' | 'untilTime', hint?: string) => (
    <TextField
      label={label}
      type="time"
      hint={hint}
      value={draft[name]}
      onChange={(e) => put({ [name]: e.target.value })}
    />
  );
  return (
    <div className="two">
      {day(sleeps ? text.from : text.day, 'day')}
      {time(sleeps ? text.fromTime : text.time, 'time', sleeps ? undefined : text.timeHint)}
      {sleeps ? (
        <>
          {day(text.until, 'untilDay')}
          {time(text.untilTime, 'untilTime')}
        </>
      ) : hasLength(draft) && draft.time !== '' ? (
        <TextField
          label={text.minutes}
          inputMode="decimal"
          maxLength={6}
          value={draft.minutes}
          problem={isNoNumber(draft.minutes) ? en.checkIn.wrong : undefined}
          onChange={(e) => put({ minutes: e.target.value })}
        />
      ) : null}
    </div>
  );
}
