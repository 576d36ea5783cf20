import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { strings } from './strings.ts';

/** Few entries, all with keys: lock, print, quit, editing, text size. Developer tools only outside a package. */
export function setMenu(options: { readonly lock: () => void; readonly developer: boolean }): void {
  const tend: MenuItemConstructorOptions[] = [
    // The page hears the key itself, where it asks about a line that is not kept yet; here it is only shown.
    { label: strings.lock, accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: options.lock },
    // What the window shows, with its warnings first (renderer/ui/print.css).
    {
      label: strings.print,
      accelerator: 'CmdOrCtrl+P',
      click: () => BrowserWindow.getFocusedWindow()?.webContents.print(),
    },
    { type: 'separator' },
    { role: 'quit' },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
  if (options.developer) view.push({ role: 'toggleDevTools' });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: strings.title, submenu: tend },
      { role: 'editMenu' },
      { label: 'View', submenu: view },
    ]),
  );
}
