import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/contract/index.ts';
import type { WritableDb } from '../../src/vault/index.ts';
import { migrate } from '../../src/vault/migrate.ts';
import { configure, openJournal, sqlite } from '../../src/vault/sqlite.ts';
import { type Figure, type Part, quantile, timed } from '../lib/figures.ts';
import { grow } from '../lib/grown.ts';
import { END } from '../lib/grown-vault.ts';

const ENTRIES = 100_000;
const DIMENSIONS = 384;
const WORDS = ['itchy bath', 'headache school', 'melatonin', 'note 77', 'coffee attic', 'windy river'];

/**
 * What the cipher costs: the journal's schema, pragmas and rows in an encrypted file and, beside it in the same run, in a
 * plain one of the same library. With vectors it is larger than the page cache, so that a scan has to decipher.
 */
export const cipher: Part = {
  name: 'cipher',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
    const encrypted = made(join(folder, 'encrypted.db'), (file) => openJournal(file, randomBytes(32)));
    const plain = made(join(folder, 'plain.db'), openPlain);
    try {
      const figures: Figure[] = [];
      for (const [name, work, times] of works) {
        const ours = await timed(work(encrypted), times, 3);
        const theirs = await timed(work(plain), times, 3);
        for (const q of [0.5, 0.95]) {
          figures.push({
            name: `${name}, p${q * 100}`,
            value: quantile(ours, q),
            unit: 'ms',
            peer: { name: 'not encrypted', value: quantile(theirs, q) },
            note: `${ENTRIES / 1000}k entries`,
          });
        }
      }
      return figures;
    } finally {
      encrypted.close();
      plain.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Each makes what one measured run does on a database. */
const works: readonly (readonly [string, (db: WritableDb) => () => unknown, number])[] = [
  ['saving an entry and its event', saving, 200],
  ['keyword search', keywordSearch, 120],
  ['looking through every vector', scan, 8],
];

function made(file: string, open: (file: string) => WritableDb): WritableDb {
  writeFileSync(file, '', { mode: 0o600 });
  const db = open(file);
  migrate(db);
  db.exec(`
    INSERT INTO subjects (id, uid, name, created_ms) VALUES (1, '${newId()}', 'Maya', 0);
    INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, '${newId()}', 'Jonas', 'owner', 0)`);
  grow(db, { subject: 1, observer: 1, count: ENTRIES, model: 'none', dimensions: DIMENSIONS, endMs: END });
  db.pragma('wal_checkpoint(TRUNCATE)');
  return db;
}

/** As `openJournal` does it, without a key. */
function openPlain(file: string): WritableDb {
  const Database = sqlite();
  const db = new Database(file, { fileMustExist: true });
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  configure(db);
  // The same library's handle; the brand only says that the journal's pragmas are set.
  return db as unknown as WritableDb;
}

/** One transaction, synced to the disk, as the journal writes a line. */
function saving(db: WritableDb): () => unknown {
  const entry = db.prepare(`
    INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
    VALUES (:uid, 1, 1, 'itchy arms 3/10 after the bath', :at, :at, 60, 'Europe/Berlin', 'minute', :at)`);
  const event = db.prepare(`
    INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone,
                        precision, name, text)
    VALUES (:uid, :entry, 1, 0, 'observation', 'code', 1, :at, :at, 60, 'Europe/Berlin', 'minute', 'itch', 'itchy arms')`);
  let at = END;
  return db.transaction(() => {
    at += 60_000;
    const { lastInsertRowid } = entry.run({ uid: newId(), at });
    event.run({ uid: newId(), entry: lastInsertRowid, at });
  });
}

function keywordSearch(db: WritableDb): () => unknown {
  const find = db.prepare(
    'SELECT rowid, bm25(entries_fts) AS score FROM entries_fts WHERE entries_fts MATCH :words ORDER BY score LIMIT 20',
  );
  let next = 0;
  return () => find.all({ words: WORDS[next++ % WORDS.length] });
}

function scan(db: WritableDb): () => unknown {
  return () =>
    db
      .prepare('SELECT count(*), sum(length(vector)), max(hex(substr(vector, 1, 4))) FROM entry_vectors')
      .get();
}
