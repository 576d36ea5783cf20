import { matches, type Recogniser } from './recogniser.ts';

const V4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;
const V6 =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){0,6}:[0-9a-f]{0,4}(?::[0-9a-f]{1,4}){1,6}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?![\w:])/gi;

/** IPv4 and IPv6. "10:30:00" is a time. */
export const ip: Recogniser = (text) => [
  ...matches(text, 'ip', V4),
  ...matches(
    text,
    'ip',
    V6,
    (match) => match.includes('::') || /[a-f]/i.test(match) || match.split(':').length > 4,
  ),
];
