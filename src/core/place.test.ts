import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchDb } from '../vault/index.ts';
import { createPlaceWatch } from './place.ts';

test('a risk is brought up once, and again only after it had gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const mark = join(folder, '.stfolder');
  mkdirSync(mark);
  const db = scratchDb();
  const copied = async () => {
    const place = createPlaceWatch(db, folder);
    const findings = await place.look();
    const synced = findings.filter(({ id }) => id === 'synced');
    return { place, synced, level: synced[0]?.level, told: place.toldOf(findings).includes('synced') };
  };

  const first = await copied();
  expect(first).toMatchObject({ level: 'risk', told: false });
  first.place.tell(first.synced);
  expect(await copied(), 'on the next day').toMatchObject({ level: 'risk', told: true });

  rmSync(mark, { recursive: true });
  expect(await copied()).toMatchObject({ level: 'fine', told: false });
  mkdirSync(mark);
  expect(await copied(), 'it is back').toMatchObject({ level: 'risk', told: false });
});

test('what was read stands until somebody looks again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const place = createPlaceWatch(scratchDb(), folder);
  const levels = async (fresh?: boolean) =>
    (await place.look(fresh)).find(({ id }) => id === 'synced')?.level;
  expect(await levels()).toBe('fine');
  mkdirSync(join(folder, '.stfolder'));
  expect(await levels()).toBe('fine');
  expect(await levels(true)).toBe('risk');
});
