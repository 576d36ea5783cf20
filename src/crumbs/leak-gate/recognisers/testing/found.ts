import type { Recogniser } from '../recogniser.ts';
import { textOf } from '../text.ts';

/** The characters that one recogniser points at. */
export function found(recogniser: Recogniser, original: string): string[] {
  return recogniser(textOf(original)).map(({ start, end }) => original.slice(start, end));
}
