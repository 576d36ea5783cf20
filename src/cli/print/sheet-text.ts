import type { Sheet } from '../../contract/index.ts';
import { heading, quiet, wrap, written } from '../text.ts';

const MARKS = { noted: '●', 'not-there': '○', 'not-looked': '·' } as const;

/** The page as plain text, for a terminal or a file. */
export function sheetText(sheet: Sheet): string {
  const { known, medicines, looked, days } = sheet;
  return [
    heading(sheet.title),
    wrap(sheet.span),
    ...(sheet.sample === undefined ? [] : [wrap(sheet.sample)]),
    ...sheet.head.map(({ label, text }) => wrap(text, ' '.repeat(14), `${label}:`.padEnd(14))),
    wrap(sheet.notice),
    wrap(sheet.emergency),
    ...(known.rows.length === 0
      ? []
      : [
          section(known.title),
          ...known.rows.flatMap(({ kind, words, how }) => [
            wrap(`${kind}: ${written(words)}`, '    ', '  '),
            ...below(how),
          ]),
        ]),
    section(medicines.title),
    ...note(medicines.rows.length === 0 ? medicines.none : medicines.note),
    ...medicines.rows.flatMap(({ words, how, name, taken }) => [
      wrap(
        `${medicines.prescribedTitle}: ${words === null ? 'not in the journal' : `${written(words)} (${how})`}`,
        '    ',
        '  ',
      ),
      wrap(`${medicines.takenTitle}: ${name === '' ? '' : `${name}, `}${taken}`, '    ', '    '),
    ]),
    section(looked.title),
    ...note(looked.rows.length === 0 ? looked.none : looked.note),
    ...looked.rows.flatMap(({ what, noted, notThere, notLooked, marks }) => [
      wrap(
        `${what}${marks === undefined ? '' : `  ${marks.map((mark) => MARKS[mark]).join(' ')}`}`,
        '    ',
        '  ',
      ),
      ...below(`${looked.columns.noted}: ${noted}`),
      ...below(`${looked.columns.notThere}: ${notThere}`),
      ...below(`${looked.columns.notLooked}: ${notLooked}`),
    ]),
    ...(looked.rows.some(({ marks }) => marks !== undefined)
      ? note(
          (['noted', 'not-there', 'not-looked'] as const)
            .map((mark) => `${MARKS[mark]} ${looked.legend[mark]}`)
            .join('   '),
        )
      : []),
    section(days.title),
    ...note(days.note),
    ...days.days.flatMap(({ title, entries, none }) => [
      heading(wrap(title, '  ')),
      ...(none === undefined ? [] : below(none)),
      ...entries.flatMap(({ time, words, more, made }) => [
        wrap(made ? words : written(words), ' '.repeat(14), `    ${time}`.padEnd(14)),
        ...(more === '' ? [] : [quiet(wrap(more, ' '.repeat(14)))]),
      ]),
    ]),
    '',
    wrap(sheet.foot),
  ].join('\n');
}

function section(title: string): string {
  return `\n${heading(title)}`;
}

function note(text: string): string[] {
  return [quiet(wrap(text, '  '))];
}

function below(text: string): string[] {
  return text === '' ? [] : [wrap(text, '      ', '    ')];
}
