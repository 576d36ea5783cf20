import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  decode,
  type EntryId,
  type EventDraft,
  type EventId,
  encode,
  type Input,
  type Method,
  newId,
  type Output,
  type Reply,
} from '../contract/index.ts';
import { createCore } from '../core.ts';
import { nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR, openVault, type Vault } from '../vault/index.ts';
import { decrypted, keyFor, rootKey } from '../vault/testing/second-reader.ts';

const passphrase = 'seven quiet herons';
const NOW = '2026-03-01T12:00:00+01:00';
/** What is forgotten, and the person's own words about it. Nowhere else. */
const [THING, SAID] = ['zephyrquince', 'wobblefern'] as const;

async function desk() {
  const home = mkdtempSync(join(tmpdir(), 'tend-forgetting-'));
  const vaultDir = join(home, 'vault');
  (await createVault(vaultDir, passphrase, { kdf: KDF_FLOOR, fill: begin })).close();
  const core = createCore({
    ...{ vaultDir, modelsDirs: ['models'], host: nodeHost({ env: { TEND_GPU: 'off' } }), holder: 'terminal' },
    ...{ zone: 'Europe/Berlin', indexing: 'when-searching', emit: () => {} },
  });
  onTestFinished(async () => {
    await core.close();
    rmSync(home, { recursive: true, force: true });
  });
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    // The core's own reply, a line above the wire.
    const answer = decode(await core.handle(method, encode(input))) as Reply;
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value as Output<M>;
  }
  await call('vault.unlock', { passphrase });
  return { home, vaultDir, call };
}
type Desk = Awaited<ReturnType<typeof desk>>;

function begin(db: Vault['db']): void {
  db.exec(`INSERT INTO people (uid, name, role, created_ms) VALUES ('01900000-0000-7000-8000-000000000001', 'Anna', 'owner', 0);
    INSERT INTO subjects (uid, name, created_ms) VALUES ('01900000-0000-7000-8000-000000000002', 'Maya', 0)`);
}

/** Every byte of the journal, decrypted, free pages too; and every byte of every file as it lies there. */
async function everything({ home, vaultDir, call }: Desk): Promise<{ pages: Buffer; files: Buffer }> {
  // Writes the log back.
  await call('vault.lock', {});
  const root = await rootKey(
    JSON.parse(readFileSync(join(vaultDir, 'vault.json'), 'utf8')),
    'passphrase',
    passphrase,
  );
  const pages = decrypted(readFileSync(join(vaultDir, 'journal-1.db')), keyFor(root, 'journal/1'));
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .flatMap((one) => [Buffer.from(one.name), readFileSync(join(one.parentPath, one.name))]);
  await call('vault.unlock', { passphrase });
  return { pages: Buffer.from(pages), files: Buffer.concat(files) };
}

/** Vectors as they lie in the journal: of notes, of what they are called, of themes. */
async function vectorsIn({ vaultDir, call }: Desk): Promise<{ table: string; bytes: Buffer }[]> {
  await call('vault.lock', {});
  const vault = await openVault(vaultDir, { passphrase });
  const rows = ['entry_vectors', 'profile_vectors'].flatMap((table) =>
    vault.db
      .prepare<[], Buffer>(`SELECT vector FROM ${table}`)
      .pluck()
      .all()
      // A piece that lies on one page whatever the cell's place: a vector is longer than some cells keep inside.
      .map((vector) => ({ table, bytes: Buffer.from(vector.subarray(0, 64)) })),
  );
  vault.close();
  await call('vault.unlock', { passphrase });
  return rows;
}

const dose = (name: string): EventDraft => ({
  ...{ id: newId<EventId>(), kind: 'dose', source: 'person', confirmed: true, taken: 'taken', text: name },
  at: { start: NOW, end: NOW, zone: 'Europe/Berlin', precision: 'minute' },
  what: { name, original: name },
});

async function write({ call }: Desk): Promise<EntryId[]> {
  const ids: EntryId[] = [];
  for (let n = 1; n <= 4; n += 1) {
    const now = `2026-02-0${n}T20:00:00+01:00`;
    const text = `gave ${THING} for the cough, spoonful ${n}`;
    ids.push((await call('journal.add', { text, subject: 'Maya', now, events: [dose(THING)] })).entry.id);
    await call('journal.add', { text: 'a walk by the lake', subject: 'Maya', now });
  }
  for (const question of [`When was ${THING} given?`, 'what helped the cough?'])
    await call('ask', { question, subject: 'Maya', noModel: true, now: NOW });
  return ids;
}

async function told({ call }: Desk): Promise<string> {
  const about = { subject: 'Maya', now: NOW };
  const hits = await Promise.all(
    (['hybrid', 'words', 'meaning'] as const).map((mode) =>
      call('search', { query: 'spoonful for the cough', mode, limit: 50, ...about }),
    ),
  );
  const answers = [];
  for (const question of ['what helped the cough?', 'which medicines were given?'])
    answers.push(await call('ask', { question, noModel: true, ...about }));
  return JSON.stringify([hits, answers, await call('memory.list', about)]);
}

test('a note that is forgotten is in no answer, no search, no vector, no statement and no file', {
  timeout: 120_000,
}, async () => {
  const at = await desk();
  const { call } = at;
  const ids = await write(at);
  expect(await told(at)).toContain(THING);
  const [its] = (await call('memory.list', { subject: 'Maya', now: NOW })).statements.filter(({ text }) =>
    text.startsWith(THING),
  );
  if (its === undefined) throw new Error('nothing was learned');
  await call('memory.set', { id: its.id, said: `the ${SAID} syrup` });
  await call('memory.list', { subject: 'Maya', now: NOW });

  const before = await everything(at);
  for (const word of [THING, SAID])
    expect(before.pages.includes(word), 'what the look finds when it is there').toBe(true);
  const vectors = await vectorsIn(at);
  expect(new Set(vectors.map(({ table }) => table))).toEqual(new Set(['entry_vectors', 'profile_vectors']));
  expect(vectors.every(({ bytes }) => before.pages.includes(bytes))).toBe(true);

  for (const id of ids) await call('journal.forget', { id });
  const after = await everything(at);
  for (const word of [THING, SAID]) {
    expect(after.pages.includes(word), word).toBe(false);
    expect(after.files.includes(word), word).toBe(false);
  }
  // Counted anew, without them; and no byte of a vector of before that is not one of today's.
  expect(await told(at)).not.toMatch(new RegExp(`${THING}|${SAID}|spoonful [1-4]`));
  const now = new Set((await vectorsIn(at)).map(({ bytes }) => bytes.toString('hex')));
  const gone = vectors.filter(({ bytes }) => !now.has(bytes.toString('hex')));
  expect(gone.length).toBeGreaterThanOrEqual(ids.length + 1);
  const last = await everything(at);
  expect(gone.filter(({ bytes }) => last.pages.includes(bytes))).toEqual([]);
});

test('a statement that is forgotten leaves neither its words nor its vector, and answers no longer lean on it', {
  timeout: 120_000,
}, async () => {
  const at = await desk();
  const { call } = at;
  await write(at);
  const about = { subject: 'Maya', now: NOW };
  const list = async () => (await call('memory.list', about)).statements;
  const score = async () =>
    (await call('search', { query: 'cough medicine', ...about })).hits.find(({ text }) =>
      text.includes(THING),
    )?.score ?? 0;
  const [its] = (await list()).filter(({ text }) => text.startsWith(THING));
  if (its === undefined) throw new Error('nothing was learned');
  await call('memory.set', { id: its.id, said: `the ${SAID} cough medicine` });
  const leaning = await score();
  const grouped = (await call('memory.list', about)).themes.reduce((sum, { notes }) => sum + notes, 0);
  expect(grouped).toBe(8);
  const vectors = (await vectorsIn(at)).filter(({ table }) => table === 'profile_vectors');
  expect((await everything(at)).pages.includes(SAID)).toBe(true);

  await call('memory.forget', { id: its.id });
  expect((await everything(at)).pages.includes(SAID)).toBe(false);
  expect(await score()).toBeLessThan(leaning);
  expect((await list()).some(({ text }) => text.includes(THING) && !text.includes('asked'))).toBe(false);
  // The notes that were only about it have no part in what the notes are about.
  const themes = async () =>
    (await call('memory.list', about)).themes.reduce((sum, { notes }) => sum + notes, 0);
  expect(await themes()).toBe(4);
  const now = new Set((await vectorsIn(at)).map(({ bytes }) => bytes.toString('hex')));
  const { pages } = await everything(at);
  const gone = vectors.filter(({ bytes }) => !now.has(bytes.toString('hex')));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.filter(({ bytes }) => pages.includes(bytes))).toEqual([]);
  // Its notes stay, and are still found.
  expect(await told(at)).toContain(THING);
});
