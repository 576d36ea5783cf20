import { useEffect } from 'react';
import { toPage, useApp } from '../../state/app.ts';
import { toHit, useLookBackPage } from '../../state/look-back.ts';

export const SEARCH_ID = 'look-back-search';
export const hitId = (at: number): string => `hit-${at}`;

export function focusHit(at: number): void {
  document.getElementById(hitId(at))?.focus();
}

/** Back from one hit, or from the hits, to the words they were found by. */
export function backToSearch(): void {
  useLookBackPage.setState((s) => toHit(s, null));
  requestAnimationFrame(() => document.getElementById(SEARCH_ID)?.focus());
}

/** Ctrl+F searches the notes, from every page: the window's own would find only what is on it. */
export function useFindKey(): void {
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey || e.key.toLowerCase() !== 'f') return;
      if (document.querySelector('[role=dialog]') !== null) return;
      e.preventDefault();
      if (useApp.getState().page !== 'look-back') useApp.setState((s) => toPage(s, 'look-back'));
      // After the page has put the focus on its heading.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const field = document.getElementById(SEARCH_ID);
          field?.focus();
          if (field instanceof HTMLInputElement) field.select();
        }),
      );
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
