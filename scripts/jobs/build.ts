import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { cache, ourNode, root, run, tool } from '../lib/run.ts';

const shared = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Main and the processes beside it: our own code in one file each, packages stay in node_modules (native code among them). */
async function shellAndProcesses(): Promise<void> {
  const processes = globSync('src/processes/*.entry.ts', { cwd: root });
  await build({
    ...shared,
    entryPoints: ['electron/main.ts', ...processes].map((file) => ({
      in: file,
      out: file.replace(/^src\//, '').replace(/\.ts$/, ''),
    })),
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    target: 'node20', // what the oldest Electron that we start in development has (33)
    packages: 'external',
  });
  // A sandboxed preload can require nothing but `electron`, and only as CommonJS.
  await build({
    ...shared,
    entryPoints: ['electron/preload.ts'],
    outfile: 'dist/electron/preload.cjs',
    platform: 'node',
    format: 'cjs',
    target: 'chrome130',
    external: ['electron'],
  });
}

async function renderer(): Promise<void> {
  const status = await run(ourNode, [tool('vite'), 'build', '--logLevel', 'warn'], { toStderr: true });
  if (status !== 0) throw new Error('vite could not build the window');
}

/** Builds a part unless nothing it is made from has changed since it was last built. */
async function unlessBuilt(
  name: string,
  inputs: readonly string[],
  output: string,
  make: () => Promise<void>,
): Promise<void> {
  const hash = hashOf([...inputs, 'package-lock.json', 'scripts/jobs/build.ts']);
  const stamp = join(cache, `built-${name}`);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, hash);
}

/** One hash over the names and contents of all files that the patterns name, but tests. */
function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of globSync([...patterns], { cwd: root }).sort()) {
    const path = join(root, name);
    if (/\.test\.tsx?$/.test(name) || !statSync(path).isFile()) continue;
    hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Brings `dist/` up to date. */
export async function buildApp(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  await unlessBuilt('processes', ['electron/**', 'src/**'], 'dist/electron/main.js', shellAndProcesses);
  await unlessBuilt(
    'window',
    ['renderer/**', 'src/contract/**', 'src/strength/**', 'vite.config.ts'],
    'dist/renderer/index.html',
    renderer,
  );
}

if (import.meta.main) {
  await buildApp();
  console.log('Built: dist/');
}
