import { join, normalize, sep } from 'node:path';

/** Where the window lives. Nothing else is ever loaded. */
export const origin = 'app://tend';

/** Compared by parsed parts: `app://tend.example/` and `app://tend@example/` begin like ours. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'app:' && url.host === 'tend' && url.username === '';
}

/** The file an address names; undefined when it is not ours or would lead out of the folder. */
export function fileFor(address: string, folder: string): string | undefined {
  if (!isOurs(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : undefined;
}
