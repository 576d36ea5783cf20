import type { Form, FormQuantity, FormReading, FormSeverity, FormTime } from '../../../src/contract/index.ts';
import type { FormDraft, FormState } from '../../state/form.ts';
import { millimetres } from '../attachments/measure.ts';

export type Line = FormDraft['ingredients'][number];
export type Rated = FormDraft['rated'];

export const emptyDraft = (day: string, time: string): FormDraft => ({
  ...{ kind: 'dose', day, time, minutes: '', untilDay: day, untilTime: '', words: '' },
  ...{ product: '', ingredients: [], amount: '', unit: '', route: '', taken: 'taken', givenBy: '' },
  ...{ to: 'food', of: 'symptom', name: '', madeOf: '', site: '', absent: false },
  ...{ rated: { by: 'ten', value: null, label: '' }, suspects: [] },
  ...{ lengthMm: '', widthMm: '', depthMm: '', exudate: '', pain: null, photos: [] },
});

/** A number as somebody wrote it ("2.5", "2,5"); undefined for what is none. */
export function numberIn(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** Written, and no number: nothing is kept before it is put right. */
export const isNoNumber = (typed: string): boolean => typed.trim() !== '' && numberIn(typed) === undefined;

/** The form that these fields make, or null while what it needs is missing or is no number. */
export function formIn(draft: FormDraft): Form | null {
  const when = whenIn(draft);
  const words = draft.words.trim();
  if (when === null) return null;
  const common = { when, ...(words === '' ? {} : { words }) };
  switch (draft.kind) {
    case 'dose':
      return doseIn(draft, common);
    case 'exposure': {
      const ingredients = draft.madeOf
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      if (draft.name.trim() === '') return null;
      const made = draft.to === 'food' && ingredients.length > 0 ? { ingredients } : {};
      return { kind: 'exposure', to: draft.to, name: draft.name.trim(), ...made, ...common };
    }
    case 'observation':
      return observationIn(draft, common);
    case 'reaction':
      if (draft.name.trim() === '') return null;
      return {
        ...{ kind: 'reaction', name: draft.name.trim(), suspects: [...draft.suspects] },
        ...siteIn(draft),
        ...severityIn(draft),
        ...common,
      };
    case 'wound':
      return woundIn(draft, common);
    case 'note':
      return words === '' ? null : { kind: 'note', when, words };
  }
}

export const nameOf = (form: Form): string => JSON.stringify(form);

/** What was read of the form as it stands; null while it is being read, or is not whole. */
export function readingOf({ draft, reading }: FormState): FormReading | null {
  const form = draft && formIn(draft);
  return form !== null && reading?.of === nameOf(form) ? reading.is : null;
}

type Common = { readonly when: FormTime; readonly words?: string };

function doseIn(draft: FormDraft, common: Common): Form | null {
  const lines = draft.ingredients.filter(({ name }) => name.trim() !== '');
  if (draft.product.trim() === '' && lines.length === 0) return null;
  if (isNoNumber(draft.amount) || lines.some(({ value }) => isNoNumber(value))) return null;
  const amount = quantity(draft.amount, draft.unit);
  return {
    ...{ kind: 'dose', product: draft.product.trim(), taken: draft.taken },
    ingredients: lines.map(({ name, value, unit }) => {
      const strength = quantity(value, unit);
      return { name: name.trim(), ...(strength && { strength }) };
    }),
    ...(amount && { amount }),
    ...text({ route: draft.route, givenBy: draft.givenBy }),
    ...common,
  };
}

function observationIn(draft: FormDraft, common: Common): Form | null {
  const { of, absent } = draft;
  const amount =
    of === 'symptom' || of === 'mood' ? undefined : quantity(draft.amount, of === 'sleep' ? 'h' : draft.unit);
  if (isNoNumber(draft.amount) && amount === undefined && of !== 'symptom' && of !== 'mood') return null;
  const named = of === 'symptom' || of === 'measurement';
  const rated = of === 'measurement' || absent ? {} : severityIn(draft);
  if (named && draft.name.trim() === '') return null;
  if (of === 'measurement' && amount === undefined) return null;
  if (of === 'mood' && !('severity' in rated) && common.words === undefined) return null;
  const spans = common.when.until !== undefined;
  if (of === 'sleep' && amount === undefined && !spans && !('severity' in rated)) return null;
  return {
    ...{ kind: 'observation', of },
    ...(named && { name: draft.name.trim() }),
    ...(of === 'symptom' && { ...siteIn(draft), ...(absent && { absent }) }),
    ...rated,
    ...(amount && { amount }),
    ...common,
  };
}

function woundIn(draft: FormDraft, common: Common): Form | null {
  const sizes = { lengthMm: draft.lengthMm, widthMm: draft.widthMm, depthMm: draft.depthMm };
  const wrong = Object.values(sizes).some((typed) => typed.trim() !== '' && millimetres(typed) === undefined);
  const said = [...Object.values(sizes), draft.site, draft.exudate].some((typed) => typed.trim() !== '');
  if (wrong || !(said || draft.photos.length > 0 || draft.pain !== null || common.words !== undefined))
    return null;
  const mm = Object.entries(sizes).flatMap(([name, typed]) => {
    const size = millimetres(typed);
    return size === undefined ? [] : [[name, size] as const];
  });
  return {
    kind: 'wound',
    ...Object.fromEntries(mm),
    ...siteIn(draft),
    ...text({ exudate: draft.exudate }),
    ...(draft.pain !== null && { pain: draft.pain }),
    photos: draft.photos.map(({ id }) => id),
    ...common,
  };
}

/** Null for an end that is half written, or a length that is no number. */
function whenIn({ kind, of, day, time, minutes, untilDay, untilTime }: FormDraft): FormTime | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const start = time === '' ? { day } : { day, time };
  if (kind === 'observation' && of === 'sleep') {
    return untilTime !== '' && time !== ''
      ? { ...start, until: { day: untilDay, time: untilTime } }
      : { day };
  }
  if (!hasLength({ kind, of }) || minutes.trim() === '' || time === '') return start;
  const long = numberIn(minutes);
  return long === undefined || long <= 0 ? null : { ...start, minutes: long };
}

/** What lasts: a swallowed tablet, a meal, a reading do not. */
export const hasLength = ({ kind, of }: Pick<FormDraft, 'kind' | 'of'>): boolean =>
  kind === 'reaction' || kind === 'exposure' || (kind === 'observation' && of === 'symptom');

function severityIn({ rated }: FormDraft): { severity?: FormSeverity } {
  const { by, value, label } = rated;
  if (by === 'label') return label.trim() === '' ? {} : { severity: { label: label.trim() } };
  if (value === null) return {};
  return { severity: by === 'ten' ? { value } : { value, scale: by.slice(1) } };
}

function siteIn({ site }: FormDraft) {
  return text({ site });
}

function quantity(typed: string, unit: string): FormQuantity | undefined {
  const value = numberIn(typed);
  return value === undefined ? undefined : { value, unit: unit.trim() };
}

function text<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  // What is left is what was written.
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, typed]) => (typed.trim() === '' ? [] : [[key, typed.trim()]])),
  ) as Partial<T>;
}
