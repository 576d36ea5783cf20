import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../state/app.ts';
import { type Row, rowsOf, useJournal } from '../../state/journal.ts';
import { en } from '../../strings/en.ts';
import { dayName } from '../../ui/format.ts';
import { PAGE_ID } from '../../ui/page.ts';
import { ROW_HEIGHT } from '../attachments/measure.ts';
import { photosOf } from '../attachments/words.ts';
import { Entry } from './Entry.tsx';
import { loadEarlier, reach } from './service.ts';

/** Days and notes, the latest first. Only what is near the window is in the document, so ten thousand notes scroll. */
export function Timeline({ today }: { readonly today: string }) {
  const { entries, more, loading, error, loaded } = useJournal();
  const jump = useApp((s) => s.jump);
  const rows = useMemo(() => rowsOf(entries), [entries]);
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById(PAGE_ID),
    estimateSize: (i) => heightOf(rows[i]),
    getItemKey: (i) => {
      const row = rows[i];
      return row === undefined ? i : row.type === 'day' ? row.day : row.entry.id;
    },
    overscan: 8,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  // Near the end the next page is fetched; the button beneath does the same for whoever does not scroll.
  useEffect(() => {
    if (more && !loading && rows.length > 0 && lastShown >= rows.length - 5) void loadEarlier();
  }, [more, loading, lastShown, rows.length]);

  useEffect(() => {
    if (jump !== null && loaded) void reach(jump);
  }, [jump, loaded]);

  const found = jump === null ? -1 : rows.findIndex((row) => row.type === 'entry' && row.entry.id === jump);
  useEffect(() => {
    if (found < 0) return;
    // The rows near it are measured only once they are there: the second scroll lands where the first one meant to.
    const scroll = () => virtual.scrollToIndex(found, { align: 'center' });
    const soon = setTimeout(scroll, 0);
    const then = setTimeout(() => {
      scroll();
      document.getElementById(`entry-${jump}`)?.focus({ preventScroll: true });
    }, 120);
    return () => {
      clearTimeout(soon);
      clearTimeout(then);
    };
  }, [found, jump, virtual]);

  return (
    <section className="days" aria-label={en.today.timeline}>
      <div className="rows" ref={list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              className="row-at"
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {row.type === 'day' ? (
                <h2 className="day">{dayName(row.day, today)}</h2>
              ) : (
                <Entry entry={row.entry} last={row.last} found={row.entry.id === jump} />
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
      <div className="earlier small soft">
        {more ? (
          <button type="button" className="word" aria-disabled={loading} onClick={() => void loadEarlier()}>
            {loading ? en.today.loadingEarlier : en.today.earlier}
          </button>
        ) : loaded && rows.length > 0 ? (
          en.today.beginning
        ) : null}
      </div>
    </section>
  );
}

/** Near enough before it is measured, so that little moves. */
function heightOf(row: Row | undefined): number {
  if (row === undefined || row.type === 'day') return 36;
  return photosOf(row.entry).length > 0 ? 88 + ROW_HEIGHT + 12 : 88;
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
