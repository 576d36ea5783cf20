import type { Asked } from './border.ts';

/** What main asks the core process. Payloads are sealed: main cannot read them. */
export type CoreProcedures = {
  start: {
    params: {
      readonly vaultDir: string;
      readonly modelsDirs: readonly [string, ...string[]];
      readonly zone: string;
    };
    result: undefined;
  };
  /** A page's key for core's: the beginning of a line that main cannot read. */
  greet: { params: Uint8Array; result: Uint8Array };
  handle: { params: Asked; result: Uint8Array };
  /** Closes the database and gives the vault's lock back. Main ends the process afterwards in any case. */
  close: { params: undefined; result: undefined };
};

/** The event by which core tells main itself at which instants to remind (UTC ms, a list in place of the one before). */
export const REMIND = 'remind';

/** What core tells main to pass on: the name of a contract event and its sealed bytes. */
export type CoreEvent = { readonly name: string; readonly payload: Uint8Array };
