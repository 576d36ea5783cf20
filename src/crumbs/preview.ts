import {
  type Clock,
  type CrumbId,
  type CrumbKind,
  newId,
  type Output,
  type Parsed,
  type Preview,
  type Refusal,
  TendError,
} from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { maybeOfAge } from './age.ts';
import { coarser, crowdOf } from './crowd.ts';
import { derive } from './derive.ts';
import { checkWords } from './gates.ts';
import { kindLabel, kindsFor, MAY_CARRY, neverKinds } from './kinds.ts';
import { checkAddress, checkModelName } from './leak-gate/index.ts';
import { sha256 } from './ledger.ts';
import { leftOut } from './left-out.ts';
import { mayBePregnant } from './predicates/index.ts';
import { chosen, labelOf, moved, placed, shown } from './predicates.ts';
import { findReceiver, type Receiver } from './providers.ts';
import { readQuestion } from './question.ts';
import { keepLetters, shownLetters } from './receivers/kept-letters.ts';
import { letterTo } from './receivers/letters.ts';
import { NOTHING_RECORDED, recorded, type SubjectRow } from './recorded.ts';
import { isOfAnother } from './relatives.ts';
import { requestBody } from './request-body.ts';
import { findScene, notTheirs } from './scene.ts';
import { staysOf, usedBy } from './stays.ts';
import { fitsWith } from './together.ts';
import { addedUp, checkAllCrowds, fewest, forgottenHere, toldBefore } from './told-before.ts';
import { allNames, findSubject, nameWords } from './whom.ts';
import { write } from './write.ts';

export type Blocked = { readonly code: 'crumbs-off' | 'local-only'; readonly message: string };

/** A preview is for the person in front of it now. */
const KEPT_MS = 86_400_000;

/**
 * The exact bytes that would leave, beside what stays, and every reason why they may not. Kept for a day, so that sending
 * can ask for it.
 * @param blocked why nothing can be sent now although nothing is refused; null when it can.
 */
export function preview(
  db: WritableDb,
  input: Omit<Parsed<'crumb.preview'>, 'now' | 'zone'>,
  clock: Clock,
  blocked: Blocked | null,
): Preview {
  const subject = findSubject(db, input.subject, input.question);
  const receivers = receiversFor(
    db,
    input.providers ?? (input.provider === undefined ? [] : [input.provider]),
  );
  const [receiver] = receivers;
  const names = allNames(db);
  const asked = readQuestion(input.question, nameWords(db), input.kind);
  const { sex } = recorded(db, subject, clock.nowMs).person();
  const ofAge = asked.ages === undefined || maybeOfAge(subject.born, asked.ages, clock.nowMs);
  // Of another age than the subject, or called otherwise: somebody else, about whom nothing here is told.
  const theirs = ofAge && !isOfAnother(db, input.question, { name: subject.name, sex });
  const found = theirs
    ? findScene(asked, recorded(db, subject, clock.nowMs), subject.born, clock.nowMs)
    : findScene(asked, NOTHING_RECORDED, null, clock.nowMs);
  const before = theirs ? toldBefore(db, subject, receivers) : [];
  const standard = derive(found.scene, input.proposed, (type, words) => fitsWith(before, type, words));
  const derived = { ...standard, attributes: placed(standard.attributes, input.steps) };
  const on = chosen(derived);
  const sentence = write(on, derived.after, asked.kind, notTheirs(found.scene));
  const predicates = shown(
    derived.attributes,
    on,
    (type, at) => crowdOf(chosen(moved(derived, type, at))).low,
  );
  const licensed = [...on.values()].map((rung) => rung.words);
  const model = receiver?.model ?? '';

  const refused: Refusal[] = [];
  if (asked.danger) refused.push(DANGER);
  else if (asked.decides) refused.push(NEVER_ASKED);
  else if (asked.ofJournal) refused.push(OF_JOURNAL);
  if (sentence === undefined) refused.push(NOTHING_TO_ASK);
  else {
    refused.push(
      ...checkWords(db, { model, sentence, licensed }, [input.question]),
      ...receivers.slice(1).flatMap((one) => checkModelName(db, one.model)),
      ...receivers.flatMap((one) => checkAddress(db, one.url)),
      ...checkAllCrowds(derived, before),
    );
  }
  const crowd = sentence === undefined ? null : crowdOf(on);
  const id = newId<CrumbId>();
  const letters =
    sentence === undefined
      ? []
      : receivers.map((one, at) => {
          const letter = letterTo(one, sentence, at === 0 ? id : undefined);
          return { ...letter, knows: [...letter.knows, ...forgottenHere(db, one)] };
        });
  const bytes = letters[0]?.bytes ?? (sentence === undefined ? '' : requestBody(model, sentence));
  const made: Preview = {
    id,
    bytes,
    sha256: sha256(bytes),
    sentence: sentence ?? '',
    kind: asked.kind,
    kinds: kindsFor(asked.kind),
    predicates,
    unknown: MAY_CARRY[asked.kind]
      .filter((type) => !derived.attributes.some((one) => one.type === type))
      .filter((type) => type !== 'pregnancy' || mayBePregnant(found.scene.sex, subject.born, clock.nowMs))
      .map((type) => ({ type, label: labelOf(type) })),
    ...staysOf(
      subject,
      usedBy(found, derived.attributes),
      names,
      sentence === undefined ? [] : leftOut(found.scene, on),
    ),
    refused,
    coarser: sentence === undefined ? [] : coarser(derived, (next) => fewest(next, before)),
    crowd,
    together: sentence === undefined || before.length === 0 ? null : addedUp(on, before),
    knows: letters[0]?.knows ?? KNOWS_ANYWAY,
    receiver: shownReceiver(receiver),
    letters,
    ...against(db, asked.kind, receiver, blocked),
  };
  keep(db, made, subject, clock.nowMs);
  keepLetters(db, id, letters, input.question);
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
  const receiver = provider === null ? null : shownReceiver(findReceiver(db, provider));
  return { id, ...rest, letters: shownLetters(db, id), receiver };
}

function shownReceiver(receiver: Receiver | undefined): Preview['receiver'] {
  return receiver === undefined ? null : { name: receiver.name, url: receiver.url, model: receiver.model };
}

/** Whatever the sentence says. */
const KNOWS_ANYWAY = [
  'The key you entered, and with it the account and whoever pays for it: this company can link it to your account.',
  'The address on the internet that you send from, and when you sent it.',
];

/** Which switch stands against sending: the widest first. */
function against(
  db: ReadableDb,
  kind: CrumbKind,
  receiver: Receiver | undefined,
  blocked: Blocked | null,
): Pick<Preview, 'blocked' | 'blockedBy'> {
  if (blocked !== null) return { blocked: blocked.message, blockedBy: blocked.code };
  if (neverKinds(db).has(kind)) {
    return {
      blocked: `You said never for this kind of question: “${kindLabel(kind)}”. You can allow it again.`,
      blockedBy: 'never',
    };
  }
  if (receiver === undefined) {
    return {
      blocked: 'There is no receiver yet. Add one first; adding sends nothing.',
      blockedBy: 'no-receiver',
    };
  }
  return { blocked: null, blockedBy: null };
}

const NEVER_ASKED: Refusal = {
  gate: 'question',
  reason:
    'How much to give, and whether to start, stop or change a medicine, a dose or a food, is never asked outside. Ask whoever prescribed it, or your pharmacist.',
};

const DANGER: Refusal = {
  gate: 'question',
  reason:
    'This is for a person, not for a company far away. If somebody may be in danger, call the emergency number now; else ask a doctor.',
};

const OF_JOURNAL: Refusal = {
  gate: 'question',
  reason:
    'This asks what was written down here, which nobody outside can know. Ask it here: nothing needs to leave for it.',
};

const NOTHING_TO_ASK: Refusal = {
  gate: 'nothing',
  reason:
    'Nothing is left that a general question could be about. Name what was felt, eaten or taken, or switch one on again.',
};

/** Those that were named, each once; without a name the one that was added first. */
function receiversFor(db: ReadableDb, names: readonly string[]): Receiver[] {
  if (names.length === 0) return [findReceiver(db, undefined)].filter((one) => one !== undefined);
  const found = names.map((name) => {
    const receiver = findReceiver(db, name);
    if (receiver !== undefined) return receiver;
    throw new TendError(
      'no-provider',
      'There is no receiver of that name. See which there are, or add it first.',
    );
  });
  return [...new Map(found.map((one) => [one.name, one])).values()];
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
      sendable: made.refused.length === 0 && made.receiver !== null && made.blockedBy !== 'never' ? 1 : 0,
    });
  })();
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
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
