import { matches, type Recogniser } from './recogniser.ts';

const BITCOIN = /\b(?:bc1[02-9ac-hj-np-z]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g;
const ETHEREUM = /\b0x[0-9a-f]{40}\b/gi;

/** Addresses of Bitcoin and Ethereum wallets. */
export const crypto: Recogniser = (text) => [
  ...matches(text, 'crypto', BITCOIN),
  ...matches(text, 'crypto', ETHEREUM),
];
