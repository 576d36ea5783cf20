import { describe, expect, it } from 'vitest';
import { type Provider, requests } from '../../../src/contract/index.ts';
import { draftOf, emptyDraft, problemsOf, waysOf } from './draft.ts';

const typed = { ...emptyDraft, name: 'Hall', url: 'http://10.0.0.2:8080/v1', model: 'm' };
const priced = { ...typed, priceIn: '0,15', priceOut: '0.6', currency: 'eur' };

describe('a receiver as it is typed', () => {
  it('is what the contract takes, with nothing more than was typed', () => {
    const { name, url, model } = typed;
    const input = requests['provider.add'].input.parse({ name, url, model, ...waysOf(typed) });
    expect(input).toMatchObject({ own: false, stream: false, retention: null, price: null });
    expect(waysOf(priced).price).toEqual({ in: 0.15, out: 0.6, currency: 'EUR' });
  });

  it('says which field cannot be kept', () => {
    expect([...problemsOf(typed)]).toEqual([]);
    expect([...problemsOf(priced)]).toEqual([]);
    expect([...problemsOf({ ...typed, url: 'hall' })]).toEqual(['url']);
    expect([...problemsOf({ ...typed, priceIn: '1' })]).toEqual(['priceOut', 'currency']);
    expect([...problemsOf({ ...typed, timeout: '2', proxy: 'ftp://x' })]).toEqual(['proxy', 'timeout']);
  });

  it('is the same again when it is changed, without its key', () => {
    const one: Provider = {
      ...{ name: 'Hall', url: 'https://hall.example/v1', model: 'm', hasKey: true, own: true },
      where: 'house',
      ...{ proxy: null, timeoutSeconds: 60, stream: true, price: null },
      retention: { words: '30 days', page: null, read: null },
    };
    const draft = draftOf(one);
    expect(draft.key).toBe('');
    expect(waysOf(draft)).toEqual({
      ...{ own: true, stream: true, proxy: '', timeoutSeconds: 60, price: null },
      retention: { words: '30 days', page: null, read: null },
    });
  });
});
