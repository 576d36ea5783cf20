import {
  type AskedOutside,
  type Attachment,
  type Clock,
  type Fact,
  isoAt,
  type Ledger,
  type OwnNumber,
  type Person,
  type Provider,
  type Scale,
  type Settings,
  type Statement,
  type Subject,
  type Tracked,
} from '../contract/index.ts';
import { offsetMinutes, resolveSubject, type WholeEntry, wholeEntries } from '../journal/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { FORMAT, type Row } from './format.ts';

/** Where everything comes from that is not read from the journal's tables here. */
export type Sources = {
  readonly db: WritableDb;
  /** Of Tend. */
  readonly version: string;
  readonly owner: () => string;
  readonly subjects: () => readonly Subject[];
  readonly people: () => readonly Person[];
  readonly facts: (subject: string, clock: Clock) => readonly Fact[];
  /** Every version of each. */
  readonly scales: (subject: string) => readonly Scale[];
  readonly tracked: (subject: string, clock: Clock) => readonly Tracked[];
  readonly statements: (subject: string, clock: Clock) => readonly Statement[];
  readonly conversations: (
    subject: string,
  ) => readonly { readonly askedMs: number; readonly question: string; readonly answer: unknown }[];
  /** What went outside as a crumb, and what came back. */
  readonly outside: (subject: string) => readonly AskedOutside[];
  readonly numbers: () => readonly OwnNumber[];
  readonly providers: () => readonly Provider[];
  readonly settings: () => Settings;
  readonly ledger: () => Ledger;
  /** The bytes of a photo or file. @throws TendError `damaged`, `not-found` */
  readonly bytesOf: (id: Attachment['id']) => Promise<Uint8Array>;
};

/** Of everybody, or of one; from and to are the first and last moment at which an entry may begin. */
export type Scope = { readonly subject?: string | undefined; readonly fromMs: number; readonly toMs: number };

/** Rows that belong together, handed over between two breaths. */
export type Piece = {
  readonly rows: readonly Row[];
  readonly entries: number;
  /** To be completed before they are written. */
  readonly attachments: readonly Attachment[];
};

/** So many that core answers others within a few hundredths of a second. */
const PIECE = 100;

export function headOf(sources: Sources, scope: Scope, clock: Clock): Readonly<Record<string, unknown>> {
  const whole = scope.subject === undefined;
  return {
    type: 'export',
    format: FORMAT,
    tend: sources.version,
    madeAt: when(clock.nowMs, clock),
    zone: clock.zone,
    owner: sources.owner(),
    about: scope.subject ?? null,
    from: scope.fromMs === Number.MIN_SAFE_INTEGER ? null : when(scope.fromMs, clock),
    to: scope.toMs === Number.MAX_SAFE_INTEGER ? null : when(scope.toMs, clock),
    encrypted: false,
    ...(whole && { ledgerIntact: sources.ledger().intact }),
  };
}

/**
 * Everything in its order. Of one person, nothing is given that is not about them: no other subject, nobody who wrote only
 * about others, and nothing of the vault as a whole (settings, own numbers, receivers, the ledger).
 */
export function* pieces(sources: Sources, scope: Scope, clock: Clock): Generator<Piece, void, undefined> {
  const { db } = sources;
  const read = wholeEntries(db);
  const whole = scope.subject === undefined;
  const subjects = sources.subjects().filter(({ name }) => whole || name === scope.subject);
  const spans = new Map(
    subjects.map(({ name }) => [
      name,
      { subject: resolveSubject(db, name).id, fromMs: scope.fromMs, toMs: scope.toMs },
    ]),
  );
  const writers = new Set([...spans.values()].flatMap(read.writers));
  const within = (ms: number) => ms >= scope.fromMs && ms <= scope.toMs;
  const always = scope.fromMs === Number.MIN_SAFE_INTEGER && scope.toMs === Number.MAX_SAFE_INTEGER;

  yield plain([
    ...sources
      .people()
      .filter(({ name }) => whole || writers.has(name))
      .map((person) => row('person', person)),
    ...subjects.map(({ entries: _count, ...subject }) => row('subject', subject)),
  ]);
  for (const [subject, span] of spans) {
    yield plain([
      ...sources.facts(subject, clock).map(({ askAgain: _ours, ...fact }) => row('fact', fact)),
      ...sources.scales(subject).map((scale) => row('scale', scale)),
      ...sources.tracked(subject, clock).map((one) => row('tracked', { subject, ...one })),
      // Learned from all that was written: a span of it cannot be told apart.
      ...(always
        ? sources
            .statements(subject, clock)
            .map(({ from: _inEvidence, ...one }) => row('statement', { subject, ...one }))
        : []),
      ...sources
        .conversations(subject)
        .filter(({ askedMs }) => within(askedMs))
        .map(({ askedMs, question, answer }) =>
          row('conversation', { subject, askedAt: when(askedMs, clock), question, answer }),
        ),
      ...sources
        .outside(subject)
        .filter(({ at }) => within(Date.parse(at)))
        .map(({ rows, ...asked }) =>
          row('outside', {
            ...asked,
            answers: rows.map(({ receiver, state, answer, error }) => ({ receiver, state, answer, error })),
          }),
        ),
    ]);
    for (const entries of read.pieces(span, PIECE)) {
      yield {
        rows: entries.flatMap(rowsOf),
        entries: entries.length,
        attachments: entries.flatMap(({ attachments }) => attachments ?? []),
      };
    }
  }
  if (!whole) return;
  yield plain([
    ...sources.numbers().map((number) => row('number', number)),
    ...sources.providers().map((provider) => row('provider', provider)),
    ...Object.entries(sources.settings()).map(([name, value]) => row('setting', { name, value })),
    ...sources
      .ledger()
      .rows.filter(({ at }) => within(Date.parse(at)))
      .map((one) => row('ledger', one)),
  ]);
}

/** How many entries there will be. */
export function entriesIn(sources: Sources, scope: Scope): number {
  const read = wholeEntries(sources.db);
  const names = sources.subjects().map(({ name }) => name);
  return names
    .filter((name) => scope.subject === undefined || name === scope.subject)
    .reduce((sum, name) => sum + read.count({ ...scope, subject: resolveSubject(sources.db, name).id }), 0);
}

function rowsOf({ before, events, attachments, ...entry }: WholeEntry): Row[] {
  const { id: entryId, subject } = entry;
  return [
    row('entry', entry),
    ...before.map((one) => row('revision', { entryId, subject, ...one })),
    ...events.map((event) => row('event', event)),
    ...(attachments ?? []).map(({ thumbnail: _ours, ...one }) => row('attachment', { ...one, subject })),
  ];
}

function row(type: Row['type'], fields: object): Row {
  return { type, ...fields };
}

function plain(rows: readonly Row[]): Piece {
  return { rows, entries: 0, attachments: [] };
}

function when(ms: number, { zone }: Clock): string {
  return isoAt(ms, offsetMinutes(ms, zone));
}
