import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { KDF_FLOOR } from '../passphrase.ts';
import { rescueVault } from '../rescue/index.ts';
import { keptVault } from '../testing/kept.ts';
import { numbered } from '../testing/random.ts';
import { rowsByTable } from '../testing/rows.ts';
import { tempFolder } from '../testing/vaults.ts';
import { openVault } from '../vault.ts';
import { count, FULL, torture } from './plan.ts';

const PAGE_BYTES = 4096;
const MOST_PAGES = 4;
/** Of what was written; of the some hundred pages a few are damaged each time. */
const MOST_OF_IT = 0.7;

describe('a journal with damaged pages', () => {
  torture('rescue', 'what is intact is saved, and only as it was written', FULL.rescues, async (attack) => {
    const { dir } = await keptVault({ entries: 80, attachments: 2 });
    const way = { passphrase: numbered(0) };
    const rows = async (vault: string) => {
      const open = await openVault(vault, way);
      try {
        return rowsByTable(open.db);
      } finally {
        open.close();
      }
    };
    const written = await rows(dir);
    const all = sizeOf(written);
    const journal = join(dir, 'journal-1.db');
    const whole = readFileSync(journal);
    const random = attack.random();
    let [saved, rebuilt, least] = [0, 0, all];
    for (let turn = 0; turn < attack.times; turn++) {
      const bytes = Buffer.from(whole);
      const flips = Array.from({ length: 1 + (turn % MOST_PAGES) }, () =>
        Math.floor(random() * bytes.length),
      );
      for (const at of flips) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
      writeFileSync(journal, bytes);
      const to = join(tempFolder(), 'rescued');
      const { damagedPages, wordless } = await rescueVault(dir, way, to, { kdf: KDF_FLOOR });
      expect(damagedPages).toBeLessThanOrEqual(new Set(flips.map((at) => Math.floor(at / PAGE_BYTES))).size);
      const found = await rows(to);
      const others = [...found].flatMap(([table, texts]) =>
        [...texts].filter((text) => !written.get(table)?.has(text)),
      );
      // Every row is one that was written. What the rescue makes itself, for others to stand on, says so.
      expect(others.filter((text) => !text.includes('Rescued'))).toEqual([]);
      const kept = sizeOf(found) - others.length;
      expect(kept, `bytes ${flips.join(', ')}`).toBeGreaterThan(all * MOST_OF_IT);
      saved += kept;
      rebuilt += wordless;
      least = Math.min(least, kept);
      rmSync(to, { recursive: true });
      attack.done();
    }
    const share = Math.round((100 * saved) / (all * attack.times));
    return `${count(attack.times)} journals with up to ${MOST_PAGES} damaged pages of ${count(whole.length / PAGE_BYTES)}, ${share}% of ${count(all)} rows saved each time, ${count(least)} at the least, ${count(rebuilt)} notes without their words, 0 wrong`;
  });
});

function sizeOf(rows: ReadonlyMap<string, ReadonlySet<string>>): number {
  return [...rows.values()].reduce((sum, { size }) => sum + size, 0);
}
