/** The scrolled part of the window: the target of the skip link and what the timeline measures against. */
export const PAGE_ID = 'page';

/** Moves focus to the heading of the page that was just opened. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>(`#${PAGE_ID} h1`)?.focus();
}
