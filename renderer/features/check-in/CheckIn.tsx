import { useEffect, useRef } from 'react';
import { useApp } from '../../state/app.ts';
import { answersOf, leftOut, useCheckIn } from '../../state/check-in.ts';
import { useJournal } from '../../state/journal.ts';
import { en } from '../../strings/en.ts';
import { TrackedSection } from '../tracking/TrackedSection.tsx';
import { CheckInRow } from './CheckInRow.tsx';
import { fold, keep, load } from './service.ts';

const text = en.checkIn;
const BUTTON_ID = 'check-in-button';
/** An evening card is offered from the afternoon on. */
const FROM_HOUR = 15;

/** Opens the evening's card, where there is one to be done. `hour` is that of the clock on the wall. */
export function CheckInButton({ subject, hour }: { readonly subject: string; readonly hour: number }) {
  const card = useCheckIn((s) => s.card);
  const open = useCheckIn((s) => s.open);
  // Kept, changed or taken back: not the notes that come and go as the page is scrolled.
  const days = useJournal((j) => j.days);
  // Kept, taken back, or the afternoon came: each may change what is due.
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes and hour are what the answer depends on
  useEffect(() => void load(subject), [subject, days, hour]);
  if (card === null || card.subject !== subject || open) return null;
  const setUp = card.rows.length === 0 && days.length > 0 && hour >= FROM_HOUR && !card.folded;
  if (!card.due && !setUp) return null;
  return (
    <button
      id={BUTTON_ID}
      type="button"
      className={setUp ? 'word small muted' : 'button check-in-open'}
      onClick={() => {
        useCheckIn.setState({ open: true, settingUp: setUp });
        // What was put right in a note since is in the card too.
        void load(subject);
      }}
    >
      {setUp ? text.setUp : text.button}
    </button>
  );
}

/** The evening in ten seconds. Nothing of it is kept before it is answered. */
export function CheckIn({ onDone }: { readonly onDone: () => void }) {
  const state = useCheckIn();
  const subject = useApp((s) => s.subject);
  const form = useRef<HTMLFormElement>(null);
  const { card, open, settingUp, busy, error } = state;
  const shown = open && card !== null && card.subject === subject;
  useEffect(() => {
    if (shown && !settingUp) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [shown, settingUp]);
  if (!shown) return null;
  const close = () => {
    useCheckIn.setState({ open: false, settingUp: false });
    setTimeout(() => document.getElementById(BUTTON_ID)?.focus());
  };
  if (settingUp) {
    return (
      <SetUp
        subject={subject}
        some={card.rows.length > 0}
        onReady={() => useCheckIn.setState({ settingUp: false })}
        onClose={close}
        onDone={onDone}
      />
    );
  }
  const out = leftOut(state);
  const some = answersOf(state).length > 0;
  return (
    <form
      ref={form}
      className="check-in"
      aria-labelledby="check-in-title"
      onSubmit={(e) => {
        e.preventDefault();
        void keep().then((done) => done && onDone());
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') close();
        // A radio would not send the form by Enter everywhere.
        if (e.key !== 'Enter' || !(e.target instanceof HTMLInputElement)) return;
        e.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <h2 id="check-in-title">{text.title(card.subject)}</h2>
      <p className="small soft">{text.hint}</p>
      {card.rows.map((row) => (
        <CheckInRow key={row.name} row={row} />
      ))}
      <p className="problem" role="alert">
        {error}
      </p>
      <div className="row check-in-foot">
        <button type="submit" className="button main" aria-disabled={busy || !some}>
          {some ? text.keep : text.nothing}
        </button>
        <FoldAndClose onClose={close} onDone={onDone} />
        <span className="small soft" role="status">
          {out.length === 0 ? text.allAnswered : text.leftOut(out)}
        </span>
      </div>
      <p className="small soft keyhint">{text.keys}</p>
    </form>
  );
}

/** Nothing is looked for yet: it is chosen here, once. */
function SetUp({
  subject,
  some,
  onReady,
  onClose,
  onDone,
}: {
  readonly subject: string;
  readonly some: boolean;
  readonly onReady: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it, as it does every sheet
    <div
      ref={title}
      className="check-in"
      tabIndex={-1}
      onKeyDown={(e) => (e.key === 'Escape' ? onClose() : undefined)}
    >
      <TrackedSection
        subject={subject}
        title={text.setUpTitle(subject)}
        onChange={() => void load(subject)}
      />
      <div className="row check-in-foot">
        {some ? (
          <button type="button" className="button main" onClick={onReady}>
            {text.setUpDone}
          </button>
        ) : null}
        <FoldAndClose onClose={onClose} onDone={onDone} />
      </div>
    </div>
  );
}

function FoldAndClose({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  return (
    <>
      <button type="button" className="button quiet" onClick={onClose}>
        {text.close}
      </button>
      <button
        type="button"
        className="word muted"
        onClick={() => {
          void fold();
          onDone();
        }}
      >
        {text.fold}
      </button>
    </>
  );
}
