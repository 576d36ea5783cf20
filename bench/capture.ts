import { f1, type Part, score } from '../src/journal/capture/labelled.ts';

/**
 * How well a line is read: F1 for each part of an event, on the half of the labelled lines the rules were tuned on
 * and on the half that was not looked at. `--misses` prints the tuned half's mistakes.
 */
const halves = (['tuned', 'held-out'] as const).map((half) => ({ half, ...score(half) }));
for (const { half, lines, parts } of halves) {
  console.log(`${half}: ${lines} lines`);
  for (const [part, tally] of Object.entries(parts) as [Part, (typeof parts)[Part]][]) {
    console.log(
      `  ${part.padEnd(9)} F1 ${f1(tally).toFixed(3)}  (${tally.right} right, ${tally.found} read, ${tally.wanted} wanted)`,
    );
  }
}
if (process.argv.includes('--misses')) for (const miss of halves[0]?.misses ?? []) console.log(miss);
