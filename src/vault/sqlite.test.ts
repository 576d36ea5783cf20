import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TendError } from '../contract/index.ts';
import { vaultError } from './errors.ts';
import { createPrivateFile } from './files.ts';
import { scratchDb } from './scratch.ts';
import { assertSealed, checkCiphers, checkNodeApi, openJournal, sqlite } from './sqlite.ts';
import { closedVault, PASSPHRASE, printed, startScript, tempFolder } from './testing/vaults.ts';
import { openVault } from './vault.ts';

const canary = 'The canary itched at ten past eight.';

describe('a stolen folder', () => {
  it('holds no word of the journal: not in the file, not in the log, not after closing', async () => {
    const dir = await closedVault();
    const vault = await openVault(dir, PASSPHRASE);
    vault.db.prepare("INSERT INTO settings VALUES ('canary', ?)").run(canary);
    expect(readdirSync(dir)).toContain('journal-1.db-wal');
    // Reading the lock file from here would give the lock away (see lock.ts), so a child looks.
    expect(await printed(startScript('find.ts', [dir, canary]))).toEqual([]);
    vault.close();
    expect(await printed(startScript('find.ts', [dir, canary]))).toEqual([]);
  });

  it('would be seen through if the key were not given: the search finds a canary in a plain database', async () => {
    const dir = tempFolder();
    const db = new (sqlite())(join(dir, 'plain.db'));
    db.exec('CREATE TABLE t (a)');
    db.prepare('INSERT INTO t VALUES (?)').run(canary);
    db.close();
    expect(await printed(startScript('find.ts', [dir, canary]))).toEqual(['plain.db']);
    expect(() => assertSealed(join(dir, 'plain.db'))).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe.skipIf(process.platform !== 'linux')('a large sort', () => {
  const temporaryFiles = async (where: 'memory' | 'file') =>
    printed(startScript('sort.ts', [await closedVault(), PASSPHRASE, where]));

  it('leaves no piece of the journal in the temp folder', async () => {
    expect(await temporaryFiles('memory')).toEqual([]);
  });

  it('would: this build sorts in the temp folder when it is not told otherwise', async () => {
    expect(await temporaryFiles('file')).not.toEqual([]);
  });
});

describe('the journal file', () => {
  it('does not open with another key, and says so at once', () => {
    const file = join(tempFolder(), 'journal.db');
    createPrivateFile(file);
    openJournal(file, Buffer.alloc(32, 1)).exec('CREATE TABLE t (a)').close();
    openJournal(file, Buffer.alloc(32, 1)).close();
    expect(() => openJournal(file, Buffer.alloc(32, 2))).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    );
  });

  it('is opened with every guard: full syncs, nothing temporary on disk, nothing deleted left readable', async () => {
    const vault = await openVault(await closedVault(), PASSPHRASE);
    const read = (name: string) => vault.db.pragma(name, { simple: true });
    expect({
      synchronous: read('synchronous'),
      temp_store: read('temp_store'),
      secure_delete: read('secure_delete'),
      foreign_keys: read('foreign_keys'),
      trusted_schema: read('trusted_schema'),
      journal_mode: read('journal_mode'),
    }).toEqual({
      synchronous: 2,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      journal_mode: 'wal',
    });
    vault.close();
  });

  it('cannot be written out in plaintext by any code: the compiler refuses the ways there are', () => {
    const db = scratchDb();
    // @ts-expect-error serialize() gives plaintext
    expect(db.serialize).toBeTypeOf('function');
    // @ts-expect-error backup() fails between encrypted databases
    expect(db.backup).toBeTypeOf('function');
    // @ts-expect-error an extension would run beside the keys
    expect(db.loadExtension).toBeTypeOf('function');
    db.close();
  });
});

describe('starting', () => {
  it('says what to do on a Node that would crash on loading SQLite', () => {
    for (const old of ['9', '8', undefined]) {
      expect(() => checkNodeApi(old)).toThrow(/Node 22\.14.*npm start/);
    }
    checkNodeApi('10');
  });

  it('refuses a build of SQLite that ignores keys', () => {
    checkCiphers(sqlite());
    // A plain SQLite: Node's own, which has no ciphers either.
    const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite');
    expect(() => checkCiphers(DatabaseSync)).toThrow(/can’t encrypt/);
  });
});

describe('an error of the database or the disk', () => {
  const withCode = (code: string) => Object.assign(new Error('/home/nana/Maya.db: no'), { code });

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_FSYNC', 'damaged'],
    ['SQLITE_BUSY', 'in-use'],
  ])('%s is told as %s, without a path or a name', (code, told) => {
    const error = vaultError(withCode(code));
    expect(error).toBeInstanceOf(TendError);
    expect(error).toMatchObject({ code: told });
    expect(String(error)).not.toMatch(/nana|Maya/);
  });

  it('is handed back as it is when it is neither', () => {
    const [kind, foreign] = [new TendError('not-found', 'Gone.'), withCode('SQLITE_CONSTRAINT_UNIQUE')];
    expect([vaultError(kind), vaultError(foreign), vaultError('text')]).toEqual([kind, foreign, 'text']);
  });
});
