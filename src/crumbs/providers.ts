import { type Parsed, Price, type Provider, Retention, TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { baseUrl, checkedKey, hostOf, proxyAddress, whereIs, withoutSecrets } from './receivers/address.ts';

/** A receiver as kept. The key leaves this folder in the header of one request only, the proxy's password on the way to it. */
export type Receiver = {
  readonly name: string;
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly own: boolean;
  readonly proxy: string | null;
  readonly timeoutSeconds: number;
  readonly stream: boolean;
  readonly retention: Retention | null;
  readonly price: Price | null;
};

/** A slow model on a small machine at home may take this long. */
const TIMEOUT_SECONDS = 180;

export function listProviders(db: ReadableDb): Provider[] {
  return statementsOf(db).all.all().map(receiverOf).map(shownProvider);
}

/** By name, or the one that was added first when none is named. */
export function findReceiver(db: ReadableDb, name: string | undefined): Receiver | undefined {
  const { all, byName } = statementsOf(db);
  const row = name === undefined ? all.get() : byName.get({ name });
  return row === undefined ? undefined : receiverOf(row);
}

/**
 * Keeps an address that speaks the OpenAI protocol; the same name again replaces it. Nothing is sent by adding one.
 * Previews made before are gone: what was shown must be what is sent to.
 * @throws TendError `bad-input`.
 */
export function addProvider(db: WritableDb, input: Parsed<'provider.add'>, nowMs: number): Provider {
  const own = input.own ?? false;
  const receiver: Receiver = {
    name: input.name,
    url: baseUrl(input.url, own),
    model: input.model,
    key: checkedKey(input.key),
    own,
    proxy: proxyAddress(input.proxy),
    timeoutSeconds: input.timeoutSeconds ?? TIMEOUT_SECONDS,
    stream: input.stream ?? false,
    retention: input.retention ?? null,
    price: input.price ?? null,
  };
  put(db, receiver, nowMs);
  return shownProvider(receiver);
}

/**
 * Changes what is named. The key stays with the host it was given for.
 * @throws TendError `not-found`, `bad-input`.
 */
export function setProvider(db: WritableDb, input: Parsed<'provider.set'>): Provider {
  const { name, newName = name, url, key, proxy, ...changed } = input;
  const before = findReceiver(db, name);
  if (before === undefined) throw noSuch();
  if (newName.toLowerCase() !== name.toLowerCase() && findReceiver(db, newName) !== undefined) {
    throw new TendError('bad-input', 'There is a receiver of that name already.', { field: 'newName' });
  }
  const own = changed.own ?? before.own;
  const to = baseUrl(url ?? before.url, own);
  const moved = hostOf(to) !== hostOf(before.url);
  const after: Receiver = {
    ...before,
    ...given(changed),
    own,
    name: newName,
    url: to,
    key: key !== undefined ? checkedKey(key) : moved ? null : before.key,
    proxy: proxy === undefined ? before.proxy : proxyAddress(proxy),
  };
  db.transaction(() => {
    statementsOf(db).rename.run({ name, newName });
    put(db, after, 0);
  })();
  return shownProvider(after);
}

/** @throws TendError `not-found`. */
export function removeProvider(db: WritableDb, name: string): void {
  const { remove, forgetPreviews } = statementsOf(db);
  const changes = db.transaction(() => {
    forgetPreviews.run();
    return remove.run({ name }).changes;
  })();
  if (changes === 0) throw noSuch();
}

/** Without what nobody is told again. */
export function shownProvider({ key, proxy, ...receiver }: Receiver): Provider {
  return {
    ...receiver,
    hasKey: key !== null,
    proxy: withoutSecrets(proxy),
    where: whereIs(new URL(receiver.url).hostname),
  };
}

function noSuch(): TendError {
  return new TendError('not-found', 'There is no receiver of that name.');
}

/** What was named, without what was left out. */
function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Only members that are undefined are dropped; the rest keep their types.
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}

type Row = {
  readonly name: string;
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly own: number;
  readonly proxy: string | null;
  readonly timeoutSeconds: number;
  readonly stream: number;
  readonly retention: string | null;
  readonly price: string | null;
};

function receiverOf(row: Row): Receiver {
  return {
    ...row,
    own: row.own === 1,
    stream: row.stream === 1,
    retention: row.retention === null ? null : Retention.parse(JSON.parse(row.retention)),
    price: row.price === null ? null : Price.parse(JSON.parse(row.price)),
  };
}

function put(db: WritableDb, receiver: Receiver, nowMs: number): void {
  const { put, forgetPreviews } = statementsOf(db);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  db.transaction(() => {
    put.run({
      ...receiver,
      own: receiver.own ? 1 : 0,
      stream: receiver.stream ? 1 : 0,
      retention: json(receiver.retention),
      price: json(receiver.price),
      now: nowMs,
    });
    forgetPreviews.run();
  })();
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  const columns = 'name, url, model, key, own, proxy, timeout_s AS timeoutSeconds, stream, retention, price';
  return {
    all: db.prepare<[], Row>(`SELECT ${columns} FROM providers ORDER BY added_ms, name`),
    byName: db.prepare<{ name: string }, Row>(`SELECT ${columns} FROM providers WHERE name = :name`),
    put: db.prepare<Row & { now: number }>(
      `INSERT INTO providers (name, url, model, key, own, proxy, timeout_s, stream, retention, price, added_ms)
       VALUES (:name, :url, :model, :key, :own, :proxy, :timeoutSeconds, :stream, :retention, :price, :now)
       ON CONFLICT (name) DO UPDATE SET name = :name, url = :url, model = :model, key = :key, own = :own, proxy = :proxy,
         timeout_s = :timeoutSeconds, stream = :stream, retention = :retention, price = :price`,
    ),
    rename: db.prepare<{ name: string; newName: string }>(
      'UPDATE providers SET name = :newName WHERE name = :name',
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
