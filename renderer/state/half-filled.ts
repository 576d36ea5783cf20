import type { Attachment, HalfFilled } from '../../src/contract/index.ts';
import { call, quietly } from '../bridge.ts';
import { type FormState, isHalfFilled, noForm, useForm } from './form.ts';

const PAUSE_MS = 500;

/** Whether there is a vault to say anything to. */
let open = false;
/** What the vault has of the form, as text. */
let sealed = '';
let pause: ReturnType<typeof setTimeout> | undefined;

/** From now on what is being filled in is sealed into the vault at every pause; locking seals it first. Called once. */
export function keepForms(): void {
  useForm.subscribe((form, before) => {
    if (form.draft === before.draft || !open) return;
    clearTimeout(pause);
    pause = setTimeout(() => quietly(sealForm()), PAUSE_MS);
  });
}

/** Seals the form as it stands; one that is empty, or was kept, is taken out. @throws TendError when it could not */
export async function sealForm(): Promise<void> {
  clearTimeout(pause);
  const draft = halfFilled(useForm.getState());
  const text = JSON.stringify(draft ?? '');
  if (!open || text === sealed) return;
  const before = sealed;
  sealed = text;
  try {
    await call('form.draft.set', draft === undefined ? {} : { draft });
  } catch (thrown) {
    if (sealed === text) sealed = before;
    throw thrown;
  }
}

/** After unlocking, and when somebody else writes: what they half filled in is offered again. */
export async function bringFormBack(): Promise<void> {
  open = true;
  const { draft } = await call('form.draft.get', {});
  sealed = JSON.stringify(draft ?? '');
  if (draft === undefined || useForm.getState().draft !== null) return;
  const { fields, subject, entry } = draft;
  const photos = await stillThere(draft);
  useForm.setState({
    ...noForm,
    ...{ subject, entry: entry ?? null, isPrivate: draft.private === true },
    draft: { ...fields, photos },
  });
}

/** Somebody else writes from now on: a form is put aside for its writer, and theirs comes back. */
export async function changeForm(change: () => Promise<void>): Promise<void> {
  await sealForm();
  const wasOpen = open;
  open = false;
  useForm.setState(noForm, true);
  await change();
  if (wasOpen) await bringFormBack();
}

/** The vault is closed. */
export function formsClosed(): void {
  open = false;
  sealed = '';
  clearTimeout(pause);
}

function halfFilled(form: FormState): HalfFilled | undefined {
  const { draft, subject, entry, isPrivate } = form;
  if (draft === null || !isHalfFilled(form)) return undefined;
  return {
    subject,
    ...(entry !== null && { entry }),
    ...(isPrivate && { private: true }),
    fields: { ...draft, photos: draft.photos.map(({ id }) => id) },
  };
}

async function stillThere({ fields, entry }: HalfFilled): Promise<Attachment[]> {
  if (fields.photos.length === 0) return [];
  const lists = [
    call('attachment.list', { staged: true }),
    ...(entry === undefined ? [] : [call('attachment.list', { entryId: entry })]),
  ];
  const all = (await Promise.all(lists)).flatMap(({ attachments }) => attachments);
  return fields.photos.flatMap((id) => all.find((one) => one.id === id) ?? []);
}
