import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { together } from '../../vitest.config.ts';
import { root } from './install.mjs';

/** What would be there for the next file too: replaced modules and methods, clocks, the environment, the folder. */
const CHANGES =
  /\bvi\.(mock|doMock|unmock|spyOn|stub\w+|useFakeTimers|setSystemTime)\b|\bprocess\.(env\b[.[\]'"\w]* = |chdir|umask|on\b)|\bglobalThis\.\w+ = /;

test('no test file that shares its process with others changes it', () => {
  expect(together.length).toBeGreaterThan(100);
  expect(together.filter((file) => CHANGES.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
