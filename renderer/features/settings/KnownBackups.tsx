import { useState } from 'react';
import type { KnownBackup } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay } from '../../ui/format.ts';

const text = en.backup;

/** Every backup Tend knows of, looked for when it is opened: a disk that is not here must hold nobody up before. */
export function KnownBackups() {
  const newest = useApp((s) => s.status?.lastBackup?.at);
  const [backups, setBackups] = useState<readonly KnownBackup[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = async (open: boolean) => {
    if (!open) return;
    try {
      setBackups((await call('backup.list', {})).backups);
      setError(null);
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  };
  return (
    // Made anew after another backup: what is listed is of before it.
    <details key={newest} className="small" onToggle={(e) => void look(e.currentTarget.open)}>
      <summary>{text.all}</summary>
      <p className="problem" role="alert">
        {error}
      </p>
      {backups === null ? <p role="status">{text.looking}</p> : <BackupList backups={backups} />}
    </details>
  );
}

export function BackupList({ backups }: { readonly backups: readonly KnownBackup[] }) {
  const today = dayOf(new Date());
  return (
    <ul className="list">
      {backups.map(({ at, file, folder, entries, bytes, by, now }) => (
        <li key={`${at} ${file}`}>
          <div>
            <p>
              {file} <span className="soft">{text.inFolder(folder)}</span>
            </p>
            <p className="small soft">
              {[
                text.line(shortDay(dayOf(new Date(at)), today), entries, bytes),
                text.by[by],
                text.now[now],
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
