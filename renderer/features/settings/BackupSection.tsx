import { BackupSchedule } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { changeSettings, refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { SelectField } from '../../ui/Field.tsx';
import { dayOf, shortDay } from '../../ui/format.ts';
import { useDeed } from '../../ui/useDeed.ts';
import { KnownBackups } from './KnownBackups.tsx';

const text = en.backup;

/** One sealed file in a folder the person chooses, by hand or by itself, read back before it is called good. */
export function BackupSection() {
  const last = useApp((s) => s.status?.lastBackup ?? null);
  const failed = useApp((s) => s.status?.backups?.failed ?? null);
  const progress = useApp((s) => s.backup);
  const { busy, said, error, does } = useDeed(text.stopped);

  const make = () =>
    does(async () => {
      const backup = await call('vault.backup.choose', {});
      if ('cancelled' in backup) return '';
      await refreshStatus();
      return text.good(backup.entries, backup.file);
    });

  return (
    <section aria-labelledby="set-backup">
      <h2 id="set-backup">{text.title}</h2>
      <div className="setting">
        <div>
          <p>{last === null ? text.none : text.last(day(last.at), last.entries)}</p>
          <p className="small soft">{text.hint}</p>
        </div>
        {progress === null ? (
          <button type="button" className="button" aria-disabled={busy} onClick={() => void make()}>
            {busy ? text.making : text.make}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => void call('backup.stop', {})}>
            {text.stop}
          </button>
        )}
      </div>
      {progress === null ? null : (
        <div className="small soft">
          <progress
            className="progress"
            aria-label={text.making}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          {text.progress(text.steps[progress.step], percent(progress))}
        </div>
      )}
      <p className="small" role="status">
        {said}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
      {failed === null ? null : <p className="small soft">{text.failed(day(failed.at), failed.message)}</p>}
      <Schedule />
      {last === null ? null : <KnownBackups />}
    </section>
  );
}

function Schedule() {
  const { error, does } = useDeed();
  const schedule = useApp((s) => s.status?.settings['backup-schedule'] ?? 'off');
  const folder = useApp((s) => s.status?.backups?.folder ?? null);
  const chooseFolder = async () => {
    const chosen = await call('backup.folder.choose', {});
    await refreshStatus();
    return !('cancelled' in chosen);
  };
  const change = (to: BackupSchedule) =>
    does(async () => {
      if (to === 'off' || folder !== null || (await chooseFolder())) {
        await changeSettings({ 'backup-schedule': to });
      }
      return '';
    });
  return (
    <div className="block">
      <SelectField
        label={text.schedule}
        hint={text.scheduleHint(folder)}
        value={schedule}
        onChange={(e) => void change(BackupSchedule.parse(e.target.value))}
      >
        {BackupSchedule.options.map((one) => (
          <option key={one} value={one}>
            {text.schedules[one]}
          </option>
        ))}
      </SelectField>
      {schedule === 'off' ? null : (
        <button
          type="button"
          className="word small"
          onClick={() =>
            does(async () => {
              await chooseFolder();
              return '';
            })
          }
        >
          {text.folder}
        </button>
      )}
      <p className="problem" role="alert">
        {error}
      </p>
    </div>
  );
}

function percent({ done, total }: { readonly done: number; readonly total: number }): number {
  return total === 0 ? 0 : Math.floor((done / total) * 100);
}

function day(at: string): string {
  return shortDay(dayOf(new Date(at)), dayOf(new Date()));
}
