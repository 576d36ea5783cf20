import { BrowserWindow, nativeTheme, type Rectangle, type Session } from 'electron';
import { isOurs, origin } from './origin.ts';
import { strings } from './strings.ts';

/** The colours of paper (design tokens), so that nothing flashes before the page is there. */
const paper = { light: '#FBF8F3', dark: '#171614' } as const;

/** Opens the one window. Its page is sandboxed, knows no Node and keeps nothing on disk. */
export function openWindow(options: {
  readonly session: Session;
  readonly preload: string;
  readonly developer: boolean;
  readonly bounds?: Rectangle | undefined;
  /** Added to the page's address, as `?…`. */
  readonly search: string;
}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    ...options.bounds,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: strings.title,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: options.developer,
      safeDialogs: true,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      // Its clock locks the vault, and must not run slower because the window is covered.
      backgroundThrottling: false,
    },
  });
  const page = `${origin}/${options.search}`;
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  // Chromium asks nobody before it goes to about:blank. That page may ask the core nothing; ours comes back.
  window.webContents.on('did-navigate', (_, url) => {
    if (!isOurs(url)) void window.loadURL(page);
  });
  void window.loadURL(page);
  return window;
}
