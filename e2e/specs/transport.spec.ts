import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { z } from 'zod';
import { transportCases } from '../../src/transport/testing/suite.ts';
import { electronBinary, repository, sandboxArgs } from '../fixtures/electron.ts';
import { isAlive } from '../fixtures/processes.ts';
import { expect, test } from '../fixtures/test.ts';
import { environmentOf, makeWorld, removeWorld, type World } from '../fixtures/world.ts';

// The processes' transport over Electron's own utilityProcess, in any Electron: with a child that loads no native
// module. The same cases run over plain Node children in src/transport/transport.test.ts.
let world: World;
let echo: string;

test.beforeAll(async () => {
  world = makeWorld();
  await build({
    absWorkingDir: repository,
    entryPoints: [
      { in: 'e2e/fixtures/utility-app.ts', out: 'main' },
      { in: 'src/transport/testing/echo.entry.ts', out: 'echo' },
    ],
    outdir: world.root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['electron'],
  });
  writeFileSync(
    join(world.root, 'package.json'),
    JSON.stringify({ name: 'transport', version: '1.0.0', main: 'main.mjs' }),
  );
  echo = join(world.root, 'echo.mjs');
});
test.afterAll(() => removeWorld(world));

test('what the transport promises holds over utilityProcess', async () => {
  const app = start();
  const Result = z.object({ name: z.string(), error: z.string().nullable() });
  const results: z.infer<typeof Result>[] = [];
  for await (const line of createInterface(app.stdout)) {
    if (line.startsWith('{')) results.push(Result.parse(JSON.parse(line)));
  }
  expect(results).toEqual(transportCases.map(({ name }) => ({ name, error: null })));
});

test('a utility process ends when the app is killed with SIGKILL', async () => {
  const app = start('--wait');
  const child = await new Promise<number>((resolve) => {
    createInterface(app.stdout).on('line', (line) => {
      if (line.startsWith('pid ')) resolve(Number(line.slice(4)));
    });
  });
  expect(isAlive(child)).toBe(true);
  app.kill('SIGKILL');
  await once(app, 'exit');
  await expect.poll(() => isAlive(child)).toBe(false);
});

function start(...args: string[]) {
  return spawn(
    electronBinary(),
    [...sandboxArgs, world.root, `--user-data-dir=${world.profile}`, ...args, echo],
    {
      env: environmentOf(world),
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
}
