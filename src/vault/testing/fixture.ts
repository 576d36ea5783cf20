/** What is in src/vault/fixtures/. Invented. */
export const PASSPHRASE = 'a lighthouse made of café chairs';

/** From format 2 on. One of BIP-39's own examples: nobody's. */
export const PHRASE =
  'panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation flash devote level hobby quick inner drive ghost inside';

export const fixtureEntry = {
  uid: '01900000-0000-7000-8000-000000000003',
  text: 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine',
  atMs: Date.UTC(2026, 1, 8, 19, 10),
  offsetMin: 60,
  zone: 'Europe/Berlin',
};

/** Written while format-3 was locked: sealed in its `inbox/`. */
export const fixtureLine = {
  id: '01900000-0000-7000-8000-000000000004',
  text: 'Maya slept badly, “zzz” at 03:10 💤',
  at: '2026-02-09T03:10:00+01:00',
  zone: 'Europe/Berlin',
};
