import type {
  Attachment,
  EntryWithEvents,
  EventDraft,
  Form,
  JournalEvent,
} from '../../../src/contract/index.ts';
import { call, quietly, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { turnPrivate } from '../../state/draft.ts';
import { noForm, opening, put, useForm } from '../../state/form.ts';
import { sealForm } from '../../state/half-filled.ts';
import { useLine } from '../../state/line.ts';
import { dayOf, wallTime } from '../../ui/format.ts';
import { sealed } from '../attachments/service.ts';
import { keptElsewhere } from '../today/service.ts';
import { emptyDraft, formIn, nameOf } from './form-draft.ts';
import { filledDraft } from './form-filled.ts';

const set = useForm.setState;
const RECENT_MS = 3 * 86_400_000;

const clock = () => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return { day: dayOf(now), time: `${two(now.getHours())}:${two(now.getMinutes())}` };
};

export function openForm(subject: string): void {
  const { day, time } = clock();
  const { isPrivate } = useLine.getState();
  set((s) => opening(s, { subject, isPrivate }, emptyDraft(day, time)));
}

/** The form that a note was made from, filled as it stands. */
export async function openFormOf(entry: EntryWithEvents): Promise<void> {
  try {
    const { form } = await call('form.of', { id: entry.id });
    const { day, time } = clock();
    const draft = filledDraft(form, emptyDraft(day, time), entry.attachments ?? []);
    set({ ...noForm, open: true, subject: entry.subject, entry: entry.id, draft, from: draft });
  } catch (thrown) {
    useApp.setState((s) => noticed(s, sentenceOf(thrown), false));
  }
}

/** Away, with what was written in it. `forget`: it is not found again, and photos that were brought to it go. */
export function closeForm(forget: boolean): void {
  const { draft, entry } = useForm.getState();
  if (!forget && entry === null) {
    set({ open: false });
    return;
  }
  for (const photo of draft?.photos ?? [])
    if (photo.entryId === null) quietly(call('attachment.remove', { id: photo.id }));
  set(noForm, true);
  quietly(sealForm());
}

/** What it would be kept as. Errors are silent here: keeping says what is wrong. */
export async function read(): Promise<void> {
  const { draft, subject, entry } = useForm.getState();
  const form = draft && formIn(draft);
  if (form === null) return;
  try {
    const is = await call('form.read', { form, ...about(subject), ...(entry === null ? {} : { entry }) });
    set({ reading: { of: nameOf(form), is } });
  } catch {
    set({ reading: null });
  }
}

/** Keeps it; true when it is on disk. A question about a dose comes first, once. */
export async function keepForm(): Promise<boolean> {
  const { draft, subject, entry, asked, busy, isPrivate } = useForm.getState();
  const form = draft && formIn(draft);
  if (busy || draft === null || form === null) return false;
  set({ busy: true, error: null });
  try {
    const before = entry === null ? {} : { entry };
    const { doseQuestions } = await call('form.read', { form, ...about(subject), ...before });
    if (doseQuestions.some((question) => !asked.includes(question))) {
      set({ busy: false, asked: doseQuestions });
      return false;
    }
    await sizePhotos(form, draft.photos);
    const added =
      entry === null
        ? await call('form.add', { form, ...about(subject), ...(isPrivate && { private: true }) })
        : await call('form.edit', { id: entry, form });
    const { events } = added;
    const fresh = await call('journal.entry', { id: added.entry.id });
    keptElsewhere({ ...added, entry: fresh, events });
    // Chosen at the line's foot, where the form was opened.
    const line = useLine.getState();
    if (entry === null && isPrivate && line.isPrivate && line.text.trim() === '') turnPrivate(false);
    set(noForm, true);
    quietly(sealForm());
    return true;
  } catch (thrown) {
    set({ busy: false, error: sentenceOf(thrown) });
    return false;
  }
}

/** What was measured stands at its photos too, so that photos of a wound are found as such. */
async function sizePhotos(form: Form, photos: readonly Attachment[]): Promise<void> {
  if (form.kind !== 'wound') return;
  const { lengthMm, widthMm, depthMm } = form;
  const wound = Object.fromEntries(
    Object.entries({ lengthMm, widthMm, depthMm }).filter(([, size]) => size !== undefined),
  );
  for (const { id } of photos) await call('attachment.set', { id, wound });
}

/** Seals a photo in the vault; it belongs to the note once that is kept. */
export async function addPhotos(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const photo = await sealed(file, false);
      const { draft } = useForm.getState();
      if (draft === null) quietly(call('attachment.remove', { id: photo.id }));
      else set((s) => put(s, { photos: [...(s.draft?.photos ?? []), photo] }));
    } catch (thrown) {
      set({ error: sentenceOf(thrown) });
    }
  }
}

/** One that was brought to the form and is not to be kept. */
export function removePhoto({ id }: Attachment): void {
  set((s) => put(s, { photos: s.draft?.photos.filter((one) => one.id !== id) ?? [] }));
  quietly(call('attachment.remove', { id }));
}

export type Suspect = Pick<EventDraft, 'id'> & {
  readonly words: string;
  readonly day: string;
  readonly time: string;
};

/** What was eaten, taken or met with in the last days, the latest first. */
export async function recentSuspects(subject: string): Promise<Suspect[]> {
  const from = new Date(Date.now() - RECENT_MS).toISOString();
  const { entries } = await call('journal.timeline', { ...about(subject), from });
  return entries
    .flatMap(({ events }) => events)
    .filter(isSuspect)
    .sort((a, b) => Date.parse(b.at.start) - Date.parse(a.at.start))
    .slice(0, 24)
    .map(({ id, what, at }) => ({
      ...{
        id,
        words: what?.original === undefined || what.original === '' ? (what?.name ?? '') : what.original,
      },
      ...{ day: at.start.slice(0, 10), time: at.precision === 'day' ? '' : wallTime(at.start) },
    }));
}

function isSuspect({ kind, absent, taken, what }: JournalEvent): boolean {
  const had = taken === undefined || taken === 'taken' || taken === 'partial';
  return (kind === 'dose' || kind === 'exposure') && absent !== true && had && what !== undefined;
}

function about(subject: string): { subject?: string } {
  return subject === '' ? {} : { subject };
}
