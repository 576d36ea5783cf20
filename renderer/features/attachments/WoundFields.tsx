import { useEffect, useRef, useState } from 'react';
import type { WoundSize } from '../../../src/contract/index.ts';
import { millimetres } from './measure.ts';
import { isWrong, SizeFields, type Sizes } from './SizeFields.tsx';

/** The size of a wound on a photo. Enter, or leaving in whatever way, keeps what is in the fields. */
export function WoundFields({
  wound,
  onWriting,
  onChange,
}: {
  readonly wound: WoundSize;
  /** Something is being written: what was said of the size before is no longer so. */
  readonly onWriting: () => void;
  readonly onChange: (wound: WoundSize) => void;
}) {
  const [written, setWritten] = useState<Sizes>({
    lengthMm: asWritten(wound.lengthMm),
    widthMm: asWritten(wound.widthMm),
    depthMm: asWritten(wound.depthMm),
  });
  const [left, setLeft] = useState(false);
  const fresh = withSizes(written);
  const keep = () => {
    setLeft(true);
    if (fresh !== null && JSON.stringify(fresh) !== JSON.stringify(wound)) onChange(fresh);
  };
  // Escape closes the photo out of a field that was never left.
  const last = useRef(keep);
  last.current = keep;
  useEffect(() => () => last.current(), []);
  return (
    <SizeFields
      sizes={written}
      checked={left}
      onChange={(part) => {
        onWriting();
        setWritten({ ...written, ...part });
      }}
      onLeave={keep}
    />
  );
}

function asWritten(mm: number | undefined): string {
  return mm === undefined ? '' : `${mm}`;
}

/** Null when one of them is no size. An emptied field leaves nothing behind. */
function withSizes(written: Sizes): WoundSize | null {
  if (Object.values(written).some(isWrong)) return null;
  const lengthMm = millimetres(written.lengthMm);
  const widthMm = millimetres(written.widthMm);
  const depthMm = millimetres(written.depthMm);
  return {
    ...(lengthMm === undefined ? {} : { lengthMm }),
    ...(widthMm === undefined ? {} : { widthMm }),
    ...(depthMm === undefined ? {} : { depthMm }),
  };
}
