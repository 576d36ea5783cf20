import type BetterSqlite3 from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A handle that may only read: a function that takes it cannot be handed work that writes by mistake. */
export type ReadableDb = BetterSqlite3.Database & { readonly [readable]: true };

/** The open vault's database. Only what says so in its signature may write. */
export type WritableDb = ReadableDb & { readonly [writable]: true };
