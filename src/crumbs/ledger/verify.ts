import { BEGINNING, type ChainRow, read, sha256 } from './chain.ts';

/**
 * What is wrong with a chain, in a sentence; undefined when it is whole: every hash, every link, every column, and nothing
 * gone that no row says was forgotten. A tail that was cut off with its rows shows only by a head kept elsewhere.
 * @param heads of backups: each must still stand in the chain
 */
export function problemIn(rows: readonly ChainRow[], heads: readonly string[]): string | undefined {
  const gone = new Set<string>();
  for (const { kind, crumb } of rows) {
    if (kind === 'forgotten') for (const one of ['intent', 'outcome']) gone.add(`${one} ${crumb}`);
    if (kind === 'answer-forgotten') gone.add(`outcome ${crumb}`);
  }
  const intents = new Set(rows.filter(({ kind }) => kind === 'intent').map(({ crumb }) => crumb));
  let previous = BEGINNING;
  for (const row of rows) {
    const linked = row.previous === previous;
    if (!linked || !isItself(row, gone) || !intents.has(row.crumb)) return CHANGED;
    previous = row.hash;
  }
  const known = new Set([BEGINNING, ...rows.map(({ hash }) => hash)]);
  return heads.every((one) => known.has(one)) ? undefined : CUT;
}

const CHANGED = 'A row was changed or is missing.';
const CUT = 'A backup remembers rows that are not here: the end of the ledger was cut off.';

function isItself(row: ChainRow, gone: ReadonlySet<string>): boolean {
  const said = read(row);
  const forgotten = gone.has(`${row.kind} ${row.crumb}`);
  if (said === undefined) return false;
  if (said === 'gone') return forgotten;
  const { envelope, intent, outcome } = said;
  const whole =
    envelope.kind === 'intent' ? intent : envelope.kind === 'outcome' ? outcome : row.content === null;
  return (
    row.hash === sha256(row.body) &&
    envelope.previous === row.previous &&
    envelope.crumb === row.crumb &&
    envelope.kind === row.kind &&
    envelope.atMs === row.atMs &&
    (whole !== undefined ? whole !== false && !forgotten : forgotten) &&
    (row.content === null || ('content' in envelope && sha256(row.content) === envelope.content)) &&
    (intent === undefined || sha256(intent.bytes) === intent.sha256)
  );
}
