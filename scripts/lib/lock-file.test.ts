import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './run.ts';

const names = z.record(z.string(), z.string()).optional();
const LockFile = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
});
const { packages } = LockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/** npm looks for a package beside the one that needs it, then one folder up, and so on. */
function isListed(name: string, from: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
  if (from === '') return false;
  const up = from.slice(0, from.lastIndexOf('node_modules/'));
  return isListed(name, up.replace(/\/$/, ''));
}

// `npm install` drops a package for another system when its registry does not offer it, and `npm ci` then refuses
// every fresh clone: put its entry back (version, os, cpu, optional; see its neighbours).
test('a fresh clone can be installed: the lock file lists every package that another one names', () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isListed(name, from)),
  );
  expect(missing).toEqual([]);
});
