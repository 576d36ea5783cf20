import { create } from 'zustand';
import type { Attachment, EntryId, FormFields, FormReading } from '../../src/contract/index.ts';
import { useApp } from './app.ts';

/** Every field of every form as text; only those of the kind that is chosen are kept. */
export type FormDraft = Omit<FormFields, 'photos'> & { readonly photos: readonly Attachment[] };

/** A form that is open, or was closed before it was kept: then it is found again as it was left. */
export type FormState = {
  readonly open: boolean;
  readonly draft: FormDraft | null;
  /** What it held when it was opened; null for one that was brought back half filled in. */
  readonly from: FormDraft | null;
  /** The entry that is being changed. */
  readonly entry: EntryId | null;
  readonly subject: string;
  /** Only its writer is to see the note. */
  readonly isPrivate: boolean;
  /** What the form would be kept as, and of which form that was said. */
  readonly reading: { readonly of: string; readonly is: FormReading } | null;
  /** What was asked about a dose at the Enter before. */
  readonly asked: readonly string[];
  readonly busy: boolean;
  readonly error: string | null;
};

export const noForm: FormState = {
  ...{ open: false, draft: null, from: null, entry: null, subject: '', isPrivate: false },
  ...{ reading: null, asked: [], busy: false, error: null },
};

export const useForm = create<FormState>()(() => noForm);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') useForm.setState(noForm, true);
});

/** Opens a form about someone; what was left in one about them is there again. What was private stays so. */
export const opening = (s: FormState, fresh: Pick<FormState, 'subject' | 'isPrivate'>, empty: FormDraft) =>
  s.draft !== null && s.entry === null && s.subject === fresh.subject
    ? { ...s, open: true, error: null, isPrivate: s.isPrivate || fresh.isPrivate }
    : { ...noForm, ...fresh, open: true, draft: empty, from: empty };

/** Other words are not what was asked about. */
export const put = (s: FormState, part: Partial<FormDraft>): FormState =>
  s.draft === null ? s : { ...s, draft: { ...s.draft, ...part }, asked: [], error: null };

/** Whether something was filled in that would be lost. Of a new form the kind and the time alone are nothing yet. */
export function isHalfFilled({ draft, from, entry }: FormState): boolean {
  if (draft === null) return false;
  const said = (fields: FormDraft) =>
    JSON.stringify(
      entry === null ? { ...fields, kind: '', day: '', time: '', untilDay: '', untilTime: '' } : fields,
    );
  return from === null || said(draft) !== said(from);
}
