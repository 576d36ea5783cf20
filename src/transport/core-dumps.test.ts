import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainNode } from './which.ts';

const pattern =
  process.platform === 'linux' ? readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() : '';
/** Whether a dump of a process would be written into the folder it is in. */
const writesFiles = process.platform === 'linux' && /^[^|@/]/.test(pattern);
const ours = join(import.meta.dirname, 'core-dumps.ts');

/** Runs a line of JavaScript in a folder of its own, after the limit was raised as far as this system lets us. */
function run(line: string): {
  readonly left: string[];
  readonly signal: string | null;
  readonly said: string;
} {
  const cwd = mkdtempSync(join(tmpdir(), 'tend-dump-'));
  try {
    const { signal, stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -c "$(ulimit -H -c)"; exec "$@"', 'sh', plainNode(), '--input-type=module', '-e', line],
      { cwd, encoding: 'utf8' },
    );
    return { left: readdirSync(cwd), signal, said: stdout };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe.skipIf(process.platform !== 'linux')('a crash writes no memory to the disk', () => {
  const mayRaise = () =>
    execFileSync('sh', ['-c', 'ulimit -H -c'], { encoding: 'utf8' }).trim() === 'unlimited';
  const protect = `const { noCoreDumps } = await import(${JSON.stringify(ours)}); const done = noCoreDumps();`;
  const limits = `const { readFileSync } = await import('node:fs'); const { spawnSync } = await import('node:child_process');
    const of = (text) => /^Max core file size +(\\S+) +(\\S+)/m.exec(text).slice(1).join(' ');
    const child = spawnSync('cat', ['/proc/self/limits'], { encoding: 'utf8' }).stdout;`;

  test('of ours, and of what it starts: one byte is the limit, soft and hard', () => {
    const { said } = run(
      `${protect}${limits} console.log(done, of(readFileSync('/proc/self/limits', 'utf8')), of(child))`,
    );
    expect(said.trim()).toBe('true 1 1 1 1');
    if (mayRaise()) {
      const without = run(`${limits} console.log(of(child))`);
      expect(without.said.trim(), 'without it').toBe('unlimited unlimited');
    }
  });

  test('of a child that was there before', () => {
    const { said } = run(
      `const { spawn } = await import('node:child_process'); const { once } = await import('node:events');
       const child = spawn('sh', ['-c', 'cat & read line; cat /proc/self/limits'], { stdio: ['pipe', 'pipe', 'ignore'] });
       await new Promise((resolve) => child.once('spawn', resolve));
       ${protect} child.stdin.end('go\\n'); const parts = []; for await (const part of child.stdout) parts.push(part);
       console.log(done, Buffer.concat(parts).toString())`,
    );
    expect(said).toMatch(/^true/);
    expect(said).toMatch(/Max core file size +1 +1 /);
  });

  test.skipIf(!writesFiles || !mayRaise())('and no file is left where one would have been', () => {
    const without = run('process.abort()');
    expect(without.signal).toBe('SIGABRT');
    expect(without.left, 'this system does write them').toHaveLength(1);
    const { signal, left } = run(`${protect} process.abort()`);
    expect(signal).toBe('SIGABRT');
    expect(left).toEqual([]);
  });
});
