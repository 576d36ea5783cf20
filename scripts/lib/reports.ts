import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Vitest's JSON reporter, which speaks Jest's format. A test that was only planned (`todo`) is one that was skipped. */
const Unit = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** A file that does not even load is a failed suite without a failed test. */
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export function unitCounts(file: string): Counts {
  if (!existsSync(file)) return none;
  const report = Unit.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's JSON reporter. A test that only passed on a second try has failed once: it counts as failed. */
const E2e = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

export function e2eCounts(file: string): Counts {
  if (!existsSync(file)) return none;
  const { expected, unexpected, flaky, skipped } = E2e.parse(JSON.parse(readFileSync(file, 'utf8'))).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  );
}
