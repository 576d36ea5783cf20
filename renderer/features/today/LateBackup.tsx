import { toPage, useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { useNow } from '../../ui/useNow.ts';

/** After this many days it is said here too, in one quiet line. The foot of the side bar says it always. */
const LATE_DAYS = 14;
const DAY_MS = 86_400_000;

export function LateBackup() {
  const since = useApp((s) => s.status?.backups?.since);
  const ever = useApp((s) => s.status?.lastBackup != null);
  const notes = useApp((s) => s.status?.counts.entries ?? 0);
  const now = useNow();
  if (since === undefined || notes === 0) return null;
  const days = Math.floor((now.getTime() - Date.parse(since)) / DAY_MS);
  if (days <= LATE_DAYS) return null;
  return (
    <p className="small soft late">
      {en.backup.late(days, ever)}{' '}
      <button
        type="button"
        className="word small muted"
        onClick={() => useApp.setState((s) => toPage(s, 'settings'))}
      >
        {en.backup.lateWhere}
      </button>
    </p>
  );
}
