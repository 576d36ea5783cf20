/** How long nothing may have been asked for it to be quiet: a pause between two words is shorter. */
const QUIET_MS = 20_000;

type Handle = (method: string, payload: Uint8Array) => Promise<Uint8Array>;

/** Tells whether somebody is using the core: a line is being typed, an answer is on its way. */
export function watchUse(handle: Handle, wall: () => number): { handle: Handle; isQuiet(): boolean } {
  let running = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    async handle(method, payload) {
      running++;
      try {
        return await handle(method, payload);
      } finally {
        running--;
        lastMs = wall();
      }
    },
    isQuiet: () => running === 0 && Math.abs(wall() - lastMs) >= QUIET_MS,
  };
}
