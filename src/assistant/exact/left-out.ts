import { hasContent } from '../query.ts';
import { list, some } from '../say.ts';
import type { Asked } from './common.ts';

/** What a question did not look at or count, each in a sentence: for whoever wonders where a note went. */
export function leftOut(asked: readonly Asked[]): string[] {
  const [first] = asked;
  if (first === undefined) return [];
  const { query, events, span } = first;
  const all = events.entriesIn(query.about.id, { fromMs: null, toMs: null });
  const outside = all - first.entries;
  const people = [...new Set(asked.map((one) => one.query.about.name))];
  const words = [...new Set(asked.flatMap((one) => one.query.otherWords))].filter(
    (word) => word.length > 3 && hasContent([word]),
  );
  return [
    ...(outside > 0 && (span.fromMs !== null || query.window !== undefined || first.counted !== undefined)
      ? [`${some(outside, 'note')} outside that time.`]
      : []),
    ...(words.length > 0 && words.length <= 4 && query.form !== 'recall'
      ? [
          `${words.length === 1 ? 'This word' : 'These words'} of the question: ${list(words.map((word) => `“${word}”`))}.`,
        ]
      : []),
    `Notes about anyone but ${list(people)}.`,
  ];
}
