import type { Figure } from './figures.ts';

/** Where less is better; in all other figures of answers more is. */
const LESS = /^(?:says another number or day|sentences shown as known without support)/;

/** The figures with a model, each beside the same questions without one: a figure that is worse says FAIL. */
export const noWorse = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => {
    if (figure.peer === undefined) return figure;
    const gain = (figure.value - figure.peer.value) * (LESS.test(figure.name) ? -1 : 1);
    return gain < -1e-9 ? { ...figure, fails: 'worse than without a model' } : figure;
  });
