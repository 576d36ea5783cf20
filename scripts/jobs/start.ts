import { parseArgs } from 'node:util';
import { ensureElectron } from '../lib/electron.ts';
import { ensureChatModel } from '../lib/models.ts';
import { ourNode, root, run } from '../lib/run.ts';
import { ensureSystem, hasDisplay } from '../lib/system.ts';
import { buildApp } from './build.ts';
import { photograph } from './screenshot.ts';

const { 'no-model': noModel } = readFlags();

const somebodyTypes = process.stdin.isTTY && process.stdout.isTTY;

if (hasDisplay()) process.exitCode = await openWindow();
else if (somebodyTypes) {
  console.log(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so Tend opens in the terminal.',
  );
  process.exitCode = await openTerminal();
} else process.exitCode = await tour();

async function openWindow(): Promise<number> {
  const electron = await ensureElectron();
  if (electron === null || !(await ensureSystem(electron.executable, []))) {
    if (!somebodyTypes) return 1;
    console.log('Without Electron there is no window; Tend opens in the terminal instead.');
    return openTerminal();
  }
  await buildApp();
  if (!noModel) await ensureChatModel();
  return run(electron.executable, [...sandbox(), root]);
}

async function openTerminal(): Promise<number> {
  if (!noModel) await ensureChatModel();
  return run(ourNode, ['src/cli.ts']);
}

/** A script or CI: shows on a throw-away vault what a person would see. */
async function tour(): Promise<number> {
  console.log('There is neither a display nor a terminal here, so Tend shows itself on a throw-away vault.');
  if (!noModel) await ensureChatModel();
  const told = await run(ourNode, ['src/cli.ts', 'tour', ...(noModel ? ['--no-model'] : [])]);
  if (told !== 0) return told;
  const electron = await ensureElectron();
  if (electron === null || !(await ensureSystem(electron.executable, ['xvfb', 'xauth']))) return 1;
  await buildApp();
  return photograph();
}

/** As root Chromium refuses to start its sandbox at all (crbug.com/638180); everybody else keeps it. */
function sandbox(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function readFlags() {
  try {
    return parseArgs({ options: { 'no-model': { type: 'boolean', default: false } } }).values;
  } catch {
    console.error('npm start knows one option: npm start -- --no-model (do not fetch the chat model).');
    process.exit(2);
  }
}
