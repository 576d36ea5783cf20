import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { programFolder } from '../../paths.ts';

const root = programFolder();
const cache = join(root, '.cache', 'terminal');
const DAY_MS = 86_400_000;

/** They bring native code. */
const external = ['@node-rs/argon2', 'better-sqlite3', 'hnswlib-node', 'node-llama-cpp'];

/**
 * The command in one file, for tests that start it hundreds of times: to find, read and link its thousand modules takes Node
 * half of what a command takes. Made once for each state of the sources, and never changed: others may be running it.
 */
export async function bundledTerminal(): Promise<string> {
  const folder = join(cache, hashOfSources());
  if (!existsSync(folder)) await make(folder);
  return join(folder, 'cli.js');
}

async function make(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  removeOld();
  const unfinished = mkdtempSync(join(cache, 'making-'));
  try {
    await build({
      absWorkingDir: root,
      bundle: true,
      logLevel: 'warning',
      entryPoints: ['cli', 'processes/models.entry', 'processes/net.entry'].map((out) => ({
        in: `src/${out}.ts`,
        out,
      })),
      outdir: unfinished,
      platform: 'node',
      format: 'esm',
      external,
      // For packages that are CommonJS.
      banner: {
        js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
      },
      plugins: [cheapVaults],
    });
    renameSync(unfinished, folder); // last: a folder with this name is a finished one
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another test file may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The vault it makes is cheap to open. That is no option of ours, so that nothing that is shipped can ask for it; another
 * module is put in the place of the one that says what it costs.
 */
const cheapVaults: Plugin = {
  name: 'cheap-vaults',
  setup({ onResolve }) {
    const cheap = join(root, 'src', 'vault', 'testing', 'cheap-passphrase.ts');
    onResolve({ filter: /^\.\/passphrase\.ts$/ }, ({ resolveDir }) =>
      resolveDir === join(root, 'src', 'vault') ? { path: cheap } : undefined,
    );
  },
};

/** One hash over what it is made of. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const ours = ['src/**/*.{ts,json}', 'models/**/*.json', 'package.json', 'package-lock.json'];
  for (const name of globSync(ours, { cwd: root, exclude: ['**/*.test.ts', '**/corpus/**'] }).sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)))
      .update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Of sources that have changed since; not what another run may be using. */
function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > DAY_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
