import { expect, test } from 'vitest';
import type { RedFlag } from '../../src/contract/index.ts';
import {
  foldHere,
  initialLockedLine,
  type LockedLine,
  sealed,
  shownFlags,
  typed,
  warned,
} from './locked-line.ts';

const flag = (rule: string, level: RedFlag['level'] = 'now'): RedFlag => ({
  rule,
  level,
  text: rule,
  action: 'call',
  made: `words of ${rule}`,
});
const reply = (...redFlags: RedFlag[]) => ({
  sealed: { id: '01900000-0000-7000-8000-000000000001' as never, at: '2026-02-09T03:10:00+01:00' },
  redFlags,
  waiting: 1,
});
const written = (text: string, ...found: RedFlag[]): LockedLine =>
  warned(
    typed({ ...initialLockedLine, inbox: { canSeal: true, waiting: 0, unreadable: 0 } }, text),
    text,
    found,
  );

test('what was sealed leaves no word behind, and its warning stands', () => {
  const after = sealed(
    written('cannot breathe', flag('breathing')),
    'cannot breathe',
    reply(flag('breathing')),
  );
  expect(JSON.stringify(after)).not.toMatch(/cannot breathe|words of/);
  expect(shownFlags(after)).toMatchObject([{ flag: { rule: 'breathing' }, folded: false }]);
  expect(after).toMatchObject({ sealed: true, inbox: { waiting: 1 } });
});

test('words typed while the line before was being sealed are not taken for it', () => {
  const line = typed(written('first'), 'first and more');
  expect(sealed(line, 'first', reply())).toMatchObject({ text: 'first and more', sealed: false });
  expect(warned(line, 'first', [flag('breathing')]).found).toEqual([]);
});

test('a warning is said once, folded where it was folded, and again for new words', () => {
  const first = sealed(written('a', flag('breathing')), 'a', reply(flag('breathing')));
  const again = warned(typed(first, 'b'), 'b', [flag('breathing'), flag('fit')]);
  expect(shownFlags(again).map((one) => one.flag.rule)).toEqual(['fit', 'breathing']);
  const folded = foldHere(foldHere(again, flag('breathing')), flag('fit'));
  expect(shownFlags(folded).map((one) => one.folded)).toEqual([true, true]);
  const next = warned(typed(sealed(folded, 'b', reply(flag('fit'))), 'c'), 'c', [flag('breathing')]);
  expect(shownFlags(next)).toMatchObject([
    { flag: { rule: 'breathing', made: 'words of breathing' }, folded: false },
    { flag: { rule: 'fit' }, folded: true },
  ]);
  const opened = foldHere(folded, flag('fit'), false);
  expect(shownFlags(opened).map((one) => [one.flag.rule, one.folded])).toEqual([
    ['breathing', true],
    ['fit', false],
  ]);
  expect(shownFlags(sealed(folded, 'b', reply(flag('fit')))).filter((one) => !one.folded)).toEqual([]);
});

test('a warning that becomes urgent while it is typed is shown, whatever stood or was folded before', () => {
  const milder = flag('breathing', 'today');
  const stands = sealed(written('a', milder), 'a', reply(milder));
  const folded = foldHere(written('b', milder), milder);
  for (const before of [stands, folded]) {
    const after = warned(typed(before, 'bc'), 'bc', [flag('breathing')]);
    expect(shownFlags(after)[0]).toMatchObject({ flag: { level: 'now' }, folded: false });
  }
});
