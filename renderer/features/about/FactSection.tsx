import { Fragment, type ReactNode, useState } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { FactRow } from './FactRow.tsx';

/** What stands beside a fact, and what can be done with it; `open` opens its form. */
type Shown = (fact: Fact, open: () => void) => { readonly actions: ReactNode; readonly says: ReactNode };

/** Facts that have a form of their own: a list, and beneath it the form for a new one or for the one that is changed. */
export function FactSection({
  id,
  title,
  hint,
  facts,
  none,
  add,
  shown,
  form,
  opened = null,
  onEnd,
  onKept,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly facts: readonly Fact[];
  readonly none: string;
  readonly add: string;
  readonly shown: Shown;
  readonly form: (props: {
    readonly before: Fact | null;
    readonly onKept: () => void;
    readonly onClose: () => void;
  }) => ReactNode;
  /** The one whose form is open from the start. */
  readonly opened?: Fact | null;
  readonly onEnd: (fact: Fact) => void;
  readonly onKept: () => void;
}) {
  const [open, setOpen] = useState<Fact | 'new' | null>(opened);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {hint === undefined ? null : <p className="small soft">{hint}</p>}
      <ul className="list">
        {facts.map((fact) => {
          const { actions, says } = shown(fact, () => setOpen(fact));
          return (
            <FactRow key={fact.id} fact={fact} onEnd={() => onEnd(fact)} actions={actions}>
              {says}
            </FactRow>
          );
        })}
        {facts.length === 0 ? <li className="soft small">{none}</li> : null}
      </ul>
      {open === null ? (
        <button type="button" className="word" onClick={() => setOpen('new')}>
          {add}
        </button>
      ) : (
        <Fragment key={open === 'new' ? 'new' : open.id}>
          {form({
            before: open === 'new' ? null : open,
            onKept: () => {
              close();
              onKept();
            },
            onClose: close,
          })}
        </Fragment>
      )}
    </section>
  );
}
