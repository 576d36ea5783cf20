// The least an Electron app can be: one sandboxed window with one input. What ours is held against.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<title>bare</title><input aria-label="ready" autofocus>');
});
