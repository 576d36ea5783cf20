import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { Canvas } from './Canvas.tsx';
import { fitted, type Size } from './measure.ts';
import { sizeOf } from './thumbnails.ts';
import { usePicture } from './usePicture.ts';

/** A photo as large as there is room, and larger when somebody goes nearer; then it can be pulled about. */
export function Stage({
  photo,
  label,
  zoom,
  onZoom,
  scroller,
}: {
  readonly photo: Attachment;
  readonly label: string;
  readonly zoom: number;
  readonly onZoom?: (step: 1 | -1) => void;
  readonly scroller?: RefObject<HTMLDivElement | null>;
}) {
  const own = useRef<HTMLDivElement>(null);
  const stage = scroller ?? own;
  const box = useBox(stage);
  const { bitmap, problem, whole } = usePicture(photo);
  usePinch(stage, onZoom);

  const natural = sizeOf(photo) ?? bitmap;
  const fits = natural === null || box === null ? null : fitted(natural, box);
  const size = fits === null ? null : { width: fits.width * zoom, height: fits.height * zoom };
  useCentre(stage, size);
  return (
    <div className="stage-of">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={stage}
        className={zoom > 1 ? 'stage near' : 'stage'}
        role="group"
        aria-label={en.photo.pan}
        // What scrolls must be reachable without a mouse.
        tabIndex={zoom > 1 ? 0 : -1}
        aria-busy={!whole && problem === null}
        onPointerDown={zoom > 1 ? pull : undefined}
      >
        {bitmap === null || size === null ? null : <Canvas bitmap={bitmap} label={label} size={size} />}
      </div>
      {problem === null ? null : (
        <p className={bitmap === null ? 'problem stage-problem alone' : 'problem stage-problem'} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The room there is, without the bars that scroll. */
function useBox(stage: RefObject<HTMLDivElement | null>): Size | null {
  const [box, setBox] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const it = stage.current;
    if (it === null) return;
    const measure = () => setBox({ width: it.offsetWidth, height: it.offsetHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(it);
    return () => watch.disconnect();
  }, [stage]);
  return box;
}

/** Going nearer, or a window of another size, keeps what is in the middle there. */
function useCentre(stage: RefObject<HTMLDivElement | null>, size: Size | null): void {
  const middle = useRef({ x: 0.5, y: 0.5 });
  const { width = 0, height = 0 } = size ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is what it is about
  useLayoutEffect(() => {
    const it = stage.current;
    if (it === null) return;
    const { x, y } = middle.current;
    it.scrollTo(x * it.scrollWidth - it.clientWidth / 2, y * it.scrollHeight - it.clientHeight / 2);
    const look = () => {
      middle.current = {
        x: (it.scrollLeft + it.clientWidth / 2) / it.scrollWidth,
        y: (it.scrollTop + it.clientHeight / 2) / it.scrollHeight,
      };
    };
    it.addEventListener('scroll', look, { passive: true });
    return () => it.removeEventListener('scroll', look);
  }, [stage, width, height]);
}

/** Two fingers on a touch pad, which come as a turned wheel with Ctrl. */
function usePinch(
  stage: RefObject<HTMLDivElement | null>,
  onZoom: ((step: 1 | -1) => void) | undefined,
): void {
  useEffect(() => {
    const it = stage.current;
    if (it === null || onZoom === undefined) return;
    let turned = 0;
    const onWheel = (e: WheelEvent) => {
      if (!e.ctrlKey) return;
      e.preventDefault();
      turned += e.deltaY;
      if (Math.abs(turned) < 20) return;
      onZoom(turned < 0 ? 1 : -1);
      turned = 0;
    };
    // React's own listener could not keep the page from zooming as a whole.
    it.addEventListener('wheel', onWheel, { passive: false });
    return () => it.removeEventListener('wheel', onWheel);
  }, [stage, onZoom]);
}

function pull(e: PointerEvent<HTMLDivElement>): void {
  const it = e.currentTarget;
  it.setPointerCapture(e.pointerId);
  const move = (to: globalThis.PointerEvent) => it.scrollBy(-to.movementX, -to.movementY);
  const end = () => {
    it.removeEventListener('pointermove', move);
    it.removeEventListener('pointerup', end);
    it.removeEventListener('pointercancel', end);
  };
  it.addEventListener('pointermove', move);
  it.addEventListener('pointerup', end);
  it.addEventListener('pointercancel', end);
}
