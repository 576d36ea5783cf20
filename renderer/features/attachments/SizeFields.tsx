import { en } from '../../strings/en.ts';
import { TextField } from '../../ui/Field.tsx';
import { millimetres } from './measure.ts';

const text = en.photo;

/** Length, width and depth of a wound as text, while they are being written. */
export type Sizes = { readonly lengthMm: string; readonly widthMm: string; readonly depthMm: string };

export function isWrong(written: string): boolean {
  return written.trim() !== '' && millimetres(written) === undefined;
}

/** From a ruler, in millimetres. `checked`: what is no size says so. */
export function SizeFields({
  sizes,
  checked,
  onChange,
  onLeave,
}: {
  readonly sizes: Sizes;
  readonly checked: boolean;
  readonly onChange: (part: Partial<Sizes>) => void;
  /** A field was left, or Enter pressed in it. */
  readonly onLeave?: () => void;
}) {
  const field = (name: keyof Sizes, label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={sizes[name]}
      maxLength={7}
      problem={checked && isWrong(sizes[name]) ? text.sizeWrong : undefined}
      onChange={(e) => onChange({ [name]: e.target.value })}
      onBlur={onLeave}
      onKeyDown={(e) => (e.key === 'Enter' ? onLeave?.() : undefined)}
    />
  );
  return (
    <div>
      <div className="size-row">
        {field('lengthMm', text.length)}
        {field('widthMm', text.width)}
        {field('depthMm', text.depth)}
      </div>
      <p className="small soft">{text.measured}</p>
    </div>
  );
}
