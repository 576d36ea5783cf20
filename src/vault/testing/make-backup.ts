// Makes src/vault/fixtures/backup-2/, a backup that every later Tend must restore, as it must backup-1, made before.
// Run it only for a new layout: node src/vault/testing/make-backup.ts
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openVault } from '../index.ts';
import { PASSPHRASE } from './fixture.ts';

const to = fileURLToPath(new URL('../fixtures/backup-2/', import.meta.url));
rmSync(to, { recursive: true, force: true });
mkdirSync(to);
const dir = mkdtempSync(join(tmpdir(), 'tend-backup-'));
cpSync(fileURLToPath(new URL('../fixtures/format-3/', import.meta.url)), dir, { recursive: true });
mkdirSync(join(dir, 'attachments-1'), { mode: 0o700 });
// A backup takes what lies there as it is.
writeFileSync(join(dir, 'attachments-1', 'a-photo.age'), 'as if it were sealed');
const vault = await openVault(dir, PASSPHRASE);
await vault.backup(to, '2026-11-25');
vault.close();
rmSync(dir, { recursive: true });
