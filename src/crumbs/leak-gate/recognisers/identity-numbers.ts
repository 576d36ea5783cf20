import { luhn, mod1110, verhoeff, weighted } from '../check-digits.ts';

/** A number of a person that a state or an insurer gave out. */
export type IdentityNumber = {
  readonly called: string;
  /** Flag g; spaces, hyphens, dots and slashes as people write them. */
  readonly pattern: RegExp;
  /** Given the digits and capital letters alone. Where there is no check digit the form itself must be telling. */
  readonly valid: (number: string) => boolean;
};

const always = () => true;
const big = (digits: string, modulus: bigint) => Number(BigInt(digits) % modulus);
const last = (digits: string) => Number(digits.at(-1));

/** Day and month as in a number that begins with a birth date; some states add 40 to the day or 20 and more to the month. */
const dayMonth = (day: string, month: string) =>
  Number(day) % 40 >= 1 && Number(day) % 40 <= 31 && Number(month) % 20 <= 12;

export const IDENTITY_NUMBERS: readonly IdentityNumber[] = [
  {
    called: 'US social security number',
    pattern: /\b\d{3}[- ]\d{2}[- ]\d{4}\b/g,
    valid: always,
  },
  {
    called: 'US Medicare number',
    pattern:
      /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/gi,
    valid: always,
  },
  {
    called: 'NHS number',
    pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
    valid: (n) => (11 - (weighted(n, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === last(n),
  },
  {
    called: 'UK national insurance number',
    pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi,
    valid: always,
  },
  {
    // KVNR: the letter as two digits, weights 1 and 2, cross sums.
    called: 'German health insurance number',
    pattern: /\b[A-Z]\d{9}\b/gi,
    valid: (n) => {
      const digits = `${String(n.charCodeAt(0) - 64).padStart(2, '0')}${n.slice(1, 9)}`;
      const sum = [...digits].reduce((total, digit, at) => {
        const product = Number(digit) * (at % 2 === 0 ? 1 : 2);
        return total + (product > 9 ? product - 9 : product);
      }, 0);
      return sum % 10 === last(n);
    },
  },
  {
    called: 'German tax number',
    pattern: /\b[1-9]\d[ /]?\d{3}[ /]?\d{3}[ /]?\d{3}\b/g,
    valid: mod1110,
  },
  {
    called: 'French social security number',
    pattern: /\b[1-4]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d{2}\b/gi,
    valid: (n) => {
      const digits = n.replace('A', '0').replace('B', '0');
      const shift = n.includes('A') ? 1_000_000 : n.includes('B') ? 2_000_000 : 0;
      return 97 - big(String(BigInt(digits.slice(0, 13)) - BigInt(shift)), 97n) === Number(digits.slice(13));
    },
  },
  {
    called: 'Spanish identity number',
    pattern: /\b[XYZ]?-?\d{7,8}-?[A-Z]\b/gi,
    valid: (n) => {
      const digits = n.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
      return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === n.at(-1);
    },
  },
  {
    called: 'Italian tax code',
    pattern: /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/gi,
    valid: always,
  },
  {
    called: 'Dutch citizen number',
    pattern: /\b\d{4}[. ]?\d{2}[. ]?\d{3}\b/g,
    valid: (n) => (weighted(n, [9, 8, 7, 6, 5, 4, 3, 2]) - last(n)) % 11 === 0,
  },
  {
    called: 'Belgian register number',
    pattern: /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. -]?\d{2}\b/g,
    valid: (n) =>
      [n.slice(0, 9), `2${n.slice(0, 9)}`].some((digits) => 97 - big(digits, 97n) === Number(n.slice(9))),
  },
  {
    called: 'Polish identity number',
    pattern: /\b\d{11}\b/g,
    valid: (n) => (10 - (weighted(n, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === last(n),
  },
  {
    called: 'Swedish personal number',
    pattern: /\b(?:19|20)?\d{6}[-+]\d{4}\b/g,
    valid: (n) => luhn(n.slice(-10)),
  },
  {
    called: 'Norwegian birth number',
    pattern: /\b\d{6}\s?\d{5}\b/g,
    valid: (n) =>
      dayMonth(n.slice(0, 2), n.slice(2, 4)) &&
      weighted(n, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weighted(n, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  {
    called: 'Danish personal number',
    pattern: /\b\d{6}-\d{4}\b/g,
    valid: (n) => dayMonth(n.slice(0, 2), n.slice(2, 4)),
  },
  {
    called: 'Finnish identity code',
    pattern: /\b\d{6}[-+A]\d{3}[\dA-FHJ-NPR-Y]\b/gi,
    valid: (n) => {
      const digits = n.slice(0, 6) + n.slice(-4, -1);
      return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === n.at(-1);
    },
  },
  {
    called: 'Swiss social insurance number',
    pattern: /\b756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}\b/g,
    valid: (n) => (10 - (weighted(n, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === last(n),
  },
  {
    called: 'Austrian social insurance number',
    pattern: /\b[1-9]\d{3}\s?\d{6}\b/g,
    valid: (n) =>
      dayMonth(n.slice(4, 6), n.slice(6, 8)) &&
      weighted(n, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(n[3]),
  },
  {
    called: 'Portuguese tax number',
    pattern: /\b[1-3]\d{2}\s?\d{3}\s?\d{3}\b/g,
    valid: (n) => {
      const rest = weighted(n, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest < 2 ? 0 : 11 - rest) === last(n);
    },
  },
  {
    called: 'Brazilian CPF',
    pattern: /\b\d{3}\.?\d{3}\.?\d{3}-?\d{2}\b/g,
    valid: (n) => {
      const check = (of: number) => {
        const weights = Array.from({ length: of }, (_, at) => of + 1 - at);
        return ((weighted(n, weights) * 10) % 11) % 10;
      };
      return check(9) === Number(n[9]) && check(10) === Number(n[10]);
    },
  },
  {
    called: 'Canadian social insurance number',
    pattern: /\b\d{3}[- ]\d{3}[- ]\d{3}\b/g,
    valid: luhn,
  },
  {
    called: 'Australian Medicare number',
    pattern: /\b[2-6]\d{3}\s?\d{5}\s?\d(?:[/ ]?\d)?\b/g,
    valid: (n) => weighted(n, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(n[8]),
  },
  {
    called: 'Indian Aadhaar number',
    pattern: /\b[2-9]\d{3}\s?\d{4}\s?\d{4}\b/g,
    valid: verhoeff,
  },
  {
    called: 'South African identity number',
    pattern: /\b\d{6}\s?\d{4}\s?[01]\d\d\b/g,
    valid: luhn,
  },
];
