import { describe, expect, test } from 'vitest';
import { type Attachment, newId } from '../../src/contract/index.ts';
import {
  became,
  broughtBack,
  type Here,
  holdsSome,
  idsOf,
  keptWith,
  nothingStaged,
  progressed,
  put,
  refusedIn,
  type Staged,
  taken,
  told,
} from './staged.ts';
import { among, closed, comparing, neighbour, retold, shownIn, without, woundBefore } from './viewer.ts';

const attachment = (more: Partial<Attachment> = {}) =>
  ({ id: newId(), kind: 'photo', ...more }) as Attachment; // what else is in it has no part here
const here = (of = attachment()): Here => ({ state: 'here', key: of.id, attachment: of });
const coming = (key: string): Staged => ({ state: 'coming', key, name: 'a.jpg', bytes: 10, done: 0 });
const refused = (key: string): Staged => ({ state: 'refused', key, name: 'a', why: 'empty', asItIs: false });

describe('beside the line', () => {
  test('what was taken out while it was on its way does not come back', () => {
    const s = taken(put(nothingStaged, coming('a')), 'a');
    expect(became(s, { ...here(), key: 'a' })).toEqual(s);
    expect(progressed(s, 'a', 5)).toEqual(s);
  });

  test('everything keeps its place, whichever is sealed first', () => {
    const s = [coming('a'), coming('b')].reduce(put, nothingStaged);
    const first = { ...here(), key: 'a' };
    expect(became(s, first).items).toEqual([first, coming('b')]);
  });

  test('only what was kept with the line leaves it; what could not be taken stays until it was read', () => {
    const [one, later] = [here(), here()];
    const s = [one, refused('x'), later].reduce<typeof nothingStaged>(put, nothingStaged);
    expect(keptWith(s, [one.attachment.id], []).items).toEqual([refused('x'), later]);
    expect(keptWith(s, [one.attachment.id], refusedIn(s)).items, 'read before Enter').toEqual([later]);
    expect(holdsSome(put(nothingStaged, refused('x'))), 'Enter keeps no refusal').toBe(false);
    expect(holdsSome(put(nothingStaged, coming('a')))).toBe(true);
  });

  test('what the vault still has stands there once', () => {
    const one = here();
    const s = broughtBack(put(nothingStaged, one), [one.attachment, attachment()]);
    expect(new Set(idsOf(s)).size).toBe(2);
    expect(s.items).toHaveLength(2);
    const dated = { ...one.attachment, takenAt: '2026-02-08T20:10:00+01:00' };
    expect(told(s, dated).items).toContainEqual({ ...one, attachment: dated });
  });
});

describe('looking at photos', () => {
  const [plain, first, between, second] = [
    attachment(),
    attachment({ wound: {} }),
    attachment(),
    attachment({ wound: { lengthMm: 3 } }),
  ] as const;
  const view = { ...closed, items: [plain, first, between, second], at: second.id };

  test('side by side stands the wound before, whatever was photographed in between', () => {
    expect(woundBefore(view)).toBe(first);
    expect(neighbour(view, -1)).toBe(between);
    expect(neighbour({ ...view, compare: true }, -1)).toBe(first);
    expect(comparing({ ...view, at: first.id })).toMatchObject({ compare: true, at: second.id });
    expect(neighbour(view, 1)).toBeUndefined();
  });

  test('one that is no wound any more is not left side by side with one', () => {
    expect(retold({ ...view, compare: true }, { ...attachment(), id: second.id }).compare).toBe(false);
  });

  test('one that is removed gives way to its neighbour, the last one to the page', () => {
    expect(shownIn(without(view, second.id))).toBe(between);
    expect(without({ ...view, items: [second] }, second.id)).toEqual(closed);
  });

  test('a list that does not have what is shown is not taken', () => {
    expect(among(view, [plain])).toBe(view);
    expect(among(view, [second]).items).toEqual([second]);
  });
});
