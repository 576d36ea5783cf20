import { expect, test } from 'vitest';
import { joined, type ShownFlag } from './flag-groups.ts';

const shown = (
  rule: string,
  {
    level = 'now',
    number = '112',
    line = 'a',
    folded = false,
  }: Partial<Record<'number' | 'line', string>> & {
    readonly level?: ShownFlag['flag']['level'];
    readonly folded?: boolean;
  } = {},
): ShownFlag => ({ flag: { rule, level, text: rule, action: 'Call.', number }, folded, where: '', line });
const rules = (flags: readonly ShownFlag[]) =>
  joined(flags).map((card) => card.flags.map(({ flag }) => flag.rule));

test('two warnings of one line are one card, in their order', () => {
  expect(rules([shown('airway'), shown('breathing')])).toEqual([['airway', 'breathing']]);
});

test('a less urgent warning, another number and another line keep a card of their own; what is urgent stands first', () => {
  const flags = [
    shown('rash', { level: 'today' }),
    shown('airway'),
    shown('poison', { number: '030 19240' }),
    shown('airway', { line: 'b' }),
  ];
  expect(rules(flags)).toEqual([['airway'], ['poison'], ['airway'], ['rash']]);
});

test('a folded card stands beneath the open ones under its own key, and does not take a new warning with it', () => {
  const open = [shown('airway'), shown('rash', { level: 'today' })];
  const keys = new Map(joined(open).map(({ key, flags }) => [flags[0].flag.rule, key]));
  const folded = joined([shown('airway', { folded: true }), shown('rash', { level: 'today' })]);
  expect(folded.map((card) => [card.folded, card.flags[0].flag.rule])).toEqual([
    [false, 'rash'],
    [true, 'airway'],
  ]);
  expect(folded.map(({ key }) => key)).toEqual([keys.get('rash'), keys.get('airway')]);

  const another = joined([shown('airway', { folded: true }), shown('breathing')]);
  expect(another.map((card) => [card.folded, card.flags[0].flag.rule])).toEqual([
    [false, 'breathing'],
    [true, 'airway'],
  ]);
  expect(new Set(another.map(({ key }) => key)).size).toBe(2);
});
