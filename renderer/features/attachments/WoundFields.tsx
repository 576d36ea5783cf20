import { useEffect, useRef, useState } from 'react';
import type { WoundSize } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { millimetres } from './measure.ts';

const text = en.photo;
type Written = { readonly lengthMm: string; readonly widthMm: string };

/** Length and width from a ruler. Enter, or leaving in whatever way, keeps what is in both. */
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
  const [written, setWritten] = useState<Written>({
    lengthMm: asWritten(wound.lengthMm),
    widthMm: asWritten(wound.widthMm),
  });
  const [left, setLeft] = useState(false);
  const fresh = withSizes(wound, written);
  const keep = () => {
    setLeft(true);
    if (fresh !== null && JSON.stringify(fresh) !== JSON.stringify(wound)) onChange(fresh);
  };
  // Escape closes the photo out of a field that was never left.
  const last = useRef(keep);
  last.current = keep;
  useEffect(() => () => last.current(), []);
  const field = (name: keyof Written, label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={written[name]}
      maxLength={7}
      problem={left && isWrong(written[name]) ? text.sizeWrong : undefined}
      onChange={(e) => {
        onWriting();
        setWritten({ ...written, [name]: e.target.value });
      }}
      onBlur={keep}
      onKeyDown={(e) => (e.key === 'Enter' ? keep() : undefined)}
    />
  );
  return (
    <div>
      <div className="pair">
        {field('lengthMm', text.length)}
        {field('widthMm', text.width)}
      </div>
      <p className="small soft">{text.measured}</p>
    </div>
  );
}

function asWritten(mm: number | undefined): string {
  return mm === undefined ? '' : `${mm}`;
}

function isWrong(written: string): boolean {
  return written.trim() !== '' && millimetres(written) === undefined;
}

/** Null when one of them is no size. An emptied field leaves nothing behind; a depth stays. */
function withSizes({ depthMm }: WoundSize, written: Written): WoundSize | null {
  if (isWrong(written.lengthMm) || isWrong(written.widthMm)) return null;
  const lengthMm = millimetres(written.lengthMm);
  const widthMm = millimetres(written.widthMm);
  return {
    ...(lengthMm === undefined ? {} : { lengthMm }),
    ...(widthMm === undefined ? {} : { widthMm }),
    ...(depthMm === undefined ? {} : { depthMm }),
  };
}
