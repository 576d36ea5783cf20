import { expect, test } from 'vitest';
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
