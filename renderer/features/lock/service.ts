import { call, quietly, sentenceOf } from '../../bridge.ts';
import { notSealed, sealed, sealing, useLockedLine, warned } from '../../state/locked-line.ts';

const set = useLockedLine.setState;

/** Whether a line can be sealed here, and how many are waiting. */
export async function lookIntoInbox(): Promise<void> {
  const inbox = await call('inbox.state', {});
  set({ inbox });
}

/** Looks for warnings. An error is silent: the line can still be sealed. */
export async function look(text: string): Promise<void> {
  try {
    const { redFlags, watched } = await call('inbox.flags', { text });
    set((line) => warned(line, text, redFlags, watched));
  } catch {
    // Sealing looks once more, and says what is wrong.
  }
}

/** Seals what stands in the line; true when it is on disk. What is written stays in the line otherwise. */
export async function seal(): Promise<boolean> {
  const { text, busy } = useLockedLine.getState();
  if (busy || text.trim() === '') return false;
  set(sealing);
  try {
    const reply = await call('inbox.seal', { text });
    set((line) => sealed(line, text, reply));
    return true;
  } catch (thrown) {
    set((line) => notSealed(line, sentenceOf(thrown)));
    return false;
  }
}

/** Asked for by main before the window goes or the laptop sleeps: half a line is sealed as well, never left to be read. */
export function sealAndLock(): void {
  quietly(seal().then(() => call('vault.lock', {})));
}

/** Nobody is here any more. The page and the core that saw the words go as well; what could not be sealed stays. */
export function leftAlone(): void {
  const sealedAll = () => useLockedLine.getState().text.trim() === '';
  quietly(seal().then(() => (sealedAll() ? call('vault.lock', {}) : undefined)));
}
