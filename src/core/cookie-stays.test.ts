import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decode, encode, type Input, type Method, type Output, type Reply } from '../contract/index.ts';
import { createCore } from '../core.ts';
import { nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR } from '../vault/index.ts';

const passphrase = 'seven quiet herons';
const NOW = '2026-03-01T12:00:00+01:00';
const TABLES =
  /\b(?:statements|statement_entries|statement_questions|profile_vectors|profile_entries|memory_paused)\b/;

test('nothing that writes or sends a crumb can read what is remembered; only the gate does, to refuse what repeats it', () => {
  const folder = join(import.meta.dirname, '..', 'crumbs');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('leak-gate'),
  );
  expect(sources.length).toBeGreaterThan(10);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(
    sources.filter((name) =>
      new RegExp(`(?:FROM|JOIN|INTO|UPDATE)\\s+${TABLES.source}`, 'i').test(text(name)),
    ),
  ).toEqual([]);
  expect(sources.filter((name) => /from '[^']*\/memory\//.test(text(name)))).toEqual([]);
  // The look is not blind.
  expect(TABLES.test(readFileSync(join(import.meta.dirname, '../memory/statements.ts'), 'utf8'))).toBe(true);
});

test('what is remembered changes no byte of a crumb, and what a person said of it is in none', {
  timeout: 60_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'tend-crumb-'));
  const vaultDir = join(home, 'vault');
  (
    await createVault(vaultDir, passphrase, {
      kdf: KDF_FLOOR,
      fill: (db) =>
        db.exec(`INSERT INTO people (uid, name, role, created_ms) VALUES ('01900000-0000-7000-8000-000000000001', 'Anna', 'owner', 0);
          INSERT INTO subjects (uid, name, born, created_ms) VALUES ('01900000-0000-7000-8000-000000000002', 'Maya', '2018', 0)`),
    })
  ).close();
  const core = createCore({
    ...{ vaultDir, modelsDirs: [join(home, 'none')], host: nodeHost(), holder: 'terminal' },
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
  await call('settings.set', { crumbs: 'on' });
  for (let n = 1; n <= 9; n += 1)
    await call('journal.add', {
      ...{
        text: n % 2 === 0 ? 'ice cream at 15:00, itchy arms by 17:00' : 'gave 2.5 mg melatonin',
        subject: 'Maya',
      },
      now: `2026-02-0${n}T20:00:00+01:00`,
    });
  const previews = async () => {
    const bytes: string[] = [];
    for (const question of [
      'Can ice cream make the skin itch?',
      'Can melatonin make a child itch?',
      'Why does skin itch?',
    ])
      bytes.push((await call('crumb.preview', { question, subject: 'Maya', now: NOW })).bytes);
    return bytes;
  };
  await call('memory.pause', { subject: 'Maya', paused: true, now: NOW });
  const without = await previews();
  expect(without.join('').length).toBeGreaterThan(0);

  await call('memory.pause', { subject: 'Maya', paused: false, now: NOW });
  const { statements, asks } = await call('memory.list', { subject: 'Maya', now: NOW });
  if (asks !== null) await call('memory.answer', { id: asks.id, answer: 'yes', now: NOW });
  expect(statements.length).toBeGreaterThan(1);
  for (const { id } of statements) await call('memory.set', { id, said: 'zephyrquince and strawberry jam' });
  expect(await previews()).toEqual(without);
  expect(JSON.stringify(await previews())).not.toMatch(/zephyrquince|strawberry|\d of \d times/);
});
