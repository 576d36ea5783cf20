import type { Settings } from '../../../src/contract/index.ts';

/** Until the settings are known. */
const USUAL: Settings['lock-after'] = '5';

/**
 * Milliseconds without input after which the window locks; null for never. `search` is the page's own address:
 * main puts a shorter time there for tests, and only outside a package.
 */
export function lockAfterMs(setting: Settings['lock-after'] = USUAL, search = ''): number | null {
  const seconds = Number(new URLSearchParams(search).get('lock-after-seconds') ?? 0);
  if (seconds > 0) return seconds * 1000;
  return setting === 'never' ? null : Number(setting) * 60_000;
}
