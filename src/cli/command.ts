import type { ParseArgsOptionsConfig } from 'node:util';
import type { Client } from './client.ts';
import type { PassphraseSource } from './passphrase.ts';

/** What every command may be told. */
export type Common = {
  readonly vaultDir: string;
  readonly json: boolean;
  readonly now: string | undefined;
  readonly zone: string | undefined;
  readonly subject: string | undefined;
  readonly observer: string | undefined;
  readonly passphrase: PassphraseSource;
};

/** What stood on the command line after the command's own words. */
export type Args = {
  readonly words: readonly string[];
  /** The value of an option of this command, by name. */
  option(name: string): string | undefined;
  list(name: string): string[] | undefined;
  flag(name: string): boolean;
};

/** The answer for both readers: `value` for scripts (`--json`), `text` for people. */
export type Result = { readonly value: unknown; readonly text: string; readonly status?: number };

export type Context = { readonly client: Client; readonly common: Common; readonly args: Args };

type Needs = 'vault' | 'core';

export type Command = {
  /** The words that call it: `subject add`. */
  readonly name: string;
  /** What follows them. */
  readonly usage: string;
  readonly about: string;
  readonly options?: ParseArgsOptionsConfig;
  /** `vault`: it is unlocked first. `core`: works without. */
  readonly needs: Needs | ((args: Args) => Needs);
  /** Runs; gives nothing when it printed its own answer line by line. */
  run(context: Context): Promise<Result | undefined>;
};

/** Clock, time zone and subject as the command line replaced them; absent where it did not. */
export function clockOf({ now, zone }: Common) {
  return { ...(now === undefined ? {} : { now }), ...(zone === undefined ? {} : { zone }) };
}

export function about({ subject }: Common) {
  return subject === undefined ? {} : { subject };
}

/** An object without the fields that are undefined: the contract tells absent from undefined. */
export function present<T extends Record<string, unknown>>(fields: T) {
  // What is left has exactly the fields whose values are not undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T as undefined extends T[K] ? never : K]: T[K];
  } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
}
