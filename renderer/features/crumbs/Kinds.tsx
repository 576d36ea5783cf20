import { useState } from 'react';
import type { CrumbKindState } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { useCrumb } from '../../state/crumb.ts';
import { list } from '../../strings/count.ts';
import { en } from '../../strings/en.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { never } from './service.ts';

/** Every kind of question there is, what it may carry, and whether it may be asked outside at all. */
export function Kinds() {
  const kinds = useCrumb((c) => c.kinds);
  const [error, setError] = useState<string | null>(null);
  const set = (one: CrumbKindState, on: boolean) =>
    never(one.kind, !on).then(
      () => setError(null),
      (thrown: unknown) => setError(sentenceOf(thrown)),
    );
  if (kinds.length === 0) return null;
  return (
    <details className="kinds">
      <summary>
        <h2>{en.crumbs.kinds}</h2>
      </summary>
      <p className="small soft measure">{en.crumbs.kindsHint}</p>
      <p className="problem" role="alert">
        {error}
      </p>
      <ul>
        {kinds.map((one) => (
          <li key={one.kind} className="setting">
            <div>
              <p className="strong">{one.label}</p>
              <p className="small soft">
                {en.crumbs.mayCarry(list(one.may.map(({ label }) => label.toLowerCase())))}
              </p>
            </div>
            <Toggle
              on={!one.never}
              label={en.crumbs.mayBeAsked(one.label)}
              onChange={(on) => void set(one, on)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
