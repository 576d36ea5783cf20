import type { BuiltInNumber, Output, OwnNumber } from '../../contract/index.ts';
import { heading, joined, quiet, wrap } from '../text.ts';

export function numbersText({ country, builtIn, own }: Output<'number.list'>): string {
  return [
    heading(country === '' ? 'Built in' : `Built in, for ${country}`),
    ...builtIn.map(builtInText),
    ...(builtIn.some(({ kind }) => kind === 'emergency') ? [] : [noneText(country)]),
    heading('Added'),
    ...(own.length === 0 ? ['None yet: tend number add KIND NUMBER LABEL.'] : own.map(numberText)),
  ].join('\n');
}

export function numberText({ id, kind, label, number, country, lockScreen }: OwnNumber): string {
  const line = joined([
    `${number}  ${label}`,
    kind,
    country ?? 'wherever you are',
    lockScreen && 'also at the lock screen, in the clear',
  ]);
  return `${wrap(line, '  ', '')}\n${quiet(`  ${id}`)}`;
}

function builtInText({ kind, label, number, page, readOn }: BuiltInNumber): string {
  const line = wrap(joined([`${number}  ${label}`, kind]), '  ', '');
  return page === undefined
    ? line
    : `${line}\n${quiet(wrap(`read on ${readOn ?? 'some day'} at ${page}`, '  '))}`;
}

function noneText(country: string): string {
  return wrap(
    country === ''
      ? 'No country is set, so a warning says “your local emergency number”: tend settings set country CC.'
      : 'No emergency number of this country was checked, so a warning says “your local emergency number”.',
  );
}
