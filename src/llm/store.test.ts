import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { createStore } from './store.ts';
import { verifyModel } from './verify.ts';

const [minilm] = readCatalogue().models.filter(({ task }) => task === 'embed');
if (minilm === undefined) throw new Error('the catalogue names no embedding model');
const original = resolve('models', minilm.file);
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-models-'));
  path = join(folder, minilm.file);
  copyFileSync(original, path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function overwrite(at: number, bytes: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.from(bytes, 'latin1'), 0, bytes.length, at);
  await file.close();
}

test('a model that is discarded goes from where fetched ones are put, and from nowhere else', () => {
  const shared = mkdtempSync(join(tmpdir(), 'tend-shared-'));
  copyFileSync(original, join(shared, minilm.file));
  const store = createStore(readCatalogue(), [folder, shared]);
  store.discard(minilm);
  expect(existsSync(path)).toBe(false);
  expect(store.state(minilm)).toBe('present');
  rmSync(shared, { recursive: true });
});

test('the file in the repository is the one its makers published', async () => {
  await expect(verifyModel({ ...minilm, path })).resolves.toMatch(/^25282272:/);
});

test.each([
  ['cut short', 'size', () => truncateSync(path, 20_000_000)],
  ['with a header that is not GGUF', 'header', () => overwrite(0, 'GGML')],
  ['with a version llama.cpp would misread', 'header', () => overwrite(4, '\xff\xff\xff\x7f')],
  ['with one byte changed in the middle', 'hash', () => overwrite(12_345_678, 'x')],
])('a model %s is refused before native code sees it', async (_name, check, damage) => {
  await damage();
  await expect(verifyModel({ ...minilm, path })).rejects.toMatchObject({
    code: 'model-damaged',
    data: { check },
  });
});

test('a file that is swapped after it was verified is verified again', async () => {
  const identity = await verifyModel({ ...minilm, path });
  await overwrite(12_345_678, 'x');
  // Even if only the time of change tells.
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  await expect(verifyModel({ ...minilm, path }, identity)).rejects.toMatchObject({ code: 'model-damaged' });
});

test('a download that was cut off is called damaged, and the good copy elsewhere is used', () => {
  writeFileSync(path, 'GGUF');
  const alone = createStore(readCatalogue(), [folder]);
  expect(alone.state(minilm)).toBe('damaged');
  expect(alone.file(minilm)).toBeNull();
  const both = createStore(readCatalogue(), [folder, 'models']);
  expect(both.file(minilm)?.path).toBe(original);
});
