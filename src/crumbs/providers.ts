import { type Provider, TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';

/** A receiver as kept. The key leaves this folder in the header of one request only. */
export type Receiver = {
  readonly name: string;
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
};

export function listProviders(db: ReadableDb): Provider[] {
  return statementsOf(db).all.all().map(withoutKey);
}

/** By name, or the one that was added first when none is named. */
export function findReceiver(db: ReadableDb, name: string | undefined): Receiver | undefined {
  return name === undefined ? statementsOf(db).all.get() : statementsOf(db).byName.get({ name });
}

/**
 * Keeps an address that speaks the OpenAI protocol; the same name again replaces it. Nothing is sent by adding one.
 * Previews made before are gone: what was shown must be what is sent to.
 * @throws TendError `bad-input`.
 */
export function addProvider(
  db: WritableDb,
  input: {
    readonly name: string;
    readonly url: string;
    readonly model: string;
    readonly key?: string | undefined;
  },
  nowMs: number,
): Provider {
  const receiver = {
    name: input.name,
    url: baseUrl(input.url),
    model: input.model,
    key: checkedKey(input.key),
  };
  const { put, forgetPreviews } = statementsOf(db);
  db.transaction(() => {
    put.run({ ...receiver, now: nowMs });
    forgetPreviews.run();
  })();
  return withoutKey(receiver);
}

/** @throws TendError `not-found`. */
export function removeProvider(db: WritableDb, name: string): void {
  const { remove, forgetPreviews } = statementsOf(db);
  const changes = db.transaction(() => {
    forgetPreviews.run();
    return remove.run({ name }).changes;
  })();
  if (changes === 0) throw new TendError('not-found', 'There is no receiver of that name.');
}

function withoutKey({ name, url, model, key }: Receiver): Provider {
  return { name, url, model, hasKey: key !== null };
}

/**
 * The part before `/chat/completions`, without a slash at its end. https; plain http only to this machine or inside the
 * house, where the owner's own model may run.
 */
function baseUrl(address: string): string {
  const url = URL.parse(address.trim());
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw new TendError('bad-input', 'That is not a web address. It should begin with https://', {
      field: 'url',
    });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TendError('bad-input', 'Please give the address alone, and the key in its own field.', {
      field: 'url',
    });
  }
  if (url.protocol === 'http:' && !isInTheHouse(url.hostname)) {
    throw new TendError(
      'bad-input',
      'That address is not encrypted, so anyone on the way could read along. Use https://; plain http:// is only for this laptop or a machine in your own network.',
      { field: 'url' },
    );
  }
  return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '').replace(/\/chat\/completions$/, '');
}

/** Loopback, private and link-local addresses (RFC 1918, 3927, 4193), and names only a home network gives. */
function isInTheHouse(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host.includes(':')) return host === '::1' || /^f[cd]|^fe[89ab]/.test(host);
  if (/^\d+(?:\.\d+){3}$/.test(host)) {
    return /^(?:127|10)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host);
  }
  return !host.includes('.') || /\.(?:local|lan|home\.arpa|internal)$/.test(host);
}

function checkedKey(key: string | undefined): string | null {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return null;
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new TendError('bad-input', 'That key holds characters no key has. Please copy it again.', {
      field: 'key',
    });
  }
  return trimmed;
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    all: db.prepare<[], Receiver>(`SELECT name, url, model, key FROM providers ORDER BY added_ms, name`),
    byName: db.prepare<{ name: string }, Receiver>(
      `SELECT name, url, model, key FROM providers WHERE name = :name`,
    ),
    put: db.prepare<Receiver & { now: number }>(
      `INSERT INTO providers (name, url, model, key, added_ms) VALUES (:name, :url, :model, :key, :now)
       ON CONFLICT (name) DO UPDATE SET url = :url, model = :model, key = :key`,
    ),
    remove: db.prepare<{ name: string }>(`DELETE FROM providers WHERE name = :name`),
    forgetPreviews: db.prepare<[]>(`DELETE FROM previews`),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
