import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks files of a zip into a folder with the modes they were packed with.
 * @param place the path inside `to` for a name in the archive, or null to leave it out. yauzl itself refuses names
 *   that are absolute or climb out with `..`.
 */
export async function unzip(file: string, to: string, place: (name: string) => string | null): Promise<void> {
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? null : place(entry.fileName);
    if (path === null) continue;
    mkdirSync(join(to, dirname(path)), { recursive: true });
    // Unix modes stand in the upper half of this field (APPNOTE 4.4.15); a packer that has none leaves it zero.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(to, path), { mode }));
  }
}

/** Adds the bytes of the one file in a zip whose name matches to the end of another file. */
export async function appendFromZip(file: string, name: RegExp, to: string): Promise<void> {
  const zip = await yauzl.openPromise(file);
  let found = 0;
  for await (const entry of zip.eachEntry()) {
    if (!name.test(entry.fileName)) continue;
    found += 1;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to, { flags: 'a' }));
  }
  if (found !== 1) throw new Error(`expected one file like ${name} in the package, found ${found}`);
}
