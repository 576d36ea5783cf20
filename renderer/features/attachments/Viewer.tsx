import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Attachment } from '../../../src/contract/index.ts';
import {
  closed,
  comparing,
  neighbour,
  shownIn,
  useViewer,
  type Viewer as View,
  walkOf,
  woundBefore,
} from '../../state/viewer.ts';
import { en } from '../../strings/en.ts';
import { icons } from '../../ui/icons.tsx';
import { Details } from './Details.tsx';
import { zoomed } from './measure.ts';
import { Stage } from './Stage.tsx';
import { useEntryOf } from './useEntryOf.ts';
import { altOf, dayInWords, dayOfPhoto, woundInWords } from './words.ts';

const text = en.photo;

/** What was opened, over the whole window: Escape closes it, and the focus goes back to where it was. */
export function Viewer() {
  const view = useViewer();
  const shown = shownIn(view);
  if (shown === undefined) return null;
  const close = () => useViewer.setState(closed);
  return (
    <ModalOverlay className="viewer-veil" isOpen onOpenChange={(open) => (open ? undefined : close())}>
      <Modal className="viewer">
        <Dialog aria-label={text.viewer}>
          <Inside view={view} shown={shown} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({
  view,
  shown,
  onClose,
}: {
  readonly view: View;
  readonly shown: Attachment;
  readonly onClose: () => void;
}) {
  const [zoom, setZoom] = useState({ of: shown.id, is: 1 });
  const stage = useRef<HTMLDivElement>(null);
  const now = zoom.of === shown.id ? zoom.is : 1;
  const isPhoto = shown.kind === 'photo';
  const walk = walkOf(view);
  const before = view.compare ? woundBefore(view) : undefined;
  const comparable =
    shown.wound !== undefined && view.items.filter((one) => one.wound !== undefined).length > 1;
  const go = (step: 1 | -1) => {
    const next = neighbour(view, step);
    if (next !== undefined) useViewer.setState({ at: next.id });
  };
  const { id } = shown;
  const nearer = useCallback(
    (step: 1 | -1) => setZoom((z) => ({ of: id, is: zoomed(z.of === id ? z.is : 1, step) })),
    [id],
  );

  const onKeyDown = (e: KeyboardEvent) => {
    if (inField(e.target) || e.ctrlKey || e.metaKey || e.altKey) return;
    const along = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    const down = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (now > 1 && (along !== 0 || down !== 0)) stage.current?.scrollBy(along * 80, down * 80);
    else if (along !== 0) go(along);
    else if (isPhoto && (e.key === '+' || e.key === '=')) nearer(1);
    else if (isPhoto && e.key === '-') nearer(-1);
    else if (isPhoto && e.key === '0') setZoom({ of: id, is: 1 });
    else return;
    e.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every key has a button beside it; these are the short way
    <div className="viewer-frame" onKeyDown={onKeyDown}>
      <header className="viewer-bar">
        <button type="button" className="icon-button flat" aria-label={en.app.close} onClick={onClose}>
          {icons.close()}
        </button>
        <span className="soft small" role="status">
          {walk.length > 1 ? text.place(walk.findIndex((one) => one.id === id) + 1, walk.length) : null}
        </span>
        <span className="spread" />
        {comparable ? (
          <button
            type="button"
            className="button small"
            title={text.compareHint}
            aria-pressed={view.compare}
            onClick={() => useViewer.setState(view.compare ? { compare: false } : comparing)}
          >
            {view.compare ? text.single : text.compare}
          </button>
        ) : null}
        {isPhoto && !view.compare ? (
          <span className="zoom">
            <button
              type="button"
              className="icon-button flat"
              aria-label={text.smaller}
              aria-disabled={now === 1}
              onClick={() => nearer(-1)}
            >
              {icons.minus()}
            </button>
            {now === 1 ? null : (
              <button type="button" className="word muted small" onClick={() => setZoom({ of: id, is: 1 })}>
                {text.fits}
              </button>
            )}
            <button
              type="button"
              className="icon-button flat"
              aria-label={text.bigger}
              onClick={() => nearer(1)}
            >
              {icons.plus()}
            </button>
          </span>
        ) : null}
      </header>
      <div className={view.compare ? 'viewer-stage pair-of' : 'viewer-stage'}>
        {walk.length > 1 ? (
          <>
            <Step step={-1} there={neighbour(view, -1) !== undefined} onGo={go} />
            <Step step={1} there={neighbour(view, 1) !== undefined} onGo={go} />
          </>
        ) : null}
        {view.compare && before !== undefined ? <Framed photo={before} key={before.id} /> : null}
        {view.compare ? (
          <Framed photo={shown} key={id} />
        ) : isPhoto ? (
          <Single photo={shown} key={id} zoom={now} onZoom={nearer} scroller={stage} />
        ) : (
          <FileSheet file={shown} />
        )}
      </div>
      <Details key={`about ${id}`} shown={shown} onClose={onClose} />
    </div>
  );
}

function Single({
  photo,
  ...stage
}: { readonly photo: Attachment } & Omit<Parameters<typeof Stage>[0], 'photo' | 'label'>) {
  const entry = useEntryOf(photo.entryId);
  return <Stage photo={photo} label={altOf(photo, entry)} {...stage} />;
}

/** One of two, with its day and its size beneath. */
function Framed({ photo }: { readonly photo: Attachment }) {
  const entry = useEntryOf(photo.entryId);
  const size = woundInWords(photo);
  return (
    <figure className="framed">
      <Stage photo={photo} label={altOf(photo, entry)} zoom={1} />
      <figcaption>
        <span className="strong">{dayInWords(dayOfPhoto(photo, entry))}</span>{' '}
        <span className="soft">{size === null ? text.noSize : `${size}, ${text.byHand}`}</span>
      </figcaption>
    </figure>
  );
}

function FileSheet({ file }: { readonly file: Attachment }) {
  return (
    <div className="file-sheet">
      <p className="you">
        <bdi>{file.name}</bdi>
      </p>
      <p className="soft">{text.noView}</p>
    </div>
  );
}

function Step({
  step,
  there,
  onGo,
}: {
  readonly step: 1 | -1;
  readonly there: boolean;
  readonly onGo: (step: 1 | -1) => void;
}) {
  return (
    <button
      type="button"
      className={step === 1 ? 'step later' : 'step sooner'}
      aria-label={step === 1 ? text.next : text.previous}
      aria-disabled={!there}
      onClick={() => onGo(step)}
    >
      {icons.right()}
    </button>
  );
}

/** In a field the arrow keys belong to the field. */
function inField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
