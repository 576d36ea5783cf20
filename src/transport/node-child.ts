import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Channel, Host, MainHost } from './channel.ts';
import { entryFile } from './entries.ts';
import { scrubbedEnvironment } from './environment.ts';
import { listeners } from './listeners.ts';
import { sealedChannel } from './sealed-channel.ts';
import { plainNode } from './which.ts';

/**
 * A child of a plain Node, spoken to over its IPC pipe. It inherits no handle but that pipe and, when
 * `TEND_CHILD_LOG` is set, standard error.
 */
export function nodeChild(
  file: string,
  options: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Channel & { readonly pid: number | undefined } {
  const child = fork(file, options.args ?? [], {
    execPath: plainNode(),
    execArgv: [],
    env: scrubbedEnvironment(process.env, options.env),
    cwd: tmpdir(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', process.env.TEND_CHILD_LOG === undefined ? 'ignore' : 'inherit', 'ipc'],
    windowsHide: true,
  });
  const hears = listeners();
  child.on('message', (message) => {
    if (message instanceof Uint8Array) hears.message(message);
  });
  // Not 'exit': that may come before the last messages were read.
  child.on('close', (code) => hears.closed(code));
  // Starting failed: nothing else will come. Writing to a child that is ending: its close follows.
  child.on('error', () => {
    if (child.pid === undefined) hears.closed(null);
  });
  return {
    pid: child.pid,
    send: (message) => {
      // The callback keeps a write to a child that has just ended from being thrown; its end is told by onClose.
      if (child.connected) child.send(message, () => {});
    },
    onMessage: hears.onMessage,
    onClose: hears.onClose,
    close: () => {
      // Nothing to say goodbye to: what must be on disk is already there, and SIGKILL cannot be ignored.
      child.kill('SIGKILL');
    },
  };
}

type Options = { readonly env?: Readonly<Record<string, string>> };

/** For main: every process as a child of a plain Node. `env` is added to the scrubbed environment of each. */
export function nodeProcesses(options: Options = {}): MainHost {
  return { start: (kind) => nodeChild(entryFile(kind), options) };
}

/** For a core that starts its helpers itself (the terminal). They speak sealed, whoever started them. */
export function nodeHost(options: Options = {}): Host {
  const { start } = nodeProcesses(options);
  return { start: (kind) => sealedChannel(start(kind), 'first') };
}
