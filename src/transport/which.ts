import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** better-sqlite3 13 needs Node-API 10: Node ≥ 22.14 or Electron ≥ 36. Below that `require` crashes without an error. */
const napiNeeded = 10;

export function speaksOurNodeApi(versions: Readonly<Record<string, string | undefined>>): boolean {
  return Number(versions.napi ?? 0) >= napiNeeded;
}

/**
 * The one place that knows the difference: Electron's utilityProcess where its Node can load our native modules,
 * else children of a plain Node.
 */
export function carrier(versions: Readonly<Record<string, string | undefined>>): 'utility' | 'node-child' {
  return 'electron' in versions && speaksOurNodeApi(versions) ? 'utility' : 'node-child';
}

/** A plain Node ≥ 22.14: this one, or inside an older Electron the one that npm brought as the package `node`. */
export function plainNode(from: string = import.meta.dirname): string {
  if (!('electron' in process.versions) && speaksOurNodeApi(process.versions)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let dir = from; ; dir = dirname(dir)) {
    const file = join(dir, 'node_modules', 'node', 'bin', name);
    if (existsSync(file)) return file;
    if (dir === dirname(dir)) {
      throw new Error('This Electron is older than 36 and no Node of version 22.14 or newer lies beside it.');
    }
  }
}
