import { fileType, photoType } from './signature.ts';
import type { Incoming } from './uploads.ts';

/** The journal's reading of clocks on walls. */
export type WallClock = {
  /** Minutes east of UTC in a zone at an instant. */
  offsetMinutes(ms: number, zone: string): number;
  /** When a wall in a zone shows this: none in the hour that summer time skips, two in the one it repeats. Months from 1. */
  instantsOf(
    wall: { year: number; month: number; day: number; hour: number; minute: number },
    zone: string,
  ): readonly number[];
};

/** What is kept of a file, and what is known of it. */
export type Prepared = {
  readonly bytes: Uint8Array;
  readonly kind: 'photo' | 'file';
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenMs: number | null;
  readonly takenOffsetMin: number | null;
  readonly metadata: 'removed' | 'kept' | 'none';
};

export function prepare(incoming: Incoming, _wall: WallClock): Prepared {
  const photo = photoType(incoming.bytes);
  return {
    bytes: incoming.bytes,
    kind: photo === undefined ? 'file' : 'photo',
    mediaType: photo ?? fileType(incoming.bytes, incoming.mediaType),
    width: null,
    height: null,
    takenMs: null,
    takenOffsetMin: null,
    metadata: 'kept',
  };
}
