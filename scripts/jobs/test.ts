import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureElectron } from '../lib/electron.ts';
import { ensureLlamaServer } from '../lib/llama-server.ts';
import { ensureChatModel } from '../lib/models.ts';
import { type Counts, e2eCounts, sum, unitCounts } from '../lib/reports.ts';
import { cache, run } from '../lib/run.ts';
import { ensureSystem } from '../lib/system.ts';
import { buildApp } from './build.ts';

type Step = {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly counts?: Counts;
};

const done: Step[] = [];
const unitReport = join(cache, 'unit.json');
const e2eReport = join(cache, 'e2e.json');
let models: Readonly<Record<string, string>> = {};

mkdirSync(cache, { recursive: true });
await step('electron', async () => {
  const electron = await ensureElectron();
  return (
    electron !== null &&
    (await ensureSystem(electron.executable, ['xvfb', 'xauth', 'strace'], ['dbus', 'gnome-keyring']))
  );
});
await step('chat model', async () => {
  const folder = await ensureChatModel();
  // Tests run on throw-away data folders: this is how they find the model all the same.
  if (folder !== null) models = { TEND_MODELS: folder };
  return folder !== null;
});
await step('other server', async () => {
  const folder = await ensureLlamaServer();
  if (folder !== null) models = { ...models, TEND_LLAMA_SERVER: folder };
  // Nothing fails without it: its test is skipped and counted.
  return true;
});
// Two cores, and each of these is one thread: the long one beside the others.
await Promise.all([
  step('types', () => npmScript('types')),
  step('lint', () => npmScript('lint')).then(() => step('dead code', () => npmScript('deadcode'))),
]);
await countedStep('unit', unitReport, unitCounts, () =>
  npmScript('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
);
await step('build', async () => {
  await buildApp();
  return true;
});
await countedStep('e2e', e2eReport, e2eCounts, () =>
  npmScript('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport }),
);
summary();

/** Runs a step, however the ones before it ended: one run says everything that is wrong. */
async function step(name: string, work: () => Promise<boolean>, counts?: () => Counts): Promise<void> {
  console.log(`\n── ${name}`);
  const begin = performance.now();
  let ok = false;
  try {
    ok = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = (performance.now() - begin) / 1000;
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  done.push({ name, ok, seconds, ...(counts === undefined ? {} : { counts: counts() }) });
}

/** A step that writes a report: without one, or with no test in it, it has failed whatever its exit status says. */
function countedStep(
  name: string,
  report: string,
  read: (file: string) => Counts,
  work: () => Promise<boolean>,
): Promise<void> {
  rmSync(report, { force: true });
  return step(
    name,
    async () => {
      const ok = await work();
      const { passed, failed } = read(report);
      if (passed === 0) console.error(`${name}: not one test passed, or no report was written`);
      return ok && failed === 0 && passed > 0;
    },
    () => read(report),
  );
}

async function npmScript(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const words = ['run', '--silent', name, '--', ...args];
  return (await run('npm', words, { env: { ...models, ...env }, group: true })) === 0;
}

/** The last line is for machines. A step that failed without a failed test of its own counts as one failure. */
function summary(): void {
  console.log('\n── all');
  for (const { name, ok, seconds, counts } of done) {
    const tests = counts
      ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
      : '';
    console.log(
      `${ok ? 'passed' : 'FAILED'}  ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s${tests}`,
    );
  }
  const broken = done.filter(({ ok, counts }) => !ok && (counts?.failed ?? 0) === 0).length;
  const total = sum([
    ...done.flatMap(({ counts }) => counts ?? []),
    { passed: 0, failed: broken, skipped: 0, failures: [] },
  ]);
  for (const failure of total.failures) console.log(`failed: ${failure}`);
  if (broken > 0)
    console.log(`Steps that failed before or beside their tests: ${broken}, counted as failures below.`);
  if (done.some(({ ok }) => !ok)) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}
