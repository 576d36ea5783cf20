import type { Page } from '../state/app.ts';
import { toPage, useApp } from '../state/app.ts';
import { useIdle } from '../state/idle.ts';
import { lock } from '../state/session.ts';
import { en } from '../strings/en.ts';
import { icons } from './icons.tsx';
import { Who } from './Who.tsx';

const pages = ['today', 'ask', 'memory', 'crumbs', 'settings'] as const satisfies readonly Page[];

/** Whom the pages are about, the pages, and at the foot what is true now. */
export function Side() {
  const page = useApp((s) => s.page);
  const left = useApp((s) => s.status?.counts.crumbsSent ?? 0);
  return (
    <div className="side">
      <header className="top">
        <p className="brand">{en.app.name}</p>
        <Who />
        <nav className="nav" aria-label={en.nav.label}>
          {pages.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={page === one ? 'page' : undefined}
              onClick={() => useApp.setState((s) => toPage(s, one))}
            >
              {icons[one]()}
              <span>{en.nav[one]}</span>
              {one === 'crumbs' ? <span className="hint">{en.nav.crumbsLeft(left)}</span> : null}
            </button>
          ))}
        </nav>
      </header>
      <Foot left={left} />
    </div>
  );
}

function Foot({ left }: { readonly left: number }) {
  const index = useApp((s) => s.status?.index);
  const minutes = useIdle((idle) => idle.minutes);
  return (
    <footer className="foot">
      <p>
        <span className={left === 0 ? 'truth' : 'truth left'} aria-hidden="true" />
        {left === 0 ? en.foot.onlyHere : en.foot.left(left)}
      </p>
      <p>{en.foot.noBackup}</p>
      <p>{minutes === null ? en.foot.staysOpen : en.foot.locksIn(minutes)}</p>
      {index !== undefined && index.done < index.total ? (
        <p role="status" aria-live="off">
          {en.foot.reading(index.done, index.total)}
        </p>
      ) : null}
      <button type="button" onClick={lock} title={en.foot.lockHint} aria-keyshortcuts="Control+L">
        {icons.lock()}
        {en.foot.lock}
      </button>
    </footer>
  );
}
