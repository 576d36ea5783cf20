import { useEffect, useState } from 'react';
import type { Fact } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { longDay } from '../../ui/format.ts';
import { PLANS_ID } from '../about/Plans.tsx';

/** A plan whose day is over is asked about, in one quiet line, until it is given again or ended. */
export function PlanDue({ subject }: { readonly subject: string }) {
  const [due, setDue] = useState<readonly Fact[]>([]);
  useEffect(() => {
    let here = true;
    call('fact.list', subject === '' ? {} : { subject }).then(
      ({ facts }) => here && setDue(facts.filter(({ planState }) => planState === 'due')),
      // About says what is wrong with them.
      () => here && setDue([]),
    );
    return () => {
      here = false;
    };
  }, [subject]);
  return due.map(({ id, saidBy, subject, reviewBy }) => (
    <p key={id} className="small soft late">
      {en.plans.due(saidBy, subject, longDay(reviewBy ?? ''))}{' '}
      <button
        type="button"
        className="word small muted"
        onClick={() => useApp.setState((s) => ({ ...toPage(s, 'about'), section: PLANS_ID }))}
      >
        {en.plans.dueWhere}
      </button>
    </p>
  ));
}
