export { watched } from './languages/index.ts';
export { medicineFilter } from './medicine-filter.ts';
export { reassures } from './reassurance.ts';
export { redFlags } from './red-flags.ts';
export type { Context } from './rule.ts';
