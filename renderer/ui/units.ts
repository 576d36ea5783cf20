/** UCUM as people write it. What is not here is shown as it stands, without the braces of an annotation. */
const shown: readonly (readonly [ucum: string, words: string])[] = [
  ['ug', 'mcg'],
  ['mm[Hg]', 'mmHg'],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['[drp]', 'drops'],
  ['[iU]', 'IU'],
  ['[IU]', 'IU'],
  ['mL', 'ml'],
  ['L', 'l'],
  ['[lb_av]', 'lb'],
  ['[oz_av]', 'oz'],
  ['d', 'days'],
  ['wk', 'weeks'],
  ['/min', 'a minute'],
  ['{beats}/min', 'beats a minute'],
];

/** A unit as people read it; `n` decides between "tablet" and "tablets". */
export function unitWords(ucum: string, n: number | undefined): string {
  const known = shown.find(([code]) => code === ucum);
  if (known) return known[1];
  const annotation = /^\{([^{}]+)\}$/.exec(ucum)?.[1];
  if (annotation === undefined) return ucum;
  const plural = n !== undefined && n !== 1 && /^[a-z]+$/.test(annotation) && !annotation.endsWith('s');
  return plural ? `${annotation}s` : annotation;
}

/** The other way, for what a person types into a chip: "mcg" is `ug`, "tablets" is `{tablet}`, "mg" stays. */
export function unitCode(words: string): string | null {
  const typed = words.trim();
  if (typed === '') return null;
  const known = shown.find(([code, name]) => name.toLowerCase() === typed.toLowerCase() || code === typed);
  if (known) return known[0];
  const counted =
    /^(tablet|capsule|drop|puff|patch|sachet|spoon|scoop|pill|spray|portion|cup|slice|glass)(?:e?s)?$/i.exec(
      typed,
    );
  if (counted?.[1] !== undefined)
    return counted[1].toLowerCase() === 'drop' ? '[drp]' : `{${counted[1].toLowerCase()}}`;
  return typed;
}
