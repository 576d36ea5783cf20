import type { Status } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import { SCHEMA_VERSION } from '../vault/index.ts';
import { type Session, settingsNow } from './session.ts';
import { version } from './version.ts';

/** What the vault holds and what this machine can do with it, in counts only. */
export function statusOf(session: Session, llm: Llm): Status {
  const { db } = session.vault;
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const settings = settingsNow(session);
  const attached = session.attachments.totals();
  return {
    version,
    vault: 'open',
    schema: SCHEMA_VERSION,
    owner: session.journal.people.list().find((person) => person.role === 'owner')?.name ?? '',
    subjects: session.journal.subjects.list().map(({ name, entries }) => ({ name, entries })),
    counts: {
      entries: count('SELECT count(*) FROM entries WHERE deleted_ms IS NULL'),
      events: count('SELECT count(*) FROM events WHERE deleted = 0'),
      passages: count('SELECT count(*) FROM passages'),
      crumbsSent: session.crumbs.sent(),
      attachments: attached.count,
      attachmentBytes: attached.bytes,
    },
    index: session.memory.index.progress(),
    models: llm.status(),
    recoveryPhrase: session.vault.hasPhrase(),
    keychain: session.vault.keychain() ?? null,
    lastBackup: session.backups.last(),
    backups: session.backups.state(),
    localOnly: session.crumbs.localOnly.is(),
    settings,
  };
}
