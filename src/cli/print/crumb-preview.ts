import type { CrumbKinds, Predicate, Preview } from '../../contract/index.ts';
import { alarm, heading, joined, outside, plural, quiet, wrap } from '../text.ts';
import { keptAndCost, letterText } from './receivers.ts';

/** What would leave beside what stays, and why a gate refused. */
export function previewText(preview: Preview): string {
  const { crowd, receiver, together } = preview;
  const kind = preview.kinds.find((one) => one.kind === preview.kind)?.label ?? preview.kind;
  return [
    heading('What stays here'),
    ...preview.stays.map((line) => wrap(line, '    ', '  - ')),
    '',
    heading(`What it is made of (${kind.toLowerCase()})`),
    ...preview.predicates.flatMap(predicateLines),
    ...(preview.unknown.length === 0
      ? []
      : [
          quiet(
            wrap(
              `Not written down, or only suspected: ${preview.unknown.map(({ label }) => label.toLowerCase()).join(', ')}.`,
              '    ',
              '  ',
            ),
          ),
        ]),
    '',
    outside(
      preview.refused.length > 0 ? 'What would have left, to the byte' : 'What would leave, to the byte',
    ),
    ...preview.bytes.split('\n').map((line) => `  ${line}`),
    '',
    ...(crowd === null ? [] : [wrap(crowd.words, '  '), quiet(wrap(crowd.basis, '  '))]),
    ...(together === null ? [] : [wrap(`With what this receiver was told before: ${together.words}`, '  ')]),
    ...(receiver === null ? [] : preview.knows.map((line) => wrap(line, '    ', '  - '))),
    quiet(
      wrap(
        joined([
          receiver === null
            ? 'no receiver yet'
            : `to ${receiver.name} (${receiver.url}), model ${receiver.model}`,
          plural(Buffer.byteLength(preview.bytes), 'byte'),
          `SHA-256 ${preview.sha256}`,
        ]),
        '  ',
      ),
    ),
    ...preview.letters.slice(0, 1).flatMap(keptAndCost),
    ...preview.letters.slice(1).flatMap((letter) => ['', letterText(letter)]),
    '',
    ...verdict(preview),
  ].join('\n');
}

/** "Medicine (medicine-class): an anti-seizure medicine", its lattice with the place it stands at in brackets, and why. */
function predicateLines({ type, label, lattice, step, value, why }: Predicate): string[] {
  const waits = value === null && step < lattice.length ? ' (waits for another one)' : '';
  const places = [...lattice, 'off'].map((words, at) => (at === step ? `[${words}]` : words));
  return [
    wrap(`${label}: ${value ?? 'off'}${waits}`, '    ', '  - '),
    quiet(wrap(`${type}: ${places.join(' > ')}. ${why}`, '      ')),
  ];
}

function verdict(preview: Preview): string[] {
  if (preview.refused.length > 0) {
    return [
      alarm('Refused: this does not leave'),
      ...preview.refused.map(({ gate, reason }) => wrap(`${gate}: ${reason}`, '    ', '  - ')),
      ...preview.coarser.slice(0, 3).map(({ words, low, steps }) =>
        wrap(
          `coarser: ${words} (then roughly ${low.toLocaleString('en')} people fit; ${Object.entries(steps)
            .map(([type, step]) => `--set ${type}=${step ?? 'off'}`)
            .join(' ')})`,
          '    ',
          '  - ',
        ),
      ),
    ];
  }
  if (preview.blocked === null) {
    return [
      heading('Nothing was refused.'),
      wrap(`tend crumb send ${preview.id} sends exactly this, once.`, '  '),
    ];
  }
  const allow = preview.blockedBy === 'never' ? ` (tend crumb allow ${preview.kind})` : '';
  return [
    heading('Nothing was refused, but it cannot be sent now'),
    wrap(`${preview.blocked}${allow}`, '  '),
  ];
}

/** Every kind of question, which never leave, and what each may carry. */
export function kindsText({ kinds }: CrumbKinds): string {
  return kinds
    .map(({ kind, label, never, may }) =>
      [
        `${heading(kind)}  ${label}${never ? `  ${alarm('never')}` : ''}`,
        quiet(wrap(`may carry ${may.map(({ label: one }) => one.toLowerCase()).join(', ')}`, '  ')),
      ].join('\n'),
    )
    .join('\n');
}
