import {
  type Clock,
  type CrumbId,
  newId,
  type Output,
  type Parsed,
  type Preview,
  type Refusal,
  TendError,
} from '../contract/index.ts';
import { resolveSubject } from '../journal/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { maybeOfAge } from './age.ts';
import { checkCrowd, crowdOf } from './crowd.ts';
import { derive } from './derive.ts';
import { checkWords } from './gates.ts';
import { tokensOf } from './leak-gate/fold.ts';
import { sha256 } from './ledger.ts';
import { chosen, placed, shown } from './predicates.ts';
import { findReceiver, type Receiver } from './providers.ts';
import { readQuestion } from './question.ts';
import { NOTHING_RECORDED, recorded, type SubjectRow } from './recorded.ts';
import { requestBody } from './request-body.ts';
import { staysOf } from './stays.ts';
import { write } from './write.ts';

/** A preview is for the person in front of it now. */
const KEPT_MS = 86_400_000;

/**
 * The exact bytes that would leave, beside what stays, and every reason why they may not. Kept for a day, so that sending
 * can ask for it.
 * @param blocked why nothing can be sent now although nothing is refused; null when it can.
 */
export function preview(
  db: WritableDb,
  input: Pick<Parsed<'crumb.preview'>, 'question' | 'subject' | 'provider' | 'steps'>,
  clock: Clock,
  blocked: string | null,
): Preview {
  const subject = findSubject(db, input.subject, input.question);
  const receiver = receiverFor(db, input.provider);
  const names = allNames(db);
  const asked = readQuestion(input.question, new Set(names.flatMap(wordsOf)));
  const theirs = asked.ages === undefined || maybeOfAge(subject.born, asked.ages, clock.nowMs);
  const derivation = theirs
    ? derive(subject, asked, recorded(db, subject, clock.nowMs), clock.nowMs)
    : // Of another age than the subject: somebody else, about whom the journal says nothing.
      derive({ ...subject, born: null }, asked, NOTHING_RECORDED, clock.nowMs);
  const derived = { ...derivation.derived, attributes: placed(derivation.derived.attributes, input.steps) };
  const on = chosen(derived);
  const sentence = write(on, derived.after, asked.class);
  const predicates = shown(derived.attributes, on);
  const licensed = [...on.values()].map((rung) => rung.words);
  const model = receiver?.model ?? '';

  const refused: Refusal[] = [];
  if (asked.decides) refused.push(NEVER_ASKED);
  if (sentence === undefined) refused.push(NOTHING_TO_ASK);
  else {
    refused.push(...checkWords(db, { model, sentence, licensed }, [input.question]), ...checkCrowd(derived));
  }
  const crowd = sentence === undefined ? null : crowdOf(on);
  const bytes = sentence === undefined ? '' : requestBody(model, sentence);
  const made: Preview = {
    id: newId<CrumbId>(),
    bytes,
    sha256: sha256(bytes),
    sentence: sentence ?? '',
    predicates,
    ...staysOf(subject, derivation, names),
    refused,
    crowd,
    receiver: shownReceiver(receiver),
    blocked:
      blocked ??
      (receiver === undefined ? 'There is no receiver yet. Add one first; adding sends nothing.' : null),
  };
  keep(db, made, subject, clock.nowMs);
  return made;
}

/**
 * The bytes of a preview made earlier, and who would receive them.
 * @throws TendError `not-previewed`.
 */
export function previewed(db: ReadableDb, id: CrumbId): Output<'crumb.previewed'> {
  const kept = statementsOf(db).kept.get({ id });
  if (kept === undefined) {
    throw new TendError('not-previewed', 'There is no such preview any more. Please make a new one.');
  }
  const { provider, ...rest } = kept;
  return { id, ...rest, receiver: provider === null ? null : shownReceiver(findReceiver(db, provider)) };
}

function shownReceiver(receiver: Receiver | undefined): Preview['receiver'] {
  return receiver === undefined ? null : { name: receiver.name, url: receiver.url, model: receiver.model };
}

const NEVER_ASKED: Refusal = {
  gate: 'question',
  reason:
    'How much to give, and whether to start, stop or change a medicine, a dose or a food, is never asked outside. Ask whoever prescribed it, or your pharmacist.',
};

const NOTHING_TO_ASK: Refusal = {
  gate: 'nothing',
  reason:
    'Nothing is left that a general question could be about. Name what was felt, eaten or taken, or switch one on again.',
};

function receiverFor(db: ReadableDb, name: string | undefined): Receiver | undefined {
  const receiver = findReceiver(db, name);
  if (receiver === undefined && name !== undefined) {
    throw new TendError(
      'no-provider',
      'There is no receiver of that name. See which there are, or add it first.',
    );
  }
  return receiver;
}

/** Whom it is about: the one who was named beside the question, else in it, else whom the journal is about by default. */
function findSubject(db: ReadableDb, named: string | undefined, question: string): SubjectRow {
  if (named !== undefined) return resolveSubject(db, named);
  const words = ` ${wordsOf(question).join(' ')} `;
  const mentioned = statementsOf(db)
    .subjectNames.all()
    .map(({ name, owner }) => ({ name, owner, at: words.indexOf(` ${wordsOf(name).join(' ')} `) }))
    .filter(({ at }) => at >= 0)
    // "I, Jonas, gave Maya…": the owner is asked about when nobody else is named.
    .sort((a, b) => a.owner - b.owner || a.at - b.at);
  return resolveSubject(db, mentioned[0]?.name);
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}

function allNames(db: ReadableDb): string[] {
  return statementsOf(db)
    .names.all()
    .map(({ name }) => name);
}

function keep(db: WritableDb, made: Preview, subject: SubjectRow, nowMs: number): void {
  const { expire, insert } = statementsOf(db);
  db.transaction(() => {
    expire.run({ before: nowMs - KEPT_MS });
    insert.run({
      uid: made.id,
      subject: subject.id,
      now: nowMs,
      provider: made.receiver?.name ?? null,
      bytes: made.bytes,
      sha256: made.sha256,
      predicates: JSON.stringify(
        made.predicates.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }])),
      ),
      crowd: made.crowd?.low ?? null,
      sendable: made.refused.length === 0 && made.receiver !== null ? 1 : 0,
    });
  })();
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    subjectNames: db.prepare<[], { name: string; owner: number }>(
      `SELECT name, EXISTS (SELECT 1 FROM people WHERE role = 'owner' AND people.name = subjects.name) AS owner FROM subjects
       UNION ALL SELECT alias, 0 FROM aliases WHERE subject_id IS NOT NULL`,
    ),
    names: db.prepare<[], { name: string }>(
      `SELECT name FROM subjects UNION SELECT name FROM people UNION SELECT alias FROM aliases`,
    ),
    kept: db.prepare<{ id: string }, { bytes: string; sha256: string; provider: string | null }>(
      `SELECT bytes, sha256, provider FROM previews WHERE uid = :id`,
    ),
    expire: db.prepare<{ before: number }>(`DELETE FROM previews WHERE made_ms < :before`),
    insert: db.prepare(
      `INSERT INTO previews (uid, subject_id, made_ms, provider, bytes, sha256, predicates, crowd, sendable)
       VALUES (:uid, :subject, :now, :provider, :bytes, :sha256, :predicates, :crowd, :sendable)`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
