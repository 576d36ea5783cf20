import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ourEnv, root } from './install.mjs';

export { ourNode, root } from './install.mjs';

/** A folder for what can be made again: Electron, stamps, test reports, the tour's picture. */
export const cache = join(root, '.cache');

type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
  /** Shows what the program prints on standard error: standard output belongs to the command that was asked for. */
  readonly toStderr?: boolean;
  /** Makes it the head of a group of processes that ends as one: xvfb-run and npm do not hand a signal on. */
  readonly group?: boolean;
};

/** Runs a program in the repository with our Node first on PATH and gives its exit status (1 when a signal ended it). */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, quiet = false, toStderr = false, group = false }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? 'ignore' : toStderr ? ['ignore', 2, 2] : group ? ['ignore', 1, 2] : 'inherit',
      detached: group && process.platform !== 'win32',
      env: { ...ourEnv(), ...env },
      // npm on Windows is a .cmd, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    // Ctrl-C reaches the child by itself too; this process waits for it and then ends the same way.
    let asked: NodeJS.Signals | undefined;
    const end = (signal: NodeJS.Signals) => {
      asked = signal;
      if (group && child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
      else child.kill(signal);
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    const ended = (status: number) => {
      process.off('SIGTERM', end);
      process.off('SIGINT', end);
      if (asked === undefined) resolve(status);
      else process.kill(process.pid, asked);
    };
    child.on('error', () => ended(127));
    child.on('exit', (code) => ended(code ?? 1));
  });
}

/** The JavaScript file behind a tool of node_modules, to be run by our Node: what stands in .bin differs by system. */
export function tool(packageName: string, bin: string = packageName): string {
  const folder = join(root, 'node_modules', packageName);
  // package.json is npm's own format: `bin` is one path or a map of them.
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (file === undefined) throw new Error(`${packageName} has no command ${bin}`);
  return join(folder, file);
}

/** Whether a command can be found on PATH. */
export function onPath(command: string): boolean {
  const look = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(look, [command], { stdio: 'ignore' }).status === 0;
}

/** On Linux windows open on a screen that nobody sees, whatever display there is: they must not take the focus. */
export function unseenScreen(): string[] {
  return process.platform === 'linux' && onPath('xvfb-run')
    ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24']
    : [];
}
