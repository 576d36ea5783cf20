import type { Fact } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { FactSection } from './FactSection.tsx';
import { PlanForm } from './PlanForm.tsx';

const text = en.plans;
export const PLANS_ID = 'about-plans';

/** What clinicians allowed, and until when it counts. */
export function Plans({
  subject,
  plans,
  onEnd,
  onKept,
}: {
  readonly subject: string;
  readonly plans: readonly Fact[];
  readonly onEnd: (fact: Fact) => void;
  readonly onKept: () => void;
}) {
  return (
    <FactSection
      id={PLANS_ID}
      title={en.about.plans}
      facts={plans}
      none={en.about.plansNone}
      add={text.add}
      onEnd={onEnd}
      onKept={onKept}
      shown={(fact, open) => ({
        actions:
          fact.planState === 'due' ? (
            <button type="button" className="word small" onClick={open}>
              {text.anew}
            </button>
          ) : null,
        says: <p className="small">{stateOf(fact)}</p>,
      })}
      form={(props) => <PlanForm subject={subject} {...props} />}
    />
  );
}

function stateOf({ planState, reviewBy }: Fact): string {
  if (reviewBy === undefined) return text.states.dueNoDay;
  return text.states[planState === 'stands' ? 'stands' : 'due'](longDay(reviewBy));
}
