// Opens the folder it is given, as Electron's own default app does; copied into the substitute (../electron.ts).
// An ES module that awaits the app's: Electron gets ready only after its main module was evaluated, and schemes and
// Chromium's switches can be set only before that.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// As with the official one, -r names a module to load first.
const args = process.argv.slice(1);
const first = args.includes('-r') ? args.splice(args.indexOf('-r'), 2)[1] : undefined;
if (first !== undefined) createRequire(import.meta.url)(first);

const dir = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');
const { name, version, main } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
app.setName(name);
// Not in Electron's public interface, but what its default app calls.
Object(app).setVersion(version);
Object(app).setAppPath(dir);
await import(pathToFileURL(join(dir, main)).href).catch((error) => {
  console.error(error);
  app.exit(1);
});
