import { type ReactNode, useState } from 'react';
import type { LedgerRow } from '../../../src/contract/index.ts';
import { kindOf, useFlags } from '../../state/flags.ts';
import { en } from '../../strings/en.ts';
import { Flags } from '../../ui/Flags.tsx';

/** What came back: an outside opinion as plain text, in the outside's face, behind its edge. */
export function Outside({
  row,
  named = false,
  children,
}: {
  readonly row: LedgerRow;
  /** Whether to say whose it is: there are several. */
  readonly named?: boolean;
  readonly children?: ReactNode;
}) {
  const folded = row.folded ?? [];
  const [away, setAway] = useState<readonly string[]>([]);
  const standing = useFlags((s) => s.cards);
  // Those of an answer that just came stand above the page.
  const here = (row.redFlags ?? []).filter(
    (flag) => !standing.some((card) => card.origin.id === row.id && kindOf(card.flag) === kindOf(flag)),
  );
  const flags = here.map((flag) => ({
    flag,
    folded: away.includes(flag.rule),
    where: en.flag.inAnswer,
    outside: true,
    line: row.id,
  }));
  return (
    <>
      <Flags
        flags={flags}
        place={row.id}
        onFold={({ flag }) => setAway((before) => [...before, flag.rule])}
        onUnfold={({ flag }) => setAway((before) => before.filter((rule) => rule !== flag.rule))}
      />
      <section
        className="came-back"
        aria-label={named ? en.crumbs.answerFrom(row.receiver) : en.crumbs.answerTitle}
      >
        <h2>
          {row.state === 'answered'
            ? named
              ? en.crumbs.answerFrom(row.receiver)
              : en.crumbs.answerTitle
            : en.crumbs.states[row.state]}
        </h2>
        {row.error === undefined ? null : <p className="problem">{row.error}</p>}
        {row.answer === undefined ? null : (
          <>
            <p className="small soft">{en.crumbs.answerNote}</p>
            <p className="outside text">{row.answer}</p>
          </>
        )}
        {folded.length === 0 ? null : (
          <details className="small">
            <summary>{en.crumbs.folded}</summary>
            {folded.map((sentence) => (
              <p key={sentence} className="outside text">
                {sentence}
              </p>
            ))}
          </details>
        )}
        {children}
      </section>
    </>
  );
}
