import type { Output } from '../../../src/contract/index.ts';
import { call } from '../../bridge.ts';
import { refreshStatus } from '../../state/session.ts';
import { en } from '../../strings/en.ts';
import { useDeed } from '../../ui/useDeed.ts';
import { useFocusedHeading } from '../phrase/useFocusedHeading.ts';

const text = en.newKeys;

/** What is different now, and the backup that is missing. */
export function NewKeysDone({
  made,
  onClose,
}: {
  readonly made: Output<'vault.keys.renew'>;
  readonly onClose: () => void;
}) {
  const heading = useFocusedHeading();
  const { busy, said, error, does } = useDeed(en.backup.stopped);
  const backUp = () =>
    does(async () => {
      const backup = await call('vault.backup.choose', {});
      if ('cancelled' in backup) return '';
      await refreshStatus();
      return en.backup.good(backup.entries, backup.file);
    });
  return (
    <section className="phrase" aria-labelledby="new-keys-done">
      <h1 id="new-keys-done" ref={heading} tabIndex={-1}>
        {text.done}
      </h1>
      {text.doneText.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {made.keychainDropped ? <p>{text.keychainOff}</p> : null}
      {made.damagedAttachments > 0 ? <p className="strong">{text.damaged(made.damagedAttachments)}</p> : null}
      <div>
        <p className="small" role="status">
          {said}
        </p>
        <p className="problem" role="alert">
          {error}
        </p>
      </div>
      <div className="row">
        {said === '' ? (
          <button type="button" className="button main" aria-disabled={busy} onClick={() => void backUp()}>
            {busy ? en.backup.making : en.backup.make}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : onClose())}
        >
          {said === '' ? text.later : text.close}
        </button>
      </div>
    </section>
  );
}
