import { useEffect, useRef } from 'react';
import type { Span } from './spans.ts';

/** Pixels on the left that hold the names of the lanes. */
export const GUTTER = 104;
/** A hand that moves less than this has pressed, not dragged. */
const PRESSED_PX = 5;

type Handling = {
  readonly span: Span;
  readonly onMove: (bins: number) => void;
  readonly onZoom: (by: 1 | -1, bin: number) => void;
  readonly onGo: (bin: number) => void;
  readonly onHover: (bin: number | null) => void;
};

/**
 * Moving and zooming by hand: dragging moves, a press goes to the notes, a sideways wheel moves, Ctrl with the wheel (as a
 * pinch is told) zooms. A plain wheel scrolls the page, as everywhere.
 */
export function useHandling(element: React.RefObject<HTMLElement | null>, handling: Handling): void {
  const now = useRef(handling);
  useEffect(() => {
    now.current = handling;
  });
  useEffect(() => {
    const its = element.current;
    if (its === null) return;
    let from: { readonly x: number; moved: number } | null = null;
    let sideways = 0;
    const binWidth = () => Math.max(1, (its.clientWidth - GUTTER) / now.current.span.bins);
    const binAt = (e: MouseEvent) => {
      const bin = Math.floor((e.clientX - its.getBoundingClientRect().left - GUTTER) / binWidth());
      return bin >= 0 && bin < now.current.span.bins ? bin : null;
    };
    const wheel = (e: WheelEvent) => {
      if (!e.ctrlKey && Math.abs(e.deltaX) <= Math.abs(e.deltaY)) return;
      e.preventDefault();
      sideways += e.ctrlKey ? e.deltaY : e.deltaX;
      const enough = e.ctrlKey ? 40 : binWidth();
      const steps = Math.trunc(sideways / enough);
      if (steps === 0) return;
      sideways -= steps * enough;
      const bin = binAt(e) ?? now.current.span.bins - 1;
      if (e.ctrlKey) now.current.onZoom(steps > 0 ? -1 : 1, bin);
      else now.current.onMove(steps);
    };
    const down = (e: PointerEvent) => {
      if (e.button !== 0) return;
      from = { x: e.clientX, moved: 0 };
      its.setPointerCapture(e.pointerId);
    };
    const moved = (e: PointerEvent) => {
      now.current.onHover(from === null ? binAt(e) : null);
      if (from === null || Math.abs(e.clientX - from.x) < PRESSED_PX) return;
      const bins = -Math.round((e.clientX - from.x) / binWidth());
      if (bins === from.moved) return;
      now.current.onMove(bins - from.moved);
      from.moved = bins;
    };
    const up = (e: PointerEvent) => {
      const pressed = from !== null && from.moved === 0 && Math.abs(e.clientX - from.x) < PRESSED_PX;
      from = null;
      const bin = binAt(e);
      if (pressed && bin !== null) now.current.onGo(bin);
    };
    const leave = () => now.current.onHover(null);
    its.addEventListener('wheel', wheel, { passive: false });
    its.addEventListener('pointerdown', down);
    its.addEventListener('pointermove', moved);
    its.addEventListener('pointerup', up);
    its.addEventListener('pointerleave', leave);
    return () => {
      its.removeEventListener('wheel', wheel);
      its.removeEventListener('pointerdown', down);
      its.removeEventListener('pointermove', moved);
      its.removeEventListener('pointerup', up);
      its.removeEventListener('pointerleave', leave);
    };
  });
}
