import { useState } from 'react';
import { type Fact, FactKind } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { FactForm } from './FactForm.tsx';
import { FactRow } from './FactRow.tsx';

const text = en.about;
export const KNOWN_ID = 'about-known';
const Grouped = FactKind.exclude(['plan', 'medicine']);
/** What matters most to whoever has two minutes stands first. */
const order = [
  'allergy',
  'intolerance',
  'diagnosis',
  'pregnancy',
  'genotype',
  'device',
  'contact',
] as const satisfies readonly (typeof Grouped.options)[number][];

/** Diagnoses, allergies and what else stands, by kind, each with how sure it is in words. */
export function Known({
  subject,
  facts,
  onEnd,
  onKept,
}: {
  readonly subject: string;
  readonly facts: readonly Fact[];
  readonly onEnd: (fact: Fact) => void;
  readonly onKept: () => void;
}) {
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby={KNOWN_ID}>
      <h2 id={KNOWN_ID} tabIndex={-1}>
        {text.known}
      </h2>
      <p className="small soft">{text.knownHint}</p>
      {facts.length === 0 ? (
        <ul className="list">
          <li className="small soft">{text.knownNone}</li>
        </ul>
      ) : null}
      {order.map((kind) => {
        const some = facts.filter((fact) => fact.kind === kind);
        return some.length === 0 ? null : (
          <div key={kind} className="kind">
            <h3>{text.groups[kind]}</h3>
            <ul className="list">
              {some.map((fact) => (
                <FactRow key={fact.id} fact={fact} onEnd={() => onEnd(fact)} />
              ))}
            </ul>
          </div>
        );
      })}
      {adding ? (
        <FactForm
          subject={subject}
          onKept={() => {
            setAdding(false);
            onKept();
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <button type="button" className="word" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      )}
    </section>
  );
}
