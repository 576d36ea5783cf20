import { expect, test } from 'vitest';
import { allExpressions } from './all.ts';
import { checkedBefore, faultOf, hashOf } from './check.ts';
import { expressionsIn } from './find.ts';

const { all, unseen } = allExpressions();

test('no regular expression that reads what a person, a file or the outside wrote can be made to hang', {
  // Each new one takes seconds, a long one a minute or two.
  timeout: 1_800_000,
}, async () => {
  expect(all.length).toBeGreaterThan(400);
  const before = checkedBefore();
  const faults: string[] = [];
  for (const one of all) {
    if (before.has(hashOf(one))) continue;
    const fault = await faultOf(one);
    if (fault !== undefined) faults.push(fault);
  }
  expect(faults).toEqual([]);
});

test('every one that is made while Tend runs has been seen, or has an example (all.ts)', () => {
  expect(unseen).toEqual([]);
});

test('the tool and the search for expressions find what is there to find', async () => {
  const text = [
    'const a = "/no/" + x / y / z;',
    'const b = /(a+)+$/u.test(a);',
    'const c = <p>{/ab*c/.test(b)}</p>;',
    "const d = new RegExp('x' + a, 'u');",
    'const e = RegExp(a);',
  ].join('\n');
  const { literals, made } = expressionsIn('some.tsx', text);
  expect(literals.map(({ source, flags, where }) => [source, flags, where])).toEqual([
    ['(a+)+$', 'u', 'some.tsx:2'],
    ['ab*c', '', 'some.tsx:3'],
  ]);
  expect(made.map(({ code, from }) => [code, from])).toEqual([
    ["new RegExp('x' + a, 'u')", 4],
    ['RegExp(a)', 5],
  ]);
  const hangs = [
    ['(a+)+$', 'u'],
    [String.raw`^\s+|\s+$`, ''],
    // What the leak gate once had, and what only a search finds.
    ['(?<![\\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})+(?![\\w:])', 'gi'],
    [String.raw`\b(?=[\w-]*\d)(?=[\w-]*[a-z])[a-z0-9]+(?:[-_][a-z0-9]+)*\b`, 'gi'],
  ] as const;
  for (const [source, flags] of hangs)
    expect(await faultOf({ source, flags, where: 'here' }), source).toMatch(/polynomial|exponential/);
  expect(await faultOf({ source: 'ab*c', flags: '', where: 'here' })).toBeUndefined();
});
