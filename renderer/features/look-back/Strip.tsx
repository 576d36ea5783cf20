import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLookBackPage } from '../../state/look-back.ts';
import { en } from '../../strings/en.ts';
import { shortDay } from '../../ui/format.ts';
import { icons } from '../../ui/icons.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { StripPicture } from './StripPicture.tsx';
import { StripTable } from './StripTable.tsx';
import { addDays, around, binOf, daysOfBin, type Span, within, ZOOMS, type Zoom, zoomed } from './spans.ts';
import { binWords } from './strip-words.ts';
import { useHandling } from './useHandling.ts';

const text = en.lookBack;

type StripProps = {
  readonly span: Span;
  readonly zoom: Zoom;
  readonly first: string;
  readonly today: string;
  /** The days of the list that can be seen. */
  readonly seen: { readonly latest: string; readonly earliest: string };
  readonly onView: (zoom: Zoom, to: string) => void;
  readonly onGo: (day: string) => void;
};

/** The days as a picture that can be moved and zoomed, and the same as a table. */
export function Strip({ span, zoom, first, today, seen, onView, onGo }: StripProps) {
  const { strip, filter } = useLookBackPage();
  const [asTable, setAsTable] = useState(false);
  const [cursor, setCursor] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const picture = useRef<HTMLDivElement>(null);
  const keys = useId();
  const drawn = strip?.from === span.from && strip.to === span.to && strip.bins === span.bins ? strip : null;
  const bounds = useMemo(() => ({ first, today, filter }), [first, today, filter]);

  const move = (bins: number) => {
    const days = Math.sign(bins) * Math.max(1, Math.round(Math.abs(bins) * span.perBin));
    onView(zoom, within(addDays(span.to, days), zoom, first, today));
  };
  const at = Math.min(span.bins - 1, cursor ?? binOf(span, seen.latest) ?? span.bins - 1);
  const dayAt = (bin: number) => daysOfBin(span, bin)[1];
  const zoomBy = (by: 1 | -1, bin = at) => {
    const next = zoomed(zoom, by);
    if (next === zoom) return;
    const day = dayAt(bin) > today ? today : dayAt(bin);
    setCursor(null);
    onView(next, around(day, next, first, today));
  };
  const goTo = (bin: number) => {
    setCursor(bin);
    onGo(dayAt(bin));
  };
  const toEdge = (bin: number, day: string) => {
    setCursor(bin);
    onView(zoom, within(day, zoom, first, today));
  };
  const step = (by: number) => {
    const to = at + by;
    if (to < 0 || to >= span.bins) move(by);
    else setCursor(to);
  };

  useHandling(picture, { span, onMove: move, onZoom: zoomBy, onGo: goTo, onHover: setHovered });

  // The part a person stood on is another one once the span has moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the span is what it is cleared for
  useEffect(() => setHovered(null), [span]);

  const keyboard = new Map<string, () => void>([
    ['ArrowLeft', () => step(-1)],
    ['ArrowDown', () => step(-1)],
    ['ArrowRight', () => step(1)],
    ['ArrowUp', () => step(1)],
    ['PageUp', () => move(-span.bins)],
    ['PageDown', () => move(span.bins)],
    ['Home', () => toEdge(0, first)],
    ['End', () => toEdge(span.bins - 1, today)],
    ['+', () => zoomBy(1)],
    ['=', () => zoomBy(1)],
    ['-', () => zoomBy(-1)],
    ['Enter', () => goTo(at)],
    [' ', () => goTo(at)],
  ]);
  const said = drawn === null ? '' : binWords(drawn, span, at, bounds);
  const told = drawn === null ? '' : binWords(drawn, span, hovered ?? at, bounds);

  return (
    <figure className="strip" aria-label={text.strip}>
      <div className="strip-head">
        <div className="row">
          <button
            type="button"
            className="icon-button"
            aria-label={text.earlier}
            onClick={() => move(-span.bins)}
          >
            {icons.left()}
          </button>
          <span className="strip-range small">
            {text.range(shortDay(span.from, today), shortDay(span.to, today))}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={text.later}
            aria-disabled={span.to >= today}
            onClick={() => move(span.bins)}
          >
            {icons.right()}
          </button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would put its own box here */}
        <div className="zooms" role="group" aria-label={text.zoom}>
          {ZOOMS.map((one) => (
            <button
              key={one}
              type="button"
              className="zoom"
              aria-pressed={zoom === one}
              onClick={() => {
                setCursor(null);
                onView(one, around(zoom === 'all' ? seen.latest : dayAt(at), one, first, today));
              }}
            >
              {text.zooms[one]}
            </button>
          ))}
        </div>
        <Toggle on={asTable} onChange={setAsTable}>
          {text.asTable}
        </Toggle>
      </div>
      {asTable ? null : (
        <>
          <div
            ref={picture}
            className="strip-picture"
            role="slider"
            tabIndex={0}
            aria-label={text.strip}
            aria-valuemin={0}
            aria-valuemax={span.bins - 1}
            aria-valuenow={at}
            aria-valuetext={said === '' ? text.searching : said}
            aria-describedby={keys}
            onKeyDown={(e) => {
              const deed = e.ctrlKey || e.metaKey || e.altKey ? undefined : keyboard.get(e.key);
              if (deed === undefined) return;
              e.preventDefault();
              deed();
            }}
          >
            <StripPicture strip={drawn} span={span} bounds={bounds} seen={seen} at={hovered ?? at} />
          </div>
          <p id={keys} className="hidden">
            {text.stripKeys}
          </p>
          <p className="strip-told small" aria-hidden="true">
            {told}
          </p>
        </>
      )}
      {drawn === null ? null : (
        <StripTable strip={drawn} span={span} bounds={bounds} shown={asTable} onGo={onGo} />
      )}
    </figure>
  );
}
