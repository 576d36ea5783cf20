import { describe, expect, it } from 'vitest';
import { Form, type FormKind } from '../../../src/contract/index.ts';
import type { FormDraft } from '../../state/form.ts';
import { emptyDraft, formIn } from './form-draft.ts';
import { filledDraft } from './form-filled.ts';

const day = '2026-02-08';
const empty = emptyDraft(day, '20:10');
const draft = (kind: FormKind, part: Partial<FormDraft> = {}): FormDraft => ({ ...empty, kind, ...part });

describe('a form', () => {
  it.each<[FormKind, Partial<FormDraft>]>([
    ['dose', {}],
    ['exposure', {}],
    ['observation', {}],
    ['observation', { of: 'measurement', name: 'ferritin' }],
    ['observation', { of: 'mood' }],
    ['observation', { of: 'sleep' }],
    ['reaction', {}],
    ['wound', {}],
    ['note', {}],
  ])('of kind %s is nothing before what it needs is there: %o', (kind, part) => {
    expect(formIn(draft(kind, part))).toBeNull();
  });

  it('keeps only the fields of its kind, and no number that was not touched', () => {
    const all = {
      ...empty,
      product: 'Calpol',
      name: 'hives',
      lengthMm: '24',
      pain: null,
      amount: '5',
      unit: 'ml',
    };
    expect(formIn({ ...all, kind: 'reaction' })).toEqual({
      ...{ kind: 'reaction', name: 'hives', suspects: [], when: { day, time: '20:10' } },
    });
    expect(formIn({ ...all, kind: 'wound' })).toEqual({
      ...{ kind: 'wound', lengthMm: 24, photos: [], when: { day, time: '20:10' } },
    });
    expect(formIn({ ...all, kind: 'dose' })).toMatchObject({
      product: 'Calpol',
      amount: { value: 5, unit: 'ml' },
    });
  });

  it('waits for what is no number instead of keeping something else', () => {
    expect(formIn(draft('dose', { product: 'Calpol', amount: 'five' }))).toBeNull();
    expect(formIn(draft('wound', { site: 'shin', widthMm: '1e3' }))).toBeNull();
    expect(formIn(draft('exposure', { name: 'pool', minutes: 'long' }))).toBeNull();
    expect(formIn(draft('dose', { product: 'Calpol', amount: '2,5', unit: 'ml' }))).toMatchObject({
      amount: { value: 2.5, unit: 'ml' },
    });
  });

  it('of a day without a time has neither a time nor a length', () => {
    expect(formIn(draft('exposure', { name: 'pool', time: '', minutes: '90' }))).toMatchObject({
      when: { day },
    });
  });

  it.each<Partial<FormDraft>>([
    {
      ...{
        kind: 'dose',
        product: 'Co-codamol',
        amount: '1',
        unit: 'tablet',
        route: 'by mouth',
        givenBy: 'Nana',
      },
      ingredients: [{ name: 'codeine', value: '8', unit: 'mg' }],
    },
    { kind: 'exposure', to: 'food', name: 'pancakes', madeOf: 'milk, egg', minutes: '20' },
    {
      kind: 'observation',
      of: 'symptom',
      name: 'itch',
      site: 'arms',
      rated: { by: ' Skin', value: 3, label: '' },
    },
    { kind: 'observation', of: 'symptom', name: 'itch', absent: true },
    { kind: 'observation', of: 'mood', rated: { by: 'label', value: null, label: 'low' }, words: 'quiet' },
    { kind: 'observation', of: 'measurement', name: 'weight', amount: '18.5', unit: 'kg' },
    { kind: 'observation', of: 'sleep', time: '22:30', untilDay: '2026-02-09', untilTime: '08:00' },
    { kind: 'reaction', name: 'hives', rated: { by: 'ten', value: 0, label: '' } },
    { kind: 'wound', site: 'left shin', lengthMm: '24', widthMm: '10.5', exudate: 'some', pain: 0 },
    { kind: 'note', words: 'as I write it' },
  ])('that is kept and opened again is the same form: $kind', (part) => {
    const form = formIn({ ...empty, ...part });
    expect(form).not.toBeNull();
    if (form === null) return;
    expect(Form.parse(form)).toEqual(form);
    // A night comes back as how long it was.
    const kept: Form =
      form.kind === 'observation' && form.when?.until !== undefined
        ? { ...form, when: { day, time: '22:30', minutes: 570 } }
        : form;
    expect(formIn(filledDraft(kept, empty, []))).toEqual(form);
  });
});
