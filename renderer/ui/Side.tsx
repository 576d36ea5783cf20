import type { Page } from '../state/app.ts';
import { toPage, useApp } from '../state/app.ts';
import { useIdle } from '../state/idle.ts';
import { elsewhere } from '../state/place.ts';
import { lock } from '../state/session.ts';
import { en } from '../strings/en.ts';
import { dayOf, shortDay } from './format.ts';
import { icons } from './icons.tsx';
import { useNow } from './useNow.ts';
import { Who } from './Who.tsx';

const pages = [
  'today',
  'look-back',
  'about',
  'ask',
  'memory',
  'crumbs',
  'settings',
] as const satisfies readonly Page[];

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
  const backup = useBackupDay();
  const minutes = useIdle((idle) => idle.minutes);
  return (
    <footer className="foot">
      <Truth left={left} />
      <p>{backup === null ? en.foot.noBackup : en.foot.backup(backup)}</p>
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

/** Whether everything is on this laptop only; if not, what is elsewhere. */
function Truth({ left }: { readonly left: number }) {
  const away = useApp(elsewhere);
  const said = [away === null ? null : en.place.foot[away], left === 0 ? null : en.foot.left(left)].filter(
    (one) => one !== null,
  );
  const here = said.length === 0;
  return (here ? [en.foot.onlyHere] : said).map((one) => (
    <p key={one}>
      <span className={here ? 'truth' : 'truth left'} aria-hidden="true" />
      {one}
    </p>
  ));
}

/** The day of the last good backup as people say it; null when there is none. */
function useBackupDay(): string | null {
  const at = useApp((s) => s.status?.lastBackup?.at);
  const now = useNow();
  if (at === undefined) return null;
  const day = dayOf(new Date(at));
  if (day === dayOf(now)) return en.foot.today;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  return day === dayOf(yesterday) ? en.foot.yesterday : shortDay(day, dayOf(now));
}
