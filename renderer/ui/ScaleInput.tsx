import { useId } from 'react';
import type { Anchor } from '../../src/contract/index.ts';
import { en } from '../strings/en.ts';

const text = en.scale;
/** As many numbers as stand side by side; beyond that there is a slider. */
const MOST_STEPS = 11;

/**
 * A number on a scale. Until it is touched there is none, and it says so: a number that stands there by itself is not data.
 */
export function ScaleInput({
  label,
  min,
  max,
  anchors = [],
  value,
  onChange,
}: {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly anchors?: readonly Anchor[];
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const id = useId();
  const words = anchors.find(({ at }) => at === value)?.words;
  const said = value === null ? text.untouched : text.value(value, max, words);
  const steps = Number.isInteger(min) && Number.isInteger(max) && max - min < MOST_STEPS;
  const common = { id, label, min, max, value, onChange, said };
  return (
    <div className="scale">
      {steps ? <Steps {...common} /> : <Slider {...common} />}
      <Ends min={min} max={max} anchors={anchors} />
      <div className="row small soft">
        <span id={`${id}-said`} role="status">
          {said}
        </span>
        {value === null ? null : (
          <button type="button" className="word muted" onClick={() => onChange(null)}>
            {text.clear}
          </button>
        )}
      </div>
    </div>
  );
}

type Inner = {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly said: string;
};

/** One number each: nothing is chosen until one is. */
function Steps({ id, label, min, max, value, onChange }: Inner) {
  return (
    <fieldset className="rungs" aria-describedby={`${id}-said`}>
      <legend className="hidden">{label}</legend>
      {Array.from({ length: max - min + 1 }, (_, i) => min + i).map((step) => (
        <label key={step} className="rung">
          <input type="radio" name={id} checked={value === step} onChange={() => onChange(step)} />
          <span>{step}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Slider({ label, min, max, value, onChange, said }: Inner) {
  const middle = (min + max) / 2;
  return (
    <input
      type="range"
      className={value === null ? 'range untouched' : 'range'}
      aria-label={label}
      aria-valuetext={value === null ? text.notSet : said}
      min={min}
      max={max}
      step={Number.isInteger(min) && Number.isInteger(max) ? 1 : 'any'}
      value={value ?? middle}
      onChange={(e) => onChange(Number(e.currentTarget.value))}
      // Where it stands before it is touched is a number too, once somebody says so.
      onPointerUp={(e) => onChange(Number(e.currentTarget.value))}
      onKeyUp={(e) => (e.key === ' ' ? onChange(Number(e.currentTarget.value)) : undefined)}
    />
  );
}

function Ends({ min, max, anchors }: { min: number; max: number; anchors: readonly Anchor[] }) {
  const at = (end: number) => anchors.find((one) => one.at === end)?.words;
  const [low, high] = [at(min), at(max)];
  if (low === undefined && high === undefined) return null;
  return (
    <div className="ends small soft">
      <span>{low}</span>
      <span>{high}</span>
    </div>
  );
}
