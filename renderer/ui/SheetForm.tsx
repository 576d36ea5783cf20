import type { FormEvent, ReactNode } from 'react';
import { en } from '../strings/en.ts';
import { Sheet } from './Sheet.tsx';

/** A form in a sheet: its fields, what went wrong, and the two words. */
export function SheetForm({
  title,
  keep,
  whole,
  error,
  children,
  onKeep,
  onClose,
}: {
  readonly title: string;
  /** The word that keeps it. */
  readonly keep: string;
  /** Whether it can be kept as it stands. */
  readonly whole: boolean;
  readonly error: string | null;
  readonly children: ReactNode;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}) {
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (whole) onKeep();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {children}
        <p className="problem" role="alert">
          {error}
        </p>
        <div className="row">
          <button type="submit" className="button main" aria-disabled={!whole}>
            {keep}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {en.app.cancel}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
