import { useEffect, useState } from 'react';
import type { CrumbId, LedgerRow, Output } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { Claims } from './Claims.tsx';
import { Outside } from './Outside.tsx';
import { SideBySide } from './SideBySide.tsx';

/** What came back from each, looked up against the journal here; several stand beside each other. */
export function CameBack({ id, rows }: { readonly id: CrumbId; readonly rows: readonly LedgerRow[] }) {
  const [read, setRead] = useState<Output<'opinion.read'> | null>(null);
  const answered = rows.filter(({ answer }) => answer !== undefined).length;
  useEffect(() => {
    if (answered === 0) return;
    // Each answer that comes is read anew; an earlier reading must not come after a later one.
    let last = true;
    call('opinion.read', { id }).then(
      (found) => (last ? setRead(found) : undefined),
      // Without it the answer still stands; only what it touches is not shown.
      () => undefined,
    );
    return () => {
      last = false;
    };
  }, [id, answered]);
  return (
    <>
      <div className="opinions" data-several={rows.length > 1 ? '' : undefined}>
        {rows.map((row) => {
          const opinion = read?.opinions.find((one) => one.row.id === row.id);
          return (
            <Outside key={row.id} row={row} named={rows.length > 1}>
              {opinion === undefined ? null : <Claims claims={opinion.claims} />}
            </Outside>
          );
        })}
      </div>
      {read?.compared == null ? null : <SideBySide compared={read.compared} />}
    </>
  );
}
