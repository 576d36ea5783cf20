import { type Found, recognise } from '../../src/crumbs/leak-gate/index.ts';
import type { Figure } from './figures.ts';
import type { Labelled } from './private-texts.ts';
import { byKind, count, share } from './shares.ts';

/** What the recognisers are compared with: a span is found when every letter and digit of it is covered. */
export function recogniserFigures(
  sentences: readonly Labelled[],
  called: string,
  reported: boolean,
): Figure[] {
  const score = scored(sentences, recognise);
  const of = (name: string) => `recognisers, ${name}, ${called}`;
  return [
    share(of('spans found whole'), score.found, score.spans, {
      peer: { name: 'configured Presidio, published', value: 83.9 },
      ...(reported ? { aim: { atLeast: 90 } } : {}),
      note: byKind(score.recall),
    }),
    share(of('words of spans found'), score.wordsFound, score.wordsLabelled),
    share(of('what they point at that is labelled'), score.right, score.pointed, {
      note: byKind(score.precision),
    }),
    share(of('words pointed at that are labelled'), score.wordsFound, score.wordsPointed),
  ];
}

export function scored(sentences: readonly Labelled[], by: (text: string) => readonly Found[]) {
  const recall = new Map<string, [number, number]>();
  const precision = new Map<string, [number, number]>();
  const score = {
    found: 0,
    spans: 0,
    right: 0,
    pointed: 0,
    wordsFound: 0,
    wordsLabelled: 0,
    wordsPointed: 0,
    recall,
    precision,
  };
  for (const { text, spans } of sentences) {
    const found = by(text);
    const covers = (at: number) => found.some(({ start, end }) => start <= at && at < end);
    const labelled = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
    for (const span of spans) {
      const whole = lettersOf(text.slice(span.start, span.end)).every((at) => covers(span.start + at));
      count(recall, span.kind, whole);
      score.spans++;
      if (whole) score.found++;
    }
    for (const { kind, start, end } of found) {
      const right = spans.some((span) => span.start < end && span.end > start);
      count(precision, kind, right);
      score.pointed++;
      if (right) score.right++;
    }
    for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const [isLabelled, isPointed] = [labelled(index), covers(index)];
      if (isLabelled) score.wordsLabelled++;
      if (isPointed) score.wordsPointed++;
      if (isLabelled && isPointed) score.wordsFound++;
    }
  }
  return score;
}

function lettersOf(text: string): number[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
}
