/** One step of the schema. Numbered in tens; a released step is never changed, only followed. */
export type Migration = { readonly to: number; readonly sql: string };
