import { describe, expect, test } from 'vitest';
import { closedToPage, encode, GREETING, MAX_PAYLOAD_BYTES, SEAL_BYTES } from '../src/contract/index.ts';
import { isOurPage, readEnvelope } from './envelope.ts';
import { fileFor } from './origin.ts';

const folder = '/program/dist/renderer';

describe('what the window is served', () => {
  test('its own files', () => {
    expect(fileFor('app://tend/', folder)).toBe(`${folder}/index.html`);
    expect(fileFor('app://tend/assets/a-1.js?x#y', folder)).toBe(`${folder}/assets/a-1.js`);
  });

  test.each([
    'app://tend/../main.js',
    'app://tend/%2e%2e/%2e%2e/package.json',
    'app://tend/..%2f..%2fpackage.json',
    'app://tend/assets/..%2f..%2f..%2fetc/passwd',
    'app://tend/..%5c..%5cpackage.json',
    'app://tend/a%00.js',
    'app://tend/%zz',
    'app://other/index.html',
    'app://tend.example/index.html',
    'app://tend@example/index.html',
    'file:///etc/passwd',
    'https://tend/',
    'nonsense',
  ])('nothing outside its folder: %s', (address) => {
    // A URL parser folds plain `..` before we see it: what is left then lies inside the folder.
    expect(fileFor(address, folder) ?? `${folder}/`).toMatch(/^\/program\/dist\/renderer\/(?!.*\.\.)/);
  });
});

describe('who may ask the core', () => {
  const page = { url: 'app://tend/', parent: null };

  test('our own page, in the top frame', () => {
    expect(isOurPage(page)).toBe(true);
    expect(isOurPage({ url: 'app://tend/', parent: page })).toBe(false);
    for (const url of [
      'https://tend/',
      'app://tend.example/',
      'app://evil/',
      'file:///a.html',
      'about:blank',
      '',
    ]) {
      expect(isOurPage({ url, parent: null })).toBe(false);
    }
    expect(isOurPage(null)).toBe(false);
  });

  test('with a method of the contract and bytes of a size we take', () => {
    expect(readEnvelope('status', encode({}))).toMatchObject({ method: 'status' });
    expect(readEnvelope('status', new Uint8Array(MAX_PAYLOAD_BYTES + SEAL_BYTES))).toBeDefined();
    expect(readEnvelope('status', new Uint8Array(MAX_PAYLOAD_BYTES + SEAL_BYTES + 1))).toBeUndefined();
    expect(readEnvelope(GREETING, new Uint8Array(65))).toMatchObject({ method: GREETING });
    for (const method of [
      '',
      ...closedToPage,
      'vault.keychain.make',
      'vault.unlock.keychain',
      'vault.keychain.drop',
      'toString',
      '__proto__',
      'constructor',
      'vault',
      1,
      null,
      {},
    ]) {
      expect(readEnvelope(method, encode({}))).toBeUndefined();
    }
    for (const payload of ['{}', {}, null, [1], new ArrayBuffer(2), { byteLength: 2 }]) {
      expect(readEnvelope('status', payload)).toBeUndefined();
    }
  });
});
