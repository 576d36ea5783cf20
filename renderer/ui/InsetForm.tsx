import type { FormEvent, ReactNode } from 'react';
import { en } from '../strings/en.ts';

/** A form in the page: its fields two by two, what they mean together, what went wrong, and the two words. */
export function InsetForm({
  name,
  keep,
  whole,
  error,
  before,
  children,
  after,
  onKeep,
  onClose,
}: {
  readonly name: string;
  /** The word that keeps it. */
  readonly keep: string;
  /** Whether it can be kept as it stands. */
  readonly whole: boolean;
  readonly error: string | null | undefined;
  readonly before?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
  readonly after?: ReactNode;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}) {
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (whole) onKeep();
  };
  return (
    <form className="stack inset" onSubmit={submit} aria-label={name}>
      {before}
      <div className="two">{children}</div>
      {after}
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row">
        <button type="submit" className="button small main" aria-disabled={!whole}>
          {keep}
        </button>
        <button type="button" className="button quiet small" onClick={onClose}>
          {en.app.cancel}
        </button>
      </div>
    </form>
  );
}
