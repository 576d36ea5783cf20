import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  decode,
  type EntryId,
  encode,
  type Input,
  type Method,
  type Output,
  type Reply,
} from '../contract/index.ts';
import { createCore } from '../core.ts';
import { nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR, openVault, type Vault } from '../vault/index.ts';
import { decrypted, keyFor, rootKey } from '../vault/testing/second-reader.ts';

const passphrase = 'seven quiet herons';
/** Words that are nowhere else. The keyword index keeps them stemmed, and may keep only what differs from its neighbour. */
const CANARIES = ['zephyrquince', 'xyzzybrook', 'wobblefern', 'quokkaberry', 'jabberwock'] as const;
const [LINE, EDITED, FACT, NAMED, ASKED] = CANARIES;
const cores = (word: string) => word.slice(2, -2);

async function desk() {
  const home = mkdtempSync(join(tmpdir(), 'tend-forgetting-'));
  const vaultDir = join(home, 'vault');
  // Cheap to open: the core takes the vault as it finds it.
  (await createVault(vaultDir, passphrase, { kdf: KDF_FLOOR, fill: begin })).close();
  const core = createCore({
    vaultDir,
    modelsDirs: [join(home, 'none')],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    indexing: 'when-searching',
    emit: () => {},
  });
  onTestFinished(async () => {
    await core.close();
    rmSync(home, { recursive: true, force: true });
  });
  async function reply<M extends Method>(method: M, input: Input<M>): Promise<Reply> {
    // The core's own reply, a line above the wire.
    return decode(await core.handle(method, encode(input))) as Reply;
  }
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const answer = await reply(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value as Output<M>;
  }
  await call('vault.unlock', { passphrase });
  return { home, vaultDir, call, reply };
}

function begin(db: Vault['db']): void {
  db.exec(`INSERT INTO people (uid, name, role, created_ms) VALUES ('01900000-0000-7000-8000-000000000001', 'Anna', 'owner', 0);
    INSERT INTO subjects (uid, name, created_ms) VALUES ('01900000-0000-7000-8000-000000000002', 'Anna', 0)`);
}

/** Everything Tend makes of somebody's words: entries, revisions, facts, aliases, statements, answers, a draft. */
async function write({ call }: Awaited<ReturnType<typeof desk>>): Promise<{ ids: EntryId[] }> {
  await call('subject.add', { name: 'Maya', aliases: [NAMED] });
  const ids: EntryId[] = [];
  for (let i = 0; i < 4; i++) {
    const { entry } = await call('journal.add', {
      text: `gave Maya 2 mg melatonin with ${LINE}, itchy arms ${i}/10, ${LINE} again`,
      subject: 'Maya',
    });
    ids.push(entry.id);
  }
  const [first] = ids;
  if (first === undefined) throw new Error('four were added');
  await call('journal.edit', { id: first, text: `gave Maya ${EDITED}, itchy legs 2/10` });
  await call('journal.edit', { id: first, text: `gave Maya ${EDITED} and ${LINE}, itchy legs 3/10` });
  await call('fact.add', { subject: 'Maya', kind: 'allergy', value: FACT });
  await call('ask', { question: `When did Maya have ${LINE}?`, subject: 'Maya', noModel: true });
  await call('ask', { question: `What about ${ASKED}?`, subject: 'Maya', noModel: true });
  await call('draft.set', { text: `Maya had ${LINE} and then`, subject: 'Maya' });
  await call('journal.add', { text: 'slept 7 hours', subject: 'Anna' });
  return { ids };
}

/** Which words are in any page of the journal, the free ones too, and in its log. */
async function found(vaultDir: string, words: readonly string[]): Promise<string[]> {
  const header = JSON.parse(readFileSync(join(vaultDir, 'vault.json'), 'utf8'));
  const root = await rootKey(header, 'passphrase', passphrase);
  const journal = join(vaultDir, 'journal-1.db');
  const pages = decrypted(readFileSync(journal), keyFor(root, 'journal/1')).toString('latin1').toLowerCase();
  // Sealed as it is, a log with anything in it may have the page as it was before.
  expect(statSync(`${journal}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  return words.filter((word) => pages.includes(cores(word)));
}

/** Writes the log back, so that what was written so far is looked at too. */
async function locked({ call }: Awaited<ReturnType<typeof desk>>): Promise<void> {
  await call('vault.lock', {});
}

test('a person who is forgotten is in no page of the journal any more, nor what was learned, asked or half written of them', async () => {
  const at = await desk();
  const { home, vaultDir, call, reply } = at;
  await write(at);
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await call('vault.backup', { folder: stick });
  await locked(at);
  // What the look finds when it is there.
  expect(await found(vaultDir, CANARIES)).toEqual([...CANARIES]);
  await call('vault.unlock', { passphrase });

  const would = await call('subject.forgetting', { name: 'maya' });
  expect(would).toMatchObject({
    name: 'Maya',
    goes: { entries: 4, facts: 1, conversations: 2 },
    mentions: 0,
  });
  expect(would.goes.events).toBeGreaterThan(4);
  expect(would.goes.statements).toBeGreaterThan(0);
  expect(would.remains.backups).toMatchObject([{ folder: 'stick', now: 'there' }]);

  expect(await reply('subject.remove', { name: 'Maya', typed: 'May' })).toMatchObject({ ok: false });
  const { went, remains } = await call('subject.remove', { name: 'Maya', typed: ' maya ' });
  expect(went).toEqual(would.goes);
  expect(remains.backups).toHaveLength(1);
  // While the vault is open, not only after it was closed.
  expect(await found(vaultDir, CANARIES)).toEqual([]);
  expect((await call('subject.list', {})).subjects.map(({ name }) => name)).toEqual(['Anna']);
  expect((await call('journal.timeline', { subject: 'Anna' })).entries).toHaveLength(1);
  expect(await call('draft.get', {})).toEqual({ text: '' });
  await locked(at);
  expect(await found(vaultDir, CANARIES)).toEqual([]);
});

test('a note that is forgotten now is gone from every page, with its older wordings and the answers that rest on it', async () => {
  const at = await desk();
  const { vaultDir, call, reply } = at;
  const { entry } = await call('journal.add', { text: `itchy arms 3/10 after ${LINE}`, subject: 'Anna' });
  await call('journal.edit', { id: entry.id, text: `itchy arms 3/10 after ${EDITED}` });
  const { known } = await call('ask', { question: `What about ${EDITED}?`, noModel: true });
  expect(known.map(({ text }) => text).join()).toContain(EDITED);
  const kept = await call('journal.add', { text: `slept badly, ${FACT}`, subject: 'Anna' });
  await locked(at);
  expect(await found(vaultDir, [LINE, EDITED, FACT])).toEqual([LINE, EDITED, FACT]);
  await call('vault.unlock', { passphrase });

  // Deleted, it could still be brought back: its words are there.
  await call('journal.delete', { id: entry.id });
  await call('journal.forget', { id: entry.id });
  expect(await found(vaultDir, [LINE, EDITED, FACT])).toEqual([FACT]);
  expect(await call('journal.undo', {})).toMatchObject({ undone: 'add', id: kept.entry.id });
  expect(await reply('journal.forget', { id: entry.id })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('only backups made since are named as holding a note', async () => {
  const { home, call } = await desk();
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await call('vault.backup', { folder: stick, now: '2020-01-01T00:00:00Z' });
  const { entry } = await call('journal.add', { text: 'itchy arms 3/10', subject: 'Anna' });
  const { file } = await call('vault.backup', { folder: stick });
  const { remains } = await call('journal.forget', { id: entry.id });
  expect(remains.backups.map((one) => one.file)).toEqual([file]);
});

test('the owner’s own page is there again, empty, after it was forgotten: somebody can always be written about', async () => {
  const { call } = await desk();
  await call('journal.add', { text: 'slept 7 hours', subject: 'Anna' });
  await call('subject.remove', { name: 'Anna', typed: 'Anna' });
  expect((await call('subject.list', {})).subjects).toMatchObject([{ name: 'Anna', entries: 0 }]);
  expect((await call('journal.add', { text: 'slept 6 hours' })).entry.subject).toBe('Anna');
});

test('others’ notes that name somebody are counted, and stay', async () => {
  const { call } = await desk();
  await call('subject.add', { name: 'Maya' });
  await call('journal.add', { text: 'tired after a night with Maya', subject: 'Anna' });
  expect((await call('subject.forgetting', { name: 'Maya' })).mentions).toBe(1);
  await call('subject.remove', { name: 'Maya', typed: 'Maya' });
  expect((await call('journal.timeline', { subject: 'Anna' })).entries).toHaveLength(1);
});

test.each([
  ['overwrites rows', 'PRAGMA secure_delete = OFF'],
  ['overwrites words', "INSERT INTO entries_fts (entries_fts, rank) VALUES ('secure-delete', 0)"],
])('without what %s, the same look does find what was deleted', async (_, without) => {
  const at = await desk();
  const { vaultDir, call } = at;
  await call('journal.add', { text: `itchy arms 3/10 after ${LINE}`, subject: 'Anna' });
  for (let i = 0; i < 40; i++) await call('journal.add', { text: `slept ${i} hours`, subject: 'Anna' });
  await locked(at);

  const vault = await openVault(vaultDir, passphrase);
  vault.db.exec(without);
  vault.db.exec(`DELETE FROM entries WHERE text LIKE '%${LINE}%'`);
  vault.db.pragma('wal_checkpoint(TRUNCATE)');
  vault.close();
  expect(await found(vaultDir, [LINE])).toEqual([LINE]);
});

test('everything is erased only by who knows the passphrase, and then there is no vault', async () => {
  const { home, vaultDir, call, reply } = await desk();
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await call('journal.add', { text: 'itchy arms 3/10', subject: 'Anna' });
  const { file } = await call('vault.backup', { folder: stick });
  expect(await call('vault.erasing', {})).toMatchObject({ goes: { entries: 1 } });
  expect(await reply('vault.erase', { passphrase: 'not this one' })).toMatchObject({
    ok: false,
    error: { code: 'wrong-passphrase' },
  });
  expect((await call('vault.state', {})).state).toBe('open');
  const { remains } = await call('vault.erase', { passphrase });
  expect(remains.backups).toMatchObject([{ file, now: 'there' }]);
  expect((await call('vault.state', {})).state).toBe('none');
  expect(statSync(vaultDir, { throwIfNoEntry: false })).toBeUndefined();
  await call('vault.restore', { file: join(stick, file), passphrase });
  expect((await call('vault.state', {})).state).toBe('locked');
});
