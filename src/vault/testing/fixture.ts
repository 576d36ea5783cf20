/** What is in src/vault/fixtures/format-1/. Invented. */
export const PASSPHRASE = 'a lighthouse made of café chairs';

export const fixtureEntry = {
  uid: '01900000-0000-7000-8000-000000000003',
  text: 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine',
  atMs: Date.UTC(2026, 1, 8, 19, 10),
  offsetMin: 60,
  zone: 'Europe/Berlin',
};
