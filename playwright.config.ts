import { defineConfig } from '@playwright/test';

/** The real app, two windows at a time: it is slow on two cores for good reasons, and a flake is a bug, so no retries. */
export default defineConfig({
  testDir: 'e2e/specs',
  globalSetup: './e2e/build.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
});
