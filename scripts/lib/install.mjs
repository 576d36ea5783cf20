// Plain JavaScript with nothing but Node's own modules: this is what runs on a fresh clone, on whatever Node (20 or
// newer) the machine has. Everything behind it is TypeScript under the Node that package-lock.json names.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'node_modules', '.tend-installed');

/** The Node that package-lock.json names. Called by its path: on Windows what stands in .bin is a .cmd. */
export const ourNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Brings node_modules to what package-lock.json says, once for each lock file, so that everything also works with
 * the network cut afterwards. The stamp is written last: an install that was cut short is noticed and done again.
 * What npm prints goes to standard error, standard output belongs to the command that was asked for.
 */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(ourNode) && (readStamp() === lock || installedByHand())) return;

  console.error('Installing what package-lock.json lists (the first time this takes a minute or two) …');
  rmSync(stamp, { force: true });
  // Without the packages' own scripts: for whatever brings a binding.gyp npm would run node-gyp, which wants Python, a
  // compiler and headers from the network, also where a finished build lies in the package. Those that need theirs follow.
  if (!npm('ci', '--include=dev', '--ignore-scripts') || !npm('rebuild', 'node') || !existsSync(ourNode)) {
    console.error(
      '\nThe packages could not be installed; what npm said stands above. The first run needs the network once. ' +
        'If this machine is online, the message above says what is missing; then please run the same command again.',
    );
    process.exit(1);
  }
  npm('rebuild', 'esbuild', 'node-llama-cpp');
  if (!npm('rebuild', 'hnswlib-node', '--loglevel=silent')) {
    console.error(
      'The search index (hnswlib-node) could not be built: that takes Python and a C++ compiler. Everything works without ' +
        'it; searching a journal of tens of thousands of notes takes about twice as long.',
    );
  }
  writeFileSync(stamp, `${lock}\n`);
}

/** @param {string[]} args */
function npm(...args) {
  const { status } = spawnSync(
    'npm',
    ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', ...args],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    },
  );
  return status === 0;
}

/**
 * Runs one of our TypeScript files under our Node in place of this process: same arguments, same terminal,
 * same exit status, signals handed on.
 * @param {string} file relative to the repository
 */
export function runUnderOurNode(file) {
  ensureInstalled();
  const child = spawn(ourNode, [join(root, file), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: ourEnv(),
  });
  // A Ctrl-C at the terminal reaches the child by itself; this process only has to outlive it.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The environment in which `node` and every tool are the ones that package-lock.json names. */
export function ourEnv() {
  return { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '') };
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * Whether an `npm install` of a maintainer already finished with exactly this lock file: npm leaves a copy of what
 * it installed when it is done. Saves them an `npm ci` under their running processes.
 */
function installedByHand() {
  try {
    const { '': _root, ...wanted } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    ).packages;
    const found = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const there = found[path];
      return there === undefined
        ? optional === true
        : there.version === version && there.integrity === integrity;
    });
  } catch {
    return false;
  }
}
