import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../contract/index.ts';
import { scratchDb } from '../vault/index.ts';
import { isLocalOnly, LOCAL_ONLY_FILE, markLocalOnly, whyBlocked } from './consent.ts';
import { addProvider, findReceiver, listProviders, removeProvider } from './providers.ts';

const add = (url: string, key?: string, db = scratchDb()) =>
  addProvider(db, { name: 'hall', url, model: 'm', key }, 1);

describe('a receiver', () => {
  it('is reached encrypted, or is in the house', () => {
    for (const url of [
      'https://api.example.com/v1',
      'http://localhost:8080/v1',
      'http://127.0.0.1:8080',
      'http://192.168.178.20/v1',
      'http://172.20.0.5/v1',
      'http://[::1]:8080/v1',
      'http://hall.local/v1',
    ]) {
      expect(add(url).url).toBe(url);
    }
    for (const url of [
      'http://api.example.com/v1',
      'http://8.8.8.8/v1',
      'http://172.32.0.1/v1',
      'http://127.0.0.1.example.com/v1',
      'http://[2001:db8::1]/v1',
      'ftp://example.com/',
      'https://me:secret@example.com/v1',
      'https://example.com/v1?user=maya',
    ]) {
      expect(() => add(url), url).toThrow(/https:\/\/|address alone/);
    }
  });

  it('is asked at the address of its chat, however it was pasted', () => {
    expect(add('https://api.example.com/v1/chat/completions/').url).toBe('https://api.example.com/v1');
  });

  it('keeps its key to itself', () => {
    const db = scratchDb();
    const made = add('https://api.example.com/v1', ' sk-secret ', db);
    expect(JSON.stringify([made, listProviders(db)])).not.toContain('secret');
    expect(made.hasKey).toBe(true);
    expect(findReceiver(db, 'HALL')?.key).toBe('sk-secret');
    expect(() => add('https://api.example.com/v1', 'sk-\r\nX-Evil: 1')).toThrow('key');
    removeProvider(db, 'hall');
    expect(listProviders(db)).toEqual([]);
  });
});

describe('staying on this laptop', () => {
  const settings = (localOnly: Settings['local-only'], crumbs: Settings['crumbs'] = 'on') => ({
    get: () => ({ crumbs, 'local-only': localOnly }),
  });
  function folder(): string {
    const dir = mkdtempSync(join(tmpdir(), 'tend-crumbs-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    return dir;
  }

  it('is said by the setting or by the file, whoever made it', () => {
    const dir = folder();
    expect(isLocalOnly(dir, settings('off'))).toBe(false);
    expect(isLocalOnly(dir, settings('on'))).toBe(true);
    writeFileSync(join(dir, LOCAL_ONLY_FILE), '');
    expect(isLocalOnly(dir, settings('off'))).toBe(true);
    markLocalOnly(dir, false);
    expect(isLocalOnly(dir, settings('off'))).toBe(false);
    markLocalOnly(dir, true);
    expect(whyBlocked(dir, settings('off'))?.code).toBe('local-only');
  });

  it('is assumed when the folder or the setting can’t be read', () => {
    expect(isLocalOnly(join(folder(), 'gone'), settings('off'))).toBe(true);
    const broken = {
      get: () => {
        throw new Error('unreadable');
      },
    };
    expect(isLocalOnly(folder(), broken)).toBe(true);
  });

  it('needs a yes of its own before anything leaves', () => {
    expect(whyBlocked(folder(), settings('off', 'off'))?.code).toBe('crumbs-off');
    expect(whyBlocked(folder(), settings('off', 'on'))).toBeNull();
  });
});
