import { f1, type Part as Said, score, type Tally } from '../../src/journal/capture/labelled.ts';
import type { Figure, Part } from '../lib/figures.ts';

const HALVES = [
  { half: 'tuned', called: 'looked at' },
  { half: 'held-out', called: 'held out' },
] as const;
const ROUNDS = [
  { round: 1, called: 'days at home' },
  { round: 2, called: 'talk and visits' },
] as const;

/**
 * How well a line is read into events, by what a person labelled: F1 for each part of an event. The rules were tuned on the
 * lines looked at; the held-out ones are the figure to believe. TEND_BENCH_VERBOSE prints the mistakes among those looked at.
 */
export const capture: Part = {
  name: 'capture',
  async run() {
    return ROUNDS.flatMap(({ round, called: lines }) =>
      HALVES.flatMap(({ half, called }) => {
        const scored = score(half, round);
        if (half === 'tuned' && process.env.TEND_BENCH_VERBOSE !== undefined)
          for (const miss of scored.misses) console.log(`    ${miss}`);
        const where = `${lines}, ${called}`;
        return [
          {
            name: `lines read without a mistake, ${where}`,
            value: scored.lines - scored.misses.length,
            unit: 'count',
            note: `of ${scored.lines}`,
          } satisfies Figure,
          // Object.entries forgets the names of the parts.
          ...(Object.entries(scored.parts) as [Said, Tally][]).map(([part, tally]) =>
            row(part, where, tally),
          ),
        ];
      }),
    );
  },
};

function row(part: Said, where: string, tally: Tally): Figure {
  const { right, found, wanted } = tally;
  return {
    name: `${part} of an event, F1, ${where}`,
    value: f1(tally),
    unit: 'of 1',
    note: `${right} right, ${found} read, ${wanted} wanted`,
  };
}
