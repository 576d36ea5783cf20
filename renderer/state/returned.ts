import { create } from 'zustand';

/**
 * The 24 words that brought a backup back, from the page where they were typed to the one where the new passphrase is
 * chosen. Only in the memory of this page, and wiped when that page is left, in whatever way.
 */
export const useReturned = create<{ readonly phrase: string | null }>()(() => ({ phrase: null }));

export const wipeReturned = (): void => useReturned.setState({ phrase: null });
