import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './csp.ts';
import { fileFor } from './origin.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Only before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the files of one folder at `app://tend/`, and nothing outside it. */
export function serveFolder(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = fileFor(request.url, folder);
    const type = file === undefined ? undefined : mimeTypes[extname(file)];
    const bytes =
      file === undefined || type === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (request.method !== 'GET' || bytes === undefined || type === undefined) {
      return new Response(null, { status: 404 });
    }
    return new Response(bytes, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cache-Control': 'no-store',
      },
    });
  });
}
