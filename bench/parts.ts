import type { Part } from './lib/figures.ts';
import { models } from './parts/models.ts';
import { unlock } from './parts/unlock.ts';

/** In the order they run: what uses all cores for long comes last. */
export const parts: readonly Part[] = [unlock, models];
