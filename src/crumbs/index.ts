export { type ConsentSettings, LOCAL_ONLY_FILE } from './consent.ts';
export { type Crumbs, createCrumbs } from './crumbs.ts';
export { checkSentence } from './leak-gate/index.ts';
export { head as ledgerHead } from './ledger.ts';
