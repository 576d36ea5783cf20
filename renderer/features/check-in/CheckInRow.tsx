import { type KeyboardEvent, useId, useRef } from 'react';
import type { CheckInRow as Row } from '../../../src/contract/index.ts';
import { answerOf, type Chosen, choosing, numberOf, useCheckIn } from '../../state/check-in.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { ScaleInput } from '../../ui/ScaleInput.tsx';
import { unitWords } from '../../ui/units.ts';

const text = en.checkIn;

/** One thing: none, some (and then how much), or what yesterday's check-in said. */
export function CheckInRow({ row }: { readonly row: Row }) {
  const chosen = useCheckIn((s) => s.chosen[row.name]);
  const field = useRef<HTMLFieldSetElement>(null);
  const put = (part: Partial<Chosen>) => useCheckIn.setState((s) => choosing(s, row.name, part));
  const id = useId();
  const ways = [
    ...(row.mayBeNone ? [{ answer: 'none' as const, words: text.none }] : []),
    { answer: 'some' as const, words: someWords(row) },
    ...(row.yesterday ? [{ answer: 'same' as const, words: text.same(row.yesterday.words) }] : []),
  ];

  const onKeyDown = (e: KeyboardEvent<HTMLFieldSetElement>) => {
    if (e.ctrlKey || e.altKey || e.metaKey || isTyping(e.target)) return;
    const key = e.key.toLowerCase();
    if (key === 'n' && row.mayBeNone) put({ answer: 'none' });
    else if (key === 'y' && row.yesterday) put({ answer: 'same' });
    else if (key === 's') put({ answer: 'some' });
    else if (/^\d$/.test(key) && row.by.as !== 'presence' && row.by.as !== 'amount') {
      const value = digits(chosen?.value ?? null, Number(key), row.scale?.max ?? 10);
      if (value < (row.scale?.min ?? 0) || value > (row.scale?.max ?? 10)) return;
      put({ answer: 'some', value });
    } else return;
    e.preventDefault();
    if (key === 'n' || key === 'y') focusNext(field.current);
    else if (key === 's') setTimeout(() => focusWithin(field.current));
  };

  return (
    <fieldset className="check-row" ref={field} onKeyDown={onKeyDown}>
      <legend>{row.name}</legend>
      <div className="picks">
        {ways.map(({ answer, words }) => (
          <label key={answer} className="pick">
            <input
              type="radio"
              name={id}
              checked={chosen?.answer === answer}
              onChange={() => put({ answer })}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {chosen?.answer === 'some' ? <How row={row} chosen={chosen} put={put} /> : null}
      {row.today ? <p className="small soft">{text.asWritten(row.today.words)}</p> : null}
    </fieldset>
  );
}

function How({
  row,
  chosen,
  put,
}: {
  readonly row: Row;
  readonly chosen: Chosen;
  readonly put: (part: Partial<Chosen>) => void;
}) {
  const { by, scale } = row;
  if (by.as === 'presence') return null;
  if (by.as === 'amount') {
    const wrong = chosen.typed.trim() !== '' && numberOf(chosen.typed) === undefined;
    return (
      <div className="check-how">
        <TextField
          label={text.number(unitWords(by.unit, undefined))}
          inputMode="decimal"
          maxLength={12}
          value={chosen.typed}
          problem={wrong ? text.wrong : undefined}
          hint={answerOf(row, chosen) === undefined ? text.notYet : undefined}
          onChange={(e) => put({ typed: e.target.value })}
          autoFocus
        />
      </div>
    );
  }
  return (
    <div className="check-how">
      <ScaleInput
        label={row.name}
        min={scale?.min ?? 0}
        max={scale?.max ?? 10}
        anchors={scale?.anchors ?? []}
        value={chosen.value}
        onChange={(value) => put({ value })}
      />
    </div>
  );
}

function someWords({ by, mayBeNone }: Row): string {
  if (by.as === 'amount') return text.howMuch;
  return mayBeNone ? text.some : text.howWas;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** "1" and then "0" is ten, where the scale goes that far. */
function digits(before: number | null, digit: number, max: number): number {
  const joined = (before ?? 0) * 10 + digit;
  return before !== null && before > 0 && joined <= max ? joined : digit;
}

function focusNext(field: HTMLFieldSetElement | null): void {
  const next = field?.nextElementSibling;
  const target =
    next?.querySelector<HTMLElement>('input:checked') ??
    next?.querySelector<HTMLElement>('input') ??
    field?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
  target?.focus();
}

/** Into the scale or the number that just came. */
function focusWithin(field: HTMLFieldSetElement | null): void {
  const how = field?.querySelector<HTMLElement>('.check-how input:checked, .check-how input');
  (how ?? field?.querySelector<HTMLElement>('input:checked'))?.focus();
}
