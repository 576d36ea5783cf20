import type { Refusal } from '../../contract/index.ts';
import { type Kind, recognise } from './recognisers/index.ts';
import { isLicensed, type Marked } from './sentence.ts';

/**
 * What is recognised by its form, whoever it belongs to. A predicate licenses no address, account or date; what stands as a
 * name or a code may be part of one ("Crohn's disease", "22q11.2 deletion syndrome").
 */
export function findPatterns(sentence: Marked): Refusal[] {
  return recognise(sentence.original)
    .filter(({ kind, start, end }) => !(MAY_BE_LICENSED.has(kind) && isLicensed(sentence, start, end)))
    .map(({ kind, start, end }) => ({ gate: kind, reason: REASONS[kind], start, end }));
}

const MAY_BE_LICENSED: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'organisation',
  'location',
  'code',
  'age',
]);

const REASONS: Readonly<Record<Kind, string>> = {
  phone: 'This reads as a telephone number.',
  email: 'This reads as an e-mail address.',
  handle: 'This reads as an account name.',
  url: 'This reads as a web address.',
  ip: 'This reads as an IP address.',
  hardware: 'This reads as the address of a device.',
  iban: 'This is a bank account number.',
  card: 'This is the number of a payment card.',
  crypto: 'This reads as the address of a wallet.',
  'identity-number': 'This reads as an identity or insurance number.',
  plate: 'This reads as the number plate of a car.',
  code: 'Letters and digits in one word read as a code or a number of someone.',
  'long-number': 'So many digits read as a number of someone.',
  date: 'This is a date, or half of one.',
  age: 'This says how old someone is.',
  coordinates: 'These are coordinates of a place.',
  address: 'This reads as an address.',
  person: 'This reads as the name of someone.',
  organisation: 'This reads as the name of an employer, a school or another body.',
  location: 'This reads as the name of a place.',
  job: 'This says what someone does for a living.',
};
