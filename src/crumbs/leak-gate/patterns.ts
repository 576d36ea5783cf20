import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Refusal } from '../../contract/index.ts';
import { ibanIsValid, luhn, nhsNumberIsValid } from './checksums.ts';
import { isLicensed, type Marked } from './sentence.ts';

/**
 * What is recognised by its form, whoever it belongs to, with checksums where there are some. Full-width and other
 * disguised digits need no look here: no such character leaves at all. A predicate licenses no address, account or date.
 */
export function findPatterns(sentence: Marked): Refusal[] {
  const text = sentence.original;
  const refusals: Refusal[] = [];
  for (const { gate, reason, pattern, valid, licensable } of RECOGNISERS) {
    for (const match of text.matchAll(pattern)) {
      if (valid !== undefined && !valid(match[0])) continue;
      if (licensable && isLicensed(sentence, match.index, match.index + match[0].length)) continue;
      refusals.push({ gate, reason, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, 'US')) {
    if (isLicensed(sentence, startsAt, endsAt)) continue;
    refusals.push({
      gate: 'phone',
      reason: 'This reads as a telephone number.',
      start: startsAt,
      end: endsAt,
    });
  }
  return refusals;
}

type Recogniser = {
  readonly gate: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Said of the whole match; without it every match counts. */
  readonly valid?: (match: string) => boolean;
  /** May stand inside a predicate: "22q11.2 deletion syndrome" is a condition. */
  readonly licensable?: true;
};

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const STREET =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|crescent|square|sq|boulevard|blvd|way|terrace|place|pl|parkway|pkwy|highway|hwy|gardens|grove|mews|row|hill|straße|strasse|str|platz|weg|allee|rue|gasse|via|calle)';

const digitsOf = (text: string) => text.replace(/\D/g, '');

const RECOGNISERS: readonly Recogniser[] = [
  {
    gate: 'email',
    reason: 'This reads as an e-mail address.',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\sat\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\sdot\s)\s?[\p{L}\p{N}-]+)+/giu,
    // "looked at the rash. Then" has no ending a mailbox could have.
    valid: (match) =>
      match.includes('@') ||
      /(?:\.|dot\]?\)?\s?)(?:com|org|net|edu|gov|info|io|de|uk|fr|eu|us|ca|me)$/i.test(match),
  },
  {
    gate: 'handle',
    reason: 'This reads as an account name.',
    pattern: /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{2,}/gu,
  },
  {
    gate: 'url',
    reason: 'This reads as a web address.',
    pattern:
      /(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/\S+|\bwww\.\S+|(?<![a-z0-9.-])[a-z0-9.-]*[a-z0-9-]\.(?:com|org|net|edu|gov|info|biz|io|dev|app|health|de|uk|fr|eu|us|ca|ch|at|nl|se|no|dk|es|it|in|au|me|ly)\b(?:\/\S*)?/gi,
  },
  {
    gate: 'ip',
    reason: 'This reads as an IP address.',
    pattern:
      /\b(?:\d{1,3}\.){3}\d{1,3}\b|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]+(?::[0-9a-f]+)*(?![\w:])|(?<![\w:])::[0-9a-f]+(?::[0-9a-f]+)*:?/gi,
  },
  {
    gate: 'hardware',
    reason: 'This reads as the address of a device.',
    pattern: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi,
  },
  {
    gate: 'iban',
    reason: 'This is a bank account number.',
    pattern: /\b[a-z]{2}\s?\d{2}(?:\s?[a-z0-9]){11,30}\b/gi,
    valid: (match) => ibanIsValid(match.replace(/\s/g, '')),
  },
  {
    gate: 'card',
    reason: 'This is the number of a payment card.',
    pattern: /\b\d(?:[ .-]?\d){12,18}\b/g,
    valid: (match) => luhn(digitsOf(match)),
  },
  {
    gate: 'identity-number',
    reason: 'This is a health service number.',
    pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
    valid: (match) => nhsNumberIsValid(digitsOf(match)),
  },
  {
    gate: 'identity-number',
    reason: 'This reads as an identity or insurance number.',
    // US social security; German health insurance; UK national insurance; French NIR; letters and digits mixed in one code.
    pattern:
      /\b\d{3}[- ]\d{2}[- ]\d{4}\b|\b[A-Z]\d{9}\b|\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?(?:\d{2}\s?){3}[A-D]\b|\b[12]\s?\d{2}\s?\d{2}\s?\d{2}\s?\d{3}\s?\d{3}(?:\s?\d{2})?\b/g,
  },
  {
    gate: 'code',
    licensable: true,
    reason: 'Letters and digits in one word read as a code or a number of someone.',
    pattern: /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]+/gi,
    // "b12" and "h2" are words of medicine; a code is longer. Short ones still need a licence as a number.
    valid: (match) => match.length >= 5,
  },
  {
    gate: 'date',
    reason: 'This is a date.',
    pattern: new RegExp(
      [
        String.raw`\b\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?\b`,
        String.raw`\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b`,
        String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+${MONTH}\b`,
        String.raw`\b${MONTH}\.?\s+\d{1,4}(?:st|nd|rd|th)?\b`,
        String.raw`\b(?:january|february|april|june|july|august|september|october|november|december|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b`,
        String.raw`\b(?:in|last|since|this|next|of|by|until)\s+(?:march|may)(?=\s*(?:[.,?!]|$|\d))`,
        String.raw`\b(?:christmas|easter|new year's|halloween|thanksgiving|ramadan|diwali|hanukkah)\b`,
      ].join('|'),
      'gi',
    ),
  },
  {
    gate: 'coordinates',
    reason: 'These are coordinates of a place.',
    pattern: /[-+]?\d{1,3}\.\d{3,}[\s°NS,;]+[-+]?\d{1,3}\.\d{3,}|\d{1,3}\s*°\s*\d{1,2}\s*['′]|\bgeo:\S+/gi,
  },
  {
    gate: 'address',
    reason: 'This reads as an address.',
    pattern: new RegExp(
      [
        String.raw`\b\d+[a-z]?,?\s+(?:[\p{L}'.-]+\s+){1,4}${STREET}\b`,
        String.raw`(?<![\p{L}-])[\p{L}-]+(?:straße|strasse|gasse|platz|allee|weg)\s+\d+`,
        String.raw`\b(?:apt|apartment|suite|flat|unit|room|p\.?\s?o\.?\s?box)\s*#?\s*\d+`,
        String.raw`\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b`,
        String.raw`\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b`,
      ].join('|'),
      'giu',
    ),
  },
];
