import { defineConfig } from '@playwright/test';

/** A worker takes the next file: what takes minutes goes first, so that in the end there are short ones for both. */
const long = ['week', 'red-flag', 'several', 'conversation', 'day', 'memory'].map(
  (name) => `**/${name}.spec.ts`,
);

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
  projects: [
    { name: 'long', testMatch: long },
    { name: 'others', testIgnore: long },
  ],
});
