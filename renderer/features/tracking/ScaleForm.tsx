import { useState } from 'react';
import { type Anchor, Direction, type Scale } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { InsetForm } from '../../ui/InsetForm.tsx';

const text = en.scales;

/** A scale, or the next version of one. */
export function ScaleForm({
  subject,
  before,
  onKept,
  onClose,
}: {
  readonly subject: string;
  readonly before: Scale | null;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState(() => formOf(before));
  const [error, setError] = useState<string | null>(null);
  const put = (part: Partial<typeof form>) => setForm((f) => ({ ...f, ...part }));
  const fields = fieldsOf(form, before);
  const keep = async () => {
    if (fields === null) return;
    try {
      if (before === null) await call('scale.add', { subject, name: form.name.trim(), ...fields });
      else await call('scale.set', { subject, name: before.name, ...fields });
      onKept();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    <InsetForm
      name={before === null ? text.add : text.changeNamed(before.name)}
      keep={before === null ? text.keep : text.keepChange}
      whole={fields !== null}
      error={error}
      onKeep={() => void keep()}
      onClose={onClose}
    >
      {before === null ? (
        <TextField
          label={text.name}
          maxLength={60}
          value={form.name}
          onChange={(e) => put({ name: e.target.value })}
          autoFocus
        />
      ) : null}
      <SelectField
        label={text.direction}
        value={form.direction}
        onChange={(e) => put({ direction: Direction.parse(e.target.value) })}
      >
        {Direction.options.map((one) => (
          <option key={one} value={one}>
            {text.directions[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={text.min}
        inputMode="decimal"
        maxLength={6}
        value={form.min}
        onChange={(e) => put({ min: e.target.value })}
      />
      <TextField
        label={text.max}
        inputMode="decimal"
        maxLength={6}
        value={form.max}
        onChange={(e) => put({ max: e.target.value })}
      />
      <TextField
        label={text.low}
        maxLength={80}
        value={form.low}
        onChange={(e) => put({ low: e.target.value })}
      />
      <TextField
        label={text.high}
        maxLength={80}
        value={form.high}
        onChange={(e) => put({ high: e.target.value })}
      />
    </InsetForm>
  );
}

function formOf(before: Scale | null) {
  const words = (at: number | undefined) => before?.anchors.find((one) => one.at === at)?.words ?? '';
  return {
    name: before?.name ?? '',
    min: String(before?.min ?? 0),
    max: String(before?.max ?? 5),
    direction: before?.direction ?? ('more-is-worse' as Direction),
    low: words(before?.min),
    high: words(before?.max),
  };
}

/** Null while something is missing. Words between the ends stay as they were. */
function fieldsOf(form: ReturnType<typeof formOf>, before: Scale | null) {
  const [min, max] = [numberOf(form.min), numberOf(form.max)];
  if (min === undefined || max === undefined || (before === null && form.name.trim() === '')) return null;
  const between = before?.anchors.filter(
    ({ at }) => at > min && at < max && at !== before.min && at !== before.max,
  );
  const ends: Anchor[] = [
    { at: min, words: form.low.trim() },
    { at: max, words: form.high.trim() },
  ];
  const anchors = [...ends.filter(({ words }) => words !== ''), ...(between ?? [])];
  return { min, max, direction: form.direction, anchors };
}

function numberOf(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d{1,4}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
