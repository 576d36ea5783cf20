import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { AT_THE_END, e2eCounts, unitCounts } from './reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'tend-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a test file that does not even load cannot hide in a green summary', () => {
  const none = { numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const loaded = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const broken = { name: '/x/src/a/b.test.ts', status: 'failed', message: 'no\nmore', assertionResults: [] };
  expect(unitCounts(report({ ...none, numPassedTests: 1, testResults: [loaded, broken] }))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    failures: ['src/a/b.test.ts: no'],
  });
});

test('each failed test is named with why, since a log is often read from its end', () => {
  const none = { numPassedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const failed = {
    ...{ name: '/x/src/a/b.test.ts', status: 'failed' },
    assertionResults: [
      { status: 'passed', fullName: 'adds' },
      { status: 'failed', fullName: 'takes away', failureMessages: ['Error: 1\n    at x'] },
    ],
  };
  expect(unitCounts(report({ ...none, numFailedTests: 1, testResults: [failed] })).failures).toEqual([
    'src/a/b.test.ts: takes away: Error: 1',
  ]);
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
  const inner = { specs: [{ title: 'opens', ok: false, file: 'x.spec.ts' }] };
  const outer = { specs: [{ title: 'shuts', ok: true, file: 'x.spec.ts' }], suites: [inner] };
  expect(e2eCounts(report({ stats, suites: [outer] })).failures).toEqual(['x.spec.ts: opens']);
});

test('a failed test of the window says where and why, and what the page told in the end', () => {
  const body = Buffer.from('the focus was on <a>: the page said\nToday').toString('base64');
  const result = {
    error: { message: '\u001b[31mError: not\u001b[39m\n\n  Locator: x\n', location: { line: 7 } },
    attachments: [{ name: 'error-context' }, { name: AT_THE_END, body }],
  };
  const spec = { title: 'opens', ok: false, file: 'x.spec.ts', tests: [{ results: [result] }] };
  const stats = { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
  expect(e2eCounts(report({ stats, suites: [{ specs: [spec] }] })).failures).toEqual([
    'x.spec.ts:7: opens: Error: not | Locator: x: the focus was on <a>: the page said | Today',
  ]);
});

test('a test that passed only on a second try counts as failed, and a skipped one is said', () => {
  expect(e2eCounts(report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
    failures: [],
  });
});

test('a report that was never written counts no test as passed', () => {
  expect(unitCounts(join(folder, 'missing.json'))).toEqual({
    ...{ passed: 0, failed: 0, skipped: 0 },
    failures: [],
  });
});
