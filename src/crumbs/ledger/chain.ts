import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { CrumbId } from '../../contract/index.ts';
import type { ReadableDb, WritableDb } from '../../vault/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { Envelope, FirstIntent, FirstOutcome, IntentContent, OutcomeContent } from './bodies.ts';

/** A row as it lies in the table. `body` is what `hash` covers; `content` is null where it was forgotten, or never was. */
export type ChainRow = {
  readonly crumb: string;
  readonly kind: string;
  readonly atMs: number;
  readonly body: string;
  readonly content: string | null;
  readonly previous: string;
  readonly hash: string;
};

export const BEGINNING = '0'.repeat(64);

type Unchained<E> = E extends unknown ? Omit<E, 'v' | 'previous' | 'content'> : never;

/** Appends a row. The caller's transaction decides when it is on disk. */
export function append(
  db: WritableDb,
  envelope: Unchained<z.infer<typeof Envelope>>,
  content?: Omit<IntentContent, 'salt'> | Omit<OutcomeContent, 'salt'>,
): void {
  const text =
    content === undefined ? null : canonical({ ...content, salt: randomBytes(16).toString('hex') });
  const previous = head(db);
  const body = canonical({ ...envelope, v: 2, previous, ...(text !== null && { content: sha256(text) }) });
  const { crumb, kind, atMs } = envelope;
  statementsOf(db).append.run({ crumb, kind, atMs, body, content: text, previous, hash: sha256(body) });
}

/** The hash of the last row: what a backup keeps, so that a cut tail shows. */
export function head(db: ReadableDb): string {
  return statementsOf(db).last.get()?.hash ?? BEGINNING;
}

export function hasIntent(db: ReadableDb, crumb: CrumbId): boolean {
  return statementsOf(db).has.get({ crumb }) !== undefined;
}

/** How many crumbs were about to leave, whatever became of them. Tests say nothing of anybody. */
export function crumbsIn(db: ReadableDb): number {
  return statementsOf(db).crumbs.get()?.count ?? 0;
}

export function rowsOf(db: ReadableDb): ChainRow[] {
  return statementsOf(db).all.all();
}

/** Takes the contents of one crumb's rows of a kind away; of rows of the first version, the body. Their hashes stay. */
export function erase(db: WritableDb, crumb: CrumbId, kinds: readonly ('intent' | 'outcome')[]): void {
  for (const kind of kinds) statementsOf(db).erase.run({ crumb, kind });
}

/** What a row says, as far as it still says it. Undefined when it can't be read. */
export type Said =
  | { readonly envelope: Envelope; readonly intent?: IntentContent; readonly outcome?: OutcomeContent }
  /** Of the first version, and forgotten: its columns are all there is. */
  | 'gone'
  | undefined;

export function read({ body, content }: Pick<ChainRow, 'body' | 'content'>): Said {
  if (body === '') return 'gone';
  const json = parsed(body);
  const envelope = Envelope.safeParse(json).data;
  if (envelope === undefined) return readFirst(json);
  if (content === null) return { envelope };
  if (envelope.kind === 'intent') {
    const intent = IntentContent.safeParse(parsed(content)).data;
    return intent && { envelope, intent };
  }
  const outcome = OutcomeContent.safeParse(parsed(content)).data;
  return outcome && { envelope, outcome };
}

function readFirst(json: unknown): Said {
  const intent = FirstIntent.safeParse(json).data;
  if (intent !== undefined) {
    const { kind, crumb, at, atMs, receiver, previous, ...rest } = intent;
    const made = { subject: null, together: null, own: false, retention: null, salt: '' };
    return {
      envelope: { v: 2, kind, crumb, at, atMs, receiver, previous, purpose: 'crumb', content: '' },
      intent: { ...rest, ...made },
    };
  }
  const outcome = FirstOutcome.safeParse(json).data;
  if (outcome === undefined) return undefined;
  const { kind, crumb, atMs, state, previous, ...rest } = outcome;
  return {
    envelope: { v: 2, kind, crumb, at: '', atMs, state, previous, content: '' },
    outcome: { ...rest, salt: '' },
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Parsed JSON of these schemas holds nothing that JSON can't; undefined members are dropped by the round trip. */
function canonical(value: object): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const prepared = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    all: db.prepare<[], ChainRow>(
      `SELECT crumb_uid AS crumb, row_kind AS kind, at_ms AS atMs, body, content, previous, hash FROM ledger ORDER BY id`,
    ),
    last: db.prepare<[], { hash: string }>(`SELECT hash FROM ledger ORDER BY id DESC LIMIT 1`),
    has: db.prepare<{ crumb: string }, { id: number }>(
      `SELECT id FROM ledger WHERE crumb_uid = :crumb LIMIT 1`,
    ),
    // Canonical JSON has one way of writing it; a body that was forgotten was a crumb's.
    crumbs: db.prepare<[], { count: number }>(
      `SELECT count(*) AS count FROM ledger WHERE row_kind = 'intent' AND body NOT LIKE '%"purpose":"test"%'`,
    ),
    append: db.prepare<ChainRow>(
      `INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, content, previous, hash)
       VALUES (:crumb, :kind, :atMs, :body, :content, :previous, :hash)`,
    ),
    // A row of the first version has no content beside its body.
    erase: db.prepare<{ crumb: string; kind: string }>(
      `UPDATE ledger SET body = CASE WHEN content IS NULL AND json_extract(body, '$.v') IS NULL THEN '' ELSE body END, content = NULL
        WHERE crumb_uid = :crumb AND row_kind = :kind AND body <> ''`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const known = prepared.get(db) ?? prepare(db);
  prepared.set(db, known);
  return known;
}
