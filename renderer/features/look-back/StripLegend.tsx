import { type ReactNode, useId } from 'react';
import type { Strip } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { Hatch } from './shapes.tsx';
import type { Span } from './spans.ts';
import { daysThere, laneOf } from './strip-words.ts';

const text = en.lookBack.legend;

/** What the signs mean that are really there. */
export function StripLegend({
  strip,
  span,
  bounds,
}: {
  readonly strip: Strip;
  readonly span: Span;
  readonly bounds: Parameters<typeof daysThere>[2];
}) {
  const hatch = useId();
  const marks = strip.lanes.flatMap((lane) => (lane.lane === 'looked' ? [] : lane.marks));
  const scale = laneOf(strip, 'felt')?.scale;
  const hatched = strip.looked.some((days, bin) => days < daysThere(span, bin, bounds));
  return (
    <div className="legend small soft">
      {scale === undefined ? null : (
        <Key sign={<rect x="3" y="1" width="6" height="11" rx="2" className="shape-felt" />}>
          {text.height(scale.min, scale.max)}
        </Key>
      )}
      {marks.some(({ rings }) => rings > 0) ? (
        <Key sign={<circle cx="6" cy="6" r="4" className="shape-ring" />}>{text.ring}</Key>
      ) : null}
      {hatched ? (
        <Key
          sign={
            <>
              <defs>
                <Hatch id={hatch} />
              </defs>
              <rect width="12" height="12" fill={`url(#${hatch})`} />
            </>
          }
        >
          {text.hatched}
        </Key>
      ) : null}
      <Key sign={<rect x="0" y="4" width="12" height="4" rx="2" className="strip-seen" />}>{text.view}</Key>
    </div>
  );
}

function Key({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <span>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {sign}
      </svg>
      {children}
    </span>
  );
}
