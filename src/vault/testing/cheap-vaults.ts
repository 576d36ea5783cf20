import { vi } from 'vitest';

/**
 * Before every test file (vitest.config.ts): a vault it makes costs the least that is accepted to open, and not the half
 * second of a real one. No option of ours asks for that, so that nothing that is shipped can. A file that wants the real
 * cost says `vi.unmock('./passphrase.ts')`.
 */
vi.mock('../passphrase.ts', async (original) => {
  const real = await original<typeof import('../passphrase.ts')>();
  return { ...real, calibratedCost: () => Promise.resolve(real.KDF_FLOOR) };
});
