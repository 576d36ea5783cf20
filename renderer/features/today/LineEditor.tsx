import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { type Read, withCorrection } from '../../state/corrections.ts';
import {
  asksWhose,
  isRead,
  type Line,
  type LineStore,
  obstacleOf,
  questionsOf,
  readsOf,
  underlines,
  written,
} from '../../state/line.ts';
import { en } from '../../strings/en.ts';
import { Chip } from '../../ui/Chip.tsx';
import { eventWords, toneOf } from '../../ui/event-words.ts';
import { Heard } from './Heard.tsx';
import { read } from './service.ts';

const READ_AFTER_MS = 120;

/** A line to write on: what is understood is underlined in it and repeated beneath as chips. */
export function LineEditor({
  store,
  subject,
  label,
  onKeep,
  onCancel,
  field,
  note = null,
  whose,
  others = null,
  beneath = null,
  tools = null,
  holdsMore = false,
  dropping = false,
  suggestions = null,
  enterDoes = en.today.keepsBefore,
  ghost = '',
  onGhost,
}: {
  readonly store: LineStore;
  readonly subject: string;
  readonly label: string;
  readonly onKeep: () => void;
  readonly onCancel?: () => void;
  /** Something to know before it is kept. */
  readonly note?: ReactNode;
  /** Offers the names where it is not clear about whom the line is. */
  readonly whose?: ((question: string) => ReactNode) | undefined;
  /** What it says of somebody else. */
  readonly others?: ReactNode;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What was brought to the line, and the way to bring more. */
  readonly beneath?: ReactNode;
  readonly tools?: ReactNode;
  /** There is something to keep although no word is written. */
  readonly holdsMore?: boolean;
  /** Something hovers over it that can be dropped here. */
  readonly dropping?: boolean;
  /** What the Enter key would do. */
  readonly enterDoes?: string;
  /** What Tend suggests for it. */
  readonly suggestions?: ReactNode;
  /** How it went on before; the arrow to the right, at its end, writes it. */
  readonly ghost?: string;
  readonly onGhost?: () => void;
}) {
  const line = store();
  const id = useId();
  const mirror = useRef<HTMLDivElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const reads = readsOf(line);
  const obstacle = obstacleOf(line);
  const known = isRead(line, subject);

  useEffect(() => {
    if (line.text.trim() === '' || known) return;
    const timer = setTimeout(() => void read(store, subject), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [store, subject, line.text, known]);

  const onKeyDown = (e: KeyboardEvent<HTMLTextAreaElement>) => {
    if (e.nativeEvent.isComposing) return;
    if (e.key === 'Enter' && !e.shiftKey) {
      e.preventDefault();
      onKeep();
    } else if (e.key === 'Escape' && onCancel) {
      e.preventDefault();
      onCancel();
    } else if (e.key === 'ArrowRight' && ghost !== '' && onGhost !== undefined && isAtTheEnd(e)) {
      e.preventDefault();
      onGhost();
    } else if (e.key === 'ArrowDown' && atTheBottom(e.currentTarget)) {
      const first = chips.current?.querySelector('button');
      if (first) {
        e.preventDefault();
        first.focus();
      }
    }
  };

  return (
    <div className={`line${dropping ? ' dropping' : ''}${line.isPrivate ? ' private' : ''}`}>
      <div className="paper">
        <div className="mirror you" ref={mirror} aria-hidden="true">
          <Underlined line={line} ghost={ghost} />
        </div>
        <textarea
          ref={field}
          className="you"
          rows={1}
          value={line.text}
          placeholder={en.today.placeholder}
          aria-label={label}
          aria-describedby={`${id}-error`}
          spellCheck={false}
          autoComplete="off"
          onChange={(e) => {
            const { value } = e.currentTarget;
            store.setState((l) => written(l, value));
          }}
          onKeyDown={onKeyDown}
          onScroll={(e) => {
            if (mirror.current) mirror.current.scrollTop = e.currentTarget.scrollTop;
          }}
        />
      </div>
      <p id={`${id}-error`} className="problem" role="alert">
        {obstacle ?? line.error}
      </p>
      <div className="small soft line-note" role="status">
        {dropping ? en.attach.drop : note}
      </div>
      <div role="alert">
        {line.asked.length === 0 ? null : (
          <div className="dose-asked">
            {line.asked.map((question) => (
              <p key={question} className="strong">
                {question}
              </p>
            ))}
            <p className="small">{en.today.askedThen}</p>
          </div>
        )}
      </div>
      {ghost === '' ? null : (
        <p className="hidden" role="status">
          {en.suggest.completes(ghost)}
        </p>
      )}
      {beneath}
      <div className="under">
        {/* Arrow keys are a shortcut beside Tab, which always moves on. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are handled for the buttons inside */}
        <div className="chips" ref={chips} onKeyDown={(e) => walk(e, field.current)}>
          {reads.map((one) => (
            <Chip
              key={`${one.nth} ${one.raw.text}`}
              event={one.event}
              removed={one.removed}
              withTime={tellsTime(line, one)}
              onChange={(change) =>
                store.setState((l) => ({ ...l, corrections: withCorrection(l.corrections, one, change) }))
              }
            />
          ))}
          {questionsOf(line).map((question) =>
            whose !== undefined && asksWhose(question) ? (
              <div key={question} className="question-row">
                {whose(question)}
              </div>
            ) : (
              <span key={question} className="small soft question-row">
                {question}
              </span>
            ),
          )}
          {others}
        </div>
        {line.parse?.watched === undefined || line.text.trim() === '' ? null : (
          <p className="small soft">{en.today.watched[line.parse.watched]}</p>
        )}
        <div className="keeps small soft">
          {line.text.trim() === '' && !holdsMore ? null : (
            <>
              {/* The hint is the button too, for whoever has no Enter at hand. */}
              {obstacle === null ? (
                <button type="button" className="hint-button" aria-disabled={line.busy} onClick={onKeep}>
                  <kbd className="key">{en.today.enter}</kbd>{' '}
                  {line.busy ? en.today.keeping : line.asked.length > 0 ? en.today.keepsAsked : enterDoes}
                </button>
              ) : null}
              {reads.length > 0 ? (
                <span className="keyhint" aria-hidden="true">
                  <kbd className="key">{en.today.down}</kbd> {en.today.correctBefore}
                </span>
              ) : null}
              {onCancel ? (
                <button type="button" className="word muted" onClick={onCancel}>
                  {en.app.cancel}
                </button>
              ) : null}
            </>
          )}
          {tools}
        </div>
      </div>
      {suggestions}
      <Heard text={line.text} chips={reads.filter((r) => !r.removed).map((r) => aloud(r.event))} />
    </div>
  );
}

/** No modifier, nothing selected, nothing behind it: there the arrow does nothing else. */
function isAtTheEnd(e: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { selectionStart, selectionEnd, value } = e.currentTarget;
  const plain = !e.shiftKey && !e.ctrlKey && !e.metaKey && !e.altKey;
  return plain && selectionStart === value.length && selectionEnd === value.length;
}

function Underlined({ line, ghost }: { readonly line: Line; readonly ghost: string }) {
  const tones = new Map(readsOf(line).map((r) => [r.raw.id as string, r.removed ? 'gone' : toneOf(r.event)]));
  const pieces = [];
  let from = 0;
  for (const { start, end, eventId } of underlines(line)) {
    const tone = tones.get(eventId);
    if (tone === 'gone') continue;
    pieces.push(line.text.slice(from, start));
    pieces.push(
      <u key={start} className={tone === 'maybe' ? 'maybe' : 'known'}>
        {line.text.slice(start, end)}
      </u>,
    );
    from = end;
  }
  pieces.push(line.text.slice(from));
  // The last newline needs something after it to take up a line.
  return (
    <>
      {pieces}
      {ghost === '' ? null : <span className="ghost">{ghost}</span>}
      {'\u200b'}
    </>
  );
}

/** In the line a time is only worth a chip's room when it was written for that event, or corrected. */
function tellsTime({ parse }: Line, { raw, event }: Read): boolean {
  const written = parse?.spans.some((span) => span.eventId === raw.id && span.part === 'time');
  return written === true || event.at !== raw.at;
}

function aloud(event: Parameters<typeof eventWords>[0]): string {
  const { main, more } = eventWords(event);
  return more === '' ? main : `${main}, ${more}`;
}

function atTheBottom(field: HTMLTextAreaElement): boolean {
  const after = field.value.slice(field.selectionEnd);
  const oneLine = field.clientHeight < 2 * Number.parseFloat(getComputedStyle(field).lineHeight);
  return after === '' || (oneLine && !after.includes('\n'));
}

function walk(e: KeyboardEvent<HTMLDivElement>, field: HTMLTextAreaElement | null): void {
  const all = [...e.currentTarget.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement); // only compared, never used as one
  // React hears keys of the popover too, because it is a child here; only the chips walk.
  if (at < 0) return;
  if (e.key === 'ArrowUp' || e.key === 'Escape') field?.focus();
  else if (e.key === 'ArrowRight') all[at + 1]?.focus();
  else if (e.key === 'ArrowLeft') all[at - 1]?.focus();
  else return;
  e.preventDefault();
}
