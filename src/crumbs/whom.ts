import { resolveSubject } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { tokensOf } from './leak-gate/fold.ts';
import type { SubjectRow } from './recorded.ts';

/** Every name the vault holds, other names too. */
export function allNames(db: ReadableDb): string[] {
  return statementsOf(db)
    .names.all()
    .map(({ name }) => name);
}

/** Their words, folded: whom a question names is not what it is about. */
export function nameWords(db: ReadableDb): ReadonlySet<string> {
  return new Set(allNames(db).flatMap(wordsOf));
}

/** Whom it is about: the one who was named beside the question, else in it, else whom the journal is about by default. */
export function findSubject(db: ReadableDb, named: string | undefined, question: string): SubjectRow {
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

/** Those of the journal whom a text names, by the name of their page; who writes it is named as a writer too, and left out. */
export function mentionedSubjects(db: ReadableDb, text: string): string[] {
  const words = ` ${wordsOf(text).join(' ')} `;
  const found = statementsOf(db)
    .subjectNames.all()
    .filter(({ name, owner }) => owner === 0 && words.includes(` ${wordsOf(name).join(' ')} `))
    .map(({ name }) => resolveSubject(db, name).name);
  return [...new Set(found)];
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
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
  };
}

function statementsOf(db: ReadableDb) {
  const prepared = known.get(db) ?? prepare(db);
  known.set(db, prepared);
  return prepared;
}
