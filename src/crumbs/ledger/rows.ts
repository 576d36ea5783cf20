import { CrumbId, isoAt, type LedgerRow } from '../../contract/index.ts';
import type { Envelope, IntentContent, OutcomeContent } from './bodies.ts';
import { type ChainRow, read } from './chain.ts';

/** Crumbs this process waits for an answer to. After a crash nobody does, and they read "may have left". */
export type Underway = { has(crumb: string): boolean };

type Of<K extends Envelope['kind']> = Extract<Envelope, { kind: K }>;

/** All rows of one crumb, together. */
type Told = {
  intentRow?: ChainRow;
  outcomeRow?: ChainRow;
  intent?: Of<'intent'>;
  outcome?: Of<'outcome'>;
  sent?: IntentContent;
  came?: OutcomeContent;
  forgotten?: string;
  answerForgotten?: string;
};

/** The chain as it is read: one row for each crumb, in the order in which they left. @param names of subjects by public id */
export function ledgerRows(
  chain: readonly ChainRow[],
  underway: Underway,
  names: ReadonlyMap<string, string>,
): LedgerRow[] {
  const crumbs = new Map<string, Told>();
  for (const row of chain) {
    const told = crumbs.get(row.crumb) ?? {};
    crumbs.set(row.crumb, told);
    put(told, row);
  }
  return [...crumbs].flatMap(([crumb, told]) => shown(crumb, told, underway, names) ?? []);
}

function put(told: Told, row: ChainRow): void {
  if (row.kind === 'intent') told.intentRow = row;
  if (row.kind === 'outcome') told.outcomeRow = row;
  const said = read(row);
  if (said === undefined || said === 'gone') return;
  const { envelope, intent, outcome } = said;
  if (envelope.kind === 'intent') told.intent = envelope;
  if (envelope.kind === 'outcome') told.outcome = envelope;
  if (envelope.kind === 'forgotten') told.forgotten = envelope.at;
  if (envelope.kind === 'answer-forgotten') told.answerForgotten = envelope.at;
  if (intent !== undefined) told.sent = intent;
  if (outcome !== undefined) told.came = outcome;
}

function shown(
  crumb: string,
  told: Told,
  underway: Underway,
  names: ReadonlyMap<string, string>,
): LedgerRow | undefined {
  const { intentRow, outcomeRow, intent, outcome, sent, came, forgotten, answerForgotten } = told;
  const id = CrumbId.safeParse(crumb).data;
  if (intentRow === undefined || id === undefined) return undefined;
  const { answer, folded, redFlags, error } = came ?? {};
  return {
    id,
    state: outcome?.state ?? (underway.has(crumb) ? 'intended' : 'unknown'),
    at: intent?.at ?? isoAt(intentRow.atMs, 0),
    receiver: intent?.receiver ?? '',
    bytes: sent?.bytes ?? '',
    sha256: sent?.sha256 ?? '',
    predicates: sent?.predicates ?? [],
    ...(answer == null ? {} : { answer }),
    ...(folded === undefined || folded.length === 0 ? {} : { folded }),
    ...(redFlags === undefined || redFlags.length === 0 ? {} : { redFlags }),
    ...(error == null ? {} : { error }),
    purpose: intent?.purpose ?? 'crumb',
    ...(sent === undefined ? {} : agreedTo(sent, intent?.purpose === 'test', names)),
    ...(outcome?.at ? { answeredAt: outcome.at } : {}),
    ...(forgotten === undefined ? {} : { forgotten }),
    ...(answerForgotten === undefined || forgotten !== undefined ? {} : { answerForgotten }),
    previous: intentRow.previous,
    hash: outcomeRow?.hash ?? intentRow.hash,
  };
}

function agreedTo(
  sent: IntentContent,
  isTest: boolean,
  names: ReadonlyMap<string, string>,
): Partial<LedgerRow> {
  const { url, model, own, crowd, consent, together, retention } = sent;
  return {
    ...{ url, model, own, consent, retention },
    ...(isTest ? {} : { crowd, subject: names.get(sent.subject ?? '') ?? null }),
    ...(together === null ? {} : { together }),
  };
}
