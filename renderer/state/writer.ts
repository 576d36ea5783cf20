import { create } from 'zustand';

/**
 * Who writes, and so who reads: every request that is answered to somebody is asked in their name. Null is the vault's
 * owner, as after every unlocking.
 */
export const useWriter = create<{ readonly name: string | null }>()(() => ({ name: null }));
