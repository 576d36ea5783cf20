import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  // The window loads from `app://`: every address is relative, every asset a file of its own (no data: URLs, the CSP refuses them).
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The lists by which a new passphrase is judged, loaded only then.
    chunkSizeWarningLimit: 1800,
  },
});
