import {
  type AskedOutside,
  type Clock,
  CrumbId,
  isoAt,
  type LedgerRow,
  type Output,
  type Parsed,
  TendError,
} from '../../contract/index.ts';
import { resolveSubject } from '../../journal/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { readLedger } from '../ledger.ts';
import { readBody } from '../request-body.ts';
import { claimsOf, type NearestPassage } from './claims.ts';
import { compared, type Embed } from './compare.ts';

/** What came back from outside, as it stands in the conversation. */
export type Opinions = {
  /** Oldest first. @throws TendError `not-found` for an unknown subject */
  list(subject?: string): AskedOutside[];
  /** @throws TendError `not-found` */
  read(input: Pick<Parsed<'opinion.read'>, 'id'>, clock: Clock): Promise<Output<'opinion.read'>>;
};

export type OpinionParts = {
  readonly passages: NearestPassage;
  /** Unit vectors for sentences; null while there is no embedding model. */
  readonly embed: Embed;
};

export function createOpinions(db: ReadableDb, parts: OpinionParts): Opinions {
  const asked = (where: { subject: number } | { id: CrumbId }): Asked[] =>
    'id' in where ? statementsOf(db).byId.all(where) : statementsOf(db).bySubject.all(where);
  return {
    list(subject) {
      const found = asked({ subject: resolveSubject(db, subject).id });
      const rows = found.length === 0 ? [] : readLedger(db).rows;
      return found.flatMap((one) => whole(one, rows) ?? []);
    },
    async read({ id }, clock) {
      const [found] = asked({ id });
      const there = found && whole(found, readLedger(db).rows);
      if (found === undefined || there === undefined) {
        throw new TendError('not-found', 'That is no longer here: it may have been forgotten.');
      }
      const opinions = [];
      for (const row of there.rows) {
        const claims = await claimsOf(db, row.answer ?? '', found.subject, clock, parts.passages);
        opinions.push({ row, claims });
      }
      return { ...there, opinions, compared: await compared(there.rows, parts.embed) };
    },
  };
}

type Asked = {
  readonly uid: string;
  readonly subject: number;
  readonly name: string;
  readonly askedMs: number;
  readonly question: string;
};

/** With what the ledger still says of it; undefined when all of it was forgotten. */
function whole(
  { uid, name, askedMs, question }: Asked,
  ledger: readonly LedgerRow[],
): AskedOutside | undefined {
  const rows = ledger.filter(({ together, forgotten }) => together === uid && forgotten === undefined);
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    id: CrumbId.parse(uid),
    at: first.at ?? isoAt(askedMs, 0),
    subject: name,
    question,
    sentence: readBody(first.bytes)?.sentence ?? '',
    predicates: first.predicates,
    rows,
  };
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  const all = `SELECT a.uid, a.subject_id AS subject, s.name, a.asked_ms AS askedMs, a.question
    FROM asked_outside AS a JOIN subjects AS s ON s.id = a.subject_id`;
  return {
    bySubject: db.prepare<{ subject: number }, Asked>(
      `${all} WHERE a.subject_id = :subject ORDER BY a.asked_ms, a.uid`,
    ),
    byId: db.prepare<{ id: string }, Asked>(`${all} WHERE a.uid = :id`),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
