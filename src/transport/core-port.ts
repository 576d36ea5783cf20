/** What main asks the core process. Payloads are the wire's bytes: main never decodes them. */
export type CoreProcedures = {
  start: {
    params: {
      readonly vaultDir: string;
      readonly modelsDirs: readonly [string, ...string[]];
      readonly zone: string;
    };
    result: undefined;
  };
  handle: { params: { readonly method: string; readonly payload: Uint8Array }; result: Uint8Array };
  /** Closes the database and gives the vault's lock back. Main ends the process afterwards in any case. */
  close: { params: undefined; result: undefined };
};

/** What core tells main to pass on: the name of a contract event and its bytes. */
export type CoreEvent = { readonly name: string; readonly payload: Uint8Array };
