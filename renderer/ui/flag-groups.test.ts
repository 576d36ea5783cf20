import { expect, test } from 'vitest';
import { joined, type ShownFlag } from './flag-groups.ts';

const shown = (rule: string, more: Partial<ShownFlag['flag']> = {}, line = 'a'): ShownFlag => ({
  flag: { rule, level: 'now', text: rule, action: 'Call.', number: '112', ...more },
  folded: false,
  where: '',
  line,
});
const rules = (flags: readonly ShownFlag[]) => joined(flags).map((card) => card.map(({ flag }) => flag.rule));

test('two warnings of one line are one card, in their order', () => {
  expect(rules([shown('airway'), shown('breathing')])).toEqual([['airway', 'breathing']]);
});

test('a less urgent warning, another number and another line keep a card of their own', () => {
  const flags = [
    shown('airway'),
    shown('rash', { level: 'today' }),
    shown('poison', { number: '030 19240' }),
    shown('airway', {}, 'b'),
  ];
  expect(rules(flags)).toEqual([['airway'], ['rash'], ['poison'], ['airway']]);
});
