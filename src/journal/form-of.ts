import {
  type Amount,
  type EventDraft,
  type Form,
  type FormQuantity,
  Form as FormSchema,
  type FormSeverity,
  type Severity,
  TendError,
} from '../contract/index.ts';
import { joined } from './form-sentence.ts';
import { whenOf } from './form-time.ts';
import { ownWords } from './made.ts';

/** The form that an entry would be filled in by as it stands now. @throws TendError `bad-input` for one that has no form */
export function formOf(events: readonly EventDraft[]): Form {
  const [main] = events;
  const words = ownWords(events);
  const filled = main === undefined ? undefined : fields(main);
  const parsed = FormSchema.safeParse(
    main && { ...filled, when: whenOf(main.at), ...(words !== undefined && { words }) },
  );
  if (parsed.success) return parsed.data;
  throw new TendError('bad-input', 'This note was not filled in by a form. Change its words instead.');
}

function fields(event: EventDraft): object | undefined {
  const { kind, what, site, severity, amount, absent } = event;
  const name = what?.original ?? '';
  const rated = severity === undefined ? {} : { severity: severityOf(severity) };
  switch (kind) {
    case 'dose':
      return doseFields(event);
    case 'exposure':
      return {
        ...{ kind, to: event.exposedTo, name },
        ...(event.ingredients && { ingredients: event.ingredients.map(({ original }) => original) }),
      };
    case 'observation': {
      const of =
        what?.name === 'mood' || what?.name === 'sleep' ? what.name : amount ? 'measurement' : 'symptom';
      const timed = of === 'sleep' && event.at.end !== event.at.start;
      return {
        ...{ kind, of, name, site, absent, ...rated },
        ...(amount && !timed && { amount: quantityOf(amount) }),
      };
    }
    case 'reaction':
      return { kind, name, site, ...rated, suspects: event.suspects ?? [] };
    case 'wound':
      return { kind, site, ...event.wound, photos: event.wound?.photos ?? [] };
    case 'note':
      return { kind };
    default:
      return undefined;
  }
}

function doseFields({ what, ingredients = [], amount, route, taken, givenBy }: EventDraft): object {
  const named = ingredients.map(({ original, strength }) => ({
    name: original,
    ...(strength && { strength: quantityOf(strength) }),
  }));
  return {
    ...{ kind: 'dose', ingredients: named, route, givenBy },
    taken: taken === 'stopped' || taken === 'unknown' ? 'skipped' : taken,
    ...(what && what.original !== joined(ingredients) && { product: what.original }),
    ...(amount && { amount: quantityOf(amount) }),
  };
}

/** As it was typed: a unit nobody knew can be put right. */
function quantityOf({ value, unit, original }: Amount): FormQuantity {
  return { value: value ?? 0, unit: original.replace(/^[\d.,]+\s*/, '') || (unit ?? '') };
}

function severityOf({ value, label, scale }: Severity): FormSeverity {
  if (value === undefined) return { label: label ?? '' };
  return scale === undefined ? { value } : { value, scale: scale.name };
}
