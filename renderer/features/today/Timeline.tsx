import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EntryId } from '../../../src/contract/index.ts';
import type { JournalStore } from '../../state/journal.ts';
import { dayAt, keyOf, rowAt, rowOfDay, rowOfEntry, rowsOf } from '../../state/rows.ts';
import { en } from '../../strings/en.ts';
import { dayName } from '../../ui/format.ts';
import type { WordMark } from '../../ui/Marked.tsx';
import { PAGE_ID } from '../../ui/page.ts';
import { Entry } from './Entry.tsx';
import { comeNear, reach } from './load.ts';

/** Where the list should go; `turn` tells one asking from the next for the same place. */
export type Target = { readonly turn: number } & (
  | { readonly type: 'entry'; readonly id: EntryId; readonly marks?: readonly WordMark[] | undefined }
  | { readonly type: 'day'; readonly day: string }
);

/** What most rows turn out to be: one that is not costs a new sum of all heights. */
const HEADING_PX = 32;
const NOTE_PX = 83;
/** Rows whose notes are fetched before they are seen. */
const AHEAD = 24;
/** In which rows that came near have been drawn and measured, on a machine that is not busy. */
const SETTLES_MS = 120;
/** After which a place that never came into the document is left alone: the person is elsewhere by then. */
const GIVES_UP_MS = 5_000;

/** Days and notes, the latest first. Only what is near the window is in the document, and in memory. */
export function Timeline({
  store,
  today,
  target,
  label = en.today.timeline,
  onSeen,
  clearance = 0,
}: {
  readonly store: JournalStore;
  readonly today: string;
  readonly target: Target | null;
  readonly label?: string;
  /** The days that can be seen, the latest first. */
  readonly onSeen?: (latest: string, earliest: string) => void;
  /** Pixels at the top of the page that something else stands on. */
  readonly clearance?: number;
}) {
  const { days, held, loaded, error } = store();
  const rows = useMemo(() => rowsOf(days), [days]);
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);

  // Another function would be another list: all heights would be summed up again with every frame.
  const getItemKey = useCallback((i: number) => keyOf(rows, i), [rows]);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => document.getElementById(PAGE_ID),
    estimateSize: (i) => (rows.headings[i] === 1 ? HEADING_PX : NOTE_PX),
    getItemKey,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: clearance,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const near = useNear(rows, days, first, last);
  useEffect(() => {
    if (near !== null) void comeNear(store, near);
  }, [near, store]);

  useEffect(() => {
    const [top, bottom] = seen(virtual, clearance);
    const [latest, earliest] = [days[dayAt(rows, top)], days[dayAt(rows, bottom)]];
    if (latest !== undefined && earliest !== undefined) onSeen?.(latest.day, earliest.day);
  });

  const found = useGoing(store, target, virtual);

  return (
    <section className="days" aria-label={label}>
      <div className="rows" ref={list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(rows, { days, held }, item.index);
          if (row === undefined) return null;
          return (
            <div
              // The note's own, so that what is open in one stays with it.
              key={row.type === 'entry' ? row.entry.id : item.key}
              className="row-at"
              data-index={item.index}
              ref={row.type === 'waiting' ? undefined : virtual.measureElement}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {row.type === 'day' ? (
                <h2 className="day" id={`day-${row.day}`} tabIndex={-1}>
                  {dayName(row.day, today)}
                </h2>
              ) : row.type === 'waiting' ? (
                <div className={`entry waiting${row.last ? ' last' : ''}`} style={{ height: item.size }} />
              ) : (
                <Entry
                  entry={row.entry}
                  last={row.last}
                  found={row.entry.id === found?.id}
                  marks={row.entry.id === found?.id ? found.marks : undefined}
                />
              )}
            </div>
          );
        })}
      </div>
      {error === null ? null : (
        <p className="problem" role="alert">
          {error}
        </p>
      )}
      <div className="earlier small soft">{loaded && rows.count > 0 ? en.today.beginning : null}</div>
    </section>
  );
}

type Near = { readonly latest: string; readonly earliest: string };

/** The days whose notes should be here: what is in the document, and some rows on either side. */
function useNear(
  rows: ReturnType<typeof rowsOf>,
  days: readonly { readonly day: string }[],
  first: number,
  last: number,
): Near | null {
  const latest = days[dayAt(rows, Math.max(0, first - AHEAD))]?.day;
  const earliest = days[dayAt(rows, Math.min(rows.count - 1, last + AHEAD))]?.day;
  return useMemo(
    () => (latest === undefined || earliest === undefined ? null : { latest, earliest }),
    [latest, earliest],
  );
}

/** Scrolls to where it was asked to go, once that is here, and puts the focus there. */
function useGoing(
  store: JournalStore,
  target: Target | null,
  virtual: Virtualizer<HTMLElement, Element>,
): { readonly id: EntryId; readonly marks?: readonly WordMark[] | undefined } | null {
  const loaded = store((j) => j.loaded);
  // Once for each asking: when the days are loaded anew later, the person is elsewhere, and so is their focus.
  const been = useRef<Target | null>(null);
  useEffect(() => {
    if (target === null || !loaded || been.current === target) return;
    let going = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const until = Date.now() + GIVES_UP_MS;
    const go = async (settled: boolean) => {
      const at = await placeOf(store, target);
      if (!going) return;
      if (at !== undefined)
        virtual.scrollToIndex(at.row, { align: at.id.startsWith('day') ? 'start' : 'center' });
      // The rows near it are measured only once they are there: the second scroll lands where the first one meant to.
      const its = settled && at !== undefined ? document.getElementById(at.id) : null;
      if (its !== null) {
        been.current = target;
        its.focus({ preventScroll: true });
      }
      // On a busy machine the days may just be loading anew, or no frame was drawn yet and the row is not in the document.
      else if (Date.now() < until) again = setTimeout(() => start(true), SETTLES_MS);
      else been.current = target;
    };
    const start = (settled: boolean) => void go(settled).catch(() => undefined);
    start(false);
    return () => {
      going = false;
      clearTimeout(again);
    };
  }, [target, loaded, store, virtual]);
  return target?.type === 'entry' ? target : null;
}

/** The row of a target and the id of its element; undefined when this list does not show it. */
async function placeOf(store: JournalStore, target: Target) {
  const entry = target.type === 'entry' ? await reach(store, target.id) : undefined;
  const state = store.getState();
  const rows = rowsOf(state.days);
  if (target.type === 'entry') {
    const row = entry === undefined ? undefined : rowOfEntry(rows, state, entry);
    return row === undefined ? undefined : { row, id: `entry-${target.id}` };
  }
  const row = rowOfDay(rows, state.days, target.day);
  const day = row === undefined ? undefined : state.days[dayAt(rows, row)]?.day;
  if (row === undefined || day === undefined) return undefined;
  // Its notes are on their way while the list still scrolls.
  void comeNear(store, { latest: day, earliest: day });
  return { row, id: `day-${day}` };
}

/** The first and last row that can be seen. */
function seen(virtual: Virtualizer<HTMLElement, Element>, clearance: number): [number, number] {
  const [from, height] = [virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0];
  const items = virtual.getVirtualItems();
  const visible = items.filter(({ start, end }) => end > from + clearance && start < from + height);
  return [visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0];
}

/** How far below the top of the scrolled page the list begins; it moves when the line above grows. */
function useOffset(list: React.RefObject<HTMLDivElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const page = document.getElementById(PAGE_ID);
    if (page === null) return;
    const measure = () => {
      if (list.current === null) return;
      const top =
        list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
      setOffset(Math.round(top));
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const child of page.children) watch.observe(child);
    return () => watch.disconnect();
  }, [list]);
  return offset;
}
