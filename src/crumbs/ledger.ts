import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CrumbId, type Ledger, type LedgerRow, PredicateType, RedFlag } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { canonicalJson } from './canonical-json.ts';

/** On disk before the first byte leaves. */
const Intent = z.object({
  kind: z.literal('intent'),
  crumb: CrumbId,
  at: z.string(),
  atMs: z.number(),
  receiver: z.string(),
  url: z.string(),
  model: z.string(),
  bytes: z.string(),
  sha256: z.string(),
  predicates: z.array(z.object({ type: PredicateType, value: z.string() })),
  crowd: z.number(),
  consent: z.string(),
  previous: z.string(),
});

/** What is known afterwards. `unknown`: it may have left, and is never sent again by itself. */
const Outcome = z.object({
  kind: z.literal('outcome'),
  crumb: CrumbId,
  atMs: z.number(),
  state: z.enum(['answered', 'failed', 'unknown']),
  status: z.number().nullable(),
  answer: z.string().nullable(),
  folded: z.array(z.string()),
  redFlags: z.array(RedFlag),
  error: z.string().nullable(),
  previous: z.string(),
});

export type IntentBody = Omit<z.infer<typeof Intent>, 'kind' | 'previous'>;
export type OutcomeBody = Omit<z.infer<typeof Outcome>, 'kind' | 'previous' | 'crumb' | 'atMs'>;

const BEGINNING = '0'.repeat(64);

/** Appends the intent. The caller's transaction decides when it is on disk. */
export function writeIntent(db: WritableDb, body: IntentBody): void {
  append(db, { ...body, kind: 'intent', previous: head(db) });
}

export function writeOutcome(db: WritableDb, crumb: CrumbId, atMs: number, body: OutcomeBody): void {
  append(db, { ...body, crumb, atMs, kind: 'outcome', previous: head(db) });
}

/** The hash of the last row: what a backup keeps, so that a cut tail shows. */
function head(db: ReadableDb): string {
  return statementsOf(db).last.get()?.hash ?? BEGINNING;
}

/**
 * Everything that left or may have left, oldest first. `underway` are crumbs this process is waiting for; any other intent
 * without an outcome may have left. `intact` is said of the whole chain: every hash, every link, every column.
 * What it can't see alone is a tail that was cut off together with its rows (that needs a head kept elsewhere).
 */
export function readLedger(db: ReadableDb, underway: ReadonlySet<string> = new Set()): Ledger {
  const rows = statementsOf(db).all.all();
  let previous = BEGINNING;
  let intact = true;
  const outcomes = new Map<string, { body: z.infer<typeof Outcome>; hash: string }>();
  const intents: { body: z.infer<typeof Intent>; hash: string }[] = [];
  for (const row of rows) {
    const body = z.union([Intent, Outcome]).safeParse(parsed(row.body)).data;
    intact &&=
      body !== undefined &&
      row.previous === previous &&
      row.hash === hashOf(row.body) &&
      body.previous === row.previous &&
      body.crumb === row.crumb &&
      body.kind === row.kind &&
      body.atMs === row.atMs &&
      (body.kind !== 'intent' || sha256(body.bytes) === body.sha256);
    previous = row.hash;
    if (body?.kind === 'intent') intents.push({ body, hash: row.hash });
    else if (body?.kind === 'outcome') outcomes.set(body.crumb, { body, hash: row.hash });
  }
  // An outcome of a crumb that has no intent means that the intent was taken out.
  const known = new Set(intents.map(({ body }) => body.crumb));
  intact &&= [...outcomes.keys()].every((crumb) => known.has(CrumbId.parse(crumb)));
  return { intact, rows: intents.map((intent) => joined(intent, outcomes.get(intent.body.crumb), underway)) };
}

export function hasIntent(db: ReadableDb, crumb: CrumbId): boolean {
  return statementsOf(db).has.get({ crumb }) !== undefined;
}

function joined(
  { body, hash }: { body: z.infer<typeof Intent>; hash: string },
  outcome: { body: z.infer<typeof Outcome>; hash: string } | undefined,
  underway: ReadonlySet<string>,
): LedgerRow {
  const { answer, folded, redFlags, error } = outcome?.body ?? {};
  return {
    id: body.crumb,
    state: outcome?.body.state ?? (underway.has(body.crumb) ? 'intended' : 'unknown'),
    at: body.at,
    receiver: body.receiver,
    bytes: body.bytes,
    sha256: body.sha256,
    predicates: body.predicates,
    ...(answer == null ? {} : { answer }),
    ...(folded === undefined || folded.length === 0 ? {} : { folded }),
    ...(redFlags === undefined || redFlags.length === 0 ? {} : { redFlags }),
    ...(error == null ? {} : { error }),
    previous: body.previous,
    hash: outcome?.hash ?? hash,
  };
}

function append(db: WritableDb, body: z.infer<typeof Intent> | z.infer<typeof Outcome>): void {
  // Parsed JSON of these schemas holds nothing that JSON can't; undefined members are dropped by the round trip.
  const text = canonicalJson(JSON.parse(JSON.stringify(body)));
  statementsOf(db).append.run({
    crumb: body.crumb,
    kind: body.kind,
    at: body.atMs,
    body: text,
    previous: body.previous,
    hash: hashOf(text),
  });
}

/** The body holds the previous hash, so one hash covers a row and everything before it. */
function hashOf(body: string): string {
  return sha256(body);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const prepared = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  type Row = { crumb: string; kind: string; atMs: number; body: string; previous: string; hash: string };
  return {
    all: db.prepare<[], Row>(
      `SELECT crumb_uid AS crumb, row_kind AS kind, at_ms AS atMs, body, previous, hash FROM ledger ORDER BY id`,
    ),
    last: db.prepare<[], { hash: string }>(`SELECT hash FROM ledger ORDER BY id DESC LIMIT 1`),
    has: db.prepare<{ crumb: string }, { id: number }>(
      `SELECT id FROM ledger WHERE crumb_uid = :crumb LIMIT 1`,
    ),
    append: db.prepare<Omit<Row, 'atMs'> & { at: number }>(
      `INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, previous, hash)
       VALUES (:crumb, :kind, :at, :body, :previous, :hash)`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const known = prepared.get(db) ?? prepare(db);
  prepared.set(db, known);
  return known;
}
