// The full runs of src/vault/torture/: `npm run torture`, or `npm run torture -- inbox backup` for the kinds with one of these in their name.
// Ctrl-C ends it and everything it started, and nothing is left behind.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourEnv, ourNode, root } from '../lib/install.mjs';
import { tool } from '../lib/run.ts';

const temp = mkdtempSync(join(tmpdir(), 'tend-torture-'));
const kinds = process.argv.slice(2);
const vitest = [
  tool('vitest'),
  'run',
  'src/vault/torture',
  '--reporter=verbose',
  '--disable-console-intercept',
];
const child = spawn(ourNode, [...vitest, ...(kinds.length > 0 ? ['-t', kinds.join('|')] : [])], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  // The head of a group, so that all that it starts ends with it.
  detached: process.platform !== 'win32',
  env: { ...ourEnv(), TEND_TORTURE: 'full', TMPDIR: temp },
});

let cancelled = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancelled = true;
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  });
}

const said: string[] = [];
child.stdout.on('data', (chunk) => {
  said.push(String(chunk));
  process.stdout.write(chunk);
});
child.on('close', (code) => {
  rmSync(temp, { recursive: true, force: true });
  console.log('\n── torture');
  // A kind's line of figures, or that it failed; all others are progress and vitest's own.
  const kindsRun = said
    .join('')
    .split('\n')
    .filter((line) => /\(seed \d+\)$|: FAILED after |: SKIPPED, /.test(line));
  for (const line of kindsRun) console.log(line);
  if (cancelled) console.log('Stopped.');
  else if (kindsRun.length === 0) console.log(`Nothing was done: no kind is called ${kinds.join(' or ')}.`);
  process.exitCode = cancelled ? 130 : kindsRun.length === 0 ? 1 : (code ?? 1);
});
