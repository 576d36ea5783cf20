import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchDb } from '../vault/index.ts';
import { installPacks } from './packs.ts';

const pack = JSON.parse(readFileSync('packs/medquad/pack.json', 'utf8'));
const lines = readFileSync('packs/medquad/passages.jsonl', 'utf8').trimEnd().split('\n');
const count = (db: ReturnType<typeof scratchDb>, table: string) =>
  db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();

test('every passage carries its source, licence and date, and is there once however often the vault is opened', () => {
  const db = scratchDb();
  expect(installPacks(db, 'packs', pack.vectors.model)).toBe(lines.length);
  expect(installPacks(db, 'packs', pack.vectors.model)).toBe(0);
  expect(count(db, 'passages')).toBe(lines.length);
  expect(count(db, 'passage_vectors')).toBe(lines.length);
  expect(
    count(
      db,
      "passages WHERE source = '' OR url NOT LIKE 'https://%' OR licence <> 'CC BY 4.0' OR dated = ''",
    ),
  ).toBe(0);
  expect(count(db, "passages_fts WHERE passages_fts MATCH 'hives'")).toBeGreaterThan(0);
});

test("a new version replaces the old one whole, and another model's vectors are never taken", () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-pack-'));
  try {
    cpSync('packs/medquad', join(folder, 'medquad'), { recursive: true });
    const db = scratchDb();
    installPacks(db, folder, pack.vectors.model);
    writeFileSync(
      join(folder, 'medquad/pack.json'),
      JSON.stringify({ ...pack, version: 'next', passages: 2 }),
    );
    writeFileSync(join(folder, 'medquad/passages.jsonl'), `${lines.slice(0, 2).join('\n')}\n`);
    expect(installPacks(db, folder, 'another model')).toBe(2);
    expect(count(db, 'passages')).toBe(2);
    expect(count(db, 'passage_vectors')).toBe(0);
    expect(count(db, "passages_fts WHERE passages_fts MATCH 'hives'")).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('no passage names an amount of a medicine or how often to take one', () => {
  const amounts =
    /\b\d[\d.,]*\s?-?(mg|mcg|µg|ml|milligrams?|micrograms?|tablets?|pills?|teaspoons?|drops)\b|\b(dose|dosage)s?\b|\b(once|twice|three times) (a|per) day\b/i;
  expect(lines.filter((line) => amounts.test(JSON.parse(line).text))).toEqual([]);
});
