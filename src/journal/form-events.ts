import {
  type Amount,
  type At,
  type EventDraft,
  type EventId,
  type Form,
  type FormQuantity,
  type FormSeverity,
  type Ingredient,
  newId,
  type Severity,
  TendError,
} from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { joined, type SuspectNames } from './form-sentence.ts';
import { amountOf } from './form-units.ts';
import { sayMinutes } from './form-words.ts';
import { onScale, outOfTen } from './scales.ts';
import { canonical } from './tracked.ts';

/** Whom a form is about, and the suspects it may name: doses and exposures of that person. */
export type About = {
  readonly db: ReadableDb;
  readonly subjectId: number;
  readonly suspects: SuspectNames;
};

/**
 * What a form says as events, the one it is for first. Code adds only what tables know (a class, what is usually in a food);
 * every number is the person's. @throws TendError `bad-input` for what is empty, off its scale, or no suspect of this person
 */
export function formEvents(form: Form, at: At, about: About): EventDraft[] {
  const words = form.words === undefined || form.words === '' ? [] : [noteOf(form.words, at)];
  if (form.kind === 'note') return words;
  return [...mainOf(form, at, about), ...words];
}

function mainOf(form: Exclude<Form, { kind: 'note' }>, at: At, about: About): EventDraft[] {
  switch (form.kind) {
    case 'dose':
      return [doseOf(form, at)];
    case 'exposure':
      return exposuresOf(form, at);
    case 'observation':
      return [observationOf(form, at, about)];
    case 'reaction':
      return [reactionOf(form, at, about)];
    case 'wound':
      return [woundOf(form, at)];
  }
}

type Of<K extends Form['kind']> = Extract<Form, { kind: K }>;

function draft(kind: EventDraft['kind'], at: At, fields: Partial<EventDraft>): EventDraft {
  return { id: newId<EventId>(), kind, source: 'person', confirmed: true, at, ...fields, text: '' };
}

const noteOf = (words: string, at: At): EventDraft => ({ ...draft('note', at, {}), text: words });

function doseOf(
  { product = '', ingredients, amount, route, taken, givenBy }: Of<'dose'>,
  at: At,
): EventDraft {
  if (product === '' && ingredients.length === 0) {
    throw wrong('product', 'Please write what it was: the product, or what is in it.');
  }
  const made = ingredients.map(({ name, strength }): Ingredient => {
    const known = lexicon().medicine(name);
    return {
      name: known?.name ?? name.toLowerCase(),
      original: name,
      ...(strength && { strength: amountOf(strength) }),
    };
  });
  const known = lexicon().medicine(product);
  // Found by what is in it, as lines are: "co-codamol" is paracetamol too.
  const name =
    made.length > 0 ? made.map((one) => one.name).join(' + ') : (known?.name ?? product.toLowerCase());
  const group =
    known?.class ?? (made.length === 1 ? lexicon().medicine(made[0]?.name ?? '')?.class : undefined);
  return draft('dose', at, {
    what: {
      name: name.slice(0, 200),
      original: product === '' ? joined(made) : product,
      ...(group !== undefined && { group }),
      ...(known?.brand !== undefined && { detail: known.brand }),
    },
    ...measured(amount),
    ...present({ route, givenBy }),
    taken,
    ...(made.length > 0 && { ingredients: made }),
  });
}

/** A dish, and each ingredient the tables know as a food: each was eaten, and is asked about by its own name. */
function exposuresOf({ to, name, ingredients = [] }: Of<'exposure'>, at: At): EventDraft[] {
  if (to !== 'food') {
    return [draft('exposure', at, { what: { name: name.toLowerCase(), original: name }, exposedTo: to })];
  }
  const made = ingredients.map((one): Ingredient => {
    const food = lexicon().food(one);
    const contains = food?.allergens.join('; ');
    return { name: food?.name ?? one.toLowerCase(), original: one, ...(contains && { contains }) };
  });
  const dish = draft('exposure', at, {
    ...foodOf(name),
    exposedTo: 'food',
    ...(made.length > 0 && { ingredients: made }),
  });
  const known = made.filter((one) => one.name !== dish.what?.name && lexicon().food(one.original));
  return [dish, ...known.map((one) => draft('exposure', at, { ...foodOf(one.original), exposedTo: 'food' }))];
}

function foodOf(written: string): Pick<EventDraft, 'what'> {
  const food = lexicon().food(written);
  if (food === undefined) return { what: { name: written.toLowerCase(), original: written } };
  const detail = food.allergens.join('; ');
  return { what: { name: food.name, original: written, group: food.group, ...(detail && { detail }) } };
}

function observationOf(form: Of<'observation'>, at: At, about: About): EventDraft {
  const { of, name, site, absent, amount, severity } = form;
  const called = of === 'mood' || of === 'sleep' ? of : (name ?? '');
  if (called === '') throw wrong('name', 'Please write what it was.');
  if (of === 'measurement' && amount === undefined && severity === undefined) {
    throw wrong('amount', 'Please write the number that was measured.');
  }
  if (of === 'mood' && severity === undefined && !form.words) {
    throw wrong('severity', 'Please say how it was, by a number or in words.');
  }
  const slept = of === 'sleep' && amount === undefined ? lengthOf(at) : undefined;
  if (
    of === 'sleep' &&
    amount === undefined &&
    slept === undefined &&
    absent !== true &&
    severity === undefined
  ) {
    throw wrong('amount', 'Please write how long, or from when until when.');
  }
  return draft('observation', at, {
    what: whatOf(called),
    ...present({ site }),
    ...(absent === true
      ? { absent }
      : {
          ...(severity && { severity: severityOf(severity, about) }),
          ...(slept ? { amount: slept } : measured(amount)),
        }),
  });
}

/** From when until when is how long. */
function lengthOf({ start, end, precision }: At): Amount | undefined {
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  if (precision !== 'minute' || minutes <= 0) return undefined;
  const value = Math.round((minutes / 60) * 100) / 100;
  return {
    value,
    unit: 'h',
    original: `${start.slice(11, 16)} to ${end.slice(11, 16)}, ${sayMinutes(minutes)}`,
  };
}

function reactionOf({ name, site, severity, suspects }: Of<'reaction'>, at: At, about: About): EventDraft {
  if (suspects.some((id) => !about.suspects.has(id))) {
    throw wrong('suspects', 'What is suspected is not in this person’s notes any more. Please choose again.');
  }
  return draft('reaction', at, {
    what: whatOf(name),
    ...present({ site }),
    ...(severity && { severity: severityOf(severity, about) }),
    ...(suspects.length > 0 && { suspects }),
  });
}

function woundOf(
  { site, photos, lengthMm, widthMm, depthMm, exudate, pain }: Of<'wound'>,
  at: At,
): EventDraft {
  const measures = present({ lengthMm, widthMm, depthMm, exudate, pain });
  return draft('wound', at, {
    what: { name: 'wound', original: 'wound' },
    ...present({ site }),
    wound: { ...measures, photos },
  });
}

function whatOf(written: string): NonNullable<EventDraft['what']> {
  const symptom = lexicon().symptom(written);
  return {
    name: canonical(written),
    original: written,
    ...(symptom && { group: symptom.system }),
  };
}

function severityOf(severity: FormSeverity, { db, subjectId }: About): Severity {
  if ('label' in severity) return { label: severity.label.toLowerCase(), original: severity.label };
  const { value, scale } = severity;
  return scale === undefined ? outOfTen(value) : onScale(db, subjectId, scale, value);
}

const measured = (amount: FormQuantity | undefined) => (amount ? { amount: amountOf(amount) } : {});

/** The fields that were filled in. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Dropping what is empty is what the type says.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const wrong = (field: string, sentence: string) => new TendError('bad-input', sentence, { field });
