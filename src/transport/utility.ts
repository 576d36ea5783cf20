import type { Channel, MainHost } from './channel.ts';
import { entryFile } from './entries.ts';
import { scrubbedEnvironment } from './environment.ts';
import { listeners } from './listeners.ts';

/** The part of Electron's `utilityProcess` we use: handed in, because nothing under src/ imports Electron. */
export type UtilityFork = (
  file: string,
  args: string[],
  options: { env: Record<string, string>; serviceName: string; stdio: 'ignore' | 'inherit' },
) => {
  postMessage(message: unknown): void;
  kill(): boolean;
  readonly pid: number | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
};

/** The other end, inside the utility process. */
export type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
};

export function utilityChild(
  fork: UtilityFork,
  file: string,
  options: {
    readonly name: string;
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  },
): Channel & { readonly pid: () => number | undefined } {
  const child = fork(file, [...(options.args ?? [])], {
    env: scrubbedEnvironment(process.env, options.env),
    serviceName: `tend-${options.name}`,
    stdio: process.env.TEND_CHILD_LOG === undefined ? 'ignore' : 'inherit',
  });
  const hears = listeners();
  child.on('message', (message) => {
    if (message instanceof Uint8Array) hears.message(message);
  });
  child.on('exit', (code) => hears.closed(code));
  return {
    pid: () => child.pid,
    send: (message) => {
      if (!hears.isClosed()) child.postMessage(alone(message));
    },
    onMessage: hears.onMessage,
    onClose: hears.onClose,
    close: () => {
      child.kill();
    },
  };
}

/** For main: every process as Electron's utilityProcess. */
export function utilityProcesses(
  fork: UtilityFork,
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): MainHost {
  return { start: (kind) => utilityChild(fork, entryFile(kind), { name: kind, ...options }) };
}

/**
 * The bytes in an ArrayBuffer of their own: structured cloning copies the whole buffer behind a view, and behind
 * a small Node Buffer stands a pool with its neighbours.
 */
export function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}
