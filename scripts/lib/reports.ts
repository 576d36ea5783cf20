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
  attachments: z.array(z.object({ name: z.string(), body: z.base64().optional() })).default([]),
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

export const AT_THE_END = 'at the end';

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

/** Where, what and why; and what `e2e/fixtures/test.ts` told of the page. */
function failureOf({ file, title, tests }: z.infer<typeof Spec>): string {
  const result = tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined);
  const line = result?.error?.location?.line;
  const told =
    result?.attachments.flatMap(({ name, body }) => (name === AT_THE_END ? (body ?? []) : [])) ?? [];
  return [
    `${file}${line === undefined ? '' : `:${line}`}: ${title}`,
    ...(result?.error === undefined ? [] : [inOneLine(result.error.message, 400)]),
    ...told.map((body) => inOneLine(Buffer.from(body, 'base64').toString(), 1500)),
  ].join(': ');
}

const inOneLine = (message: string, most: number) =>
  stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' | ')
    .slice(0, most);

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
