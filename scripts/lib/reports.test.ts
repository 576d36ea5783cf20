import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { e2eCounts, unitCounts } from './reports.ts';

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
  const broken = { status: 'failed', assertionResults: [] };
  expect(unitCounts(report({ ...none, numPassedTests: 1, testResults: [loaded, broken] }))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test('a test that passed only on a second try counts as failed, and a skipped one is said', () => {
  expect(e2eCounts(report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  });
});

test('a report that was never written counts no test as passed', () => {
  expect(unitCounts(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
