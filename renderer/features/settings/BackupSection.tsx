import { useState } from 'react';
import { call, sentenceOf } from '../../bridge.ts';
import { useApp } from '../../state/app.ts';
import { refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { dayOf, shortDay } from '../../ui/format.ts';

const text = en.backup;

/** One sealed file in a folder the person chooses, read back before it is called good. */
export function BackupSection() {
  const last = useApp((s) => s.status?.lastBackup ?? null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);

  const make = async () => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    setError(null);
    try {
      const backup = await call('vault.backup.choose', {});
      if (!('cancelled' in backup)) {
        await refreshStatus();
        setSaid(text.good(backup.entries, backup.file));
      }
    } catch (thrown) {
      setError(sentenceOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby="set-backup">
      <h2 id="set-backup">{text.title}</h2>
      <div className="setting">
        <div>
          <p>{last === null ? text.none : lastSentence(last)}</p>
          <p className="small soft">{text.hint}</p>
        </div>
        <button type="button" className="button" aria-disabled={busy} onClick={() => void make()}>
          {busy ? text.making : text.make}
        </button>
      </div>
      <p className="small" role="status">
        {said}
      </p>
      <p className="problem" role="alert">
        {error}
      </p>
    </section>
  );
}

function lastSentence({ at, entries }: { readonly at: string; readonly entries: number }): string {
  return text.last(shortDay(dayOf(new Date(at)), dayOf(new Date())), entries);
}
