import { corpusLines } from '../../src/journal/capture/corpus.ts';
import { type BenchCore, benchCore } from '../lib/core.ts';
import { type Figure, type Part, quantile, timed } from '../lib/figures.ts';

const ENTRIES = 1000;
const NOW = Date.parse('2026-02-28T20:00:00Z');
const HOUR_MS = 3_600_000;

/** A line as the window handles it: understood while it is typed, then written, synced to the disk, acknowledged. */
export const saving: Part = {
  name: 'saving',
  async run() {
    const lines = corpusLines('tuned').map(({ text }) => text);
    const core = await benchCore();
    try {
      await core.call('subject.add', { name: 'Maya' });
      const first = await timed(() => parse(core, lines[0] ?? ''), 1, 0);
      await fill(core, lines);
      let next = 0;
      const saved = await timed(
        () => core.call('journal.add', { text: lines[next++ % lines.length] ?? '', subject: 'Maya' }),
        100,
        5,
      );
      return [
        { name: 'saving an entry, p50', value: quantile(saved, 0.5), unit: 'ms', aim: { below: 50 } },
        { name: 'saving an entry, p95', value: quantile(saved, 0.95), unit: 'ms' },
        ...(await typing(core, lines)),
        { name: 'understanding the first line after unlocking', value: quantile(first, 0.5), unit: 'ms' },
      ];
    } finally {
      await core.close();
    }
  },
};

/** One frame of the screen is 16 ms: what is understood within one never holds up a key. */
async function typing(core: BenchCore, lines: readonly string[]): Promise<Figure[]> {
  const whole: number[] = [];
  const asTyped: number[] = [];
  for (const line of lines) {
    whole.push(...(await timed(() => parse(core, line), 10, 1)));
    for (let typed = 1; typed <= line.length; typed++)
      if (line.slice(0, typed).trim() !== '')
        asTyped.push(...(await timed(() => parse(core, line.slice(0, typed)), 1, 0)));
  }
  const note = `${lines.length} lines, ${ENTRIES} entries`;
  return [
    { name: 'understanding a line, p50', value: quantile(whole, 0.5), unit: 'ms', note },
    { name: 'understanding a line, p95', value: quantile(whole, 0.95), unit: 'ms', note, aim: { below: 16 } },
    {
      name: 'understanding at every key, p95',
      value: quantile(asTyped, 0.95),
      unit: 'ms',
      note,
      aim: { below: 16 },
    },
    {
      name: 'understanding at every key, worst',
      value: Math.max(...asTyped),
      unit: 'ms',
      note: `of ${asTyped.length} keys`,
    },
  ];
}

function parse(core: BenchCore, text: string) {
  return core.call('journal.parse', { text, subject: 'Maya' });
}

/** The lines again and again, one an hour, up to NOW: dose questions look at what was given before. */
async function fill(core: BenchCore, lines: readonly string[]): Promise<void> {
  for (let i = 0; i < ENTRIES; i++) {
    const now = new Date(NOW - (ENTRIES - i) * HOUR_MS).toISOString();
    await core.call('journal.add', { text: lines[i % lines.length] ?? '', subject: 'Maya', now });
  }
}
