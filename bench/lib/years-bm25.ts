import type { Line, Subject } from './years-truth.ts';

/** Keyword search alone, the peer: BM25 (k1 1.2, b .75) over the notes about one person; the best three that match at all. */
export function keywordSearch(lines: readonly Line[]): (question: string, about: Subject) => string[] {
  const notes = lines.map(({ key, subject, text }) => ({ key, subject, words: wordsOf(text) }));
  const mean = notes.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, notes.length);
  const holding = new Map<string, number>();
  for (const { words } of notes)
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string) => {
    const n = holding.get(word) ?? 0;
    return Math.log(1 + (notes.length - n + 0.5) / (n + 0.5));
  };
  return (question, about) => {
    const asked = [...new Set(wordsOf(question))];
    return notes
      .filter(({ subject }) => subject === about)
      .map(({ key, words }) => {
        const score = asked.reduce((sum, word) => {
          const often = words.filter((one) => one === word).length;
          return sum + (rarity(word) * often * 2.2) / (often + 1.2 * (0.25 + (0.75 * words.length) / mean));
        }, 0);
        return { key, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || b.key.localeCompare(a.key))
      .slice(0, 3)
      .map(({ key }) => key);
  };
}

const STOP = new Set(
  'a an and any are as at be been by did do does ever for from had has have he her his how i in is it last many me much my of often on or she than that the them there they time times to was we were what when which who with you'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+|\d+/g) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => word.replace(/(?:ing|es|s|y)$/, ''));
