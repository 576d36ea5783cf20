/** A word of a question with its place. `text` is folded: lower case, no possessive, straight apostrophes. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

/** Words of a question; a number keeps its point. */
export function tokens(question: string): Token[] {
  return [...question.matchAll(/\p{L}+\d[\p{L}\d]*|\d+(?:[.,]\d+)?|\p{L}+(?:['’‘]\p{L}+)*/gu)].map(
    (match) => ({
      text: match[0].toLowerCase().replace(/[’‘]/g, "'").replace(/'s$/, ''),
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['slept', 'sleep'],
  ['asleep', 'sleep'],
  ['woke', 'wake'],
  ['woken', 'wake'],
  ['ate', 'eat'],
  ['eaten', 'eat'],
  ['drank', 'drink'],
  ['threw', 'throw'],
  ['felt', 'feel'],
  ['fell', 'fall'],
  ['stung', 'sting'],
  ['bled', 'bleed'],
  ['bit', 'bite'],
  ['bitten', 'bite'],
  ['broke', 'break'],
  ['broken', 'break'],
  ['swollen', 'swell'],
  ['shook', 'shake'],
  ['went', 'go'],
  ['gone', 'go'],
  ['gave', 'give'],
  ['given', 'give'],
  ['took', 'take'],
  ['taken', 'take'],
  ['weigh', 'weight'],
  ['weighed', 'weight'],
  ['weighs', 'weight'],
  ['fallen', 'fall'],
  ['teeth', 'tooth'],
  ['feet', 'foot'],
  ['calves', 'calf'],
  ['children', 'child'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['ran', 'run'],
  ['swam', 'swim'],
  ['hurting', 'hurt'],
  ['torn', 'tear'],
  ['spat', 'spit'],
  ['slid', 'slide'],
  ['wept', 'weep'],
  ['caught', 'catch'],
  ['lost', 'lose'],
  ['bought', 'buy'],
  ['cried', 'cry'],
  ['cries', 'cry'],
]);

/** Other forms of a word that no stemming finds: "stung" for "sting", "teeth" for "tooth". */
export function irregularForms(word: string): string[] {
  const root = irregular.get(word) ?? word;
  return [root, ...[...irregular].flatMap(([form, of]) => (of === root ? [form] : []))].filter(
    (form) => form !== word,
  );
}

/** "sting" for "stung"; nothing for a word whose stem its letters show. */
export function irregularRoot(word: string): string | undefined {
  return irregular.get(word);
}

/** A light stem: enough for "seizures" and "seizure", "itchy" and "itch"; never two different things of a journal. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3) return word.replace(/([bdgmnprt])\1$/, '$1');
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`.replace(/y$/, 'i');
  const base = word
    .replace(/(ss)$/, '$1')
    .replace(/(?<!s)s$/, '')
    .replace(/(?<=\w{3})ing$/, '')
    .replace(/(?<=\w{3})ed$/, '')
    .replace(/(?<=\w{3})e$/, '')
    .replace(/(?<=\w{3})y$/, 'i');
  return base.replace(/([bdgmnprt])\1$/, '$1');
}
