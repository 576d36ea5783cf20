import type { Attachment } from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';
import { Canvas } from './Canvas.tsx';
import { ROW_HEIGHT, tileWidth } from './measure.ts';
import { useThumbnail } from './usePicture.ts';

/** The small picture of a photo, as a button that opens it. Its room is known before it is there. */
export function Tile({
  photo,
  label,
  height = ROW_HEIGHT,
  onOpen,
}: {
  readonly photo: Attachment;
  readonly label: string;
  readonly height?: number;
  readonly onOpen: () => void;
}) {
  const { bitmap, problem } = useThumbnail(photo);
  return (
    <button
      type="button"
      className="tile"
      aria-label={problem === null ? label : `${label}, ${en.photo.none}`}
      style={{ width: tileWidth(photo, height), height }}
      onClick={onOpen}
    >
      {bitmap === null ? null : <Canvas bitmap={bitmap} label={null} />}
      {problem === null ? null : <span className="small soft">{en.photo.none}</span>}
    </button>
  );
}
