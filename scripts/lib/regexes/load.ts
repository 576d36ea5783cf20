import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../run.ts';

// Run by itself (build.ts): loads the files it is given and prints every `new RegExp(…)` that loading them came by.

const seen: { file: string; line: number; source: string; flags: string }[] = [];

/** Types are stripped in place, so that a line is the line of the source. */
function note(made: RegExp): void {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  for (const frame of frames) {
    const [, url, line] = /(file:\/\/[^)]{1,1000}?):(\d{1,6}):\d{1,6}\)?$/.exec(frame) ?? [];
    if (url === undefined || url === import.meta.url) continue;
    const file = relative(root, fileURLToPath(url)).replaceAll('\\', '/');
    seen.push({ file, line: Number(line), source: made.source, flags: made.flags });
    return;
  }
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given, fresh) {
    // The real constructor's own answer.
    const made = Reflect.construct(target, given, fresh) as RegExp;
    note(made);
    return made;
  },
});

for (const file of process.argv.slice(2)) await import(pathToFileURL(join(root, file)).href);
const ours = seen.filter(({ file }) => !file.startsWith('node_modules/') && !file.startsWith('..'));
process.stdout.write(JSON.stringify(ours), () => process.exit(0));
