import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundledTerminal } from './bundled.ts';

const shipped = join(import.meta.dirname, '..', '..', 'cli.ts');
const quick = await bundledTerminal();

/** A folder of its own with a passphrase file, as a person with one vault has them. */
export type Desk = {
  readonly folder: string;
  readonly vault: string;
  readonly passphraseFile: string;
  /** The command as it is shipped, from its sources. Otherwise the same in one file, and a vault it makes is cheap to open. */
  readonly asShipped?: true;
};

export const PASSPHRASE = 'seven quiet herons';

export function makeDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'tend-cli-'));
  const passphraseFile = join(folder, 'passphrase');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
  return { folder, vault: join(folder, 'vault'), passphraseFile };
}

export function removeDesk({ folder }: Desk): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the real command as a process of its own, without a controlling terminal. */
export function start(desk: Desk, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, commandLine(desk, args), { detached: true, env: environment(desk) });
}

function commandLine(desk: Desk, args: readonly string[]): string[] {
  return [
    desk.asShipped === true ? shipped : quick,
    '--vault',
    desk.vault,
    '--zone',
    'Europe/Berlin',
    ...args,
  ];
}

/** Nothing of the person who runs the tests is read or touched. */
function environment({ folder }: Desk): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_DATA_HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    // Where Node keeps what it has compiled: hundreds of these begin with the same sources.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
  };
}

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs it to its end. Everything in `input` is on standard input from the start. */
export async function tend(desk: Desk, args: readonly string[], input = ''): Promise<Ended> {
  const child = start(desk, args);
  child.stdin.on('error', () => {}); // it may end without reading what it does not need
  child.stdin.end(input);
  const [status, out, err] = await Promise.all([ended(child), text(child.stdout), text(child.stderr)]);
  return { status, stdout: out, stderr: err };
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** With the passphrase from the desk's file. */
export function open(desk: Desk, args: readonly string[], input = ''): Promise<Ended> {
  return tend(desk, ['--passphrase-file', desk.passphraseFile, ...args], input);
}

/**
 * Runs it on a terminal that util-linux' `script` lends, and types once the passphrase is asked for (nothing when it is not); then the next of
 * `later`, each once its question is there. Gives everything the terminal showed.
 */
export async function onATerminal(
  desk: Desk,
  args: readonly string[],
  typed: string,
  ...later: readonly (readonly [question: string, typed: string])[]
) {
  const command = [process.execPath, ...commandLine(desk, args)].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: environment(desk),
  });
  const steps = [...(typed === '' ? [] : [['Passphrase:', typed] as const]), ...later];
  let shown = '';
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    const [question, answer] = steps[0] ?? [];
    if (question === undefined || answer === undefined || !shown.includes(question)) return;
    steps.shift();
    child.stdin.write(answer);
  });
  return { status: await ended(child), shown };
}
