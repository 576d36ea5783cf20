import { useEffect } from 'react';
import { toHit, useLookBackPage } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { backToSearch } from './find.ts';

/** Which of the hits is shown among its days, and the ways to the others. */
export function HitBar() {
  const hit = useLookBackPage((s) => s.hit) ?? 0;
  const all = useLookBackPage((s) => s.found?.hits.length ?? 0);
  const go = (to: number | null) => useLookBackPage.setState((s) => toHit(s, to));

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      // A menu or an editor that is open takes Escape for itself.
      const taken =
        e.defaultPrevented || document.querySelector('[role=dialog], [role=menu], .entry textarea') !== null;
      if (e.key === 'Escape' && !taken) backToSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className="hit-bar small">
      <span role="status">{en.lookBack.hitAt(hit + 1, all)}</span>
      <button type="button" className="word" aria-disabled={hit === 0} onClick={() => go(hit - 1)}>
        {en.lookBack.previousHit}
      </button>
      <button type="button" className="word" aria-disabled={hit >= all - 1} onClick={() => go(hit + 1)}>
        {en.lookBack.nextHit}
      </button>
      <button type="button" className="word" onClick={backToSearch}>
        {en.lookBack.backToHits}
      </button>
    </div>
  );
}
