import type { Remains } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { BackupList } from '../settings/KnownBackups.tsx';

const text = en.forgetting;

/** What cannot be reached from here: backups, what was sent, what a disk keeps. Said before and after. */
export function RemainsIn({ remains }: { readonly remains: Remains }) {
  const { backups, crumbs } = remains;
  return (
    <div className="small">
      <p>{backups.length === 0 ? text.none : text.still(backups.length)}</p>
      {backups.length === 0 ? null : <BackupList backups={backups} />}
      {crumbs === 0 ? null : <p className="soft">{text.crumbs(crumbs)}</p>}
      <p className="soft">{text.disks}</p>
    </div>
  );
}
