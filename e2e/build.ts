import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The tests open what is in `dist/`: bring it up to date, so that nobody tests yesterday's app. */
function buildFirst(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '..', 'scripts', 'build.mjs')], {
    stdio: 'inherit',
  });
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup only by its default export.
export default buildFirst;
