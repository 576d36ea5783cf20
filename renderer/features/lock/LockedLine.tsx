import { type KeyboardEvent, useEffect, useRef } from 'react';
import { quietly } from '../../bridge.ts';
import { watchIdle } from '../../state/idle.ts';
import { foldHere, shownFlags, typed, useLockedLine } from '../../state/locked-line.ts';
import { en } from '../../strings/en.ts';
import { Flags } from '../../ui/Flags.tsx';
import { lockAfterMs } from './lock-after.ts';
import { leftAlone, look, lookIntoInbox, seal, sealAndLock } from './service.ts';

const LOOK_AFTER_MS = 120;
const text = en.inbox;

/** One line, written with one hand and without a passphrase. Nothing can be read here. */
export function LockedLine() {
  const line = useLockedLine();
  const field = useRef<HTMLTextAreaElement>(null);
  const canSeal = line.inbox?.canSeal === true;
  const empty = line.text.trim() === '';

  useEffect(() => {
    const lookAgain = () => quietly(lookIntoInbox());
    lookAgain();
    // A terminal may have sealed or read some meanwhile.
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, []);

  useEffect(() => {
    if (empty) return;
    const timer = setTimeout(() => void look(line.text), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [line.text, empty]);

  // The key may come before it is known whether there is a line: then the line takes the focus as soon as it is there.
  const wanted = useRef(false);
  useEffect(() => {
    const onKey = (e: globalThis.KeyboardEvent) => {
      wanted.current = false;
      if (e.key !== 'ArrowDown' || !(e.target instanceof HTMLInputElement) || e.isComposing) return;
      e.preventDefault();
      wanted.current = true;
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (canSeal && wanted.current) field.current?.focus();
  }, [canSeal]);

  // Several warnings are taller than a small window: who is writing must still see the line.
  const warnings = shownFlags(line).filter((one) => !one.folded).length;
  useEffect(() => {
    if (warnings > 0 && document.activeElement === field.current)
      field.current?.closest('.line')?.scrollIntoView({ block: 'nearest' });
  }, [warnings]);

  if (!canSeal) return null;

  const onSeal = async () => {
    await seal();
    field.current?.focus();
  };
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.key !== 'Enter' || e.shiftKey) return;
    e.preventDefault();
    void onSeal();
  };

  return (
    <section className="locked-line">
      <label htmlFor="locked-line">
        {text.label}{' '}
        <span className="keyhint" aria-hidden="true">
          <kbd className="key">{en.today.down}</kbd>
        </span>
      </label>
      <div className="line">
        <div className="paper">
          <textarea
            id="locked-line"
            ref={field}
            className="you"
            rows={1}
            value={line.text}
            placeholder={text.placeholder}
            aria-describedby="locked-line-promise"
            spellCheck={false}
            autoComplete="off"
            onChange={(e) => {
              const { value } = e.currentTarget;
              useLockedLine.setState((l) => typed(l, value));
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {line.error === null ? null : (
          <p className="problem" role="alert">
            {line.error}
          </p>
        )}
        <div role="status">
          {line.watched === undefined ? null : <p className="small soft">{en.today.watched[line.watched]}</p>}
        </div>
        <div className="under small soft">
          <p id="locked-line-promise">{text.promise}</p>
          {empty ? null : (
            <button
              type="button"
              className="hint-button"
              aria-disabled={line.busy}
              onClick={() => void onSeal()}
            >
              <kbd className="key">{en.today.enter}</kbd> {line.busy ? text.sealing : text.seals}
            </button>
          )}
        </div>
      </div>
      <p role="status" className="small soft">
        {line.sealed ? `${text.sealed} ` : ''}
        {line.inbox === null || line.inbox.waiting === 0 ? '' : text.waiting(line.inbox.waiting)}
      </p>
    </section>
  );
}

/** Above everything else at the door: what the line being written says, and what those sealed before said. */
export function LockedFlags() {
  const line = useLockedLine();
  return (
    <Flags
      flags={shownFlags(line)}
      place="locked"
      // The passphrase stays in sight.
      oneOpen
      settled={line.text.trim() === ''}
      onFold={({ flag }) => useLockedLine.setState((l) => foldHere(l, flag))}
      onUnfold={({ flag }) => useLockedLine.setState((l) => foldHere(l, flag, false))}
    />
  );
}

/** Half a line is never left to be read: left alone it is sealed, and so it is before the window goes. */
export function useHalfLineKept(): void {
  const wrote = useLockedLine((line) => line.wrote);

  useEffect(
    () => (wrote ? watchIdle(lockAfterMs(undefined, window.location.search), leftAlone) : undefined),
    [wrote],
  );

  useEffect(() => {
    const onKey = (e: globalThis.KeyboardEvent) => {
      if ((!e.ctrlKey && !e.metaKey) || e.key.toLowerCase() !== 'l') return;
      e.preventDefault();
      sealAndLock();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
