import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';

/** How long a command of the system may take, in milliseconds; PowerShell alone needs about one second. */
const PATIENCE_MS = 8000;

/**
 * All that the probes may know of a machine. What cannot be read, or does not answer in time, is undefined: a probe
 * never fails, it says that it could not find out.
 */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file. */
  read(path: string): Promise<string | undefined>;
  /** The names in a folder. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** The path without links. */
  real(path: string): Promise<string | undefined>;
  /** What a program of the system, named by its whole path, prints. */
  run(file: string, args: readonly string[], folder?: string): Promise<string | undefined>;
};

/**
 * The machine this runs on. No shell, no search path, none of the person's environment reaches a command.
 * @param patienceMs after which a command is ended
 */
export const thisMachine = (patienceMs = PATIENCE_MS): Machine => ({
  platform: process.platform,
  home: homedir(),
  env: process.env,
  read: (path) => readFile(path, 'utf8').catch(() => undefined),
  list: (path) => readdir(path).catch(() => undefined),
  real: (path) => realpath(path).catch(() => undefined),
  run: (file, args, folder) =>
    new Promise((resolve) => {
      const { SystemRoot } = process.env;
      execFile(
        file,
        args,
        {
          env: { LC_ALL: 'C', ...(SystemRoot === undefined ? {} : { SystemRoot }) },
          timeout: patienceMs,
          killSignal: 'SIGKILL',
          windowsHide: true,
          ...(folder === undefined ? {} : { cwd: folder }),
        },
        (error, stdout) => resolve(error === null ? stdout : undefined),
      );
    }),
});
