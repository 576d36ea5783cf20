import type { LedgerRow, Output, Preview } from '../../contract/index.ts';
import { alarm, heading, joined, outside, plural, quiet, wrap } from '../text.ts';
import { whenOf } from './time.ts';
import { redFlagCards } from './warnings.ts';

/** What would leave beside what stays, and why a gate refused. */
export function previewText(preview: Preview): string {
  const { crowd, receiver } = preview;
  const verdict =
    preview.refused.length > 0
      ? [
          alarm('Refused: this does not leave'),
          ...preview.refused.map(({ gate, reason }) => wrap(`${gate}: ${reason}`, '    ', '  - ')),
        ]
      : preview.blocked === null
        ? [
            heading('Nothing was refused.'),
            wrap(`tend crumb send ${preview.id} sends exactly this, once.`, '  '),
          ]
        : [heading('Nothing was refused, but it cannot be sent now'), wrap(preview.blocked, '  ')];
  return [
    heading('What stays here'),
    ...preview.stays.map((line) => wrap(line, '    ', '  - ')),
    '',
    heading('What it is made of'),
    ...preview.predicates.map(({ label, value, coarser }) =>
      wrap(
        `${label}: ${value ?? 'off'}${coarser === null ? '' : quiet(`  (coarser: ${coarser})`)}`,
        '    ',
        '  - ',
      ),
    ),
    '',
    outside(
      preview.refused.length > 0 ? 'What would have left, to the byte' : 'What would leave, to the byte',
    ),
    ...preview.bytes.split('\n').map((line) => `  ${line}`),
    '',
    quiet(
      wrap(
        joined([
          receiver === null
            ? 'no receiver yet'
            : `to ${receiver.name} (${receiver.url}), model ${receiver.model}`,
          plural(Buffer.byteLength(preview.bytes), 'byte'),
          crowd !== null && `at least ${crowd.low.toLocaleString('en')} people fit this`,
          `SHA-256 ${preview.sha256}`,
        ]),
        '  ',
      ),
    ),
    '',
    ...verdict,
  ].join('\n');
}

const stateWords: Readonly<Record<LedgerRow['state'], string>> = {
  intended: 'about to leave',
  answered: 'answered',
  failed: 'failed',
  unknown: 'may have left',
};

export function ledgerRowText(row: LedgerRow): string {
  const at = { start: row.at, end: row.at, zone: '', precision: 'minute' } as const;
  return [
    ...redFlagCards(row.redFlags ?? []),
    heading(
      wrap(
        joined([
          whenOf(at),
          stateWords[row.state],
          `to ${row.receiver}`,
          plural(Buffer.byteLength(row.bytes), 'byte'),
        ]),
      ),
    ),
    ...row.bytes.split('\n').map((line) => `  ${line}`),
    row.answer !== undefined && `${outside('Outside opinion, not checked')}\n${wrap(row.answer, '  ')}`,
    (row.folded?.length ?? 0) > 0 &&
      wrap(
        'Some of it is about changing a medicine, or not calling for help: ask whoever prescribed it, and call when in doubt. Those sentences are folded away.',
        '  ',
      ),
    row.error !== undefined && wrap(row.error, '  '),
    quiet(`  ${row.id}`),
  ]
    .filter(Boolean)
    .join('\n');
}

export function ledgerText({ rows, intact }: Output<'ledger.list'>): string {
  const chain = intact
    ? 'The chain of this ledger is intact.'
    : alarm('The chain of this ledger is broken: a row was changed or is missing.');
  if (rows.length === 0) return `Nothing has left this laptop. ${chain}`;
  return [...rows.map(ledgerRowText), chain].join('\n\n');
}
