import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Strip, StripLane, StripLaneName, StripMark } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { shortDay } from '../../ui/format.ts';
import { Hatch, Shape } from './shapes.tsx';
import { binOf, daysOfBin, labelled, type Span } from './spans.ts';
import { daysThere, LANES, laneOf } from './strip-words.ts';
import { GUTTER } from './useHandling.ts';

/** Room above a mark for how many it stands for. */
const NUMBER = 12;
const HEIGHTS: Readonly<Record<StripLaneName, number>> = { doses: 30, exposures: 30, felt: 44, looked: 24 };
const AXIS = 20;
const TOPS = tops();
const GROUND = LANES.reduce((sum, lane) => sum + HEIGHTS[lane], 0);
const HEIGHT = GROUND + AXIS;
/** Of a digit of the numbers, about. */
const DIGIT = 6.8;

type Bounds = Parameters<typeof daysThere>[2];

/** Only a picture: the slider around it says every part in words, and the table has them all. */
export function StripPicture({
  strip,
  span,
  bounds,
  seen,
  at,
}: {
  readonly strip: Strip | null;
  readonly span: Span;
  readonly bounds: Bounds;
  readonly seen: { readonly latest: string; readonly earliest: string };
  readonly at: number;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const hatch = useId();
  const wide = Math.max(0, width - GUTTER) / span.bins;
  const x = (bin: number) => GUTTER + bin * wide;
  return (
    <div ref={frame} className="strip-frame" style={{ height: HEIGHT }}>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <defs>
            <Hatch id={hatch} />
          </defs>
          <rect x={x(at)} y={0} width={wide} height={GROUND} className="strip-at" />
          {strip === null ? null : (
            <NotLooked strip={strip} span={span} bounds={bounds} x={x} wide={wide} hatch={hatch} />
          )}
          {LANES.map((name) => (
            <g key={name}>
              <text x={0} y={TOPS[name] + HEIGHTS[name] - 8} className="strip-lane">
                {en.lookBack.lanes[name]}
              </text>
              <line
                x1={0}
                x2={width}
                y1={TOPS[name] + HEIGHTS[name]}
                y2={TOPS[name] + HEIGHTS[name]}
                className="strip-line"
              />
              {strip === null ? null : (
                <Lane
                  lane={laneOf(strip, name)}
                  strip={strip}
                  span={span}
                  bounds={bounds}
                  x={x}
                  wide={wide}
                />
              )}
            </g>
          ))}
          <Seen span={span} seen={seen} x={x} wide={wide} />
          <Axis span={span} today={bounds.today} x={x} wide={wide} />
        </svg>
      )}
    </div>
  );
}

type Drawing = {
  readonly strip: Strip;
  readonly span: Span;
  readonly bounds: Bounds;
  readonly x: (bin: number) => number;
  readonly wide: number;
};

/** Hatched where nobody wrote that they looked: not empty, and not nothing. Of several days, as much as their share. */
function NotLooked({ strip, span, bounds, x, wide, hatch }: Drawing & { readonly hatch: string }) {
  return strip.looked.map((days, bin) => {
    const there = daysThere(span, bin, bounds);
    if (there === 0 || days >= there) return null;
    const top = days === 0 ? TOPS.felt : TOPS.looked;
    const tall = days === 0 ? GROUND - top : (GROUND - top) * (1 - days / there);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
      <rect key={bin} x={x(bin)} y={top} width={wide} height={tall} fill={`url(#${hatch})`} />
    );
  });
}

function Lane({ lane, strip, span, bounds, x, wide }: Drawing & { readonly lane: StripLane | undefined }) {
  if (lane === undefined) return null;
  const [top, tall] = [TOPS[lane.lane], HEIGHTS[lane.lane]];
  return lane.marks.map((mark) => {
    const middle = x(mark.bin) + wide / 2;
    const number = String(mark.count);
    const fits = mark.count > 1 && number.length * DIGIT <= wide - 2 && lane.lane !== 'looked';
    const share =
      lane.lane === 'looked'
        ? Math.min(1, (strip.looked[mark.bin] ?? 0) / Math.max(1, daysThere(span, mark.bin, bounds)))
        : heightOf(lane, mark);
    return (
      <g key={mark.bin}>
        <Shape
          lane={lane.lane}
          x={middle}
          base={top + tall - 2}
          room={tall - NUMBER - 4}
          wide={wide}
          height={share}
          ring={mark.rings === mark.count}
          ringed={mark.rings > 0 && mark.rings < mark.count}
        />
        {fits ? (
          <text x={middle} y={top + NUMBER - 1} className="strip-number" textAnchor="middle">
            {number}
          </text>
        ) : null}
      </g>
    );
  });
}

/** From 0 to 1 on the lane's own scale; undefined without a number on it. */
function heightOf({ scale }: StripLane, { severity }: StripMark): number | undefined {
  if (scale === undefined || severity === undefined) return undefined;
  return Math.min(1, Math.max(0, (severity - scale.min) / (scale.max - scale.min)));
}

/** Which days the list beneath shows. */
function Seen({
  span,
  seen,
  x,
  wide,
}: Pick<Drawing, 'span' | 'x' | 'wide'> & {
  readonly seen: { readonly latest: string; readonly earliest: string };
}) {
  if (seen.latest < span.from || seen.earliest > span.to) return null;
  const first = binOf(span, seen.earliest) ?? 0;
  const last = binOf(span, seen.latest) ?? span.bins - 1;
  const ends = span.perBin < 1 ? last + Math.round(1 / span.perBin) : last + 1;
  const right = Math.min(ends, span.bins);
  return (
    <rect
      x={x(first)}
      y={GROUND - 1}
      width={(right - first) * wide}
      height={4}
      rx={2}
      className="strip-seen"
    />
  );
}

const LABEL_PX = 84;

function Axis({ span, today, x, wide }: Pick<Drawing, 'span' | 'x' | 'wide'> & { readonly today: string }) {
  const says = (bin: number) =>
    span.days === 1
      ? `${String(Math.round(bin * span.perBin * 24)).padStart(2, '0')}:00`
      : shortDay(daysOfBin(span, bin)[0], today);
  return labelled(span, wide, LABEL_PX)
    .filter((bin) => x(bin) + LABEL_PX <= x(span.bins) + 8)
    .map((bin) => (
      <text key={bin} x={x(bin) + 1} y={HEIGHT - 4} className="strip-label">
        {says(bin)}
      </text>
    ));
}

function tops(): Record<StripLaneName, number> {
  let top = 0;
  const at = (lane: StripLaneName) => {
    const its = top;
    top += HEIGHTS[lane];
    return its;
  };
  return { doses: at('doses'), exposures: at('exposures'), felt: at('felt'), looked: at('looked') };
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const its = element.current;
    if (its === null) return;
    const watch = new ResizeObserver(() => setWidth(its.clientWidth));
    watch.observe(its);
    setWidth(its.clientWidth);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
