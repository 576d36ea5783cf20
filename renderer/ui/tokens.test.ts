import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SubjectColour } from '../../src/contract/index.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Mode = 'light' | 'dark';

/** Reads the tokens of `tokens.css`: `--name: light-dark(#light, #dark)`. */
function tokens(mode: Mode): Record<string, string> {
  const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name, mode === 'light' ? light : dark]));
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

/** CIE 1976 ΔE*ab, D65: about 2 can be seen side by side; from 10 on two colours are no longer taken for one another. */
function difference(a: string, b: string): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((x, i) => x - (other[i] ?? 0)));
}

function lab(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const grounds = ['paper', 'card', 'sunk'];
const whose = SubjectColour.options.map((one) => `who-${one}`);
const textPairs: [string, string][] = [
  ...['ink', 'soft', 'faint', 'accent', 'maybe', 'outside', 'warn'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ['accent', 'accent-soft'],
  ['maybe', 'maybe-soft'],
  ['outside', 'outside-soft'],
  ['ink', 'outside-soft'],
  ['ink', 'accent-soft'],
  ['soft', 'accent-soft'],
  ['soft', 'maybe-soft'],
  ['on-accent', 'accent'],
  ...whose.map((one): [string, string] => ['on-who', one]),
];
const markPairs: [string, string][] = [
  ...['mark', 'mark-maybe', 'accent', 'maybe', 'outside', 'warn'],
  ...whose,
].flatMap((mark) => grounds.map((ground): [string, string] => [mark, ground]));

describe.each(['light', 'dark'] as const)('in the %s', (mode) => {
  const table = tokens(mode);
  const of = (name: string) => {
    const hex = table[name];
    if (hex === undefined) throw new Error(`no token ${name}`);
    return hex;
  };

  test.each(textPairs)('someone with weak eyes can read %s on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(whose)('nobody takes %s for one of the colours that mean something', (one) => {
    for (const meaning of ['accent', 'maybe', 'outside', 'warn'])
      expect(difference(of(one), of(meaning)), meaning).toBeGreaterThanOrEqual(20);
    for (const other of whose.filter((name) => name !== one))
      expect(difference(of(one), of(other)), other).toBeGreaterThanOrEqual(15);
  });

  test.each(markPairs)('someone with weak eyes can see a %s mark on %s', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
