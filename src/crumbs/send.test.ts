import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Preview } from '../contract/index.ts';
import { connectNet, nodeHost } from '../transport/index.ts';
import { createVault, KDF_FLOOR, openVault, type WritableDb } from '../vault/index.ts';
import { type Crumbs, createCrumbs, LOCAL_ONLY_FILE } from './index.ts';
import { addPerson, CLOCK, fillWithMaya, mayasVault } from './testing/vault.ts';
import { say, vendor } from './testing/vendor.ts';

const QUESTION = 'Why does Maya itch after ice cream?';
const OPINION = say('Contact hives are one known cause.');

describe('a crumb that is sent', () => {
  it('is the preview’s bytes exactly, once, with the key in the header alone', async () => {
    const server = await vendor((response) => response.end(OPINION));
    const { crumbs, preview } = ready(server.url);
    const row = await crumbs.send(preview, CLOCK);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ url: '/v1/chat/completions', body: preview.bytes });
    expect(server.received[0]?.headers.authorization).toBe('Bearer sk-test');
    expect(server.received[0]?.headers['user-agent']).toBeUndefined();
    expect(row).toMatchObject({
      state: 'answered',
      bytes: preview.bytes,
      answer: 'Contact hives are one known cause.',
    });
    expect(crumbs.ledger()).toMatchObject({ intact: true, rows: [row] });
    expect(JSON.stringify(crumbs.ledger())).not.toContain('sk-test');
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'already-sent' });
    expect(server.received).toHaveLength(1);
  });

  it('is in the ledger before the first byte leaves', async () => {
    const seen: unknown[] = [];
    const { db, crumbs, preview } = ready('http://127.0.0.1:1');
    const net = {
      ...connectNet(nodeHost()),
      post: () => {
        // Looked at from the very moment net is asked: what is on disk then is what a crash leaves.
        seen.push(db.inTransaction, db.prepare('SELECT row_kind FROM ledger').pluck().all());
        return Promise.resolve({ status: 200, body: OPINION, cut: null });
      },
    };
    const watching = createCrumbs({ db, net, settings: on, vaultDir: crumbs.dir });
    await watching.send(preview, CLOCK);
    expect(seen).toEqual([false, ['intent']]);
  });

  it('comes back as plain text, with what is about changing a medicine folded away', async () => {
    const server = await vendor((response) =>
      response.end(
        say(
          'Itching has many causes.\u202e Dry skin is one.\n\nStop giving the medicine tonight. If her lips swell, call for help.',
        ),
      ),
    );
    const { crumbs, preview } = ready(server.url);
    const row = await crumbs.send(preview, CLOCK);
    expect(row.answer).toBe('Itching has many causes. Dry skin is one.\n\nIf her lips swell, call for help.');
    expect(row.folded).toEqual(['Stop giving the medicine tonight.']);
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['an error of the vendor', (r) => r.writeHead(500).end('no'), 'answered'],
    ['a wrong key', (r) => r.writeHead(401).end('{}'), 'answered'],
    ['an answer cut short inside its JSON', (r) => r.end(OPINION.slice(0, 30)), 'answered'],
    [
      'a connection that breaks in the answer',
      (r) => {
        r.writeHead(200, { 'Content-Length': 999 }).write('{"cho');
        r.socket?.destroy();
      },
      'unknown',
    ],
    ['a connection that breaks before an answer', (r) => r.socket?.destroy(), 'unknown'],
    ['a redirect', (r) => r.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end(), 'unknown'],
  ])('is told honestly after %s, and is not sent again', async (_what, answer, state) => {
    const server = await vendor(answer);
    const { crumbs, preview } = ready(server.url);
    const row = await crumbs.send(preview, CLOCK);
    expect(row.state).toBe(state);
    expect(row.answer).toBeUndefined();
    expect(row.error).toMatch(state === 'unknown' ? /may have left/ : /receiver got the question/);
    expect(crumbs.ledger().intact).toBe(true);
    expect(server.received).toHaveLength(1);
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'already-sent' });
  });

  it('is said to have stayed when nobody was there to take it', async () => {
    const server = await vendor(() => {});
    const { crumbs, preview } = ready(server.url);
    await server.close();
    const row = await crumbs.send(preview, CLOCK);
    expect(row.state).toBe('failed');
  });

  it('reads "may have left" after a crash in between, and stays unsent', async () => {
    const server = await vendor(() => {});
    const vaultDir = folder();
    const passphrase = 'correct horse battery staple';
    const vault = await createVault(vaultDir, passphrase, { kdf: KDF_FLOOR });
    fillWithMaya(vault.db);
    const { preview } = readyIn(vault.db, vaultDir, server.url);
    vault.close();
    const script = join(import.meta.dirname, 'testing', 'send-and-wait.ts');
    const child = spawn(process.execPath, [script, vaultDir, passphrase, preview.id, preview.sha256], {
      stdio: 'inherit',
    });
    await server.gotOne;
    child.kill('SIGKILL');
    await once(child, 'exit');

    const again = await openVault(vaultDir, passphrase);
    onTestFinished(() => again.close());
    const crumbs = createCrumbs({ db: again.db, net: connectNet(nodeHost()), settings: on, vaultDir });
    expect(crumbs.ledger()).toMatchObject({
      intact: true,
      rows: [{ id: preview.id, state: 'unknown', bytes: preview.bytes }],
    });
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'already-sent' });
    expect(server.received).toHaveLength(1);
  });
});

describe('nothing leaves', () => {
  it('while crumbs are off, while local-only is on, or while its file is there', async () => {
    const server = await vendor((response) => response.end(OPINION));
    const { db, crumbs, preview } = ready(server.url);
    const settings = { crumbs: 'off' as 'on' | 'off', 'local-only': 'off' as 'on' | 'off' };
    const mine = createCrumbs({
      db,
      net: connectNet(nodeHost()),
      settings: { get: () => settings },
      vaultDir: crumbs.dir,
    });
    await expect(mine.send(preview, CLOCK)).rejects.toMatchObject({ code: 'crumbs-off' });
    Object.assign(settings, { crumbs: 'on', 'local-only': 'on' });
    await expect(mine.send(preview, CLOCK)).rejects.toMatchObject({ code: 'local-only' });
    settings['local-only'] = 'off';
    writeFileSync(join(crumbs.dir, LOCAL_ONLY_FILE), '');
    await expect(mine.send(preview, CLOCK)).rejects.toMatchObject({ code: 'local-only' });
    expect(mine.ledger().rows).toEqual([]);
    expect(server.received).toEqual([]);
  });

  it('without the preview, with another hash, or after its bytes were changed', async () => {
    const server = await vendor((response) => response.end(OPINION));
    const { db, crumbs, preview } = ready(server.url);
    await expect(crumbs.send({ ...preview, sha256: '0'.repeat(64) }, CLOCK)).rejects.toMatchObject({
      code: 'not-previewed',
    });
    db.prepare(`UPDATE letters SET bytes = replace(bytes, 'A child', 'Maya')`).run();
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'not-previewed' });
    db.exec('DELETE FROM previews');
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'not-previewed' });
    expect(server.received).toEqual([]);
  });

  it('when a gate refused it, or would refuse it by now', async () => {
    const server = await vendor((response) => response.end(OPINION));
    const { db, crumbs } = ready(server.url);
    const refused = crumbs.preview({ question: 'Should I double the Keppra?' }, CLOCK);
    await expect(crumbs.send(refused, CLOCK)).rejects.toMatchObject({ code: 'refused' });
    const passed = crumbs.preview({ question: QUESTION }, CLOCK);
    expect(passed.refused).toEqual([]);
    addPerson(db, 'Dairy', 'relative');
    await expect(crumbs.send(passed, CLOCK)).rejects.toMatchObject({ code: 'refused' });
    expect(crumbs.ledger().rows).toEqual([]);
    expect(server.received).toEqual([]);
  });

  it('to an address that was put in the place of the one that was shown', async () => {
    const [shown, other] = [await vendor((r) => r.end(OPINION)), await vendor((r) => r.end(OPINION))];
    const { crumbs, preview } = ready(shown.url);
    crumbs.providers.add({ name: 'test', url: other.url, model: 'm' }, CLOCK);
    await expect(crumbs.send(preview, CLOCK)).rejects.toMatchObject({ code: 'not-previewed' });
    expect(other.received).toEqual([]);
  });
});

const on = { get: () => ({ crumbs: 'on', 'local-only': 'off' }) as const };

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tend-crumbs-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Maya's vault with crumbs on, a receiver, and a preview that passed. */
function ready(url: string): { db: WritableDb; crumbs: Crumbs & { dir: string }; preview: Preview } {
  const db = mayasVault();
  return readyIn(db, folder(), url);
}

function readyIn(db: WritableDb, dir: string, url: string) {
  const crumbs = createCrumbs({ db, net: connectNet(nodeHost()), settings: on, vaultDir: dir });
  crumbs.providers.remove('hall');
  crumbs.providers.add({ name: 'test', url, model: 'm', key: 'sk-test' }, CLOCK);
  const preview = crumbs.preview({ question: QUESTION }, CLOCK);
  expect(preview).toMatchObject({ refused: [], blocked: null });
  return { db, crumbs: { ...crumbs, dir }, preview };
}
