import { useEffect, useState } from 'react';
import type { Attachment } from '../../../src/contract/index.ts';
import { sentenceOf } from '../../bridge.ts';
import { en } from '../../strings/en.ts';
import { decodePicture, NoPicture } from './decode.ts';
import { readWhole } from './pieces.ts';
import { refuseTooLarge, sizeOf, thumbnailOf } from './thumbnails.ts';

/** Of the longer side, in pixels: more than a window shows, and something to go nearer into. */
const LONGEST = 4096;

export type Shown = {
  readonly bitmap: ImageBitmap | null;
  /** Why there is none, or not all of it. */
  readonly problem: string | null;
  readonly whole: boolean;
};

const nothing: Shown = { bitmap: null, problem: null, whole: false };

/** The small picture of a photo. */
export function useThumbnail(photo: Attachment): Shown {
  const [shown, setShown] = useState(nothing);
  const { id } = photo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a photo never changes, only what is said about it
  useEffect(() => {
    let there = true;
    setShown(nothing);
    thumbnailOf(photo).then(
      (bitmap) => (there ? setShown({ bitmap, problem: null, whole: false }) : undefined),
      (thrown: unknown) => (there ? setShown({ ...nothing, problem: problemOf(thrown) }) : undefined),
    );
    return () => {
      there = false;
    };
  }, [id]);
  return shown;
}

/** The photo itself, with its small picture in its place until it is there. */
export function usePicture(photo: Attachment): Shown {
  const small = useThumbnail(photo);
  const [shown, setShown] = useState<Shown & { readonly of: string }>({ ...nothing, of: '' });
  const { id } = photo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const stop = new AbortController();
    let bitmap: ImageBitmap | null = null;
    const open = async () => {
      refuseTooLarge(photo, LONGEST);
      const { bytes, mediaType } = await readWhole(id, { signal: stop.signal });
      const picture = await decodePicture(bytes, mediaType, sizeOf(photo), LONGEST);
      bitmap = picture.bitmap;
      if (stop.signal.aborted) bitmap.close();
      else setShown({ bitmap, problem: null, whole: true, of: id });
    };
    open().catch((thrown: unknown) => {
      if (!stop.signal.aborted) setShown({ ...nothing, problem: problemOf(thrown), of: id });
    });
    return () => {
      stop.abort();
      bitmap?.close();
    };
  }, [id]);
  if (shown.of !== id) return { ...small, problem: null };
  if (shown.bitmap !== null) return shown;
  const said = [shown.problem, small.bitmap === null ? null : en.photo.onlySmall];
  return { ...small, problem: said.filter((part) => part !== null).join(' ') };
}

function problemOf(thrown: unknown): string {
  if (thrown instanceof NoPicture)
    return thrown.why === 'too-large' ? en.photo.tooLarge : en.photo.cannotShow;
  return sentenceOf(thrown);
}
