import { benchCore } from '../lib/core.ts';
import { type Part, quantile, timed } from '../lib/figures.ts';

/** Saving a line as the window does: read into events, written, synced to the disk, acknowledged. */
export const saving: Part = {
  name: 'saving',
  async run() {
    const core = await benchCore();
    try {
      await core.call('subject.add', { name: 'Maya' });
      const text = 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine';
      const sample = await timed(() => core.call('journal.add', { text, subject: 'Maya' }), 100, 5);
      const parsing = await timed(() => core.call('journal.parse', { text, subject: 'Maya' }), 100, 5);
      return [
        { name: 'saving an entry, p50', value: quantile(sample, 0.5), unit: 'ms', aim: { below: 50 } },
        { name: 'saving an entry, p95', value: quantile(sample, 0.95), unit: 'ms' },
        { name: 'understanding a line, p95', value: quantile(parsing, 0.95), unit: 'ms' },
      ];
    } finally {
      await core.close();
    }
  },
};
