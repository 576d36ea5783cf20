import { describe, expect, it } from 'vitest';
import { crypto } from './crypto.ts';
import { found } from './testing/found.ts';

describe('a wallet', () => {
  it.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ])('found in «%s»', (text, wanted) => {
    expect(found(crypto, text)).toContain(wanted);
  });

  it.each(['3 eggs', '0x12'])('left alone: «%s»', (text) => {
    expect(found(crypto, text)).toEqual([]);
  });
});
