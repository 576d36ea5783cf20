import type { Attachment, Form, FormSeverity, FormTime } from '../../../src/contract/index.ts';
import type { FormDraft } from '../../state/form.ts';
import type { Rated } from './form-draft.ts';

/** The fields of a form that is kept, to be changed. `photos` are those beside its note. */
export function filledDraft(form: Form, empty: FormDraft, photos: readonly Attachment[]): FormDraft {
  const base = { ...empty, kind: form.kind, words: form.words ?? '', ...timeOf(form.when, empty) };
  switch (form.kind) {
    case 'dose':
      return {
        ...base,
        product: form.product ?? '',
        ingredients: form.ingredients.map(({ name, strength }) => ({
          name,
          value: strength === undefined ? '' : String(strength.value),
          unit: strength?.unit ?? '',
        })),
        ...amountOf(form.amount),
        ...{ route: form.route ?? '', taken: form.taken, givenBy: form.givenBy ?? '' },
      };
    case 'exposure':
      return { ...base, to: form.to, name: form.name, madeOf: form.ingredients?.join(', ') ?? '' };
    case 'observation':
      return {
        ...base,
        ...{ of: form.of, name: form.name ?? '', site: form.site ?? '', absent: form.absent === true },
        ...amountOf(form.amount),
        rated: ratedOf(form.severity),
      };
    case 'reaction':
      return {
        ...base,
        ...{ name: form.name, site: form.site ?? '', suspects: form.suspects },
        rated: ratedOf(form.severity),
      };
    case 'wound':
      return {
        ...base,
        ...{ site: form.site ?? '', exudate: form.exudate ?? '', pain: form.pain ?? null },
        ...{ lengthMm: typed(form.lengthMm), widthMm: typed(form.widthMm), depthMm: typed(form.depthMm) },
        photos: photos.filter(({ id }) => form.photos.includes(id)),
      };
    case 'note':
      return base;
  }
}

const typed = (number: number | undefined) => (number === undefined ? '' : String(number));

function amountOf(amount: { readonly value: number; readonly unit: string } | undefined) {
  return { amount: typed(amount?.value), unit: amount?.unit ?? '' };
}

function ratedOf(severity: FormSeverity | undefined): Rated {
  if (severity === undefined) return { by: 'ten', value: null, label: '' };
  if ('label' in severity) return { by: 'label', value: null, label: severity.label };
  return {
    by: severity.scale === undefined ? 'ten' : ` ${severity.scale}`,
    value: severity.value,
    label: '',
  };
}

/** A night is shown by its end, everything else by its length. */
function timeOf(when: FormTime | undefined, empty: FormDraft) {
  if (when === undefined) return {};
  const { day, time = '', minutes } = when;
  const end = time === '' || minutes === undefined ? undefined : later(day, time, minutes);
  return {
    ...{ day, time, minutes: typed(minutes) },
    ...{ untilDay: end?.day ?? day, untilTime: end?.time ?? empty.untilTime },
  };
}

function later(day: string, time: string, minutes: number): { day: string; time: string } {
  const end = new Date(Date.parse(`${day}T${time}:00Z`) + minutes * 60_000).toISOString();
  return { day: end.slice(0, 10), time: end.slice(11, 16) };
}
