import type { Together } from '../../rule.ts';

/** One of each group in one sentence, within so many words. */
export const within = (within: number, ...together: Together['together']): Together => ({ together, within });
