import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** `failures` names each failed test and the first line of why: a log is often read from its end only. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
};

const none: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Vitest's JSON reporter, which speaks Jest's format. A test that was only planned (`todo`) is one that was skipped. */
const Unit = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** A file that does not even load is a failed suite without a failed test. */
  testResults: z.array(
    z.object({
      name: z.string().default(''),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string().default(''),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
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
    failures: [
      ...unloadable.map(({ name, message }) => `${fileOf(name)}: ${firstLine(message)}`),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map((test) => `${fileOf(name)}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`),
      ),
    ],
  };
}

/** Playwright's JSON reporter. A test that only passed on a second try has failed once: it counts as failed. */
const Result = z.object({
  error: z
    .object({ message: z.string().default(''), location: z.object({ line: z.number() }).optional() })
    .optional(),
  attachments: z.array(z.object({ name: z.string(), path: z.string().optional() })).default([]),
});
const Spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  tests: z.array(z.object({ results: z.array(Result).default([]) })).default([]),
});
type Suite = {
  readonly specs?: readonly z.infer<typeof Spec>[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
};
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec).optional(),
  get suites() {
    return z.array(Suite).optional();
  },
});
const E2e = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(Suite).default([]),
});

export function e2eCounts(file: string): Counts {
  if (!existsSync(file)) return none;
  const { stats, suites } = E2e.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(failedIn),
  };
}

function failedIn({ specs = [], suites = [] }: Suite): string[] {
  const here = specs.filter(({ ok }) => !ok).map(failureOf);
  return [...here, ...suites.flatMap(failedIn)];
}

/** Where, what and why; and where the focus was, which is what a page that was driven by keys hangs on. */
function failureOf({ file, title, tests }: z.infer<typeof Spec>): string {
  const result = tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined);
  const line = result?.error?.location?.line;
  const page = result?.attachments.find(({ name }) => name === 'error-context')?.path;
  return [
    `${file}${line === undefined ? '' : `:${line}`}: ${title}`,
    ...(result?.error === undefined ? [] : [inOneLine(result.error.message)]),
    ...(page === undefined || !existsSync(page) ? [] : [focusIn(readFileSync(page, 'utf8'))]),
  ].join(': ');
}

const inOneLine = (message: string) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 5)
    .join(' | ')
    .slice(0, 400);

const focusIn = (page: string) => {
  const active = page.split('\n').find((line) => line.includes('[active]'));
  return active === undefined
    ? 'the focus was on nothing'
    : `the focus was on ${active.trim().slice(0, 120)}`;
};

const fileOf = (path: string) => path.split('/').slice(-3).join('/');
const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, 200);

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped, failures }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      failures: [...total.failures, ...failures],
    }),
    none,
  );
}
