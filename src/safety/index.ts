export { type Known, type MedicineConcern, type MedicineVerdict, medicineFilter } from './medicine-filter.ts';
export { redFlags } from './red-flags.ts';
export type { Context } from './rule.ts';
