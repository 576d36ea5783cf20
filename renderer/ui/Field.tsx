import { type ComponentProps, type ReactNode, useId } from 'react';
import { icons } from './icons.tsx';

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
};

/** A labelled line to write on. A problem is said where it is, and read out. */
export function TextField({
  label,
  hint,
  problem,
  voice,
  ...input
}: FieldProps & { readonly voice?: 'you' } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className={voice === 'you' ? 'input you' : 'input'}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
      />
      <Hint id={`${id}-hint`} hint={hint} problem={problem} />
    </div>
  );
}

/** One of a few. The system's own list opens, which every screen reader knows. */
export function SelectField({
  label,
  hint,
  problem,
  children,
  ...select
}: FieldProps & { readonly children: ReactNode } & ComponentProps<'select'>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="select">
        <select {...select} id={id} className="input" aria-describedby={`${id}-hint`}>
          {children}
        </select>
        {icons.down()}
      </div>
      <Hint id={`${id}-hint`} hint={hint} problem={problem} />
    </div>
  );
}

function Hint({ id, hint, problem }: { id: string; hint?: ReactNode; problem?: string | undefined }) {
  return (
    <div id={id}>
      {problem !== undefined ? <p className="problem">{problem}</p> : null}
      {hint !== undefined && problem === undefined ? <p className="hint">{hint}</p> : null}
    </div>
  );
}
