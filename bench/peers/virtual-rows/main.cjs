// A window with one long list of empty rows: what ours is held against when it scrolls. Its page is bundled by the bench.
const { app, BrowserWindow } = require('electron');

const page = process.argv.find((word) => word.startsWith('--page='))?.slice('--page='.length) ?? '';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, webPreferences: { sandbox: true } });
  window.loadFile(page);
});
