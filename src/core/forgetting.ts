import { type Clock, type Forgettable, type Remains, TendError } from '../contract/index.ts';
import { resolveSubject } from '../journal/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import type { Handlers } from './router.ts';
import type { Session } from './session.ts';

type ForgettingMethod =
  | 'journal.forget'
  | 'subject.forgetting'
  | 'subject.remove'
  | 'vault.erasing'
  | 'vault.erase';

type Desk = {
  session(): Session;
  clock(input?: object): Clock;
  /** Leaves the open vault and erases it, keys first. */
  erase(options: { readonly models: boolean }): Promise<void>;
};

/**
 * Forgetting for good: rows, their words in the keyword index, vectors, what was learned, answers that quote them, and the
 * files of their attachments. What can't be reached from here is named before and after.
 */
export function forgettingHandlers(desk: Desk): Pick<Handlers, ForgettingMethod> {
  /** @param sinceMs when what is forgotten came into being */
  async function remains({ backups, crumbs }: Session, sinceMs: number): Promise<Remains> {
    const all = await backups.list();
    return { backups: all.filter(({ at }) => Date.parse(at) >= sinceMs), crumbs: crumbs.sent() };
  }

  return {
    'journal.forget': async ({ id, ...by }) => {
      const session = desk.session();
      const { vault, journal, crumbs } = session;
      let createdMs = 0;
      vault.forgetting(() => {
        createdMs = journal.forget(id, by).createdMs;
        crumbs.forgetPreviews();
      });
      await vault.attachments.sweep();
      return { remains: await remains(session, createdMs) };
    },
    'subject.forgetting': async ({ name }) => {
      const session = desk.session();
      const { db } = session.vault;
      const subject = exactly(db, name);
      return {
        name: subject.name,
        goes: forgettable(db, subject.id),
        mentions: mentions(db, subject.id),
        remains: await remains(session, subject.createdMs),
      };
    },
    'subject.remove': async ({ name, typed }) => {
      const session = desk.session();
      const { vault, journal, crumbs, draft, asking } = session;
      const subject = exactly(vault.db, name);
      if (typed.trim().toLowerCase() !== subject.name.toLowerCase()) {
        throw new TendError('bad-input', 'That is not their name as it stands here. Nothing was changed.', {
          field: 'typed',
        });
      }
      const went = forgettable(vault.db, subject.id);
      // An answer on its way may be about to say their words.
      for (const question of asking.values()) question.abort();
      vault.forgetting(() => {
        journal.removeSubject(subject.name, desk.clock({}));
        crumbs.forgetPreviews();
        draft.forget(subject.name);
      });
      await vault.attachments.sweep();
      return { name: subject.name, went, remains: await remains(session, subject.createdMs) };
    },
    'vault.erasing': async () => {
      const session = desk.session();
      return { goes: forgettable(session.vault.db, null), remains: await remains(session, 0) };
    },
    'vault.erase': async ({ passphrase, models }) => {
      const session = desk.session();
      await session.vault.confirm(passphrase);
      const left = await remains(session, 0);
      await desk.erase({ models: models === true });
      return { remains: left };
    },
  };
}

/** Not whom a part of a name might mean: this is for good. @throws TendError `not-found` */
function exactly(db: ReadableDb, name: string) {
  const { id, name: found } = resolveSubject(db, name);
  const row = db
    .prepare<{ id: number; name: string }, { createdMs: number; called: number }>(
      `SELECT created_ms AS createdMs, name = :name COLLATE NOCASE OR EXISTS (
         SELECT 1 FROM aliases WHERE subject_id = :id AND alias = :name) AS called
         FROM subjects WHERE id = :id`,
    )
    .get({ id, name: name.trim() });
  if (row === undefined || row.called === 0) {
    throw new TendError('not-found', 'Nobody of that name is in this journal. Please write the whole name.');
  }
  return { id, name: found, createdMs: row.createdMs };
}

/** @param subject null for everybody */
function forgettable(db: ReadableDb, subject: number | null): Forgettable {
  const count = (table: string, about = 'subject_id = :subject'): number =>
    db
      .prepare<{ subject: number | null }, number>(
        `SELECT count(*) FROM ${table} WHERE :subject IS NULL OR ${about}`,
      )
      .pluck()
      .get({ subject }) ?? 0;
  return {
    entries: count('entries'),
    events: count('events'),
    facts: count('facts'),
    statements: count('statements'),
    conversations: count('conversations'),
    attachments: count('attachments', 'entry_id IN (SELECT id FROM entries WHERE subject_id = :subject)'),
  };
}

/** How many entries about others call this person by a name. */
function mentions(db: ReadableDb, subject: number): number {
  const names = db
    .prepare<{ subject: number }, string>(
      'SELECT name FROM subjects WHERE id = :subject UNION SELECT alias FROM aliases WHERE subject_id = :subject',
    )
    .pluck()
    .all({ subject });
  // Quoted, so that a name is words and never an operator of FTS5.
  const query = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(' OR ');
  return (
    db
      .prepare<{ subject: number; query: string }, number>(
        `SELECT count(*) FROM entries_fts AS f JOIN entries AS e ON e.id = f.rowid
          WHERE entries_fts MATCH :query AND e.subject_id <> :subject`,
      )
      .pluck()
      .get({ subject, query }) ?? 0
  );
}
