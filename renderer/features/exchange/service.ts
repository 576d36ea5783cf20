import type { Exported, ExportProgress, Input } from '../../../src/contract/index.ts';
import { call, onEvent, quietly } from '../../bridge.ts';
import { stayOpen } from '../../state/idle.ts';

/**
 * Writes everything into a folder the person is asked for.
 * @returns null when they chose none
 * @throws TendError `wrong-passphrase`, `cancelled`, `disk-full` and others, to be shown beside the form
 */
export async function takeOut(
  input: Input<'export.choose'>,
  onProgress: (progress: ExportProgress) => void,
): Promise<Exported | null> {
  const deaf = onEvent('export', (progress) => {
    if (progress.step !== 'writing') return;
    // Somebody waits for this: it is not left alone.
    stayOpen();
    onProgress(progress);
  });
  try {
    const written = await call('export.choose', input);
    return 'cancelled' in written ? null : written;
  } finally {
    deaf();
  }
}

export function stopTakingOut(): void {
  quietly(call('export.stop', {}));
}

/** The first or the last moment of a day of this machine's calendar; undefined for none. */
export function edgeOf(day: string, edge: 'first' | 'last'): string | undefined {
  if (day === '') return undefined;
  return new Date(`${day}T${edge === 'first' ? '00:00:00' : '23:59:59'}`).toISOString();
}
