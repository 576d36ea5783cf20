import { useLayoutEffect, useRef } from 'react';
import type { Size } from './measure.ts';

/** A decoded picture on the page. Its pixels are here and nowhere else: no address leads to them. */
export function Canvas({
  bitmap,
  label,
  size,
  className,
}: {
  readonly bitmap: ImageBitmap;
  /** What it shows, for whoever cannot see it; null where the words beside it, or the button around it, say so. */
  readonly label: string | null;
  /** In CSS pixels; the style sheet's where it is not given. */
  readonly size?: Size;
  readonly className?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      // A new size or picture is a new canvas: React would clear the old one and draw nothing.
      key={`${bitmap.width} ${bitmap.height}`}
      className={className}
      width={bitmap.width}
      height={bitmap.height}
      style={size}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
