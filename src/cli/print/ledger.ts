import type { AddedUp, ByProvider, LedgerRow, Output } from '../../contract/index.ts';
import { alarm, heading, joined, outside, plural, quiet, wrap } from '../text.ts';
import { whenOf } from './time.ts';
import { redFlagCards } from './warnings.ts';

const stateWords: Readonly<Record<LedgerRow['state'], string>> = {
  intended: 'about to leave',
  answered: 'answered',
  failed: 'failed',
  unknown: 'may have left',
};

export function ledgerRowText(row: LedgerRow): string {
  return [
    ...redFlagCards(row.redFlags ?? []),
    heading(
      wrap(
        joined([
          dayAndTime(row.at),
          stateWords[row.state],
          row.receiver !== '' && `to ${row.receiver}`,
          row.purpose === 'test' && 'a test',
          row.subject != null && `about ${row.subject}`,
          row.forgotten === undefined && plural(Buffer.byteLength(row.bytes), 'byte'),
        ]),
      ),
    ),
    row.forgotten !== undefined &&
      wrap(
        `Forgotten here on ${dayAndTime(row.forgotten)}. Its hash stays, and whoever received it may still have it.`,
        '  ',
      ),
    row.bytes !== '' &&
      row.bytes
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n'),
    row.answer !== undefined && `${outside('Outside opinion, not checked')}\n${wrap(row.answer, '  ')}`,
    row.answerForgotten !== undefined &&
      wrap(`What came back was forgotten on ${dayAndTime(row.answerForgotten)}.`, '  '),
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

export function ledgerText({ rows, intact, problem, total = rows.length }: Output<'ledger.list'>): string {
  const chain = intact
    ? 'The chain of this ledger is intact.'
    : alarm(`The chain of this ledger is broken: ${problem ?? 'a row was changed or is missing.'}`);
  if (total === 0) return `Nothing has left this laptop. ${chain}`;
  if (rows.length === 0) return `No row of ${total} fits. ${chain}`;
  return [...rows.map(ledgerRowText), chain].join('\n\n');
}

/** What each company could add up. */
export function byProviderText({ providers }: Output<'ledger.byProvider'>): string {
  if (providers.length === 0) return 'Nothing was sent to anybody of that name, or to anybody at all.';
  return providers.map(companyText).join('\n\n');
}

function companyText(one: ByProvider): string {
  return [
    heading(`${one.host}${one.own ? ' (a machine of your own)' : ''}`),
    wrap(
      joined([
        one.receivers.join(', '),
        plural(one.crumbs, 'crumb'),
        one.tests > 0 && plural(one.tests, 'test'),
        one.mayHaveLeft > 0 && `${one.mayHaveLeft} of them may have left`,
        one.forgotten > 0 && `${one.forgotten} more forgotten here, not counted below`,
        `${dayAndTime(one.first)} to ${dayAndTime(one.last)}`,
      ]),
      '  ',
    ),
    ...one.subjects.map(addedUpText),
  ].join('\n');
}

function addedUpText({ subject, crumbs, predicates, crowd }: AddedUp): string {
  return [
    wrap(
      `About ${subject ?? 'people it is not known of, or who are no longer here'}, in ${plural(crumbs, 'crumb')}:`,
      '  ',
    ),
    ...predicates.map(({ label, values }) =>
      wrap(
        `${label}: ${values.map(({ value, times }) => (times > 1 ? `${value} (${times} times)` : value)).join('; ')}`,
        '      ',
        '    - ',
      ),
    ),
    ...(crowd === null ? [] : [wrap(crowd.words, '    '), quiet(wrap(crowd.basis, '    '))]),
  ].join('\n');
}

function dayAndTime(at: string): string {
  return whenOf({ start: at, end: at, zone: '', precision: 'minute' });
}
