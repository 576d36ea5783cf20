export { writeExport } from './export.ts';
export { removeUnfinished } from './folder.ts';
export type { Sources } from './rows.ts';
export { type SheetSources, sheet } from './sheet/sheet.ts';
