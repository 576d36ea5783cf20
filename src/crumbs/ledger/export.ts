import { writeFile } from 'node:fs/promises';
import { type Clock, TendError } from '../../contract/index.ts';
import type { ReadableDb } from '../../vault/index.ts';
import { instant } from '../instant.ts';
import { readLedger } from '../ledger.ts';
import { rowsOf } from './chain.ts';
import type { Underway } from './rows.ts';

/**
 * JSON Lines in the clear: a head, each crumb as it is read, then each row of the chain as it is hashed, so that whoever has the file can
 * check it without Tend (docs/terminal.md). Readable to its owner only; a file that is there stays as it is.
 */
export async function exportLedger(
  db: ReadableDb,
  file: string,
  clock: Clock,
  underway: Underway,
): Promise<{ readonly rows: number }> {
  const { rows, intact, head } = readLedger(db, underway);
  const lines = [
    { type: 'ledger', format: 1, madeAt: instant(clock), intact, head, encrypted: false },
    ...rows.map((row) => ({ type: 'crumb', ...row })),
    ...rowsOf(db).map(({ body, content, previous, hash }) => ({
      type: 'row',
      body,
      content,
      previous,
      hash,
    })),
  ];
  try {
    const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
    await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    throw cannotWrite(error instanceof Error && 'code' in error ? error.code : undefined);
  }
  return { rows: rows.length };
}

function cannotWrite(code: unknown): TendError {
  if (code === 'EEXIST')
    return new TendError('bad-input', 'There is a file of that name already. Please choose another name.');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new TendError('disk-full', 'The disk is full. Please make room, or choose another place.');
  return new TendError('read-only', 'Tend cannot write there. Please choose another place.');
}
