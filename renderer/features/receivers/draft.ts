import type { Input, Preset, Provider } from '../../../src/contract/index.ts';

/** What is typed of a receiver. Numbers stay text until they are kept, so that nothing typed is lost. */
export type ReceiverDraft = {
  readonly name: string;
  readonly url: string;
  readonly model: string;
  readonly key: string;
  readonly own: boolean;
  readonly stream: boolean;
  readonly proxy: string;
  readonly timeout: string;
  readonly keeps: string;
  readonly page: string;
  readonly read: string;
  readonly priceIn: string;
  readonly priceOut: string;
  readonly currency: string;
};

export const emptyDraft: ReceiverDraft = {
  ...{ name: '', url: '', model: '', key: '', own: false, stream: false, proxy: '', timeout: '' },
  ...{ keeps: '', page: '', read: '', priceIn: '', priceOut: '', currency: '' },
};

/** A key is never told again, so its field begins empty; leaving it empty keeps the key. */
export function draftOf(one: Provider): ReceiverDraft {
  return {
    ...emptyDraft,
    ...{ name: one.name, url: one.url, model: one.model, own: one.own, stream: one.stream },
    proxy: one.proxy ?? '',
    timeout: String(one.timeoutSeconds),
    keeps: one.retention?.words ?? '',
    page: one.retention?.page ?? '',
    read: one.retention?.read ?? '',
    priceIn: one.price === null ? '' : String(one.price.in),
    priceOut: one.price === null ? '' : String(one.price.out),
    currency: one.price?.currency ?? '',
  };
}

export function fromPreset(draft: ReceiverDraft, preset: Preset): ReceiverDraft {
  return {
    ...draft,
    ...{ name: preset.name, url: preset.url, own: preset.own },
    keeps: preset.retention?.words ?? '',
    page: preset.retention?.page ?? '',
    read: preset.retention?.read ?? '',
  };
}

/** Which fields cannot be kept as they are. */
export function problemsOf(draft: ReceiverDraft): ReadonlySet<keyof ReceiverDraft> {
  const bad = new Set<keyof ReceiverDraft>();
  if (draft.url !== '' && !/^https?:\/\/\S+$/.test(draft.url)) bad.add('url');
  if (draft.proxy !== '' && !/^(?:https?|socks5h?):\/\/\S+$/.test(draft.proxy)) bad.add('proxy');
  if (draft.timeout !== '' && !between(draft.timeout, 5, 900)) bad.add('timeout');
  if (draft.page !== '' && !/^https?:\/\/\S+$/.test(draft.page)) bad.add('page');
  const price = [draft.priceIn, draft.priceOut, draft.currency];
  if (price.some((part) => part !== '')) {
    if (!between(draft.priceIn, 0, 100_000)) bad.add('priceIn');
    if (!between(draft.priceOut, 0, 100_000)) bad.add('priceOut');
    if (!/^[A-Za-z]{3}$/.test(draft.currency)) bad.add('currency');
  }
  return bad;
}

function between(typed: string, low: number, high: number): boolean {
  const n = number(typed);
  return typed.trim() !== '' && n >= low && n <= high;
}

/** A comma is a decimal point in half of Europe. */
function number(typed: string): number {
  return Number(typed.trim().replace(',', '.'));
}

/** What every way of keeping it takes: the rest of `provider.add` and `provider.set`. */
export function waysOf(draft: ReceiverDraft): Omit<Input<'provider.add'>, 'name' | 'url' | 'model' | 'key'> {
  return {
    own: draft.own,
    stream: draft.stream,
    proxy: draft.proxy,
    ...(draft.timeout === '' ? {} : { timeoutSeconds: Math.round(number(draft.timeout)) }),
    retention:
      draft.keeps.trim() === ''
        ? null
        : {
            words: draft.keeps,
            page: draft.page === '' ? null : draft.page,
            read: draft.read === '' ? null : draft.read,
          },
    price:
      draft.currency === ''
        ? null
        : {
            in: number(draft.priceIn),
            out: number(draft.priceOut),
            currency: draft.currency.toUpperCase(),
          },
  };
}
