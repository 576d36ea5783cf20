import { expect, test } from 'vitest';
import { scratchDb } from '../vault/index.ts';
import { createSettings } from './settings.ts';

test('nothing may leave before a person turned it on', () => {
  expect(createSettings(scratchDb()).get()).toMatchObject({ crumbs: 'off', 'local-only': 'off' });
});

test('a local-only switch that cannot be read counts as on', () => {
  const db = scratchDb();
  db.prepare("INSERT INTO settings VALUES ('local-only', 'perhaps')").run();
  expect(createSettings(db).get()['local-only']).toBe('on');
});

test('what was set is there for the next who asks, and the rest stays as it was', () => {
  const db = scratchDb();
  createSettings(db).set({ theme: 'dark' });
  expect(createSettings(db).get()).toMatchObject({ theme: 'dark', crumbs: 'off' });
});

test('a country that does not exist is refused, so that no wrong emergency number hides behind it', () => {
  const settings = createSettings(scratchDb());
  expect(settings.set({ country: 'gb' }).country).toBe('GB');
  for (const country of ['ZZ', 'EU', 'QQ', 'England']) {
    expect(() => settings.set({ country })).toThrow('No country has that code');
  }
  expect(settings.set({ country: '' }).country).toBe('');
});
