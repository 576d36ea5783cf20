import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf, introduce } from '../testing/journals.ts';
import { expectKept, keptVault, type Looked } from '../testing/kept.ts';
import {
  closedVault,
  kill,
  PASSPHRASE,
  printed,
  said,
  start,
  startScript,
  TEND,
  tempFolder,
} from '../testing/vaults.ts';
import { openVault } from '../vault.ts';
import { killAgainAndAgain, type Victim } from './kills.ts';
import { type Attack, count, FULL, TWENTIETH, torture } from './plan.ts';

/** More than a program does before it is killed. */
const ROUNDS = 1000;

/** One kind of deed, done over and over to one vault by one program after the other, each killed. */
type Plan = {
  readonly deeds: readonly string[];
  /** After so many deeds that were done; a kill falls into the next ones. */
  readonly after: readonly number[];
  readonly longestMs: number;
  readonly begin?: { readonly entries?: number; readonly attachments?: number };
};

const deeds = (attack: Attack, { deeds, after, longestMs, begin }: Plan, sum: Looked) =>
  killAgainAndAgain(attack, async (): Promise<Victim> => {
    const kept = await keptVault(begin);
    let turn = 0;
    return {
      longestMs,
      start: () => {
        const numbers = [kept.passphrase, 1 + turn++ * ROUNDS * deeds.length, ROUNDS].map(String);
        return startScript('deed.ts', [kept.dir, kept.folder, ...numbers, ...deeds]);
      },
      enough: (heard, turn) => heard.split('\n').length > 1 + (after[turn % after.length] ?? 0),
      async check(lines) {
        expect(lines.filter((line) => line.startsWith('told'))).toEqual([]);
        const looked = await expectKept(kept, lines);
        sum.acknowledged += looked.acknowledged;
        sum.backups += looked.backups;
      },
    };
  });

const looked = (): Looked => ({ acknowledged: 0, entries: 0, attachments: 0, backups: 0 });

describe('kill −9', () => {
  torture(
    'writing',
    'what tend add - acknowledged is there, whole',
    FULL.kills,
    async (attack) => {
      let acknowledged = 0;
      await killAgainAndAgain(attack, async () => {
        const writer = await tendAdd();
        return {
          ...writer,
          async check(lines, turn) {
            acknowledged += await writer.check(lines, turn);
          },
        };
      });
      expect(acknowledged).toBeGreaterThan(attack.times);
      return `${count(attack.times)} kills, ${count(acknowledged)} acknowledged, 0 lost`;
    },
    { share: TWENTIETH },
  );

  const kinds: readonly [kind: string, promise: string, plan: Plan][] = [
    [
      'passphrase change',
      'nobody is locked out, and the old one opens nothing any more',
      { deeds: ['passphrase'], after: [0, 1, 2], longestMs: 120, begin: { entries: 10 } },
    ],
    [
      'backup',
      'what has a backup’s name restores, and the vault is as it was',
      {
        deeds: ['backup', 'write'],
        after: [0, 1, 2],
        longestMs: 250,
        begin: { entries: 30, attachments: 2 },
      },
    ],
    [
      'new keys',
      'the old ones or the new ones, whole',
      { deeds: ['keys', 'write'], after: [0, 1, 2], longestMs: 400, begin: { entries: 20, attachments: 2 } },
    ],
    [
      'attachments',
      'a photo that was brought in is there whole, or not at all',
      { deeds: ['attach'], after: [0, 1, 2, 3], longestMs: 60, begin: { entries: 5 } },
    ],
    [
      'inbox',
      'a line written while locked is there once',
      { deeds: ['seal', 'seal', 'seal', 'read'], after: [0, 2, 3, 4], longestMs: 80 },
    ],
  ];
  for (const [kind, promise, plan] of kinds) {
    torture(
      kind,
      promise,
      FULL.kills,
      async (attack) => {
        const sum = looked();
        await deeds(attack, plan, sum);
        expect(sum.acknowledged).toBeGreaterThan(attack.times / 2);
        return `${count(attack.times)} kills, ${count(sum.acknowledged)} acknowledged, 0 lost`;
      },
      { share: TWENTIETH },
    );
  }

  it('would lose what is promised before it is done: this check sees it', async () => {
    const kept = await keptVault();
    const child = startScript('deed.ts', [kept.dir, kept.folder, '0', '1', '1', 'boast']);
    await said(child, 'wrote 1');
    await kill(child);
    await expect(expectKept(kept, ['wrote 1'])).rejects.toThrow(/line 1:/);
  });
});

const EVENTS_IN_A_LINE = 2;
const line = (kill: number, i: number) =>
  `kill ${kill} line ${i}: gave Maya 2 mg melatonin at 20:10, itchy arms 3/10`;

/** `tend add -`, which is written to and killed. @returns what `check` gives: how many were acknowledged this time */
async function tendAdd() {
  const dir = await closedVault();
  const vault = await openVault(dir, PASSPHRASE);
  introduce(vault);
  vault.close();

  const home = tempFolder();
  const passphraseFile = join(home, 'passphrase');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
  const tend = [process.execPath, TEND, '--vault', dir, '--passphrase-file', passphraseFile, '--json'];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(home, 'cache') };
  // Fills the cache of compiled code, which a killed process never does: a start takes half as long.
  await printed(start([...tend, 'status'], env));

  const acknowledged: string[] = [];
  return {
    longestMs: 60,
    start(turn: number) {
      const writer = start([...tend, 'add', '-'], env);
      writer.stdin?.on('error', () => {}); // It is killed while it is written to.
      writer.stdin?.write(Array.from({ length: 500 }, (_, i) => `${line(turn, i)}\n`).join(''));
      return writer;
    },
    enough: (heard: string, turn: number) => heard.split('\n').length > 1 + (turn % 4),
    async check(lines: readonly string[], turn: number): Promise<number> {
      const answers = lines.map((json) => JSON.parse(json));
      expect(answers.filter(({ error }) => error !== undefined)).toEqual([]);
      acknowledged.push(...answers.map(({ entry }) => entry.text));
      const entries = await entriesOf(dir);
      const found = new Set(entries.map(({ text }) => text));
      expect(acknowledged.filter((text) => !found.has(text))).toEqual([]);
      // The one that was on its way is there whole, or not at all.
      expect(entries.filter(({ events }) => events !== EVENTS_IN_A_LINE)).toEqual([]);
      expect(entries.length).toBeLessThanOrEqual(acknowledged.length + turn + 1);
      return answers.length;
    },
  };
}
