import type { CrumbId, Letter } from '../../contract/index.ts';
import type { ReadableDb, WritableDb } from '../../vault/index.ts';
import { findReceiver, type Receiver } from '../providers.ts';
import { readBody } from '../request-body.ts';
import { letterTo } from './letters.ts';

/** Kept beside their preview until one is sent or the preview goes: what was shown, to the byte. */
export type KeptLetter = {
  readonly id: CrumbId;
  readonly receiver: string;
  readonly bytes: string;
  readonly sha256: string;
};

/** Keeps the letters of a preview, and the question it was made for, which stays here whatever leaves. */
export function keepLetters(
  db: WritableDb,
  preview: CrumbId,
  letters: readonly Letter[],
  question: string,
): void {
  const { insert, setQuestion } = statementsOf(db);
  db.transaction(() => {
    setQuestion.run({ preview, question });
    for (const [position, { id, receiver, bytes, sha256 }] of letters.entries()) {
      insert.run({ id, preview, position, receiver, bytes, sha256 });
    }
  })();
}

export function keptLetters(db: ReadableDb, preview: CrumbId): KeptLetter[] {
  return statementsOf(db).of.all({ preview });
}

/** The letters of a preview as they were shown; without one whose receiver is gone or was changed. */
export function shownLetters(db: ReadableDb, preview: CrumbId): Letter[] {
  return keptLetters(db, preview).flatMap(({ id, receiver, bytes, sha256 }) => {
    const found: Receiver | undefined = findReceiver(db, receiver);
    const said = readBody(bytes);
    const letter = found && said && letterTo(found, said.sentence, id);
    return letter?.sha256 === sha256 ? [letter] : [];
  });
}

const known = new WeakMap<ReadableDb, ReturnType<typeof prepare>>();

function prepare(db: ReadableDb) {
  return {
    insert: db.prepare<KeptLetter & { preview: string; position: number }>(
      `INSERT INTO letters (uid, preview_uid, position, provider, bytes, sha256)
       VALUES (:id, :preview, :position, :receiver, :bytes, :sha256)`,
    ),
    setQuestion: db.prepare<{ preview: string; question: string }>(
      'UPDATE previews SET question = :question WHERE uid = :preview',
    ),
    of: db.prepare<{ preview: string }, KeptLetter>(
      `SELECT uid AS id, provider AS receiver, bytes, sha256 FROM letters WHERE preview_uid = :preview ORDER BY position`,
    ),
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
