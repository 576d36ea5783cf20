import * as chrono from 'chrono-node';
import { lexicon } from '../../src/knowledge/index.ts';
import { corpus } from '../../src/safety/corpus.ts';
import { medicineFilter, reassures, redFlags } from '../../src/safety/index.ts';
import { rules } from '../../src/safety/rules/index.ts';
import { type Figure, median, type Part, quantile, timed } from '../lib/figures.ts';

const PASTED_CHARS = 100_000;
const context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin', emergencyNumber: '112' };
const known = {
  isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
  isFood: (word: string) => lexicon().food(word) !== undefined,
};

/** Everything that stands between a text and a person, one after the other. */
function check(text: string): void {
  redFlags(text, context);
  medicineFilter(text, known);
  reassures(text);
}

/**
 * What the whole check of a line costs: it runs at every key, and on everything from outside. Beside it, on the same lines in the same run,
 * chrono-node looking for dates (what reading a line takes anyway), and one regular expression of all the rules' words: the
 * least a look for words could cost, which knows no denial, no person and no day.
 */
export const safetyTime: Part = {
  name: 'safety, time',
  async run() {
    const lines = corpus().map(({ line }) => line);
    const words = wordsOfRules();
    const line = await eachOf(lines, check);
    const dates = await eachOf(lines, (text) => chrono.en.GB.parse(text));
    const union = await eachOf(lines, (text) => [...text.matchAll(words)]);
    const page = pasted(lines);
    const pages = await timed(() => check(page), 5, 1);
    const pageUnion = await timed(() => [...page.matchAll(words)], 5, 1);
    const note = `${lines.length} lines`;
    const ms = (name: string, value: number, more: Partial<Figure> = {}): Figure => ({
      ...{ name, value, unit: 'ms', note },
      ...more,
    });
    return [
      ms('the whole check of a line, p50', median(line), {
        peer: { name: 'chrono-node, dates alone', value: median(dates) },
        aim: { below: 5 },
      }),
      ms('the whole check of a line, p95', quantile(line, 0.95), {
        peer: { name: 'chrono-node, dates alone', value: quantile(dates, 0.95) },
      }),
      ms('one expression of the rules’ words, p50', median(union)),
      ms('the whole check of a pasted page of 100 kB', median(pages), {
        note: `${page.length} characters`,
        peer: { name: 'one expression of the rules’ words', value: median(pageUnion) },
        aim: { below: 500 },
      }),
    ];
  },
};

/** The middle of three for each line, so that what the machine did meanwhile does not count. */
async function eachOf(lines: readonly string[], work: (line: string) => unknown): Promise<number[]> {
  const sample: number[] = [];
  for (const line of lines) sample.push(median(await timed(() => work(line), 3, 1)));
  return sample;
}

/** Every word of a phrase of a rule, as one expression. */
function wordsOfRules(): RegExp {
  const phrases = JSON.stringify(rules.map(({ now, today }) => [now, today]));
  const words = new Set(phrases.toLowerCase().match(/[a-z]{3,}/g));
  return new RegExp(`\\b(?:${[...words].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');
}

/** Lines of every kind, quiet and alarming as the corpus has them. */
function pasted(lines: readonly string[]): string {
  const step = Math.max(1, Math.floor((lines.length * 60) / PASTED_CHARS));
  let page = '';
  for (let at = 0; page.length < PASTED_CHARS; at += step) page += `${lines[at % lines.length] ?? ''}\n`;
  return page.slice(0, PASTED_CHARS);
}
