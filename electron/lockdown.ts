import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './origin.ts';

/** Every session and every page, also ones we never meant to have: denied first, opened nowhere. */
export function lockDown(): void {
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_, contents) => closeContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
}

/** No permission, no request but for our own files, no download, no dictionary. */
function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // Being off is not enough: Chromium fetches the dictionary of the app's language all the same (seen by strace).
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

function isAllowed(address: string): boolean {
  // `devtools:` is asked for only where main opened the developer tools, which a package never does.
  return isOurs(address) || (!app.isPackaged && address.startsWith('devtools://'));
}

/** A page stays where it is, opens nothing and holds no other page. */
function closeContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
