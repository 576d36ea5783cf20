import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { KDF_FLOOR } from '../passphrase.ts';
import { createVault } from '../vault.ts';

export const PASSPHRASE = 'correct horse battery';

/** A folder of this test's own, removed after it. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tend-vault-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A vault that was made and closed; unlocking it costs the least that is accepted. */
export async function closedVault(): Promise<string> {
  const dir = join(tempFolder(), 'vault');
  (await createVault(dir, PASSPHRASE, { kdf: KDF_FLOOR })).close();
  return dir;
}

/** Runs one of this folder's scripts in a process of its own, ended with the test if it is still there. */
export function startScript(
  name: string,
  args: readonly string[],
  before: readonly string[] = [],
): ChildProcess {
  return start([...before, process.execPath, '--expose-gc', pathOf(`./${name}`), ...args]);
}

/** Where the `tend` of the terminal begins. */
export const TEND = pathOf('../../cli.ts');

/** Runs a command in a process of its own, ended with the test if it is still there. */
export function start(command: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const [program, ...args] = command;
  if (program === undefined) throw new RangeError('A command has a name.');
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Waits until the script says this line. */
export async function said(child: ChildProcess, line: string): Promise<void> {
  let heard = '';
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error(`It ended before it said "${line}": ${heard}`)),
  );
  // It may end later, when nobody waits any more.
  ended.catch(() => {});
  while (!heard.includes(`${line}\n`)) {
    const stdout = child.stdout;
    if (stdout === null) throw new Error('A script without output cannot say anything.');
    const [chunk] = await Promise.race([once(stdout, 'data'), ended]);
    heard += String(chunk);
  }
}

/** What a script prints, as JSON, once it has ended. */
export async function printed(child: ChildProcess): Promise<unknown> {
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The script ended with ${code}.`);
  return JSON.parse(chunks.join(''));
}

/** Ends a process the way a power button does, and waits until the system has it no more. */
export async function kill(child: ChildProcess): Promise<void> {
  // It may have ended by itself, and says so only once.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
