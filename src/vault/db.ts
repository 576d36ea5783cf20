import type BetterSqlite3 from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/**
 * What no code of Tend's may call: `serialize` and `backup` give or need plaintext, `loadExtension` runs foreign
 * code beside the keys, and keys are given where a vault is opened only. Held by the compiler.
 */
type Forbidden = 'serialize' | 'backup' | 'loadExtension' | 'key' | 'rekey';

/** A handle that may only read: a function that takes it cannot be handed work that writes by mistake. */
export type ReadableDb = Omit<BetterSqlite3.Database, Forbidden> & { readonly [readable]: true };

/** The open vault's database. Only what says so in its signature may write. */
export type WritableDb = ReadableDb & { readonly [writable]: true };
