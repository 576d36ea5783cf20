import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, meetsAim, type Part } from './lib/figures.ts';
import { machine } from './lib/machine.ts';
import { parts } from './parts.ts';

/**
 * `npm run bench [-- PART…]`: every figure README or interface may claim, beside a peer's in the same run.
 * A part whose data or model is missing fails, is named, and makes the whole run exit with 1; so does a figure that says FAIL.
 */
const wanted = process.argv.slice(2);
const chosen = parts.filter((part) => wanted.length === 0 || wanted.includes(part.name));
if (chosen.length === 0) {
  console.error(`No such part. There are: ${parts.map((part) => part.name).join(', ')}.`);
  process.exit(2);
}

const facts = machine();
console.log(
  `${facts.cpu}, ${facts.cores} cores, ${facts.memoryGiB} GiB, ${facts.system}, Node ${facts.node}`,
);
console.log(`load when this began: ${facts.loadAtStart ?? 'unknown'}\n`);

const results: { part: string; figures: readonly Figure[]; error?: string }[] = [];
for (const part of chosen) {
  console.log(part.name);
  results.push(await measure(part));
}

const folder = join(import.meta.dirname, '..', '.cache', 'bench');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${facts.at.replaceAll(':', '-')}.json`);
writeFileSync(file, `${JSON.stringify({ machine: facts, results }, null, 2)}\n`);
console.log(`\nWritten to .cache/bench/${facts.at.replaceAll(':', '-')}.json`);
// A native library may hold the loop open; everything measured is on disk by now.
process.exit(
  results.some(
    ({ error, figures }) => error !== undefined || figures.some(({ fails }) => fails !== undefined),
  )
    ? 1
    : 0,
);

async function measure(part: Part): Promise<{ part: string; figures: readonly Figure[]; error?: string }> {
  try {
    const figures = await part.run();
    for (const figure of figures) console.log(`  ${line(figure)}`);
    return { part: part.name, figures };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    console.log(`  FAILED: ${error}`);
    return { part: part.name, figures: [], error };
  }
}

function line(figure: Figure): string {
  const peer = figure.peer === undefined ? '' : ` · ${figure.peer.name}: ${show(figure.peer.value)}`;
  const meets = meetsAim(figure);
  const aim = meets === null ? '' : meets ? ' · meets the aim' : ' · MISSES the aim';
  const wanted =
    figure.aim === undefined
      ? ''
      : 'below' in figure.aim
        ? ` (< ${figure.aim.below})`
        : ` (≥ ${figure.aim.atLeast})`;
  const note = figure.note === undefined ? '' : ` · ${figure.note}`;
  const fails = figure.fails === undefined ? '' : ` · FAIL: ${figure.fails}`;
  return `${figure.name.padEnd(58)} ${show(figure.value).padStart(9)} ${figure.unit}${peer}${aim}${wanted}${note}${fails}`;
}

function show(value: number): string {
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(3);
}
