import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, onPath, run } from './run.ts';

/** llama.cpp's own server, with its OpenAI-compatible address, as the Python package that carries it built (MIT). */
const wheel = {
  name: 'xllamacpp',
  version: '2026.10.11549',
  sha256: 'c54e7d13520ecc989c63dc99d55de3065e2f343a91f43f053d16b5e62077c261',
};

/**
 * A server that is not ours, for one test: the folder to put on Python's path, or null with the reason printed. Fetched once, 34 MB, by its
 * hash; nothing fails without it, the test that needs it is skipped and counted.
 */
export async function ensureLlamaServer(): Promise<string | null> {
  const folder = join(cache, 'llama-server', wheel.version);
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64' || !onPath('python3')) {
    return without('it was tried on Linux x64 with Python only');
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'requirements.txt');
  writeFileSync(list, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
  const install = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  // As root pip warns, and says nothing else that matters here.
  const options = ['--retries', '2', '--root-user-action=ignore', '--target', folder, '-r', list];
  if ((await run('python3', [...install, ...options], { quiet: true })) !== 0) {
    return without('Python’s package index could not be reached, or has another file under its name');
  }
  writeFileSync(whole, '');
  return folder;
}

function without(reason: string): null {
  console.error(`No server of somebody else’s to try a crumb on (${reason}): that test is skipped.`);
  return null;
}
