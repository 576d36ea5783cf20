import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { call, codeOf, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { FactForm } from './FactForm.tsx';
import { PlanForm } from './PlanForm.tsx';

const text = en.settings;
export const FACTS_ID = 'set-facts';
type Adding = { readonly what: 'fact' } | { readonly what: 'plan'; readonly before: Fact | null };

/** What stands for longer than a day. Suspected and diagnosed are never shown as the same. */
export function Facts() {
  const subject = useApp((s) => s.subject);
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sentHere = useApp((s) => s.section === FACTS_ID);
  const known = facts !== null;

  const load = useCallback(async () => {
    try {
      setFacts((await call('fact.list', subject === '' ? {} : { subject })).facts);
      setError(null);
    } catch (thrown) {
      if (codeOf(thrown) === 'not-found') setFacts([]);
      else setError(sentenceOf(thrown));
    }
  }, [subject]);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (!sentHere || !known) return;
    heading.current?.scrollIntoView();
    heading.current?.focus();
  }, [sentHere, known]);

  const end = async (fact: Fact) => {
    try {
      await call('fact.end', { id: fact.id });
      await load();
      heading.current?.focus();
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  const kept = async () => {
    setAdding(null);
    await load();
    heading.current?.focus();
  };

  const standing = facts?.filter(({ until }) => until === undefined) ?? [];
  const before = facts?.filter(({ until }) => until !== undefined) ?? [];
  return (
    <section aria-labelledby={FACTS_ID}>
      <h2 id={FACTS_ID} ref={heading} tabIndex={-1}>
        {text.facts(subject)}
      </h2>
      <p className="small soft">{text.factsHint}</p>
      <ul className="list">
        {standing.map((fact) => (
          <li key={fact.id}>
            <div>
              <Value {...fact} />
              <p className="small soft">{lineOf(fact)}</p>
              {fact.kind === 'plan' ? <p className="small">{stateOf(fact)}</p> : null}
            </div>
            {fact.planState === 'due' ? (
              <button
                type="button"
                className="word small"
                onClick={() => setAdding({ what: 'plan', before: fact })}
              >
                {en.plans.anew}
              </button>
            ) : null}
            <button
              type="button"
              className="word muted small"
              aria-label={en.plans.noLongerNamed(fact.value)}
              onClick={() => void end(fact)}
            >
              {en.plans.noLonger}
            </button>
          </li>
        ))}
        {known && standing.length === 0 ? <li className="soft small">{text.factsNone}</li> : null}
      </ul>
      {before.length === 0 ? null : (
        <details className="small">
          <summary>{en.plans.earlier}</summary>
          <ul className="list">
            {before.map((fact) => (
              <li key={fact.id}>
                <div>
                  <Value {...fact} />
                  <p className="small soft">{en.plans.until(lineOf(fact), longDay(fact.until ?? ''))}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
      {adding === null ? (
        <div className="row">
          <button type="button" className="word" onClick={() => setAdding({ what: 'fact' })}>
            {text.factAdd}
          </button>
          <button type="button" className="word" onClick={() => setAdding({ what: 'plan', before: null })}>
            {en.plans.add}
          </button>
        </div>
      ) : adding.what === 'fact' ? (
        <FactForm subject={subject} onKept={() => void kept()} onClose={() => setAdding(null)} />
      ) : (
        <PlanForm
          key={adding.before?.id}
          subject={subject}
          before={adding.before}
          onKept={() => void kept()}
          onClose={() => setAdding(null)}
        />
      )}
    </section>
  );
}

/** A plan is worded by Tend, from its kind and its limit; every other fact by the person. */
function Value({ kind, value }: Fact) {
  return <p className={kind === 'plan' ? 'strong' : 'you'}>{value}</p>;
}

function lineOf({ kind, status, since, saidBy }: Fact): string {
  if (kind === 'plan') return en.plans.line(saidBy, longDay(since ?? ''));
  return text.factLine(text.factKinds[kind], text.factStatuses[status], since);
}

function stateOf({ planState, reviewBy }: Fact): string {
  if (reviewBy === undefined) return en.plans.states.dueNoDay;
  return en.plans.states[planState === 'stands' ? 'stands' : 'due'](longDay(reviewBy));
}
