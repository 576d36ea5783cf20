import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const cli = join(import.meta.dirname, '..', '..', 'cli.ts');

/** A folder of its own with a passphrase file, as a person with one vault has them. */
export type Desk = { readonly folder: string; readonly vault: string; readonly passphraseFile: string };

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

/** Starts the real terminal as a process of its own, without a controlling terminal. */
export function start(
  desk: Desk,
  args: readonly string[],
  { node = [] as readonly string[] } = {},
): ChildProcess {
  return spawn(process.execPath, [...node, cli, '--vault', desk.vault, '--zone', 'Europe/Berlin', ...args], {
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: desk.folder,
      XDG_DATA_HOME: desk.folder,
      TMPDIR: desk.folder,
      LANG: 'C.UTF-8',
    },
    stdio: 'pipe',
  });
}

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs it to its end. Everything in `input` is on standard input from the start. */
export async function tend(desk: Desk, args: readonly string[], input = ''): Promise<Ended> {
  const child = start(desk, args);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('started without pipes');
  stdin.on('error', () => {}); // it may end without reading what it does not need
  stdin.end(input);
  const [status, out, err] = await Promise.all([ended(child), text(stdout), text(stderr)]);
  return { status, stdout: out, stderr: err };
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** With the passphrase from the desk's file. */
export function open(desk: Desk, args: readonly string[], input = ''): Promise<Ended> {
  return tend(desk, ['--passphrase-file', desk.passphraseFile, ...args], input);
}
