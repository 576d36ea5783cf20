import { globSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// Node keeps what it has compiled, for the commands that tests start and the packages they load: a third or more of what a
// command costs is reading our sources again.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '.cache', 'compiled');

const tests = '**/*.test.{ts,tsx}';

/** Long work on much memory, which gains nothing by sharing a process; and those that change their process. */
const apart: ReadonlySet<string> = new Set([
  'renderer/features/today/load.test.ts',
  'src/assistant/wording.test.ts',
  'src/journal/capture/capture.test.ts',
  'src/safety/red-flags.test.ts',
  'src/safety/learned/learned.test.ts',
  'src/safety/languages/learned/learned.test.ts',
  'src/safety/plans/plans.test.ts',
]);

/**
 * Code over tables: what its modules keep is read from files of ours and never changes. Its test files follow each other in
 * one process, which loads the code and the tables once. A file that changes its process, or tests a module that keeps
 * something, does not belong here (scripts/lib/together.test.ts).
 */
export const together = [
  'src/{assistant,crumbs,exchange,journal,knowledge,safety}',
  'renderer/{features,strings,ui}',
]
  .flatMap((folders) => globSync(`${folders}/${tests}`, { cwd: import.meta.dirname }))
  .filter((file) => !apart.has(file));

export default defineConfig({
  test: {
    globalSetup: ['src/vault/testing/folder-in-memory.ts'],
    setupFiles: ['src/vault/testing/cheap-vaults.ts'],
    // Real models on two cores: slow is not broken. No test asserts a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // Vitest begins them by name: the long files first, and at the end short ones for both cores.
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: [`{src,electron,renderer,bench,scripts}/${tests}`],
          exclude: [...configDefaults.exclude, ...together],
        },
      },
      {
        extends: true,
        test: { name: 'together', include: together, isolate: false },
      },
    ],
  },
});
