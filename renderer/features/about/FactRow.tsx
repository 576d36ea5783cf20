import type { ReactNode } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { statusWords } from './facts.ts';

/** One fact: its words, how sure it is, and the words that change it. A plan is worded by Tend, every other by the person. */
export function FactRow({
  fact,
  children,
  onEnd,
  actions,
}: {
  readonly fact: Fact;
  readonly children?: ReactNode;
  readonly onEnd: () => void;
  readonly actions?: ReactNode;
}) {
  return (
    <li>
      <div>
        <p className={fact.kind === 'plan' ? 'strong' : 'you'}>{fact.value}</p>
        <p className="small soft">{lineOf(fact)}</p>
        {children}
      </div>
      {actions}
      <button
        type="button"
        className="word muted small"
        aria-label={en.plans.noLongerNamed(fact.value)}
        onClick={onEnd}
      >
        {en.plans.noLonger}
      </button>
    </li>
  );
}

/** What was so before, to look up. */
export function EarlierFacts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <details className="small">
      <summary>{en.plans.earlier}</summary>
      <ul className="list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <div>
              <p className={fact.kind === 'plan' ? 'strong' : 'you'}>{fact.value}</p>
              <p className="small soft">{en.plans.until(lineOf(fact), longDay(fact.until ?? ''))}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function lineOf(fact: Fact): string {
  const { kind, since, saidBy } = fact;
  if (kind === 'plan') return en.plans.line(saidBy, longDay(since ?? ''));
  return en.about.line(statusWords(fact), since, saidBy);
}
