import { describe, expect, test } from 'vitest';
import { scratchDb } from '../vault/index.ts';
import { createDraft } from './draft.ts';
import { createSettings } from './settings.ts';

test('a line that was being written is there again, about whom it was', () => {
  const db = scratchDb();
  createDraft(db).set({ text: 'she woke at two and', subject: 'Maya' });
  expect(createDraft(db).get()).toEqual({ text: 'she woke at two and', subject: 'Maya' });
  createSettings(db).set({ theme: 'dark' });
  expect(createDraft(db).get().text).toBe('she woke at two and');
});

test('a line that was kept does not come back to be kept twice; another one does', () => {
  const db = scratchDb();
  const draft = createDraft(db);
  draft.set({ text: 'gave 2.5 mg ' });
  draft.kept({ text: 'something else' });
  expect(draft.get().text).toBe('gave 2.5 mg ');
  draft.kept({ text: 'gave 2.5 mg' });
  expect(draft.get()).toEqual({ text: '' });
  draft.set({ text: 'x' });
  draft.set({ text: '  ' });
  expect(draft.get()).toEqual({ text: '' });
});

describe('a private line', () => {
  const withTwo = () => {
    const db = scratchDb();
    db.exec(`INSERT INTO people (id, uid, name, role, created_ms)
             VALUES (1, 'a', 'Anna', 'owner', 0), (2, 'n', 'Nana', 'relative', 0)`);
    return createDraft(db);
  };

  test('stands in its writer’s line only, and takes the open one’s place', () => {
    const draft = withTwo();
    draft.set({ text: 'I am at my' });
    draft.set({ text: 'I am at my end', private: true, observer: 'Nana' });
    expect(draft.get()).toEqual({ text: '' });
    expect(draft.get({ observer: 'Anna' })).toEqual({ text: '' });
    expect(draft.get({ observer: 'nobody we know' })).toEqual({ text: '' });
    expect(draft.get({ observer: 'Nana' })).toEqual({ text: 'I am at my end', private: true });
    draft.kept({ text: 'I am at my end', private: true, observer: 'Nana' });
    expect(draft.get({ observer: 'Nana' })).toEqual({ text: '' });
  });

  test('waits behind an open one, and neither is lost', () => {
    const draft = withTwo();
    draft.set({ text: 'I am at my end', private: true, observer: 'Nana' });
    draft.set({ text: 'gave 2.5 mg' });
    expect(draft.get({ observer: 'Nana' })).toEqual({
      text: 'gave 2.5 mg',
      waiting: { text: 'I am at my end', private: true },
    });
    expect(draft.get()).toEqual({ text: 'gave 2.5 mg' });
    draft.kept({ text: 'gave 2.5 mg', observer: 'Nana' });
    expect(draft.get({ observer: 'Nana' }).text).toBe('I am at my end');
  });

  test('goes with the person it is about', () => {
    const draft = withTwo();
    draft.set({ text: 'x', subject: 'Maya', private: true, observer: 'Nana' });
    draft.set({ text: 'y', subject: 'Finn' });
    draft.forget('Maya');
    expect(draft.get({ observer: 'Nana' })).toEqual({ text: 'y', subject: 'Finn' });
  });
});
