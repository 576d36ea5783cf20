import { describe, expect, it } from 'vitest';
import { chances, scoresOf } from './field.ts';
import { learnField } from './field-training.ts';
import { lowest } from './lowest.ts';
import { NOTHING, namesOf, TAGS, tagsOf } from './tags.ts';
import { tokensOf } from './tokens.ts';

/** Every way to tag so many tokens, and its score. */
function* ways(scores: Float64Array, next: readonly number[], count: number): Generator<[number[], number]> {
  const tags = new Array<number>(count).fill(0);
  for (let way = 0; way < TAGS ** count; way += 1) {
    let rest = way;
    let score = 0;
    for (let at = 0; at < count; at += 1) {
      tags[at] = rest % TAGS;
      rest = Math.floor(rest / TAGS);
      score += scores[at * TAGS + (tags[at] ?? 0)] ?? 0;
      if (at > 0) score += next[(tags[at - 1] ?? 0) * TAGS + (tags[at] ?? 0)] ?? 0;
    }
    yield [tags, score];
  }
}

describe('a conditional random field', () => {
  it('gives each tag the odds that all ways to tag the line give it', () => {
    const scores = Float64Array.from({ length: 3 * TAGS }, (_, at) => Math.sin(at * 7));
    const next = Array.from({ length: TAGS * TAGS }, (_, at) => Math.cos(at * 3));
    const { odds, total } = chances(scores, next);
    const expected = new Float64Array(scores.length);
    let sum = 0;
    for (const [tags, score] of ways(scores, next, 3)) {
      sum += Math.exp(score);
      tags.forEach((tag, at) => {
        expected[at * TAGS + tag] = (expected[at * TAGS + tag] ?? 0) + Math.exp(score);
      });
    }
    expect(total).toBeCloseTo(Math.log(sum), 9);
    odds.forEach((value, at) => {
      expect(value).toBeCloseTo((expected[at] ?? 0) / sum, 9);
    });
  });

  it('stays within numbers over a long line', () => {
    const { odds, total } = chances(new Float64Array(5_000 * TAGS).fill(40), new Float64Array(TAGS * TAGS));
    expect(Number.isFinite(total)).toBe(true);
    expect(odds[4_321 * TAGS]).toBeCloseTo(1 / TAGS, 9);
  });

  it('learns what a word says, and what the tag before says', () => {
    const lesson = (line: string, named: string[]) => {
      const tokens = tokensOf(line);
      const marked = named.map((words) => {
        const start = line.indexOf(words);
        return { start, end: start + words.length, kind: 'exposure' as const };
      });
      return { evidence: tokens.map(({ word }) => [word]), tags: tagsOf(tokens, marked) };
    };
    const field = learnField(
      Array.from({ length: 4 }, () => [
        lesson('ate green soup today', ['green soup']),
        lesson('a green car', []),
        lesson('soup was cold', ['soup']),
      ]).flat(),
      0.05,
    );
    const read = (line: string) => {
      const tokens = tokensOf(line);
      const { odds } = chances(
        scoresOf(
          tokens.map(({ word }) => [word]),
          field,
        ),
        field.next,
      );
      return namesOf(tokens, odds).map(({ start, end }) => line.slice(start, end));
    };
    expect(read('ate green soup')).toEqual(['green soup']);
    expect(read('a green car')).toEqual([]);
  });
});

describe('the lowest place of a cost', () => {
  it('is found where it is known', () => {
    const found = lowest(
      3,
      (at, slope) => {
        let cost = 0;
        at.forEach((value, one) => {
          const far = value - (one + 1);
          cost += (one + 1) * far * far;
          slope[one] = 2 * (one + 1) * far;
        });
        return cost;
      },
      50,
    );
    [1, 2, 3].forEach((value, one) => {
      expect(found[one]).toBeCloseTo(value, 5);
    });
  });
});

describe('names of a line', () => {
  it('are the same after tags and back', () => {
    const line = "couldn't keep it down, 5ml of Calpol; nothing else";
    const named = [
      { start: 0, end: 21, kind: 'observation' as const },
      { start: 30, end: 36, kind: 'dose' as const },
    ];
    const tokens = tokensOf(line);
    const tags = tagsOf(tokens, named);
    const odds = new Float64Array(tags.length * TAGS);
    tags.forEach((tag, at) => {
      odds[at * TAGS + tag] = 1;
    });
    expect(namesOf(tokens, odds)).toEqual(named);
    expect(tags.at(-1)).toBe(NOTHING);
  });
});
