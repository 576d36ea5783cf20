/** Prints how the red-flag rules do on the labelled lines, the half they were tuned on and the half they were not. */
import { corpus } from '../src/safety/corpus.ts';
import { redFlags } from '../src/safety/index.ts';

const context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };
const share = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;

for (const half of ['tuned', 'held-out'] as const) {
  const judged = corpus()
    .filter((line) => line.half === half)
    .map((line) => {
      const flags = redFlags(
        line.line,
        line.born === undefined ? context : { ...context, subjectBorn: line.born },
      );
      return { ...line, got: flags[0]?.level ?? 'none' };
    });
  const of = (expected: string) => judged.filter((line) => line.expected === expected);
  const hit = (expected: string, ...levels: string[]) =>
    share(of(expected).filter((line) => levels.includes(line.got)).length, of(expected).length);
  console.log(`${half}: ${judged.length} lines`);
  console.log(`  sensitivity, call now          ${hit('now', 'now')}`);
  console.log(`  sensitivity, someone today     ${hit('today', 'today', 'now')}`);
  console.log(`  specificity, quiet lines quiet ${hit('none', 'none')}`);
  for (const line of judged.filter((each) => each.expected !== each.got)) {
    console.log(`    expected ${line.expected}, got ${line.got}: ${line.line}`);
  }
}
