import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  type IpcMainInvokeEvent,
  ipcMain,
  powerMonitor,
  session,
  utilityProcess,
} from 'electron';
import {
  asErrorData,
  type ErrorCode,
  type EventPayload,
  encode,
  GREETING,
  type Method,
} from '../src/contract/index.ts';
import {
  carrier,
  type MainHost,
  noCoreDumps,
  nodeProcesses,
  utilityProcesses,
} from '../src/transport/index.ts';
import { askForPlace, asksForPlace } from './backup.ts';
import { type CoreProcess, startCore } from './core-process.ts';
import { isOurPage, readEnvelope } from './envelope.ts';
import { createKeychain } from './keychain.ts';
import { lockDown } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { overwriteFreed } from './overwrite.ts';
import { places } from './places.ts';
import { registerScheme, serveFolder } from './protocol.ts';
import { createReminders } from './reminders.ts';
import { strings } from './strings.ts';
import { quietChromium } from './switches.ts';
import { openWindow } from './window.ts';

const here = places();
const developer = !app.isPackaged;
/** How long the page may take to seal a line before the vault is locked without it: long, for an old machine that just wakes. */
const sealingMs = 10_000;
const waysIn: ReadonlySet<string> = new Set<Method>([
  'vault.create',
  'vault.unlock',
  'vault.recover',
  'keychain.open',
  'inbox.flags',
]);
const reminders = createReminders(showWindow);
const keychain = createKeychain(join(here.vaultDir, 'keychain.json'));
let window: BrowserWindow | undefined;
let core: CoreProcess | undefined;
let quitting = false;
/** Whether somebody tried a way in since the last lock, or wrote at the lock screen: only then is there something to lock. */
let mayBeOpen = false;
/** Whether the window was closed or Tend quit while it was open: it is locked first, and that ends it. */
let leaving = false;

// Before there is a window: its page is forked from a process that is here already.
noCoreDumps();
registerScheme();
quietChromium();
lockDown();
app.setName(strings.title);
app.setPath('userData', here.profileDir);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    if (mayBeOpen) return leave();
    quitting = true;
    void (core?.stop() ?? Promise.resolve()).finally(() => app.quit());
  });
  void app.whenReady().then(start);
} else {
  process.stdout.write(strings.alreadyOpen);
  app.quit();
}

function start(): void {
  // No `persist:` in its name: this session lives in memory only.
  const pages = session.fromPartition('tend');
  serveFolder(pages, here.windowDir);
  setMenu({ lock: askToLock, developer });
  ipcMain.handle('tend:request', onRequest);
  powerMonitor.on('suspend', lockSoon);
  powerMonitor.on('lock-screen', lockSoon);
  freshWindow();
  core = startCore({
    host: processes(),
    settings: {
      vaultDir: here.vaultDir,
      modelsDirs: here.modelsDirs,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    onEvent: ({ name, payload }) => {
      window?.webContents.send('tend:event', name, payload);
    },
    onRemind: reminders.at,
    onEnd: (how) => {
      mayBeOpen = false;
      if (how === 'locked') freshWindow();
      else tell({ state: 'crashed' });
    },
    onReady: () => tell({ state: 'ready' }),
  });
}

/** As if the lock key were pressed, so that the page first seals the line that is being written. */
function askToLock(): void {
  const contents = window?.webContents;
  if (contents === undefined || contents.isCrashed()) lock();
  else
    contents.sendInputEvent({
      type: 'keyDown',
      keyCode: 'L',
      modifiers: [process.platform === 'darwin' ? 'meta' : 'control'],
    });
}

/** The laptop goes to sleep or its screen is locked: the page is asked, and what it does not do in time is done here. */
function lockSoon(): void {
  if (!mayBeOpen) return;
  const asked = window;
  askToLock();
  setTimeout(() => {
    if (mayBeOpen && window === asked) lock();
  }, sealingMs);
}

/** Leaving is locking first: the page seals the line that is being written, which it cannot while it is torn down. */
function leave(): void {
  if (leaving) return;
  leaving = true;
  lockSoon();
}

/** Ends everything that knew the person's words: core, models, net, and the page's own process. */
function lock(): void {
  mayBeOpen = false;
  if (leaving) {
    app.quit();
    return;
  }
  core?.restart();
  freshWindow();
}

/** A new window in the old one's place. The old page's process is ended for sure, not only closed. */
function freshWindow(): void {
  const old = window;
  window = openWindow({
    session: session.fromPartition('tend'),
    preload: here.preload,
    developer,
    bounds: old?.getBounds(),
    search: here.search,
  });
  window.on('close', (event) => {
    if (quitting || !mayBeOpen) return;
    event.preventDefault();
    leave();
  });
  window.webContents.on('render-process-gone', () => {
    if (!quitting && !window?.isDestroyed()) window?.webContents.reload();
  });
  old?.webContents.removeAllListeners('render-process-gone');
  old?.webContents.forcefullyCrashRenderer();
  old?.destroy();
  if (old !== undefined) void overwriteFreed();
}

/** Passes a request of our own page to core, sealed as it is. An error is a reply, never a thrown object. */
async function onRequest(event: IpcMainInvokeEvent, method: unknown, payload: unknown): Promise<Uint8Array> {
  const envelope = isOurPage(event.senderFrame) ? readEnvelope(method, payload) : undefined;
  if (envelope === undefined || core === undefined) return failed('refused', strings.refused);
  if (envelope.method === 'vault.lock') {
    lock();
    return encode({ ok: true, value: { done: true } });
  }
  if (asksForPlace(envelope.method) && window !== undefined) {
    return askForPlace(window, core, envelope.method, envelope.payload).catch(asReply);
  }
  if (envelope.method === GREETING) return core.greet(envelope.payload).catch(asReply);
  if (waysIn.has(envelope.method)) mayBeOpen = true;
  if (keychain.answers(envelope.method)) {
    return keychain.answer(envelope.method, envelope.payload, core).catch(asReply);
  }
  try {
    return await core.handle({ method: envelope.method, payload: envelope.payload });
  } catch (thrown) {
    return asReply(thrown);
  }
}

function asReply(thrown: unknown): Uint8Array {
  return encode({ ok: false, error: asErrorData(thrown) });
}

function failed(code: ErrorCode, message: string): Uint8Array {
  return encode({ ok: false, error: { code, message } });
}

function tell(payload: EventPayload<'core'>): void {
  window?.webContents.send('tend:event', 'core', encode(payload));
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** core, models and net, carried by whatever this Electron can load native modules in. */
function processes(): MainHost {
  // The readable file that keeps everything on this laptop: net looks at it by itself.
  const env = { TEND_LOCAL_ONLY_FILE: join(here.vaultDir, 'local-only') };
  return carrier(process.versions) === 'utility'
    ? utilityProcesses((file, args, options) => utilityProcess.fork(file, args, options), { env })
    : nodeProcesses({ env });
}
