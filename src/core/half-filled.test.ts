import { beforeEach, expect, test } from 'vitest';
import { type AttachmentId, type FormFields, newId } from '../contract/index.ts';
import { createJournal } from '../journal/index.ts';
import { scratchDb } from '../vault/index.ts';
import { createDraft } from './draft.ts';

const clock = { nowMs: Date.parse('2026-11-30T20:10:00Z'), zone: 'UTC' };
const photo = newId<AttachmentId>();
const fields: FormFields = {
  ...{ kind: 'wound', day: '2026-11-30', time: '', minutes: '', untilDay: '', untilTime: '' },
  ...{ words: '', product: '', ingredients: [], amount: '', unit: '', route: '', taken: 'taken' },
  ...{ givenBy: '', to: 'food', of: 'symptom', name: '', madeOf: '', site: 'left sh', absent: false },
  ...{ rated: { by: 'ten', value: null, label: '' }, suspects: [], lengthMm: '24', widthMm: '' },
  ...{ depthMm: '', exudate: '', pain: null, photos: [photo] },
};

function household() {
  const db = scratchDb();
  const journal = createJournal(db);
  journal.begin('Anna', clock);
  journal.subjects.add({ name: 'Maya' }, clock);
  journal.people.add({ name: 'Nana', role: 'relative' }, clock);
  return { db, journal, draft: createDraft(db) };
}

let home: ReturnType<typeof household>;
beforeEach(() => {
  home = household();
});

test('a form that was half filled in is there again for its writer, and for nobody else', () => {
  const { draft, db } = home;
  draft.form.set({ subject: 'Maya', fields }, { observer: 'Nana' });
  expect(createDraft(db).form.get({ observer: 'Nana' })).toEqual({ subject: 'Maya', fields });
  expect(draft.form.get({})).toBeUndefined();
  expect(draft.form.get({ observer: 'nobody we know' })).toBeUndefined();
  draft.form.set(undefined, { observer: 'Anna' });
  expect(draft.form.get({ observer: 'Nana' })).toBeDefined();
});

test('its photos are not swept away, and nobody else sees them', () => {
  const { draft } = home;
  draft.form.set({ subject: 'Maya', fields }, {});
  expect(draft.named()).toEqual([photo]);
  expect(draft.namedByOthers({}).has(photo)).toBe(false);
  expect(draft.namedByOthers({ observer: 'Nana' }).has(photo)).toBe(true);
});

test('it follows a new name, and goes with the person it is about', () => {
  const { draft, journal, db } = home;
  draft.form.set({ subject: 'Maya', fields }, {});
  journal.subjects.set({ name: 'Maya', newName: 'Maja' }, clock);
  expect(draft.form.get({})?.subject).toBe('Maja');
  journal.removeSubject('Maja', clock);
  draft.forget('Maja');
  expect(draft.form.get({})).toBeUndefined();
  expect(db.prepare("SELECT * FROM settings WHERE key LIKE 'form:%'").all()).toEqual([]);
});

test('a line that is kept or emptied takes no form along', () => {
  const { draft } = home;
  draft.set({ text: 'gave 2.5 mg' });
  draft.form.set({ subject: 'Maya', fields }, {});
  draft.kept({ text: 'gave 2.5 mg' });
  draft.set({ text: '' });
  expect(draft.form.get({})).toBeDefined();
});
