import { useEffect, useId, useRef } from 'react';

/** One of a few, side by side; the arrow keys go from one to the next. */
export function Choices<T extends string>({
  label,
  options,
  value,
  onChange,
  shown = true,
  takesFocus = false,
}: {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Whether the label stands above them; it is read out all the same. */
  readonly shown?: boolean;
  /** When it comes: what is chosen has the focus. */
  readonly takesFocus?: boolean;
}) {
  const id = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [takesFocus]);
  // The keys of the record are exactly its type's.
  const keys = Object.keys(options) as T[];
  return (
    <fieldset className="pick-field" ref={field}>
      <legend className={shown ? 'form-label' : 'hidden'}>{label}</legend>
      <div className="picks">
        {keys.map((key) => (
          <label key={key} className="pick">
            <input type="radio" name={id} checked={value === key} onChange={() => onChange(key)} />
            <span>{options[key]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
