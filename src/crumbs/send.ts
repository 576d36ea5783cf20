import { z } from 'zod';
import { type Clock, type CrumbId, type LedgerRow, PredicateType, TendError } from '../contract/index.ts';
import type { Context } from '../safety/index.ts';
import type { NetPort } from '../transport/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { bringHome } from './bring-home.ts';
import { CROWD_AT_LEAST } from './crowd.ts';
import { checkWords } from './gates.ts';
import { hasIntent, type OutcomeBody, readLedger, sha256, writeIntent, writeOutcome } from './ledger.ts';
import { findReceiver, type Receiver } from './providers.ts';
import { readBody } from './request-body.ts';

/** A slow model on a small machine at home may take this long. */
const TIMEOUT_MS = 180_000;

type Kept = {
  readonly provider: string | null;
  readonly bytes: string;
  readonly sha256: string;
  readonly predicates: string;
  readonly crowd: number | null;
  readonly sendable: number;
};

/**
 * Sends one preview, once: exactly its bytes, to the receiver that was shown. The intent is on disk before the first
 * byte leaves, the outcome follows; there is no second try. Whatever goes wrong on the way is an outcome, not an error.
 * @param consent what the person agreed to: the hash of the bytes they saw.
 * @throws TendError `not-previewed`, `already-sent`, `no-provider`, `refused`: then nothing has left.
 */
export async function send(
  db: WritableDb,
  net: NetPort,
  consent: { readonly id: CrumbId; readonly sha256: string },
  clock: Clock,
  underway: Set<string>,
  emergencyNumber?: string,
): Promise<LedgerRow> {
  const { kept, receiver } = checked(db, consent);
  underway.add(consent.id);
  try {
    commitIntent(db, consent.id, kept, receiver, clock);
    const outcome = await post(net, receiver, kept.bytes, {
      ...clock,
      ...(emergencyNumber !== undefined && { emergencyNumber }),
    });
    writeOutcome(db, consent.id, clock.nowMs, outcome);
  } finally {
    underway.delete(consent.id);
  }
  const row = readLedger(db).rows.find(({ id }) => id === consent.id);
  if (row === undefined)
    throw new TendError('damaged', 'The ledger could not be read back. Please make a backup and check it.');
  return row;
}

function checked(
  db: WritableDb,
  consent: { id: CrumbId; sha256: string },
): { kept: Kept; receiver: Receiver } {
  if (hasIntent(db, consent.id)) {
    throw new TendError(
      'already-sent',
      'This was sent once already. To ask again, look at a new preview first.',
    );
  }
  const kept = statementsOf(db).preview.get({ id: consent.id });
  if (kept === undefined || kept.sha256 !== consent.sha256 || sha256(kept.bytes) !== kept.sha256) {
    throw new TendError(
      'not-previewed',
      'Only the exact text you have seen can be sent. Please look at the preview again.',
    );
  }
  const receiver = kept.provider === null ? undefined : findReceiver(db, kept.provider);
  if (receiver === undefined) {
    throw new TendError(
      'no-provider',
      'There is nobody to send this to. Add a receiver, then look at the preview again.',
    );
  }
  const said = readBody(kept.bytes);
  const licensed = Predicates.parse(JSON.parse(kept.predicates)).map(({ value }) => value);
  const passes =
    kept.sendable === 1 &&
    said !== undefined &&
    said.model === receiver.model &&
    (kept.crowd ?? 0) >= CROWD_AT_LEAST &&
    checkWords(db, { ...said, licensed }).length === 0;
  if (!passes)
    throw new TendError(
      'refused',
      'A gate refused this text. Look at the preview to see why; nothing has left.',
    );
  return { kept, receiver };
}

const Predicates = z.array(z.object({ type: PredicateType, value: z.string() }));

/** Consumes the preview and writes the intent in one transaction, on disk when it returns (`synchronous = FULL`). */
function commitIntent(db: WritableDb, id: CrumbId, kept: Kept, receiver: Receiver, clock: Clock): void {
  db.transaction(() => {
    writeIntent(db, {
      crumb: id,
      at: instant(clock),
      atMs: clock.nowMs,
      receiver: receiver.name,
      url: receiver.url,
      model: receiver.model,
      bytes: kept.bytes,
      sha256: kept.sha256,
      predicates: Predicates.parse(JSON.parse(kept.predicates)),
      crowd: kept.crowd ?? 0,
      consent: 'sent once, by the person, after seeing these bytes',
    });
    statementsOf(db).consume.run({ id });
  }).immediate();
}

async function post(net: NetPort, receiver: Receiver, body: string, context: Context): Promise<OutcomeBody> {
  try {
    const reply = await net.post({
      url: `${receiver.url}/chat/completions`,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(receiver.key === null ? {} : { Authorization: `Bearer ${receiver.key}` }),
      },
      body,
      timeoutMs: TIMEOUT_MS,
    });
    return { state: 'answered', status: reply.status, ...bringHome(reply, context) };
  } catch (thrown) {
    return withoutAnswer(thrown);
  }
}

/** Only net itself can say that nothing left; whatever else happened, it may have. */
function withoutAnswer(thrown: unknown): OutcomeBody {
  const never = thrown instanceof TendError && thrown.data?.sent === false;
  const said = thrown instanceof TendError ? thrown.message : 'The way out broke off.';
  return {
    state: never ? 'failed' : 'unknown',
    status: null,
    answer: null,
    folded: [],
    redFlags: [],
    error: never ? said : `${said} It may have left, and Tend does not send it again by itself.`,
  };
}

/** ISO 8601 with the offset of the clock's zone at that instant. */
function instant({ nowMs, zone }: Clock): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(nowMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(nowMs + offsetMs).toISOString().replace('Z', `${sign}${hours}:${minutes}`);
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    preview: db.prepare<{ id: string }, Kept>(
      `SELECT provider, bytes, sha256, predicates, crowd, sendable FROM previews WHERE uid = :id`,
    ),
    consume: db.prepare<{ id: string }>(`DELETE FROM previews WHERE uid = :id`),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
