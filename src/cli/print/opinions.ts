import type { AskedOutside, Opinion, Output } from '../../contract/index.ts';
import { heading, outside, quiet, wrap, written } from '../text.ts';
import { ledgerRowText } from './ledger.ts';

export function askedText(asked: readonly AskedOutside[]): string {
  if (asked.length === 0) return 'Nothing was asked outside about them.';
  return asked
    .map((one) =>
      [
        written(wrap(one.question)),
        wrap(`Asked outside in its place: ${one.sentence}`, '  '),
        ...one.rows.map(ledgerRowText),
        quiet(`  tend crumb asked ${one.id}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Each sentence that came back, held against what is recorded here. */
export function opinionsText(value: Output<'opinion.read'>): string {
  const { question, sentence, opinions, compared } = value;
  return [
    written(wrap(question)),
    wrap(`Asked outside in its place: ${sentence}`, '  '),
    ...opinions.map((one) => opinionText(one, new Set())),
    ...(compared === null ? [] : [comparedText(compared)]),
  ].join('\n\n');
}

/** @param told whose notes were listed already */
function opinionText({ row, claims }: Opinion, told: Set<string>): string {
  return [
    ledgerRowText(row),
    ...claims.map(({ text, touches, notRecorded, passage }) =>
      [
        outside(wrap(text, '  ')),
        ...touches.map(({ name, inWords, evidence }) =>
          [
            wrap(inWords, '      ', '    - '),
            ...fresh(told, name, evidence).map((one) =>
              quiet(wrap(`${one.at?.start.slice(0, 10) ?? ''} ${one.text}`.trim(), '        ')),
            ),
          ].join('\n'),
        ),
        ...notRecorded.map((one) => wrap(one, '      ', '    - ')),
        passage === null
          ? quiet(wrap('No passage of Tend says this.', '      ', '    - '))
          : wrap(`Nearest passage, ${passage.source}: “${passage.text}”`, '      ', '    - '),
      ].join('\n'),
    ),
  ].join('\n');
}

function comparedText({ alike, alone, by }: NonNullable<Output<'opinion.read'>['compared']>): string {
  return [
    heading(
      `Beside each other, by ${by === 'meaning' ? 'what the sentences mean' : 'their words'}; who is right, code can't say`,
    ),
    ...alike.map(({ said, againstEachOther }) =>
      [
        wrap(
          againstEachOther ? 'About the same, one with a “not”: read both' : 'About the same',
          '    ',
          '  - ',
        ),
        ...said.map(({ receiver, text }) => outside(wrap(`${receiver}: ${text}`, '      '))),
      ].join('\n'),
    ),
    ...alone
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ receiver, sentences }) =>
        [
          wrap(`Only ${receiver} says`, '    ', '  - '),
          ...sentences.map((sentence) => outside(wrap(sentence, '      '))),
        ].join('\n'),
      ),
  ].join('\n');
}

function fresh<T>(told: Set<string>, name: string, evidence: readonly T[]): readonly T[] {
  if (told.has(name)) return [];
  told.add(name);
  return evidence;
}
