import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement as h, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** The same library over 100,000 rows of 88 px with nothing in them. Bundled and shown by bench/parts/timeline.ts. */
const ROWS = 100_000;

function List() {
  const page = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: ROWS,
    getScrollElement: () => page.current,
    estimateSize: () => 88,
    overscan: 8,
  });
  return h(
    'div',
    { id: 'page', ref: page, style: { height: '100vh', overflowY: 'auto' } },
    h(
      'div',
      { style: { position: 'relative', height: rows.getTotalSize() } },
      rows.getVirtualItems().map((row) =>
        h('div', {
          key: row.key,
          style: {
            position: 'absolute',
            inset: '0 0 auto',
            height: 88,
            transform: `translateY(${row.start}px)`,
          },
        }),
      ),
    ),
  );
}

// The bench's page has exactly this element.
createRoot(Reflect.get(globalThis, 'document').getElementById('root')).render(h(List));
