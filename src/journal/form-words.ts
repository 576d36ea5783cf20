import type { Amount, Severity } from '../contract/index.ts';

/** UCUM as people write it; an annotation ("{tablet}") is its word. */
const WORDS: Readonly<Record<string, string>> = {
  ...{
    ug: 'mcg',
    mL: 'ml',
    L: 'l',
    'mm[Hg]': 'mmHg',
    Cel: '°C',
    '[degF]': '°F',
    '[IU]': 'IU',
    '[lb_av]': 'lb',
  },
  ...{ '[drp]': 'drops', '[oz_av]': 'oz', '[stone_av]': 'stone', '[in_i]': 'in', '[ft_i]': 'ft' },
  ...{ '{beats}/min': 'beats a minute', '{breaths}/min': 'breaths a minute', d: 'days', wk: 'weeks' },
};

/** A number with its unit. One without says so where it matters: it is never compared. */
export function sayAmount({ value, low, high, unit, original }: Amount): string {
  if (unit === null) return original;
  const number = value === undefined ? `${low} to ${high}` : `${value}`;
  const annotation = /^\{([a-z]+)\}$/.exec(unit)?.[1];
  if (annotation === undefined) return `${number} ${WORDS[unit] ?? unit}`;
  const plural = value !== undefined && value > 1 && !annotation.endsWith('s');
  return `${number} ${annotation}${plural ? 's' : ''}`;
}

/** "3 of 10", "3 of 5 on “Skin”", "mild". */
export function saySeverity({ value, max, label, scale }: Severity): string {
  if (value === undefined) return label ?? '';
  const number = max === undefined ? `${value}` : `${value} of ${max}`;
  return scale === undefined ? number : `${number} on “${scale.name}”`;
}

/** Minutes as people say them: "45 min", "2 h", "9 h 30 min". */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}

/** "a, b and c". */
export function sayList(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
